package org.copytaster.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.copytaster.schema.LedgerFigure;
import org.copytaster.schema.internal.LedgerValue;

/**
 * Gathers distinct values into figures. An originator's values, in order of weight, join the first
 * figure whose first value's interval they overlap, or start one; then unattributed ones, over all
 * figures. The order decides, so it is one of content, never of arrival.
 */
final class Figures {
  private static final Comparator<LedgerValue> ORDER =
      Comparator.comparing(
              LedgerValue::getOriginator, Comparator.nullsLast(Comparator.<String>naturalOrder()))
          .thenComparing(DistinctValues.BY_WEIGHT);

  private Figures() {}

  /** The values of each figure, its first one first. */
  static List<List<ValueGroup>> of(List<ValueGroup> groups) {
    List<ValueGroup> ordered = new ArrayList<>(groups);
    ordered.sort(Comparator.comparing(ValueGroup::value, ORDER));
    List<List<ValueGroup>> figures = new ArrayList<>();
    for (ValueGroup group : ordered) {
      home(figures, group.value()).add(group);
    }
    return figures;
  }

  private static List<ValueGroup> home(List<List<ValueGroup>> figures, LedgerValue value) {
    for (List<ValueGroup> figure : figures) {
      LedgerValue first = figure.get(0).value();
      boolean mayJoin =
          value.getOriginator() == null || value.getOriginator().equals(first.getOriginator());
      if (mayJoin && DistinctValues.overlap(first, value)) {
        return figure;
      }
    }
    List<ValueGroup> added = new ArrayList<>();
    figures.add(added);
    return added;
  }

  /** The article that said a figure first. */
  static Carrier first(List<ValueGroup> figure) {
    return figure.stream().map(ValueGroup::first).min(Comparator.naturalOrder()).orElseThrow();
  }

  /**
   * The record of a figure.
   *
   * @param firstOutlet the outlet of the article that said it first; null where unknown
   * @param each how many carriers, outlets and stories it lists
   */
  static LedgerFigure record(List<ValueGroup> groups, String firstOutlet, int each, Extent extent) {
    LedgerValue value = groups.get(0).value();
    Carrier first = first(groups);
    TreeSet<Carrier> carriers = new TreeSet<>();
    TreeSet<String> sources = new TreeSet<>();
    TreeSet<String> stories = new TreeSet<>();
    long claims = 0;
    for (ValueGroup group : groups) {
      carriers.addAll(group.carriers());
      sources.addAll(group.outlets());
      stories.addAll(group.stories());
      claims += group.value().getClaims();
    }
    return LedgerFigure.newBuilder()
        .setValue(value.getValue())
        .setUnit(value.getUnit())
        .setLow(value.getLow())
        .setHigh(value.getHigh())
        .setOriginator(value.getOriginator())
        .setFirstReportedAt(Instant.ofEpochMilli(first.reportedAt()))
        .setFirstCarrier(first.articleId())
        .setFirstOutlet(firstOutlet)
        .setClaimsTotal(claims)
        .setCarriers(carriers.stream().map(Carrier::articleId).distinct().limit(each).toList())
        .setOutlets(sources.stream().filter(Sources::isOutlet).limit(each).toList())
        .setStories(stories.stream().limit(each).toList())
        .setChains(Chains.of(groups, extent.chains(), extent.ofChain(each)))
        .build();
  }
}
