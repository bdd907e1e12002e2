package org.copytaster.syndication;

import java.util.List;

/**
 * Why two articles were matched, for people to read.
 *
 * @param sharedOfThis share of the later article's text that the earlier one holds too, weighted by
 *     rarity, 0 to 1, rounded to three decimals
 * @param sharedOfOther share of the earlier article's text that the later one holds too
 * @param figures shared figures as the later article gives them, at most {@link #MOST}
 * @param quotes word sequences quoted in both, without case or marks, at most {@link #MOST}
 * @param names names that stand in both, as the later article writes them, at most {@link #MOST}
 */
public record Evidence(
    double sharedOfThis,
    double sharedOfOther,
    List<String> figures,
    List<String> quotes,
    List<String> names) {
  /** Most entries in each list. */
  public static final int MOST = 8;

  /** Most UTF-16 units in each entry. */
  public static final int LONGEST = 80;

  /** Rounds the shares, cuts the lists and entries to their bounds. */
  public Evidence {
    sharedOfThis = rounded(sharedOfThis);
    sharedOfOther = rounded(sharedOfOther);
    figures = bounded(figures);
    quotes = bounded(quotes);
    names = bounded(names);
  }

  static double rounded(double share) {
    return Math.rint(share * 1000) / 1000;
  }

  private static List<String> bounded(List<String> entries) {
    return entries.stream().limit(MOST).map(Evidence::cut).toList();
  }

  private static String cut(String entry) {
    if (entry.length() <= LONGEST) {
      return entry;
    }
    int end = Character.isHighSurrogate(entry.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return entry.substring(0, end);
  }
}
