package org.copytaster.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.copytaster.ledger.ValueGroup.Chain;
import org.copytaster.schema.LedgerChain;

/**
 * The ways in which a figure is attributed, and which links of a fuller chain each leaves out. A
 * chain leaves links out only if the fuller one was reported first: what a later carrier put in
 * between was never there to be dropped.
 */
final class Chains {
  private static final Comparator<Chain> MOST_FIRST =
      Comparator.comparingLong(Chain::claims)
          .reversed()
          .thenComparing(chain -> chain.carriers().get(0))
          .thenComparing(Chain::key);

  /** Of several fuller chains, the best carried one, then the fullest. */
  private static final Comparator<Chain> BEST =
      Comparator.comparingLong(Chain::claims)
          .thenComparingInt(chain -> chain.attribution().size())
          .reversed()
          .thenComparing(Chain::key);

  private Chains() {}

  /**
   * The chains of a figure's values, most claims first.
   *
   * @param most how many
   * @param listed how many carriers each names
   */
  static List<LedgerChain> of(List<ValueGroup> values, int most, int listed) {
    Map<String, Chain> byKey = new TreeMap<>();
    for (ValueGroup value : values) {
      value.chains().forEach(chain -> byKey.merge(chain.key(), chain, Chains::together));
    }
    List<Chain> chains = byKey.values().stream().limit(most).sorted(MOST_FIRST).toList();
    return chains.stream()
        .map(
            chain ->
                new LedgerChain(
                    chain.attribution(),
                    chain.claims(),
                    dropped(chain, chains),
                    chain.carriers().stream()
                        .map(Carrier::articleId)
                        .distinct()
                        .limit(listed)
                        .toList()))
        .toList();
  }

  private static Chain together(Chain a, Chain b) {
    TreeSet<Carrier> carriers = new TreeSet<>(a.carriers());
    carriers.addAll(b.carriers());
    return new Chain(a.attribution(), a.claims() + b.claims(), List.copyOf(carriers));
  }

  private static List<String> dropped(Chain chain, List<Chain> chains) {
    Carrier first = chain.carriers().get(0);
    return chains.stream()
        .filter(other -> other.attribution().size() > chain.attribution().size())
        .filter(other -> other.carriers().get(0).compareTo(first) < 0)
        .map(other -> new Fuller(other, without(other.attribution(), chain.attribution())))
        .filter(fuller -> fuller.extra() != null)
        .min(Comparator.comparing(Fuller::chain, BEST))
        .map(Fuller::extra)
        .orElse(List.of());
  }

  private record Fuller(Chain chain, List<String> extra) {}

  /** The links of a chain that another one leaves out; null where that says anything else. */
  private static List<String> without(List<String> fuller, List<String> chain) {
    List<String> extra = new ArrayList<>();
    int next = 0;
    for (String link : fuller) {
      if (next < chain.size() && link.equals(chain.get(next))) {
        next++;
      } else {
        extra.add(link);
      }
    }
    return next == chain.size() ? List.copyOf(extra) : null;
  }
}
