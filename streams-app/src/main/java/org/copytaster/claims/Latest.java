package org.copytaster.claims;

import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The last figures of each measure that one text told. */
final class Latest {
  /** Lands, or sources, of which the toll of one event is told. */
  private static final int MOST = 4;

  /** Days over which earlier tolls are told. */
  private static final int SAME_EVENT = 7;

  private final Deque<Draft> two = new ArrayDeque<>();
  private final Map<String, Deque<Draft>> figures = new HashMap<>();

  void add(Draft draft) {
    Deque<Draft> told = figures.computeIfAbsent(draft.measure().name(), n -> new ArrayDeque<>());
    told.addLast(draft);
    if (told.size() > MOST) {
      told.removeFirst();
    }
    two.addLast(draft);
    if (two.size() > 2) {
      two.removeFirst();
    }
  }

  /** The last two, whatever they count. */
  List<Draft> two() {
    return List.copyOf(two);
  }

  /** All of them. */
  List<Draft> all() {
    return figures.values().stream().flatMap(Deque::stream).toList();
  }

  /** Whether the text told of the measure before. */
  boolean tells(Measure measure) {
    return figures.containsKey(measure.name());
  }

  /** What the text told of the measure last, or null. */
  Draft of(Measure measure) {
    Deque<Draft> told = figures.get(measure.name());
    return told == null ? null : told.peekLast();
  }

  /** Whether the text told of more of the same event already. */
  boolean overtaken(Measure measure, Figure figure, Period period) {
    for (Draft told : figures.getOrDefault(measure.name(), new ArrayDeque<>())) {
      boolean more = told.figure().value().compareTo(figure.value()) > 0;
      if (more && near(told.period(), period)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a toll may be one of the same event; it may have no day of its own. */
  private static boolean near(Period told, Period period) {
    if (period == null) {
      return true;
    }
    boolean day = period.day();
    long days = told == null ? 0 : ChronoUnit.DAYS.between(told.start(), period.start());
    return day && Math.abs(days) <= SAME_EVENT;
  }
}
