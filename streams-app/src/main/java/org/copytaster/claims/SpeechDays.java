package org.copytaster.claims;

import java.util.Set;

/** Tells the day on which somebody spoke from the day that is spoken of. */
final class SpeechDays {
  private static final int ISSUER_REACH = 7;
  private static final int HEARER_REACH = 10;
  private static final Set<String> TOLD = Set.of("told", "telling", "tells", "informed");

  /** What may follow "said" before the day: "in a statement", "at a briefing", "by telephone". */
  private static final Set<String> WHERE =
      Set.of("in", "at", "during", "via", "through", "by", "from", "on", "over", "after");

  private static final Set<String> UP_TO = Set.of("to", "through", "until");
  private static final Set<String> DATA =
      Set.of("updated", "figures", "data", "statistics", "records", "numbers", "counts");
  private static final Set<String> ADDRESSES =
      Set.of("prayer", "prayers", "address", "briefing", "sermon", "mass", "homily", "broadcast");
  private static final Set<String> GIVING =
      Set.of("put", "raised", "revised", "updated", "gave", "listed", "lowered", "published");
  private static final Set<String> LIVES = Set.of("lives", "victims", "life");
  private static final int LIVES_REACH = 7;
  private static final Set<String> TIMES = Set.of("late", "early", "last", "later");

  private final WordList speech;
  private final WordList issued;
  private final WordList papers;
  private final WordList verbs;
  private final WordList subordinators;

  SpeechDays(Words words) {
    this.speech = words.list("speech");
    this.issued = words.list("issued");
    this.papers = words.list("paper");
    this.verbs = words.list("verb");
    this.subordinators = words.list("subordinator");
  }

  /** Whether the date in {@code from..to} is when somebody spoke. */
  boolean spoken(Sentence sentence, int from, int to) {
    int before = from - 1;
    boolean in = sentence.at(before).is("in") && sentence.at(to).is("that");
    if (sentence.at(before).is("on") || in) {
      before--;
    }
    if (sentence.has(before, TIMES)) {
      before--;
    }
    int plain = before;
    boolean weekday = Calendar.weekday(sentence.at(from)) != null || sentence.at(from).is("this");
    if (sentence.at(before - 1).is("in") && sentence.at(before).capital()) {
      // "Said in Maiduguri late on Sunday".
      before -= 2;
    }
    if (asOf(sentence, from)
        || sentence.has(to, ADDRESSES)
        || sentence.at(to).is("'s") && sentence.has(to + 1, papers)) {
      return true;
    }
    boolean noun = sentence.at(before - 1).is("the") || sentence.at(before - 1).is("a");
    // "The General Staff on Monday put Russian losses at 1,050".
    boolean gives = sentence.at(from - 1).is("on") && GIVING.contains(sentence.lower(to));
    return sentence.has(before, speech) && !noun
        || gives
        || sentence.has(to, speech) && !claimsLives(sentence, to)
        || issuedBy(sentence, before)
        || weekday && heard(sentence, plain);
  }

  /** "A blast on September 25 claimed another 170 lives". */
  private static boolean claimsLives(Sentence sentence, int verb) {
    return sentence.at(verb).is("claimed") && sentence.find(verb, verb + LIVES_REACH, LIVES) >= 0;
  }

  /** "Data as of August 18": up to when it counts, not when it happened. */
  static boolean asOf(Sentence sentence, int from) {
    int of = sentence.at(from - 1).is("the") ? from - 2 : from - 1;
    // "A count updated to Monday", "police figures to Thursday".
    boolean to = sentence.has(of, UP_TO) && sentence.has(of - 1, DATA);
    return to || sentence.at(of).is("of") && sentence.at(of - 1).is("as");
  }

  /** "The latest count, given by Governor Ivan Fedorov on Friday". */
  private boolean issuedBy(Sentence sentence, int before) {
    int i = before;
    while (i > before - ISSUER_REACH && sentence.at(i).kind() == Token.Kind.WORD) {
      if (sentence.at(i).is("by")) {
        return sentence.has(i - 1, issued);
      }
      i--;
    }
    return false;
  }

  /** "Told a news conference in Geneva on Friday", "said in its evening update on Friday". */
  private boolean heard(Sentence sentence, int before) {
    for (int i = before; i > before - HEARER_REACH; i--) {
      Token token = sentence.at(i);
      boolean inside = token.kind() == Token.Kind.WORD || token.is("'s") || token.is("-");
      if (!inside || subordinators.has(token) && !WHERE.contains(token.lower())) {
        return false;
      }
      if (speech.has(token) && i < before) {
        boolean where = sentence.has(i + 1, WHERE) && i + 1 < before;
        return where || TOLD.contains(token.lower());
      }
      if (verbs.has(token)) {
        return false;
      }
    }
    return false;
  }
}
