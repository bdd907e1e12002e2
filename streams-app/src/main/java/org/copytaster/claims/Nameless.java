package org.copytaster.claims;

import java.util.Set;

/** Tells where somebody without a name is the subject of a cue: "gunmen", "the enemy". */
final class Nameless {
  /** "Gunmen loyal to a former president had killed". */
  private static final int REACH = 8;

  private static final int FOE_REACH = 4;
  private static final Set<String> BELONGING =
      Set.of("of", "from", "with", "led", "headed", "commanded");

  private final WordList unnamed;
  private final WordList speech;
  private final WordList foes;

  Nameless(Words words) {
    this.unnamed = words.list("unnamed");
    this.speech = words.list("speech");
    this.foes = words.list("foe");
  }

  /** Whether somebody without a name is the subject: "the enemy had sent", "gunmen killed". */
  boolean subject(Scene scene, Cue cue) {
    for (int i = cue.from() - 1; i >= cue.from() - REACH; i--) {
      if (scene.sentence().has(i, unnamed)) {
        return !scene.named(i) && !scene.named(i - 1) && !scene.sentence().has(i + 1, BELONGING);
      }
      boolean told = scene.sentence().at(i).is("that") || scene.sentence().has(i, speech);
      if (told || scene.sentence().at(i).kind() != Token.Kind.WORD) {
        return false;
      }
    }
    return false;
  }

  /** Whether the subject is "the enemy" or "the invader": the other side of the text. */
  boolean foe(Scene scene, Cue cue) {
    Sentence sentence = scene.sentence();
    int at = sentence.find(cue.from() - FOE_REACH, cue.from(), foes);
    return at >= 0 && sentence.at(at - 1).is("the");
  }
}
