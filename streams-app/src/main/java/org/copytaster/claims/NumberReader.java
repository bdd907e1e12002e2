package org.copytaster.claims;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads the number that starts at a token: digits, words, or both ("1.2 thousand"). */
final class NumberReader {
  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));
  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "hundred", BigDecimal.valueOf(100),
          "thousand", BigDecimal.valueOf(1_000),
          "million", BigDecimal.valueOf(1_000_000),
          "billion", BigDecimal.valueOf(1_000_000_000),
          "dozen", BigDecimal.valueOf(12));

  /** Plurals without a number say "two or more of these". */
  private static final Map<String, Integer> PLURALS =
      Map.of(
          "dozens", 24, "scores", 40, "hundreds", 200, "thousands", 2_000, "millions", 2_000_000);

  /** "Tens of thousands": what a plural in front multiplies. */
  private static final Map<String, Integer> MULTIPLIED =
      Map.of("tens", 20, "hundreds", 200, "dozens", 24, "scores", 40);

  /** Every word that a number can start with. */
  static final Set<String> OPENERS = new HashSet<>(Set.of("half", "a", "an", "several", "few"));

  static {
    OPENERS.addAll(SMALL.keySet());
    OPENERS.addAll(SCALES.keySet());
    OPENERS.addAll(PLURALS.keySet());
    OPENERS.addAll(MULTIPLIED.keySet());
  }

  /** Marks in a sentence that no number starts at a token, though the token could open one. */
  static final Numeral NO_NUMBER =
      new Numeral(BigDecimal.ZERO, BigDecimal.ONE, 0, false, false, BigDecimal.ONE);

  private NumberReader() {}

  /**
   * A number of the text.
   *
   * @param value what it says
   * @param printedStep one unit of its last printed digit
   * @param end the token after it
   * @param atLeast whether it is a plural such as "dozens"
   * @param words whether it holds no digits
   * @param scale what its last word multiplies by ("million"), or 1
   */
  record Numeral(
      BigDecimal value,
      BigDecimal printedStep,
      int end,
      boolean atLeast,
      boolean words,
      BigDecimal scale) {
    /** One unit of the last digit that is not zero. */
    BigDecimal roundedStep() {
      BigDecimal stripped = value.stripTrailingZeros();
      return value.signum() == 0
          ? BigDecimal.ONE
          : BigDecimal.ONE.scaleByPowerOfTen(-stripped.scale());
    }
  }

  /** The lower end of "two to three million": it shares the scale of the upper end. */
  static Numeral scaled(Numeral first, Numeral second) {
    BigDecimal scale = second.scale();
    boolean bare = first.scale().compareTo(BigDecimal.ONE) == 0;
    BigDecimal scaled = first.value().multiply(scale);
    boolean shares =
        bare && first.value().compareTo(scale) < 0 && scaled.compareTo(second.value()) < 0;
    return shares
        ? new Numeral(
            scaled, first.printedStep().multiply(scale), first.end(), false, first.words(), scale)
        : first;
  }

  /** The number with its thousandths read as units. */
  static Numeral thousands(Numeral printed) {
    BigDecimal scale = SCALES.get("thousand");
    return new Numeral(
        printed.value().multiply(scale),
        printed.printedStep().multiply(scale),
        printed.end(),
        printed.atLeast(),
        printed.words(),
        printed.scale());
  }

  /** Whether a number may start at a token; nearly all tokens end here. */
  static boolean starts(Token token) {
    return token.opens(Opener.NUMBER);
  }

  /** The number that starts at {@code i}, or null. */
  static Numeral read(Sentence sentence, int i) {
    Token token = sentence.at(i);
    if (token.kind() == Token.Kind.NUMBER) {
      return digits(sentence, i);
    }
    if (token.kind() != Token.Kind.WORD) {
      return null;
    }
    if (!starts(token)) {
      return null;
    }
    Numeral plural = plural(sentence, i);
    if (plural != null) {
      return plural;
    }
    if (token.is("half")
        && sentence.at(i + 1).is("a")
        && SCALES.containsKey(sentence.lower(i + 2))) {
      BigDecimal value = SCALES.get(sentence.lower(i + 2)).multiply(new BigDecimal("0.5"));
      return words(value, i + 3, BigDecimal.ONE);
    }
    if (SCALES.containsKey(token.lower())) {
      return sentence.at(i - 1).is("another")
          ? words(SCALES.get(token.lower()), i + 1, BigDecimal.ONE)
          : null;
    }
    boolean article = token.is("a") || token.is("half") && sentence.at(i + 1).is("-");
    int scaled = token.is("a") ? i + 1 : i + 2;
    if (article && SCALES.containsKey(sentence.lower(scaled))) {
      BigDecimal one = SCALES.get(sentence.lower(scaled));
      Numeral rest = token.is("a") ? rest(sentence, scaled + 1) : null;
      if (rest != null && rest.value().compareTo(one) < 0) {
        return words(one.add(rest.value()), rest.end(), BigDecimal.ONE);
      }
      BigDecimal value = token.is("a") ? one : one.multiply(new BigDecimal("0.5"));
      return words(value, scaled + 1, BigDecimal.ONE);
    }
    return inWords(sentence, i);
  }

  /** "A hundred and ten": what is added behind the "and"; or null. */
  private static Numeral rest(Sentence sentence, int and) {
    boolean more = sentence.at(and).is("and") && SMALL.containsKey(sentence.lower(and + 1));
    return more ? inWords(sentence, and + 1) : null;
  }

  /** "Dozens", "tens of thousands", "several hundred". */
  private static Numeral plural(Sentence sentence, int i) {
    String word = sentence.lower(i);
    boolean several = word.equals("several") || word.equals("few") && sentence.at(i - 1).is("a");
    if (several && SCALES.containsKey(sentence.lower(i + 1))) {
      return atLeast(SCALES.get(sentence.lower(i + 1)).multiply(BigDecimal.valueOf(2)), i + 2);
    }
    Integer times = MULTIPLIED.get(word);
    boolean of = times != null && sentence.at(i + 1).is("of");
    if (of && (sentence.at(i + 2).is("thousands") || sentence.at(i + 2).is("millions"))) {
      BigDecimal unit = BigDecimal.valueOf(PLURALS.get(sentence.lower(i + 2)) / 2);
      return atLeast(unit.multiply(BigDecimal.valueOf(times)), i + 3);
    }
    Integer value = PLURALS.get(word);
    return value == null ? null : atLeast(BigDecimal.valueOf(value), i + 1);
  }

  private static Numeral atLeast(BigDecimal value, int end) {
    return new Numeral(value, BigDecimal.ONE, end, true, true, BigDecimal.ONE);
  }

  private static Numeral digits(Sentence sentence, int i) {
    String form = sentence.at(i).form();
    String plain = plain(form);
    if (plain.isEmpty() || plain.length() > 18) {
      return null;
    }
    BigDecimal value = new BigDecimal(plain);
    BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-value.scale());
    BigDecimal scale = SCALES.get(sentence.lower(i + 1));
    if (scale == null) {
      return new Numeral(value, step, i + 1, false, false, BigDecimal.ONE);
    }
    return new Numeral(value.multiply(scale), step.multiply(scale), i + 2, false, false, scale);
  }

  /** The digits with at most one decimal point; other separators group them. */
  private static String plain(String form) {
    int comma = form.lastIndexOf(',');
    boolean decimalComma = comma >= 0 && form.length() - comma <= 3 && form.indexOf('.') < 0;
    boolean dotted = form.indexOf('.') != form.lastIndexOf('.');
    StringBuilder plain = new StringBuilder(form.length());
    for (int c = 0; c < form.length(); c++) {
      char ch = form.charAt(c);
      boolean point = ch == '.' && !dotted || ch == ',' && decimalComma && c == comma;
      if (point) {
        plain.append('.');
      } else if (ch >= '0' && ch <= '9') {
        plain.append(ch);
      }
    }
    return plain.toString();
  }

  private static Numeral inWords(Sentence sentence, int from) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal current = BigDecimal.ZERO;
    int i = from;
    boolean any = false;
    BigDecimal last = BigDecimal.ONE;
    while (i < sentence.size()) {
      String word = sentence.lower(i);
      Integer small = SMALL.get(word);
      BigDecimal scale = SCALES.get(word);
      if (small != null) {
        if (any && !joins(current, small)) {
          break;
        }
        current = current.add(BigDecimal.valueOf(small));
        last = BigDecimal.ONE;
      } else if (scale != null && any) {
        current = current.multiply(scale);
        last = scale;
        if (scale.intValue() >= 1_000) {
          total = total.add(current);
          current = BigDecimal.ZERO;
        }
      } else if (!(any && goesOn(sentence, i, current, total))) {
        break;
      } else {
        i++;
        continue;
      }
      any = true;
      i++;
    }
    return any ? words(total.add(current), i, last) : null;
  }

  /** "twenty" takes "five", "hundred" takes "thirty", "five" takes nothing. */
  private static boolean joins(BigDecimal current, int small) {
    int tail = current.intValue() % 100;
    return tail == 0 || tail >= 20 && tail % 10 == 0 && small < 10;
  }

  /** The hyphen of "twenty-five" and the "and" of "two hundred and thirty". */
  private static boolean goesOn(Sentence sentence, int i, BigDecimal current, BigDecimal total) {
    if (!SMALL.containsKey(sentence.lower(i + 1))) {
      return false;
    }
    if (sentence.at(i).is("-")) {
      return sentence.at(i).end() == sentence.at(i + 1).start()
          && joins(current, SMALL.get(sentence.lower(i + 1)));
    }
    boolean hundreds = current.intValue() >= 100 && current.intValue() % 100 == 0;
    return sentence.at(i).is("and") && (hundreds || current.signum() == 0 && total.signum() > 0);
  }

  private static Numeral words(BigDecimal value, int end, BigDecimal scale) {
    BigDecimal plain = value.stripTrailingZeros();
    BigDecimal shown = plain.scale() < 0 ? plain.setScale(0) : plain;
    return new Numeral(shown, BigDecimal.ONE, end, false, true, scale);
  }
}
