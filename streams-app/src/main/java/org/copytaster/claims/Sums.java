package org.copytaster.claims;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

/**
 * Kinds that add up to a total beside them: "194 projectiles, 183 drones and 11 missiles", "14 men
 * and 9 women, 23 people in all". Only the total is a claim.
 */
final class Sums {
  /** Kinds of one total. */
  private static final int MOST = 6;

  /** Tokens between two kinds, or a kind and the total. */
  private static final int GAP = 7;

  /** Tokens between a total and the first kind. */
  private static final int FAR = 16;

  /** Tokens between a total and the word that says it is one. */
  private static final int MARK = 3;

  private static final AnyOf TOTALLING =
      AnyOf.of(
          "total",
          "totalling",
          "totaling",
          "all",
          "altogether",
          "combined",
          "together",
          "making",
          "sum",
          "overall",
          "or");

  private Sums() {}

  /**
   * The first of the kinds before {@code figure} that add up to it: "426 drones and 24 missiles
   * overnight, the ministry said, making 450 in all"; or null.
   */
  static Figure kind(Scene scene, Figure figure) {
    int at = scene.figures().indexOf(figure);
    if (at < 2 || !marked(scene.sentence(), figure)) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = at - 1; i >= Math.max(0, at - MOST); i--) {
      Figure kind = scene.figures().get(i);
      if (!kind.unit().counted() || !alike(kind, scene.figures().get(at - 1))) {
        return null;
      }
      sum = sum.add(kind.value());
      if (i < at - 1 && sum.compareTo(figure.value()) == 0) {
        return figure.bare() || alike(figure, kind) ? kind : null;
      }
    }
    return null;
  }

  private static boolean marked(Sentence sentence, Figure figure) {
    int hedge = figure.hedgeFrom();
    // "The army intercepted all five": what became of those that were told.
    int mark = sentence.at(hedge - 1).is("all") ? hedge - 1 : hedge;
    return sentence.find(mark - MARK, mark, TOTALLING) >= 0
        || sentence.find(figure.to(), figure.to() + MARK, TOTALLING) >= 0;
  }

  /** Whether a figure behind says what {@code figure} and the kinds beside it add up to. */
  private static boolean ofTotal(Scene scene, Figure figure, int at) {
    for (int i = at + 1; i <= Math.min(scene.figures().size() - 1, at + MOST); i++) {
      Figure kind = kind(scene, scene.figures().get(i));
      if (kind != null && kind.from() <= figure.from()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether {@code figure} is a kind of what a total counts.
   *
   * @param last the last figure that the text told before, or null
   */
  static boolean part(Scene scene, Figure figure, Draft last) {
    List<Figure> figures = scene.figures();
    int at = figures.indexOf(figure);
    if (brokenDown(scene, figure)) {
      return true;
    }
    if (!figure.unit().counted()) {
      return false;
    }
    if (ofTotal(scene, figure, at)) {
      return true;
    }
    for (int first = Math.max(0, at - MOST); first <= at; first++) {
      if (first > 0 && adds(scene, first, at, figures.get(first - 1), true)) {
        return true;
      }
    }
    boolean opens = last != null && last.figure().unit().counted() && opening(scene, at) == 0;
    return opens && adds(scene, 0, at, last.figure(), false);
  }

  /** "Retook 29.5 km² last week: 8.1 in the east, around the city, and 21.4 in the south". */
  private static boolean brokenDown(Scene scene, Figure figure) {
    int colon = scene.sentence().find(1, figure.hedgeFrom(), ":");
    Figure total = null;
    BigDecimal sum = BigDecimal.ZERO;
    for (Figure other : scene.figures()) {
      // "Nine square kilometres in the east and 28.4 in the south".
      if (!alike(other, figure) && !other.bare() && !figure.bare()) {
        continue;
      }
      total = other.to() <= colon ? other : total;
      sum = other.from() > colon ? sum.add(other.value()) : sum;
    }
    return total != null && total.value().compareTo(sum) == 0 && figure.value().compareTo(sum) < 0;
  }

  /** Whether the figures from {@code first} on, with that at {@code at}, add up to the total. */
  private static boolean adds(Scene scene, int first, int at, Figure total, boolean beside) {
    List<Figure> figures = scene.figures();
    BigDecimal sum = BigDecimal.ZERO;
    if (beside && !listed(scene, total, figures.get(first), FAR)) {
      return false;
    }
    for (int i = first; i < Math.min(figures.size(), first + MOST); i++) {
      if (!alike(figures.get(i), total) || i > first && !joined(scene, figures, i)) {
        return false;
      }
      sum = sum.add(figures.get(i).value());
      if (i >= at && i > first && sum.compareTo(total.value()) == 0) {
        return true;
      }
    }
    return false;
  }

  private static int opening(Scene scene, int at) {
    int first = at;
    while (first > 0 && joined(scene, scene.figures(), first)) {
      first--;
    }
    return first;
  }

  private static boolean joined(Scene scene, List<Figure> figures, int i) {
    return joined(scene, figures.get(i - 1), figures.get(i));
  }

  private static boolean joined(Scene scene, Figure before, Figure after) {
    for (int i = before.to(); i < after.hedgeFrom(); i++) {
      if (scene.dated()[i]) {
        return false;
      }
    }
    return listed(scene, before, after, GAP);
  }

  /** Whether only words of a list lie between two figures of like things. */
  private static boolean listed(Scene scene, Figure before, Figure after, int reach) {
    if (!alike(before, after) || after.hedgeFrom() - before.to() > reach) {
      return false;
    }
    for (Cue cue : scene.cues()) {
      boolean verb = cue.kind() != Measure.CueKind.NOUN;
      if (verb && cue.from() >= before.to() && cue.to() <= after.hedgeFrom()) {
        return false;
      }
    }
    return true;
  }

  private static boolean alike(Figure a, Figure b) {
    return !Collections.disjoint(a.unit().dimensions(), b.unit().dimensions());
  }
}
