package org.copytaster.view;

import java.time.Duration;
import java.time.Instant;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.schema.ActivityCount;
import org.copytaster.schema.internal.ActivityPart;

/** Counts of articles that name an entity or come from an outlet, by day of publication. */
public final class Activity {
  private static final Duration DAY = Duration.ofDays(1);

  private Activity() {}

  /** Key of the window that a part counts for. */
  public static String key(ActivityPart part) {
    return LedgerKeys.join(
        part.getSubject().name(),
        part.getId(),
        "P1D",
        Instant.ofEpochMilli(part.getDay()).toString());
  }

  /** The count of a part's window; null where nothing is left to count. */
  public static ActivityCount count(ActivityPart part, long originals, long copies) {
    if (originals == 0 && copies == 0) {
      return null;
    }
    Instant start = Instant.ofEpochMilli(part.getDay());
    return new ActivityCount(
        part.getSubject(),
        part.getId(),
        part.getName(),
        "P1D",
        start,
        start.plus(DAY),
        originals,
        copies);
  }

  /** What turns one part of a window into another one of the same window. */
  public static ActivityPart difference(ActivityPart before, ActivityPart after) {
    return new ActivityPart(
        after.getSubject(),
        after.getId(),
        after.getName(),
        after.getDay(),
        after.getOriginals() - before.getOriginals(),
        after.getCopies() - before.getCopies());
  }

  /** What takes a part out again. */
  public static ActivityPart negated(ActivityPart part) {
    return new ActivityPart(
        part.getSubject(),
        part.getId(),
        part.getName(),
        part.getDay(),
        -part.getOriginals(),
        -part.getCopies());
  }
}
