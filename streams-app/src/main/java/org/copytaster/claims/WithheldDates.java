package org.copytaster.claims;

/** Figures for which somebody gave no dates: "1,500 over three days, without naming dates". */
final class WithheldDates {
  private static final int SPAN_REACH = 4;
  private static final AnyOf WITHOUT = AnyOf.of("without", "not");
  private static final AnyOf SPEAKING =
      AnyOf.of(
          "spoke",
          "acknowledged",
          "admitted",
          "put",
          "gave",
          "said",
          "confirmed",
          "announced",
          "conceded",
          "named",
          "listed",
          "disclosed",
          "published",
          "reported");
  private static final AnyOf NAMING =
      AnyOf.of(
          "naming",
          "giving",
          "specifying",
          "saying",
          "stating",
          "providing",
          "specify",
          "say",
          "give",
          "mentioning",
          "indicating");
  private static final AnyOf NONE = AnyOf.of("no", "neither");
  private static final AnyOf NAMED =
      AnyOf.of(
          "gave",
          "gives",
          "given",
          "giving",
          "named",
          "names",
          "naming",
          "mentioned",
          "mentions",
          "mentioning",
          "provided",
          "provides",
          "providing",
          "specified",
          "offered",
          "offers",
          "offering",
          "had",
          "with",
          "stated",
          "set",
          "attached");
  private static final AnyOf DATES =
      AnyOf.of(
          "date",
          "dates",
          "when",
          "period",
          "periods",
          "timeframe",
          "dating",
          "since",
          "timescale");
  private static final AnyOf SPEAKERS = AnyOf.of("he", "she", "it", "they", "the", "neither");
  private static final int DATE_REACH = 6;
  private static final int RETRACTION = 16;

  private WithheldDates() {}

  /** "A figure of 1,500 over three days, without naming dates": nobody can tell which. */
  static boolean unnamed(Sentence sentence, Figure figure) {
    return spokenOf(sentence, figure) || undated(sentence, figure.to());
  }

  /**
   * "He did not say over what period", "it gave no dates": of the figure of the sentence before.
   */
  static boolean takenFrom(Scene scene) {
    return scene.figures().isEmpty()
        && scene.sentence().size() <= RETRACTION
        && scene.sentence().has(0, SPEAKERS)
        && undated(scene.sentence(), 1);
  }

  /** "Without naming dates", "gave neither places nor dates", "went back to no stated date". */
  private static boolean undated(Sentence sentence, int from) {
    for (int i = from; i < sentence.size(); i++) {
      boolean without = sentence.has(i, WITHOUT) && sentence.has(i + 1, NAMING);
      boolean no = sentence.has(i, NONE) && sentence.has(i - 1, NAMED);
      boolean stated = sentence.at(i).is("no") && sentence.at(i + 1).is("stated");
      int date = i + (without ? 2 : 1);
      if ((without || no || stated) && sentence.find(date, date + DATE_REACH, DATES) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** "Last gave a number in February, when it spoke of 31,000 dead": told then, since whenever. */
  private static boolean spokenOf(Sentence sentence, Figure figure) {
    int hedge = figure.hedgeFrom();
    int verb = sentence.find(hedge - SPAN_REACH, hedge, SPEAKING);
    int when = verb < 0 ? -1 : sentence.find(verb - SPAN_REACH, verb, "when");
    int date = sentence.at(when - 1).is(",") ? when - 2 : when - 1;
    boolean month = Calendar.month(sentence.at(date)) > 0;
    boolean day = sentence.at(date - 1).kind() == Token.Kind.NUMBER;
    return when > 1 && (month && !day || Calendar.year(sentence.at(date)) > 0);
  }
}
