package org.copytaster.claims;

/**
 * A period that a sentence names.
 *
 * @param from first token
 * @param to the token after the last one
 * @param named the date as it stands there; differs from {@code period} for SINCE only
 * @param role what it says of the figures around it
 */
record PeriodMention(int from, int to, Period period, Period named, Role role) {
  /** A mention of a period as it stands there. */
  PeriodMention(int from, int to, Period period, Role role) {
    this(from, to, period, period, role);
  }

  /** Whether it may date any figure of its sentence. */
  boolean plain() {
    return role == Role.PLAIN;
  }

  /** Whether it is open: from a date up to now. */
  boolean since() {
    return role == Role.SINCE;
  }

  /** The same words, of another stretch of time. */
  PeriodMention with(Period other) {
    return new PeriodMention(from, to, other, named, role);
  }

  enum Role {
    /** May date any figure of the sentence. */
    PLAIN,
    /** A yardstick ("the largest since …", "than in …"): dates only what is attached to it. */
    YARDSTICK,
    /** When somebody spoke. */
    SPEECH,
    /** From a date up to now. */
    SINCE,
    /** The day of the event that a toll is told of later: "three days after the attack". */
    EVENT,
    /** The day of what its own clause tells: "a day after jets bombed the port". */
    CLAUSE
  }
}
