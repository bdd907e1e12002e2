package org.copytaster.claims;

import java.util.List;
import java.util.Set;

/** What "them" are in "launched 6,318 of them": the weapons that the text spoke of last. */
final class CountedBefore {
  private static final Set<String> THEM = Set.of("them", "those", "these", "which");

  private final Units units;
  private final WordList launching;

  CountedBefore(Units units, Words words) {
    this.units = units;
    this.launching = words.list("launch-verb");
  }

  /** The figure with its unit from before, or as it is. */
  Figure counted(Scene scene, Figure figure, List<Sentence> before) {
    Sentence sentence = scene.sentence();
    if (figure.unit() != Units.NONE || !ofThem(sentence, figure)) {
      return figure;
    }
    Units.Unit unit = last(sentence, figure.from());
    for (int i = before.size() - 1; i >= 0 && unit == null; i--) {
      unit = last(before.get(i), before.get(i).size());
    }
    return unit == null ? figure : figure.withUnit(unit);
  }

  private boolean ofThem(Sentence sentence, Figure figure) {
    return sentence.at(figure.to()).is("of")
        && sentence.has(figure.to() + 1, THEM)
        && sentence.has(figure.hedgeFrom() - 1, launching);
  }

  /** The last weapon named before a token, or null. */
  private Units.Unit last(Sentence sentence, int end) {
    for (int i = end - 1; i >= 0; i--) {
      Phrases.Match<Units.Unit> match = units.match(sentence, i);
      if (match != null && match.value().dimensions().contains("projectiles")) {
        return match.value();
      }
    }
    return null;
  }
}
