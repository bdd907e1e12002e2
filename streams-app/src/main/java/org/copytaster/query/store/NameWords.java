package org.copytaster.query.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a name without case, accents and punctuation. */
public final class NameWords {
  private NameWords() {}

  /** The words, in their order; none of a text without letters and digits. */
  public static List<String> of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    plain
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                word.append(unstroked(c));
              } else if (Character.getType(c) != Character.NON_SPACING_MARK && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
              }
            });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** Whether each word of a question begins some word of the name. */
  public static boolean begin(List<String> asked, List<String> words) {
    return asked.stream().allMatch(each -> words.stream().anyMatch(w -> w.startsWith(each)));
  }

  /** Letters that Unicode does not take apart. */
  private static String unstroked(int letter) {
    return switch (letter) {
      case 'ł' -> "l";
      case 'ø' -> "o";
      case 'đ', 'ð' -> "d";
      case 'ı' -> "i";
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'þ' -> "th";
      default -> Character.toString(letter);
    };
  }
}
