package org.copytaster.topology;

import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.copytaster.schema.internal.FoldLink;

/**
 * Carries the messages about folding. Those to articles of the same partition are dealt with before
 * the record that caused them is; the others go through a topic. Two articles always write to each
 * other the same way, so their messages keep their order.
 */
final class LinkPost {
  private final int partitions;
  private final int partition;
  private final ProcessorContext<String, Object> context;
  private final Queue<Letter> own = new ArrayDeque<>();

  /**
   * A message to an article of this partition.
   *
   * @param receiver the article
   * @param link what it is told
   */
  record Letter(String receiver, FoldLink link) {}

  LinkPost(int partitions, ProcessorContext<String, Object> context) {
    this.partitions = partitions;
    this.context = context;
    partition = context.taskId().partition();
  }

  /** Sends a message to an article. */
  void send(String receiver, FoldLink link, long timestamp) {
    if (Partitions.of(receiver, partitions) == partition) {
      own.add(new Letter(receiver, link));
    } else {
      context.forward(new Record<>(receiver, link, timestamp), Names.TO_FOLD_LINKS);
    }
  }

  /** The next message to an article of this partition; null where there is none. */
  Letter next() {
    return own.poll();
  }
}
