package org.copytaster.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.copytaster.claims.PeriodFinder.Found;

/** Stretches from a date on, and where the text says that they end. */
final class OpenStretches {
  private static final Set<String> UNTIL = Set.of("until", "till", "to", "through");

  /** What stands before the last day that a count takes in: "data through August 18". */
  private static final Set<String> ENDING = Set.of("until", "till", "through", "dated", "updated");

  /** Verbs of a count that goes "to" a day: "a tally that runs to Friday". */
  private static final Set<String> RUNNING =
      Set.of("up", "down", "run", "runs", "running", "going");

  private static final Set<String> BEGAN =
      Set.of("began", "erupted", "started", "broke", "flared", "resumed", "begun", "launched");
  private static final Set<String> LASTING =
      Set.of(
          "fighting",
          "clashes",
          "violence",
          "offensive",
          "war",
          "conflict",
          "unrest",
          "protests",
          "battle",
          "battles",
          "siege",
          "operation",
          "campaign",
          "floods",
          "flooding",
          "rains",
          "monsoon",
          "outbreak",
          "incursion",
          "uprising",
          "hostilities",
          "crackdown",
          "bloodshed",
          "epidemic",
          "heatwave",
          "rebellion",
          "insurgency",
          "revolt",
          "bombardment",
          "blockade");
  private static final Set<String> DAY = Set.of("day", "date", "night", "morning");
  private static final Set<String> SAID = Set.of("said", "reported", "announced", "stated");
  private static final Set<String> LISTS =
      Set.of(
          "list", "count", "tally", "data", "figures", "report", "bulletin", "update", "statement");
  private static final Set<String> HAD = Set.of("had");
  private static final Set<String> HAVE = Set.of("have", "has");
  private static final Set<String> STRETCHES =
      Set.of("days", "week", "weeks", "month", "months", "hours");
  private static final Set<String> OVER =
      Set.of(
          "ended",
          "lasted",
          "finished",
          "stopped",
          "continued",
          "concluded",
          "ran",
          "halted",
          "subsided");
  private static final Set<String> OVER_ON = Set.of("on", "until", "to", "through", "till", "into");
  private static final Set<String> DAYTIMES = Set.of("night", "evening", "morning", "afternoon");
  private static final int OVER_REACH = 6;
  private static final int BEGAN_REACH = 4;
  private static final int MOST_DAYS = 60;

  private static final int LAST_REACH = 6;

  private OpenStretches() {}

  /** Whether a word names what lasts for days: a war, clashes, floods. */
  static boolean lasts(Token token) {
    return LASTING.contains(token.lower());
  }

  /** "Since June 4 until August 6": where the stretch ends; or null. */
  static Found until(Sentence sentence, int at, Calendar calendar) {
    int date = UNTIL.contains(sentence.lower(at)) ? at + 1 : at;
    date = date > at && sentence.at(date).is("the") ? date + 1 : date;
    Found found = date == at ? null : Dates.find(sentence, date, calendar);
    return found == null || found.period() == null ? null : found;
  }

  /**
   * "Since then", "in the week since", "since that day": from the day that the text spoke of, else
   * null.
   */
  static PeriodMention sinceThen(Sentence sentence, int i, Period context, Calendar calendar) {
    boolean then = sentence.at(i + 1).is("then");
    boolean that = sentence.at(i + 1).is("that") && sentence.has(i + 2, DAY);
    boolean bare = sentence.has(i - 1, STRETCHES) && sentence.at(i + 1).kind() != Token.Kind.WORD;
    if (!then && !that && !bare || context == null) {
      return null;
    }
    Period open = calendar.since(context.start());
    boolean day = context.start().equals(context.end()) || context.equals(open);
    int to = then ? i + 2 : that ? i + 3 : i + 1;
    return day && open != null
        ? new PeriodMention(i, to, open, Period.of(context.start()), PeriodMention.Role.SINCE)
        : null;
  }

  /** What starts as {@code since} does and ends with {@code until}. */
  static PeriodMention stretch(PeriodMention since, Found until) {
    LocalDate start = since.named().start();
    Period period = new Period(start, until.period().end());
    return start.isAfter(until.period().end())
        ? since
        : new PeriodMention(since.from(), until.to(), period, period, PeriodMention.Role.PLAIN);
  }

  /** "Has captured 2,870 since January, data as of August 18 show": the stretch ends there. */
  static List<PeriodMention> ended(Sentence sentence, List<PeriodMention> mentions) {
    boolean open = false;
    for (PeriodMention mention : mentions) {
      open |= mention.role() == PeriodMention.Role.SINCE;
    }
    if (!open) {
      return mentions;
    }
    for (PeriodMention end : mentions) {
      if (end.role() != PeriodMention.Role.SINCE && ends(sentence, end)) {
        return mentions.stream()
            .map(mention -> mention == end ? spoken(end) : until(mention, end))
            .toList();
      }
    }
    return mentions;
  }

