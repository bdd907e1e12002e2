package org.copytaster.producer.loose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Chooses among the days that the sentences name the one that the news is of. */
final class NewsDays {
  private static final int LEAD_PARAGRAPHS = 3;
  private static final int YEAR_DIGITS = 4;

  /** Days of one piece of news that stand in its lead lie within so many days. */
  private static final int SAME_NEWS_DAYS = 14;

  /**
   * A day printed with its year, in the midst of a sentence, is news only within so many days of
   * receipt: reports give the year of what is long past.
   */
  private static final int RECENT_DAYS = 550;

  private final List<String> lead = new ArrayList<>();
  private final List<String> prose;
  private final LocalDate today;

  /** The latest year that the text names and that had come. */
  private final int latestYear;

  NewsDays(String title, List<Line> prose, LocalDate today) {
    this.prose = prose.stream().map(Line::text).toList();
    this.today = today;
    if (title != null) {
      lead.add(title);
    }
    this.latestYear = this.prose.stream().mapToInt(this::latestYear).max().orElse(0);
    lead.addAll(this.prose.subList(0, Math.min(LEAD_PARAGRAPHS, prose.size())));
  }

  /** The day of the headline and the first paragraphs, or null. */
  DayInText lead() {
    List<DayInText> days = days(lead);
    DayInText bare = newsDay(days, day -> !day.year());
    DayInText full = newsDay(days, day -> day.year() && news(day));
    boolean together =
        bare != null
            && full != null
            && Math.abs(
                    bare.date().withYear(full.date().getYear()).toEpochDay()
                        - full.date().toEpochDay())
                <= SAME_NEWS_DAYS;
    return bare == null || together ? full : bare;
  }

  /** The day of the whole text, of those without their year, or null. */
  DayInText any() {
    return newsDay(days(prose), day -> !day.year());
  }

  private List<DayInText> days(List<String> paragraphs) {
    List<DayInText> days = new ArrayList<>();
    for (String paragraph : paragraphs) {
      days.addAll(DayInText.reported(paragraph, today));
    }
    return days;
  }

  /** Whether a day with its year is the news's own: no later year is named in the text. */
  private boolean news(DayInText day) {
    boolean plain = day.opens() || day.weekday();
    return !day.date().isAfter(today)
        && (plain || day.date().isAfter(today.minusDays(RECENT_DAYS)))
        && day.date().getYear() >= latestYear;
  }

  private int latestYear(String text) {
    return Token.of(text).stream()
        .filter(token -> token.text().length() == YEAR_DIGITS)
        .mapToInt(Token::value)
        .filter(year -> year <= today.getYear())
        .max()
        .orElse(0);
  }

  /** The first day, with a weekday if any has one, or a later one of the same days. */
  private static DayInText newsDay(List<DayInText> all, Predicate<DayInText> which) {
    List<DayInText> days = all.stream().filter(which).toList();
    if (days.isEmpty()) {
      return null;
    }
    DayInText base = days.stream().filter(day -> day.weekday()).findFirst().orElse(days.get(0));
    return days.stream()
        .filter(day -> !day.date().isBefore(base.date()))
        .filter(day -> day.date().isBefore(base.date().plusDays(SAME_NEWS_DAYS)))
        .max(Comparator.comparing(DayInText::date))
        .orElse(base);
  }
}
