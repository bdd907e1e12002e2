package org.copytaster.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.LedgerFigure;
import org.copytaster.schema.PeriodGrain;
import org.copytaster.schema.SeriesPoint;

/**
 * Series out of ledger entries: each period has one headline value, counted once however many carry
 * it; trailing sums are made of months that all have one, never of overlapping periods.
 */
public final class SeriesPoints {
  /** Lengths of the trailing sums, in months. */
  public static final List<Integer> TRAILING = List.of(3, 12);

  /**
   * The headline: most outlets, then a named originator before none, then most articles, then most
   * claims, then the narrower interval, then the earlier report, then the smaller value. What an
   * entry lists is counted: 128 carry no less than 200.
   */
  private static final Comparator<LedgerFigure> HEADLINE =
      Comparator.<LedgerFigure>comparingInt(f -> f.getOutlets().size())
          .reversed()
          .thenComparing(f -> f.getOriginator() == null)
          .thenComparing(
              Comparator.<LedgerFigure>comparingInt(f -> f.getCarriers().size()).reversed())
          .thenComparing(Comparator.comparingLong(LedgerFigure::getClaimsTotal).reversed())
          .thenComparingDouble(f -> f.getHigh() - f.getLow())
          .thenComparing(LedgerFigure::getFirstReportedAt)
          .thenComparingDouble(LedgerFigure::getValue)
          .thenComparing(f -> f.getOriginator() == null ? "" : f.getOriginator());

  private SeriesPoints() {}

  /** The point of an entry; null where its period is no day, week, month or year. */
  public static SeriesPoint point(LedgerEntry entry) {
    PeriodGrain grain = Periods.grain(entry.getPeriod());
    if (grain == null) {
      return null;
    }
    List<LedgerFigure> ranked = new ArrayList<>(entry.getFigures());
    ranked.sort(HEADLINE);
    LedgerFigure headline = ranked.get(0);
    TreeSet<String> originators = new TreeSet<>();
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (LedgerFigure figure : ranked) {
      if (figure.getOriginator() != null) {
        originators.add(figure.getOriginator());
      }
      low = Math.min(low, figure.getLow());
      high = Math.max(high, figure.getHigh());
    }
    return new SeriesPoint(
        entry.getMeasure(),
        entry.getActor(),
        entry.getAbout(),
        entry.getPeriod(),
        headline.getValue(),
        headline.getOriginator(),
        basis(ranked),
        low,
        high,
        entry.getFiguresTotal() - 1,
        headline.getClaimsTotal(),
        headline.getCarriers(),
        headline.getOutlets(),
        List.copyOf(originators),
        grain);
  }

  private static String basis(List<LedgerFigure> ranked) {
    if (ranked.size() == 1) {
      return "the only figure";
    }
    LedgerFigure first = ranked.get(0);
    LedgerFigure second = ranked.get(1);
    if (first.getOutlets().size() != second.getOutlets().size()) {
      return "carried by most outlets";
    }
    if (first.getOriginator() != null && second.getOriginator() == null) {
      return "its originator is named";
    }
    if (first.getCarriers().size() != second.getCarriers().size()
        || first.getClaimsTotal() != second.getClaimsTotal()) {
      return "carried by most articles";
    }
    if (first.getHigh() - first.getLow() != second.getHigh() - second.getLow()) {
      return "the more precise figure";
    }
    return first.getFirstReportedAt().equals(second.getFirstReportedAt())
        ? "the smaller figure"
        : "reported first";
  }

  /** The earliest and the latest month whose points the trailing sums around a month are of. */
  public static List<String> around(String month) {
    YearMonth at = YearMonth.parse(month);
    int longest = TRAILING.stream().max(Comparator.naturalOrder()).orElseThrow();
    return List.of(at.minusMonths(longest - 1L).toString(), at.plusMonths(longest - 1L).toString());
  }

  /** Whether a period is a calendar month: such points add up to trailing sums. */
  public static boolean isMonth(String period) {
    return Periods.grain(period) == PeriodGrain.MONTH;
  }

  /**
   * The trailing sums that contain a month, by series and period; a sum that has a month missing is
   * null, so that an earlier one can be taken back.
   *
   * @param month the month that changed
   * @param months points of months of one measure, actor and about, by period
   */
  public static List<Trailing> trailing(String month, Map<String, SeriesPoint> months) {
    List<Trailing> sums = new ArrayList<>();
    for (int length : TRAILING) {
      for (int later = 0; later < length; later++) {
        YearMonth end = YearMonth.parse(month).plusMonths(later);
        sums.add(new Trailing(length, end.toString(), sum(end, length, months)));
      }
    }
    return sums;
  }

  /**
   * A trailing sum.
   *
   * @param length months it covers
   * @param end its last month
   * @param point the sum; null where a month is missing
   */
  public record Trailing(int length, String end, SeriesPoint point) {
    /** The name of the series of a measure. */
    public String series(String measure) {
      return measure + "/trailing-" + length;
    }
  }

  /** All points of months of one measure, actor and about, with their trailing sums, by key. */
  public static SortedMap<String, SeriesPoint> all(Map<String, SeriesPoint> months) {
    SortedMap<String, SeriesPoint> all = new TreeMap<>();
    for (String month : months.keySet()) {
      for (Trailing sum : trailing(month, months)) {
        if (sum.point() != null) {
          SeriesPoint p = sum.point();
          all.put(
              LedgerKeys.seriesKey(p.getSeries(), p.getActor(), p.getAbout(), p.getPeriod()), p);
        }
      }
    }
    return all;
  }

  private static SeriesPoint sum(YearMonth end, int length, Map<String, SeriesPoint> months) {
    SeriesPoint sum = null;
    for (int back = length - 1; back >= 0; back--) {
      SeriesPoint next = months.get(end.minusMonths(back).toString());
      if (next == null) {
        return null;
      }
      sum = sum == null ? next : plus(sum, next);
    }
    return new SeriesPoint(
        new Trailing(length, end.toString(), null).series(sum.getSeries()),
        sum.getActor(),
        sum.getAbout(),
        end.toString(),
        sum.getValue(),
        sum.getOriginator(),
        "sum of the headlines of "
            + length
            + " months"
            + (sum.getOriginator() == null ? ", which do not go back to one originator" : ""),
        sum.getLow(),
        sum.getHigh(),
        sum.getRivals(),
        sum.getClaimsTotal(),
        sum.getCarriers(),
        sum.getOutlets(),
        sum.getOriginators(),
        PeriodGrain.MONTH);
  }

  private static SeriesPoint plus(SeriesPoint a, SeriesPoint b) {
    boolean sameOriginator =
        a.getOriginator() != null && a.getOriginator().equals(b.getOriginator());
    return new SeriesPoint(
        a.getSeries(),
        a.getActor(),
        a.getAbout(),
        b.getPeriod(),
        Numbers.plus(a.getValue(), b.getValue()),
        sameOriginator ? a.getOriginator() : null,
        a.getBasis(),
        Numbers.plus(a.getLow(), b.getLow()),
        Numbers.plus(a.getHigh(), b.getHigh()),
        a.getRivals() + b.getRivals(),
        a.getClaimsTotal() + b.getClaimsTotal(),
        union(a.getCarriers(), b.getCarriers()),
        union(a.getOutlets(), b.getOutlets()),
        union(a.getOriginators(), b.getOriginators()),
        PeriodGrain.MONTH);
  }

  private static List<String> union(List<String> a, List<String> b) {
    TreeSet<String> all = new TreeSet<>(a);
    all.addAll(b);
    return List.copyOf(all);
  }
}
