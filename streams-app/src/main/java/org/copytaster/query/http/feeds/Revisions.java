package org.copytaster.query.http.feeds;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copytaster.query.Queries;
import org.copytaster.query.StorySummary;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.Recall;
import org.copytaster.schema.Story;
import org.copytaster.schema.StoryMember;

/**
 * When stories changed last: with a new member, with a new version of one that they list, or as one
 * was taken back whose copies they still have.
 */
final class Revisions {
  /** Members looked at over all stories of a feed; of what lies behind, only new ones count. */
  private static final int MEMBERS = 1_000;

  private static final int RECALLS = 500;

  private final Map<String, Instant> latest = new HashMap<>();

  private Revisions() {}

  /** Those of some stories. */
  static Revisions of(List<StorySummary> stories, Queries queries) {
    Revisions revisions = new Revisions();
    stories.forEach(story -> revisions.changed(story.storyId(), story.lastSeen()));
    Map<String, String> storyOf = new LinkedHashMap<>();
    List<String> ids = stories.stream().map(StorySummary::storyId).toList();
    for (Story story : queries.stories(ids).value()) {
      for (StoryMember member : story.getMembers()) {
        storyOf.put(member.getArticleId(), story.getStoryId());
      }
    }
    List<String> members = storyOf.keySet().stream().limit(MEMBERS).toList();
    for (EnrichedArticle article : queries.articles(members).value()) {
      revisions.changed(storyOf.get(article.getArticleId()), article.getUpdated());
    }
    for (Recall recall : queries.recalls(null, RECALLS).items()) {
      revisions.changed(storyOf.get(recall.getArticleId()), recall.getAt());
      recall.getCopies().forEach(copy -> revisions.changed(storyOf.get(copy), recall.getAt()));
    }
    return revisions;
  }

  private void changed(String storyId, Instant at) {
    if (storyId != null && at != null) {
      latest.merge(storyId, at, (a, b) -> a.isAfter(b) ? a : b);
    }
  }

  /** When a story changed last. */
  Instant of(StorySummary story) {
    return latest.get(story.storyId());
  }
}
