package org.copytaster.producer.input;

import java.time.Instant;
import java.util.Objects;
import org.copytaster.schema.DatePrecision;

/**
 * A time as somebody wrote it.
 *
 * @param at the time; the first instant, in UTC, of a day or month
 * @param precision how exactly it was written
 * @param zoneGiven false where it was read as UTC for want of a zone
 */
public record StatedTime(Instant at, DatePrecision precision, boolean zoneGiven) {
  /** Neither may be null. */
  public StatedTime {
    Objects.requireNonNull(at);
    Objects.requireNonNull(precision);
  }

  /**
   * Reads ISO 8601: a month, a day, or a day with a time; without a zone it is UTC.
   *
   * @param field names the field in the reason
   * @throws Unreadable where it is no such time, or one before {@link Limits#FIRST_YEAR}
   */
  public static StatedTime parse(String field, String text) throws Unreadable {
    return new IsoTime(field, text).read();
  }

  /** "published", with a remark where the zone had to be assumed. */
  public String basis(String field) {
    return zoneGiven || precision != DatePrecision.INSTANT
        ? field
        : field + " (no time zone given: read as UTC)";
  }
}
