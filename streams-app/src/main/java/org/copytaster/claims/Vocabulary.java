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

  /** The hash of each word and its length: of a word that is not listed no more is looked at. */
  private final long[] keys;

  private final Word[] table;
  private int size;

  private Vocabulary() {
    Map<String, Integer> marks = new TreeMap<>();
    Words words = Words.load();
    words.all().forEach(word -> marks.put(word, 0));
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
   * @param marks what it may open, a bit for each
   */
  record Word(int id, String lower, String capital, int marks) {
    /** Its form in a text that spells it from {@code from} on. */
    String form(String text, int from) {
      if (text.startsWith(lower, from)) {
        return lower;
      }
      return text.startsWith(capital, from) ? capital : text.substring(from, from + length());
    }

    private int length() {
      return lower.length();
    }
  }

  /** The word that the text spells there, in capitals or not; null where the rules know none. */
  static Word find(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + lower(text.charAt(i));
    }
    return RULES.at(hash, text, from, to - from);
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

  private Word at(int hash, String text, int from, int length) {
    long key = key(hash, length);
    int slot = spread(hash) & keys.length - 1;
    while (keys[slot] != 0) {
      if (keys[slot] == key && spells(table[slot].lower(), text, from)) {
        return table[slot];
      }
      slot = slot + 1 & keys.length - 1;
    }
    return null;
  }

  /** Never 0, as no word is empty. */
  private static long key(int hash, int length) {
    return (long) length << Integer.SIZE | hash & 0xFFFFFFFFL;
  }

  private static boolean spells(String word, String text, int from) {
    for (int i = 0; i < word.length(); i++) {
      if (lower(text.charAt(from + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Only ASCII: a word with other capitals is looked up again in lower case. */
  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }

  private static int spread(int hash) {
    return hash ^ hash >>> 16;
  }

  private static void mark(Map<String, Integer> marks, Opener opener, AnyOf words) {
    mark(marks, opener, words.words());
  }

  private static void mark(Map<String, Integer> marks, Opener opener, Collection<String> words) {
    words.forEach(word -> marks.merge(word, opener.mark(), (a, b) -> a | b));
  }

  private void add(String word, int marks) {
    int slot = spread(word.hashCode()) & keys.length - 1;
    while (keys[slot] != 0) {
      slot = slot + 1 & keys.length - 1;
    }
    String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    table[slot] = new Word(++size, word, capital, marks);
    keys[slot] = key(word.hashCode(), word.length());
  }
}
