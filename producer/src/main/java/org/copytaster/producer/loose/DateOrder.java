package org.copytaster.producer.loose;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether 04/09/2025 on a page is a day in April or in September. Read from what else the page
 * says; where nothing tells, the date is not used.
 */
final class DateOrder {
  /** A date in digits as it is to be read, and why. */
  record Reading(DateMention date, String reason) {}

  /** Dates of one piece of news lie within so many days. */
  private static final int SAME_NEWS_DAYS = 3;

  /** One word in so many is "the" in a text in English. */
  private static final int ENGLISH = 60;

  private static final int FEWEST_WORDS = 25;
  private static final int LEAD_PARAGRAPHS = 3;
  private static final Set<String> DAY_FIRST = marks('D');
  private static final Set<String> MONTH_FIRST = marks('M');

  private final Page page;
  private final LocalDate today;
  private final Set<LocalDate> days = new HashSet<>();
  private final Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
  private int dayFirstDates;
  private int monthFirstDates;
  private int dayFirstMarks;
  private int monthFirstMarks;
  private int words;
  private int articles;
  private boolean read;

  DateOrder(Page page, LocalDate today) {
    this.page = page;
    this.today = today;
  }

  private static Set<String> marks(char order) {
    return Resource.lines("date-order.txt").stream()
        .filter(line -> line.charAt(0) == order)
        .map(line -> line.substring(2))
        .collect(Collectors.toSet());
  }

  /** The reading of a date whose day and month may stand for each other; null where none fits. */
  Reading of(DateMention date) {
    collect();
    LocalDate dayFirst = date.date();
    LocalDate monthFirst = date.swapped().date();
    if (dayFirst.isAfter(today.plusDays(1)) != monthFirst.isAfter(today.plusDays(1))) {
      return reading(
          date, monthFirst.isAfter(today.plusDays(1)), "the other day was still to come");
    }
    if (dayFirstDates > 0 != monthFirstDates > 0) {
      return reading(date, dayFirstDates > 0, "as in another date of the page");
    }
    if (near(dayFirst) != near(monthFirst)) {
      return reading(date, near(dayFirst), "near a day that the text names");
    }
    if (words >= FEWEST_WORDS && articles * ENGLISH < words) {
      return reading(date, true, "day before month outside English");
    }
    boolean onDay = weekdays.contains(dayFirst.getDayOfWeek());
    if (weekdays.size() == 1 && onDay != weekdays.contains(monthFirst.getDayOfWeek())) {
      return reading(date, onDay, "the weekday that the text names");
    }
    if (dayFirstMarks > 0 != monthFirstMarks > 0) {
      return reading(date, dayFirstMarks > 0, "as the page's country writes it");
    }
    return null;
  }

  private static Reading reading(DateMention date, boolean dayFirst, String reason) {
    return new Reading(dayFirst ? date.settled() : date.swapped(), reason);
  }

  private boolean near(LocalDate date) {
    return days.stream()
        .anyMatch(
            day ->
                !day.isAfter(date.plusDays(SAME_NEWS_DAYS))
                    && !day.isBefore(date.minusDays(SAME_NEWS_DAYS)));
  }

  private void collect() {
    if (read) {
      return;
    }
    read = true;
    int prose = 0;
    for (Line line : page.lines()) {
      boolean sentences = line.role() == LineRole.PROSE || line.role() == LineRole.ATTRIBUTION;
      prose += sentences ? 1 : 0;
      boolean lead = sentences && prose <= LEAD_PARAGRAPHS;
      boolean furniture = line.role().furniture() && line.text().length() <= Line.LONGEST_STAMP;
      List<Token> tokens = Token.of(line.text());
      words(tokens, lead || furniture);
      if (lead || furniture) {
        dates(line.text(), tokens);
      }
    }
  }

  private void words(List<Token> tokens, boolean near) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!token.word()) {
        continue;
      }
      words++;
      articles += token.text().equalsIgnoreCase("the") ? 1 : 0;
      DayOfWeek weekday = Lexicon.get().weekday(token.text());
      if (near && weekday != null) {
        weekdays.add(weekday);
      }
      boolean ending = i > 1 && tokens.get(i - 1).is('.') && tokens.get(i - 2).word();
      String mark = ending ? "." + token.text() : token.text();
      dayFirstMarks += DAY_FIRST.contains(mark) ? 1 : 0;
      monthFirstMarks += MONTH_FIRST.contains(mark) ? 1 : 0;
    }
  }

  private void dates(String text, List<Token> tokens) {
    for (DateMention date : DateFinder.find(tokens)) {
      if (date.swappable() || date.day() == 0) {
        continue;
      }
      String printed = date.in(text);
      if (date.year() == 0) {
        LocalDate day = date.latestNotAfter(today);
        if (day != null) {
          days.add(day);
        }
      } else if (printed.indexOf('/') < 0) {
        days.add(date.date());
      } else if (printed.indexOf('/') <= 2) {
        int first = Token.of(printed).get(0).value();
        dayFirstDates += first == date.day() && date.day() != date.month() ? 1 : 0;
        monthFirstDates += first == date.month() && date.day() != date.month() ? 1 : 0;
      }
    }
  }
}
