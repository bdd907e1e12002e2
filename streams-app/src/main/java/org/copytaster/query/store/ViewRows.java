package org.copytaster.query.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.Serde;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.GeneratedClasses;
import org.copytaster.schema.LinkedEntity;
import org.copytaster.schema.Story;
import org.copytaster.schema.internal.ArticleRow;
import org.copytaster.schema.internal.InternalSerde;
import org.copytaster.schema.internal.NamedEntity;
import org.copytaster.schema.internal.StoryRow;

/** Lines of articles and stories: made from records, and their order rows. */
public final class ViewRows {
  private static final Comparator<LinkedEntity> SALIENCE =
      Comparator.comparingDouble(LinkedEntity::getSalience).reversed().thenComparing(ViewRows::id);

  static {
    GeneratedClasses.trust();
  }

  private ViewRows() {}

  /** The encoding of rows in stores and between instances. */
  public static <T extends SpecificRecordBase> Serde<T> serde(Class<T> type) {
    return InternalSerde.of(type);
  }

  /** Under which id an entity is listed. */
  public static String id(LinkedEntity entity) {
    return entity.getWikidata() != null ? entity.getWikidata() : entity.getLocalId();
  }

  static ArticleRow article(EnrichedArticle article) {
    return new ArticleRow(
        article.getArticleId(),
        article.getTitle(),
        article.getOutlet(),
        article.getUrl(),
        article.getPublished().toEpochMilli(),
        article.getStoryId(),
        article.getRelation(),
        article.getClaims().size(),
        entities(article));
  }

  /**
   * A story's line.
   *
   * @param origin its origin; null where that is not there, or no longer
   */
  static StoryRow story(Story story, EnrichedArticle origin) {
    StoryRow.Builder row =
        StoryRow.newBuilder()
            .setStoryId(story.getStoryId())
            .setFirstSeen(story.getFirstSeen().toEpochMilli())
            .setLastSeen(story.getLastSeen().toEpochMilli())
            .setMembersTotal(story.getMembersTotal())
            .setOutlets(story.getOutlets())
            .setOriginators(story.getOriginators())
            .setEntities(List.of());
    if (origin != null) {
      row.setTitle(origin.getTitle())
          .setOutlet(origin.getOutlet())
          .setUrl(origin.getUrl())
          .setLanguage(origin.getLanguage())
          .setForm(origin.getForm())
          .setEntities(entities(origin))
          .setClaims(origin.getClaims().size());
    }
    return row.build();
  }

  /** The order rows of an article; none of null. */
  static Set<String> order(ArticleRow row) {
    return row == null
        ? Set.of()
        : TimeIndex.rows(
            row.getArticleId(),
            row.getPublished(),
            row.getEntities().stream().map(NamedEntity::getId).toList(),
            row.getOutlet() == null ? List.of() : List.of(row.getOutlet()));
  }

  /** The order rows of a story; none of null. */
  static Set<String> order(StoryRow row) {
    return row == null
        ? Set.of()
        : TimeIndex.rows(
            row.getStoryId(),
            row.getLastSeen(),
            row.getEntities().stream().map(NamedEntity::getId).toList(),
            row.getOutlets());
  }

  private static List<NamedEntity> entities(EnrichedArticle article) {
    Map<String, NamedEntity> each = new LinkedHashMap<>();
    Stream.concat(article.getEntities().stream(), article.getTitleEntities().stream())
        .sorted(SALIENCE)
        .forEach(
            entity ->
                each.putIfAbsent(
                    id(entity), new NamedEntity(id(entity), entity.getName(), entity.getType())));
    return new ArrayList<>(each.values());
  }
}
