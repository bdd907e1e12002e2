package org.copytaster.claims;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What "them" are in "launched 6,318 of them": the weapons or soldiers spoken of last. */
final class CountedBefore {
  private static final AnyOf THEM = AnyOf.of("them", "those", "these", "which");

  private static final AnyOf GIVEN = AnyOf.of("the", "these", "those", "such");
  private static final AnyOf AIRCRAFT =
      AnyOf.of(
          "aircraft", "machines", "weapons", "devices", "craft", "drones", "missiles", "rockets");
  private static final Set<String> FIRED = Set.of("projectiles");
  private static final Set<String> FORCE = Set.of("force");
  private static final Set<String> LAND = Set.of("area");
  private static final AnyOf ONE = AnyOf.of("one", "among", "two", "three");
  private static final AnyOf LOSING = AnyOf.of("lost", "lose", "loses", "losing");

  private final Units units;

  private static final AnyOf MORE_ENDS =
      AnyOf.of("by", "on", "in", "since", "during", "overnight", "before", "over", ",", ".");

  private final WordList launching;
  private final WordList sighting;
  private final WordList be;

  CountedBefore(Units units, Words words) {
    this.units = units;
    this.launching = words.list("launch-verb");
    this.sighting = words.list("sighting");
    this.be = words.list("be");
  }

  /** The figure with its unit from before, or as it is. */
  Figure counted(Scene scene, Figure figure, List<Sentence> before) {
    Sentence sentence = scene.sentence();
    boolean again =
        figure.bare()
            && (ofThem(sentence, figure)
                || oneOf(scene, figure)
                || sent(sentence, figure)
                || fired(scene, figure));
    if (!again) {
      return figure;
    }
    boolean lost = sentence.has(figure.hedgeFrom() - 1, LOSING);
    // "Took 2,600 square kilometres but lost 1,900 of them to the rebels".
    boolean land = lost && sentence.at(figure.to() + 2).is("to");
    Set<String> kinds = land ? LAND : lost ? FORCE : FIRED;
    Units.Unit unit = last(sentence, figure.from(), kinds);
    for (int i = before.size() - 1; i >= 0 && unit == null; i--) {
      unit = last(before.get(i), before.get(i).size(), kinds);
    }
    unit = unit == null && aircraft(sentence, figure.to()) ? units.named("drones") : unit;
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
        && (sentence.has(figure.to() + 1, THEM) || aircraft(sentence, figure.to()))
        && (sentence.has(figure.hedgeFrom() - 1, launching)
            || sentence.has(figure.hedgeFrom() - 1, LOSING));
  }

  /** "5,438 of the aircraft", "of these weapons". */
  static boolean aircraft(Sentence sentence, int of) {
    return sentence.at(of).is("of")
        && sentence.has(of + 1, GIVEN)
        && sentence.has(of + 2, AIRCRAFT);
  }

  /** "It sent fewer drones: 4,132 were launched". */
  private boolean sent(Sentence sentence, Figure figure) {
    int verb = figure.to() + 1;
    // "It counted 135 more by midday".
    boolean more = sentence.at(figure.to()).is("more") && MORE_ENDS.contains(sentence.lower(verb));
    return more && sends(sentence, figure.hedgeFrom() - 1)
        || sentence.has(figure.to(), be) && sends(sentence, verb);
  }

  /** What is done to weapons, and seldom to people. */
  private boolean sends(Sentence sentence, int verb) {
    return sentence.has(verb, launching) || sentence.has(verb, sighting);
  }

  /** "Destroyed 4,880 drones, Moscow said. Kyiv fired 6,120": more of the same weapons. */
  private boolean fired(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int verb = figure.hedgeFrom() - 1;
    // "Russia has stepped up its drone attacks, launching 4,000 in May".
    boolean along = sentence.lower(verb).endsWith("ing") && sentence.at(verb - 1).is(",");
    return sentence.has(verb, launching)
        && (along || scene.named(verb - 1))
        && (Leaning.plain(scene, figure) || sentence.at(figure.to()).is("along"));
  }

  /** The last of the kind that is named before a token, or null. */
  private Units.Unit last(Sentence sentence, int end, Set<String> kinds) {
    for (int i = end - 1; i >= 0; i--) {
      Phrases.Match<Units.Unit> match = units.match(sentence, i);
      if (match != null && !Collections.disjoint(match.value().dimensions(), kinds)) {
        return match.value();
      }
    }
    return null;
  }
}
