package org.copytaster.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the dates and periods of a sentence and resolves them. */
final class PeriodFinder {
  private static final AnyOf ASIDE =
      AnyOf.of("excluding", "except", "excepting", "barring", "besides");
  private static final AnyOf LIVES =
      AnyOf.of("born", "founded", "elected", "appointed", "built", "married", "formed");

  private static final AnyOf RANGE_LEADS = AnyOf.of("the", "last", "this", "late", "early");
  private static final AnyOf TO = AnyOf.of(Words.load().words("until"));

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
      PeriodMention counted = counted(sentence, i, mentions, current, calendar, anchors);
      if (counted != null) {
        mentions.add(counted);
        i = mark(taken, i, counted.to());
        continue;
      }
      Found found = read(sentence, i, mentions, current, calendar, anchors);
      if (found == null) {
        i++;
        continue;
      }
      boolean dates = found.period() != null && !aside(sentence, i);
      PeriodMention mention = dates ? roles.mention(sentence, i, found, calendar) : null;
      int to = found.to();
      if (mention != null) {
        mention = Courses.over(sentence, mention, calendar);
        mention = Courses.by(sentence, mention, mentions, anchors.begun(context));
        mention = Courses.begun(sentence, mention, calendar);
        mentions.add(mention);
        current = mention.plain() || current == null ? mention.period() : current;
        to = mention.to();
      }
      i = mark(taken, i, to);
    }
    anchors.hear(sentence, mentions);
    return OpenStretches.ended(sentence, mentions);
  }

  /** "Since the war began", "since then", "two days after the quake"; or null. */
  private PeriodMention counted(
      Sentence sentence,
      int i,
      List<PeriodMention> mentions,
      Period current,
      Calendar calendar,
      Anchors anchors) {
    boolean since = sentence.at(i).opens(Opener.SINCE) && !roles.superlativeBefore(sentence, i);
    Found war = since ? from(sentence, i, anchors) : null;
    Period open = war == null ? null : calendar.since(war.period().start());
    if (open != null && dated(sentence, war.to()) < 0) {
      return new PeriodMention(i, war.to(), open, war.period(), PeriodMention.Role.SINCE);
    }
    PeriodMention then = since ? OpenStretches.sinceThen(sentence, i, current, calendar) : null;
    return then != null ? then : afterEvents.find(sentence, i, mentions, current, calendar);
  }

  /** The period that starts at {@code i}, as far as it goes; or null. */
  private Found read(
      Sentence sentence,
      int i,
      List<PeriodMention> mentions,
      Period current,
      Calendar calendar,
      Anchors anchors) {
    boolean ago = mentions.isEmpty() && sentence.at(i + 1).is("ago");
    Found found = anchors.lasting(sentence, i);
    if (found == null) {
      found = found(sentence, i, calendar, ago ? null : meant(sentence, i, mentions, current));
    }
    if (found == null) {
      return null;
    }
    found = ranged(sentence, i, withWeekday(sentence, found), calendar);
    found = YearParts.soFar(sentence, i, found, calendar);
    return ofThatYear(sentence, i, MonthDays.narrowed(sentence, found, calendar), current);
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
    int start = sentence.at(i - 1).is("on") ? ClosedSpans.startOf(sentence, i - 1) : -1;
    lead = start < 0 ? lead : start;
    boolean from = sentence.at(lead).is("from");
    int joint = ClosedSpans.joint(sentence, first.to(), from);
    boolean joins = from ? sentence.has(joint, TO) : sentence.at(joint).is("and");
    if (first.period() == null || !joins || !from && !sentence.at(lead).is("between")) {
      return first;
    }
    for (int at = joint + 1; at <= joint + 2; at++) {
      Found last =
          sentence.at(at).opensAny(OPENERS) ? found(sentence, at, calendar, first.period()) : null;
      boolean later = Found.known(last) && last.period().end().isAfter(first.period().end());
      if (later) {
        return new Found(last.to(), new Period(first.period().start(), last.period().end()));
      }
    }
    return first;
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
            && Period.isDay(last.period())
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
      found = MonthDays.find(sentence, i, current);
    }
    if (found == null && Calendar.year(token) > 0) {
      found = Years.event(sentence, i);
    }
    if (found == null && token.opens(Opener.NEIGHBOUR)) {
      found = neighbours.find(sentence, i, calendar, current);
    }
    if (found == null && token.opens(Opener.RELATIVE)) {
      found = RelativePeriods.find(sentence, i, calendar, current);
    }
    return found;
  }

  private static boolean aside(Sentence sentence, int at) {
    if (sentence.find(at - LIFE_REACH, at, LIVES) >= 0) {
      return true;
    }
    for (int i = at - 1; i >= 0 && i > at - 14; i--) {
      if (sentence.has(i, ASIDE)) {
        return true;
      }
    }
    return false;
  }
}
