package org.copytaster.query.store;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.internal.ArticleRow;

/**
 * Keeps articles that stand with their order, and the lines of stories that they are origins of.
 */
final class FollowStanding implements Processor<String, EnrichedArticle, Void, Void> {
  private final Serde<ArticleRow> rows = ViewRows.serde(ArticleRow.class);
  private KeyValueStore<String, EnrichedArticle> articles;
  private KeyValueStore<String, byte[]> index;
  private StoryLines stories;

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    articles = context.getStateStore(ViewNames.ARTICLE_STORE);
    index = context.getStateStore(ViewNames.ARTICLE_INDEX_STORE);
    stories = new StoryLines(context);
  }

  @Override
  public void process(Record<String, EnrichedArticle> record) {
    String id = record.key();
    EnrichedArticle article = record.value();
    byte[] old = index.get(TimeIndex.line(id));
    ArticleRow before = rows.deserializer().deserialize(null, old);
    ArticleRow after = article == null ? null : ViewRows.article(article);
    TimeIndex.replace(
        index,
        id,
        ViewRows.order(before),
        ViewRows.order(after),
        rows.serializer().serialize(null, after));
    articles.put(id, article);
    stories.refresh(id);
  }
}
