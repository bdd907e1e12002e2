package org.copytaster.claims;

import java.time.LocalDate;
import java.util.List;

/** When that began and ended which lasts for days: clashes, an offensive, floods. */
final class Courses {
  private static final AnyOf BEGAN = AnyOf.of(Words.load().words("launching"));
  private static final AnyOf LASTING = AnyOf.of(Words.load().words("lasting"));
  private static final AnyOf REPEATED = AnyOf.of(Words.load().words("recurring"));
  private static final AnyOf NEXT = AnyOf.of("next", "following");
  private static final AnyOf HAVE = AnyOf.of("have", "has");
  private static final AnyOf OVER =
      AnyOf.of(
          "ended",
          "lasted",
          "finished",
          "stopped",
          "continued",
          "concluded",
          "ran",
          "halted",
          "subsided");
  private static final AnyOf OVER_ON = AnyOf.of("on", "until", "to", "through", "till", "into");
  private static final AnyOf DAYTIMES = AnyOf.of(Words.load().words("daytime"));
  private static final AnyOf BEFORE = AnyOf.of("before", "until");
  private static final AnyOf EVES =
      AnyOf.of("on", "the", "a", "day", "days", "week", "just", "shortly", "immediately", "right");
  private static final int EVE_REACH = 4;
  private static final AnyOf DEFINITE = AnyOf.of("the", "its", "their", "that", "this");
  private static final AnyOf WHEN = AnyOf.of("when", "as", "before");
  private static final AnyOf OUTSETS = AnyOf.of(Words.load().words("outset"));
  private static final int NOUN_REACH = 6;
  private static final int OVER_REACH = 6;
  private static final int CLAUSE_REACH = 9;
  private static final int BEGAN_REACH = 4;
  private static final int MOST_DAYS = 60;

  private Courses() {}

  /** Whether a word names what lasts for days: a war, clashes, floods. */
  static boolean lasts(Token token) {
    return LASTING.has(token) || REPEATED.has(token);
  }

  /**
   * "Killed in clashes that erupted on Thursday" is told of all days since, "in four days of
   * fighting that erupted on Thursday" of four.
   */
  static PeriodMention begun(Sentence sentence, PeriodMention mention, Calendar calendar) {
    Period day = mention.period();
    boolean plain = mention.plain();
    boolean one = day.day();
    int verb = plain ? sentence.find(mention.from() - BEGAN_REACH, mention.from(), BEGAN) : -1;
    if (verb < 0 || sentence.find(0, verb, LASTING) < 0) {
      return mention;
    }
    int days = one ? days(sentence, verb) : 0;
    boolean still = sentence.find(0, sentence.size(), HAVE) >= 0;
    Period open = calendar.since(day.start());
    if (days > 1) {
      Period whole = new Period(day.start(), day.start().plusDays(days - 1L));
      return new PeriodMention(mention.from(), mention.to(), whole, mention.role());
    }
    return !still || open == null
        ? mention
        : new PeriodMention(mention.from(), mention.to(), open, day, PeriodMention.Role.SINCE);
  }

  /** "Which began on June 13 and ended on Tuesday": with the stretch that ends there. */
  static PeriodMention over(Sentence sentence, PeriodMention mention, Calendar calendar) {
    Found end = end(sentence, mention, calendar);
    return end == null ? mention : OpenStretches.stretch(mention, end);
  }

  /** Where it ended that began on the day of a mention, or null. */
  private static Found end(Sentence sentence, PeriodMention mention, Calendar calendar) {
    int at = sentence.has(mention.to(), DAYTIMES) ? mention.to() + 1 : mention.to();
    at = sentence.at(at).is(",") ? at + 1 : at;
    // "Erupted on July 13 after a kidnapping and continued".
    int and = sentence.find(at, at + CLAUSE_REACH, "and");
    at = and >= 0 && sentence.has(and + 1, OVER) ? and : at;
    boolean ends = sentence.at(at).is("and") && sentence.has(at + 1, OVER);
    if (!ends || sentence.find(mention.from() - BEGAN_REACH, mention.from(), BEGAN) < 0) {
      return null;
    }
    LocalDate start = mention.named().start();
    Found next = later(sentence, at + 2, start);
    if (next != null) {
      return next;
    }
    int on = sentence.find(at + 2, at + OVER_REACH, OVER_ON);
    Found end = on < 0 ? null : ClosedSpans.dated(sentence, on + 1, calendar);
    return end != null && start.isBefore(end.period().end()) ? end : null;
  }

  /** "Ended the next day", "was over three days later": counted from the start. */
  private static Found later(Sentence sentence, int at, LocalDate start) {
    if (sentence.at(at).is("the") && sentence.has(at + 1, NEXT) && sentence.at(at + 2).is("day")) {
      return new Found(at + 3, Period.of(start.plusDays(1)));
    }
    NumberReader.Numeral count = sentence.numeral(at);
    int unit = count != null ? count.end() : sentence.at(at).is("a") ? at + 1 : -1;
    boolean later = unit > 0 && sentence.at(unit + 1).is("later");
    long days = count == null ? 1 : Math.min(count.value().longValue(), MOST_DAYS);
    return switch (later ? sentence.lower(unit) : "") {
      case "day", "days" -> new Found(unit + 2, Period.of(start.plusDays(days)));
      case "week", "weeks" -> new Found(unit + 2, Period.of(start.plusWeeks(days)));
      default -> null;
    };
  }

