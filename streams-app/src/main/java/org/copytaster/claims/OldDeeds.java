package org.copytaster.claims;

/** Deeds of another time, of which a text speaks for what is done about them: a trial, a vigil. */
final class OldDeeds {
  private static final AnyOf FOR = AnyOf.of("for", "of", "with", "over", "in", "to");
  private static final AnyOf THE = AnyOf.of("the", "those", "these");
  private static final AnyOf ACCUSED = AnyOf.of("accused", "accuses", "suspected");
  private static final AnyOf PROBING =
      AnyOf.of("probing", "investigating", "investigate", "investigates", "investigated");
  private static final AnyOf BEING = AnyOf.of("being", "be");
  private static final AnyOf CHECKED =
      AnyOf.of(
          "checked", "investigated", "verified", "examined", "confirmed", "probed", "reviewed");
  private static final int CHECK_REACH = 6;
  private static final int CLAUSE = 14;

  private final WordList justice;
  private final WordList remembering;

  OldDeeds(Words words) {
    this.justice = words.list("justice");
    this.remembering = words.list("remembering");
  }

  /** Whether the figure that {@code cue} announces is of a deed of another time. */
  boolean is(Sentence sentence, Cue cue, Figure figure) {
    return tried(sentence, cue)
        || inCourt(sentence, figure)
        || sentence.has(figure.hedgeFrom() - 1, PROBING)
        || checked(sentence, figure)
        || remembered(sentence, figure);
  }

  /** "Jailed a man for killing five people", "charged with the murder of three". */
  private boolean tried(Sentence sentence, Cue cue) {
    int from = cue.from();
    int before = sentence.at(from - 1).is("the") ? from - 2 : from - 1;
    boolean accused =
        sentence.lower(from).startsWith("murder")
            && sentence.find(from - CLAUSE, before, ACCUSED) >= 0;
    return sentence.has(before, FOR)
        && (accused || sentence.find(from - CLAUSE, before, justice) >= 0);
  }

  /** "27 deaths are being checked". */
  private static boolean checked(Sentence sentence, Figure figure) {
    int being = sentence.find(figure.to(), figure.to() + CHECK_REACH, BEING);
    return being >= 0 && sentence.has(being + 1, CHECKED);
  }

  /** "A court convicted two men over the attack in which 67 people died". */
  private boolean inCourt(Sentence sentence, Figure figure) {
    int hedge = figure.hedgeFrom();
    int which = sentence.find(hedge - 3, hedge, "which");
    return which > 0
        && sentence.at(which - 1).is("in")
        && sentence.find(0, sentence.size(), justice) >= 0;
  }

  /** "The town remembered the 168 people killed in the bombing". */
  private boolean remembered(Sentence sentence, Figure figure) {
    int hedge = figure.hedgeFrom();
    boolean known = sentence.has(hedge - 1, THE) || sentence.at(hedge - 1).is("of");
    return known && sentence.find(hedge - CLAUSE, hedge, remembering) >= 0;
  }
}
