package org.copytaster.claims;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Figures that wait for a sentence which tells when it was: "The strike took place on Friday". */
final class Undated {
  /** Sentences over which a figure waits. */
  private static final int REACH = 4;

  private static final int WEEK = 7;
  private static final int WEEKEND = 2;
  private static final int SHORTEST_MONTH = 28;
  private static final int LONGEST_MONTH = 31;

  private final List<Told> told = new ArrayList<>();
  private int age;

  /**
   * A figure as its sentence told it.
   *
   * @param draft with no period, or with the day on which somebody spoke
   */
  record Told(Draft draft, Scene scene, List<String> names) {
    /** From {@code day} to the last day of the figure, if it has any; else that day. */
    Period since(Period day) {
      Period had = draft.period();
      return had == null ? day : new Period(day.start(), had.end());
    }
  }

  boolean isEmpty() {
    return told.isEmpty();
  }

  void add(Draft draft, Scene scene, List<String> names) {
    told.add(new Told(draft, scene, names));
    age = 0;
  }

  /** Another sentence has been read. */
  void pass() {
    age++;
    if (age >= REACH) {
      told.clear();
    }
  }

  /** Whether a figure has the day on which somebody spoke, or "last week" for one event. */
  static boolean vague(Draft draft, Sentence sentence) {
    boolean event = draft.measure().event();
    long days = ChronoUnit.DAYS.between(draft.period().start(), draft.period().end()) + 1;
    return spoken(draft)
        || event && ofOne(draft, sentence) && days >= SHORTEST_MONTH && days <= LONGEST_MONTH
        || event && (days == WEEK || days == WEEKEND);
  }

  /** Whether a figure has the day on which somebody spoke. */
  static boolean spoken(Draft draft) {
    return draft.rule().period().equals(PeriodChooser.SPOKEN);
  }

  /** "A raid in March in which 22 people were killed": of one event in that month. */
  private static boolean ofOne(Draft draft, Sentence sentence) {
    int hedge = draft.figure().hedgeFrom();
    int which = sentence.at(hedge - 1).is("which") ? hedge - 1 : hedge - 2;
    return sentence.at(which).is("which") && sentence.at(which - 1).is("in");
  }

  /** Whether a figure has the period of the one before. */
  static boolean carried(Draft draft) {
    return draft.rule().period().startsWith(PeriodChooser.CARRIED);
  }

  /** Hands over the figures that may be of {@code period}, which wait no longer. */
  void settle(Period period, boolean opened, Consumer<Told> each) {
    boolean day = period.day() && !opened;
    // What is handed over may come back to wait for a better day.
    List<Told> waiting = List.copyOf(told);
    told.clear();
    for (Told one : waiting) {
      boolean event = one.draft().measure().event();
      boolean barrage = one.draft().measure().counts("projectiles");
      if ((event || barrage || !day) && fits(one.draft().period(), period)) {
        each.accept(one);
      }
    }
  }

  /** Whether {@code period} tells more than what a figure had: a day before, or a part of it. */
  private static boolean fits(Period had, Period period) {
    if (had == null) {
      return true;
    }
    boolean day = had.day();
    // "Last week", which is told to have begun on Sunday.
    boolean week = had.start().plusDays(WEEK - 1L).equals(had.end());
    day |= week && !period.start().isBefore(had.start().minusDays(WEEKEND));
    return !period.end().isAfter(had.end()) && (day || !period.start().isBefore(had.start()));
  }

  /** Whether a figure of {@code period} waits, so that one that has it from there does, too. */
  boolean holds(Period period) {
    return told.stream().anyMatch(one -> period.equals(one.draft().period()));
  }
}
