package org.copytaster.claims;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Days that a text counts from an event: "two days after the quake", "a day after they struck". */
final class AfterEvents {
  private static final int MOST = 60;
  private static final int NOUN_REACH = 6;
  private static final int CLAUSE_REACH = 14;
  private static final int CAME_REACH = 3;
  private static final int EVENT_REACH = 3;
  private static final AnyOf CAME =
      AnyOf.of("came", "comes", "happened", "occurred", "was", "followed", "took", "coming");
  private static final AnyOf DEFINITE = AnyOf.of("the", "that", "this");
  private static final AnyOf PRONOUNS = AnyOf.of("it", "they");
  private static final AnyOf ABOUT =
      AnyOf.of("almost", "nearly", "over", "than", "about", "around", "roughly", "some");
  private static final AnyOf INSIDE = AnyOf.of("-", "'s", "'");

  private static final AnyOf LAUNCHES =
      AnyOf.of("launch", "firing", "test", "test-firing", "barrage", "salvo", "volley");
  private static final AnyOf ENDING =
      AnyOf.of("stopped", "stop", "ended", "ceased", "halted", "ending", "stopping");

  private final WordList events;
  private final WordList incidents;
  private final WordList verbs;
  private final WordList failing;

  AfterEvents(Words words) {
    this.events = words.list("event");
    this.incidents = words.list("incident");
    this.verbs = words.list("event-verb");
    this.failing = words.list("failing");
  }

  /**
   * What starts at {@code i}, or null.
   *
   * @param told the dates that stand before it
   * @param current what the text speaks of, or null
   */
  PeriodMention find(
      Sentence sentence, int i, List<PeriodMention> told, Period current, Calendar calendar) {
    boolean the = sentence.at(i).is("day") && sentence.at(i - 1).is("the");
    boolean may = sentence.at(i).opens(Opener.NUMBER) || the;
    int unit = may ? the ? i : unit(sentence, i) : -1;
    if (unit >= 0 && sentence.at(unit + 1).is("before")) {
      return before(sentence, i, unit, current);
    }
    if (unit < 0 || !sentence.at(unit + 1).is("after")) {
      return null;
    }
    PeriodMention.Role role = role(sentence, unit + 2);
    boolean week = sentence.lower(unit).startsWith("week");
    if (role == null || week && sentence.has(i - 1, ABOUT)) {
      return null;
    }
    Period day = day(sentence, i, unit, told, current, calendar);
    return day == null ? null : new PeriodMention(i, unit + 2, day, role);
  }

  /** "Two days before the disaster": counts back from the day that the text told of. */
  private PeriodMention before(Sentence sentence, int i, int unit, Period current) {
    int noun = sentence.find(unit + 3, unit + 3 + EVENT_REACH, events);
    boolean known = Period.isDay(current) && sentence.has(unit + 2, DEFINITE);
    if (!known || noun < 0 || Calendar.names(sentence.at(noun + 2))) {
      return null;
    }
    Period day = Period.of(back(current.end(), sentence, i, unit));
    return new PeriodMention(i, noun + 1, day, PeriodMention.Role.PLAIN);
  }

  private static LocalDate back(LocalDate base, Sentence sentence, int i, int unit) {
    NumberReader.Numeral count = sentence.numeral(i);
    int days = count == null ? 1 : count.value().intValue();
    return sentence.lower(unit).startsWith("week") ? base.minusWeeks(days) : base.minusDays(days);
  }

  private static Period day(
      Sentence sentence,
      int i,
      int unit,
      List<PeriodMention> told,
      Period current,
      Calendar calendar) {
    LocalDate base = null;
    for (PeriodMention mention : told) {
      boolean one = mention.period().day() && mention.role() != PeriodMention.Role.EVENT;
      base = one ? mention.period().end() : base;
    }
    boolean known = Period.isDay(current) && !current.end().equals(calendar.today());
    // "The firing of two rockets": of others.
    boolean counts = sentence.at(unit + 4).is("of");
    counts &= NumberReader.starts(sentence.at(unit + 5));
    boolean definite = sentence.has(unit + 2, DEFINITE) && !counts;
    if (base == null && told.isEmpty() && known && definite) {
      // The text told of that event before.
      return current;
    }
    // "The bombing came a day after": counts from the day of the bombing.
    boolean came = sentence.find(i - CAME_REACH, i, CAME) >= 0;
    base = base == null && known && came ? current.end() : base;
    base = base == null ? calendar.today() : base;
    return base == null ? null : Period.of(back(base, sentence, i, unit));
  }

  private static int unit(Sentence sentence, int i) {
    NumberReader.Numeral count = sentence.numeral(i);
    boolean small = count != null && count.value().intValue() <= MOST && !count.atLeast();
    int at = small ? count.end() : sentence.at(i).is("a") ? i + 1 : -1;
    boolean day = sentence.lower(at).equals("day") || sentence.lower(at).equals("days");
    return day || sentence.lower(at).equals("week") || sentence.lower(at).equals("weeks") ? at : -1;
  }

  /** What the clause behind "after" tells; null for nothing, or where it has a date of its own. */
  private PeriodMention.Role role(Sentence sentence, int from) {
    if (sentence.at(from).kind() != Token.Kind.WORD) {
      return null;
    }
    boolean noun = false;
    boolean verb = false;
    for (int i = from; i < from + CLAUSE_REACH && inside(sentence.at(i)); i++) {
      DayOfWeek weekday = Calendar.weekday(sentence.at(i));
      if (weekday != null || Calendar.month(sentence.at(i)) > 0) {
        return null;
      }
      boolean over = sentence.has(i - 1, ENDING) || sentence.has(i + 1, ENDING);
      boolean incident = sentence.has(i, incidents) && !over;
      noun |= i < from + NOUN_REACH && (sentence.has(i, events) || incident);
      // "Six days after the ground shook".
      noun |= sentence.has(i, verbs) && sentence.find(from, i, failing) >= 0;
      // "A week after the launch of two missiles".
      boolean counts = sentence.at(i + 1).is("of") && NumberReader.starts(sentence.at(i + 2));
      verb |= sentence.has(i, verbs) || sentence.has(i, LAUNCHES) && counts;
      noun |= Happenings.phrase(sentence, i);
    }
    if (noun || verb && sentence.has(from, PRONOUNS)) {
      return PeriodMention.Role.EVENT;
    }
    return verb ? PeriodMention.Role.CLAUSE : null;
  }

  private static boolean inside(Token token) {
    return token.kind() != Token.Kind.SIGN || INSIDE.contains(token.form());
  }
}
