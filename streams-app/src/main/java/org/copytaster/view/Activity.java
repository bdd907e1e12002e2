package org.copytaster.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.schema.ActivityCount;
import org.copytaster.schema.ActivityHour;
import org.copytaster.schema.ActivityWeek;
import org.copytaster.schema.internal.ActivityDay;
import org.copytaster.schema.internal.ActivityPart;

/**
 * Counts of articles that name an entity or come from an outlet, by the hour in which they were
 * reported: each day with its hours, and the seven days that end with it.
 */
public final class Activity {
  /** Days of a rolling window. */
  public static final int WEEK = 7;

  private static final int HOURS = 24;
  private static final long SECONDS_A_DAY = 86_400;
  private static final ActivityHour NOTHING = new ActivityHour(0, 0L, 0L, 0L, 0L);

  private Activity() {}

  /** The day that a part counts for, in days since 1970. */
  public static long day(ActivityPart part) {
    return Math.floorDiv(part.getHour(), HOURS);
  }

  /** Key of a day's count of what a part counts. */
  public static String key(ActivityPart part, long day) {
    return LedgerKeys.join(part.getSubject().name(), part.getId(), "P1D", start(day).toString());
  }

  /** Adds a part to the days of what it counts; an hour or day left without any goes. */
  public static void add(SortedMap<Long, ActivityDay> days, ActivityPart part) {
    int hour = Math.floorMod(part.getHour(), HOURS);
    long day = day(part);
    SortedMap<Integer, ActivityHour> hours = new TreeMap<>();
    if (days.containsKey(day)) {
      days.get(day).getHours().forEach(each -> hours.put(each.getHour(), each));
    }
    ActivityHour added =
        new ActivityHour(
            hour,
            (long) part.getOriginals(),
            (long) part.getCopies(),
            (long) part.getOriginalMentions(),
            (long) part.getCopyMentions());
    ActivityHour now = plus(added, hours.getOrDefault(hour, NOTHING));
    if (now.getOriginals() == 0 && now.getCopies() == 0) {
      hours.remove(hour);
    } else {
      hours.put(hour, now);
    }
    if (hours.isEmpty()) {
      days.remove(day);
    } else {
      days.put(day, new ActivityDay(day, List.copyOf(hours.values())));
    }
  }

  /**
   * The count of a day; null where it has none.
   *
   * @param part of what is counted
   * @param days its days, at least those of the seven that end with {@code day}
   */
  public static ActivityCount count(
      ActivityPart part, long day, SortedMap<Long, ActivityDay> days) {
    if (!days.containsKey(day)) {
      return null;
    }
    List<ActivityHour> hours = days.get(day).getHours();
    ActivityHour today = sum(hours);
    List<ActivityHour> recent = new ArrayList<>();
    days.subMap(day - WEEK + 1, day + 1).values().forEach(each -> recent.addAll(each.getHours()));
    ActivityHour week = sum(recent);
    return new ActivityCount(
        part.getSubject(),
        part.getId(),
        part.getName(),
        "P1D",
        start(day),
        start(day + 1),
        today.getOriginals(),
        today.getCopies(),
        today.getOriginalMentions(),
        today.getCopyMentions(),
        hours,
        new ActivityWeek(
            start(day - WEEK + 1),
            week.getOriginals(),
            week.getCopies(),
            week.getOriginalMentions(),
            week.getCopyMentions()));
  }

  /** What turns one part of an hour into another one of the same hour. */
  public static ActivityPart difference(ActivityPart before, ActivityPart after) {
    return part(
        after,
        after.getOriginals() - before.getOriginals(),
        after.getCopies() - before.getCopies(),
        after.getOriginalMentions() - before.getOriginalMentions(),
        after.getCopyMentions() - before.getCopyMentions());
  }

  /** What takes a part out again. */
  public static ActivityPart negated(ActivityPart part) {
    return part(
        part,
        -part.getOriginals(),
        -part.getCopies(),
        -part.getOriginalMentions(),
        -part.getCopyMentions());
  }

  private static ActivityPart part(
      ActivityPart of, int originals, int copies, int originalMentions, int copyMentions) {
    return new ActivityPart(
        of.getSubject(),
        of.getId(),
        of.getName(),
        of.getHour(),
        originals,
        copies,
        originalMentions,
        copyMentions);
  }

  private static ActivityHour sum(List<ActivityHour> hours) {
    return hours.stream().reduce(NOTHING, Activity::plus);
  }

  private static ActivityHour plus(ActivityHour a, ActivityHour b) {
    return new ActivityHour(
        a.getHour(),
        a.getOriginals() + b.getOriginals(),
        a.getCopies() + b.getCopies(),
        a.getOriginalMentions() + b.getOriginalMentions(),
        a.getCopyMentions() + b.getCopyMentions());
  }

  private static Instant start(long day) {
    return Instant.ofEpochSecond(day * SECONDS_A_DAY);
  }
}
