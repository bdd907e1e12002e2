package org.copytaster.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.ledger.Carrier;
import org.copytaster.ledger.DistinctValues;
import org.copytaster.ledger.Extent;
import org.copytaster.ledger.LedgerBook;
import org.copytaster.ledger.Sources;
import org.copytaster.ledger.ValueGroup;
import org.copytaster.ledger.ValueGroup.Chain;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.internal.LedgerValue;

/**
 * The ledger's book in rows: the distinct values of an entry in order of weight, and who says each,
 * in order of report, by source, story and chain. The first ones of each can be read without going
 * through all, and a claim changes a dozen rows, however many claims there are.
 */
final class LedgerRows implements LedgerBook {
  private static final String BY_VALUE = "v";
  private static final String BY_WEIGHT = "w";
  private static final String TOTAL = "#";

  private static final String BY_ARTICLE = "a";
  private static final String BY_CLAIM = "c";
  private static final String BY_REPORT = "r";
  private static final String BY_SOURCE = "o";
  private static final String BY_STORY = "s";
  private static final String BY_CHAIN = "h";
  private static final String IN_CHAIN = "i";

  /** At most 30 kB each: an arrival reads one value of its entry again, not all. */
  private static final int GROUPS_KEPT = 2048;

  private static final String STATED = "0";
  private static final String INFERRED = "1";

  private final KeyValueStore<String, ReportedClaim> claims;
  private final KeyValueStore<String, LedgerValue> values;
  private final KeyValueStore<String, Long> index;
  private final Set<String> summed;
  private final RecentlyUsed<String, Known> groups = new RecentlyUsed<>(GROUPS_KEPT);

  /** What was read of a value, good while its rows do not change. */
  private record Known(int each, ValueGroup group) {}

  /**
   * Rows in stores.
   *
   * @param claims each claim as last seen, by ledger key and claimId
   * @param values each distinct value, by key and by weight
   * @param index who says it
   * @param summed the measures whose periods are summed up
   */
  LedgerRows(
      KeyValueStore<String, ReportedClaim> claims,
      KeyValueStore<String, LedgerValue> values,
      KeyValueStore<String, Long> index,
      Set<String> summed) {
    this.claims = claims;
    this.values = values;
    this.index = index;
    this.summed = summed;
  }

  /** Takes a claim out as it stood, and in as it stands; either may be null for not at all. */
  void change(ReportedClaim before, ReportedClaim after) {
    Set<String> was = rows(before);
    Set<String> is = rows(after);
    was.stream().filter(row -> !is.contains(row)).forEach(row -> count(row, -1));
    is.stream().filter(row -> !was.contains(row)).forEach(row -> count(row, 1));
    String old = before == null ? null : DistinctValues.key(before);
    String now = after == null ? null : DistinctValues.key(after);
    forget(before, old);
    forget(after, now);
    if (now != null && now.equals(old)) {
      weigh(after, now, 0, 0);
      return;
    }
    if (old != null) {
      weigh(before, old, -1, count(articleRow(before, old), -1) == 0 ? -1 : 0);
    }
    if (now != null) {
      weigh(after, now, 1, count(articleRow(after, now), 1) == 1 ? 1 : 0);
    }
  }

  @Override
  public long valuesTotal(String ledgerKey) {
    return at(Keys.of(ledgerKey, TOTAL));
  }

  @Override
  public List<LedgerValue> values(String ledgerKey, int most) {
    List<LedgerValue> first = new ArrayList<>();
    try (KeyValueIterator<String, LedgerValue> rows =
        Rows.startingWith(values, ledgerKey, BY_WEIGHT)) {
      while (rows.hasNext() && first.size() < most) {
        first.add(rows.next().value);
      }
    }
    return first;
  }

  @Override
  public LedgerValue value(String ledgerKey, String valueKey) {
    return values.get(Keys.of(ledgerKey, BY_VALUE, valueKey));
  }

  @Override
  public ReportedClaim claim(String ledgerKey, String claimId) {
    return claims.get(claimRow(ledgerKey, claimId));
  }

  @Override
  public boolean summed(String measure) {
    return summed.contains(measure);
  }

  private void forget(ReportedClaim claim, String key) {
    if (claim != null) {
      groups.remove(Keys.of(claim.getLedgerKey(), key));
    }
  }

  @Override
  public ValueGroup group(String ledgerKey, LedgerValue value, int each, Extent extent) {
    String key = DistinctValues.key(value);
    Known known = groups.get(Keys.of(ledgerKey, key));
    if (known == null || known.each() != each) {
      known = new Known(each, read(ledgerKey, key, value, each, extent));
      groups.put(Keys.of(ledgerKey, key), known);
    }
    return known.group();
  }

  private ValueGroup read(
      String ledgerKey, String key, LedgerValue value, int each, Extent extent) {
    List<Chain> chains = new ArrayList<>();
    for (KeyValue<String, Long> row : first(extent.chains(), ledgerKey, key, BY_CHAIN)) {
      List<Carrier> carriers =
          carriers(extent.ofChain(each), ledgerKey, key, IN_CHAIN, Keys.last(row.key));
      ReportedClaim any = claim(ledgerKey, carriers.get(0).claimId());
      chains.add(new Chain(any.getAttribution(), row.value, carriers));
    }
    return new ValueGroup(
        value,
        carriers(each, ledgerKey, key, BY_REPORT),
        names(each, ledgerKey, key, BY_SOURCE),
        names(each, ledgerKey, key, BY_STORY),
        chains);
  }

