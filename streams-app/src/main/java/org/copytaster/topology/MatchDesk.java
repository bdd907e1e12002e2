package org.copytaster.topology;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.schema.StoryRelation;
import org.copytaster.schema.internal.FoldMatch;
import org.copytaster.schema.internal.IndexEntry;
import org.copytaster.syndication.CandidateIndex;
import org.copytaster.syndication.CandidateIndex.Pair;
import org.copytaster.syndication.CandidateIndex.Posting;
import org.copytaster.syndication.FoldOrder;
import org.copytaster.syndication.Match;
import org.copytaster.syndication.Matcher;
import org.copytaster.syndication.Sketch;
import org.copytaster.view.Oracle;

/**
 * One part of the folding index: finds the pairs of articles whose first shared anchor belongs to
 * it, checks them, and tells the later one what it matches. The store has an entry an article; the
 * posting lists are made of them at the first record.
 */
final class MatchDesk {
  /** Sketches kept decoded: those of the articles that are being written about. */
  private static final int SKETCHES = 8192;

  private final PipelineSettings settings;
  private final int parts;
  private final int part;
  private final LinkPost post;
  private final KeyValueStore<String, IndexEntry> entries;
  private CandidateIndex index;
  private ExpiryQueue expiry;
  private Map<String, Sketch> sketches;

  MatchDesk(
      PipelineSettings settings,
      int parts,
      LinkPost post,
      ProcessorContext<String, Object> context) {
    this.settings = settings;
    this.parts = parts;
    this.post = post;
    part = context.taskId().partition();
    entries = context.getStateStore(Names.FOLD_INDEX_STORE);
  }

  /** An article of another partition. */
  void receive(IndexEntry entry, long timestamp) {
    change(entry, entry.getSketch() == null ? null : sketch(entry), timestamp);
  }

  /**
   * An article stands with another text, or no longer does.
   *
   * @param sketch the entry's; null where the article no longer stands
   */
  void change(IndexEntry entry, Sketch sketch, long timestamp) {
    restore();
    String id = entry.getArticleId();
    boolean known = index.get(id) != null;
    if (sketch != null) {
      entries.put(id, entry);
      sketches.put(id, sketch);
      expiry.add(entry.getTo(), id);
      tell(index.put(posting(entry, sketch)), id, known, timestamp);
    } else if (known) {
      entries.delete(id);
      sketches.remove(id);
      tell(index.remove(id), id, true, timestamp);
    }
  }

  /** One message for each later article. */
  private void tell(Map<Pair, Boolean> changes, String id, boolean known, long timestamp) {
    Map<String, Findings> byLater = new LinkedHashMap<>();
    changes.forEach(
        (pair, candidate) -> {
          boolean own = pair.later().equals(id) || pair.earlier().equals(id);
          // What a pair was before is known by its texts, unless one of them changed just now.
          Optional<Match> match = candidate || !own ? match(pair) : Optional.empty();
          if (candidate && match.isPresent()) {
            findings(byLater, pair).found().add(found(pair, match.get()));
          } else if (own ? known : match.isPresent()) {
            findings(byLater, pair).lost().add(pair.earlier());
          }
        });
    byLater.forEach(
        (later, its) -> post.send(later, Links.matches(part, its.found(), its.lost()), timestamp));
  }

  private record Findings(List<FoldMatch> found, List<String> lost) {}

  private static Findings findings(Map<String, Findings> byLater, Pair pair) {
    return byLater.computeIfAbsent(
        pair.later(), later -> new Findings(new ArrayList<>(), new ArrayList<>()));
  }

  private Optional<Match> match(Pair pair) {
    return Matcher.match(sketch(pair.earlier()), sketch(pair.later()));
  }

  private FoldMatch found(Pair pair, Match match) {
    Posting earlier = index.get(pair.earlier());
    return new FoldMatch(
        part,
        pair.earlier(),
        earlier.order().inferredDate(),
        earlier.order().at(),
        index.get(pair.later()).to(),
        StoryRelation.valueOf(match.relation().name()),
        match.similarity(),
        Oracle.evidence(match.evidence()));
  }

  /** Lets go of what the clock says is over. */
  void expire(long clock) {
    restore();
    for (String id : expiry.due(clock - settings.foldingKept())) {
      Posting posting = index.get(id);
      if (posting != null && posting.to() + settings.foldingKept() <= clock) {
        entries.delete(id);
        sketches.remove(id);
        index.expire(id);
      }
    }
  }

  private void restore() {
    if (index != null) {
      return;
    }
    index =
        new CandidateIndex(
            settings.folding(), anchor -> Partitions.ofAnchor(anchor, parts) == part);
    expiry = new ExpiryQueue();
    sketches = new RecentlyUsed<>(SKETCHES);
    try (KeyValueIterator<String, IndexEntry> rows = entries.all()) {
      while (rows.hasNext()) {
        KeyValue<String, IndexEntry> row = rows.next();
        index.load(posting(row.value, sketch(row.value)));
        expiry.add(row.value.getTo(), row.key);
      }
    }
  }

  private Sketch sketch(String id) {
    return sketches.computeIfAbsent(id, k -> sketch(entries.get(k)));
  }

  private static Sketch sketch(IndexEntry entry) {
    ByteBuffer buffer = entry.getSketch().duplicate();
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return Sketch.fromBytes(bytes);
  }

  private static Posting posting(IndexEntry entry, Sketch sketch) {
    return Posting.of(
        new FoldOrder(entry.getInferred(), entry.getAt(), entry.getArticleId()),
        entry.getFrom(),
        entry.getTo(),
        sketch);
  }
}
