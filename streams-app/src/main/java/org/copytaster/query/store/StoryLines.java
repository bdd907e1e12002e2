package org.copytaster.query.store;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.Story;
import org.copytaster.schema.internal.StoryRow;

/** Lines of stories: they follow from the story and its origin, whichever changes. */
final class StoryLines {
  private final Serde<StoryRow> rows = ViewRows.serde(StoryRow.class);
  private final KeyValueStore<String, Story> stories;
  private final KeyValueStore<String, EnrichedArticle> articles;
  private final KeyValueStore<String, byte[]> index;

  StoryLines(ProcessorContext<Void, Void> context) {
    stories = context.getStateStore(ViewNames.STORY_STORE);
    articles = context.getStateStore(ViewNames.ARTICLE_STORE);
    index = context.getStateStore(ViewNames.STORY_INDEX_STORE);
  }

  /** Makes the line of a story anew, or takes it away where there is no such story. */
  void refresh(String storyId) {
    byte[] old = index.get(TimeIndex.line(storyId));
    Story story = stories.get(storyId);
    if (old == null && story == null) {
      return;
    }
    StoryRow before = rows.deserializer().deserialize(null, old);
    StoryRow after = story == null ? null : ViewRows.story(story, articles.get(storyId));
    TimeIndex.replace(
        index,
        storyId,
        ViewRows.order(before),
        ViewRows.order(after),
        rows.serializer().serialize(null, after));
  }
}
