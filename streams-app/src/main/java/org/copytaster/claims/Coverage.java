package org.copytaster.claims;

import java.time.LocalDate;

/**
 * What a sentence says of the days that the figures before it cover: "The tally runs to Friday".
 */
final class Coverage {
  private static final int NOUN_REACH = 4;
  private static final int DATA_REACH = 14;
  private static final AnyOf THE = AnyOf.of("the", "its", "their", "his", "her", "these");
  private static final AnyOf DATA =
      AnyOf.of("data", "figures", "numbers", "tally", "count", "statistics", "report", "survey");
  private static final AnyOf TO = AnyOf.of(Words.load().words("until"));
  private static final int REACH = 7;
  private static final AnyOf COUNTS =
      AnyOf.of(
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
  private static final AnyOf COVERING =
      AnyOf.of(
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
      boolean open = mention.since();
      if (noun >= 0 && mention.from() > verb && mention.from() - verb <= REACH) {
        return open || mention.plain() ? mention.period() : null;
      }
    }
    return null;
  }

  /** "The data, gathered up to August 17, show": the last day that they take in; or null. */
  static LocalDate lastDay(Scene scene) {
    Sentence sentence = scene.sentence();
    int noun = sentence.has(0, THE) ? sentence.find(1, NOUN_REACH, DATA) : -1;
    for (PeriodMention mention : scene.periods()) {
      boolean day = mention.named().day();
      boolean near = noun > 0 && mention.from() > noun && mention.from() - noun <= DATA_REACH;
      boolean ends = sentence.has(mention.from() - 1, TO);
      ends |= SpeechDays.asOf(sentence, mention.from());
      if (day && near && ends && !scene.figureBetween(0, mention.from())) {
        return mention.named().start();
      }
    }
    return null;
  }

  /** A stretch that runs to the day of publication, or to that day of another year, cut there. */
  static Period cut(Period period, LocalDate published, LocalDate last) {
    int years = published.getYear() - period.end().getYear();
    LocalDate end = last.minusYears(years);
    boolean open = period.end().plusYears(years).equals(published);
    return open && period.start().isBefore(end) ? new Period(period.start(), end) : period;
  }
}
