package org.copytaster.claims;

/**
 * Figures of what the text told before, under a month or a kind of their own: "July remains the
 * peak with 6,297", "April: 146 missiles", "missiles fell to 185".
 */
final class DatedCounts {
  private static final int RANKING_REACH = 10;
  private static final int HEAD = 3;
  private static final int LEVEL_REACH = 14;
  private static final int EXCEEDING_REACH = 6;
  private static final int DATE_REACH = 3;
  private static final int TO_REACH = 8;
  private static final AnyOf EXCEEDING =
      AnyOf.of(
          "exceeds",
          "exceeded",
          "tops",
          "topped",
          "surpasses",
          "surpassed",
          "beats",
          "beat",
          "than",
          "dwarfs",
          "eclipses",
          "follows",
          "followed",
          "above",
          "below",
          "against",
          "with",
          "from",
          "double",
          "half",
          "twice",
          "matches",
          "matched");
  private static final AnyOf IT = AnyOf.of("it", "that", "this", "they");
  private static final int REVISION_REACH = 9;
  private static final AnyOf JOINTS =
      AnyOf.of("and", "but", ",", ":", ";", "while", "in", "though");
  private static final int RECORD_REACH = 6;
  private static final AnyOf RECORDS = AnyOf.of("record", "high", "peak", "maximum");
  private static final AnyOf OLD =
      AnyOf.of("previous", "old", "former", "earlier", "last", "prior", "until", "standing");
  private static final AnyOf WITH = AnyOf.of("with", "at", "on");
  private static final AnyOf COLON = AnyOf.of(":", "–", "—");
  private static final AnyOf NUMBERING =
      AnyOf.of("numbered", "totalled", "totaled", "number", "reached", "exceeded", "topped");
  private static final AnyOf TO = AnyOf.of("to", "at");
  private static final String PROJECTILES = "projectiles";

  private final WordList ranking;
  private final WordList weapons;
  private final WordList links;
  private final WordList revising;
  private final WordList anaphors;
  private final WordList verbs;

  DatedCounts(Words words) {
    this.ranking = words.list("ranking");
    this.weapons = words.list("weapon");
    this.links = words.list("link");
    this.revising = words.list("revising");
    this.anaphors = words.list("anaphor");
    this.verbs = words.list("anaphor-verb");
  }

  /** Whether {@code figure} is one of what {@code last} told. */
  boolean is(Scene scene, Figure figure, Draft last) {
    if (!last.measure().actorRequired()) {
      return false;
    }
    return ranked(scene, figure)
        || exceeds(scene, figure)
        || fromTo(scene, figure)
        || listed(scene, figure)
        || headed(scene, figure)
        || announced(scene, figure)
        || revised(scene, figure)
        || kind(scene, figure, last);
  }

  /**
   * "July remains the peak with 6,297", "December, with 388, was slower than November with 612".
   */
  private boolean ranked(Scene scene, Figure figure) {
    int hedge = figure.hedgeFrom();
    Sentence sentence = scene.sentence();
    if (!sentence.has(hedge - 1, WITH)) {
      return false;
    }
    for (PeriodMention mention : scene.periods()) {
      int gap = hedge - 1 - mention.to();
      boolean plain = mention.plain();
      boolean opens = mention.from() == 0 || sentence.has(mention.from() - 1, JOINTS);
      boolean comma = gap == 1 && sentence.at(hedge - 2).is(",");
      boolean beside = (gap == 0 || comma) && sentence.at(hedge - 1).is("with");
      boolean far = opens && gap > 0 && gap <= RANKING_REACH;
      if (plain && (beside || far && said(sentence, mention.to(), hedge - 1))) {
        return true;
      }
    }
    return false;
  }

  /** "That exceeds the 3,872 taken in 2024", "this is more than the 390 of March". */
  static boolean exceeds(Scene scene, Figure figure) {
    int the = figure.hedgeFrom() - 1;
    boolean that = scene.sentence().find(0, 2, IT) >= 0 && the <= EXCEEDING_REACH;
    boolean verb = scene.sentence().has(the - 1, EXCEEDING);
    return that && verb && scene.sentence().at(the).is("the") && nearlyDated(scene, figure);
  }

