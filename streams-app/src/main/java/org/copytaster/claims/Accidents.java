package org.copytaster.claims;

/** Tells mishaps, which are nobody's deed: "a jet crashed, killing 27", "died in a collision". */
final class Accidents {
  /** Words of "in a separate train" in front of what happened. */
  private static final int NOUN_REACH = 5;

  /** Words of "India's last major air" in front of what happened. */
  private static final int HEAD_REACH = 8;

  private static final int CLAUSE_REACH = 12;
  private static final AnyOf WHEN = AnyOf.of("when", "as", "after");
  private static final AnyOf FIRES = AnyOf.of("fire", "blaze");
  private static final AnyOf BURNING =
      AnyOf.of(
          "house",
          "hotel",
          "factory",
          "forest",
          "nightclub",
          "apartment",
          "warehouse",
          "hospital",
          "bus",
          "barn",
          "kitchen",
          "market",
          "prison",
          "ferry");
  private static final AnyOf IN = AnyOf.of("in", "of", "from", "during");
  private static final AnyOf ARTICLES = AnyOf.of("a", "an", "the", "another");

  private final Grammar grammar;
  private final WordList verbs;
  private final WordList joints;
  private final WordList projectiles;
  private final WordList mishaps;

  Accidents(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.verbs = words.list("accident-verb");
    this.joints = words.list("joint");
    this.projectiles = words.list("projectile");
    this.mishaps = words.list("mishap");
  }

  /** Whether a mishap has done what {@code cue} tells. */
  boolean is(Scene scene, Cue cue) {
    Sentence sentence = scene.sentence();
    return crashed(scene, cue)
        || headed(sentence, cue)
        || in(sentence, cue.to())
        || crashing(sentence, cue.to());
  }

  /**
   * "The storm that crossed Honduras has claimed 74 lives": what a clause or an aside tells more
   * of.
   */
  private boolean headed(Sentence sentence, Cue cue) {
    for (int i = 1; i < Math.min(HEAD_REACH, cue.from()); i++) {
      boolean noun = sentence.has(i, mishaps) || sentence.at(i).is("storm");
      int clause = sentence.at(i + 1).is(",") ? i + 2 : i + 1;
      boolean aside = clause == i + 2 && sentence.at(cue.from() - 1).is(",");
      if (noun && (aside || sentence.has(clause, Clauses.RELATIVE))) {
        // "The quake that struck off Vanuatu killed 14 and injured 200".
        int verb = sentence.at(cue.from() - 1).is("and") ? cue.from() - 1 : cue.from();
        return sentence.find(clause, verb, joints) < 0;
      }
    }
    return false;
  }

  /** "A jet of the air force crashed, killing 27", but not "a Russian missile crashed". */
  private boolean crashed(Scene scene, Cue cue) {
    Sentence sentence = scene.sentence();
    int verb = sentence.find(0, cue.from(), verbs);
    int joint = verb < 0 ? -1 : sentence.find(verb, cue.from(), joints);
    for (int i = joint; joint >= 0 && i < cue.from(); i++) {
      if (scene.named(i)) {
        return false;
      }
    }
    boolean sank = grammar.opensNoun(sentence, verb + 1) && !grammar.passive(sentence, verb);
    return verb >= 0 && !sank && sentence.find(0, verb, projectiles) < 0;
  }

  /** "A jet killed 12 villagers when it crashed". */
  private boolean crashing(Sentence sentence, int from) {
    int when = sentence.find(from, from + CLAUSE_REACH, WHEN);
    return when >= 0
        && sentence.at(when + 1).is("it")
        && sentence.find(when + 2, when + 2 + NOUN_REACH, verbs) >= 0
        && sentence.find(0, from, projectiles) < 0;
  }

  /** "Died in a helicopter crash", but not "in an attack". */
  private boolean in(Sentence sentence, int at) {
    if (!sentence.has(at, IN) || !sentence.has(at + 1, ARTICLES)) {
      return false;
    }
    int fire = sentence.find(at + 3, at + 3 + NOUN_REACH, FIRES);
    if (fire >= 0 && sentence.has(fire - 1, BURNING)) {
      return true;
    }
    int noun = sentence.find(at + 2, at + 2 + NOUN_REACH, mishaps);
    return noun >= 0 && sentence.find(at + 2, noun, projectiles) < 0;
  }
}
