package org.copytaster.query.store;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.copytaster.schema.Article;
import org.copytaster.schema.Topic;
import org.copytaster.schema.TopicSerdes;
import org.copytaster.schema.internal.TextPlace;

/**
 * The views: stores that are as their topics, which serve as their changelogs, and indexes beside
 * them, which have their own. Nothing is written to a topic that others read.
 */
public final class ViewTopology {
  private static final StringDeserializer KEY_IN = new StringDeserializer();

  private final String prefix;
  private final TopicSerdes serdes;
  private final Topology topology = new Topology();

  private ViewTopology(String prefix, TopicSerdes serdes) {
    this.prefix = prefix;
    this.serdes = serdes;
  }

  /** Builds the topology over the topics of a prefix. */
  public static Topology of(String prefix, TopicSerdes serdes) {
    ViewTopology views = new ViewTopology(prefix, serdes);
    views.articles();
    views.follow(ViewNames.LEDGER_STORE, Topic.LEDGER, FollowLedger::new);
    views.index(ViewNames.LEDGER_INDEX_STORE, Serdes.ByteArray(), ViewNames.LEDGER_STORE);
    views.follow(ViewNames.SERIES_STORE, Topic.SERIES, () -> new Keep<>(ViewNames.SERIES_STORE));
    views.follow(ViewNames.CLAIM_STORE, Topic.CLAIMS, () -> new Keep<>(ViewNames.CLAIM_STORE));
    views.follow(ViewNames.ACTIVITY_STORE, Topic.ACTIVITY, FollowActivity::new);
    views.index(ViewNames.SUBJECT_STORE, Serdes.ByteArray(), ViewNames.ACTIVITY_STORE);
    views.follow(ViewNames.RECALL_STORE, Topic.RECALLS, FollowRecalls::new);
    views.index(ViewNames.RECALL_INDEX_STORE, Serdes.ByteArray(), ViewNames.RECALL_STORE);
    views.follow(ViewNames.FEED_STORE, Topic.FEEDS, () -> new Keep<>(ViewNames.FEED_STORE));
    return views.topology;
  }

  /** An article, the story it is the origin of and the texts of its versions are in one task. */
  private void articles() {
    topology.addSource(
        ViewNames.ARTICLES,
        KEY_IN,
        serdes.<Article>serde(Topic.ARTICLES).deserializer(),
        Topic.ARTICLES.name(prefix));
    topology.addProcessor(ViewNames.LOCATE_TEXTS, FollowArticles::new, ViewNames.ARTICLES);
    follow(ViewNames.ARTICLE_STORE, Topic.ENRICHED, FollowStanding::new);
    follow(ViewNames.STORY_STORE, Topic.STORIES, FollowStories::new);
    index(ViewNames.ARTICLE_INDEX_STORE, Serdes.ByteArray(), ViewNames.ARTICLE_STORE);
    index(
        ViewNames.STORY_INDEX_STORE,
        Serdes.ByteArray(),
        ViewNames.ARTICLE_STORE,
        ViewNames.STORY_STORE);
    topology.connectProcessorAndStateStores(
        ViewNames.keeper(ViewNames.ARTICLE_STORE), ViewNames.STORY_STORE);
    topology.connectProcessorAndStateStores(
        ViewNames.keeper(ViewNames.STORY_STORE), ViewNames.ARTICLE_STORE);
    topology.addStateStore(
        logged(ViewNames.TEXT_STORE, ViewRows.serde(TextPlace.class)), ViewNames.LOCATE_TEXTS);
    // Texts are looked up by what stands: the two belong into one task.
    topology.connectProcessorAndStateStores(ViewNames.LOCATE_TEXTS, ViewNames.ARTICLE_STORE);
  }

  private <V extends SpecificRecord> void follow(
      String store, Topic topic, ProcessorSupplier<String, V, Void, Void> keeper) {
    Serde<V> values = serdes.serde(topic);
    topology.addReadOnlyStateStore(
        builder(store, values).withLoggingDisabled(),
        ViewNames.source(store),
        KEY_IN,
        values.deserializer(),
        topic.name(prefix),
        ViewNames.keeper(store),
        keeper);
  }

  private void index(String store, Serde<?> values, String... kept) {
    String[] keepers = new String[kept.length];
    for (int i = 0; i < kept.length; i++) {
      keepers[i] = ViewNames.keeper(kept[i]);
    }
    topology.addStateStore(logged(store, values), keepers);
  }

  /** Not cached: the order in which rows are written is that in which they are kept. */
  private static <V> StoreBuilder<KeyValueStore<String, V>> builder(String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(name), Serdes.String(), values)
        .withCachingDisabled();
  }

  /** Old dates meet a broker of today: changelogs take any timestamp, as all topics do. */
  private static <V> StoreBuilder<KeyValueStore<String, V>> logged(String name, Serde<V> values) {
    return builder(name, values)
        .withLoggingEnabled(
            Map.of(
                "message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE),
                "message.timestamp.before.max.ms", Long.toString(Long.MAX_VALUE),
                "max.message.bytes", Integer.toString(Topic.MAX_RECORD_BYTES)));
  }
}
