package org.copytaster.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.copytaster.schema.LedgerChain;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.LedgerFigure;
import org.copytaster.schema.LedgerStatus;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.internal.LedgerValue;

/** Makes ledger entries of the claims in a book. */
public final class LedgerEntries {
  private LedgerEntries() {}

  /** The entry of a key, or null where no claim stands. */
  public static LedgerEntry entry(LedgerBook book, String ledgerKey, Extent extent) {
    List<LedgerValue> values = book.values(ledgerKey, extent.values());
    if (values.isEmpty()) {
      return null;
    }
    long valuesTotal = book.valuesTotal(ledgerKey);
    int each = extent.each(valuesTotal);
    List<ValueGroup> groups =
        values.stream().map(value -> book.group(ledgerKey, value, each, extent)).toList();
    List<List<ValueGroup>> figures = Figures.of(groups);
    List<LedgerFigure> listed = new ArrayList<>();
    for (List<ValueGroup> figure : figures.subList(0, Math.min(extent.figures(), figures.size()))) {
      String outlet = book.claim(ledgerKey, Figures.first(figure).claimId()).getOutlet();
      listed.add(Figures.record(figure, outlet, each, extent));
    }
    // Names of parties may differ in case among claims: those of the weightiest value stand.
    ReportedClaim spoken = book.claim(ledgerKey, groups.get(0).first().claimId());
    boolean summed = book.summed(spoken.getMeasure());
    return LedgerEntry.newBuilder()
        .setLedgerKey(ledgerKey)
        .setMeasure(spoken.getMeasure())
        .setActor(spoken.getActor())
        .setAbout(spoken.getAbout())
        .setPeriod(LedgerKeys.period(ledgerKey))
        .setFiguresTotal(figures.size())
        .setFigures(List.copyOf(listed))
        .setStatus(status(figures))
        .setSpread(spread(values))
        .setIndependentOriginators(originators(values))
        .setCopyErrors(new CopyErrors(book, ledgerKey, extent).among(figures, summed))
        .setValuesTotal(valuesTotal)
        .setSummed(summed)
        .build();
  }

  /** Whether an entry as {@link Extent#BOUNDED} bounds it may leave something out. */
  public static boolean isCut(LedgerEntry entry) {
    Extent bounds = Extent.BOUNDED;
    int each = bounds.each(entry.getValuesTotal());
    return entry.getValuesTotal() > bounds.values()
        || entry.getFiguresTotal() > entry.getFigures().size()
        || entry.getFigures().stream()
            .anyMatch(figure -> isCut(figure, each, bounds.ofChain(each)));
  }

  private static boolean isCut(LedgerFigure figure, int each, int ofChain) {
    long inChains = figure.getChains().stream().mapToLong(LedgerChain::getClaimsTotal).sum();
    return figure.getClaimsTotal() > each
        || figure.getClaimsTotal() > inChains
        || figure.getChains().stream().anyMatch(chain -> chain.getClaimsTotal() > ofChain);
  }

  private static LedgerStatus status(List<List<ValueGroup>> figures) {
    if (figures.size() > 1) {
      return LedgerStatus.DISPUTED;
    }
    TreeSet<String> sources = new TreeSet<>();
    figures.get(0).forEach(group -> sources.addAll(group.outlets()));
    return sources.size() > 1 ? LedgerStatus.AGREED : LedgerStatus.SINGLE;
  }

  private static double spread(List<LedgerValue> values) {
    double lowest = values.stream().mapToDouble(LedgerValue::getValue).min().orElseThrow();
    double highest = values.stream().mapToDouble(LedgerValue::getValue).max().orElseThrow();
    return Numbers.minus(highest, lowest);
  }

  private static int originators(List<LedgerValue> values) {
    return (int)
        values.stream()
            .map(LedgerValue::getOriginator)
            .filter(originator -> originator != null)
            .distinct()
            .count();
  }
}
