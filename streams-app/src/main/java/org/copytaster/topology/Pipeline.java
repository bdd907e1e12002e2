package org.copytaster.topology;

import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.copytaster.schema.ActivityCount;
import org.copytaster.schema.Article;
import org.copytaster.schema.Balance;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.schema.StoryMember;
import org.copytaster.schema.Topic;
import org.copytaster.schema.TopicSerdes;
import org.copytaster.schema.internal.ActivityDays;
import org.copytaster.schema.internal.ActivityParts;
import org.copytaster.schema.internal.ArticleState;
import org.copytaster.schema.internal.FoldLink;
import org.copytaster.schema.internal.FoldMatches;
import org.copytaster.schema.internal.IndexEntry;
import org.copytaster.schema.internal.InternalSerde;
import org.copytaster.schema.internal.LedgerValue;
import org.copytaster.schema.internal.MemberChange;
import org.copytaster.schema.internal.StoryHead;
import org.copytaster.view.Enricher;

/**
 * The topology, stage by stage:
 *
 * <pre>
 *  articles ─┐
 *  clock ────┴─ admit ── enrich ── register ─┬─ enriched, recalls
 *  fold-index ────────────────────────┤      ├─ fold-index
 *  fold-links ────────────────────────┘      ├─ fold-links
 *                                            ├─ story-members ── stories
 *                                            ├─ claims ── ledger, series
 *                                            └─ activity-parts ── activity
 * </pre>
 */
public final class Pipeline {
  private static final StringSerializer KEY_OUT = new StringSerializer();
  private static final StringDeserializer KEY_IN = new StringDeserializer();

  private final PipelineSettings settings;
  private final TopicSerdes serdes;
  private final Enricher enricher;
  private final int partitions;
  private final Topology topology = new Topology();

  private Pipeline(
      PipelineSettings settings, TopicSerdes serdes, Enricher enricher, int partitions) {
    this.settings = settings;
    this.serdes = serdes;
    this.enricher = enricher;
    this.partitions = partitions;
  }

  /**
   * Builds the topology.
   *
   * @param partitions of every topic; the folding index has as many parts, up to four
   */
  public static Topology topology(
      PipelineSettings settings, TopicSerdes serdes, Enricher enricher, int partitions) {
    Pipeline pipeline = new Pipeline(settings, serdes, enricher, partitions);
    pipeline.articles();
    pipeline.stories();
    pipeline.ledger();
    pipeline.activity();
    return pipeline.topology;
  }

  private void articles() {
    source(Names.ARTICLES, Topic.ARTICLES, registered(Topic.ARTICLES).deserializer());
    source(Names.CLOCK, Topic.CLOCK, registered(Topic.CLOCK).deserializer());
    source(Names.FOLD_LINKS, Topic.FOLD_LINKS, internal(FoldLink.class).deserializer());
    source(Names.FOLD_INDEX_SOURCE, Topic.FOLD_INDEX, internal(IndexEntry.class).deserializer());
    topology.addProcessor(
        Names.ADMIT, () -> new Admit(settings, enricher), Names.ARTICLES, Names.CLOCK);
    topology.addProcessor(Names.ENRICH, () -> new Enrich(enricher), Names.ADMIT);
    topology.addProcessor(
        Names.REGISTER,
        () -> new RegisterArticles(settings, partitions),
        Names.ENRICH,
        Names.ADMIT,
        Names.FOLD_LINKS,
        Names.FOLD_INDEX_SOURCE);
    topology.addStateStore(
        store(Names.BALANCE_STORE, internal(Balance.class)), Names.ADMIT, Names.REGISTER);
    topology.addStateStore(store(Names.EMBARGO_STORE, internal(Article.class)), Names.ADMIT);
    topology.addStateStore(
        store(Names.REGISTER_STORE, internal(ArticleState.class)), Names.ADMIT, Names.REGISTER);
    deskStore(Names.FOLD_INDEX_STORE, internal(IndexEntry.class));
    deskStore(Names.FOLD_MATCH_STORE, internal(FoldMatches.class));
    deskStore(Names.FOLD_POINTER_STORE, Serdes.String());
    deskStore(Names.FOLD_CHILD_STORE, Serdes.String());
    deskStore(Names.FOLD_EXPIRY_STORE, Serdes.String());
    deskSink(Names.TO_ENRICHED, Topic.ENRICHED, registered(Topic.ENRICHED).serializer(), null);
    deskSink(Names.TO_RECALLS, Topic.RECALLS, registered(Topic.RECALLS).serializer(), null);
    deskSink(
        Names.TO_CLAIMS,
        Topic.CLAIMS,
        this.<ReportedClaim>registered(Topic.CLAIMS).serializer(),
        Partitions::bySubject);
    deskSink(
        Names.TO_FOLD_INDEX,
        Topic.FOLD_INDEX,
        internal(IndexEntry.class).serializer(),
        Partitions::byNumber);
    deskSink(Names.TO_FOLD_LINKS, Topic.FOLD_LINKS, internal(FoldLink.class).serializer(), null);
    deskSink(
        Names.TO_STORY_MEMBERS,
        Topic.STORY_MEMBERS,
        internal(MemberChange.class).serializer(),
        null);
    deskSink(
        Names.TO_ACTIVITY_PARTS,
        Topic.ACTIVITY_PARTS,
        internal(ActivityParts.class).serializer(),
        Partitions::byNumber);
    sink(Names.TO_AUDIT, Topic.AUDIT, registered(Topic.AUDIT).serializer(), null, Names.ADMIT);
  }

