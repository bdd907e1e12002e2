package org.copytaster.claims;

import java.util.Collections;

/** Finds where what a figure counts ends: beyond the list it is in, a date or an aside. */
final class FigureEnds {
  /** Tokens of a second unit in brackets. */
  private static final int BRACKET = 6;

  /** Tokens of the longest aside behind a figure. */
  private static final int ASIDE = 25;

  /** Tokens of "of the local security forces and". */
  private static final int ATTRIBUTE = 8;

  /** Tokens of a counted noun. */
  private static final int NOUN = 3;

  private static final AnyOf JOINTS = AnyOf.of("and", ",");
  private static final AnyOf WERE = AnyOf.of("were", "was", "have", "had");

  /** How an aside about those who were counted begins. */
  private static final AnyOf PEOPLE =
      AnyOf.of(
          "most",
          "mostly",
          "many",
          "mainly",
          "among",
          "including",
          "largely",
          "chiefly",
          "all",
          "some",
          "several",
          "nearly",
          "half",
          "almost");

  private FigureEnds() {}

  /** The comma behind "25 more", or {@code at}. */
  static int more(Scene scene, int at) {
    return scene.sentence().at(at).is("more") && scene.sentence().at(at + 1).is(",") ? at + 1 : at;
  }

  /** The end of "(3,147 square kilometres)" behind a figure, or {@code at} where there is none. */
  static int bracketEnd(Sentence sentence, int at) {
    if (sentence.at(at).is("(")) {
      for (int i = at + 1; i <= at + BRACKET; i++) {
        if (sentence.at(i).is(")")) {
          return i + 1;
        }
      }
    }
    return at;
  }

  /** The end of the list that a figure is in: "nine soldiers and three attackers were killed". */
  static int listEnd(Scene scene, Figure figure) {
    int end = bracketEnd(scene.sentence(), figure.to());
    for (Figure other : scene.figures()) {
      int from = other.hedgeFrom();
      boolean joined = from > end && from <= end + 2 && scene.sentence().only(end, from, JOINTS);
      boolean alike = !Collections.disjoint(other.unit().dimensions(), figure.unit().dimensions());
      boolean listed = joined || alike && attributed(scene, end, from);
      end = listed && alike ? other.to() : listed ? uncounted(scene, other, end) : end;
    }
    return aside(scene, more(scene, amongThem(scene.sentence(), end)));
  }

  /** "14 people, three policemen among them, were killed": the end of what is no list. */
  private static int amongThem(Sentence sentence, int end) {
    boolean them = sentence.at(end).is("among") && sentence.at(end + 1).is("them");
    return them && sentence.at(end + 2).is(",") ? end + 3 : end;
  }

  /** "231 members of the security forces and 250 loyalists": nothing but an attribute between. */
  private static boolean attributed(Scene scene, int end, int from) {
    Sentence sentence = scene.sentence();
    boolean near = from - end > 2 && from - end <= ATTRIBUTE;
    if (!near || !sentence.at(end).is("of") || !sentence.at(from - 1).is("and")) {
      return false;
    }
    for (int i = end; i < from; i++) {
      Token token = sentence.at(i);
      if (token.kind() != Token.Kind.WORD && !token.is("-") || sentence.has(i, WERE)) {
        return false;
      }
    }
    for (Cue cue : scene.cues()) {
      if (cue.measure().event() && cue.from() >= end && cue.to() <= from) {
        return false;
      }
    }
    return true;
  }

  /** "259 square kilometres and 24 settlements were": the end of what nobody counts here. */
  private static int uncounted(Scene scene, Figure other, int end) {
    for (int i = other.to() + 1; other.bare() && i <= other.to() + NOUN; i++) {
      if (WERE.has(scene.sentence().at(i))) {
        return i;
      }
    }
    return end;
  }

  /** The end of "of Tuesday morning" behind a figure, or {@code at} where there is none. */
  static int dateEnd(Scene scene, int at) {
    int end = scene.sentence().at(at).is("of") ? at + 1 : at;
    int date = end;
    while (end < scene.dated().length && scene.dated()[end]) {
      end++;
    }
    return end > date && scene.sentence().at(end).is(",") ? end : at;
  }

  private static boolean cueBetween(Scene scene, int from, int to) {
    for (Cue cue : scene.cues()) {
      if (cue.from() >= from && cue.to() <= to) {
        return true;
      }
    }
    return false;
  }

  /** The end of ", mostly civilians," after a figure, or {@code at} where there is none. */
  static int aside(Scene scene, int at) {
    Sentence sentence = scene.sentence();
    if (!sentence.at(at).is(",")) {
      return at;
    }
    for (int i = at + 1; i <= at + ASIDE; i++) {
      if (sentence.at(i).is(",")) {
        return cueBetween(scene, at, i) ? at : i + 1;
      }
      if (sentence.at(i).parts()) {
        return at;
      }
    }
    return at;
  }

  /** The end of ", most of them civilians," behind a figure, or {@code at} where there is none. */
  static int ofThem(Scene scene, int at) {
    return PEOPLE.has(scene.sentence().at(at + 1)) ? aside(scene, at) : at;
  }

  /** The end of "29 of the drones". */
  static int part(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    boolean of = sentence.at(figure.to()).is("of") && sentence.at(figure.to() + 1).is("the");
    return of ? figure.to() + 3 : figure.to();
  }
}
