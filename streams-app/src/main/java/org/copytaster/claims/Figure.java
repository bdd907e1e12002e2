package org.copytaster.claims;

import java.math.BigDecimal;

/**
 * A number with its unit in a sentence.
 *
 * @param hedgeFrom the first token of the words that hedge it, or {@code from}
 * @param from the first token of the number
 * @param unitFrom the first token of the unit, or {@code to} where it has none
 * @param to the token after number and unit
 * @param unit {@link Units#NONE} where it has none
 */
record Figure(
    int hedgeFrom,
    int from,
    int unitFrom,
    int to,
    BigDecimal value,
    BigDecimal low,
    BigDecimal high,
    Bound bound,
    Units.Unit unit) {

  /** Whether it has no unit. */
  boolean bare() {
    return unit == Units.NONE;
  }

  /** Whether its unit is one of a dimension: "area". */
  boolean counts(String dimension) {
    return unit.dimensions().contains(dimension);
  }

  /** "1,210 Ukrainian casualties": whether a name is part of it. */
  boolean holds(PartyMention mention) {
    return from <= mention.from() && mention.to() <= to;
  }

  Figure withUnit(Units.Unit other) {
    return new Figure(hedgeFrom, from, unitFrom, to, value, low, high, bound, other);
  }

  /** The same figure with the words up to {@code end} as its unit. */
  Figure counting(int end) {
    return new Figure(hedgeFrom, from, to, end, value, low, high, bound, unit);
  }

  /** The same figure as if all words from {@code start} were its own. */
  Figure startingAt(int start) {
    return new Figure(start, start, unitFrom, to, value, low, high, bound, unit);
  }

  Figure withBound(Bound other) {
    return new Figure(hedgeFrom, from, unitFrom, to, value, low, high, other, unit);
  }
}