  private static String claimRow(String ledgerKey, String claimId) {
    return ledgerKey + '|' + claimId;
  }

  private static Set<String> rows(ReportedClaim claim) {
    if (claim == null) {
      return Set.of();
    }
    String ledgerKey = claim.getLedgerKey();
    String key = DistinctValues.key(claim);
    String article = claim.getArticleId();
    String id = claim.getClaimId();
    String inferred = claim.getReportedInferred() ? INFERRED : STATED;
    String at = Keys.time(claim.getReportedAt().toEpochMilli());
    String chain = ValueGroup.chainKey(claim.getAttribution());
    Set<String> rows = new LinkedHashSet<>();
    rows.add(Keys.of(ledgerKey, key, BY_CLAIM, id));
    rows.add(Keys.of(ledgerKey, key, BY_REPORT, inferred, at, article, id));
    rows.add(Keys.of(ledgerKey, key, BY_SOURCE, Sources.of(claim.getOutlet(), article)));
    rows.add(Keys.of(ledgerKey, key, BY_STORY, claim.getStoryId()));
    rows.add(Keys.of(ledgerKey, key, BY_CHAIN, chain));
    rows.add(Keys.of(ledgerKey, key, IN_CHAIN, chain, inferred, at, article, id));
    return rows;
  }

  private static String articleRow(ReportedClaim claim, String key) {
    return Keys.of(claim.getLedgerKey(), key, BY_ARTICLE, claim.getArticleId());
  }

  private static String weightRow(String ledgerKey, LedgerValue value) {
    // Widths are not negative, so their bits sort as they do.
    String width = Long.toHexString(Double.doubleToLongBits(DistinctValues.width(value)));
    return Keys.of(
        ledgerKey,
        BY_WEIGHT,
        Keys.time(-value.getCarriers()),
        "0".repeat(16 - width.length()) + width,
        Keys.time(value.getReportedAt()),
        value.getClaimId(),
        DistinctValues.key(value));
  }

  /** Changes the counts of a value whose rows have changed, and puts it where it now belongs. */
  private void weigh(ReportedClaim claim, String key, long claimsMore, long carriersMore) {
    String ledgerKey = claim.getLedgerKey();
    LedgerValue was = value(ledgerKey, key);
    long said = claimsMore + (was == null ? 0 : was.getClaims());
    LedgerValue is = null;
    if (said > 0) {
      long carriers = carriersMore + (was == null ? 0 : was.getCarriers());
      String smallest = names(1, ledgerKey, key, BY_CLAIM).get(0);
      is = DistinctValues.value(claim, said, carriers, earliest(ledgerKey, key), smallest);
    }
    if (is != null && is.equals(was)) {
      return;
    }
    values.put(Keys.of(ledgerKey, BY_VALUE, key), is);
    if (was == null) {
      count(Keys.of(ledgerKey, TOTAL), 1);
    } else {
      values.delete(weightRow(ledgerKey, was));
    }
    if (is == null) {
      count(Keys.of(ledgerKey, TOTAL), -1);
    } else {
      values.put(weightRow(ledgerKey, is), is);
    }
  }

  private long earliest(String ledgerKey, String key) {
    long earliest = Long.MAX_VALUE;
    for (String kind : List.of(STATED, INFERRED)) {
      for (Carrier first : carriers(1, ledgerKey, key, BY_REPORT, kind)) {
        earliest = Math.min(earliest, first.reportedAt());
      }
    }
    return earliest;
  }

  /** Articles in the order of their rows, each once. */
  private List<Carrier> carriers(int most, String... prefix) {
    List<Carrier> carriers = new ArrayList<>();
    Set<String> articles = new HashSet<>();
    try (KeyValueIterator<String, Long> rows = Rows.startingWith(index, prefix)) {
      while (rows.hasNext() && carriers.size() < most) {
        Carrier carrier = carrier(rows.next().key);
        if (articles.add(carrier.articleId())) {
          carriers.add(carrier);
        }
      }
    }
    return carriers;
  }

  private static Carrier carrier(String row) {
    String[] parts = Keys.split(row);
    int last = parts.length - 1;
    return new Carrier(
        parts[last - 3].equals(INFERRED),
        Keys.millis(parts[last - 2]),
        parts[last - 1],
        parts[last]);
  }

  private List<String> names(int most, String... prefix) {
    return first(most, prefix).stream().map(row -> Keys.last(row.key)).toList();
  }

  private List<KeyValue<String, Long>> first(int most, String... prefix) {
    List<KeyValue<String, Long>> first = new ArrayList<>();
    try (KeyValueIterator<String, Long> rows = Rows.startingWith(index, prefix)) {
      while (rows.hasNext() && first.size() < most) {
        first.add(rows.next());
      }
    }
    return first;
  }

  private long count(String row, long change) {
    long now = at(row) + change;
    index.put(row, now == 0 ? null : now);
    return now;
  }

  private long at(String row) {
    Long count = index.get(row);
    return count == null ? 0 : count;
  }
}
