package org.copytaster.topology;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.internal.ArticleState;
import org.copytaster.schema.internal.FoldLink;
import org.copytaster.schema.internal.IndexEntry;
import org.copytaster.view.Enricher.Enriched;
import org.copytaster.view.Register;

/**
 * Third stage: merges versions into the register and folds articles with those of all partitions.
 * What a record causes inside its partition is done before the next one, so that the outputs are
 * sent once.
 */
final class RegisterArticles implements Processor<String, Object, String, Object> {
  private final PipelineSettings settings;
  private final int partitions;
  private Desk desk;
  private LinkPost post;
  private MatchDesk matches;
  private IndexDesk index;
  private FoldDesk folding;

  RegisterArticles(PipelineSettings settings, int partitions) {
    this.settings = settings;
    this.partitions = partitions;
  }

  @Override
  public void init(ProcessorContext<String, Object> context) {
    desk = new Desk(partitions, context);
    post = new LinkPost(partitions, context);
    matches = new MatchDesk(settings, partitions, post, context);
    index = new IndexDesk(partitions, desk, matches, context);
    folding = new FoldDesk(settings, desk, post, context);
  }

  @Override
  public void process(Record<String, Object> record) {
    long timestamp = record.timestamp();
    if (record.value() instanceof Enrich.Read read) {
      merge(record.key(), read, timestamp);
    } else if (record.value() instanceof Admit.Delivered again) {
      note(record.key(), again.feed());
    } else if (record.value() instanceof FoldLink link) {
      folding.receive(record.key(), link, timestamp);
    } else if (record.value() instanceof IndexEntry entry) {
      matches.receive(entry, timestamp);
    } else if (record.value() instanceof Instant clock) {
      folding.expire(clock.toEpochMilli());
      matches.expire(clock.toEpochMilli());
    }
    for (LinkPost.Letter next = post.next(); next != null; next = post.next()) {
      folding.receive(next.receiver(), next.link(), timestamp);
    }
    desk.flush(timestamp);
  }

  /** Another feed delivered what is there already. */
  private void note(String id, String feed) {
    ArticleState before = desk.state(id);
    ArticleState after = Register.withFeed(before, feed);
    if (after != before) {
      desk.change(after);
    }
  }

  private void merge(String id, Enrich.Read read, long timestamp) {
    Enriched enriched = read.enriched();
    boolean late = read.late();
    ArticleState before = desk.state(id);
    ArticleState after =
        Register.withFeed(Register.withVersion(before, enriched, late), read.feed());
    if (after.getFacts() == null) {
      desk.change(Register.withParts(after, List.of()));
      index.remove(id, before.getParts(), timestamp);
      folding.removed(id, timestamp);
    } else if (!late && !Objects.equals(hash(before.getFacts()), hash(after.getFacts()))) {
      List<Integer> parts = index.parts(enriched.item().sketch());
      desk.change(Register.withParts(after, parts));
      index.put(enriched.item(), before.getParts(), parts, timestamp);
    } else {
      desk.change(after);
    }
  }

  private static String hash(EnrichedArticle facts) {
    return facts == null ? null : facts.getContentHash();
  }
}
