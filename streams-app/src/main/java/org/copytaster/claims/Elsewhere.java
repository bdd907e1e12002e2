package org.copytaster.claims;

/** Figures that repeat the one before them for a place: "37 in the south, nine in the east". */
final class Elsewhere {
  private static final AnyOf IN = AnyOf.of("in", "at", "near");
  private static final AnyOf SIDES =
      AnyOf.of(
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
    boolean bare = Leaning.fits(figure, previous);
    if (bare && Leaning.plain(scene, figure) && there(scene, figure)) {
      return Leaning.beside(scene, figure, previous);
    }
    if (!joint || !bare || !sentence.at(figure.to()).is("in")) {
      return null;
    }
    PartyMention place = place(scene, figure.to() + 1);
    int first = sentence.find(previous.figure().to(), before, IN);
    boolean places = first >= 0 && sentence.at(first + 1).capital();
    if (first >= 0 && side(sentence, first) && side(sentence, figure.to())) {
      return Leaning.beside(scene, figure, previous);
    }
    if (!places || !sentence.at(figure.to() + 1).capital() || scene.dated()[figure.to() + 1]) {
      return null;
    }
    Party about = place == null ? previous.roles().about() : place.party();
    RoleFinder.Roles roles = new RoleFinder.Roles(previous.roles().actor(), about, null);
    return Leaning.beside(scene, figure, previous.with(roles));
  }

  /** "Killed 181 people in Thailand, and in Malaysia three". */
  private static boolean there(Scene scene, Figure figure) {
    for (PartyMention mention : scene.parties()) {
      int in = mention.from() - 1;
      boolean joint = scene.sentence().at(in - 1).is("and") || scene.sentence().at(in - 1).is(",");
      if (mention.to() == figure.hedgeFrom() && joint && scene.sentence().at(in).is("in")) {
        return true;
      }
    }
    return false;
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
