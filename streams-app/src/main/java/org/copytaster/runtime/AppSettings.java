package org.copytaster.runtime;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.copytaster.topology.PipelineSettings;

/**
 * How one instance runs.
 *
 * @param bootstrapServers the cluster
 * @param applicationId the same for all instances of one pipeline
 * @param stateFolder local stores; lost ones are restored from the cluster
 * @param threads stream threads
 * @param partitions of every topic
 * @param replication of internal topics
 * @param standbys warm copies of each store on other instances
 * @param batch whether a corpus is run through: what is on its way may wait longer for the next
 *     commit, unless nothing else is left to do
 * @param pipeline what the topology is told
 * @param client Kafka settings that all connections to the cluster get, such as those of security
 */
public record AppSettings(
    String bootstrapServers,
    String applicationId,
    Path stateFolder,
    int threads,
    int partitions,
    int replication,
    int standbys,
    boolean batch,
    PipelineSettings pipeline,
    Map<String, String> client) {
  /** Keeps a copy of the settings. */
  public AppSettings {
    client = Map.copyOf(client);
  }

  /** An instance on a cluster that everybody may connect to. */
  public AppSettings(
      String bootstrapServers,
      String applicationId,
      Path stateFolder,
      int threads,
      int partitions,
      int replication,
      int standbys,
      boolean batch,
      PipelineSettings pipeline) {
    this(
        bootstrapServers,
        applicationId,
        stateFolder,
        threads,
        partitions,
        replication,
        standbys,
        batch,
        pipeline,
        Map.of());
  }

  /** How every client reaches the cluster. */
  public Map<String, Object> connection() {
    Map<String, Object> config = new HashMap<>(client);
    config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    return config;
  }
}
