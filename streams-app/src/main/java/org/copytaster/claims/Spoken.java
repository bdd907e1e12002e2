package org.copytaster.claims;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** What time a text spoke of last, however long ago: what "the same period" means. */
final class Spoken {
  private static final int MOST = 6;
  private static final Set<String> FROM = Set.of("from");
  private static final Set<String> POINTING = Set.of("those", "these", "same");

  private Period last;

  /** The last one where the text did not look back to an earlier time. */
  private Period forward;

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

  /** What {@code sentence} points back to, or null. */
  Period of(Sentence sentence) {
    Period counted = counted(sentence);
    if (counted != null) {
      return counted;
    }
    boolean day = last != null && last.start().equals(last.end());
    if (day && ContextDays.sameDays(sentence)) {
      return stretch;
    }
    return forward != null && ContextDays.theMonth(sentence) ? forward : last;
  }

  /**
   * Takes in what a sentence speaks of.
   *
   * @param since a stretch up to now, or null
   * @param named another period, or null
   * @param back whether it only looks back to {@code named}
   */
  void hear(Period since, Period named, boolean back) {
    Period heard = since == null ? named : since;
    if (heard == null) {
      return;
    }
    last = heard;
    if (named != null) {
      forward = back ? forward : heard;
      stretch = heard.start().equals(heard.end()) ? stretch : heard;
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
    int from = sentence.find(1, at, FROM);
    boolean change = from >= 0 && NumberReader.starts(sentence.at(from + 1));
    return unit.equals("months") && number == 2 && !change ? twoMonths() : null;
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
}
