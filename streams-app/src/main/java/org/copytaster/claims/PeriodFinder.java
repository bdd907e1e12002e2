package org.copytaster.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Finds the dates and periods of a sentence and resolves them. */
final class PeriodFinder {
  private static final Set<String> ASIDE =
      Set.of("excluding", "except", "excepting", "barring", "besides");
  private static final Set<String> LIVES =
      Set.of("born", "founded", "elected", "appointed", "built", "married", "formed");

  /** What may stand between "since" and the date. */
  private static final Set<String> NEAR_DATE =
      Set.of("the", "last", "early", "late", "-", "mid", "whole", "of", "all", "full");

  private static final int OPENERS = Opener.PERIODS | Opener.SINCE.mark();
  private static final int DAYS = Opener.DAY.mark() | Opener.ORDINAL.mark();
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
  private static final Set<String> UNTIL = Set.of("until", "till", "to", "through");
  private static final int LIFE_REACH = 2;
  private static final Set<String> AS = Set.of("as");

  private final WordList superlatives;
  private final WordList speech;
  private final WordList issued;
  private final Wars wars = new Wars();
  private final NeighbourDays neighbours;

  PeriodFinder(Words words) {
    this.superlatives = words.list("superlative");
    this.speech = words.list("speech");
    this.issued = words.list("issued");
    this.neighbours = new NeighbourDays(words);
  }

  /**
   * The mentions in order.
   *
   * @param context the period that the text speaks about before this sentence, or null
   * @param taken gets marked where a mention stands
   */
  List<PeriodMention> find(Sentence sentence, Calendar calendar, Period context, boolean[] taken) {
    if (!sentence.opensAny(OPENERS)) {
      return List.of();
    }
    List<PeriodMention> mentions = new ArrayList<>();
    Period current = context;
    int i = 0;
    while (i < sentence.size()) {
      if (!sentence.at(i).opensAny(OPENERS)) {
        i++;
        continue;
      }
      Found war = sentence.at(i).opens(Opener.SINCE) ? wars.since(sentence, i) : null;
      Period since = war == null ? null : calendar.since(war.period().start());
      if (since != null && !superlativeBefore(sentence, i) && dated(sentence, war.to()) < 0) {
        mentions.add(new PeriodMention(i, war.to(), since, war.period(), PeriodMention.Role.SINCE));
        i = war.to();
        continue;
      }
      int after = neighbours.afterEvent(sentence, i, day(current));
      if (after > 0) {
        mentions.addAll(event(sentence, i, after, current, calendar));
        i = mark(taken, i, after);
        continue;
      }
      boolean ago = mentions.isEmpty() && sentence.at(i + 1).is("ago");
      Found found =
          found(sentence, i, calendar, ago ? null : meant(sentence, i, mentions, current));
      if (found == null) {
        i++;
        continue;
      }
      mark(taken, i, found.to());
      if (found.period() != null && !aside(sentence, i)) {
        PeriodMention mention = mention(sentence, i, found, calendar);
        if (mention != null && mention.role() == PeriodMention.Role.SINCE) {
          Found until = until(sentence, found.to(), calendar);
          if (until != null) {
            mention = stretch(mention, until);
            i = mark(taken, found.to(), until.to());
            found = until;
          }
        }
        if (mention != null) {
          mentions.add(mention);
          boolean plain = mention.role() == PeriodMention.Role.PLAIN;
          current = plain ? mention.period() : current;
        }
      }
      i = found.to();
    }
    return mentions;
  }

  /** "Since June 4 until August 6": where the stretch ends; or null. */
  private static Found until(Sentence sentence, int at, Calendar calendar) {
    int date = UNTIL.contains(sentence.lower(at)) ? at + 1 : at;
    date = date > at && sentence.at(date).is("the") ? date + 1 : date;
    Found found = date == at ? null : Dates.find(sentence, date, calendar);
    return found == null || found.period() == null ? null : found;
  }

  private static PeriodMention stretch(PeriodMention since, Found until) {
    LocalDate start = since.named().start();
    Period period = new Period(start, until.period().end());
    return start.isAfter(until.period().end())
        ? since
        : new PeriodMention(since.from(), until.to(), period, period, PeriodMention.Role.PLAIN);
  }

  private static boolean day(Period period) {
    return period != null && period.start().equals(period.end());
  }

