package org.copytaster.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copytaster.ledger.Slips.Printed;
import org.copytaster.schema.CopyError;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.internal.LedgerValue;

/**
 * Finds values that look like another one miscopied: one digit wrong or rounded away (5,600 for
 * 5,660), two swapped, a decimal place shifted, square miles taken for square kilometres, or the
 * same value of the same originator under a neighbouring period. The less carried figure is the
 * suspect; of two carried alike, the later one within a story.
 */
final class CopyErrors {
  /** How many suspects an entry lists. */
  private static final int LISTED = 64;

  /** How many figures are held against each other. */
  private static final int COMPARED = Extent.BOUNDED.values();

  private static final Comparator<Weighed> MOST_FIRST =
      Comparator.comparingLong(Weighed::carriers)
          .reversed()
          .thenComparing(Weighed::value, DistinctValues.BY_WEIGHT);

  private final LedgerBook book;
  private final String ledgerKey;
  private final Extent extent;

  CopyErrors(LedgerBook book, String ledgerKey, Extent extent) {
    this.book = book;
    this.ledgerKey = ledgerKey;
    this.extent = extent;
  }

  /** A carrier of a suspect and what it seems to be a copy of. */
  private record Suspect(Carrier carrier, LedgerValue value, Found against) {}

  /** A figure with what counts when it stands against another one. */
  private record Weighed(List<ValueGroup> values, long carriers, Carrier first, Printed printed) {
    static Weighed of(List<ValueGroup> figure) {
      return new Weighed(
          figure,
          figure.stream().mapToLong(group -> group.value().getCarriers()).sum(),
          Figures.first(figure),
          Printed.of(figure.get(0).value().getValue()));
    }

    LedgerValue value() {
      return values.get(0).value();
    }

    boolean outweighs(Weighed other) {
      return carriers > other.carriers
          || carriers == other.carriers
              && first.compareTo(other.first) < 0
              && values.stream().anyMatch(group -> group.sharesStory(other.values));
    }

    /** Rival originators differ for good; a carrier may have dropped the end of the chain. */
    boolean mayBeMeantBy(String originator) {
      return originator == null
          || originator.equals(value().getOriginator())
          || values.stream().anyMatch(group -> group.isSaidThrough(originator));
    }
  }

  private record Found(String ledgerKey, LedgerValue value, Carrier first, String why) {}

  /** The suspects among the weightiest figures of an entry, by (carrier, value). */
  List<CopyError> among(List<List<ValueGroup>> figures, boolean summed) {
    List<Weighed> ordered =
        figures.stream().map(Weighed::of).sorted(MOST_FIRST).limit(COMPARED).toList();
    List<Suspect> suspects = new ArrayList<>();
    for (Weighed figure : ordered) {
      for (ValueGroup group : figure.values()) {
        Found against = summed ? shifted(group.value()) : null;
        if (against == null) {
          against = miscopied(group.value(), figure, ordered);
        }
        if (against != null) {
          for (Carrier carrier : group.carriers()) {
            suspects.add(new Suspect(carrier, group.value(), against));
          }
        }
      }
    }
    return suspects.stream()
        .sorted(
            Comparator.comparing((Suspect s) -> s.carrier().articleId())
                .thenComparingDouble(s -> s.value().getValue())
                .thenComparingDouble(s -> s.against().value().getValue())
                .thenComparing(s -> s.carrier().claimId()))
        .limit(LISTED)
        .map(this::error)
        .toList();
  }

  /** The same value of the same originator, better carried under a neighbouring period. */
  private Found shifted(LedgerValue value) {
    if (value.getOriginator() == null || !Printed.of(value.getValue()).isDistinctive()) {
      return null;
    }
    String valueKey = DistinctValues.key(value);
    for (String period : Periods.neighbours(LedgerKeys.period(ledgerKey))) {
      String key = LedgerKeys.withPeriod(ledgerKey, period);
      LedgerValue other = book.value(key, valueKey);
      if (other != null && other.getCarriers() > value.getCarriers()) {
        int each = extent.each(book.valuesTotal(key));
        Carrier first = book.group(key, other, each, extent).first();
        return new Found(key, other, first, "the same figure stands under " + period);
      }
    }
    return null;
  }

  private Found miscopied(LedgerValue value, Weighed figure, List<Weighed> ordered) {
    Printed printed = Printed.of(value.getValue());
    for (Weighed other : ordered) {
      if (other.carriers() < figure.carriers()) {
        return null;
      }
      if (other != figure
          && other.outweighs(figure)
          && other.mayBeMeantBy(value.getOriginator())
          && !DistinctValues.overlap(value, other.value())) {
        String why = Slips.between(printed, other.printed(), value.getUnit());
        if (why != null) {
          return new Found(ledgerKey, other.value(), other.values().get(0).first(), why);
        }
      }
    }
    return null;
  }

  private CopyError error(Suspect suspect) {
    Found against = suspect.against();
    ReportedClaim claim = book.claim(ledgerKey, suspect.carrier().claimId());
    ReportedClaim other = book.claim(against.ledgerKey(), against.first().claimId());
    return new CopyError(
        suspect.carrier().articleId(),
        suspect.value().getValue(),
        against.value().getValue(),
        against.why(),
        claim.getClaimId(),
        claim.getStart(),
        claim.getEnd(),
        claim.getText(),
        against.ledgerKey(),
        other.getClaimId(),
        other.getArticleId(),
        other.getStart(),
        other.getEnd(),
        other.getText());
  }
}
