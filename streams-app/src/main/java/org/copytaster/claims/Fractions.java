package org.copytaster.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads shares in words: "a fifth of", "two thirds of", "half the". */
final class Fractions {
  private static final Map<String, Integer> PARTS =
      Map.ofEntries(
          Map.entry("third", 3),
          Map.entry("quarter", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("tenth", 10));
  private static final Map<String, Integer> COUNTS =
      Map.of("a", 1, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5);
  private static final AnyOf WHOLE = AnyOf.of("of", "the", "its", "their");
  private static final AnyOf HEDGES =
      AnyOf.of("about", "around", "nearly", "almost", "roughly", "some", "over");
  private static final AnyOf COMPARING = AnyOf.of("from", "than", "to", "against", "with");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** "A fifth" is no more exact than "20 percent" in words. */
  private static final BigDecimal STEP = BigDecimal.TEN;

  /** Every word that a share can start with. */
  static final Set<String> OPENERS = new HashSet<>(Set.of("half"));

  static {
    OPENERS.addAll(COUNTS.keySet());
  }

  private Fractions() {}

  /** The fraction that starts at {@code i}, in percent, or null. */
  static NumberReader.Numeral read(Sentence sentence, int i) {
    if (sentence.at(i).is("half")) {
      boolean whole = sentence.has(i + 1, WHOLE) || sentence.at(i + 1).capital();
      return whole && !sentence.at(i - 1).is("-") ? percent(1, 2, i + 1) : null;
    }
    Integer count = COUNTS.get(sentence.lower(i));
    if (count == null) {
      return null;
    }
    int at = sentence.at(i + 1).is("-") ? i + 2 : i + 1;
    String word = sentence.lower(at);
    boolean plural = count > 1 && word.endsWith("s");
    Integer part = PARTS.get(plural ? word.substring(0, word.length() - 1) : word);
    boolean of = part != null && (sentence.at(at + 1).is("of") || plural && compared(sentence, i));
    return of && count < part ? percent(count, part, at + 1) : null;
  }

  /** "Up from about two thirds in December". */
  private static boolean compared(Sentence sentence, int i) {
    int before = HEDGES.has(sentence.at(i - 1)) ? i - 2 : i - 1;
    return COMPARING.has(sentence.at(before));
  }

  private static NumberReader.Numeral percent(int count, int part, int end) {
    BigDecimal value =
        BigDecimal.valueOf(count)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(part), 4, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
    return new NumberReader.Numeral(plain, STEP, end, false, true, BigDecimal.ONE);
  }
}
