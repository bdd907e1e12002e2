package org.copytaster.claims;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds the words in front of a number that bound it: "about", "no fewer than". */
final class Hedges {
  private static final int LONGEST = 4;

  private final Map<String, Bound> phrases = new HashMap<>();
  private final WordList printed;
  private final WordList last;

  Hedges(Words words) {
    this.printed = words.list("hedge-printed");
    put(words, "hedge-about", Bound.ABOUT);
    put(words, "hedge-at-least", Bound.AT_LEAST);
    put(words, "hedge-at-most", Bound.AT_MOST);
    Set<String> ends = new HashSet<>();
    phrases.keySet().forEach(phrase -> ends.add(phrase.substring(phrase.lastIndexOf(' ') + 1)));
    this.last = new WordList(ends);
  }

  private void put(Words words, String list, Bound bound) {
    words.words(list).forEach(phrase -> phrases.put(phrase, bound));
  }

  /**
   * What bounds a number.
   *
   * @param from the first token of the hedge, or of the number where it has none
   * @param rounded whether it makes the number's last zeros mean nothing
   */
  record Hedge(int from, Bound bound, boolean rounded) {}

  /** The longest hedge in front of the number at a token. */
  Hedge before(Sentence sentence, int from) {
    // Not before "the": "less than the 725 of May" compares with a figure that is exact.
    boolean article = sentence.at(from - 1).is("a") || sentence.at(from - 1).is("an");
    int at = article ? from - 1 : from;
    Hedge found = new Hedge(from, Bound.EXACT, false);
    if (!sentence.has(at - 1, last)) {
      return unquoted(sentence, found);
    }
    String words = "";
    for (int n = 1; n <= LONGEST && sentence.at(at - n).kind() == Token.Kind.WORD; n++) {
      words = n == 1 ? sentence.lower(at - n) : sentence.lower(at - n) + " " + words;
      Bound bound = phrases.get(words);
      if (bound != null) {
        found = new Hedge(at - n, bound, !printed.contains(words));
      }
    }
    return unquoted(sentence, found);
  }

  /** A number is what it is in quotation marks, too. */
  private static Hedge unquoted(Sentence sentence, Hedge hedge) {
    return new Hedge(sentence.quoted(hedge.from()), hedge.bound(), hedge.rounded());
  }
}
