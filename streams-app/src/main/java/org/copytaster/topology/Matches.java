package org.copytaster.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.schema.StoryRelation;
import org.copytaster.schema.internal.FoldItem;
import org.copytaster.schema.internal.FoldMatch;
import org.copytaster.schema.internal.StoryPlace;
import org.copytaster.syndication.FoldOrder;
import org.copytaster.syndication.Match;
import org.copytaster.view.Oracle;

/** The earlier articles that each article of a partition matches; rows by later, then earlier. */
final class Matches {
  private final KeyValueStore<String, FoldMatch> rows;

  Matches(KeyValueStore<String, FoldMatch> rows) {
    this.rows = rows;
  }

  /** Keeps a match. The earlier one's story is taken to be its own until it says otherwise. */
  void put(String later, String earlier, FoldItem item, Match match) {
    String key = Keys.of(later, earlier);
    FoldMatch before = rows.get(key);
    rows.put(
        key,
        new FoldMatch(
            item.getInferred(),
            item.getAt(),
            StoryRelation.valueOf(match.relation().name()),
            match.similarity(),
            Oracle.evidence(match.evidence()),
            before == null ? earlier : before.getRoot()));
  }

  /** Removes a match; says whether there was one. */
  boolean delete(String later, String earlier) {
    return rows.delete(Keys.of(later, earlier)) != null;
  }

  /** Notes the story that the earlier article is in; says whether that is news. */
  boolean root(String later, String earlier, String root) {
    String key = Keys.of(later, earlier);
    FoldMatch match = rows.get(key);
    if (match == null || match.getRoot().equals(root)) {
      return false;
    }
    rows.put(
        key,
        new FoldMatch(
            match.getInferred(),
            match.getAt(),
            match.getRelation(),
            match.getSimilarity(),
            match.getEvidence(),
            root));
    return true;
  }

  /** The place that the best match gives an article; empty where it has none. */
  Optional<StoryPlace> best(String later) {
    return all(later).stream().findFirst().map(Matches::place);
  }

  /** Keeps an article's best matches and removes the others. */
  void keepBest(String later, int most) {
    all(later).stream().skip(most).forEach(row -> rows.delete(row.key));
  }

  /** Best first: copies, then by similarity, then by fold order. */
  private List<KeyValue<String, FoldMatch>> all(String later) {
    List<KeyValue<String, FoldMatch>> all = new ArrayList<>();
    try (KeyValueIterator<String, FoldMatch> found = Rows.startingWith(rows, later)) {
      found.forEachRemaining(all::add);
    }
    all.sort(Matches::compare);
    return all;
  }

  private static int compare(KeyValue<String, FoldMatch> a, KeyValue<String, FoldMatch> b) {
    int byRelation = a.value.getRelation().compareTo(b.value.getRelation());
    if (byRelation != 0) {
      return byRelation;
    }
    int bySimilarity = Double.compare(b.value.getSimilarity(), a.value.getSimilarity());
    return bySimilarity != 0 ? bySimilarity : order(a).compareTo(order(b));
  }

  private static FoldOrder order(KeyValue<String, FoldMatch> row) {
    return new FoldOrder(row.value.getInferred(), row.value.getAt(), Keys.last(row.key));
  }

  private static StoryPlace place(KeyValue<String, FoldMatch> best) {
    FoldMatch match = best.value;
    return new StoryPlace(
        match.getRoot(),
        match.getRelation(),
        Keys.last(best.key),
        match.getSimilarity(),
        match.getEvidence());
  }
}
