package org.copytaster.claims;

/** Tells what a period says of the figures around it by the words beside it. */
final class PeriodRoles {
  /** What may stand between "since" and the date. */
  private static final AnyOf NEAR_DATE =
      AnyOf.of("the", "last", "early", "late", "-", "mid", "whole", "of", "all", "full");

  private static final int SUPERLATIVE_REACH = 9;
  private static final int ANY_REACH = 3;
  private static final int SINCE_REACH = 15;
  private static final int CLAUSE_REACH = 6;
  private static final int AIM_REACH = 8;
  private static final AnyOf WITHIN_CLAUSE = AnyOf.of(".", "-", "'s", "'");
  private static final int ANY_TIME_REACH = 4;
  private static final int THAN_REACH = 6;
  private static final int AS_REACH = 3;
  private static final AnyOf OF_CLAUSE = AnyOf.of("on", "in", "of", "from");
  private static final AnyOf PERIODS = AnyOf.of("day", "night", "week", "month", "quarter");
  private static final AnyOf AGAINST = AnyOf.of("against", "compared", "opposed");

  /** "Virtually the same as nine months ago", "little changed from a year earlier". */
  private static final AnyOf ALIKE = AnyOf.of("as", "from", "on", "since", "with", "to");

  private static final AnyOf MOVED_FROM = AnyOf.of("on", "from", "over", "against", "versus");

  private static final AnyOf UNMOVED =
      AnyOf.of(
          "same", "changed", "unchanged", "identical", "equal", "similar", "different", "level");
  private static final AnyOf EARLIER =
      AnyOf.of("before", "prior", "ahead", "until", "at", "on", "when");
  private static final int BEFORE_REACH = 7;
  private static final AnyOf TREATIES =
      AnyOf.of("line", "lines", "border", "borders", "agreement", "treaty", "accord", "accords");
  private static final AnyOf NEVER = AnyOf.of("not", "never", "no");
  private static final AnyOf TALKS = AnyOf.of("interview", "speech", "address", "briefing");
  private static final AnyOf PLANNED = AnyOf.of("planned", "scheduled", "slated", "due");
  private static final AnyOf HAVE = AnyOf.of("has", "have", "had");

  private final WordList superlatives;
  private final WordList begun;
  private final WordList aiming;
  private final SpeechDays speech;

  PeriodRoles(Words words) {
    this.superlatives = words.list("superlative");
    this.begun = words.list("clause-begun");
    this.aiming = words.list("aiming");
    this.speech = new SpeechDays(words);
  }

  /** "In a television interview earlier this year he gave a figure of 46,000". */
  private static boolean interview(Sentence sentence, int from) {
    int talk = sentence.at(0).is("in") ? sentence.find(2, from, TALKS) : -1;
    return talk > 0 && from - talk <= 2;
  }

