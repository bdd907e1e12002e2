package org.copytaster.claims;

/** Tells who fights beside somebody: "Mali's army and its Russian allies". */
final class Allies {
  private static final AnyOf HELPERS =
      AnyOf.of(
          "allies", "ally", "backers", "auxiliaries", "mercenaries", "partners", "paramilitary");

  private final WordList agents;
  private final WordList states;

  Allies(Words words) {
    this.agents = words.list("agent");
    this.states = words.list("of-state");
  }

  /** "Mali's army and its Russian allies": those only help whoever is named before. */
  boolean help(Scene scene, PartyMention mention) {
    Sentence sentence = scene.sentence();
    int and = mention.from() - 2;
    boolean own = sentence.has(mention.from() - 1, Pronouns.OWN);
    own &= sentence.has(and, Clauses.JOINS);
    if (!own || !sentence.has(mention.to(), HELPERS)) {
      return false;
    }
    int head = and;
    while (sentence.has(head - 1, agents) || sentence.at(head - 1).is("'s")) {
      head--;
    }
    for (PartyMention before : scene.parties()) {
      if (before.to() == head && !before.place()) {
        return true;
      }
    }
    return false;
  }

  /** "Government and Russian jets", "armies and their Russian allies": with one not named. */
  boolean withState(Sentence sentence, PartyMention mention) {
    boolean own = sentence.has(mention.from() - 1, Pronouns.OWN);
    int joint = own ? mention.from() - 2 : mention.from() - 1;
    return sentence.has(joint, Clauses.JOINS) && sentence.has(joint - 1, own ? agents : states);
  }
}
