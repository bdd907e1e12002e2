package org.copytaster.claims;

/** Tells the day on which somebody spoke from the day that is spoken of. */
final class SpeechDays {
  /** What opens another clause. */
  static final AnyOf APART = AnyOf.of(";", "that", "which", "who");

  private static final int ISSUER_REACH = 7;
  private static final int HEARER_REACH = 10;
  private static final AnyOf TOLD = AnyOf.of("told", "telling", "tells", "informed");

  /** What may follow "said" before the day: "in a statement", "at a briefing", "by telephone". */
  private static final AnyOf WHERE =
      AnyOf.of("in", "at", "during", "via", "through", "by", "from", "on", "over", "after");

  private static final AnyOf UP_TO = AnyOf.of("to", "through", "until");
  private static final AnyOf DATA =
      AnyOf.of("updated", "figures", "data", "statistics", "records", "numbers", "counts");
  private static final AnyOf ADDRESSES =
      AnyOf.of("prayer", "prayers", "address", "briefing", "sermon", "mass", "homily", "broadcast");
  private static final AnyOf GIVING =
      AnyOf.of("put", "raised", "revised", "updated", "gave", "listed", "lowered", "published");
  private static final AnyOf ISSUING = AnyOf.of("issued", "released", "circulated");
  private static final AnyOf COUNTS =
      AnyOf.of(
          "number", "figure", "count", "toll", "tally", "claim", "total", "statement", "report");
  private static final AnyOf RETRACTING =
      AnyOf.of(
          "withdrew",
          "retracted",
          "revised",
          "corrected",
          "lowered",
          "raised",
          "updated",
          "dropped");
  private static final int COUNT_REACH = 4;
  private static final int PUT_REACH = 16;

  /** "Also on" in front of a day. */
  private static final int FRONT = 2;

  private static final int SUBJECT_REACH = 18;
  private static final AnyOf PUTTING = AnyOf.of("put", "puts", "putting");
  private static final AnyOf COUNTED =
      AnyOf.of("toll", "dead", "deaths", "killed", "wounded", "fatalities", "injured");
  private static final AnyOf DAYTIMES = AnyOf.of("morning", "afternoon", "evening", "night");
  private static final AnyOf TIMES = AnyOf.of("late", "early", "last", "later");

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
    // "The army on Monday evening said".
    int end = sentence.has(to, DAYTIMES) ? to + 1 : to;
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
    boolean gives = sentence.at(from - 1).is("on") && sentence.has(end, GIVING);
    return sentence.has(before, speech) && !noun
        || weekday && !sentence.at(to).is("alone") && putAt(sentence, before)
        || withdrawn(sentence, before)
        || gives
        || sentence.has(end, speech)
        || issuedBy(sentence, before)
        || weekday && (heard(sentence, plain, to) || fronted(sentence, from, to));
  }

  /** "On Tuesday, the network said that nine had been killed on Monday". */
  private boolean fronted(Sentence sentence, int from, int to) {
    if (from > FRONT || !sentence.at(to).is(",")) {
      return false;
    }
    int said = to + 1;
    while (said < to + SUBJECT_REACH && !sentence.has(said, speech)) {
      if (sentence.numeral(said) != null) {
        return false;
      }
      said++;
    }
    for (int i = said + 1; sentence.has(said, speech) && i < sentence.size(); i++) {
      if (Calendar.weekday(sentence.at(i)) != null && sentence.at(i - 1).is("on")) {
        return true;
      }
    }
    return false;
  }

  /** "Put the number of dead at 610 on Monday". */
  private static boolean putAt(Sentence sentence, int before) {
    int at = before;
    while (at > before - COUNT_REACH && !sentence.at(at).is("at")) {
      at--;
    }
    return sentence.at(at).is("at")
        && NumberReader.starts(sentence.at(at + 1))
        && sentence.find(at - PUT_REACH, at, PUTTING) >= 0
        && sentence.find(at - PUT_REACH, at, COUNTED) >= 0;
  }

  /** "Withdrew that number on Sunday", "a bulletin, also issued on Wednesday". */
  private static boolean withdrawn(Sentence sentence, int before) {
    boolean paper = sentence.has(before, ISSUING) && !sentence.at(before - 1).is("were");
    boolean number =
        sentence.has(before, COUNTS)
            && sentence.find(before - COUNT_REACH, before, RETRACTING) >= 0;
    return paper || number;
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
    while (i > before - ISSUER_REACH
        && sentence.at(i).kind() == Token.Kind.WORD
        && !sentence.has(i, APART)) {
      if (sentence.at(i).is("by")) {
        return sentence.has(i - 1, issued);
      }
      i--;
    }
    return false;
  }

  /** "Told a news conference in Geneva on Friday", "said in its evening update on Friday". */
  private boolean heard(Sentence sentence, int before, int to) {
    for (int i = before; i > before - HEARER_REACH; i--) {
      Token token = sentence.at(i);
      boolean inside = token.kind() == Token.Kind.WORD || token.is("'s") || token.is("-");
      // "Said on Monday the raid on Friday killed 12": it has said when it spoke.
      boolean dated = Calendar.weekday(token) != null && i < before;
      if (dated || !inside || subordinators.has(token) && !WHERE.has(token)) {
        return false;
      }
      if (speech.has(token) && i < before) {
        boolean where = sentence.has(i + 1, WHERE) && i + 1 < before;
        // ", said the institute on Monday."
        boolean inverted = sentence.at(i - 1).is(",") && sentence.at(to).kind() == Token.Kind.SIGN;
        return where || TOLD.has(token) || inverted;
      }
      boolean done = token.lower().endsWith("ed") && !sentence.at(i - 1).is("-");
      if (verbs.has(token) || done && i < before) {
        return false;
      }
    }
    return false;
  }

  /** The day on which a sentence says that somebody told of {@code figure}, or null. */
  static Period of(Scene scene, Figure figure) {
    for (PeriodMention mention : scene.periods()) {
      if (mention.role() == PeriodMention.Role.SPEECH
          && !apart(scene.sentence(), figure.to(), mention.from())) {
        return mention.period();
      }
    }
    return null;
  }

  /**
   * Whether a date belongs to another clause; not in "killed 17 people who were at supper, the
   * governor said Wednesday".
   */
  private static boolean apart(Sentence sentence, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (sentence.at(i).is(",")) {
        return sentence.find(from, i, ";") >= 0;
      }
      if (sentence.has(i, APART)) {
        return true;
      }
    }
    return false;
  }
}