  /** "Said on Friday that it had launched one that morning": the day of speaking may be meant. */
  private static Period meant(
      Sentence sentence, int i, List<PeriodMention> mentions, Period current) {
    boolean that = sentence.at(i).is("that") && !mentions.isEmpty();
    return that ? mentions.get(mentions.size() - 1).period() : current;
  }

  private static int mark(boolean[] taken, int from, int to) {
    Arrays.fill(taken, from, to, true);
    return to;
  }

  /** "Three days after the attack": counts back from the day that the sentence speaks of. */
  private static List<PeriodMention> event(
      Sentence sentence, int from, int to, Period current, Calendar calendar) {
    LocalDate now = day(current) ? current.end() : calendar.today();
    if (now == null) {
      return List.of();
    }
    Period day = Period.of(NeighbourDays.eventDay(sentence, from, now));
    return List.of(new PeriodMention(from, to, day, day, PeriodMention.Role.EVENT));
  }

  /** Where a year follows within a few words, so that a date tells more; negative for nowhere. */
  private static int dated(Sentence sentence, int from) {
    for (int i = from; i < from + ANY_REACH; i++) {
      if (Calendar.year(sentence.at(i)) > 0 || Calendar.names(sentence.at(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a date may start there: digits other than a year need a month beside them. */
  private static boolean mayDate(Sentence sentence, Token token) {
    return token.opens(Opener.DATE)
        || token.opensAny(DAYS) && sentence.opens(Opener.DATE)
        || Calendar.year(token) > 0;
  }

  private Found found(Sentence sentence, int i, Calendar calendar, Period current) {
    Token token = sentence.at(i);
    Found found = null;
    if (token.opens(Opener.PART)) {
      found = PartPeriods.find(sentence, i, calendar, current);
    }
    if (found == null && token.opens(Opener.SPAN) && sentence.opens(Opener.TIME)) {
      found = SpanPeriods.find(sentence, i, calendar, current);
    }
    if (found == null && mayDate(sentence, token)) {
      found = Dates.find(sentence, i, calendar);
    }
    if (found == null && token.opens(Opener.NEIGHBOUR)) {
      found = neighbours.find(sentence, i, calendar, current);
    }
    return found != null ? found : RelativePeriods.find(sentence, i, calendar, current);
  }

  /** A period and the token after it; the period is null where it cannot be resolved. */
  record Found(int to, Period period) {}

  private PeriodMention mention(Sentence sentence, int from, Found found, Calendar calendar) {
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
    boolean stretch = superlative && stretch(sentence, from);
    boolean anyTime = sentence.find(lead - ANY_TIME_REACH, lead, Set.of("any")) >= 0;
    // "More than in any month since …".
    boolean any = word.equals("since") && sentence.find(lead - ANY_REACH, lead, Set.of("any")) >= 0;
    boolean ranked = word.equals("since") || word.equals("after") || sentence.at(from).is("this");
    boolean thanAny = anyTime && sentence.find(lead - THAN_REACH, lead, Set.of("than")) >= 0;
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
    boolean spoken = spoken(sentence, from, found.to()) || dateline(sentence, from, found.to());
    return new PeriodMention(
        from,
        found.to(),
        found.period(),
        found.period(),
        spoken ? PeriodMention.Role.SPEECH : PeriodMention.Role.PLAIN);
  }

  /** "The past year", "the last six months"; "last month" is a month like any other. */
  private static boolean stretch(Sentence sentence, int from) {
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

  private boolean superlativeBefore(Sentence sentence, int at) {
    int found = sentence.find(at - SUPERLATIVE_REACH, at, superlatives);
    while (found >= 0 && sentence.at(found).is("least")) {
      found = sentence.find(found + 1, at, superlatives);
    }
    return found >= 0;
  }

  private boolean spoken(Sentence sentence, int from, int to) {
    int before = from - 1;
    if (sentence.at(before).is("on")) {
      before--;
    }
    boolean noun = sentence.at(before - 1).is("the") || sentence.at(before - 1).is("a");
    return sentence.has(before, speech) && !noun
        || sentence.has(to, speech)
        || issuedBy(sentence, before);
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

  private static boolean aside(Sentence sentence, int at) {
    if (sentence.find(at - LIFE_REACH, at, LIVES) >= 0) {
      return true;
    }
    for (int i = at - 1; i >= 0 && i > at - 14; i--) {
      if (ASIDE.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }
}
