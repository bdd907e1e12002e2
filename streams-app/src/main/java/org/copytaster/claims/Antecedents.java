package org.copytaster.claims;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whom "the rebels", "the group" or "the army" means in one text: the group that it named last, and
 * the state whose army it spoke of last.
 */
final class Antecedents {
  private static final int NOUN_REACH = 3;

  /** "A think tank in Dakar", "by telephone from Nairobi": only a place. */
  private static final AnyOf WHERE =
      AnyOf.of("in", "from", "at", "near", "outside", "around", "across", "inside");

  /** "Along the Senegalese border": whose army is not spoken of. */
  private static final AnyOf BORDERS =
      AnyOf.of("border", "borders", "frontier", "coast", "side", "capital", "desert");

  private static final AnyOf ONE = AnyOf.of("a", "an");

  /** Words for an armed group that was named before: "militia". */
  private final WordList groupNouns;

  /** Words for the army of a state that was named before: "junta". */
  private final WordList armyNouns;

  private final WordList prepositions;
  private final WordList regions;

  /** Words for those who count and take no side: "institute". */
  private final WordList observers;

  /** The state whose army an armed group fights, where it has but one. */
  private final Map<Party, Party> homes;

  /** States that a junta rules. */
  private final Set<Party> juntas;

  private final Set<Party> states = new LinkedHashSet<>();
  private final Set<Party> fought = new LinkedHashSet<>();

  /** Those whose places the text names. */
  private final Set<Party> countries = new LinkedHashSet<>();

  private Party group;

  /** The sentence in which {@link #group} acts, or null where it was only named. */
  private Sentence actedIn;

  private Party army;
  private Party here;
  private Sentence hereIn;

  /** The first sentence that names a state. */
  private Sentence openedIn;

  Antecedents(
      WordList groupNouns,
      WordList armyNouns,
      WordList prepositions,
      WordList regions,
      WordList observers,
      Map<Party, Party> homes,
      Set<Party> juntas) {
    this.homes = homes;
    this.juntas = juntas;
    this.groupNouns = groupNouns;
    this.armyNouns = armyNouns;
    this.prepositions = prepositions;
    this.regions = regions;
    this.observers = observers;
  }

  /** Takes note of a party that the text names. */
  void hear(Sentence sentence, PartyMention mention) {
    switch (mention.kind()) {
      case GROUP -> hearGroup(sentence, mention);
      case NAME, METONYM -> hearState(sentence, mention);
      case PLACE -> countries.add(mention.party());
    }
  }

  /** The group that "the group" means, or null. */
  Party group() {
    return group;
  }

  /**
   * The state that "the army" means, or null: the only state of a text has the only army, else the
   * state that the text's only group fights.
   */
  Party army() {
    Party home = army == null && fought.size() == 1 ? fought.iterator().next() : null;
    if (home != null && (states.isEmpty() || states.contains(home) || countries.contains(home))) {
      return home;
    }
    Set<Party> named = states.isEmpty() ? countries : states;
    return army == null && named.size() == 1 ? named.iterator().next() : army;
  }

  /** The state of which the sentence speaks: "In Burkina Faso, the state controls"; or null. */
  Party here(Sentence sentence) {
    return hereIn == sentence ? here : null;
  }

  /** Whether the text spoke of one of these states or of a place in it. */
  boolean spokeOf(Collection<Party> any) {
    return any.stream().anyMatch(party -> states.contains(party) || countries.contains(party));
  }

  /** The state that the text's only group fights, or null. */
  Party fought() {
    return fought.size() == 1 ? fought.iterator().next() : null;
  }

  /** Whether {@code sentence} is the first of the text to name a state, and names but one. */
  boolean opening(Sentence sentence) {
    return openedIn == sentence && army() != null;
  }

  /** The state that "the junta" means, or null: the only one of the text that has one. */
  Party junta() {
    Party found = null;
    for (Party state : states) {
      if (juntas.contains(state)) {
        if (found != null) {
          return army();
        }
        found = state;
      }
    }
    return found == null ? army() : found;
  }

  /**
   * Who acts in a sentence goes before who is only named in it: "a year after the Hamas attack".
   */
  private void hearGroup(Sentence sentence, PartyMention mention) {
    Party home = homes.get(mention.party());
    if (home != null) {
      fought.add(home);
    }
    int before = sentence.beforeThe(mention.from());
    boolean governed = sentence.has(before, prepositions);
    // "Killed Hamas's deputy leader": it does not act.
    governed |= sentence.at(mention.to()).is("'s") && before >= 0;
    boolean acted = actedIn == sentence;
    if (!acted || !governed && mention.from() == 0) {
      group = mention.party();
      actedIn = governed ? null : sentence;
    }
  }

  /** "NAIROBI, Kenya" on a line of its own: where it was written. */
  private static boolean dateline(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.at(i).kind() == Token.Kind.WORD && !sentence.at(i).capital()) {
        return false;
      }
    }
    return true;
  }

  /** "A Swedish peace institute", "a Finnish group of bloggers": who only counts. */
  private boolean observer(Sentence sentence, PartyMention mention, int from) {
    boolean one = sentence.has(mention.from() - 1, ONE);
    for (int i = from; one && i < from + NOUN_REACH; i++) {
      if (sentence.has(i, observers)) {
        return true;
      }
    }
    return false;
  }

  /** "Sudan's army": a state, and whether its army is spoken of; not "Sudan's rebel army". */
  private void hearState(Sentence sentence, PartyMention mention) {
    int before = mention.from() - 1;
    while (sentence.has(before, regions)) {
      before--;
    }
    if (sentence.has(before, WHERE)) {
      if (before == 0) {
        here = mention.party();
        hereIn = sentence;
      }
      openedIn = openedIn == null && !dateline(sentence) ? sentence : openedIn;
      countries.add(mention.party());
      return;
    }
    int from = sentence.behindOwner(mention.to());
    if (sentence.has(from, BORDERS)) {
      return;
    }
    if (!observer(sentence, mention, from) && !dateline(sentence)) {
      openedIn = states.isEmpty() ? sentence : openedIn;
      states.add(mention.party());
    }
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
