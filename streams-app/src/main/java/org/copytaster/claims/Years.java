package org.copytaster.claims;

/** Years in digits: "in 2024", "throughout 2023", "the 2011 tsunami". */
final class Years {
  /** "In 2000 square kilometres": a number that counts something is no year. */
  private static final AnyOf COUNTED =
      AnyOf.of("square", "sq", "%", "people", "soldiers", "drones", "missiles", "km²");

  private static final AnyOf HAPPENED = AnyOf.of(Words.load().words("event"));
  private static final int NOUN_REACH = 4;
  private static final AnyOf FIGURES = AnyOf.of(Words.load().words("tally"));
  private static final AnyOf WARS =
      AnyOf.of(
          "war", "conflict", "offensive", "siege", "battle", "massacres", "uprising", "famine");
  private static final AnyOf EVENT_LEADS = AnyOf.of("in", "during", "of", "for", "from", "by");
  private static final AnyOf YEAR_LEADS =
      AnyOf.of(
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
          "after",
          "ended",
          "ends",
          "began",
          "begins",
          "closed",
          "closes",
          "started",
          "starts",
          "finished");
  private static final AnyOf SEASONS =
      AnyOf.of("winter", "spring", "summer", "autumn", "fiscal", "monsoon");

  private Years() {}

  /** The year at {@code i}; null where digits are none, a period of null where none can be told. */
  static Found find(Sentence sentence, int i) {
    int year = Calendar.year(sentence.at(i));
    if (year > 0 && seasonal(sentence, i)) {
      return new Found(i + 1, null);
    }
    boolean named = year > 0 && sentence.has(i - 1, YEAR_LEADS);
    return named && !sentence.has(i + 1, COUNTED) ? new Found(i + 1, Period.of(year)) : null;
  }

  /** "The winter of 2024-25", "fiscal 2024": nobody can tell from when to when. */
  private static boolean seasonal(Sentence sentence, int i) {
    int of = sentence.at(i - 1).is("of") ? i - 2 : i - 1;
    boolean joint = sentence.at(i + 1).is("-") || sentence.at(i + 1).is("/");
    Token next = sentence.at(i + 2);
    boolean half = joint && next.kind() == Token.Kind.NUMBER && next.form().length() == 2;
    return half || sentence.has(of, SEASONS);
  }

  /** "In the 2020 war", "the 2011 tsunami killed": the year of an event. */
  static Found event(Sentence sentence, int i) {
    boolean the = sentence.at(i - 1).is("the");
    boolean article = the || sentence.at(i - 1).is("a");
    // "The 2024 figure was 3,604", "a 2013 quake on Bohol killed 222".
    if (the && sentence.has(i + 1, FIGURES) || article && sentence.has(i + 1, HAPPENED)) {
      return new Found(i + 1, Period.of(Calendar.year(sentence.at(i))));
    }
    Token before = sentence.at(i - 2);
    boolean lead = before.kind() == Token.Kind.SIGN || sentence.has(i - 2, EVENT_LEADS);
    int noun = sentence.find(i + 1, i + NOUN_REACH, HAPPENED);
    noun = noun < 0 ? sentence.find(i + 1, i + NOUN_REACH, WARS) : noun;
    boolean apart = noun > i && sentence.at(noun - 1).kind() == Token.Kind.SIGN;
    return the && lead && noun > 0 && !apart
        ? new Found(i + 1, Period.of(Calendar.year(sentence.at(i))))
        : null;
  }
}
