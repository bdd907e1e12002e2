package org.copytaster.claims;

/** What a rule may read from a token on; nearly all tokens open nothing and are passed over. */
enum Opener {
  /** A month, a weekday or a feast. */
  DATE,
  /** Digits that may be a year or the day of a month. */
  DAY,
  /** The ordinal of "the fifth of May". */
  ORDINAL,
  /** "First", "end", "mid": a part of a period. */
  PART,
  /** "Past", "week", or a number that may count days. */
  SPAN,
  /** "Days", "week": what a span is counted in. */
  TIME,
  /** "Next", "weekend": a day that is named by another. */
  NEIGHBOUR,
  /** "Last", "yesterday". */
  RELATIVE,
  /** "Since", which the name of a war may follow. */
  SINCE,
  /** A number in digits or words. */
  NUMBER,
  /** "Half", "two" of "two thirds". */
  FRACTION,
  /** A verb of speech or denial. */
  SPEECH,
  /** "Estimated": somebody vouches for a figure. */
  ESTIMATE,
  /** "Data", "analysis": what a figure is taken from. */
  DATA,
  /** "According", which "to" and a source may follow. */
  ACCORDING,
  /** "After" of "three days after the attack". */
  AFTER,
  /** "Lives", which somebody may claim. */
  LIFE,
  /** "Same", "those": what may point back to a time. */
  POINTER,
  /** "Month" of "the month": the time that the text spoke of. */
  STRETCH;

  /** Every opener that a period may start with. */
  static final int PERIODS =
      DATE.mark() | DAY.mark() | PART.mark() | SPAN.mark() | NEIGHBOUR.mark() | RELATIVE.mark();

  static final int FIGURES = NUMBER.mark() | FRACTION.mark();

  /** One bit of its own. */
  int mark() {
    return 1 << ordinal();
  }
}
