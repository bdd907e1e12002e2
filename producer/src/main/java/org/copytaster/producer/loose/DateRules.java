package org.copytaster.producer.loose;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copytaster.schema.DatePrecision;

/**
 * Finds when a page was published. In this order: a full date above the text or in the dateline; a
 * day without its year; months that other words of the text tie to a year.
 */
final class DateRules {
  private static final int LEAD_PARAGRAPHS = 3;

  /** Days of one piece of news that stand in its lead lie within so many days. */
  private static final int SAME_NEWS_DAYS = 14;

  private final Page page;
  private final Instant received;
  private final LocalDate today;

  DateRules(Page page, Instant received) {
    this.page = page;
    this.received = received;
    this.today = LocalDate.ofInstant(received, ZoneOffset.UTC);
  }

  /** The published date, or null where the text does not tell. */
  PublishedDate published() {
    PublishedDate date = stamped();
    if (date == null) {
      date = dayWithoutYear();
    }
    return date;
  }

  /** The time of an "Updated" line beside another stamp; null where there is none. */
  Instant updated() {
    List<Page.Stamp> full = fullStamps();
    Page.Stamp chosen = choose(full);
    return full.stream()
        .filter(stamp -> stamp.role() == LineRole.UPDATED && stamp != chosen)
        .map(stamp -> stated(stamp).at())
        .findFirst()
        .orElse(null);
  }

  private PublishedDate stamped() {
    Page.Stamp chosen = choose(fullStamps());
    if (chosen != null) {
      return stated(chosen);
    }
    DateMention date = page.dateline() == null ? null : page.dateline().date();
    if (date != null && date.full()) {
      return new PublishedDate(
          start(LocalDate.of(date.year(), date.month(), date.day())),
          DatePrecision.DAY,
          false,
          date.in(page.dateline().place()));
    }
    return null;
  }

  private List<Page.Stamp> fullStamps() {
    return page.stamps().stream().filter(stamp -> stamp.date().year() > 0).toList();
  }

  /**
   * The stamp that speaks for the page. A page prints several: the day it is shown on, the
   * article's own, dates of other articles below. What is labelled counts most; above the text
   * before below; with a time before a bare day; of equals the later one that is not after receipt.
   */
  private Page.Stamp choose(List<Page.Stamp> stamps) {
    return stamps.stream()
        .max(
            Comparator.<Page.Stamp>comparingInt(stamp -> rank(stamp.role(), stamp.head()))
                .thenComparing(stamp -> !stated(stamp).at().isAfter(received))
                .thenComparing(stamp -> stamp.date().day() > 0)
                .thenComparing(stamp -> stamp.time() != null)
                .thenComparing(stamp -> stated(stamp).at()))
        .orElse(null);
  }

  private static int rank(LineRole role, boolean head) {
    return switch (role) {
      case PUBLISHED -> head ? 5 : 3;
      case DATE -> head ? 4 : 0;
      default -> head ? 2 : 1;
    };
  }

  private static PublishedDate stated(Page.Stamp stamp) {
    DateMention date = stamp.date();
    if (date.day() == 0) {
      LocalDate first = YearMonth.of(date.year(), date.month()).atDay(1);
      return new PublishedDate(start(first), DatePrecision.MONTH, false, stamp.words());
    }
    LocalDate day = LocalDate.of(date.year(), date.month(), date.day());
    if (stamp.time() == null) {
      return new PublishedDate(start(day), DatePrecision.DAY, false, stamp.words());
    }
    ZoneId zone = stamp.time().zone();
    Instant at =
        LocalDateTime.of(day, stamp.time().time())
            .atZone(zone == null ? ZoneOffset.UTC : zone)
            .toInstant();
    String basis = stamp.words() + (zone == null ? " (no time zone given: read as UTC)" : "");
    return new PublishedDate(at, DatePrecision.INSTANT, false, basis);
  }

  private PublishedDate dayWithoutYear() {
    for (Page.Stamp stamp : page.stamps()) {
      if (stamp.head() && stamp.date().dayWithoutYear()) {
        return inferred(stamp.date().latestNotAfter(today), stamp.words());
      }
    }
    DateMention dateline = page.dateline() == null ? null : page.dateline().date();
    if (dateline != null && dateline.dayWithoutYear()) {
      return inferred(dateline.latestNotAfter(today), dateline.in(page.dateline().place()));
    }
    List<Line> prose =
        page.lines().stream()
            .filter(line -> line.role() == LineRole.PROSE || line.role() == LineRole.ATTRIBUTION)
            .toList();
    PublishedDate lead = newsDay(prose.subList(0, Math.min(LEAD_PARAGRAPHS, prose.size())));
    if (lead != null) {
      return lead;
    }
    // Months that a text ties to a year tell more than a day far down, which may be any day.
    PublishedDate anchored = Anchors.published(prose, received);
    return anchored != null ? anchored : newsDay(prose);
  }

  /**
   * The day that the paragraphs report on: the first one, with a weekday if any has one, or a later
   * one of the same days.
   */
  private PublishedDate newsDay(List<Line> paragraphs) {
    List<DayInText> days = new ArrayList<>();
    for (Line paragraph : paragraphs) {
      days.addAll(DayInText.reported(paragraph.text(), today));
    }
    if (days.isEmpty()) {
      return null;
    }
    DayInText base = days.stream().filter(day -> day.weekday()).findFirst().orElse(days.get(0));
    DayInText latest =
        days.stream()
            .filter(day -> !day.date().isBefore(base.date()))
            .filter(day -> day.date().isBefore(base.date().plusDays(SAME_NEWS_DAYS)))
            .max(Comparator.comparing(DayInText::date))
            .orElse(base);
    return inferred(latest.date(), latest.words());
  }

  private static PublishedDate inferred(LocalDate day, String basis) {
    return day == null ? null : new PublishedDate(start(day), DatePrecision.DAY, true, basis);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
