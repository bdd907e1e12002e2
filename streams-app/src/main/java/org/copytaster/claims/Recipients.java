package org.copytaster.claims;

import java.util.ArrayList;
import java.util.List;

/** Finds who is given, has or wins what a figure counts, where he is not the subject. */
final class Recipients {
  private static final int RECEIVER_REACH = 10;
  private static final AnyOf OWNING = AnyOf.of("of", "for", "by");

  private final Affected affected;
  private final Adversaries adversaries;
  private final WordList giving;
  private final WordList possessed;

  Recipients(Words words, Affected affected, Adversaries adversaries) {
    this.affected = affected;
    this.adversaries = adversaries;
    this.giving = words.list("giving");
    this.possessed = words.list("possessed");
  }

  /**
   * "Cost the Russians 29,010 men", "credits the army with": who stands between a giving cue and
   * its figure; or null.
   */
  Party between(Scene scene, Figure figure, Cue cue) {
    if (!scene.sentence().has(cue.from(), giving)) {
      return null;
    }
    for (PartyMention mention : scene.parties()) {
      if (mention.from() >= cue.to() && mention.to() <= figure.from()) {
        return mention.party();
      }
    }
    return null;
  }

  /** "The personnel losses of the Russian army": who is named behind the noun; or null. */
  Party possessor(Scene scene, Cue cue) {
    Sentence sentence = scene.sentence();
    // The cue may take in its preposition: "losses of".
    int of = sentence.has(cue.to() - 1, OWNING) ? cue.to() - 1 : cue.to();
    if (!sentence.has(of - 1, possessed) || !sentence.has(of, OWNING)) {
      return null;
    }
    for (PartyMention mention : scene.parties()) {
      boolean next = mention.from() > of && mention.from() <= of + 2;
      if (next && !mention.place()) {
        return mention.party();
      }
    }
    return null;
  }

  /**
   * "Gave up 3,400 hectares to the Russians": to whom something goes; or null.
   *
   * @param loser who gives, or null where that is not said
   */
  Party receiver(Scene scene, Figure figure, Party loser) {
    for (PartyMention mention : scene.parties()) {
      boolean after =
          mention.from() >= figure.to() && mention.from() <= figure.to() + RECEIVER_REACH;
      boolean to =
          scene.sentence().at(mention.from() - 1).is("to")
              || scene.sentence().at(mention.from() - 2).is("to");
      if (after && to && !mention.party().equals(loser)) {
        return mention.party();
      }
    }
    return null;
  }

  /**
   * "Ukraine lost 12 square kilometres": to whom, where only one other side is named or the text's
   * war has but two; or null.
   *
   * @param before parties of the sentences before, nearest last
   */
  Party winner(Scene scene, Figure figure, Cue cue, Party loser, List<PartyMention> before) {
    Party receiver = receiver(scene, figure, loser);
    if (receiver != null) {
      return receiver;
    }
    List<PartyMention> others = new ArrayList<>(before);
    for (PartyMention mention : scene.parties()) {
      if (!affected.source(scene, mention, cue)) {
        others.add(mention);
      }
    }
    Party found = null;
    for (PartyMention mention : others) {
      boolean other = !mention.party().equals(loser) && !mention.place();
      if (other && found != null && !found.equals(mention.party())) {
        return null;
      }
      found = other ? mention.party() : found;
    }
    return found == null ? adversaries.of(loser) : found;
  }
}
