package org.copytaster.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.copytaster.query.Slice.Row;
import org.copytaster.query.store.SortKeys;
import org.copytaster.query.store.TimeIndex;
import org.copytaster.query.store.ViewNames;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.internal.ArticleRow;
import org.copytaster.schema.internal.NamedEntity;
import org.copytaster.schema.internal.StoryRow;
import org.copytaster.schema.internal.TextPlace;

/** Reads articles and stories in order of time. */
final class TimelineReads {
  static final String FROM = "from";
  static final String TO = "to";
  static final String ENTITY = "entity";
  static final String OUTLET = "outlet";
  static final String MIN_MEMBERS = "minMembers";
  static final String MIN_OUTLETS = "minOutlets";

  private TimelineReads() {}

  static Slice stories(Question question, Stores stores) {
    int members = question.number(MIN_MEMBERS);
    int outlets = question.number(MIN_OUTLETS);
    String outlet = question.filter(OUTLET);
    return timeline(
        question,
        stores.get(ViewNames.STORY_INDEX_STORE),
        Encodings.STORY_ROW,
        StoryRow::getLastSeen,
        StoryRow::getEntities,
        row ->
            row.getMembersTotal() >= members
                && row.getOutlets().size() >= outlets
                && (outlet == null || row.getOutlets().contains(outlet)));
  }

  static Slice articles(Question question, Stores stores) {
    String outlet = question.filter(OUTLET);
    return timeline(
        question,
        stores.get(ViewNames.ARTICLE_INDEX_STORE),
        Encodings.ARTICLE_ROW,
        ArticleRow::getPublished,
        ArticleRow::getEntities,
        row -> outlet == null || outlet.equals(row.getOutlet()));
  }

  /** Where the standing versions of articles lie; none where that is not known yet. */
  static Slice places(Question question, Stores stores) {
    ReadOnlyKeyValueStore<String, EnrichedArticle> articles = stores.get(ViewNames.ARTICLE_STORE);
    ReadOnlyKeyValueStore<String, TextPlace> places = stores.get(ViewNames.TEXT_STORE);
    List<Row> rows = new ArrayList<>();
    for (String id : question.keys()) {
      EnrichedArticle article = articles.get(id);
      if (article != null) {
        TextPlace place = places.get(SortKeys.of(id, article.getContentHash()));
        TextPlace known = place == null ? new TextPlace(article.getContentHash(), -1, -1L) : place;
        rows.add(new Row(id, Encodings.PLACE.value(known)));
      }
    }
    return new Slice(rows, null);
  }

  /** Entities as the latest article names them; the key is the entity, then its article's place. */
  static Slice entities(Question question, Stores stores) {
    List<Row> rows = new ArrayList<>();
    for (String id : question.keys()) {
      Question latest = new Question(Kind.ARTICLES, List.of(), Map.of(ENTITY, id), null, 1);
      for (Row row : articles(latest, stores).rows()) {
        Encodings.ARTICLE_ROW.record(row.value()).getEntities().stream()
            .filter(entity -> entity.getId().equals(id))
            .forEach(
                entity ->
                    rows.add(new Row(SortKeys.of(id, row.key()), Encodings.ENTITY.value(entity))));
      }
    }
    rows.sort(Comparator.comparing(Row::key, SortKeys.ORDER));
    return new Slice(rows, null);
  }

  /**
   * Lines in order of time.
   *
   * @param at when a line stands in that order
   * @param entities what it is found by
   * @param wanted whether a list has it; its outlet is looked at there
   */
  private static <T extends SpecificRecordBase> Slice timeline(
      Question question,
      ReadOnlyKeyValueStore<String, byte[]> index,
      Encoding<T> encoding,
      ToLongFunction<T> at,
      Function<T, List<NamedEntity>> entities,
      Predicate<T> wanted) {
    String entity = question.filter(ENTITY);
    Instant from = question.time(FROM);
    Instant to = question.time(TO);
    return Scan.of(
        index,
        TimeIndex.prefix(entity, question.filter(OUTLET)),
        to == null ? "" : SortKeys.descending(SortKeys.ceilMillis(to) - 1),
        from == null ? null : SortKeys.descending(SortKeys.ceilMillis(from)),
        question,
        (place, nothing) -> {
          String id = SortKeys.last(place);
          T row = encoding.record(index.get(TimeIndex.line(id)));
          boolean stands =
              row != null
                  && place.equals(SortKeys.latestFirst(at.applyAsLong(row), id))
                  && (entity == null || names(entities.apply(row), entity));
          return stands && wanted.test(row) ? encoding.value(row) : null;
        });
  }

  private static boolean names(List<NamedEntity> entities, String id) {
    return entities.stream().anyMatch(entity -> entity.getId().equals(id));
  }
}
