package org.copytaster.claims;

import java.util.Set;

/** Tells mishaps, which are nobody's deed: "a jet crashed, killing 27", "died in a collision". */
final class Accidents {
  /** Words of "in a separate train" in front of what happened. */
  private static final int NOUN_REACH = 5;

  private static final Set<String> IN = Set.of("in", "of", "from", "during");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "another");
  private static final Set<String> MISHAPS =
      Set.of(
          "crash", "accident", "collision", "derailment", "stampede", "landslide", "mudslide",
          "avalanche", "earthquake", "quake", "shipwreck", "heatwave", "cyclone", "typhoon",
          "hurricane", "tornado", "flood", "floods", "drowning");

  private final Grammar grammar;
  private final WordList verbs;
  private final WordList joints;
  private final WordList projectiles;

  Accidents(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.verbs = words.list("accident-verb");
    this.joints = words.list("joint");
    this.projectiles = words.list("projectile");
  }

  /** Whether a mishap has done what {@code cue} tells. */
  boolean is(Scene scene, Cue cue) {
    return crashed(scene, cue) || in(scene.sentence(), cue.to());
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

  /** "Died in a helicopter crash", but not "in an attack". */
  private boolean in(Sentence sentence, int at) {
    if (!sentence.has(at, IN) || !sentence.has(at + 1, ARTICLES)) {
      return false;
    }
    int noun = sentence.find(at + 2, at + 2 + NOUN_REACH, MISHAPS);
    return noun >= 0 && sentence.find(at + 2, noun, projectiles) < 0;
  }
}
