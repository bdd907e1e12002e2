package org.copytaster.claims;

/** Tells figures of so many a day, and averages, from those of a period. */
final class Rates {
  private static final AnyOf AVERAGE = AnyOf.of("average", "mean", "daily");
  private static final int AVERAGE_REACH = 2;
  private static final int RATE_REACH = 10;
  private static final int OF_REACH = 6;
  private static final AnyOf EACH = AnyOf.of("each", "every", "per");
  private static final AnyOf AREAS = AnyOf.of("square", "sq", "hectare", "acre", "mile", "km");
  private static final AnyOf TIMES =
      AnyOf.of("day", "week", "month", "year", "hour", "night", "minute", "salvo", "sortie");
  private static final AnyOf TIMELY = AnyOf.of("daily", "weekly", "monthly", "annually");
  private static final AnyOf EARLIER = AnyOf.of("earlier", "before", "ago");
  private static final AnyOf TOLL =
      AnyOf.of("dead", "killed", "deaths", "casualties", "fatalities", "wounded", "injured");

  private static final AnyOf PACE = AnyOf.of("rate", "rates", "ratio");
  private static final AnyOf PACED =
      AnyOf.of(
          "launch",
          "launching",
          "firing",
          "kill",
          "death",
          "casualty",
          "loss",
          "attrition",
          "mortality",
          "fatality",
          "homicide",
          "murder",
          "interception",
          "hit");

  private static final AnyOf FIRES = AnyOf.of("fires", "fire", "launches", "launch");
  private static final AnyOf MOMENTS = AnyOf.of("minute", "minutes", "second", "seconds");

  private Rates() {}

  /** "15 square kilometres a day", "7,000 soldiers per week", "nine dead daily". */
  static boolean behind(Sentence sentence, int to) {
    int at = TOLL.has(sentence.at(to)) ? to + 1 : to;
    boolean a = sentence.at(at).is("a");
    boolean each = EACH.has(sentence.at(at));
    if (TIMELY.has(sentence.at(at))
        || sentence.at(at).is("per") && !sentence.at(at + 1).is("cent")
        || sentence.at(at).is("for") && EACH.has(sentence.at(at + 1))) {
      return true;
    }
    return (a || each) && TIMES.has(sentence.at(at + 1)) && !EARLIER.has(sentence.at(at + 2));
  }

  /** "The launcher fires 12 rockets in less than a minute". */
  private static boolean able(Sentence sentence, Figure figure) {
    return FIRES.has(sentence.at(figure.hedgeFrom() - 1))
        && sentence.find(figure.to(), figure.to() + RATE_REACH, MOMENTS) > 0;
  }

  /** "Said that each square kilometre cost it 120 soldiers". */
  private static boolean costs(Sentence sentence, Figure figure) {
    int hedge = figure.hedgeFrom();
    int each = sentence.find(Math.max(0, hedge - RATE_REACH), hedge, EACH);
    return each > 0 && AREAS.has(sentence.at(each + 1));
  }

  /** "Ladders kill 300 Americans a year and leave some 160,000 injured". */
  private static boolean yearly(Sentence sentence, Figure figure) {
    int and = sentence.find(Math.max(2, figure.hedgeFrom() - 2), figure.hedgeFrom(), "and");
    return and > 0
        && TIMES.has(sentence.at(and - 1))
        && (sentence.at(and - 2).is("a") || EACH.has(sentence.at(and - 2)));
  }

  /** "Were killed each day on average": no figure of a period. */
  static boolean rate(Sentence sentence, Figure figure) {
    if (EACH.has(sentence.at(0)) && AREAS.has(sentence.at(1))) {
      // "Each square kilometre gained in June cost Russia about 55 men".
      return true;
    }
    if (sentence.at(0).is("for") && EACH.has(sentence.at(1))) {
      // "For every hectare won the attackers lost nine men".
      return true;
    }
    if (costs(sentence, figure) || yearly(sentence, figure) || able(sentence, figure)) {
      return true;
    }
    int pace = sentence.find(0, figure.hedgeFrom(), PACE);
    boolean of = sentence.at(pace + 1).is("of") && sentence.find(pace, pace + OF_REACH, TOLL) > 0;
    if (pace >= 0 && (of || PACED.has(sentence.at(pace - 1)))) {
      return true;
    }
    for (int i = figure.to(); i < figure.to() + RATE_REACH; i++) {
      boolean each = EACH.has(sentence.at(i)) && TIMES.has(sentence.at(i + 1));
      // "Two people were killed for every square kilometre".
      each |= sentence.at(i).is("for") && EACH.has(sentence.at(i + 1));
      boolean single = sentence.at(i).is("single") && sentence.at(i + 1).is("day");
      // "In a single day of shelling" is no rate.
      single &= !(sentence.at(i - 2).is("in") && sentence.at(i + 2).is("of"));
      each |= single && !Calendar.names(sentence.at(i + 3));
      if (each || sentence.at(i).is("average") && sentence.at(i - 1).is("on")) {
        return true;
      }
      if (sentence.at(i).is(",") || sentence.at(i).is(";")) {
        return false;
      }
    }
    return false;
  }

  /** "The average number of people killed a day was 14". */
  static boolean average(Sentence sentence, Cue cue, Figure figure) {
    int first = Math.min(cue.from(), figure.hedgeFrom());
    return sentence.find(first - AVERAGE_REACH, first, AVERAGE) >= 0;
  }
}
