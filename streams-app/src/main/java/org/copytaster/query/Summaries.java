package org.copytaster.query;

import java.time.Instant;
import java.util.List;
import org.copytaster.schema.internal.ArticleRow;
import org.copytaster.schema.internal.StoryRow;

/** Lines of articles and stories as they are handed out. */
final class Summaries {
  private Summaries() {}

  static ArticleSummary article(Value line) {
    ArticleRow row = Encodings.ARTICLE_ROW.record(line);
    return new ArticleSummary(
        row.getArticleId(),
        row.getTitle(),
        row.getOutlet(),
        row.getUrl(),
        Instant.ofEpochMilli(row.getPublished()),
        row.getStoryId(),
        row.getRelation(),
        row.getClaims());
  }

  static StorySummary story(StoryRow row, List<NamedSubject> entities) {
    return new StorySummary(
        row.getStoryId(),
        row.getTitle(),
        row.getOutlet(),
        row.getUrl(),
        row.getLanguage(),
        row.getForm(),
        Instant.ofEpochMilli(row.getFirstSeen()),
        Instant.ofEpochMilli(row.getLastSeen()),
        row.getMembersTotal(),
        row.getOutlets(),
        row.getOriginators(),
        entities,
        row.getClaims());
  }
}
