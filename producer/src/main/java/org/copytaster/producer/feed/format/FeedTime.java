package org.copytaster.producer.feed.format;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copytaster.producer.input.StatedTime;
import org.copytaster.producer.input.Unreadable;
import org.copytaster.producer.loose.PrintedTime;

/**
 * A date of a feed. ISO 8601 comes first; then what RFC 822 and its successors allow (years of two
 * digits, names of American zones) and what feeds make of it: no weekday, months in words of other
 * languages, no zone.
 *
 * @param time the time
 * @param remark what had to be assumed, or null
 */
record FeedTime(StatedTime time, String remark) {
  /** RFC 2822: two digits up to here are of this century. */
  private static final int LAST_SHORT_YEAR = 49;

  private static final int LONGEST = 100;

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern DASHED = Pattern.compile("(?<=\\d)-(\\p{L}{3,9})-(?=\\d)");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?<=\\d \\p{L}{3,9} |\\d \\p{L}{3,9}\\. )\\d{2,3}(?=[ ,]|$)");
  private static final Pattern LAST_WORD = Pattern.compile("(?<=\\d )[A-Z]{1,3}$");
  private static final Pattern FIRST_LETTER = Pattern.compile("(?<!\\p{L})\\p{Ll}(?=\\p{L})");

  /** Zones of RFC 822 whose names mean other zones elsewhere, and an older name of UTC. */
  private static final Map<String, String> ZONES =
      Map.of("CST", "-0600", "CDT", "-0500", "MST", "-0700", "MDT", "-0600", "UT", "UTC");

  /**
   * Reads a time.
   *
   * @throws Unreadable where it is none; the reason names the field
   */
  static FeedTime read(String field, String raw) throws Unreadable {
    try {
      StatedTime time = StatedTime.parse(field, raw);
      return new FeedTime(time, assumedZone(time));
    } catch (Unreadable e) {
      FeedTime printed = raw.length() > LONGEST ? null : printed(raw);
      if (printed == null) {
        throw e;
      }
      return printed;
    }
  }

  private static FeedTime printed(String raw) {
    String text = DASHED.matcher(BLANKS.matcher(raw.strip()).replaceAll(" ")).replaceAll(" $1 ");
    String remark = null;
    Matcher year = SHORT_YEAR.matcher(text);
    if (year.find()) {
      int digits = Integer.parseInt(year.group());
      int full = digits + (year.group().length() == 2 && digits <= LAST_SHORT_YEAR ? 2000 : 1900);
      remark = "year " + year.group() + " read as " + full;
      text = text.substring(0, year.start()) + full + text.substring(year.end());
    }
    Matcher zone = LAST_WORD.matcher(text);
    if (zone.find()) {
      text = text.substring(0, zone.start()) + ZONES.getOrDefault(zone.group(), zone.group());
    }
    // "dec" may be a word in a sentence, but not here.
    text = FIRST_LETTER.matcher(text).replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT));
    StatedTime time = PrintedTime.read(text);
    if (time == null) {
      return null;
    }
    String assumed = assumedZone(time);
    return new FeedTime(
        time, remark == null || assumed == null ? first(remark, assumed) : remark + "; " + assumed);
  }

  private static String assumedZone(StatedTime time) {
    return time.basis("").isEmpty() ? null : "no time zone given: read as UTC";
  }

  private static String first(String one, String other) {
    return one == null ? other : one;
  }

  /** The field's name with the remark, as told in {@code publishedBasis}. */
  String basis(String field) {
    return remark == null ? field : field + " (" + remark + ")";
  }
}
