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
import java.util.regex.Pattern;
import org.copytaster.schema.DatePrecision;

/**
 * Finds when a page was published. In this order: a full date above the text, in the dateline or in
 * the page's address; a day without its year, or with it in a sentence of the lead; months that
 * other words of the text tie to a year.
 */
final class DateRules {
  /** A date outside the sentences with its year, and what its reading rests on; null: on itself. */
  private record Dated(Page.Stamp stamp, DateMention date, String reason) {
    LineRole role() {
      return stamp.role();
    }
  }

  private static final Pattern COPYRIGHT =
      Pattern.compile("^copyright|^\\(c\\)|©", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_FOOT = 300;
  private static final int RECENT_YEARS = 2;

  private final Page page;
  private final Instant received;
  private final LocalDate today;

  /** The last day that a date without its year may mean. */
  private final LocalDate lastDay;

  private final List<Dated> dated;
  private final Dated chosen;

  DateRules(Page page, Instant received) {
    this.page = page;
    this.received = received;
    this.today = LocalDate.ofInstant(received, ZoneOffset.UTC);
    this.lastDay = lastDay();
    this.dated = dated();
    this.chosen = choose();
  }

  /** The published date, or null where the text does not tell. */
  PublishedDate published() {
    PublishedDate date = stamped();
    date = date == null ? addressed() : date;
    return date == null ? worded() : date;
  }

  /** The time of an "Updated" line; null where there is none. */
  Instant updated() {
    return dated.stream()
        .filter(stamp -> stamp.role() == LineRole.UPDATED)
        .map(stamp -> stated(stamp).at())
        .findFirst()
        .orElse(null);
  }

  private List<Dated> dated() {
    DateOrder order = new DateOrder(page, today);
    List<Dated> full = new ArrayList<>();
    for (Page.Stamp stamp : page.stamps()) {
      DateMention date = stamp.date();
      if (date.year() > 0 && !date.swappable()) {
        full.add(new Dated(stamp, date, null));
      } else if (date.year() > 0) {
        DateOrder.Reading reading = order.of(date);
        if (reading != null) {
          full.add(new Dated(stamp, reading.date(), reading.reason()));
        }
      }
    }
    return full;
  }

  private PublishedDate stamped() {
    if (chosen != null && chosen.role() == LineRole.UPDATED) {
      // Only the day of the last change is told; it was published then or not long before.
      LocalDate day = LocalDate.ofInstant(stated(chosen).at(), ZoneOffset.UTC);
      return inferred(day, "updated " + chosen.stamp().words());
    }
    if (chosen != null) {
      return stated(chosen);
    }
    DateMention date = page.dateline() == null ? null : page.dateline().date();
    if (date != null && date.full() && !date.swappable()) {
      return new PublishedDate(
          start(date.date()), DatePrecision.DAY, false, date.in(page.dateline().place()));
    }
    return null;
  }

  /**
   * The stamp that speaks for the page. A page prints several: the day it is shown on, the
   * article's own, dates of other articles below. What is labelled counts most; above the text
   * before below; with a time before a bare day; of equals the later one that is not after receipt.
   */
  private Dated choose() {
    return dated.stream()
        .max(
            Comparator.<Dated>comparingInt(d -> rank(d.role(), d.stamp().head()))
                .thenComparing(d -> !stated(d).at().isAfter(received))
                .thenComparing(d -> d.date().day() > 0)
                .thenComparing(d -> d.stamp().time() != null)
                .thenComparing(d -> stated(d).at()))
        .orElse(null);
  }

  private static int rank(LineRole role, boolean head) {
    return switch (role) {
      case PUBLISHED -> head ? 5 : 3;
      case DATE -> head ? 4 : 0;
      default -> head ? 2 : 1;
    };
  }

  private static PublishedDate stated(Dated dated) {
    DateMention date = dated.date();
    TimeMention time = dated.stamp().time();
    boolean inferred = dated.reason() != null;
    String basis = dated.stamp().words() + (inferred ? " (" + dated.reason() + ")" : "");
    if (date.day() == 0) {
      LocalDate first = YearMonth.of(date.year(), date.month()).atDay(1);
      return new PublishedDate(start(first), DatePrecision.MONTH, inferred, basis);
    }
    if (time == null) {
      return new PublishedDate(start(date.date()), DatePrecision.DAY, inferred, basis);
    }
    ZoneId zone = time.zone();
    Instant at =
        LocalDateTime.of(date.date(), time.time())
            .atZone(zone == null ? ZoneOffset.UTC : zone)
            .toInstant();
    String zoned = zone == null ? " (no time zone given: read as UTC)" : "";
    return new PublishedDate(at, DatePrecision.INSTANT, inferred, basis + zoned);
  }

  /** The day in the page's address. */
  private PublishedDate addressed() {
    LocalDate day = page.url() == null ? null : AddressDate.of(page.url());
    return day == null || day.isAfter(today) ? null : inferred(day, page.url());
  }

  /** The day of receipt, or the end of the year in the page's copyright line if that is recent. */
  private LocalDate lastDay() {
    int year = 0;
    for (Line line : page.lines()) {
      boolean foot = line.text().length() <= LONGEST_FOOT;
      if (line.role() == LineRole.CHROME && foot && COPYRIGHT.matcher(line.text()).find()) {
        for (Token token : Token.of(line.text())) {
          year = token.value() <= today.getYear() ? Math.max(year, token.value()) : year;
        }
      }
    }
    // An older one was forgotten in the page's template.
    return year < today.getYear() && year >= today.getYear() - RECENT_YEARS
        ? LocalDate.of(year, 12, 31)
        : today;
  }

  private PublishedDate worded() {
    for (Page.Stamp stamp : page.stamps()) {
      if (stamp.head() && stamp.date().dayWithoutYear()) {
        return inferred(stamp.date().latestNotAfter(lastDay), stamp.words());
      }
    }
    DateMention dateline = page.dateline() == null ? null : page.dateline().date();
    if (dateline != null && dateline.dayWithoutYear()) {
      return inferred(dateline.latestNotAfter(lastDay), dateline.in(page.dateline().place()));
    }
    List<Line> prose =
        page.lines().stream()
            .filter(line -> line.role() == LineRole.PROSE || line.role() == LineRole.ATTRIBUTION)
            .toList();
    NewsDays days = new NewsDays(page.title(), prose, lastDay);
    DayInText lead = days.lead();
    if (lead != null) {
      return inferred(lead.date(), lead.words());
    }
    // Months that a text ties to a year tell more than a day far down, which may be any day.
    PublishedDate anchored = Anchors.published(prose, received);
    DayInText any = anchored == null ? days.any() : null;
    return any == null ? anchored : inferred(any.date(), any.words());
  }

  private static PublishedDate inferred(LocalDate day, String basis) {
    return day == null ? null : new PublishedDate(start(day), DatePrecision.DAY, true, basis);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
