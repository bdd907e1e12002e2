package org.copytaster.topology;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.copytaster.schema.internal.IndexEntry;
import org.copytaster.syndication.Folding;
import org.copytaster.syndication.Sketch;

/**
 * Hands articles to the parts of the folding index that own anchors of theirs: to the part of their
 * own partition at once, to the others through a topic.
 */
final class IndexDesk {
  private final int parts;
  private final int partition;
  private final Desk desk;
  private final MatchDesk own;

  IndexDesk(int parts, Desk desk, MatchDesk own, ProcessorContext<String, Object> context) {
    this.parts = parts;
    this.desk = desk;
    this.own = own;
    partition = context.taskId().partition();
  }

  /** The parts that a text belongs in, ascending. */
  List<Integer> parts(Sketch sketch) {
    TreeSet<Integer> owners = new TreeSet<>();
    for (long anchor : sketch.anchors()) {
      owners.add(Partitions.ofAnchor(anchor, parts));
    }
    return List.copyOf(owners);
  }

  /**
   * An article stands, with this text.
   *
   * @param before the parts that its text before was in
   * @param now the parts that it belongs in now
   */
  void put(Folding.Item item, List<Integer> before, List<Integer> now, long timestamp) {
    IndexEntry entry =
        new IndexEntry(
            item.articleId(),
            item.order().inferredDate(),
            item.order().at(),
            item.from(),
            item.to(),
            ByteBuffer.wrap(item.sketch().toBytes()));
    now.forEach(part -> send(part, entry, item.sketch(), timestamp));
    remove(
        item.articleId(), before.stream().filter(part -> !now.contains(part)).toList(), timestamp);
  }

  /** An article was taken back. */
  void remove(String articleId, List<Integer> before, long timestamp) {
    IndexEntry entry = IndexEntry.newBuilder().setArticleId(articleId).build();
    before.forEach(part -> send(part, entry, null, timestamp));
  }

  private void send(int part, IndexEntry entry, Sketch sketch, long timestamp) {
    if (part == partition) {
      own.change(entry, sketch, timestamp);
    } else {
      desk.send(Integer.toString(part), entry, timestamp, Names.TO_FOLD_INDEX);
    }
  }
}
