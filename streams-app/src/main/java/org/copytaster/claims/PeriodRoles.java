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
  private static final int SINCE_REACH = 10;
  private static final int DATELINE = 5;
  private static final Set<String> WITHIN_CLAUSE = Set.of(".", ":", "-", "'s", "'");
  private static final int ANY_TIME_REACH = 4;
  private static final int THAN_REACH = 6;
  private static final int AS_REACH = 3;
  private static final int ISSUER_REACH = 7;
  private static final Set<String> PERIODS = Set.of("day", "night", "week", "month", "quarter");
  private static final Set<String> AS = Set.of("as");
  private static final Set<String> ANY = Set.of("any");
  private static final Set<String> THAN = Set.of("than");

  private final WordList superlatives;
  private final WordList speech;
  private final WordList issued;

  PeriodRoles(Words words) {
    this.superlatives = words.list("superlative");
    this.speech = words.list("speech");
    this.issued = words.list("issued");
  }

  /** What starts at {@code from} as a mention, or null where it dates nothing. */
  PeriodMention mention(Sentence sentence, int from, Found found, Calendar calendar) {
    int lead = from - 1;
    while (sentence.has(lead, NEAR_DATE)) {
      lead--;
    }
    boolean superlative = superlativeBefore(sentence, lead);
    String word = sentence.lower(lead);
    boolean than =
        word.equals("than")
            || sentence.lower(lead - 1).equals("than")
            || sentence.find(lead - AS_REACH, lead, AS) >= 0 && word.equals("in")
            || sentence.find(lead - AS_REACH, lead, AS) >= 0
                && sentence.lower(lead - 1).equals("in");
    // "Faster than at any time in the past year", "the largest gain in the past year".
    boolean stretch = superlative && openEnded(sentence, from);
    boolean anyTime = sentence.find(lead - ANY_TIME_REACH, lead, ANY) >= 0;
    // "More than in any month since …".
    boolean any = word.equals("since") && sentence.find(lead - ANY_REACH, lead, ANY) >= 0;
    boolean ranked = word.equals("since") || word.equals("after") || sentence.at(from).is("this");
    boolean thanAny = anyTime && sentence.find(lead - THAN_REACH, lead, THAN) >= 0;
    // "September, the deadliest month of the year".
    boolean of = superlative && sentence.at(lead + 1).is("of") && PERIODS.contains(word);
    if (of || than || any || stretch || thanAny || superlative && ranked) {
      return new PeriodMention(
          from, found.to(), found.period(), found.period(), PeriodMention.Role.YARDSTICK);
    }
    if (word.equals("since") || sinceClause(sentence, from)) {
      Period since = calendar.since(found.period().start());
      return since == null
          ? null
          : new PeriodMention(from, found.to(), since, found.period(), PeriodMention.Role.SINCE);
    }
    // Nobody speaks from June to September: a stretch is what the figure is of.
    boolean spoken =
        !stretch(found.period()) && spoken(sentence, from, found.to())
            || dateline(sentence, from, found.to());
    return new PeriodMention(
        from,
        found.to(),
        found.period(),
        found.period(),
        spoken ? PeriodMention.Role.SPEECH : PeriodMention.Role.PLAIN);
  }

  private static boolean stretch(Period period) {
    return !period.start().equals(period.end()) && !period.equals(Period.of(period.lastMonth()));
  }

  /** "The past year", "the last six months"; "last month" is a month like any other. */
  private static boolean openEnded(Sentence sentence, int from) {
    return sentence.at(from).is("past")
        || sentence.at(from).is("last") && NumberReader.starts(sentence.at(from + 1));
  }

  /** "Since fighting resumed on December 7". */
  private static boolean sinceClause(Sentence sentence, int from) {
    if (!sentence.at(from - 1).is("on") && !sentence.at(from - 1).is("in")) {
      return false;
    }
    for (int i = from - 2; i >= from - SINCE_REACH; i--) {
      Token token = sentence.at(i);
      if (token.kind() == Token.Kind.SIGN && !WITHIN_CLAUSE.contains(token.form())) {
        return false;
      }
      if (token.is("since")) {
        return true;
      }
    }
    return false;
  }

  /** "PARIS, Dec 3 - …", "MOSCOW. March 1 (Interfax) - …": when it was written. */
  private static boolean dateline(Sentence sentence, int from, int to) {
    if (from > DATELINE
        || !sentence.at(to).is("-") && !sentence.at(to).is("—") && !agency(sentence, to)) {
      return false;
    }
    for (int i = 0; i < from; i++) {
      if (!sentence.at(i).capital() && !sentence.at(i).is(",")) {
        return false;
      }
    }
    return from == 0 ? agency(sentence, to) : sentence.at(from - 1).is(",");
  }

  private static boolean agency(Sentence sentence, int at) {
    Token dash = sentence.at(at + 3);
    return sentence.at(at).is("(") && sentence.at(at + 2).is(")") && (dash.is("-") || dash.is("—"));
  }

  /** Whether a superlative stands a few words before: "the deadliest month since …". */
  boolean superlativeBefore(Sentence sentence, int at) {
    int found = sentence.find(at - SUPERLATIVE_REACH, at, superlatives);
    while (found >= 0 && sentence.at(found).is("least")) {
      found = sentence.find(found + 1, at, superlatives);
    }
    return found >= 0;
  }

  private boolean spoken(Sentence sentence, int from, int to) {
    int before = from - 1;
    boolean in = sentence.at(before).is("in") && sentence.at(to).is("that");
    if (sentence.at(before).is("on") || in) {
      before--;
    }
    if (sentence.at(before).is("late") || sentence.at(before).is("early")) {
      before--;
    }
    if (sentence.at(before - 1).is("in") && sentence.at(before).capital()) {
      // "Said in Maiduguri late on Sunday".
      before -= 2;
    }
    if (asOf(sentence, from)) {
      return true;
    }
    boolean noun = sentence.at(before - 1).is("the") || sentence.at(before - 1).is("a");
    return sentence.has(before, speech) && !noun
        || sentence.has(to, speech)
        || issuedBy(sentence, before);
  }

  /** "Data as of August 18": up to when it counts, not when it happened. */
  static boolean asOf(Sentence sentence, int from) {
    return sentence.at(from - 1).is("of") && sentence.at(from - 2).is("as");
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
}
