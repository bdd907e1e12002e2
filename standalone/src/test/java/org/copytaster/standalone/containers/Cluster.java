package org.copytaster.standalone.containers;

import com.github.dockerjava.api.exception.InternalServerErrorException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.testcontainers.containers.Network;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;

/**
 * Brokers in containers on a network of their own. Among themselves they use the listeners of that
 * network, clients on this machine the published ports.
 */
public final class Cluster implements AutoCloseable {
  /** How often it is tried to freeze a container. */
  private static final int PAUSES = 5;

  private static final Duration RETRY = Duration.ofSeconds(1);

  private final Network network = Network.newNetwork();
  private final List<KafkaContainer> brokers = new ArrayList<>();

  private Cluster() {}

  /**
   * Starts brokers with ids from 1 on and returns when all serve.
   *
   * @param count how many brokers, and how many copies of every internal topic
   * @param controllers how many of them, the first ones, are controllers as well
   * @param inSync copies that must have a record before it counts as written
   */
  public static Cluster start(int count, int controllers, int inSync) {
    String voters =
        IntStream.rangeClosed(1, controllers)
            .mapToObj(id -> id + "@" + name(id) + ":9094")
            .collect(Collectors.joining(","));
    Cluster cluster = new Cluster();
    try {
      for (int id = 1; id <= count; id++) {
        cluster.brokers.add(cluster.broker(id, id <= controllers, voters, count, inSync));
      }
      // Together: a controller is not ready before it has a majority.
      Startables.deepStart(cluster.brokers).join();
      return cluster;
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private KafkaContainer broker(int id, boolean controller, String voters, int copies, int inSync) {
    KafkaContainer broker =
        new KafkaContainer(OnContainers.IMAGE)
            .withNetwork(network)
            .withNetworkAliases(name(id))
            .withEnv("KAFKA_NODE_ID", Integer.toString(id))
            .withEnv("KAFKA_CONTROLLER_QUORUM_VOTERS", voters)
            .withEnv("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", Integer.toString(copies))
            .withEnv("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", Integer.toString(copies))
            .withEnv("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", Integer.toString(inSync))
            .withEnv("KAFKA_MIN_INSYNC_REPLICAS", Integer.toString(inSync))
            // Spread over the brokers, but not into the 50 partitions of a large cluster.
            .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "6")
            .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "6")
            .withEnv("KAFKA_HEAP_OPTS", "-Xms256m -Xmx512m -XX:TieredStopAtLevel=1");
    if (!controller) {
      broker
          .withEnv("KAFKA_PROCESS_ROLES", "broker")
          .withEnv("KAFKA_LISTENERS", "PLAINTEXT://0.0.0.0:9092,BROKER://0.0.0.0:9093");
    }
    return broker;
  }

  /** Where clients on this machine connect: all brokers. */
  public String bootstrapServers() {
    return brokers.stream()
        .map(KafkaContainer::getBootstrapServers)
        .collect(Collectors.joining(","));
  }

  /** How many brokers were started. */
  public int size() {
    return brokers.size();
  }

  /** The id of the broker that is the active controller. */
  public int activeController() throws InterruptedException, ExecutionException {
    try (Admin admin =
        Admin.create(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
      return admin.describeMetadataQuorum().quorumInfo().get().leaderId();
    }
  }

  /** Ends a broker as {@code kill -9} does; it stays away. */
  public void kill(int id) {
    KafkaContainer broker = brokers.get(id - 1);
    broker.getDockerClient().killContainerCmd(broker.getContainerId()).exec();
  }

  /** Stops a broker in the middle of whatever it does; its connections stay open. */
  public void pause(int id) throws InterruptedException {
    KafkaContainer broker = brokers.get(id - 1);
    for (int left = PAUSES; ; left--) {
      try {
        broker.getDockerClient().pauseContainerCmd(broker.getContainerId()).exec();
        return;
      } catch (InternalServerErrorException e) {
        // The kernel does not always manage to freeze a busy container at once.
        if (left == 1) {
          throw e;
        }
        Thread.sleep(RETRY.toMillis());
      }
    }
  }

  /** Lets a broker that was paused go on. */
  public void resume(int id) {
    KafkaContainer broker = brokers.get(id - 1);
    broker.getDockerClient().unpauseContainerCmd(broker.getContainerId()).exec();
  }

  @Override
  public void close() {
    brokers.forEach(KafkaContainer::stop);
    network.close();
  }

  private static String name(int id) {
    return "broker-" + id;
  }
}
