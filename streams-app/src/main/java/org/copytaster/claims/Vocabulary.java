package org.copytaster.claims;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words that the rules know, each with what it may open: a text's token is looked up once, and
 * the rules then pass over it without asking their lists. Immutable.
 */
final class Vocabulary {
  private static final Vocabulary RULES = new Vocabulary();
  private static final char ASCII = 0x7f;
  private static final int DIGITS = Opener.DAY.mark() | Opener.SPAN.mark() | Opener.NUMBER.mark();

  /** Odd and without a pattern: 2 to the 64th by the golden ratio. */
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  /**
   * Stands for a word, so that no letter is compared: among the words of any language it is as good
   * as the word. No two listed ones share it.
   */
  private final long[] keys;

  private final Word[] table;
  private int size;

  private Vocabulary() {
    Map<String, Integer> marks = new TreeMap<>();
    Words words = Words.load();
    // The abbreviations that keep their capitals are looked up as they are written.
    words.all().stream()
        .filter(word -> word.equals(word.toLowerCase(Locale.ROOT)))
        .forEach(word -> marks.put(word, 0));
    mark(marks, Opener.DATE, Calendar.OPENERS);
    mark(marks, Opener.ORDINAL, Calendar.ORDINALS);
    mark(marks, Opener.PART, PartPeriods.OPENERS);
    mark(marks, Opener.SPAN, SpanPeriods.OPENERS);
    mark(marks, Opener.SPAN, NumberReader.OPENERS);
    mark(marks, Opener.TIME, SpanPeriods.TIMES);
    mark(marks, Opener.NEIGHBOUR, NeighbourDays.OPENERS);
    mark(marks, Opener.RELATIVE, RelativePeriods.OPENERS);
    mark(marks, Opener.SINCE, Set.of("since"));
    mark(marks, Opener.NUMBER, NumberReader.OPENERS);
    mark(marks, Opener.FRACTION, Fractions.OPENERS);
    mark(marks, Opener.SPEECH, words.words("speech"));
    mark(marks, Opener.SPEECH, words.words("denial"));
    mark(marks, Opener.SPEECH, AttributionFinder.OPENERS);
    mark(marks, Opener.ESTIMATE, words.words("estimate"));
    mark(marks, Opener.DATA, words.words("chain"));
    mark(marks, Opener.ACCORDING, Set.of("according"));
    mark(marks, Opener.AFTER, Set.of("after"));
    mark(marks, Opener.LIFE, Lives.LIVES);
    mark(marks, Opener.POINTER, Spoken.POINTERS);
    mark(marks, Opener.STRETCH, Spoken.MONTH);
    this.table = new Word[Integer.highestOneBit(marks.size()) << 2];
    this.keys = new long[table.length];
    marks.forEach(this::add);
  }

  /**
   * A word of the rules.
   *
   * @param id its number, from 1 on
   * @param capital its form at the start of a sentence
   * @param hash that of {@code lower}
   * @param marks what it may open, a bit for each
   */
  record Word(int id, String lower, String capital, int hash, int marks) {
    /** Its form in a text that spells it there. */
    String form(String text, int from, int to) {
      for (int i = from + 1; i < to; i++) {
        if (isCapital(text.charAt(i))) {
          return text.substring(from, to);
        }
      }
      return isCapital(text.charAt(from)) ? capital : lower;
    }
  }

  /** The word that the text spells there, in capitals or not; null where the rules know none. */
  static Word find(String text, int from, int to) {
    return RULES.at(key(text, from, to));
  }

  /** Whether {@link #find} knows a word in any case; one beyond ASCII it knows in lower case. */
  static boolean folds(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > ASCII) {
        return false;
      }
    }
    return true;
  }

  /** More than any number of a word. */
  static int size() {
    return RULES.size + 1;
  }

  /** What a token may open by its kind alone. */
  static int marks(Token.Kind kind) {
    return switch (kind) {
      case NUMBER -> DIGITS;
      case OPAQUE -> Opener.DAY.mark();
      case WORD, SIGN -> 0;
    };
  }

  private Word at(long key) {
    int slot = slot(key);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return table[slot];
  }

  private int slot(long key) {
    return (int) (key >>> Integer.SIZE) & keys.length - 1;
  }

  private static long key(String text, int from, int to) {
    long key = to - from;
    for (int i = from; i < to; i++) {
      key = key * FACTOR + lower(text.charAt(i));
    }
    return key;
  }

  /** Only ASCII: a word with other capitals is looked up again in lower case. */
  private static char lower(char c) {
    return isCapital(c) ? (char) (c + ('a' - 'A')) : c;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static void mark(Map<String, Integer> marks, Opener opener, AnyOf words) {
    mark(marks, opener, words.words());
  }

  private static void mark(Map<String, Integer> marks, Opener opener, Collection<String> words) {
    words.forEach(word -> marks.merge(word, opener.mark(), (a, b) -> a | b));
  }

  private void add(String word, int marks) {
    long key = key(word, 0, word.length());
    int slot = slot(key);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        throw new IllegalStateException(word + " and " + table[slot].lower() + " have one key");
      }
      slot = slot + 1 & keys.length - 1;
    }
    String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    table[slot] = new Word(++size, word, capital, word.hashCode(), marks);
    keys[slot] = key;
  }
}
