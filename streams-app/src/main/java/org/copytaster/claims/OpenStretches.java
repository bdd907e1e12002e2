package org.copytaster.claims;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Stretches from a date on, and where the text says that they end. */
final class OpenStretches {
  /** What stands before the last day that a count takes in: "data through August 18". */
  private static final AnyOf ENDING = AnyOf.of("until", "till", "through", "dated", "updated");

  /** Verbs of a count that goes "to" a day: "a tally that runs to Friday". */
  private static final AnyOf RUNNING = AnyOf.of("up", "down", "run", "runs", "running", "going");

  private static final AnyOf HAD = AnyOf.of("had", "have", "has");
  private static final AnyOf DAY = AnyOf.of("day", "date", "night", "morning");
  private static final AnyOf SAID = AnyOf.of("said", "reported", "announced", "stated");
  private static final AnyOf LISTS =
      AnyOf.of(
          "list", "count", "tally", "data", "figures", "report", "bulletin", "update", "statement");
  private static final AnyOf STRETCHES =
      AnyOf.of("days", "week", "weeks", "month", "months", "hours", "year", "years", "fortnight");
  private static final int MOST_LATE = 3;
  private static final AnyOf HAVE = AnyOf.of("has", "have");
  private static final AnyOf DONE =
      AnyOf.of("killed", "wounded", "injured", "fired", "launched", "seized", "captured", "taken");
  private static final int PERFECT_REACH = 10;
  private static final int HIGHEST_REACH = 9;
  private static final int LAST_REACH = 6;
  private static final int LATELY = 7;

  private OpenStretches() {}

  /**
   * "Since then", "in the week since", "since that day": from the day that the text spoke of, else
   * null.
   */
  static PeriodMention sinceThen(Sentence sentence, int i, Period context, Calendar calendar) {
    boolean then = sentence.at(i + 1).is("then");
    boolean that = sentence.at(i + 1).is("that") && sentence.has(i + 2, DAY);
    boolean bare = sentence.has(i - 1, STRETCHES) && sentence.at(i + 1).kind() != Token.Kind.WORD;
    // "The fighting began on Friday. More than 440 people have been killed since".
    boolean ends = sentence.at(i + 1).kind() == Token.Kind.SIGN || i + 1 == sentence.size();
    bare |= ends && sentence.find(i - PERFECT_REACH, i, HAVE) >= 0;
    // "Israel's offensive has since killed 53,000".
    boolean perfect = sentence.has(i - 1, HAVE) && sentence.has(i + 1, DONE);
    if (!then && !that && !bare && !perfect || context == null) {
      return null;
    }
    Period open = calendar.since(context.start());
    boolean day = context.day() || context.equals(open);
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
        : new PeriodMention(since.from(), until.to(), period, PeriodMention.Role.PLAIN);
  }

  /** "Has captured 2,870 since January, data as of August 18 show": the stretch ends there. */
  static List<PeriodMention> ended(Sentence sentence, List<PeriodMention> mentions) {
    boolean open = false;
    for (PeriodMention mention : mentions) {
      open |= mention.since();
    }
    if (!open) {
      return mentions.size() < 2 ? mentions : rolled(sentence, mentions);
    }
    for (PeriodMention end : mentions) {
      if (!end.since() && ends(sentence, end)) {
        return mentions.stream()
            .map(mention -> mention == end ? spoken(end) : until(mention, end))
            .toList();
      }
    }
    return mentions;
  }

  /** "Since it began": a span of its own, though nobody can tell from when. */
  static boolean undated(Scene scene) {
    Sentence sentence = scene.sentence();
    if (!sentence.opens(Opener.SINCE)) {
      return false;
    }
    int since = sentence.find(0, sentence.size(), "since");
    if (sentence.at(since - 1).is("time") || highest(sentence, since)) {
      // "For the first time since spring", "the highest monthly figure since": a yardstick.
      return false;
    }
    for (PeriodMention mention : scene.periods()) {
      if (mention.to() > since) {
        return false;
      }
    }
    return since >= 0;
  }

  private static boolean highest(Sentence sentence, int since) {
    for (int i = since - 1; i > since - HIGHEST_REACH; i--) {
      if (sentence.at(i).kind() != Token.Kind.WORD) {
        return false;
      }
      if (sentence.at(i).is("the")) {
        return sentence.at(i + 1).is("most") || sentence.lower(i + 1).endsWith("est");
      }
    }
    return false;
  }

  /** "Over the past week, he said on Sunday": the week up to that day. */
  private static List<PeriodMention> rolled(Sentence sentence, List<PeriodMention> mentions) {
    for (PeriodMention said : mentions) {
      boolean weekday = said.role() == PeriodMention.Role.SPEECH && weekday(sentence, said);
      if (weekday) {
        return mentions.stream().map(mention -> rolled(sentence, mention, said)).toList();
      }
    }
    return mentions;
  }

  private static PeriodMention rolled(Sentence sentence, PeriodMention week, PeriodMention said) {
    Period period = week.period();
    long late = ChronoUnit.DAYS.between(said.period().end(), period.end());
    boolean past = sentence.at(week.from()).is("past") && sentence.at(week.from() + 1).is("week");
    return past && late > 0 && late <= MOST_LATE
        ? week.with(new Period(period.start().minusDays(late), said.period().end()))
        : week;
  }

  /** "Put the figure at 1,294 as of August 27": the period of the last figure, ended that day. */
  static Period asOf(Scene scene, Draft last) {
    Period period = last.period();
    for (PeriodMention end : scene.periods()) {
      LocalDate day = end.period().end();
      boolean within = day.isAfter(period.start()) && !day.isAfter(period.end());
      if (within && SpeechDays.asOf(scene.sentence(), end.from())) {
        return last.measure().stock() ? period : new Period(period.start(), day);
      }
    }
    return period;
  }

  /** "Had killed 585 by Tuesday evening", where the text counts from a day on; or null. */
  static Period by(Scene scene, Figure figure, Period open, Period day) {
    Sentence sentence = scene.sentence();
    boolean within = day.day() && day.end().isAfter(open.start());
    boolean had = sentence.find(0, figure.hedgeFrom(), HAD) >= 0;
    for (PeriodMention mention : scene.periods()) {
      boolean by = mention.from() >= figure.to() && sentence.at(mention.from() - 1).is("by");
      if (within && had && by && mention.period().equals(day)) {
        return new Period(open.start(), day.end());
      }
    }
    return null;
  }

  private static boolean ends(Sentence sentence, PeriodMention end) {
    int before = end.from() - 1;
    if (SpeechDays.asOf(sentence, end.from())) {
      return true;
    }
    boolean list = sentence.at(before).is("of") && sentence.has(before - 1, LISTS);
    before = sentence.at(before).is("on") || sentence.at(before).is("the") ? before - 1 : before;
    boolean by = sentence.at(before).is("by") && !sentence.at(end.to()).is("'s");
    if (list || by || sentence.has(before, ENDING) || ranTo(sentence, before)) {
      return true;
    }
    boolean one = end.period().day();
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
    boolean open = since.since();
    return !open || start.isAfter(end.period().end())
        ? since
        : since.with(new Period(start, end.period().end()));
  }
}
