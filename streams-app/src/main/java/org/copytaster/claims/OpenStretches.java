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

  private static final Set<String> DAY = Set.of("day", "date", "night", "morning");
  private static final Set<String> SAID = Set.of("said", "reported", "announced", "stated");
  private static final Set<String> LISTS =
      Set.of(
          "list", "count", "tally", "data", "figures", "report", "bulletin", "update", "statement");
  private static final Set<String> STRETCHES =
      Set.of("days", "week", "weeks", "month", "months", "hours");
  private static final int LAST_REACH = 6;
  private static final int LATELY = 7;

  private OpenStretches() {}

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
    // "Since Oct. 7, 23,968 had been killed by Sunday; since that day Hamas has fired …".
    day |= that && open != null && context.end().plusDays(LATELY).isAfter(open.end());
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
    boolean by = sentence.at(before).is("by") && !sentence.at(end.to()).is("'s");
    if (list || by || sentence.has(before, ENDING) || ranTo(sentence, before)) {
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
