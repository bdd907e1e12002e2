package org.copytaster.claims;

import java.util.Set;

/**
 * What a sentence says of the days that the figures before it cover: "The tally runs to Friday".
 */
final class Coverage {
  private static final int REACH = 7;
  private static final Set<String> COUNTS =
      Set.of(
          "figure",
          "figures",
          "tally",
          "toll",
          "count",
          "counts",
          "number",
          "numbers",
          "data",
          "total",
          "totals",
          "estimate",
          "statistics",
          "report",
          "survey",
          "study",
          "list",
          "record",
          "records",
          "casualties",
          "deaths",
          "losses",
          "gains",
          "tolls",
          "it",
          "they",
          "that",
          "this");
  private static final Set<String> COVERING =
      Set.of(
          "cover",
          "covers",
          "covered",
          "covering",
          "refer",
          "refers",
          "referred",
          "relate",
          "relates",
          "related",
          "span",
          "spans",
          "spanned",
          "concern",
          "concerns",
          "concerned",
          "apply",
          "applies",
          "applied");

  private Coverage() {}

  /**
   * "The figures cover the period from 3 to 9 June", "the count refers to May": that period, or
   * null.
   */
  static Period of(Scene scene) {
    Sentence sentence = scene.sentence();
    int verb = sentence.find(1, REACH, COVERING);
    int noun = verb < 0 ? -1 : sentence.find(0, verb, COUNTS);
    for (PeriodMention mention : scene.periods()) {
      boolean open = mention.role() == PeriodMention.Role.SINCE;
      if (noun >= 0 && mention.from() > verb && mention.from() - verb <= REACH) {
        return open || mention.role() == PeriodMention.Role.PLAIN ? mention.period() : null;
      }
    }
    return null;
  }
}
