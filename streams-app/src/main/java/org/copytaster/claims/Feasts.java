package org.copytaster.claims;

import java.time.LocalDate;

/** Days that have a name of their own every year: "New Year's Day", "Christmas Eve". */
final class Feasts {
  private static final int DECEMBER = 12;
  private static final int CHRISTMAS = 25;
  private static final int LAST_OF_YEAR = 31;

  private static final Wars WARS = new Wars();

  private static final AnyOf LEADS = AnyOf.of("at", "on", "by", "until", "over");

  private Feasts() {}

  /** What starts at {@code i}, or null. */
  static Found find(Sentence sentence, int i, Calendar calendar) {
    if (!sentence.at(i).capital()) {
      return null;
    }
    Found event = Calendar.month(sentence.at(i)) > 0 ? WARS.named(sentence, i) : null;
    if (event != null) {
      return calendar.since(event.period().start()) == null ? null : event;
    }
    boolean year = sentence.at(i).is("new") && sentence.at(i + 1).is("year");
    boolean christmas = sentence.at(i).is("christmas");
    if (!year && !christmas) {
      return null;
    }
    int at = year ? i + 3 : i + 1;
    if (year && !sentence.at(i + 2).is("'s")) {
      at = i + 2;
    }
    boolean eve = sentence.at(at).is("eve");
    boolean named = eve || sentence.at(at).is("day");
    // "Since New Year", "at Christmas"; not "a New Year message".
    int lead = sentence.at(i - 1).is("the") ? i - 2 : i - 1;
    boolean bare = sentence.has(lead, LEADS) && sentence.at(at).kind() != Token.Kind.WORD;
    bare |= sentence.at(lead).is("since") || sentence.at(lead).is("before");
    if (!named && !bare) {
      return null;
    }
    LocalDate day =
        christmas
            ? calendar.latest(DECEMBER, eve ? CHRISTMAS - 1 : CHRISTMAS)
            : calendar.latest(eve ? DECEMBER : 1, eve ? LAST_OF_YEAR : 1);
    return new Found(named ? at + 1 : at, day == null ? null : Period.of(day));
  }
}
