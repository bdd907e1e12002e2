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
