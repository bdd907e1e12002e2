package org.copytaster.claims;

/** Words for what a text told before, under which a figure stands: "the figure was 218". */
final class Anaphors {
  private static final AnyOf BE = AnyOf.of("was", "been", "is");
  private static final AnyOf STOOD = AnyOf.of("stood", "been");
  private static final AnyOf MOVED = AnyOf.of("down", "up");
  private static final AnyOf IT = AnyOf.of("it", "that", "this", "they");
  private static final AnyOf OTHERS = AnyOf.of("former", "an");
  private static final AnyOf REMAIN = AnyOf.of("remain", "remained", "remains");
  private static final AnyOf ARE = AnyOf.of("are", "were", "was");
  private static final AnyOf LEFT = AnyOf.of("left", "remaining");
  private static final AnyOf STOPS = AnyOf.of("stop", "stops", "stopped");
  private static final AnyOf IN = AnyOf.of("in", "during");
  private static final AnyOf COMPARES = AnyOf.of("compares", "compared");
  private static final AnyOf JOINTS = AnyOf.of("and", "but", ",", ":", ";", "while", "in", "of");
  private static final int ANAPHOR_REACH = 6;
  private static final int NOUN_REACH = 8;
  private static final int CLAUSE_REACH = 16;
  private static final int ATTACK_REACH = 6;
  private static final int YIELD_REACH = 5;

  private final WordList anaphors;
  private final WordList verbs;
  private final WordList links;
  private final WordList yields;
  private final WordList yielding;
  private final WordList moves;
  private final WordList attacks;
  private final SourceCounts sources;

  Anaphors(Words words) {
    this.anaphors = words.list("anaphor");
    this.verbs = words.list("anaphor-verb");
    this.links = words.list("link");
    this.yields = words.list("yield");
    this.yielding = words.list("yielding");
    this.moves = words.list("move");
    this.attacks = words.list("event");
    this.sources = new SourceCounts(words);
  }

  /** Whether {@code figure} stands under a word for what {@code last} told. */
  boolean lead(Scene scene, Figure figure, Draft last) {
    Sentence sentence = scene.sentence();
    return compared(scene, figure)
        || left(sentence, figure, last)
        || backTo(scene, figure)
        || dated(scene, figure)
        || moves(scene, figure)
        || named(scene, figure)
        || at(sentence, figure)
        || it(sentence, figure.hedgeFrom())
        || sources.has(scene, figure)
        || directly(scene, figure);
  }

  /** "The figure was 218", "a total of 133 was reported": a noun for it, tied by its verb. */
  private boolean named(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int hedge = figure.hedgeFrom();
    int noun = noun(scene, figure);
    boolean of = noun >= 0 && sentence.at(noun + 1).is("of");
    if (noun < 0 || of && figure.bare() && noun + 2 < hedge) {
      // "Put the number of displaced people at two million": a number of something else.
      return false;
    }
    boolean far = noun < hedge - NOUN_REACH;
    int reach = far ? CLAUSE_REACH : ANAPHOR_REACH;
    boolean verb = sentence.find(hedge - reach, hedge, verbs) >= 0;
    boolean next = noun >= hedge - 2 && sentence.at(hedge - 1).is("of");
    return verb && (next || far) || linked(sentence, noun, hedge);
  }

  /** The word for it before a figure, or -1. */
  private int noun(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int hedge = figure.hedgeFrom();
    int noun = sentence.find(hedge - NOUN_REACH, hedge, anaphors);
    if (noun >= 0 || figure.bare() || !sentence.at(hedge - 1).is("at")) {
      return noun;
    }
    // "Put the area regained by Ukraine since September 6 at 3,800 square kilometres".
    noun = sentence.find(hedge - CLAUSE_REACH, hedge, anaphors);
    return noun >= 0 && scene.figureBetween(noun, hedge) ? -1 : noun;
  }

  /** "The figure slipped to 218"; not "an area smaller than Manhattan, which covers 23". */
  private boolean linked(Sentence sentence, int noun, int hedge) {
    int link = sentence.find(noun + 1, hedge, links);
    if (link < 0 || noun > 0 && sentence.has(noun - 1, OTHERS)) {
      return false;
    }
    // "Puts the latest figure slightly lower, at 5,575"; not "the next figures follow at seven".
    return !sentence.at(link).is("at") || sentence.find(hedge - CLAUSE_REACH, hedge, verbs) >= 0;
  }

  /** "Arrived at 133", "has got as far as 426"; "the UN puts them at 4,000" is not the toll. */
  private boolean at(Sentence sentence, Figure figure) {
    int hedge = figure.hedgeFrom();
    boolean of = sentence.at(hedge - 1).is("at") || sentence.at(hedge - 1).is("of");
    boolean verb = of && sentence.find(hedge - ANAPHOR_REACH, hedge, verbs) >= 0;
    boolean them = figure.bare() && sentence.at(hedge - 2).is("them");
    return verb && !them || figure.bare() && stops(sentence, hedge);
  }

