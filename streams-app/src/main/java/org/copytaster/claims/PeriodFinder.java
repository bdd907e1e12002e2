package org.copytaster.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Finds the dates and periods of a sentence and resolves them. */
final class PeriodFinder {
  /** "Russia ended 2025 with", "the army began 2026". */
  private static final Set<String> YEAR_VERBS =
      Set.of(
          "ended", "ends", "began", "begins", "closed", "closes", "started", "starts", "finished");

  private static final Set<String> ASIDE =
      Set.of("excluding", "except", "excepting", "barring", "besides");
  private static final Set<String> LIVES =
      Set.of("born", "founded", "elected", "appointed", "built", "married", "formed");

  private static final Set<String> RANGE_LEADS = Set.of("the", "last", "this", "late", "early");
  private static final Set<String> TO = Set.of("to", "until", "till", "through");

  private static final int OPENERS = Opener.PERIODS | Opener.SINCE.mark();
  private static final int DAYS = Opener.DAY.mark() | Opener.ORDINAL.mark();
  private static final int ANY_REACH = 3;
  private static final int LIFE_REACH = 2;

  private final Wars wars = new Wars();
  private final NeighbourDays neighbours;
  private final AfterEvents afterEvents;
  private final PeriodRoles roles;

  PeriodFinder(Words words) {
    this.neighbours = new NeighbourDays(words);
    this.afterEvents = new AfterEvents(words);
    this.roles = new PeriodRoles(words);
  }

