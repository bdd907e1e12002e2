package org.copytaster.view;

import java.util.SortedMap;
import java.util.TreeMap;
import org.copytaster.schema.ActivityCount;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.Recall;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.schema.Story;

/**
 * All outputs at one point: the last value of each key. The oracle computes it from the facts; an
 * export reads it from the topics.
 *
 * @param articles what stands, by articleId
 * @param texts the bodies of what stands, by articleId
 * @param stories by storyId, with all members
 * @param claims by ledger key and claimId, withdrawn ones included
 * @param ledger by ledger key, with all carriers
 * @param series by series key
 * @param activity by activity key
 * @param recalls by articleId
 */
public record View(
    SortedMap<String, EnrichedArticle> articles,
    SortedMap<String, String> texts,
    SortedMap<String, Story> stories,
    SortedMap<String, ReportedClaim> claims,
    SortedMap<String, LedgerEntry> ledger,
    SortedMap<String, SeriesPoint> series,
    SortedMap<String, ActivityCount> activity,
    SortedMap<String, Recall> recalls) {

  /** A view of nothing. */
  public static View empty() {
    return new View(
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>());
  }
}
