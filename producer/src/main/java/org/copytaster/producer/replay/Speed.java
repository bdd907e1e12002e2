package org.copytaster.producer.replay;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast a replay goes.
 *
 * @param times how much faster than the articles were published; 0 for as fast as it goes
 * @param perSecond articles a second at most; 0 for no bound
 */
public record Speed(double times, double perSecond) {
  /** As fast as it goes. */
  public static final Speed MAX = new Speed(0, 0);

  private static final Pattern TIMES = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)x");
  private static final Pattern RATE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)/s");
  private static final double NANOS = 1e9;

  /** Neither may be negative. */
  public Speed {
    if (times < 0 || perSecond < 0) {
      throw new IllegalArgumentException("a speed is negative");
    }
  }

  /**
   * Reads "max" or "60x".
   *
   * @return 0 for "max"
   * @throws IllegalArgumentException with what to write instead
   */
  public static double times(String text) {
    return text.equals("max")
        ? 0
        : positive(TIMES, text, "write max, or how much faster than published, such as 60x");
  }

  /**
   * Reads "200/s".
   *
   * @throws IllegalArgumentException with what to write instead
   */
  public static double rate(String text) {
    return positive(RATE, text, "write articles a second, such as 200/s");
  }

  private static double positive(Pattern pattern, String text, String advice) {
    Matcher matcher = pattern.matcher(text);
    double value = matcher.matches() ? new BigDecimal(matcher.group(1)).doubleValue() : 0;
    if (value == 0) {
      throw new IllegalArgumentException(advice);
    }
    return value;
  }

  /** Whether articles come in the rhythm in which they were published. */
  public boolean timed() {
    return times > 0;
  }

  /**
   * When an article is due.
   *
   * @param written articles before it, since the beginning
   * @param published how long after the first of them it was published
   * @return nanoseconds since the beginning
   */
  long due(long written, Duration published) {
    double byRate = perSecond == 0 ? 0 : written / perSecond * NANOS;
    double byTime = times == 0 ? 0 : (published.getSeconds() * NANOS + published.getNano()) / times;
    return (long) Math.max(byRate, byTime);
  }
}
