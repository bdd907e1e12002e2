package org.copytaster.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copytaster.schema.ActivityCount;
import org.copytaster.schema.ActivitySubject;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.FeedState;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.Recall;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.schema.Story;

/**
 * What can be asked. Any instance answers anything: it asks the owners of the keys.
 *
 * <p>Every method throws {@link UnansweredException} where nobody who has the answer can be
 * reached, as during a rebalance. Lists that miss some owners say so in {@link Page#missing()}.
 */
public interface Queries {
  /** Stories, the one with the latest member first. */
  Page<StorySummary> stories(StoryQuery query, String cursor, int limit);

  /** A story with its members and why they are in it. */
  Answer<Optional<Story>> story(String storyId);

  /** Some stories, in the order asked for; unknown ones are left out. */
  Answer<List<Story>> stories(List<String> storyIds);

  /** Articles that stand, the latest first. */
  Page<ArticleSummary> articles(ArticleQuery query, String cursor, int limit);

  /** Some articles that stand, in the order asked for; unknown ones are left out. */
  Answer<List<EnrichedArticle>> articles(List<String> articleIds);

  /** The text of the version that stands, read from the articles topic. */
  Answer<Optional<ArticleText>> text(String articleId);

  /** Entities or outlets with a name of which some word begins so, the most named first. */
  Page<NamedSubject> names(ActivitySubject subject, String beginning, String cursor, int limit);

  /** An entity or outlet by its id. */
  Answer<Optional<NamedSubject>> subject(ActivitySubject subject, String id);

  /** Its days that have any activity, in order. */
  Answer<List<ActivityCount>> activity(
      ActivitySubject subject, String id, Instant from, Instant to);

  /** Entities named in the latest articles that name this one, the most frequent first. */
  Answer<List<NamedSubject>> together(String entityId, int limit);

  /** Ledger entries by key; as of a time where the query says one. */
  Page<LedgerEntry> ledger(LedgerQuery query, String cursor, int limit);

  /** One entry; as of a time unless that is null. */
  Answer<Optional<LedgerEntry>> entry(String ledgerKey, Instant asOf);

  /** All claims of an entry, by id, withdrawn ones included. */
  Page<ReportedClaim> claims(String ledgerKey, String cursor, int limit);

  /** Points of a series, in order of actor, about, period; as of a time unless that is null. */
  Page<SeriesPoint> series(SeriesQuery query, String cursor, int limit);

  /** What was taken back, the latest first. */
  Page<Recall> recalls(String cursor, int limit);

  /** Where live feeds stand, by id. */
  Answer<List<FeedState>> feeds();
}
