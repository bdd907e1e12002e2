package org.copytaster.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.copytaster.ledger.ValueGroup.Chain;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.internal.LedgerValue;

/** A book made of a set of claims at once; nothing is kept in between. */
public final class ClaimsBook implements LedgerBook {
  private final Set<String> summed;
  private final SortedMap<String, Entry> entries = new TreeMap<>();

  /**
   * A book of claims.
   *
   * @param claims any claims; withdrawn ones are left out
   * @param summed the measures whose periods are summed up
   */
  public ClaimsBook(Collection<ReportedClaim> claims, Set<String> summed) {
    this.summed = summed;
    for (ReportedClaim claim : claims) {
      if (claim.getWithdrawnAt() == null) {
        entries.computeIfAbsent(claim.getLedgerKey(), key -> new Entry()).add(claim);
      }
    }
    entries.values().forEach(Entry::rank);
  }

  private static final class Entry {
    private final Map<String, ReportedClaim> claims = new HashMap<>();
    private final Map<String, List<ReportedClaim>> said = new TreeMap<>();
    private final Map<String, LedgerValue> values = new HashMap<>();
    private final List<LedgerValue> ranked = new ArrayList<>();

    void add(ReportedClaim claim) {
      claims.put(claim.getClaimId(), claim);
      said.computeIfAbsent(DistinctValues.key(claim), key -> new ArrayList<>()).add(claim);
    }

    void rank() {
      said.forEach((key, all) -> values.put(key, value(all)));
      ranked.addAll(values.values());
      ranked.sort(DistinctValues.BY_WEIGHT);
    }

    private static LedgerValue value(List<ReportedClaim> said) {
      long carriers = said.stream().map(ReportedClaim::getArticleId).distinct().count();
      long first =
          said.stream().mapToLong(c -> c.getReportedAt().toEpochMilli()).min().orElseThrow();
      String id = said.stream().map(ReportedClaim::getClaimId).sorted().findFirst().orElseThrow();
      return DistinctValues.value(said.get(0), said.size(), carriers, first, id);
    }
  }

  /** The keys of its entries, sorted. */
  public Set<String> keys() {
    return entries.keySet();
  }

  @Override
  public long valuesTotal(String ledgerKey) {
    return entries.containsKey(ledgerKey) ? entries.get(ledgerKey).ranked.size() : 0;
  }

  @Override
  public List<LedgerValue> values(String ledgerKey, int most) {
    return entries.containsKey(ledgerKey)
        ? entries.get(ledgerKey).ranked.stream().limit(most).toList()
        : List.of();
  }

  @Override
  public LedgerValue value(String ledgerKey, String valueKey) {
    return entries.containsKey(ledgerKey) ? entries.get(ledgerKey).values.get(valueKey) : null;
  }

  @Override
  public ReportedClaim claim(String ledgerKey, String claimId) {
    return entries.get(ledgerKey).claims.get(claimId);
  }

  @Override
  public boolean summed(String measure) {
    return summed.contains(measure);
  }

  @Override
  public ValueGroup group(String ledgerKey, LedgerValue value, int each, Extent extent) {
    List<ReportedClaim> said = entries.get(ledgerKey).said.get(DistinctValues.key(value));
    TreeSet<String> sources = new TreeSet<>();
    TreeSet<String> stories = new TreeSet<>();
    Map<String, List<ReportedClaim>> chains = new TreeMap<>();
    for (ReportedClaim claim : said) {
      sources.add(Sources.of(claim.getOutlet(), claim.getArticleId()));
      stories.add(claim.getStoryId());
      chains
          .computeIfAbsent(ValueGroup.chainKey(claim.getAttribution()), k -> new ArrayList<>())
          .add(claim);
    }
    return new ValueGroup(
        value,
        carriers(said, each),
        sources.stream().limit(each).toList(),
        stories.stream().limit(each).toList(),
        chains.values().stream()
            .limit(extent.chains())
            .map(
                all ->
                    new Chain(
                        all.get(0).getAttribution(),
                        all.size(),
                        carriers(all, extent.ofChain(each))))
            .toList());
  }

  /** The first articles, each by its first claim. */
  private static List<Carrier> carriers(List<ReportedClaim> said, int most) {
    Map<String, Carrier> first = new HashMap<>();
    said.forEach(c -> first.merge(c.getArticleId(), Carrier.of(c), ClaimsBook::earlier));
    return first.values().stream().sorted().limit(most).toList();
  }

  private static Carrier earlier(Carrier a, Carrier b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
