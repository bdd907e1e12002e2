package org.copytaster.standalone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.copytaster.producer.PublisherSettings;
import org.copytaster.runtime.ClientConfigOption;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.SchemaRegistration;
import org.copytaster.schema.Topic;
import org.copytaster.schema.TopicSetup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands that write into an existing cluster may be told about it. */
final class ClusterOptions {
  @Option(names = "--bootstrap-servers", paramLabel = "HOST:PORT", description = "the cluster")
  private String bootstrapServers;

  @Option(names = "--registry", paramLabel = "URL", description = "the schema registry")
  private String registry;

  @Option(
      names = "--prefix",
      defaultValue = Topic.DEFAULT_PREFIX,
      description = "in front of topic names; default ${DEFAULT-VALUE}")
  private String prefix;

  @Option(
      names = "--partitions",
      defaultValue = "8",
      paramLabel = "N",
      description = "of the topics, where there are none yet; default ${DEFAULT-VALUE}")
  private int partitions;

  @Option(
      names = "--replication",
      defaultValue = "1",
      paramLabel = "N",
      description = "copies of the topics, where there are none yet; default ${DEFAULT-VALUE}")
  private short replication;

  @Mixin private ClientConfigOption client;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** Whether both cluster and registry are named. */
  boolean named() {
    return missing() == null;
  }

  /**
   * Ends the command with a line of usage where cluster or registry is not named.
   *
   * @param otherwise what can be done without
   */
  void require(String otherwise) {
    if (missing() != null) {
      throw new ParameterException(command.commandLine(), missing() + ": name it, or " + otherwise);
    }
  }

  private String missing() {
    if (bootstrapServers == null) {
      return "--bootstrap-servers";
    }
    return registry == null ? "--registry" : null;
  }

  String bootstrapServers() {
    return bootstrapServers;
  }

  String prefix() {
    return prefix;
  }

  /** Settings of a publisher that sets the clock itself. */
  PublisherSettings publisher() {
    return new PublisherSettings(bootstrapServers, prefix, 0, client.settings());
  }

  /** Serdes of the topics; the schemas must stand in the registry. */
  RegistrySerdes serdes() {
    return new RegistrySerdes(registry, prefix);
  }

  /** A client to ask the cluster with. */
  Admin admin() {
    return Admin.create(adminSettings());
  }

  /** The settings of that client. */
  Map<String, Object> adminSettings() {
    Map<String, Object> config = new HashMap<>(client.settings());
    config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    return config;
  }

  /**
   * Makes the topics that are missing, with as many partitions as those that are there, and
   * registers the schemas.
   *
   * @throws SetupException if the cluster does not answer, with one line to show
   */
  RegistrySerdes prepare(Admin admin) throws InterruptedException {
    TopicDescription there = articles(admin);
    if (there == null) {
      TopicSetup.ensure(admin, prefix, partitions, replication);
    } else {
      int copies = there.partitions().get(0).replicas().size();
      TopicSetup.ensure(admin, prefix, there.partitions().size(), (short) copies);
    }
    SchemaRegistration.register(registry, prefix);
    return serdes();
  }

  private TopicDescription articles(Admin admin) throws InterruptedException {
    String name = Topic.ARTICLES.name(prefix);
    try {
      return admin.describeTopics(List.of(name)).topicNameValues().get(name).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return null;
      }
      throw new KafkaException(e.getCause().getMessage(), e.getCause());
    }
  }
}
