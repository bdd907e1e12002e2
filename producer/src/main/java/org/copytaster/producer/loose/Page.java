package org.copytaster.producer.loose;

import java.util.List;

/**
 * What a page says about itself; what it does not say is null or empty.
 *
 * @param lines all lines with their final roles, in order
 * @param stamps dates that stand outside the sentences, in order
 */
record Page(
    String title,
    String outlet,
    String credit,
    List<String> infoSources,
    String byline,
    Dateline dateline,
    String url,
    List<Line> lines,
    List<Stamp> stamps) {
  /**
   * A date outside the sentences.
   *
   * @param role PUBLISHED, UPDATED, or DATE where no word says which
   * @param date the day
   * @param time null where none stands with it
   * @param words date and time as printed
   * @param head whether it stands above the text
   */
  record Stamp(LineRole role, DateMention date, TimeMention time, String words, boolean head) {}
}
