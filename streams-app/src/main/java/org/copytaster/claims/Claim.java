package org.copytaster.claims;

import java.math.BigDecimal;
import java.util.List;
import org.copytaster.article.Span;

/**
 * One figure as one article reports it.
 *
 * @param measure name in the catalogue ("territorial-gain")
 * @param actor who gained, holds, launched or lost; null where the text names nobody
 * @param about the country whose territory or people are affected; null where unknown
 * @param place a finer place than {@code about}, as printed; or null
 * @param period {@code 2025-11}, {@code 2025}, {@code 2025-11-30}, or {@code 2025-11-11/2025-11-17}
 *     with both ends in
 * @param value the figure in its printed unit; the middle of a range
 * @param unit as printed ("square miles"); empty where the figure stands alone
 * @param siValue the figure in {@code siUnit}, rounded to 6 significant digits
 * @param siUnit {@code km2}, {@code percent} or {@code 1}
 * @param low lower end of the rounding interval or of the printed range, in the printed unit
 * @param high upper end
 * @param siLow {@code low} in {@code siUnit}, rounded to 6 significant digits
 * @param siHigh {@code high} in {@code siUnit}, rounded to 6 significant digits
 * @param bound how the words bound the figure
 * @param attribution who the figure is attributed to, nearest first; empty where nobody is named
 * @param originator the far end of the chain, or null where nobody is named
 * @param span the printed figure with its unit
 * @param text the characters of {@code span}
 * @param alsoAt where the article says the same again, in order
 */
public record Claim(
    String measure,
    Party actor,
    Party about,
    String place,
    String period,
    BigDecimal value,
    String unit,
    BigDecimal siValue,
    String siUnit,
    BigDecimal low,
    BigDecimal high,
    BigDecimal siLow,
    BigDecimal siHigh,
    Bound bound,
    List<String> attribution,
    String originator,
    Span span,
    String text,
    List<Span> alsoAt) {
  /** Keeps its own copies of the lists. */
  public Claim {
    attribution = List.copyOf(attribution);
    alsoAt = List.copyOf(alsoAt);
  }
}
