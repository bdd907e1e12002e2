package org.copytaster.claims;

import java.time.LocalDate;
import java.time.YearMonth;

/** Days that lean on the month or stretch told of: "the deadliest day was the 11th". */
final class MonthDays {
  private static final AnyOf ORDINAL_LEADS =
      AnyOf.of("on", "was", "is", "came", "of", "fell", "from", "between", "for");
  private static final AnyOf JOINTS = AnyOf.of("to", "and", "through", "until");
  private static final AnyOf ORDINAL_ENDS =
      AnyOf.of("when", "after", "with", "and", "but", "as", "a", "in", "at", "saw", "to", "where");

  private MonthDays() {}

  /** "The deadliest day was the 11th", "from the 27th to the 30th": of the month just told of. */
  static Found find(Sentence sentence, int i, Period context) {
    boolean lead = sentence.at(i - 1).is("the") && sentence.has(i - 2, ORDINAL_LEADS);
    if (!lead || context == null) {
      return null;
    }
    LocalDate start = dayOf(context, sentence.at(i));
    boolean range = sentence.has(i + 1, JOINTS) && sentence.at(i + 2).is("the");
    LocalDate end = range ? dayOf(context, sentence.at(i + 3)) : null;
    if (start != null && end != null && start.isBefore(end)) {
      return new Found(i + 4, new Period(start, end));
    }
    Token next = sentence.at(i + 1);
    boolean ends = next.kind() == Token.Kind.SIGN && !next.is("-");
    return start != null && (ends || ORDINAL_ENDS.has(next))
        ? new Found(i + 1, Period.of(start))
        : null;
  }

  /** "In the last week of September, from the 22nd to the 28th": those days of the month. */
  static Found narrowed(Sentence sentence, Found found, Calendar calendar) {
    Found date = dated(sentence, found, calendar);
    if (date != null) {
      return date;
    }
    int from = sentence.at(found.to()).is(",") ? found.to() + 1 : found.to();
    from = sentence.at(from).is("from") ? from + 1 : from;
    boolean the = sentence.at(from).is("the") && from > found.to() + 1;
    boolean range = the && sentence.has(from + 2, JOINTS);
    Period told = found.period();
    if (!range || told == null || !YearMonth.from(told.start()).equals(told.lastMonth())) {
      return found;
    }
    int last = sentence.at(from + 3).is("the") ? from + 4 : from + 3;
    LocalDate start = dayOf(told, sentence.at(from + 1));
    LocalDate end = dayOf(told, sentence.at(last));
    boolean ordered = start != null && end != null && start.isBefore(end);
    return ordered ? new Found(last + 1, new Period(start, end)) : found;
  }

  /** "Over the weekend, on August 16,": the day itself, or null. */
  private static Found dated(Sentence sentence, Found found, Calendar calendar) {
    boolean aside = sentence.at(found.to()).is(",") && sentence.at(found.to() + 1).is("on");
    if (!aside || found.period() == null || found.period().day()) {
      return null;
    }
    Found date = Dates.find(sentence, found.to() + 2, calendar);
    return Found.isDay(date)
            && date.period().within(found.period())
            && sentence.at(date.to()).kind() == Token.Kind.SIGN
        ? date
        : null;
  }

  private static LocalDate dayOf(Period context, Token ordinal) {
    int day = ordinal.kind() == Token.Kind.OPAQUE ? Calendar.day(ordinal) : 0;
    YearMonth month = context.lastMonth();
    return day == 0 ? null : Calendar.date(month.getYear(), month.getMonthValue(), day);
  }
}
