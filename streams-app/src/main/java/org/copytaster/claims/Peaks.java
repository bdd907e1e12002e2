package org.copytaster.claims;

/** Tells what somebody once held at most, at a time that nobody can tell. */
final class Peaks {
  private static final AnyOf HEIGHTS =
      AnyOf.of("peak", "height", "zenith", "apex", "apogee", "point", "stage", "high");
  private static final AnyOf SOME = AnyOf.of("one", "some", "its", "their", "the", "his", "our");

  private Peaks() {}

  /** "At most, we controlled 1,376", "at its height it ruled": nobody can tell when. */
  static boolean are(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    for (int i = 0; i < sentence.size(); i++) {
      boolean own = sentence.has(i + 1, SOME);
      boolean peak = own && sentence.has(i + 2, HEIGHTS);
      peak |= sentence.at(i + 1).is("most") && sentence.at(i + 2).is(",");
      // "Holds 52 km², down from 1,368 at the height of its raid": the peak is another's.
      boolean other = i >= figure.to() && scene.figureBetween(figure.to(), i);
      if (sentence.at(i).is("at") && peak && !other) {
        return true;
      }
    }
    return false;
  }
}
