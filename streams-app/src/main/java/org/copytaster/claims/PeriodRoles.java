package org.copytaster.claims;

import java.util.Set;
import org.copytaster.claims.PeriodFinder.Found;

/** Tells what a period says of the figures around it by the words beside it. */
final class PeriodRoles {
  /** What may stand between "since" and the date. */
  private static final Set<String> NEAR_DATE =
      Set.of("the", "last", "early", "late", "-", "mid", "whole", "of", "all", "full");

  private static final int SUPERLATIVE_REACH = 9;
  private static final int ANY_REACH = 3;
  private static final int SINCE_REACH = 15;
  private static final int CLAUSE_REACH = 6;
  private static final int DATELINE = 5;
  private static final int AIM_REACH = 8;
  private static final Set<String> WITHIN_CLAUSE = Set.of(".", ":", "-", "'s", "'");
  private static final int ANY_TIME_REACH = 4;
  private static final int THAN_REACH = 6;
  private static final int AS_REACH = 3;
  private static final Set<String> OF_CLAUSE = Set.of("on", "in", "of", "from");
  private static final Set<String> PLACE_SIGNS = Set.of(",", "/", "-", ".", "(", ")", "de", "d'");
  private static final Set<String> PERIODS = Set.of("day", "night", "week", "month", "quarter");
  private static final Set<String> AS = Set.of("as");
  private static final Set<String> AGAINST = Set.of("against", "compared", "opposed");
  private static final Set<String> ANY = Set.of("any");

  /** "Virtually the same as nine months ago", "little changed from a year earlier". */
  private static final Set<String> ALIKE = Set.of("as", "from", "on", "since", "with", "to");

  private static final Set<String> MOVED_FROM = Set.of("on", "from", "over", "against", "versus");

  private static final Set<String> UNMOVED =
      Set.of("same", "changed", "unchanged", "identical", "equal", "similar", "different", "level");
  private static final Set<String> THAN = Set.of("than");
  private static final Set<String> TREATIES =
      Set.of("line", "lines", "border", "borders", "agreement", "treaty", "accord", "accords");
  private static final Set<String> NEVER = Set.of("not", "never", "no");
  private static final Set<String> HAVE = Set.of("has", "have", "had");

  private final WordList superlatives;
  private final WordList aiming;
  private final SpeechDays speech;

  PeriodRoles(Words words) {
    this.superlatives = words.list("superlative");
    this.aiming = words.list("aiming");
    this.speech = new SpeechDays(words);
  }

