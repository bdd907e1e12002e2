package org.copytaster.claims;

import java.time.LocalDate;

/** Days and nights that lean on publication ("overnight") or on the text ("a day later"). */
final class RelativeDays {
  private static final AnyOf NIGHT_OF = AnyOf.of("to", "of", "from", "between", "sky", "before");
  private static final AnyOf WAVES =
      AnyOf.of(
          "raids",
          "attacks",
          "strikes",
          "airstrikes",
          "barrages",
          "bombardments",
          "salvos",
          "salvoes",
          "waves",
          "assaults",
          "bombings",
          "volleys");
  private static final AnyOf IN = AnyOf.of("in", "during");

  /** "Their overnight raids". */
  private static final AnyOf ADJECTIVE = AnyOf.of("its", "their", "in");

  private static final AnyOf PAST = AnyOf.of("past", "last", "previous");
  private static final AnyOf THIS_DAY = AnyOf.of("today", "overnight");
  private static final AnyOf DAYTIMES = AnyOf.of(Words.load().words("daytime"));

  private RelativeDays() {}

  /** What starts at {@code i}, or null. */
  static Found find(Sentence sentence, int i, Calendar calendar, Period context) {
    LocalDate today = calendar.today();
    Token token = sentence.at(i);
    if (token.is("overnight")) {
      return habitual(sentence, i + 1, context) ? null : night(sentence, i, calendar);
    }
    boolean thisDay = token.is("this") && sentence.has(i + 1, DAYTIMES);
    if (THIS_DAY.has(token) || thisDay) {
      int to = thisDay ? i + 2 : i + 1;
      return today == null || sentence.at(to).is("'s") ? null : new Found(to, Period.of(today));
    }
    if (token.is("yesterday")) {
      int back = sentence.at(i - 1).is("before") ? 2 : 1;
      return today == null ? null : Found.of(i + 1, today.minusDays(back));
    }
    if (token.is("same") && sentence.at(i + 1).is("day")) {
      return new Found(i + 2, Period.isDay(context) ? context : null);
    }
    boolean the = sentence.at(i - 1).is("the");
    boolean inNight = token.is("night") && the && sentence.has(i - 2, IN);
    if (inNight && !sentence.has(i + 1, NIGHT_OF)) {
      return today == null ? null : new Found(i + 1, Period.of(today));
    }
    boolean oneDay = token.is("a") && sentence.at(i + 1).is("day") && context != null;
    boolean later = sentence.at(i + 2).is("later");
    if (oneDay && (later || sentence.at(i + 2).is("earlier"))) {
      return new Found(i + 3, Period.of(context.end().plusDays(later ? 1 : -1)));
    }
    boolean lastNight = token.is("last") && sentence.at(i + 1).is("night");
    boolean past = sentence.has(i, PAST);
    boolean pastDay = past && the && sentence.at(i + 1).is("day");
    boolean hours = past && sentence.at(i + 1).is("24") && sentence.at(i + 2).is("hours");
    if (today != null && (lastNight || pastDay || hours)) {
      return new Found(hours ? i + 3 : i + 2, Period.of(today));
    }
    return null;
  }

  /** "In October it launched 274 missiles on overnight raids": each night of that month. */
  private static boolean habitual(Sentence sentence, int i, Period context) {
    return context != null && !context.day() && sentence.has(i, WAVES);
  }

  /** A bare "overnight" is the night to the day of publication, unless a day is named nearby. */
  private static Found night(Sentence sentence, int i, Calendar calendar) {
    LocalDate today = spoken(sentence, i, calendar);
    for (int j = i - 4; j <= i + 4; j++) {
      if (Calendar.weekday(sentence.at(j)) != null || Calendar.month(sentence.at(j)) > 0) {
        return null;
      }
    }
    return sentence.has(i - 1, ADJECTIVE) || today == null ? null : Found.of(i + 1, today);
  }

  /** "Killed 130 overnight, officials said on Sunday": the day on which they spoke, else today. */
  private static LocalDate spoken(Sentence sentence, int from, Calendar calendar) {
    LocalDate today = calendar.today();
    int said = today == null ? -1 : sentence.find(from, sentence.size(), "said");
    int day = sentence.at(said + 1).is("on") ? said + 2 : said + 1;
    boolean named = said >= 0 && Calendar.weekday(sentence.at(day)) != null;
    Found found = named ? Dates.find(sentence, day, calendar) : null;
    return Found.known(found) ? found.period().end() : today;
  }
}