  /** "The tempo quickened in spring, from 226 square kilometres in March to 538 in May". */
  private static boolean fromTo(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    boolean from = sentence.at(figure.hedgeFrom() - 1).is("from") && nearlyDated(scene, figure);
    for (Figure next : scene.figures()) {
      int gap = next.hedgeFrom() - figure.to();
      boolean to = from && gap > 1 && gap <= TO_REACH;
      if (to && sentence.at(next.hedgeFrom() - 1).is("to")) {
        return nearlyDated(scene, next);
      }
    }
    return false;
  }

  /** Whether a date stands within a few words behind: "taken in 2024". */
  private static boolean nearlyDated(Scene scene, Figure figure) {
    for (PeriodMention mention : scene.periods()) {
      int gap = mention.from() - figure.to();
      boolean near = gap >= 0 && gap <= DATE_REACH;
      if (near && AttachedPeriod.unbroken(scene, figure.to(), mention.from())) {
        return true;
      }
    }
    return false;
  }

  private boolean said(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!sentence.has(i, ranking) && !sentence.at(i).is(",") && !sentence.at(i).is("-")) {
        return false;
      }
    }
    return true;
  }

  /** "April: 146 missiles, 301 drones": a line for a month. */
  private static boolean headed(Scene scene, Figure figure) {
    int colon = figure.hedgeFrom() - 1;
    if (!scene.sentence().has(colon, COLON)) {
      return false;
    }
    for (PeriodMention mention : scene.periods()) {
      boolean bullet = mention.from() == 1 && scene.sentence().at(0).kind() == Token.Kind.SIGN;
      if ((mention.from() == 0 || bullet) && mention.to() == colon) {
        return true;
      }
    }
    return false;
  }

  /** "The reports list 198 missiles for July". */
  private boolean listed(Scene scene, Figure figure) {
    return scene.sentence().at(figure.to()).is("for")
        && scene.sentence().has(figure.hedgeFrom() - 1, verbs)
        && Leaning.closelyDated(scene, figure);
  }

  /** "It reads the autumn more soberly: 505 sq km for November". */
  private boolean announced(Scene scene, Figure figure) {
    int colon = figure.hedgeFrom() - 1;
    boolean named = !figure.bare() || scene.sentence().find(0, colon, anaphors) >= 0;
    return scene.sentence().at(colon).is(":") && named && Leaning.closelyDated(scene, figure);
  }

  /** "A number that the institute raises to 319". */
  private boolean revised(Scene scene, Figure figure) {
    int to = figure.hedgeFrom() - 1;
    Sentence sentence = scene.sentence();
    int noun = sentence.find(to - REVISION_REACH, to, anaphors);
    return sentence.at(to).is("to")
        && sentence.has(to - 1, revising)
        && noun > 1
        && (sentence.at(noun - 1).is("a") || sentence.at(noun - 1).is("which"));
  }

  /** "The previous record of 267 was set on February 23". */
  boolean record(Scene scene, Figure figure, Draft last) {
    Sentence sentence = scene.sentence();
    int record = sentence.find(1, Math.min(RECORD_REACH, figure.hedgeFrom()), RECORDS);
    return record > 0
        && sentence.find(0, record, OLD) >= 0
        && last.measure().actorRequired()
        && last.measure().flow()
        && Leaning.fits(figure, last)
        && scene.figures().size() == 1
        && scene.periods().size() == 1;
  }

  /** "The drones alone came to 6,318": a kind of what was told. */
  boolean alone(Sentence sentence, Figure figure) {
    int word = sentence.find(1, Math.min(LEVEL_REACH, figure.hedgeFrom()), "alone");
    return word > 0 && sentence.has(word - 1, weapons);
  }

  /** "Missiles fell to 185 in September": a kind of what was launched. */
  private boolean kind(Scene scene, Figure figure, Draft last) {
    int hedge = figure.hedgeFrom();
    Sentence sentence = scene.sentence();
    // "The number of long-range drones slipped to".
    int reach = sentence.at(1).is("number") ? LEVEL_REACH : HEAD;
    int head = sentence.find(0, Math.min(reach, hedge), weapons);
    return last.measure().counts(PROJECTILES)
        && figure.bare()
        && head >= 0
        && hedge - head <= LEVEL_REACH
        && (sentence.has(hedge - 1, TO) && sentence.has(hedge - 2, links)
            || sentence.has(hedge - 1, NUMBERING))
        && !scene.figureBetween(head, hedge);
  }
}
