package org.copytaster.claims;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;

/** What time a text spoke of last, however long ago: what "the same period" means. */
final class Spoken {
  private static final AnyOf THAT_DAY = AnyOf.of("day", "night", "evening", "morning", "afternoon");
  private static final AnyOf DAYS = AnyOf.of("days", "nights");

  /** What "the month", "the year" ends with. */
  static final AnyOf MONTH = AnyOf.of("month", "quarter", "year");

  private static final AnyOf WITHIN =
      AnyOf.of("over", "during", "in", "throughout", "of", "for", "within", "across");
  private static final AnyOf EARLIER = AnyOf.of("earlier", "before");
  private static final AnyOf BESIDE = AnyOf.of("before", "earlier", "after", "to");
  private static final int MOST = 6;

  /** Words that point back to a time. */
  static final AnyOf POINTERS = AnyOf.of("those", "these", "same", "that");

  private static final AnyOf POINTING = AnyOf.of("those", "these", "same");

  private static final AnyOf WHOLES = AnyOf.of("weeks", "months", "periods");

  private Period last;
  private Period latestDay;
  private boolean back;

  /** The last one where the text did not look back to an earlier time. */
  private Period forward;

  /** The first whole month. */
  private Period opened;

  /** Whether the last sentence named no time. */
  private boolean rested;

  /** The last one of more than a day. */
  private Period stretch;

  /** Those of more than a day that a sentence named, latest first. */
  private final Deque<Period> spans = new ArrayDeque<>();

  /** Takes note of a period that a sentence names, whether it goes on about it or not. */
  void note(Period period) {
    spans.addFirst(period);
    if (spans.size() > MOST) {
      spans.removeLast();
    }
  }

  /**
   * What {@code sentence} points back to, or null.
   *
   * @param told the last figure of the sentence before it, or null
   */
  Period of(Sentence sentence, Draft told) {
    if (yearBefore(sentence, told)) {
      return told.period();
    }
    boolean points = sentence.opens(Opener.POINTER);
    Period counted = points ? counted(sentence) : null;
    if (counted != null) {
      return counted;
    }
    if (points && latestDay != null && sameDay(sentence)) {
      return latestDay;
    }
    boolean day = points && Period.isDay(last);
    Period whole = day ? whole(sentence) : null;
    if (whole != null || day && sameDays(sentence)) {
      return whole == null ? stretch : whole;
    }
    if (forward == null || !sentence.opens(Opener.STRETCH) || !theMonth(sentence)) {
      return last;
    }
    // "Lost 36,600 men in April. An ally lost 4,000 in January. … Over the month it took".
    boolean aside = rested && opened != null && forward.end().isBefore(opened.start());
    return aside ? opened : forward;
  }

  /** Whether the last sentence looked back to an earlier time. */
  boolean back() {
    return back;
  }

  /**
   * Takes in what a sentence speaks of.
   *
   * @param since a stretch up to now, or null
   * @param named another period, or null
   * @param back whether it only looks back to {@code named}
   */
  void hear(Period since, Period named, boolean back) {
    this.back = back;
    Period heard = since == null ? named : since;
    rested = heard == null;
    if (heard == null) {
      return;
    }
    last = heard;
    latestDay = heard.day() ? heard : latestDay;
    boolean month = named != null && named.month();
    opened = opened == null && month ? named : opened;
    if (named != null) {
      forward = back ? forward : heard;
      stretch = heard.day() ? stretch : heard;
    }
  }

  /** "Those ten weeks", "the same two months": a stretch as long as that; or null. */
  private Period counted(Sentence sentence) {
    int at = sentence.find(1, sentence.size(), POINTING);
    NumberReader.Numeral count = at < 0 ? null : sentence.numeral(at + 1);
    if (count == null || last == null) {
      return null;
    }
    long number = count.value().longValue();
    String unit = sentence.lower(count.end());
    if (fits(last, number, unit)) {
      return last;
    }
    for (Period span : spans) {
      if (fits(span, number, unit)) {
        return span;
      }
    }
    // "To 5,298 from 5,638 over the same two months": one figure for each.
    int from = sentence.find(1, at, "from");
    boolean change = from >= 0 && NumberReader.starts(sentence.at(from + 1));
    return unit.equals("months") && number == 2 && !change ? twoMonths() : null;
  }

  /** "Over the same week", "that month", after a day in it: the stretch told before; or null. */
  private Period whole(Sentence sentence) {
    for (int i = 1; i < sentence.size(); i++) {
      boolean points = sentence.has(i - 1, POINTING) || sentence.at(i - 1).is("that");
      String unit = points ? sentence.lower(i) + "s" : "";
      if (points && WHOLES.contains(unit) && sentence.at(i + 1).kind() != Token.Kind.NUMBER) {
        for (Period span : spans) {
          boolean longer = !span.day();
          if (longer && (unit.equals("periods") || fits(span, 1, unit)) && span.covers(last)) {
            return span;
          }
        }
      }
    }
    return null;
  }

  /** The last month spoken of and the one before it, where that was spoken of, too; else null. */
  private Period twoMonths() {
    for (Period late : spans) {
      for (Period early : spans) {
        YearMonth month = early.lastMonth();
        if (early.equals(Period.of(month)) && late.equals(Period.of(month.plusMonths(1)))) {
          return new Period(early.start(), late.end());
        }
      }
    }
    return null;
  }

  private static boolean fits(Period span, long number, String unit) {
    long days = ChronoUnit.DAYS.between(span.start(), span.end()) + 1;
    return switch (unit) {
      case "days" -> days == number;
      case "nights" -> days == number || days == number + 1;
      case "weeks" -> Math.abs(days - 7 * number) < 7;
      case "months" -> Math.abs(days - 30.4 * number) < 5 && days > 1;
      default -> false;
    };
  }

  /** "It holds 41 percent. A year earlier it was 34": a year before that was so. */
  private static boolean yearBefore(Sentence sentence, Draft last) {
    boolean held = last != null && last.measure().stock();
    return held && sentence.at(1).is("year") && sentence.has(2, EARLIER);
  }

  /** Whether a sentence speaks of "the same day". */
  private static boolean sameDay(Sentence sentence) {
    int same = sentence.find(1, sentence.size(), "same");
    return same > 0 && sentence.has(same + 1, THAT_DAY);
  }

  /** Whether a sentence speaks of "the same days" or "those days": of more than one. */
  private static boolean sameDays(Sentence sentence) {
    int days = sentence.find(2, sentence.size(), DAYS);
    return days > 0 && sentence.find(days - 2, days, POINTING) >= 0;
  }

  /** Whether a sentence speaks of "the month" or "the year" it is in: not one just before. */
  private static boolean theMonth(Sentence sentence) {
    int month = sentence.find(2, sentence.size(), MONTH);
    while (month >= 0) {
      boolean before = sentence.has(month + 1, BESIDE);
      if (sentence.at(month - 1).is("the") && sentence.has(month - 2, WITHIN)) {
        return !before;
      }
      month = sentence.find(month + 1, sentence.size(), MONTH);
    }
    return false;
  }

  /** Whether a sentence speaks of "that night". */
  static boolean thatDay(Sentence sentence) {
    int that = sentence.find(0, sentence.size(), "that");
    return that >= 0 && sentence.has(that + 1, THAT_DAY);
  }
}