  /**
   * "Launched its offensive on October 27; by November 30 it had captured": from the start to then.
   *
   * @param begun the day on which that began of which the text speaks, or null
   */
  static PeriodMention by(
      Sentence sentence, PeriodMention end, List<PeriodMention> before, LocalDate begun) {
    boolean day = end.period().day();
    for (PeriodMention mention : before) {
      // "Three days of clashes had left 248 dead by Tuesday".
      boolean same = mention.period().end().equals(end.period().end());
      if (day && same && sentence.at(end.from() - 1).is("by")) {
        return new PeriodMention(
            end.from(), end.to(), mention.period(), mention.named(), mention.role());
      }
    }
    boolean by = by(sentence, end.from() - 1) && sentence.find(0, sentence.size(), "had") >= 0;
    if (!by || !day || !end.plain()) {
      return end;
    }
    LocalDate start = begun;
    for (PeriodMention mention : before) {
      int verb = sentence.find(mention.from() - BEGAN_REACH, mention.from(), BEGAN);
      boolean lasting = verb >= 0 && sentence.find(0, mention.from(), LASTING) >= 0;
      // "Who set out from Idlib on November 27".
      int set = sentence.find(mention.from() - NOUN_REACH, mention.from(), "set");
      lasting |= set >= 0 && (sentence.at(set + 1).is("out") || sentence.at(set + 1).is("off"));
      start = lasting ? mention.named().start() : start;
    }
    if (start == null || !start.isBefore(end.period().end())) {
      return end;
    }
    Period span = new Period(start, end.period().end());
    return new PeriodMention(end.from(), end.to(), span, PeriodMention.Role.PLAIN);
  }

  /** "By December 8", "by the time they entered the capital on December 8". */
  private static boolean by(Sentence sentence, int on) {
    int time = sentence.at(on).is("on") ? sentence.find(on - CLAUSE_REACH, on, "time") : -1;
    return sentence.at(time < 2 ? on : time - 2).is("by");
  }

  /** "The unrest broke out on Monday": whether that which goes on began on that day. */
  static boolean opened(Scene scene, Period day) {
    Sentence sentence = scene.sentence();
    int noun = sentence.has(0, DEFINITE) ? sentence.find(1, NOUN_REACH, LASTING) : -1;
    int verb = noun < 0 ? -1 : sentence.find(noun + 1, noun + CLAUSE_REACH, BEGAN);
    for (PeriodMention mention : scene.periods()) {
      boolean begins = verb >= 0 && mention.from() > verb && mention.from() - verb <= BEGAN_REACH;
      if (begins && mention.period().equals(day)) {
        return day.day();
      }
    }
    return false;
  }

  /** "Before the offensive, it held": a sentence about the time before that just told. */
  static boolean before(Sentence sentence) {
    int eve = eve(sentence);
    int lead = Math.max(eve, 0);
    boolean the =
        sentence.has(lead + 1, DEFINITE)
            && sentence.find(lead + 2, lead + NOUN_REACH, LASTING) >= 0;
    boolean then = sentence.at(lead + 1).is("that") || sentence.at(lead + 1).is("then");
    return (eve > 0 || sentence.has(0, BEFORE)) && (the || then);
  }

  /** "When it began, the group held": a sentence about the first day of what was just told. */
  static boolean outset(Sentence sentence) {
    boolean when = sentence.has(0, WHEN) && sentence.find(2, NOUN_REACH, BEGAN) >= 0;
    when &= sentence.at(1).is("it") || sentence.find(2, NOUN_REACH, LASTING) >= 0;
    boolean start = sentence.at(0).is("at") && sentence.has(2, OUTSETS);
    boolean of = !sentence.at(3).is("of") || sentence.find(4, 4 + NOUN_REACH, LASTING) >= 0;
    return when || start && sentence.at(1).is("the") && of;
  }

  /** The last word of "on the eve of", "the day before", "just before" at the start; or -1. */
  private static int eve(Sentence sentence) {
    for (int i = 1; i <= EVE_REACH; i++) {
      boolean of = sentence.at(i).is("eve") && sentence.at(i + 1).is("of");
      boolean before = sentence.at(i).is("before") && sentence.only(0, i, EVES);
      if (of || before) {
        return of ? i + 1 : i;
      }
    }
    return -1;
  }

  /** "Three days of clashes had left 248 dead by Tuesday evening": when they ended; or null. */
  static LocalDate by(Sentence sentence, int from, Calendar calendar) {
    for (int i = from; i < sentence.size(); i++) {
      boolean date = sentence.at(i).is("by") && Calendar.names(sentence.at(i + 1));
      Found end = date ? Dates.find(sentence, i + 1, calendar) : null;
      if (Found.isDay(end)) {
        return end.period().end();
      }
    }
    return null;
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
}
