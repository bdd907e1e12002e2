package org.copytaster.claims;

import java.util.List;
import java.util.Set;

/** What "them" are in "launched 6,318 of them": the weapons or soldiers spoken of last. */
final class CountedBefore {
  private static final Set<String> THEM = Set.of("them", "those", "these", "which");

  private static final Set<String> ONE = Set.of("one", "among", "two", "three");
  private static final Set<String> LOSING = Set.of("lost", "lose", "loses", "losing");

  private final Units units;

  /** What is done to weapons, and seldom to people. */
  private static final Set<String> SENT =
      Set.of(
          "launched",
          "fired",
          "sent",
          "unleashed",
          "hurled",
          "lobbed",
          "dropped",
          "deployed",
          "used",
          "recorded",
          "counted",
          "registered",
          "tallied");

  private static final Set<String> MORE_ENDS =
      Set.of("by", "on", "in", "since", "during", "overnight", "before", "over", ",", ".");

  private static final Set<String> FIRING =
      Set.of("fired", "launched", "unleashed", "lobbed", "hurled");

  private final WordList launching;
  private final WordList be;

  CountedBefore(Units units, Words words) {
    this.units = units;
    this.launching = words.list("launch-verb");
    this.be = words.list("be");
  }

  /** The figure with its unit from before, or as it is. */
  Figure counted(Scene scene, Figure figure, List<Sentence> before) {
    Sentence sentence = scene.sentence();
    boolean them = ofThem(sentence, figure) || oneOf(scene, figure);
    boolean sent = sent(sentence, figure) || fired(scene, figure);
    if (figure.unit() != Units.NONE || !them && !sent) {
      return figure;
    }
    String kind = sentence.has(figure.hedgeFrom() - 1, LOSING) ? "force" : "projectiles";
    Units.Unit unit = last(sentence, figure.from(), kind);
    for (int i = before.size() - 1; i >= 0 && unit == null; i--) {
      unit = last(before.get(i), before.get(i).size(), kind);
    }
    return unit == null ? figure : figure.withUnit(unit);
  }

  /** "The missile was one of 27 the Houthis have launched". */
  private static boolean oneOf(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int the = sentence.at(figure.to()).is("that") ? figure.to() + 1 : figure.to();
    the = sentence.at(the).is("the") ? the + 1 : the;
    boolean of = sentence.at(figure.hedgeFrom() - 1).is("of");
    return of && ONE.contains(sentence.lower(figure.hedgeFrom() - 2)) && scene.named(the);
  }

  private boolean ofThem(Sentence sentence, Figure figure) {
    return sentence.at(figure.to()).is("of")
        && sentence.has(figure.to() + 1, THEM)
        && (sentence.has(figure.hedgeFrom() - 1, launching)
            || sentence.has(figure.hedgeFrom() - 1, LOSING));
  }

  /** "It sent fewer drones: 4,132 were launched". */
  private boolean sent(Sentence sentence, Figure figure) {
    int verb = figure.to() + 1;
    // "It counted 135 more by midday".
    boolean more = sentence.at(figure.to()).is("more") && MORE_ENDS.contains(sentence.lower(verb));
    return more && SENT.contains(sentence.lower(figure.hedgeFrom() - 1))
        || sentence.has(figure.to(), be)
            && SENT.contains(sentence.lower(verb))
            && !sentence.at(verb + 1).is("to");
  }

  /** "Destroyed 4,880 drones, Moscow said. Kyiv fired 6,120": more of the same weapons. */
  private boolean fired(Scene scene, Figure figure) {
    int verb = figure.hedgeFrom() - 1;
    boolean plain = Leaning.plain(scene, figure) || scene.sentence().at(figure.to()).is("along");
    return scene.sentence().has(verb, FIRING) && scene.named(verb - 1) && plain;
  }

  /** The last of the kind that is named before a token, or null. */
  private Units.Unit last(Sentence sentence, int end, String kind) {
    for (int i = end - 1; i >= 0; i--) {
      Phrases.Match<Units.Unit> match = units.match(sentence, i);
      if (match != null && match.value().dimensions().contains(kind)) {
        return match.value();
      }
    }
    return null;
  }
}
