package org.copytaster.claims;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Days on which somebody or some town fell, from which a text counts: "since Assad fled". */
final class Falls {
  private static final int REACH = 8;

  /** What ends the rule of somebody, or of the one who held a town. */
  private static final AnyOf FALLS =
      AnyOf.of(
          "fall",
          "fell",
          "fled",
          "flight",
          "toppled",
          "ousted",
          "ouster",
          "overthrown",
          "overthrow",
          "deposed",
          "removal",
          "collapse",
          "collapsed",
          "capture",
          "captured",
          "seizure",
          "seized",
          "took",
          "taken",
          "stormed",
          "overran",
          "departure",
          "downfall");

  private final Map<String, LocalDate> fallen = new HashMap<>();

  /** "The fall of Assad on December 8", "captured Goma on January 27": what befell whom. */
  void hear(Sentence sentence, int date, LocalDate day) {
    int from = Math.max(0, date - REACH);
    if (sentence.find(from, date, FALLS) < 0) {
      return;
    }
    for (int i = from; i < date; i++) {
      if (sentence.at(i).capital() && i > 0) {
        fallen.put(sentence.lower(i), day);
      }
    }
  }

  /** The day from which "since Assad fled", "since the fall of Goma" counts; or null. */
  Found since(Sentence sentence, int i) {
    if (fallen.isEmpty()) {
      return null;
    }
    LocalDate day = null;
    boolean fell = false;
    int at = i + 1;
    int end = at;
    while (at < i + REACH
        && (sentence.at(at).kind() == Token.Kind.WORD || sentence.at(at).is("'s"))) {
      if (Calendar.names(sentence.at(at))) {
        return null;
      }
      LocalDate known = fallen.get(sentence.lower(at));
      boolean falls = sentence.has(at, FALLS);
      day = known == null ? day : known;
      fell |= falls;
      end = known != null || falls ? at + 1 : end;
      at++;
    }
    return day == null || !fell ? null : new Found(end, Period.of(day));
  }
}
