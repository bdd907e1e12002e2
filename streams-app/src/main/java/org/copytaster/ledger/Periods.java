package org.copytaster.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.copytaster.schema.PeriodGrain;

/** Calendar periods as they stand in keys: 2025, 2025-11, 2025-11-30 or 2025-11-11/2025-11-17. */
public final class Periods {
  private static final int WEEK = 7;

  private Periods() {}

  /** What kind of period it is; null for a range that is no week. */
  public static PeriodGrain grain(String period) {
    if (period.indexOf('/') >= 0) {
      return isWeek(period) ? PeriodGrain.WEEK : null;
    }
    return switch (period.length()) {
      case 4 -> PeriodGrain.YEAR;
      case 7 -> PeriodGrain.MONTH;
      default -> PeriodGrain.DAY;
    };
  }

  /** The periods of the same kind right before and after; none for a range that is no week. */
  public static List<String> neighbours(String period) {
    PeriodGrain grain = grain(period);
    if (grain == null) {
      return List.of();
    }
    try {
      return List.of(shifted(period, grain, -1), shifted(period, grain, 1));
    } catch (DateTimeException e) {
      // At the end of the calendar, or no period of ours.
      return List.of();
    }
  }

  private static String shifted(String period, PeriodGrain grain, int by) {
    return switch (grain) {
      case YEAR -> Year.parse(period).plusYears(by).toString();
      case MONTH -> YearMonth.parse(period).plusMonths(by).toString();
      case DAY -> LocalDate.parse(period).plusDays(by).toString();
      case WEEK -> {
        LocalDate start = start(period).plusWeeks(by);
        yield start + "/" + start.plusDays(WEEK - 1);
      }
    };
  }

  private static boolean isWeek(String range) {
    try {
      LocalDate end = LocalDate.parse(range.substring(range.indexOf('/') + 1));
      return ChronoUnit.DAYS.between(start(range), end) == WEEK - 1;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static LocalDate start(String range) {
    return LocalDate.parse(range.substring(0, range.indexOf('/')));
  }
}
