package org.copytaster.claims;

import java.util.Set;

/** Finds whom a sentence holds responsible: "was behind the death of", "at the hands of". */
final class Blame {
  private static final int DEED_REACH = 8;
  private static final Set<String> BEHIND = Set.of("behind", "responsible", "blamed");
  private static final Set<String> ATTRIBUTING =
      Set.of(
          "attribute", "attributes", "attributed", "attributing", "ascribe", "ascribes", "ascribed",
          "ascribing", "blame", "blames", "blamed", "blaming", "pinned", "pins", "pinning");
  private static final Set<String> ON = Set.of("on", "to");
  private static final Set<String> HANDS = Set.of("hands", "hand");
  private static final Set<String> RESPONSIBILITY = Set.of("responsibility", "credit");
  private static final Set<String> CLAIMING =
      Set.of("claimed", "claims", "claim", "claiming", "admitted", "accepted", "took");

  private final WordList agents;
  private final WordList be;
  private final WordList deeds;

  Blame(Words words) {
    this.agents = words.list("agent");
    this.be = words.list("be");
    this.deeds = words.list("killing-noun");
  }

  /** Whether {@code mention} is who a sentence holds responsible. */
  boolean on(Sentence sentence, PartyMention mention) {
    return behind(sentence, mention) || attributed(sentence, mention);
  }

  /** "The ELN was behind the death of", "JNIM claimed responsibility for the attack". */
  private boolean behind(Sentence sentence, PartyMention mention) {
    int i = sentence.at(mention.to()).is("'s") ? mention.to() + 1 : mention.to();
    while (sentence.has(i, agents)) {
      i++;
    }
    i = sentence.at(i).is("had") || sentence.at(i).is("has") ? i + 1 : i;
    boolean is = sentence.has(i, be) && sentence.has(i + 1, BEHIND);
    boolean claims = sentence.has(i, CLAIMING) && sentence.has(i + 1, RESPONSIBILITY);
    boolean plain = claims && !sentence.at(i + 2).is("for");
    return plain || (is || claims) && sentence.find(i + 2, i + 2 + DEED_REACH, deeds) >= 0;
  }

  /** "Attributed 735 deaths to the army", "blamed the raid on JNIM", "at the hands of the RSF". */
  private static boolean attributed(Sentence sentence, PartyMention mention) {
    int before =
        sentence.at(mention.from() - 1).is("the") ? mention.from() - 2 : mention.from() - 1;
    boolean hands = sentence.at(before).is("of") && sentence.has(before - 1, HANDS);
    return hands || sentence.has(before, ON) && sentence.find(0, before, ATTRIBUTING) >= 0;
  }
}