  /**
   * "Killed in clashes that erupted on Thursday" is told of all days since, "in four days of
   * fighting that erupted on Thursday" of four.
   */
  static PeriodMention begun(Sentence sentence, PeriodMention mention, Calendar calendar) {
    Period day = mention.period();
    boolean plain = mention.role() == PeriodMention.Role.PLAIN;
    boolean one = day.start().equals(day.end());
    int verb = plain ? sentence.find(mention.from() - BEGAN_REACH, mention.from(), BEGAN) : -1;
    if (verb < 0 || sentence.find(0, verb, LASTING) < 0) {
      return mention;
    }
    int days = one ? days(sentence, verb) : 0;
    boolean still = sentence.find(0, sentence.size(), HAVE) >= 0;
    Period open = calendar.since(day.start());
    if (days > 1) {
      Period whole = new Period(day.start(), day.start().plusDays(days - 1L));
      return new PeriodMention(mention.from(), mention.to(), whole, whole, mention.role());
    }
    return !still || open == null
        ? mention
        : new PeriodMention(mention.from(), mention.to(), open, day, PeriodMention.Role.SINCE);
  }

  /** "Which began on June 13 and ended on Tuesday": where the stretch ends; or null. */
  static Found over(Sentence sentence, PeriodMention mention, Calendar calendar) {
    int at = sentence.has(mention.to(), DAYTIMES) ? mention.to() + 1 : mention.to();
    at = sentence.at(at).is(",") ? at + 1 : at;
    boolean ends = sentence.at(at).is("and") && sentence.has(at + 1, OVER);
    if (!ends || sentence.find(mention.from() - BEGAN_REACH, mention.from(), BEGAN) < 0) {
      return null;
    }
    int on = sentence.find(at + 2, at + OVER_REACH, OVER_ON);
    Found end = on < 0 ? null : Dates.find(sentence, on + 1, calendar);
    boolean dated = end != null && end.period() != null;
    return dated && mention.named().start().isBefore(end.period().end()) ? end : null;
  }

  /**
   * "Launched its offensive on October 27; by November 30 it had captured": from the start to then.
   *
   * @param begun the day on which that began of which the text speaks, or null
   */
  static PeriodMention by(
      Sentence sentence, PeriodMention end, List<PeriodMention> before, LocalDate begun) {
    boolean day = end.period().start().equals(end.period().end());
    boolean by =
        sentence.at(end.from() - 1).is("by") && sentence.find(end.to(), sentence.size(), HAD) >= 0;
    if (!by || !day || end.role() != PeriodMention.Role.PLAIN) {
      return end;
    }
    LocalDate start = begun;
    for (PeriodMention mention : before) {
      int verb = sentence.find(mention.from() - BEGAN_REACH, mention.from(), BEGAN);
      boolean lasting = verb >= 0 && sentence.find(0, mention.from(), LASTING) >= 0;
      start = lasting ? mention.named().start() : start;
    }
    if (start == null || !start.isBefore(end.period().end())) {
      return end;
    }
    Period span = new Period(start, end.period().end());
    return new PeriodMention(end.from(), end.to(), span, span, PeriodMention.Role.PLAIN);
  }

  /** The days of "in four days of fighting", or 0. */
  private static int days(Sentence sentence, int to) {
    for (int i = 0; i < to; i++) {
      NumberReader.Numeral count = sentence.numeral(i);
      boolean days =
          count != null
              && sentence.at(count.end()).is("days")
              && sentence.at(count.end() + 1).is("of")
              && count.value().intValue() <= MOST_DAYS;
      if (days) {
        return count.value().intValue();
      }
    }
    return 0;
  }

  /** "Put the figure at 1,294 as of August 27": the period of the last figure, ended that day. */
  static Period asOf(Scene scene, Draft last) {
    Period period = last.period();
    for (PeriodMention end : scene.periods()) {
      LocalDate day = end.period().end();
      boolean within = day.isAfter(period.start()) && !day.isAfter(period.end());
      if (within && SpeechDays.asOf(scene.sentence(), end.from())) {
        return last.measure().time() == Measure.Time.STOCK
            ? period
            : new Period(period.start(), day);
      }
    }
    return period;
  }

  private static boolean ends(Sentence sentence, PeriodMention end) {
    int before = end.from() - 1;
    if (SpeechDays.asOf(sentence, end.from())) {
      return true;
    }
    boolean list = sentence.at(before).is("of") && sentence.has(before - 1, LISTS);
    before = sentence.at(before).is("on") ? before - 1 : before;
    if (list || sentence.has(before, ENDING) || ranTo(sentence, before)) {
      return true;
    }
    boolean one = end.period().start().equals(end.period().end());
    boolean said = end.role() == PeriodMention.Role.SPEECH;
    // "Said on December 8"; a day of the week is mostly that of publication.
    boolean dated = sentence.has(before, SAID) && !weekday(sentence, end);
    boolean late = sentence.at(before).is("late") || sentence.at(end.from() - 1).is("last");
    return one && (said && (late || dated) || lastSaid(sentence, before));
  }

  private static boolean weekday(Sentence sentence, PeriodMention mention) {
    return Calendar.weekday(sentence.at(mention.from())) != null;
  }

  private static boolean ranTo(Sentence sentence, int before) {
    return sentence.at(before).is("to") && sentence.has(before - 1, RUNNING);
  }

  /** "Last gave a toll on Sunday", "last counted on Friday". */
  private static boolean lastSaid(Sentence sentence, int before) {
    for (int i = before; i > before - LAST_REACH; i--) {
      if (sentence.at(i).kind() != Token.Kind.WORD) {
        return false;
      }
      if (sentence.at(i).is("last")) {
        return i < before && !sentence.at(i - 1).is("the");
      }
    }
    return false;
  }

  /** The last day of a count dates no figure by itself. */
  private static PeriodMention spoken(PeriodMention end) {
    return new PeriodMention(
        end.from(), end.to(), end.period(), end.named(), PeriodMention.Role.SPEECH);
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
}
