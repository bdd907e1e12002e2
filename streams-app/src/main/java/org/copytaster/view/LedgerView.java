package org.copytaster.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.copytaster.ledger.LedgerEntries;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.ledger.SeriesPoints;
import org.copytaster.ledger.Sources;
import org.copytaster.ledger.ValueGroup;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.schema.internal.LedgerValue;

/** Ledger entries and series straight from a set of claims, without any state in between. */
public final class LedgerView {
  private LedgerView() {}

  /** Key of the distinct value that a claim says: originator, unit, interval and value. */
  public static String valueKey(ReportedClaim claim) {
    return valueKey(value(claim, 1));
  }

  /** Key of a distinct value. */
  public static String valueKey(LedgerValue value) {
    return LedgerKeys.join(
        value.getOriginator() == null ? "" : "=" + value.getOriginator(),
        value.getUnit(),
        Double.toString(value.getLow()),
        Double.toString(value.getHigh()),
        Double.toString(value.getValue()));
  }

  /** A claim's value, as said by a number of claims. */
  public static LedgerValue value(ReportedClaim claim, long claims) {
    return new LedgerValue(
        claim.getOriginator(),
        claim.getSiValue(),
        claim.getSiUnit(),
        claim.getSiLow(),
        claim.getSiHigh(),
        claims);
  }

  /**
   * The entries of claims that stand, by ledger key.
   *
   * @param claims any claims; withdrawn ones are left out
   * @param listed how many carriers, outlets and stories a figure lists
   * @param figures how many figures an entry lists
   */
  public static SortedMap<String, LedgerEntry> entries(
      Collection<ReportedClaim> claims, int listed, int figures) {
    Map<String, Map<String, List<ReportedClaim>>> byKey = new TreeMap<>();
    for (ReportedClaim claim : claims) {
      if (claim.getWithdrawnAt() == null) {
        byKey
            .computeIfAbsent(claim.getLedgerKey(), k -> new TreeMap<>())
            .computeIfAbsent(valueKey(claim), k -> new ArrayList<>())
            .add(claim);
      }
    }
    SortedMap<String, LedgerEntry> entries = new TreeMap<>();
    byKey.forEach(
        (key, values) -> {
          ReportedClaim any = values.values().iterator().next().get(0);
          List<ValueGroup> groups =
              values.values().stream().map(said -> group(said, listed)).toList();
          entries.put(
              key,
              LedgerEntries.entry(
                  key, any.getMeasure(), any.getActor(), any.getAbout(), groups, listed, figures));
        });
    return entries;
  }

  /**
   * The points of entries, trailing sums included, by series key.
   *
   * @param summed the measures whose months add up
   */
  public static SortedMap<String, SeriesPoint> series(
      Collection<LedgerEntry> entries, Set<String> summed) {
    SortedMap<String, SeriesPoint> series = new TreeMap<>();
    Map<String, Map<String, SeriesPoint>> months = new TreeMap<>();
    for (LedgerEntry entry : entries) {
      SeriesPoint point = SeriesPoints.point(entry);
      if (point != null) {
        series.put(entry.getLedgerKey(), point);
        if (summed.contains(entry.getMeasure()) && SeriesPoints.isMonth(entry.getPeriod())) {
          months
              .computeIfAbsent(LedgerKeys.subject(entry.getLedgerKey()), k -> new TreeMap<>())
              .put(entry.getPeriod(), point);
        }
      }
    }
    months.values().forEach(m -> series.putAll(SeriesPoints.all(m)));
    return series;
  }

  private static ValueGroup group(List<ReportedClaim> said, int listed) {
    TreeSet<ValueGroup.Carrier> carriers = new TreeSet<>();
    TreeSet<String> sources = new TreeSet<>();
    TreeSet<String> stories = new TreeSet<>();
    String smallest = null;
    long first = Long.MAX_VALUE;
    for (ReportedClaim claim : said) {
      long reported = claim.getReportedAt().toEpochMilli();
      carriers.add(new ValueGroup.Carrier(reported, claim.getArticleId()));
      sources.add(Sources.of(claim.getOutlet(), claim.getArticleId()));
      stories.add(claim.getStoryId());
      first = Math.min(first, reported);
      if (smallest == null || claim.getClaimId().compareTo(smallest) < 0) {
        smallest = claim.getClaimId();
      }
    }
    return new ValueGroup(
        value(said.get(0), said.size()),
        first,
        smallest,
        carriers.stream().limit(listed).toList(),
        sources.stream().limit(listed).toList(),
        stories.stream().limit(listed).toList());
  }
}
