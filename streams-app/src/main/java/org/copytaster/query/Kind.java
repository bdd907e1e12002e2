package org.copytaster.query;

import java.util.function.UnaryOperator;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.schema.Topic;

/** What instances ask each other for: which topic's owners have it, and where a key belongs. */
enum Kind {
  STORY(Topic.STORIES),
  STORIES(Topic.STORIES),
  ARTICLE(Topic.ENRICHED),
  ARTICLES(Topic.ENRICHED),
  /** Where the text of an article lies, by its id. */
  PLACE(Topic.ENRICHED),
  /** Name and type of entities, from the latest article that names each. */
  ENTITY(Topic.ENRICHED),
  /** Entities or outlets by how many articles they have. */
  NAMES(Topic.ACTIVITY),
  /** Counts of entities and outlets. */
  SUBJECT(Topic.ACTIVITY),
  /** Days of an entity or outlet. */
  ACTIVITY(Topic.ACTIVITY),
  ENTRY(Topic.LEDGER),
  LEDGER(Topic.LEDGER),
  CLAIMS(Topic.CLAIMS, LedgerKeys::subject),
  /** Entries of one measure, actor and about as they stood. */
  LEDGER_AS_OF(Topic.CLAIMS),
  SERIES(Topic.SERIES),
  /** Points of one measure, actor and about as they stood. */
  SERIES_AS_OF(Topic.CLAIMS),
  RECALLS(Topic.RECALLS),
  FEEDS(Topic.FEEDS);

  private final Topic topic;
  private final UnaryOperator<String> routing;

  Kind(Topic topic) {
    this(topic, UnaryOperator.identity());
  }

  Kind(Topic topic, UnaryOperator<String> routing) {
    this.topic = topic;
    this.routing = routing;
  }

  /** Whose partitions the stores follow. */
  Topic topic() {
    return topic;
  }

  /** What decides the partition of a key that is asked for. */
  String routing(String key) {
    return routing.apply(key);
  }
}