  private void stories() {
    source(
        Names.STORY_MEMBERS_SOURCE,
        Topic.STORY_MEMBERS,
        internal(MemberChange.class).deserializer());
    topology.addProcessor(Names.STORIES, KeepStories::new, Names.STORY_MEMBERS_SOURCE);
    topology.addStateStore(store(Names.STORY_STORE, internal(StoryHead.class)), Names.STORIES);
    topology.addStateStore(
        store(Names.STORY_REST_STORE, internal(StoryMember.class)), Names.STORIES);
    sink(
        Names.TO_STORIES,
        Topic.STORIES,
        registered(Topic.STORIES).serializer(),
        null,
        Names.STORIES);
  }

  private void ledger() {
    source(Names.CLAIMS_SOURCE, Topic.CLAIMS, registered(Topic.CLAIMS).deserializer());
    Set<String> summed = enricher.summedMeasures();
    topology.addProcessor(Names.LEDGER, () -> new KeepLedger(summed), Names.CLAIMS_SOURCE);
    topology.addStateStore(
        store(Names.LEDGER_CLAIM_STORE, internal(ReportedClaim.class)), Names.LEDGER);
    topology.addStateStore(
        store(Names.LEDGER_VALUE_STORE, internal(LedgerValue.class)), Names.LEDGER);
    topology.addStateStore(store(Names.LEDGER_INDEX_STORE, Serdes.Long()), Names.LEDGER);
    topology.addStateStore(store(Names.SERIES_STORE, internal(SeriesPoint.class)), Names.LEDGER);
    sink(Names.TO_LEDGER, Topic.LEDGER, registered(Topic.LEDGER).serializer(), null, Names.LEDGER);
    sink(Names.TO_SERIES, Topic.SERIES, registered(Topic.SERIES).serializer(), null, Names.LEDGER);
  }

  private void activity() {
    source(
        Names.ACTIVITY_PARTS_SOURCE,
        Topic.ACTIVITY_PARTS,
        internal(ActivityParts.class).deserializer());
    topology.addProcessor(Names.ACTIVITY, CountActivity::new, Names.ACTIVITY_PARTS_SOURCE);
    topology.addStateStore(
        store(Names.ACTIVITY_STORE, internal(ActivityDays.class)), Names.ACTIVITY);
    sink(
        Names.TO_ACTIVITY,
        Topic.ACTIVITY,
        this.<ActivityCount>registered(Topic.ACTIVITY).serializer(),
        Partitions::byCounted,
        Names.ACTIVITY);
  }

  private void source(String name, Topic topic, Deserializer<?> values) {
    topology.addSource(name, KEY_IN, values, topic.name(settings.prefix()));
  }

  private void deskStore(String name, Serde<?> values) {
    topology.addStateStore(store(name, values), Names.REGISTER);
  }

  private <V> void deskSink(
      String name, Topic topic, Serializer<V> values, StreamPartitioner<String, V> partitioner) {
    sink(name, topic, values, partitioner, Names.REGISTER);
  }

  private <V> void sink(
      String name,
      Topic topic,
      Serializer<V> values,
      StreamPartitioner<String, V> partitioner,
      String... parents) {
    topology.addSink(name, topic.name(settings.prefix()), KEY_OUT, values, partitioner, parents);
  }

  private <T extends SpecificRecord> Serde<T> registered(Topic topic) {
    return serdes.serde(topic);
  }

  private static <T extends SpecificRecordBase> Serde<T> internal(Class<T> type) {
    return InternalSerde.of(type);
  }

  /**
   * Old dates meet a broker of today: changelogs take any timestamp, as all topics do. What is
   * written twice within a commit is kept and logged once.
   */
  private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(name), Serdes.String(), values)
        .withCachingEnabled()
        .withLoggingEnabled(
            Map.of(
                "message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE),
                "message.timestamp.before.max.ms", Long.toString(Long.MAX_VALUE),
                "max.message.bytes", Integer.toString(Topic.MAX_RECORD_BYTES)));
  }
}
