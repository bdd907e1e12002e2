package org.copytaster.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.copytaster.ledger.Slips.Printed;
import org.copytaster.schema.CopyError;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.internal.LedgerValue;

/**
 * Finds values that look like another one miscopied: one digit wrong or rounded away (5,600 for
 * 5,660), two swapped, a decimal place shifted, square miles taken for square kilometres, or the
 * same value of the same originator under a neighbouring period. The less carried value is the
 * suspect; of two carried alike, the later one within a story.
 */
final class CopyErrors {
  /** How many suspects an entry lists. */
  static final int LISTED = 64;

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

  /** A value and the number of the figure it stands in. */
  private record Placed(ValueGroup group, int figure, Printed printed) {
    LedgerValue value() {
      return group.value();
    }
  }

  private record Found(String ledgerKey, LedgerValue value, Carrier first, String why) {}

  /** The suspects among the weightiest values of an entry's figures, by (carrier, value). */
  List<CopyError> among(List<List<ValueGroup>> figures, boolean summed) {
    List<Placed> ordered = ordered(figures);
    List<Suspect> suspects = new ArrayList<>();
    for (Placed placed : ordered) {
      Found against = summed ? shifted(placed) : null;
      if (against == null) {
        against = miscopied(placed, ordered);
      }
      if (against != null) {
        for (Carrier carrier : placed.group().carriers()) {
          suspects.add(new Suspect(carrier, placed.value(), against));
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

  private static List<Placed> ordered(List<List<ValueGroup>> figures) {
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      for (ValueGroup group : figures.get(i)) {
        placed.add(new Placed(group, i, Printed.of(group.value().getValue())));
      }
    }
    placed.sort(Comparator.comparing(Placed::value, DistinctValues.BY_WEIGHT));
    return placed.subList(0, Math.min(placed.size(), Extent.BOUNDED.values()));
  }

  /** The same value of the same originator, better carried under a neighbouring period. */
  private Found shifted(Placed placed) {
    LedgerValue value = placed.value();
    if (value.getOriginator() == null || !placed.printed().isDistinctive()) {
      return null;
    }
    String valueKey = DistinctValues.key(value);
    for (String period : Periods.neighbours(LedgerKeys.period(ledgerKey))) {
      String key = LedgerKeys.withPeriod(ledgerKey, period);
      LedgerValue other = book.value(key, valueKey);
      if (other != null && other.getCarriers() > value.getCarriers()) {
        Carrier first = book.group(key, other, 1, extent).first();
        return new Found(key, other, first, "the same figure stands under " + period);
      }
    }
    return null;
  }

  private Found miscopied(Placed suspect, List<Placed> ordered) {
    LedgerValue value = suspect.value();
    for (Placed other : ordered) {
      if (other.value().getCarriers() < value.getCarriers()) {
        return null;
      }
      if (other.figure() == suspect.figure()
          || DistinctValues.overlap(value, other.value())
          || !maySpeakFor(value.getOriginator(), other.group())
          || !outweighs(other.group(), suspect.group())) {
        continue;
      }
      String why = Slips.between(suspect.printed(), other.printed(), value.getUnit());
      if (why != null) {
        return new Found(ledgerKey, other.value(), other.group().first(), why);
      }
    }
    return null;
  }

  /** Rival originators differ for good; a carrier may have dropped the end of the chain, though. */
  private static boolean maySpeakFor(String originator, ValueGroup other) {
    return originator == null
        || Objects.equals(originator, other.value().getOriginator())
        || other.chains().stream().anyMatch(chain -> chain.attribution().contains(originator));
  }

  private static boolean outweighs(ValueGroup other, ValueGroup suspect) {
    long more = other.value().getCarriers() - suspect.value().getCarriers();
    return more > 0
        || more == 0
            && other.first().compareTo(suspect.first()) < 0
            && suspect.stories().stream().anyMatch(other.stories()::contains);
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
