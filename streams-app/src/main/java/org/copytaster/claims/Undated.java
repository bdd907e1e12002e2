package org.copytaster.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Figures that wait for a sentence which tells when it was: "The strike took place on Friday". */
final class Undated {
  /** Sentences over which a figure waits. */
  private static final int REACH = 3;

  private final List<Told> told = new ArrayList<>();
  private int age;

  /**
   * A figure as its sentence told it.
   *
   * @param draft with no period, or with the day on which somebody spoke
   */
  record Told(Draft draft, Scene scene, List<String> names) {}

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

  /** Hands over the figures that may be of {@code period}, which wait no longer. */
  void settle(Period period, Consumer<Told> each) {
    boolean day = period.start().equals(period.end());
    for (Told one : told) {
      boolean event = one.draft().measure().time() == Measure.Time.EVENT;
      if (event || !day) {
        each.accept(one);
      }
    }
    told.clear();
  }
}