  /** What starts at {@code from} as a mention, or null where it dates nothing. */
  PeriodMention mention(Sentence sentence, int from, Found found, Calendar calendar) {
    int lead = from - 1;
    while (sentence.has(lead, NEAR_DATE)) {
      lead--;
    }
    String word = sentence.lower(lead);
    if (word.equals("by") && sentence.find(lead - AIM_REACH, lead, aiming) >= 0) {
      // "Aims for 75 percent by December": in time to come.
      return null;
    }
    String verb = sentence.lower(lead - 1);
    boolean due = PLANNED.contains(verb) && (word.equals("on") || word.equals("in"));
    if (due || word.equals("for") && (PLANNED.contains(verb) || verb.equals("set"))) {
      // "Elections planned for December 28".
      return null;
    }
    int since = sinceClause(sentence, from, found.to());
    boolean ranked = since >= 0 && superlativeBefore(sentence, since);
    if (ranked && (numberBetween(sentence, since, from) || tells(sentence, found.to()))) {
      // "The worst since a missile killed 20 people on April 4", "since a missile on April 4
      // killed 20 people": the day of those.
      ranked = false;
      since = -1;
    }
    if (ranked
        || than(sentence, lead, from, found.period())
        || ofBest(sentence, lead, from)
        || ofNothing(sentence, lead, from)) {
      return new PeriodMention(from, found.to(), found.period(), PeriodMention.Role.YARDSTICK);
    }
    if (since >= 0 && sentence.at(found.to() - 1).is("ago")) {
      // "Since the war began three years ago": nobody can tell the day.
      return null;
    }
    if (word.equals("since") || since >= 0) {
      Period open = calendar.since(found.period().start());
      return open == null
          ? null
          : new PeriodMention(from, found.to(), open, found.period(), PeriodMention.Role.SINCE);
    }
    // Nobody speaks from June to September: a stretch is what the figure is of.
    boolean spoken =
        (!stretch(found.period()) || sentence.at(from).is("this"))
                && !word.equals("during")
                && speech.spoken(sentence, from, found.to())
            || Dateline.dates(sentence, from, found.to())
            || interview(sentence, from);
    PeriodMention.Role role = spoken ? PeriodMention.Role.SPEECH : PeriodMention.Role.PLAIN;
    return new PeriodMention(from, found.to(), found.period(), role);
  }

  /** "More than in May", "little changed from a year earlier", "up 4 percent on September". */
  private boolean than(Sentence sentence, int lead, int from, Period period) {
    Token token = sentence.at(lead);
    Token before = sentence.at(lead - 1);
    int alike = sentence.find(lead - AS_REACH, lead, "as");
    // "As against 556 in June": a figure of its own.
    boolean as = alike >= 0 && !sentence.has(alike + 1, AGAINST);
    // "More than 200 Friday".
    boolean behind = before.is("than") && !NumberReader.starts(token);
    boolean any = sentence.find(lead - ANY_TIME_REACH, lead, "any") >= 0;
    return token.is("than")
        || behind
        || as && (token.is("in") || before.is("in"))
        || sentence.has(lead, ALIKE) && sentence.has(lead - 1, UNMOVED)
        || sentence.has(lead, MOVED_FROM) && percent(sentence, lead - 1) && !period.day()
        || thanBefore(sentence, lead)
        || sentence.at(from - 1).is("of") && rankedOf(sentence, from)
        // "Faster than at any time in the past year".
        || any && sentence.find(lead - THAN_REACH, lead, "than") >= 0;
  }

  /** "The largest gain in the past year", "the deadliest month of the year", "since May". */
  private boolean ofBest(Sentence sentence, int lead, int from) {
    boolean now = sentence.at(from).is("this");
    boolean since = sentence.at(lead).is("since");
    // "More than in any month since May".
    if (since && sentence.find(lead - ANY_REACH, lead, "any") >= 0) {
      return true;
    }
    // "Was the deadliest this year".
    boolean deadliest = now && superlatives.has(sentence.at(lead));
    boolean of = sentence.at(lead + 1).is("of") && sentence.has(lead, PERIODS);
    boolean after = since || now || sentence.at(lead).is("after");
    return deadliest
        || superlativeBefore(sentence, lead) && (of || after || openEnded(sentence, from));
  }

  /** "Has given no figure since September", "beyond the line of 1974": nothing is counted so. */
  private static boolean ofNothing(Sentence sentence, int lead, int from) {
    return sentence.at(lead).is("since") && denied(sentence, lead)
        || sentence.at(from - 1).is("of") && sentence.has(from - 2, TREATIES);
  }

  /** "Nine points less than before the offensive of October". */
  private static boolean thanBefore(Sentence sentence, int lead) {
    int than = sentence.find(lead - BEFORE_REACH, lead, "than");
    if (than < 0 || !sentence.has(than + 1, EARLIER)) {
      return false;
    }
    for (int i = than; i < lead; i++) {
      if (sentence.at(i).kind() != Token.Kind.WORD && !sentence.at(i).is("'s")) {
        return false;
      }
    }
    return true;
  }

