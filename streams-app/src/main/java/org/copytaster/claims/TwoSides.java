package org.copytaster.claims;

/** Tells two sides that act together, of whom neither is who did it. */
final class TwoSides {

  private TwoSides() {}

  /** "American and British planes": the sentence starts with two sides together. */
  static boolean opens(Scene scene, PartyMention first) {
    for (PartyMention second : scene.parties()) {
      boolean joined = scene.sentence().has(first.to(), Clauses.JOINS);
      boolean beside = joined && second.from() == first.to() + 1;
      if (beside && !second.party().equals(first.party())) {
        return !second.place();
      }
    }
    return false;
  }

  /** "Strikes by Russian and Syrian jets": one of two sides that act together. */
  static boolean joined(Scene scene, PartyMention one) {
    for (PartyMention other : scene.parties()) {
      boolean after = other.from() > one.from();
      int end = after ? one.to() : other.to();
      int start = after ? other.from() : one.from();
      start = scene.sentence().beforeThe(start) + 1;
      boolean joint = scene.sentence().has(end, Clauses.JOINS) || scene.sentence().at(end).is("-");
      if (start == end + 1 && joint && !other.party().equals(one.party())) {
        return !other.place();
      }
    }
    return false;
  }
}
