package org.copytaster.claims;

import java.util.Set;
import org.copytaster.claims.PeriodFinder.Found;

/** Years in digits: "in 2024", "throughout 2023". */
final class Years {
  private static final Set<String> YEAR_LEADS =
      Set.of(
          "in",
          "of",
          "during",
          "through",
          "for",
          "throughout",
          "since",
          "all",
          "over",
          "whole",
          "than",
          "year",
          "after");
  private static final Set<String> SEASONS =
      Set.of("winter", "spring", "summer", "autumn", "fiscal", "monsoon");

  private static final Set<String> EVENTS =
      Set.of(
          "quake",
          "earthquake",
          "tsunami",
          "cyclone",
          "typhoon",
          "hurricane",
          "flood",
          "floods",
          "disaster",
          "attack",
          "attacks",
          "massacre",
          "bombing",
          "bombings",
          "crash",
          "fire",
          "stampede",
          "landslide",
          "blast",
          "explosion",
          "sinking",
          "siege");

  private Years() {}

  /** The year at {@code i}; null where digits are none, a period of null where none can be told. */
  static Found find(Sentence sentence, int i) {
    int year = Calendar.year(sentence.at(i));
    if (year > 0 && seasonal(sentence, i)) {
      return new Found(i + 1, null);
    }
    boolean named = year > 0 && YEAR_LEADS.contains(sentence.lower(i - 1));
    // "A 2013 quake on Bohol killed 222".
    boolean article = sentence.at(i - 1).is("a") || sentence.at(i - 1).is("the");
    named |= year > 0 && article && EVENTS.contains(sentence.lower(i + 1));
    return named && !counts(sentence, i) ? new Found(i + 1, Period.of(year)) : null;
  }

  /** "The winter of 2024-25", "fiscal 2024": nobody can tell from when to when. */
  private static boolean seasonal(Sentence sentence, int i) {
    int of = sentence.at(i - 1).is("of") ? i - 2 : i - 1;
    boolean joint = sentence.at(i + 1).is("-") || sentence.at(i + 1).is("/");
    Token next = sentence.at(i + 2);
    boolean half = joint && next.kind() == Token.Kind.NUMBER && next.form().length() == 2;
    return half || sentence.has(of, SEASONS);
  }

  /** "in 2000 square kilometres": a number that counts something is no year. */
  private static boolean counts(Sentence sentence, int i) {
    Token next = sentence.at(i + 1);
    return next.is("square")
        || next.is("sq")
        || next.is("%")
        || next.is("people")
        || next.is("soldiers")
        || next.is("drones")
        || next.is("missiles")
        || next.is("km²");
  }
}
