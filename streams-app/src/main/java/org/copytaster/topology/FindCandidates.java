package org.copytaster.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.schema.internal.FoldLink;
import org.copytaster.schema.internal.FoldPair;
import org.copytaster.schema.internal.IndexEntry;
import org.copytaster.syndication.CandidateIndex;
import org.copytaster.syndication.CandidateIndex.Pair;
import org.copytaster.syndication.CandidateIndex.Posting;
import org.copytaster.syndication.FoldOrder;

/**
 * The folding index of one partition of probes. The store has an entry an article; the posting
 * lists are made of them when the task starts, so one small record an article is all that is
 * logged.
 */
final class FindCandidates implements Processor<String, IndexEntry, String, FoldLink> {
  private final PipelineSettings settings;
  private final int partitions;
  private ProcessorContext<String, FoldLink> context;
  private KeyValueStore<String, IndexEntry> entries;
  private CandidateIndex index;

  FindCandidates(PipelineSettings settings, int partitions) {
    this.settings = settings;
    this.partitions = partitions;
  }

  @Override
  public void init(ProcessorContext<String, FoldLink> context) {
    this.context = context;
    entries = context.getStateStore(Names.FOLD_INDEX_STORE);
    index = null;
  }

  @Override
  public void process(Record<String, IndexEntry> record) {
    if (index == null) {
      index = restored();
    }
    IndexEntry entry = record.value();
    String id = entry.getArticleId();
    if (entry.getExpired()) {
      entries.delete(id);
      index.expire(id);
    } else if (entry.getProbes().isEmpty()) {
      entries.delete(id);
      tell(index.remove(id), record.timestamp());
    } else {
      entries.put(id, entry);
      tell(index.put(posting(entry)), record.timestamp());
    }
  }

  /** One message for each later article and each partition that its pairs' earlier ones are in. */
  private void tell(Map<Pair, Integer> changes, long timestamp) {
    Map<String, Map<Integer, List<FoldPair>>> byLater = new LinkedHashMap<>();
    changes.forEach(
        (pair, change) ->
            byLater
                .computeIfAbsent(pair.later(), k -> new LinkedHashMap<>())
                .computeIfAbsent(Partitions.of(pair.earlier(), partitions), k -> new ArrayList<>())
                .add(new FoldPair(pair.earlier(), change)));
    byLater.forEach(
        (later, byPartition) ->
            byPartition.forEach(
                (partition, pairs) -> {
                  FoldLink link =
                      Links.candidates(later, pairs, index.sketchHash(later), index.to(later));
                  context.forward(new Record<>(partition.toString(), link, timestamp));
                }));
  }

  private CandidateIndex restored() {
    CandidateIndex restored = new CandidateIndex(settings.folding());
    try (KeyValueIterator<String, IndexEntry> rows = entries.all()) {
      while (rows.hasNext()) {
        KeyValue<String, IndexEntry> row = rows.next();
        restored.put(posting(row.value));
      }
    }
    return restored;
  }

  private static Posting posting(IndexEntry entry) {
    List<Long> probes = entry.getProbes();
    return new Posting(
        new FoldOrder(entry.getInferred(), entry.getAt(), entry.getArticleId()),
        entry.getFrom(),
        entry.getTo(),
        entry.getSketchHash(),
        probes.stream().mapToLong(Long::longValue).toArray());
  }
}