  /**
   * The mentions in order.
   *
   * @param context the period that the text speaks about before this sentence, or null
   * @param taken gets marked where a mention stands
   * @param anchors what the text counts from; takes note of what the sentence tells
   * @param parties whose names hold no dates: "March 23 Movement"
   */
  List<PeriodMention> find(
      Sentence sentence,
      Calendar calendar,
      Period context,
      boolean[] taken,
      List<PartyMention> parties,
      Anchors anchors) {
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
      int nameEnd = nameEnd(parties, i);
      if (nameEnd > i) {
        i = nameEnd;
        continue;
      }
      Found war = sentence.at(i).opens(Opener.SINCE) ? from(sentence, i, anchors) : null;
      Period since = war == null ? null : calendar.since(war.period().start());
      if (since != null && !roles.superlativeBefore(sentence, i) && dated(sentence, war.to()) < 0) {
        mentions.add(new PeriodMention(i, war.to(), since, war.period(), PeriodMention.Role.SINCE));
        i = war.to();
        continue;
      }
      PeriodMention then =
          sentence.at(i).is("since")
              ? OpenStretches.sinceThen(sentence, i, current, calendar)
              : null;
      if (then != null && !roles.superlativeBefore(sentence, i)) {
        mentions.add(then);
        i = mark(taken, i, then.to());
        continue;
      }
      PeriodMention after = afterEvents.find(sentence, i, mentions, current, calendar);
      if (after != null) {
        mentions.add(after);
        i = mark(taken, i, after.to());
        continue;
      }
      boolean ago = mentions.isEmpty() && sentence.at(i + 1).is("ago");
      Found found = anchors.lasting(sentence, i);
      if (found == null) {
        found = found(sentence, i, calendar, ago ? null : meant(sentence, i, mentions, current));
      }
      if (found == null) {
        i++;
        continue;
      }
      found = ranged(sentence, i, withWeekday(sentence, found), calendar);
      found = soFar(sentence, i, found, calendar);
      found = ofThatYear(sentence, i, NeighbourDays.narrowed(sentence, found, calendar), current);
      mark(taken, i, found.to());
      if (found.period() != null && !aside(sentence, i)) {
        PeriodMention mention = roles.mention(sentence, i, found, calendar);
        if (mention != null && mention.role() == PeriodMention.Role.SINCE) {
          Found until = OpenStretches.until(sentence, found.to(), calendar);
          if (until != null) {
            mention = OpenStretches.stretch(mention, until);
            i = mark(taken, found.to(), until.to());
            found = until;
          }
        }
        Found over = mention == null ? null : Courses.over(sentence, mention, calendar);
        if (over != null) {
          mention = OpenStretches.stretch(mention, over);
          i = mark(taken, found.to(), over.to());
          found = over;
        }
        if (mention != null) {
          LocalDate begun = anchors.begun(context);
          mention = Courses.by(sentence, mention, mentions, begun);
          mention = Courses.begun(sentence, mention, calendar);
          mentions.add(mention);
          boolean plain = mention.role() == PeriodMention.Role.PLAIN;
          current = plain || current == null ? mention.period() : current;
        }
      }
      i = found.to();
    }
    anchors.hear(sentence, mentions);
    return OpenStretches.ended(sentence, mentions);
  }

  /** The day that "since the war began" at {@code i} counts from, or null. */
  private Found from(Sentence sentence, int i, Anchors anchors) {
    Found anchor = anchors.since(sentence, i);
    return anchor == null ? wars.since(sentence, i) : anchor;
  }

  /** "May 25, a Saturday". */
  private static Found withWeekday(Sentence sentence, Found found) {
    int to = found.to();
    boolean beside =
        sentence.at(to).is(",")
            && sentence.at(to + 1).is("a")
            && Calendar.weekday(sentence.at(to + 2)) != null;
    return beside ? new Found(to + 3, found.period()) : found;
  }

  /** "Between November 2023 and the end of last year", "from Feb. 24, 2025, to this Monday". */
  private Found ranged(Sentence sentence, int i, Found first, Calendar calendar) {
    int lead = sentence.has(i - 1, RANGE_LEADS) ? i - 2 : i - 1;
    boolean from = sentence.at(lead).is("from");
    int joint = ClosedSpans.joint(sentence, first.to(), from);
    boolean joins = from ? sentence.has(joint, TO) : sentence.at(joint).is("and");
    if (first.period() == null || !joins || !from && !sentence.at(lead).is("between")) {
      return first;
    }
    for (int at = joint + 1; at <= joint + 2; at++) {
      Found last =
          sentence.at(at).opensAny(OPENERS) ? found(sentence, at, calendar, first.period()) : null;
      boolean later =
          last != null
              && last.period() != null
              && last.period().end().isAfter(first.period().end());
      if (later) {
        return new Found(last.to(), new Period(first.period().start(), last.period().end()));
      }
    }
    return first;
  }

  /** "In 2025 so far", "so far in 2025": up to the day of publication. */
  private static Found soFar(Sentence sentence, int i, Found found, Calendar calendar) {
    boolean behind = sentence.at(found.to()).is("so") && sentence.at(found.to() + 1).is("far");
    boolean before = sentence.at(i - 3).is("so") && sentence.at(i - 2).is("far");
    Period year = Period.of(calendar.thisMonth().getYear());
    return (behind || before) && year.equals(found.period())
        ? new Found(behind ? found.to() + 2 : found.to(), calendar.since(year.start()))
        : found;
  }

  /** "July 24 of that year", "in March that same year": the year that the text spoke of. */
  private static Found ofThatYear(Sentence sentence, int i, Found found, Period current) {
    int that = sentence.at(found.to()).is("of") ? found.to() + 1 : found.to();
    boolean pointing = sentence.at(that).is("that") || sentence.at(that).is("the");
    boolean same = sentence.at(that + 1).is("same");
    int year = same ? that + 2 : that + 1;
    pointing &= same || sentence.at(that).is("that");
    boolean date = Calendar.names(sentence.at(i)) && found.period() != null;
    if (!date || !pointing || !sentence.at(year).is("year") || current == null) {
      return found;
    }
    int years = current.start().getYear() - found.period().start().getYear();
    LocalDate end = found.period().end().plusYears(years);
    return new Found(year + 1, new Period(found.period().start().plusYears(years), end));
  }

  private static int nameEnd(List<PartyMention> parties, int i) {
    for (PartyMention mention : parties) {
      if (mention.from() == i && mention.to() > i + 1) {
        return mention.to();
      }
    }
    return i;
  }

  private static boolean day(Period period) {
    return period != null && period.start().equals(period.end());
  }

  /** "Said on Friday that it had launched one that morning": the day of speaking may be meant. */
  private static Period meant(
      Sentence sentence, int i, List<PeriodMention> mentions, Period current) {
    if (mentions.isEmpty()) {
      return current;
    }
    PeriodMention last = mentions.get(mentions.size() - 1);
    // "Said on Monday that strikes the previous day had killed 18".
    boolean back =
        last.role() == PeriodMention.Role.SPEECH
            && day(last.period())
            && NeighbourDays.before(sentence, i);
    return back || sentence.at(i).is("that") ? last.period() : current;
  }

  private static int mark(boolean[] taken, int from, int to) {
    Arrays.fill(taken, from, to, true);
    return to;
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
    if (found == null && token.kind() == Token.Kind.OPAQUE) {
      found = NeighbourDays.ordinal(sentence, i, current);
    }
    if (found == null && Calendar.year(token) > 0) {
      found =
          YEAR_VERBS.contains(sentence.lower(i - 1))
              ? new Found(i + 1, Period.of(Calendar.year(token)))
              : neighbours.eventYear(sentence, i);
    }
    if (found == null && token.opens(Opener.NEIGHBOUR)) {
      found = neighbours.find(sentence, i, calendar, current);
    }
    if (found == null && token.opens(Opener.RELATIVE)) {
      found = RelativePeriods.find(sentence, i, calendar, current);
    }
    return found;
  }

  /** A period and the token after it; the period is null where it cannot be resolved. */
  record Found(int to, Period period) {}

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
