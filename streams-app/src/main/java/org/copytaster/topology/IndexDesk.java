package org.copytaster.topology;

import java.nio.ByteBuffer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.copytaster.schema.internal.IndexEntry;
import org.copytaster.syndication.Folding;

/**
 * Hands articles to all parts of the folding index. The part of their own partition gets them at
 * once, the others through a topic.
 */
final class IndexDesk {
  private final int parts;
  private final int partition;
  private final Desk desk;

  IndexDesk(int parts, Desk desk, ProcessorContext<String, Object> context) {
    this.parts = parts;
    this.desk = desk;
    partition = context.taskId().partition();
  }

  /** An article stands, with this text. */
  void put(Folding.Item item, long timestamp) {
    IndexEntry entry =
        new IndexEntry(
            item.articleId(),
            item.order().inferredDate(),
            item.order().at(),
            item.from(),
            item.to(),
            ByteBuffer.wrap(item.sketch().toBytes()));
    send(new FindMatches.Own(entry, item.sketch()), timestamp);
  }

  /** An article was taken back. */
  void remove(String articleId, long timestamp) {
    IndexEntry entry = IndexEntry.newBuilder().setArticleId(articleId).build();
    send(new FindMatches.Own(entry, null), timestamp);
  }

  private void send(FindMatches.Own own, long timestamp) {
    for (int part = 0; part < parts; part++) {
      if (part == partition) {
        desk.send(own.entry().getArticleId(), own, timestamp, Names.MATCHES);
      } else {
        desk.send(Integer.toString(part), own.entry(), timestamp, Names.TO_FOLD_INDEX);
      }
    }
  }
}
