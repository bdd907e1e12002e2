package org.copytaster.query.store;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.article.ContentHash;
import org.copytaster.schema.Article;
import org.copytaster.schema.internal.TextPlace;

/**
 * Notes where each version lies. Versions under embargo and withdrawn ones have a place too; but a
 * place is only ever looked up by the hash that the enriched record names.
 */
final class FollowArticles implements Processor<String, Article, Void, Void> {
  private ProcessorContext<Void, Void> context;
  private KeyValueStore<String, TextPlace> places;

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    this.context = context;
    places = context.getStateStore(ViewNames.TEXT_STORE);
  }

  @Override
  public void process(Record<String, Article> record) {
    if (record.key() == null || record.value() == null) {
      return;
    }
    RecordMetadata at = context.recordMetadata().orElseThrow();
    String hash = ContentHash.of(record.value());
    places.put(SortKeys.of(record.key(), hash), new TextPlace(hash, at.partition(), at.offset()));
  }
}