  /** "The second biggest of 2025", "the deadliest attack of 2025". */
  private boolean rankedOf(Sentence sentence, int from) {
    return sentence.has(from - 2, superlatives) && !sentence.at(from - 2).is("least")
        || sentence.has(from - 3, superlatives)
            && !sentence.at(from - 3).is("least")
            && Calendar.year(sentence.at(from)) > 0;
  }

  /** "Has not given a figure since September": nothing is counted from there. */
  private static boolean denied(Sentence sentence, int since) {
    for (int i = since - 1; i > since - SUPERLATIVE_REACH; i--) {
      if (sentence.at(i).kind() != Token.Kind.WORD) {
        return false;
      }
      if (sentence.has(i, NEVER)) {
        return sentence.has(i - 1, HAVE);
      }
    }
    return false;
  }

  /** Whether a number follows in the clause of a date. */
  private static boolean tells(Sentence sentence, int from) {
    int to = from;
    while (to < from + CLAUSE_REACH && sentence.at(to).kind() == Token.Kind.WORD) {
      to++;
    }
    return to > from && sentence.at(to).kind() == Token.Kind.NUMBER;
  }

  /** "An increase of 46 percent on September", "a third less than in May". */
  private static boolean percent(Sentence sentence, int at) {
    return sentence.at(at).is("percent")
        || sentence.at(at).is("%")
        || sentence.at(at).is("cent") && sentence.at(at - 1).is("per");
  }

  private static boolean numberBetween(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.at(i).kind() == Token.Kind.NUMBER) {
        return true;
      }
    }
    return false;
  }

  private static boolean stretch(Period period) {
    return !period.day() && !period.month();
  }

  /** "The past year", "the last six months"; "last month" is a month like any other. */
  private static boolean openEnded(Sentence sentence, int from) {
    return sentence.at(from).is("past")
        || sentence.at(from).is("last") && NumberReader.starts(sentence.at(from + 1));
  }

  /**
   * The "since" of "since fighting resumed on December 7", "since the invasion of 24 February"; or
   * -1.
   */
  private int sinceClause(Sentence sentence, int from, int to) {
    boolean ago = sentence.at(to - 1).is("ago");
    boolean bare = !ago && !sentence.has(from - 1, OF_CLAUSE);
    // "Since launching its offensive last Wednesday".
    if (bare && Calendar.weekday(sentence.at(to - 1)) == null) {
      return -1;
    }
    for (int i = ago || bare ? from - 1 : from - 2; i >= from - SINCE_REACH; i--) {
      Token token = sentence.at(i);
      // "Dropped since the summer: it was 583 in August"; but "since 7:30 on Monday".
      boolean hour = token.is(":") && sentence.at(i + 1).kind() == Token.Kind.NUMBER;
      boolean inside = hour || WITHIN_CLAUSE.contains(token.form());
      if (token.kind() == Token.Kind.SIGN && !inside) {
        return -1;
      }
      if (token.is("since") && bare) {
        // "Since they began their assault last Wednesday".
        return sentence.find(i, from, begun) >= 0 ? i : -1;
      }
      if (token.is("since")) {
        // "Has since Sunday occupied land beyond the line of 1974".
        return Calendar.names(sentence.at(i + 1)) && i + 2 < from ? -1 : i;
      }
    }
    return -1;
  }

  /** Whether a superlative stands a few words before: "the deadliest month since …". */
  boolean superlativeBefore(Sentence sentence, int at) {
    int found = sentence.find(at - SUPERLATIVE_REACH, at, superlatives);
    while (found >= 0 && counts(sentence, found)) {
      found = sentence.find(found + 1, at, superlatives);
    }
    return found >= 0;
  }

  /** "At least 12", "most of them civilians": nothing is the most of all. */
  private static boolean counts(Sentence sentence, int at) {
    return sentence.at(at).is("least")
        || sentence.at(at).is("most") && sentence.at(at + 1).is("of");
  }
}