  /** "It was 218", "in July they had stood at 634", "DeepState has it at 505", "it is up to 44". */
  private static boolean it(Sentence sentence, int hedge) {
    Token before = sentence.at(hedge - 1);
    if (before.is("to")) {
      return sentence.has(hedge - 2, MOVED) && sentence.find(hedge - ANAPHOR_REACH, hedge, IT) >= 0;
    }
    boolean stood = before.is("at") && sentence.has(hedge - 2, STOOD);
    return (stood || BE.has(before)) && sentence.find(hedge - 4, hedge, IT) >= 0
        || before.is("at") && sentence.has(hedge - 2, IT);
  }

  /** "The ministry gave 218"; of what has a unit of its own, only where more points back. */
  private boolean directly(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int hedge = figure.hedgeFrom();
    return sentence.has(hedge - 1, verbs)
        && (!figure.unit().counted()
            || sentence.has(hedge - 2, anaphors)
            || inAttack(sentence, figure)
            || datedBehind(scene, figure));
  }

  /** "This compares with 470 in May". */
  private static boolean compared(Scene scene, Figure figure) {
    int hedge = figure.hedgeFrom();
    return scene.sentence().find(hedge - 2, hedge, COMPARES) >= 0
        && Leaning.closelyDated(scene, figure)
        && !scene.figureBetween(0, hedge);
  }

  /** "On March 13 only 112 were left": of the land that was held before. */
  static boolean left(Sentence sentence, Figure figure, Draft last) {
    return remains(sentence, figure)
        && figure.bare()
        && last.measure().stock()
        && !last.measure().territoryOnly();
  }

  static boolean remains(Sentence sentence, Figure figure) {
    return sentence.has(figure.to(), REMAIN)
        || sentence.has(figure.to(), ARE) && sentence.has(figure.to() + 1, LEFT);
  }

  /** "A rival network stops at 1,013", "has got as far as 426". */
  private static boolean stops(Sentence sentence, int hedge) {
    return sentence.at(hedge - 1).is("at") && sentence.has(hedge - 2, STOPS)
        || sentence.text(hedge - 3, hedge).equals("as far as");
  }

  /** "Had reported 2,200 drones a week earlier": a period without a preposition. */
  private static boolean datedBehind(Scene scene, Figure figure) {
    for (PeriodMention mention : scene.periods()) {
      if (mention.from() == figure.to()) {
        return true;
      }
    }
    return false;
  }

  /** "Had counted 298 drones and 69 missiles in Sunday's attack". */
  private boolean inAttack(Sentence sentence, Figure figure) {
    int in = sentence.find(figure.to(), figure.to() + ATTACK_REACH, IN);
    return in >= 0 && sentence.find(in, in + ANAPHOR_REACH, attacks) >= 0;
  }

  /** "October had brought them 610 square kilometres": a date is the subject. */
  private boolean dated(Scene scene, Figure figure) {
    for (PeriodMention mention : scene.periods()) {
      int gap = figure.hedgeFrom() - mention.to();
      boolean opens = mention.from() == 0 || scene.sentence().has(mention.from() - 1, JOINTS);
      if (opens && gap > 0 && gap <= YIELD_REACH) {
        boolean verb = scene.sentence().find(mention.to(), figure.hedgeFrom(), yields) >= 0;
        return verb && scene.sentence().only(mention.to(), figure.hedgeFrom(), yielding);
      }
    }
    return false;
  }

  /** "That was down from 190 in January". */
  private boolean backTo(Scene scene, Figure figure) {
    int hedge = figure.hedgeFrom();
    Sentence sentence = scene.sentence();
    boolean from = sentence.at(hedge - 1).is("from") || sentence.at(hedge - 1).is("on");
    boolean moved =
        sentence.at(hedge - 2).is("down")
            || sentence.at(hedge - 2).is("up")
            || sentence.has(hedge - 2, moves);
    return from && moved && sentence.find(0, 2, IT) >= 0 && Leaning.closelyDated(scene, figure);
  }

  /** "After a rise to 634 square kilometres in July", "follows one of 402". */
  private boolean moves(Scene scene, Figure figure) {
    int hedge = figure.hedgeFrom();
    boolean of = scene.sentence().at(hedge - 1).is("of");
    boolean one = of && scene.sentence().at(hedge - 2).is("one");
    return (of || scene.sentence().at(hedge - 1).is("to"))
        && !(of && figure.counts("share"))
        && (one || scene.sentence().has(hedge - 2, moves))
        && !figure.bare()
        && Leaning.closelyDated(scene, figure);
  }
}
