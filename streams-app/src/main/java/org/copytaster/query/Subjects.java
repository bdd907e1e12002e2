package org.copytaster.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.query.Question.Filters;
import org.copytaster.query.store.SortKeys;
import org.copytaster.query.store.SubjectIndex;
import org.copytaster.schema.ActivitySubject;
import org.copytaster.schema.internal.ArticleRow;
import org.copytaster.schema.internal.NamedEntity;
import org.copytaster.schema.internal.StoryRow;
import org.copytaster.schema.internal.SubjectCounts;

/**
 * Entities and outlets as they are handed out: how many articles they have is known to the owner of
 * their activity, name and type of an entity to the owner of an article that names it.
 */
final class Subjects {
  /** How many articles are looked at for what is named together. */
  private static final int LATEST = 200;

  private static final int SHOWN = 8;

  private final Sources sources;

  Subjects(Sources sources) {
    this.sources = sources;
  }

  /** Stories with the entities of their origins. */
  List<StorySummary> summaries(List<Slice.Row> rows) {
    List<StoryRow> stories =
        rows.stream().map(row -> Encodings.STORY_ROW.record(row.value())).toList();
    Set<String> ids = new TreeSet<>();
    stories.forEach(story -> shown(story).forEach(entity -> ids.add(entity.getId())));
    Map<String, Long> articles = articles(ids);
    List<StorySummary> summaries = new ArrayList<>();
    for (StoryRow story : stories) {
      List<NamedSubject> entities =
          shown(story).stream()
              .map(entity -> entity(entity, articles.getOrDefault(entity.getId(), 0L)))
              .toList();
      summaries.add(Summaries.story(story, entities));
    }
    return summaries;
  }

  /** Subjects of rows whose key is a place by number. */
  List<NamedSubject> named(List<Slice.Row> rows) {
    return counted(
        rows.stream().map(r -> new Slice.Row(SortKeys.last(r.key()), r.value())).toList());
  }

  /** Subjects of rows whose key is the subject. */
  List<NamedSubject> counted(List<Slice.Row> rows) {
    Set<String> entities = new TreeSet<>();
    for (Slice.Row row : rows) {
      List<String> subject = LedgerKeys.split(row.key());
      if (subject.get(0).equals(ActivitySubject.ENTITY.name())) {
        entities.add(subject.get(1));
      }
    }
    Map<String, NamedEntity> known = entities(entities);
    List<NamedSubject> named = new ArrayList<>();
    for (Slice.Row row : rows) {
      List<String> subject = LedgerKeys.split(row.key());
      SubjectCounts counts = Encodings.COUNTS.record(row.value());
      NamedEntity entity = known.get(subject.get(1));
      named.add(
          new NamedSubject(
              ActivitySubject.valueOf(subject.get(0)),
              subject.get(1),
              entity == null ? counts.getName() : entity.getName(),
              entity == null ? null : entity.getType(),
              SubjectIndex.articles(counts)));
    }
    return named;
  }

  /** What the latest articles that name an entity name beside it, the most frequent first. */
  Answer<List<NamedSubject>> together(String entityId, int limit) {
    Gathered gathered =
        sources.askAll(
            new Question(
                Kind.ARTICLES,
                List.of(),
                new Filters().with(TimelineReads.ENTITY, entityId).map(),
                null,
                LATEST));
    Map<String, NamedEntity> named = new LinkedHashMap<>();
    Map<String, Long> articles = new HashMap<>();
    for (Slice.Row row : gathered.whole()) {
      ArticleRow article = Encodings.ARTICLE_ROW.record(row.value());
      for (NamedEntity entity : article.getEntities()) {
        if (!entity.getId().equals(entityId)) {
          named.putIfAbsent(entity.getId(), entity);
          articles.merge(entity.getId(), 1L, Long::sum);
        }
      }
    }
    List<NamedSubject> together =
        named.values().stream()
            .map(entity -> entity(entity, articles.get(entity.getId())))
            .sorted(
                Comparator.comparingLong(NamedSubject::articles)
                    .reversed()
                    .thenComparing(NamedSubject::id))
            .limit(limit)
            .toList();
    return new Answer<>(together, gathered.standby(), gathered.lag());
  }

  /** How many articles entities have; those whose owner does not answer are left out. */
  private Map<String, Long> articles(Set<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<String> keys =
        ids.stream().map(id -> LedgerKeys.join(ActivitySubject.ENTITY.name(), id)).toList();
    Map<String, Long> articles = new HashMap<>();
    for (Slice.Row row : sources.askKeys(Question.keys(Kind.SUBJECT, keys)).slice().rows()) {
      articles.put(
          LedgerKeys.split(row.key()).get(1),
          SubjectIndex.articles(Encodings.COUNTS.record(row.value())));
    }
    return articles;
  }

  /** Entities as the latest article says; those that none of who answers knows are left out. */
  private Map<String, NamedEntity> entities(Set<String> ids) {
    Map<String, NamedEntity> entities = new HashMap<>();
    if (!ids.isEmpty()) {
      Question question = Question.keys(Kind.ENTITY, List.copyOf(ids));
      for (Slice.Row row : sources.askAll(question).slice().rows()) {
        entities.putIfAbsent(SortKeys.first(row.key()), Encodings.ENTITY.record(row.value()));
      }
    }
    return entities;
  }

  private static List<NamedEntity> shown(StoryRow story) {
    return story.getEntities().stream().limit(SHOWN).toList();
  }

  private static NamedSubject entity(NamedEntity entity, long articles) {
    return new NamedSubject(
        ActivitySubject.ENTITY, entity.getId(), entity.getName(), entity.getType(), articles);
  }
}
