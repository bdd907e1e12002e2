package org.copytaster.claims;

/** Finds the pronouns that are the subject of a cue, and whom one behind a verb of speech means. */
final class Pronouns {
  /** Pronouns that a side named before them is meant by: "it gained", "their losses". */
  static final AnyOf ANTECEDENT =
      AnyOf.of("it", "they", "he", "she", "we", "its", "their", "his", "her", "our", "i");

  /** "Its army", "their jets". */
  static final AnyOf OWN = AnyOf.of("its", "their", "his");

  private static final AnyOf PERSONAL = AnyOf.of("it", "they", "he", "she", "we");

  private static final AnyOf DAYTIMES =
      AnyOf.of(
          "on", "late", "early", "morning", "afternoon", "evening", "night", "earlier", "later");

  private static final int REACH = 5;
  private static final int SPEAKER_REACH = 4;

  private final Grammar grammar;
  private final Asides asides;
  private final WordList speech;

  Pronouns(Words words, Grammar grammar, Asides asides) {
    this.grammar = grammar;
    this.asides = asides;
    this.speech = words.list("speech");
  }

  /**
   * Whether a pronoun is the subject of the cue: "it gained", "they had taken", "its forces hold".
   */
  boolean subject(Scene scene, Cue cue) {
    Sentence sentence = scene.sentence();
    int from = beforeSource(sentence, cue.from());
    for (int i = from - 1; i >= from - REACH; i--) {
      Token token = sentence.at(i);
      if (sentence.has(i, ANTECEDENT)) {
        return true;
      }
      if (token.kind() != Token.Kind.WORD || sentence.has(i, speech) || scene.named(i)) {
        return false;
      }
    }
    return false;
  }

  /** Whether the subject of the cue is a pronoun alone: "they had also wounded"; not "its jets". */
  boolean alone(Scene scene, Cue cue) {
    int i = cue.from() - 1;
    while (grammar.auxiliary(scene.sentence(), i) || grammar.adverb(scene.sentence(), i)) {
      i--;
    }
    return scene.sentence().has(i, PERSONAL);
  }

  /** The comma of ", it added," right in front of {@code at}; {@code at} where there is none. */
  private int beforeSource(Sentence sentence, int at) {
    boolean source =
        sentence.at(at - 1).is(",")
            && sentence.has(at - 2, speech)
            && sentence.has(at - 3, ANTECEDENT)
            && sentence.at(at - 4).is(",");
    return source ? at - 4 : at;
  }

  /**
   * "Nigeria's military said its jets had killed": whom the pronoun behind a verb of speech means;
   * or null.
   */
  Party speaker(Scene scene, Cue cue) {
    Sentence sentence = scene.sentence();
    for (int i = cue.from() - 1; i >= cue.from() - REACH; i--) {
      if (!sentence.has(i, ANTECEDENT)) {
        continue;
      }
      int verb = sentence.at(i - 1).is("that") ? i - 2 : i - 1;
      // "Said late on Monday that it".
      while (verb > 0 && (scene.dated()[verb] || sentence.has(verb, DAYTIMES))) {
        verb--;
      }
      if (!sentence.has(verb, speech)) {
        continue;
      }
      int head = asides.before(sentence, verb);
      PartyMention found = null;
      for (PartyMention mention : scene.parties()) {
        boolean beside = mention.to() <= head && head - mention.to() <= SPEAKER_REACH;
        // "Yemen's Houthi group said it".
        boolean closer = found == null || mention.group();
        if (beside && closer && !mention.place()) {
          found = mention;
        }
      }
      if (found != null) {
        return found.party();
      }
    }
    return null;
  }
}