  /** What starts at {@code from} as a mention, or null where it dates nothing. */
  PeriodMention mention(Sentence sentence, int from, Found found, Calendar calendar) {
    int lead = from - 1;
    while (sentence.has(lead, NEAR_DATE)) {
      lead--;
    }
    boolean superlative = superlativeBefore(sentence, lead);
    String word = sentence.lower(lead);
    if (word.equals("by") && sentence.find(lead - AIM_REACH, lead, aiming) >= 0) {
      // "Aims for 75 percent by December": in time to come.
      return null;
    }
    int alike = sentence.find(lead - AS_REACH, lead, AS);
    // "As against 556 in June": a figure of its own.
    boolean as = alike >= 0 && !sentence.has(alike + 1, AGAINST);
    boolean than =
        word.equals("than")
            || sentence.lower(lead - 1).equals("than")
            || as && (word.equals("in") || sentence.lower(lead - 1).equals("in"))
            || sentence.has(lead, ALIKE) && UNMOVED.contains(sentence.lower(lead - 1));
    than |= MOVED_FROM.contains(word) && percent(sentence, lead - 1) && !day(found.period());
    // "Faster than at any time in the past year", "the largest gain in the past year".
    boolean stretch = superlative && openEnded(sentence, from);
    boolean anyTime = sentence.find(lead - ANY_TIME_REACH, lead, ANY) >= 0;
    // "More than in any month since …".
    boolean any = word.equals("since") && sentence.find(lead - ANY_REACH, lead, ANY) >= 0;
    boolean ranked = word.equals("since") || word.equals("after") || sentence.at(from).is("this");
    boolean thanAny = anyTime && sentence.find(lead - THAN_REACH, lead, THAN) >= 0;
    // "September, the deadliest month of the year".
    boolean of = superlative && sentence.at(lead + 1).is("of") && PERIODS.contains(word);
    int since = sinceClause(sentence, from);
    boolean rankedSince = since >= 0 && superlativeBefore(sentence, since);
    if (rankedSince && (numberBetween(sentence, since, from) || tells(sentence, found.to()))) {
      // "The worst since a missile killed 20 people on April 4", "since a missile on April 4
      // killed 20 people": the day of those.
      rankedSince = false;
      since = -1;
    }
    boolean none = word.equals("since") && denied(sentence, lead);
    // "Beyond the line of 1974", "under the agreement of May 2020".
    none |= sentence.at(from - 1).is("of") && sentence.has(from - 2, TREATIES);
    if (of || than || any || stretch || thanAny || rankedSince || none || superlative && ranked) {
      return new PeriodMention(
          from, found.to(), found.period(), found.period(), PeriodMention.Role.YARDSTICK);
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
                && speech.spoken(sentence, from, found.to())
            || dateline(sentence, from, found.to());
    return new PeriodMention(
        from,
        found.to(),
        found.period(),
        found.period(),
        spoken ? PeriodMention.Role.SPEECH : PeriodMention.Role.PLAIN);
  }

  /** "Has not given a figure since September": nothing is counted from there. */
  private static boolean denied(Sentence sentence, int since) {
    for (int i = since - 1; i > since - SUPERLATIVE_REACH; i--) {
      if (sentence.at(i).kind() != Token.Kind.WORD) {
        return false;
      }
      if (NEVER.contains(sentence.lower(i))) {
        return HAVE.contains(sentence.lower(i - 1));
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

  private static boolean day(Period period) {
    return period.start().equals(period.end());
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
    return !period.start().equals(period.end()) && !period.equals(Period.of(period.lastMonth()));
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
  private static int sinceClause(Sentence sentence, int from) {
    if (!sentence.has(from - 1, OF_CLAUSE)) {
      return -1;
    }
    for (int i = from - 2; i >= from - SINCE_REACH; i--) {
      Token token = sentence.at(i);
      // "The third quake since the Taliban came back: in October 2023 tremors killed".
      boolean anew = token.is(":") && i == from - 2;
      if (anew || token.kind() == Token.Kind.SIGN && !WITHIN_CLAUSE.contains(token.form())) {
        return -1;
      }
      if (token.is("since")) {
        // "Has since Sunday occupied land beyond the line of 1974".
        return Calendar.names(sentence.at(i + 1)) && i + 2 < from ? -1 : i;
      }
    }
    return -1;
  }

  /** "PARIS, Dec 3 - …", "MOSCOW. March 1 (Interfax) - …": when it was written. */
  private static boolean dateline(Sentence sentence, int from, int to) {
    if (from > DATELINE
        || !sentence.at(to).is("-") && !sentence.at(to).is("—") && !agency(sentence, to)) {
      return false;
    }
    for (int i = 0; i < from; i++) {
      if (!sentence.at(i).capital() && !PLACE_SIGNS.contains(sentence.at(i).form())) {
        return false;
      }
    }
    return from == 0 ? agency(sentence, to) : sentence.at(from - 1).is(",");
  }

  /** "(Interfax) -", "(EFE).-", "(PTI)" and the text. */
  private static boolean agency(Sentence sentence, int at) {
    if (!sentence.at(at).is("(") || !sentence.at(at + 2).is(")")) {
      return false;
    }
    Token dash = sentence.at(sentence.at(at + 3).is(".") ? at + 4 : at + 3);
    boolean capitals = allCapitals(sentence.at(at + 1).form());
    return capitals || dash.is("-") || dash.is("—") || dash.is("–");
  }

  private static boolean allCapitals(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
  }

  /** Whether a superlative stands a few words before: "the deadliest month since …". */
  boolean superlativeBefore(Sentence sentence, int at) {
    int found = sentence.find(at - SUPERLATIVE_REACH, at, superlatives);
    while (found >= 0 && sentence.at(found).is("least")) {
      found = sentence.find(found + 1, at, superlatives);
    }
    return found >= 0;
  }
}
