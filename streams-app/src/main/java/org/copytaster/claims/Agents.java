package org.copytaster.claims;

import java.util.Locale;
import org.copytaster.claims.Measure.CueKind;

/** Who acts without being the subject: "1,210 Ukrainian casualties", "launched by Russia". */
final class Agents {
  private static final int TARGET_REACH = 4;
  private static final int SOURCE_REACH = 9;
  private static final AnyOf IT = AnyOf.of("it", "them", "its", "their", "us");
  private static final AnyOf LOST =
      AnyOf.of("lost", "ceded", "surrendered", "abandoned", "yielded", "forfeited", "relinquished");

  /** "Data compiled by a French institute": who counts does not act. */
  private static final AnyOf COUNTING =
      AnyOf.of(
          "compiled",
          "collected",
          "collated",
          "gathered",
          "published",
          "released",
          "issued",
          "analysed",
          "analyzed",
          "maintained",
          "verified",
          "provided",
          "cited",
          "drawn",
          "reported",
          "kept");

  private static final AnyOf AT =
      AnyOf.of("at", "against", "on", "into", "towards", "toward", "over", "across");

  private static final AnyOf SETTLEMENTS =
      AnyOf.of("city", "town", "village", "cities", "towns", "villages", "suburb", "resort");

  private Agents() {}

  /** "Shelling of the Sudanese city": where, and not who. */
  static boolean settled(Sentence sentence, PartyMention mention) {
    return SETTLEMENTS.contains(sentence.at(mention.to()).form());
  }

  /** "1,210 Ukrainian casualties": the side that the figure itself names. */
  static Party counted(Scene scene, Figure figure, Cue cue) {
    boolean inside = cue.from() >= figure.unitFrom() && cue.to() <= figure.to();
    // "With the loss of 680 Ukrainian soldiers", "put 36,600 Russian troops out of action".
    boolean force = cue.measure().dimensions().contains("force");
    inside |= force;
    for (PartyMention mention : scene.parties()) {
      // "418,000 dead and wounded Russian soldiers".
      if (force && mention.from() == figure.to()) {
        return mention.party();
      }
      // "Passed from Ukraine to": who had it before.
      boolean from = scene.sentence().at(mention.from() - 1).is("from");
      boolean named = !from && mention.from() > cue.from() && mention.to() < cue.to();
      if (inside && figure.holds(mention) || named) {
        return mention.party();
      }
    }
    return null;
  }

  /** "by Russian forces", "to Russian troops", "under Armenian control" after the cue. */
  static Party agentAfter(Scene scene, int from, CueKind kind, int reach) {
    Sentence sentence = scene.sentence();
    int given = kind == CueKind.SUBJECT ? sentence.find(from, from + reach, LOST) : -1;
    int end = given < 0 ? from + reach : given + reach;
    for (PartyMention mention : scene.parties()) {
      if (mention.from() < from || mention.from() > end) {
        continue;
      }
      int of = sentence.at(from).is("of") ? 1 : 0;
      // "In the hands of the M23".
      boolean behind = kind == CueKind.SUBJECT || kind == CueKind.COUNT && of > 0;
      if (behind && mention.from() <= from + of + 1) {
        return mention.party();
      }
      for (int back = 1; back <= 3; back++) {
        int by = mention.from() - back;
        boolean lost = given >= 0 && given == by - 1;
        // "Changed hands, all of it lost by Myanmar to the Arakan Army".
        boolean won = given >= 0 && given < by && sentence.at(by).is("to");
        boolean counts = sentence.has(by - 1, COUNTING);
        if (won || sentence.at(by).is("by") && !lost && !counts) {
          return mention.party();
        }
      }
    }
    return null;
  }

  /**
   * "Had been fired from Iranian soil", "were launched from Russia": whose land it is; or null.
   *
   * @param harbours lands from which others fire, too
   */
  static Party source(Scene scene, Cue cue, WordList harbours) {
    Sentence sentence = scene.sentence();
    boolean weapons = cue.measure().dimensions().contains("projectiles");
    for (PartyMention mention : scene.parties()) {
      int gap = mention.from() - cue.to();
      int lead = sentence.beforeThe(mention.from());
      boolean from = sentence.at(lead).is("from") && gap <= SOURCE_REACH;
      boolean own = !harbours.contains(mention.party().name().toLowerCase(Locale.ROOT));
      if (weapons && from && own && gap >= 0 && !mention.place()) {
        return mention.party();
      }
    }
    return null;
  }

  static Party only(Scene scene) {
    Party found = null;
    for (PartyMention mention : scene.parties()) {
      if (found != null && !found.equals(mention.party())) {
        return null;
      }
      found = mention.place() ? found : mention.party();
    }
    return found;
  }

  /** "Russia says 40 drones were fired at it": whom the pronoun means did not fire them. */
  static boolean atIt(Sentence sentence, int at) {
    return sentence.has(at, AT) && sentence.has(at + 1, IT);
  }

  /** "Were sent against Ukraine", "fired at India": at whom; or null. */
  static Party target(Scene scene, Cue cue) {
    for (PartyMention mention : scene.parties()) {
      int gap = mention.from() - cue.to();
      boolean at = scene.sentence().has(scene.sentence().beforeThe(mention.from()), AT);
      if (at && gap >= 0 && gap <= TARGET_REACH) {
        return mention.party();
      }
    }
    return null;
  }
}
