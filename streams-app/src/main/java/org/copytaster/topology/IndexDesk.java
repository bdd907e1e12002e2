package org.copytaster.topology;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.copytaster.schema.internal.IndexEntry;
import org.copytaster.syndication.Folding;

/**
 * Hands articles to the parts of the folding index that own anchors of theirs. The part of their
 * own partition gets them at once, the others through a topic.
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

  /**
   * An article stands, with this text.
   *
   * @param before the parts that its text before was in
   * @return the parts that it is in now, ascending
   */
  List<Integer> put(Folding.Item item, List<Integer> before, long timestamp) {
    IndexEntry entry =
        new IndexEntry(
            item.articleId(),
            item.order().inferredDate(),
            item.order().at(),
            item.from(),
            item.to(),
            ByteBuffer.wrap(item.sketch().toBytes()));
    TreeSet<Integer> now = new TreeSet<>();
    for (long anchor : item.sketch().anchors()) {
      now.add(Partitions.ofAnchor(anchor, parts));
    }
    now.forEach(part -> send(part, new FindMatches.Own(entry, item.sketch()), timestamp));
    remove(
        item.articleId(), before.stream().filter(part -> !now.contains(part)).toList(), timestamp);
    return List.copyOf(now);
  }

  /** An article was taken back. */
  void remove(String articleId, List<Integer> before, long timestamp) {
    IndexEntry entry = IndexEntry.newBuilder().setArticleId(articleId).build();
    before.forEach(part -> send(part, new FindMatches.Own(entry, null), timestamp));
  }

  private void send(int part, FindMatches.Own own, long timestamp) {
    if (part == partition) {
      desk.send(own.entry().getArticleId(), own, timestamp, Names.MATCHES);
    } else {
      desk.send(Integer.toString(part), own.entry(), timestamp, Names.TO_FOLD_INDEX);
    }
  }
}
