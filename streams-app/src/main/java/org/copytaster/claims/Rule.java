package org.copytaster.claims;

/**
 * How a claim was found.
 *
 * @param kind the field of the catalogue whose cue announced it ("active", "noun"), {@code
 *     compared} where it is measured against the figure before it, or {@code again} where it is
 *     another figure for what was told before
 * @param cue the words that announced it; empty where it leans on another figure
 * @param period why it has its period
 * @param chain where its attribution comes from
 */
public record Rule(String kind, String cue, String period, String chain) {
  static final String OWN = "named in its sentence";
  static final String CARRIED = "carried over from the sentence before";
  static final String LINE = "the line after its paragraph";
  static final String NOBODY = "nobody is named";

  static final String LATER = "told by a later sentence";

  Rule dated(String why) {
    return new Rule(kind, cue, why, chain);
  }

  Rule chained(String why) {
    return new Rule(kind, cue, period, why);
  }
}
