package org.copytaster.claims;

import java.util.Set;

/** Figures that repeat the one before them for a place: "37 in the south, nine in the east". */
final class Elsewhere {
  private static final Set<String> IN = Set.of("in", "at", "near");
  private static final Set<String> SIDES =
      Set.of(
          "south",
          "north",
          "east",
          "west",
          "northeast",
          "northwest",
          "southeast",
          "southwest",
          "centre",
          "center",
          "north-east",
          "north-west",
          "south-east",
          "south-west",
          "direction",
          "interior",
          "highlands",
          "lowlands",
          "middle");

  private Elsewhere() {}

  /** "17,674 in Turkey and 3,377 in Syria": the same of another country; or null. */
  static Draft parallel(Scene scene, Figure figure, Draft previous) {
    Sentence sentence = scene.sentence();
    int before = figure.hedgeFrom() - 1;
    boolean joint = sentence.at(before).is("and") || sentence.at(before).is(",");
    boolean bare = figure.unit() == Units.NONE || Leaning.alike(figure, previous);
    if (!joint || !bare || !sentence.at(figure.to()).is("in")) {
      return null;
    }
    PartyMention place = place(scene, figure.to() + 1);
    int first = sentence.find(previous.figure().to(), before, IN);
    boolean places = first >= 0 && sentence.at(first + 1).capital();
    if (first >= 0 && side(sentence, first) && side(sentence, figure.to())) {
      return Leaning.like(scene, figure, previous, previous.period(), "compared");
    }
    if (!places || !sentence.at(figure.to() + 1).capital() || scene.dated()[figure.to() + 1]) {
      return null;
    }
    Party about = place == null ? previous.roles().about() : place.party();
    RoleFinder.Roles roles = new RoleFinder.Roles(previous.roles().actor(), about, null);
    return Leaning.like(scene, figure, previous.with(roles), previous.period(), "compared");
  }

  /** "In the south". */
  private static boolean side(Sentence sentence, int in) {
    return sentence.has(in, IN) && sentence.at(in + 1).is("the") && sentence.has(in + 2, SIDES);
  }

  static PartyMention place(Scene scene, int at) {
    for (PartyMention mention : scene.parties()) {
      if (mention.from() == at || mention.from() == at + 1) {
        return mention;
      }
    }
    return null;
  }
}
