package org.copytaster.claims;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Whom "the rebels", "the group" or "the army" means in one text: the group that it named last, and
 * the state whose army it spoke of last.
 */
final class Antecedents {
  private static final int NOUN_REACH = 3;

  /** Words that stand for an armed group, and for the army of a state, that was named before. */
  private final Set<String> groupNouns;

  private final Set<String> armyNouns;
  private final Set<Party> states = new LinkedHashSet<>();
  private Party group;
  private Party army;

  Antecedents(Words words) {
    this.groupNouns = words.list("group-noun");
    this.armyNouns = words.list("army-noun");
  }

  /** Takes note of a party that the text names. */
  void hear(Sentence sentence, PartyMention mention) {
    switch (mention.kind()) {
      case GROUP -> group = mention.party();
      case NAME, METONYM -> hearState(sentence, mention);
      case PLACE -> {}
    }
  }

  /** The group that "the group" means, or null. */
  Party group() {
    return group;
  }

  /** The state that "the army" means, or null: the only state of a text has the only army. */
  Party army() {
    return army == null && states.size() == 1 ? states.iterator().next() : army;
  }

  private void hearState(Sentence sentence, PartyMention mention) {
    states.add(mention.party());
    int from = sentence.at(mention.to()).is("'s") ? mention.to() + 1 : mention.to();
    for (int i = from; i < from + NOUN_REACH; i++) {
      if (sentence.has(i, armyNouns)) {
        army = mention.party();
      }
      if (sentence.has(i, groupNouns) || sentence.at(i).kind() != Token.Kind.WORD) {
        return;
      }
    }
  }
}
