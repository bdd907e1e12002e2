package org.copytaster.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.copytaster.query.Slice.Row;
import org.copytaster.query.store.SortKeys;
import org.copytaster.query.store.ViewNames;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.FeedState;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.Recall;
import org.copytaster.schema.Story;

/** Which reader answers what. */
final class Reads {
  private final AsOfReads asOf;

  /**
   * Readers.
   *
   * @param summed the measures whose periods are summed up
   */
  Reads(Set<String> summed) {
    asOf = new AsOfReads(summed);
  }

  /** The reader of a kind. */
  PartitionReader of(Kind kind) {
    return switch (kind) {
      case STORY -> (q, s) -> keys(q, s.<Story>get(ViewNames.STORY_STORE), Encodings.STORY::value);
      case STORIES -> TimelineReads::stories;
      case ARTICLE ->
          (q, s) ->
              keys(q, s.<EnrichedArticle>get(ViewNames.ARTICLE_STORE), Encodings.ARTICLE::value);
      case ARTICLES -> TimelineReads::articles;
      case PLACE -> TimelineReads::places;
      case ENTITY -> TimelineReads::entities;
      case NAMES -> SubjectReads::names;
      case SUBJECT -> SubjectReads::subjects;
      case ACTIVITY -> SubjectReads::activity;
      case ENTRY ->
          (q, s) -> keys(q, s.<LedgerEntry>get(ViewNames.LEDGER_STORE), Encodings.ENTRY::value);
      case LEDGER -> LedgerReads::entries;
      case CLAIMS -> LedgerReads::claims;
      case SERIES -> LedgerReads::series;
      case LEDGER_AS_OF -> asOf::entries;
      case SERIES_AS_OF -> asOf::series;
      case RECALLS -> Reads::recalls;
      case FEEDS ->
          (q, s) ->
              Scan.of(
                  s.<FeedState>get(ViewNames.FEED_STORE),
                  "",
                  q,
                  (id, feed) -> Encodings.FEED.value(feed));
    };
  }

  /** What a store has of the keys asked for. */
  static <V> Slice keys(
      Question question, ReadOnlyKeyValueStore<String, V> store, Function<V, Value> row) {
    List<Row> rows = new ArrayList<>();
    for (String key : question.keys()) {
      V value = store.get(key);
      if (value != null) {
        rows.add(new Row(key, row.apply(value)));
      }
    }
    return new Slice(rows, null);
  }

  private static Slice recalls(Question question, Stores stores) {
    ReadOnlyKeyValueStore<String, Recall> recalls = stores.get(ViewNames.RECALL_STORE);
    return Scan.of(
        stores.<byte[]>get(ViewNames.RECALL_INDEX_STORE),
        "",
        question,
        (place, nothing) -> {
          Recall recall = recalls.get(SortKeys.last(place));
          boolean stands =
              recall != null
                  && place.equals(
                      SortKeys.latestFirst(recall.getAt().toEpochMilli(), recall.getArticleId()));
          return stands ? Encodings.RECALL.value(recall) : null;
        });
  }
}
