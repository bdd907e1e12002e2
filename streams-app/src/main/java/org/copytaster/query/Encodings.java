package org.copytaster.query;

import org.copytaster.schema.ActivityCount;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.FeedState;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.Recall;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.schema.Story;
import org.copytaster.schema.internal.ArticleRow;
import org.copytaster.schema.internal.NamedEntity;
import org.copytaster.schema.internal.StoryRow;
import org.copytaster.schema.internal.SubjectCounts;
import org.copytaster.schema.internal.TextPlace;

/** The encodings of what answers are made of. */
final class Encodings {
  static final Encoding<Story> STORY = new Encoding<>(Story.class);
  static final Encoding<StoryRow> STORY_ROW = new Encoding<>(StoryRow.class);
  static final Encoding<EnrichedArticle> ARTICLE = new Encoding<>(EnrichedArticle.class);
  static final Encoding<ArticleRow> ARTICLE_ROW = new Encoding<>(ArticleRow.class);
  static final Encoding<TextPlace> PLACE = new Encoding<>(TextPlace.class);
  static final Encoding<NamedEntity> ENTITY = new Encoding<>(NamedEntity.class);
  static final Encoding<SubjectCounts> COUNTS = new Encoding<>(SubjectCounts.class);
  static final Encoding<ActivityCount> ACTIVITY = new Encoding<>(ActivityCount.class);
  static final Encoding<LedgerEntry> ENTRY = new Encoding<>(LedgerEntry.class);
  static final Encoding<ReportedClaim> CLAIM = new Encoding<>(ReportedClaim.class);
  static final Encoding<SeriesPoint> POINT = new Encoding<>(SeriesPoint.class);
  static final Encoding<Recall> RECALL = new Encoding<>(Recall.class);
  static final Encoding<FeedState> FEED = new Encoding<>(FeedState.class);

  private Encodings() {}
}
