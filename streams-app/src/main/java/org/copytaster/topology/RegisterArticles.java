package org.copytaster.topology;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.internal.ArticleState;
import org.copytaster.view.Enricher.Enriched;
import org.copytaster.view.Register;

/** Third stage: merges a version into the register and tells folding what that changes. */
final class RegisterArticles implements Processor<String, Object, String, Object> {
  private final PipelineSettings settings;
  private final int partitions;
  private Desk desk;
  private FoldDesk folding;
  private IndexDesk index;

  RegisterArticles(PipelineSettings settings, int partitions) {
    this.settings = settings;
    this.partitions = partitions;
  }

  @Override
  public void init(ProcessorContext<String, Object> context) {
    desk = new Desk(partitions, context);
    folding = new FoldDesk(settings, desk, context);
    index = new IndexDesk(partitions, desk, context);
  }

  @Override
  public void process(Record<String, Object> record) {
    if (record.value() instanceof Enrich.Read read) {
      merge(record.key(), read.enriched(), read.late(), record.timestamp());
    } else if (record.value() instanceof Instant clock) {
      folding.expire(clock.toEpochMilli());
    }
  }

  private void merge(String id, Enriched enriched, boolean late, long timestamp) {
    ArticleState before = desk.state(id);
    ArticleState after = Register.withVersion(before, enriched, late);
    if (after.getFacts() == null) {
      index.remove(id, before.getParts(), timestamp);
      after = Register.withParts(after, List.of());
    } else if (!late && !Objects.equals(hash(before.getFacts()), hash(after.getFacts()))) {
      after = Register.withParts(after, index.put(enriched.item(), before.getParts(), timestamp));
    }
    desk.change(before, after, timestamp);
    if (after.getFacts() == null) {
      folding.removed(id, timestamp);
    }
  }

  private static String hash(EnrichedArticle facts) {
    return facts == null ? null : facts.getContentHash();
  }
}
