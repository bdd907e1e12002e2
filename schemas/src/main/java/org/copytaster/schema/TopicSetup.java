package org.copytaster.schema;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics of the table and sees to it that those which exist are as the table says. */
public final class TopicSetup {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration ASK_EVERY = Duration.ofMillis(50);

  private TopicSetup() {}

  /**
   * Creates the topics that are missing, checks the others and returns when all take records.
   *
   * @param prefix prefix of the topics' names
   * @param partitions partitions of each topic
   * @param replication copies of each partition, for new topics
   * @throws IllegalStateException if a topic exists with other settings or partitions; names all
   *     that differ
   * @throws KafkaException if the cluster does not do what it is asked
   */
  public static void ensure(Admin admin, String prefix, int partitions, short replication)
      throws InterruptedException {
    Map<String, Topic> topics =
        Arrays.stream(Topic.values())
            .collect(Collectors.toMap(t -> t.name(prefix), t -> t, (a, b) -> a, TreeMap::new));
    create(admin, topics, partitions, replication);
    await(admin, topics.keySet());
    check(admin, topics, partitions);
  }

  private static void create(
      Admin admin, Map<String, Topic> topics, int partitions, short replication)
      throws InterruptedException {
    Collection<String> existing = get(admin.listTopics().names());
    List<NewTopic> missing = new ArrayList<>();
    topics.forEach(
        (name, topic) -> {
          if (!existing.contains(name)) {
            missing.add(new NewTopic(name, partitions, replication).configs(topic.config()));
          }
        });
    for (KafkaFuture<Void> created : admin.createTopics(missing).values().values()) {
      try {
        created.get();
      } catch (ExecutionException e) {
        // Another instance may start at the same time; what it made is checked below.
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw new KafkaException(e.getCause().getMessage(), e.getCause());
        }
      }
    }
  }

  /**
   * A producer that writes before all brokers know a new topic can lose or double records
   * (KAFKA-15591): wait for leaders, and for each leader to answer for its partitions.
   */
  private static void await(Admin admin, Collection<String> names) throws InterruptedException {
    long limit = System.nanoTime() + LIMIT.toNanos();
    while (!ready(admin, names)) {
      if (System.nanoTime() > limit) {
        throw new KafkaException(
            "Topics have no leaders after " + LIMIT.toSeconds() + " s: " + names);
      }
      Thread.sleep(ASK_EVERY.toMillis());
    }
  }

  private static boolean ready(Admin admin, Collection<String> names) throws InterruptedException {
    try {
      Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
      for (TopicDescription topic : admin.describeTopics(names).allTopicNames().get().values()) {
        for (var partition : topic.partitions()) {
          if (partition.leader() == null || partition.leader().isEmpty()) {
            return false;
          }
          ends.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest());
        }
      }
      admin.listOffsets(ends).all().get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RetriableException) {
        return false;
      }
      throw new KafkaException(e.getCause().getMessage(), e.getCause());
    }
  }

  private static void check(Admin admin, Map<String, Topic> topics, int partitions)
      throws InterruptedException {
    List<String> wrong = new ArrayList<>();
    get(admin.describeTopics(topics.keySet()).allTopicNames())
        .forEach(
            (name, topic) -> {
              if (topic.partitions().size() != partitions) {
                wrong.add(
                    name + " has " + topic.partitions().size() + " partitions, not " + partitions);
              }
            });
    Map<ConfigResource, Topic> resources = new HashMap<>();
    topics.forEach(
        (name, topic) -> resources.put(new ConfigResource(ConfigResource.Type.TOPIC, name), topic));
    Map<ConfigResource, Config> configs = get(admin.describeConfigs(resources.keySet()).all());
    resources.forEach(
        (resource, topic) ->
            topic
                .config()
                .forEach(
                    (key, value) -> {
                      ConfigEntry is = configs.get(resource).get(key);
                      if (is == null || !value.equals(is.value())) {
                        wrong.add(
                            resource.name()
                                + " has "
                                + key
                                + "="
                                + (is == null ? "none" : is.value())
                                + ", not "
                                + value);
                      }
                    }));
    if (!wrong.isEmpty()) {
      wrong.sort(null);
      throw new IllegalStateException(
          "Topics exist, but not as they must be: " + String.join("; ", wrong));
    }
  }

  private static <T> T get(KafkaFuture<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause().getMessage(), e.getCause());
    }
  }
}
