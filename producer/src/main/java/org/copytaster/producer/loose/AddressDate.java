package org.copytaster.producer.loose;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the day in an address: ".../2025/11/14/...", ".../2025-11-14-...", ".../20251114/...". */
final class AddressDate {
  private static final Pattern DAY =
      Pattern.compile("[/_-]((?:19|20)\\d\\d)([/-]?)(\\d\\d)\\2(\\d\\d)(?=[/_.-]|$)");

  private AddressDate() {}

  /** The day, or null where none stands in the address. */
  static LocalDate of(String address) {
    Matcher matcher = DAY.matcher(address);
    while (matcher.find()) {
      try {
        return LocalDate.of(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(3)),
            Integer.parseInt(matcher.group(4)));
      } catch (DateTimeException noSuchDay) {
        // Digits that only look like a day; the next ones may be one.
        continue;
      }
    }
    return null;
  }
}
