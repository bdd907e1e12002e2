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

  private static final int OPENERS = Opener.PERIODS | Opener.SINCE.mark();
  private static final int DAYS = Opener.DAY.mark() | Opener.ORDINAL.mark();
  private static final int ANY_REACH = 3;
  private static final Set<String> UNTIL = Set.of("until", "till", "to", "through");
  private static final int LIFE_REACH = 2;

  private final Wars wars = new Wars();
  private final NeighbourDays neighbours;
  private final PeriodRoles roles;

  PeriodFinder(Words words) {
    this.neighbours = new NeighbourDays(words);
    this.roles = new PeriodRoles(words);
  }

  /**
   * The mentions in order.
   *
   * @param context the period that the text speaks about before this sentence, or null
   * @param taken gets marked where a mention stands
   * @param parties whose names hold no dates: "March 23 Movement"
   */
  List<PeriodMention> find(
      Sentence sentence,
      Calendar calendar,
      Period context,
      boolean[] taken,
      List<PartyMention> parties) {
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
      Found war = sentence.at(i).opens(Opener.SINCE) ? wars.since(sentence, i) : null;
      Period since = war == null ? null : calendar.since(war.period().start());
      if (since != null && !roles.superlativeBefore(sentence, i) && dated(sentence, war.to()) < 0) {
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
        PeriodMention mention = roles.mention(sentence, i, found, calendar);
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
    return upTo(sentence, mentions);
  }

  /** "Has captured 2,870 since January, data as of August 18 show": the stretch ends there. */
  private static List<PeriodMention> upTo(Sentence sentence, List<PeriodMention> mentions) {
    for (PeriodMention end : mentions) {
      if (PeriodRoles.asOf(sentence, end.from())) {
        return mentions.stream().map(mention -> until(mention, end)).toList();
      }
    }
    return mentions;
  }

  /** A stretch that is open, ended there; any other mention as it is. */
  private static PeriodMention until(PeriodMention since, PeriodMention end) {
    LocalDate start = since.period().start();
    boolean open = since.role() == PeriodMention.Role.SINCE;
    return !open || start.isAfter(end.period().end())
        ? since
        : new PeriodMention(
            since.from(),
            since.to(),
            new Period(start, end.period().end()),
            since.named(),
            since.role());
  }

  private static int nameEnd(List<PartyMention> parties, int i) {
    for (PartyMention mention : parties) {
      if (mention.from() == i && mention.to() > i + 1) {
        return mention.to();
      }
    }
    return i;
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
