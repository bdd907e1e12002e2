package org.copytaster.syndication;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Numbers in words: "two hundred and seventy", "half a million". */
final class NumberWords {
  /** What a word does in a number. */
  enum Kind {
    ADD,
    TIMES,
    SCALE,
    HALF,
    A,
    AND
  }

  /**
   * A word of a number.
   *
   * @param value of words that add; for the others the power of ten
   */
  record Word(Kind kind, int value) {}

  private static final Map<String, Word> WORDS = load();
  private static final List<Word> BY_NUMBER = WORDS.values().stream().distinct().toList();

  /** Places in the list, from 1, by the stems of the words. */
  private static final StemTable BY_STEM = byStem();

  private final Tokens tokens;

  /** Significant digits of what was read last. */
  long digits;

  /** Power of ten of the last of them. */
  int exponent;

  /** Token after the last word. */
  int end;

  NumberWords(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Reads the number that starts at a word; false where there is none. */
  boolean read(int from) {
    Word first = word(from);
    if (first == null || first.kind == Kind.AND || first.kind == Kind.SCALE) {
      return false;
    }
    return first.kind == Kind.HALF ? half(from) : sum(from, first);
  }

  private boolean half(int from) {
    Word next = follower(from);
    int i = from + 1;
    if (next != null && next.kind == Kind.A) {
      next = follower(i++);
    }
    if (next == null || next.kind != Kind.SCALE) {
      return false;
    }
    digits = 5;
    exponent = next.value - 1;
    end = i + 1;
    return true;
  }

  private boolean sum(int from, Word first) {
    long total = 0;
    long group = first.kind == Kind.ADD ? first.value : first.kind == Kind.TIMES ? 100 : 1;
    int rounded = first.kind == Kind.TIMES ? 2 : 0;
    boolean bare = first.kind == Kind.A;
    int i = from;
    for (Word word = follower(i); word != null; word = follower(i)) {
      if (word.kind == Kind.AND && !bare) {
        word = follower(i + 1);
        if (word == null || word.kind != Kind.ADD || rounded == 0) {
          break;
        }
        i++;
      }
      if (word.kind == Kind.ADD && !bare && fits(group, word.value)) {
        group += word.value;
        rounded = 0;
      } else if (word.kind == Kind.TIMES && group > 0 && group < 100) {
        group *= 100;
        rounded = 2;
      } else if (word.kind == Kind.SCALE && group > 0 && total % power(word.value + 3) == 0) {
        total += group * power(word.value);
        group = 0;
        rounded = word.value;
      } else {
        break;
      }
      bare = false;
      i++;
    }
    digits = (total + group) / power(rounded);
    exponent = rounded;
    end = i + 1;
    return !bare && digits > 0;
  }

  /** Whether a value may be added: seven to twenty, twenty to two hundred, not seven to eleven. */
  private static boolean fits(long group, int value) {
    if (value < 10) {
      return group % 10 == 0 && group % 100 != 10;
    }
    return value < 100 ? group % 100 == 0 : group == 0;
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  /** The word right after a token, between them one space or hyphen; null where it is no number. */
  private Word follower(int i) {
    int next = i + 1;
    return next < tokens.size
            && tokens.start[next] - tokens.end[i] == 1
            && tokens.line[next] == tokens.line[i]
            && tokens.text.charAt(tokens.end[i]) != '.'
            && tokens.text.charAt(tokens.end[i]) != ','
        ? word(next)
        : null;
  }

  /** Words longer than a stem are looked up again as a whole: a millionaire is no million. */
  private Word word(int i) {
    if (tokens.kind[i] != Tokens.WORD) {
      return null;
    }
    int number = BY_STEM.get(tokens.hash[i]);
    if (number == 0) {
      return null;
    }
    return tokens.end[i] - tokens.start[i] < Words.STEM
        ? BY_NUMBER.get(number - 1)
        : WORDS.get(tokens.folded(i));
  }

  private static StemTable byStem() {
    Map<Long, Integer> numbers = new HashMap<>();
    WORDS.forEach((name, word) -> numbers.put(Words.stemHash(name), BY_NUMBER.indexOf(word) + 1));
    return new StemTable(numbers);
  }

  private static Map<String, Word> load() {
    Map<String, Word> words = new HashMap<>();
    for (String line : Resource.lines("number-words.tsv")) {
      String[] fields = line.split("\t");
      Word word =
          new Word(Kind.valueOf(fields[0].toUpperCase(Locale.ROOT)), Integer.parseInt(fields[1]));
      for (String name : fields[2].split("\\|")) {
        words.put(name, word);
      }
    }
    return Map.copyOf(words);
  }
}
