package org.copytaster.runtime;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.AbstractConfig;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says how to reach a secured cluster; to be mixed into a command. */
public final class ClientConfigOption {
  /** Settings of every client that are ours: the cluster, names, and how often is tried again. */
  private static final Set<String> OURS =
      Set.of(
          AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
          AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG,
          AdminClientConfig.CLIENT_ID_CONFIG,
          AdminClientConfig.RETRIES_CONFIG);

  @Option(
      names = "--client-config",
      paramLabel = "FILE",
      description = {
        "Kafka settings that all connections to the cluster get, such as security.protocol,",
        "sasl.* and ssl.*; a file of properties"
      })
  private Path file;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /**
   * The settings of the file, which consumers, producers and admin clients share; none where no
   * file is named. A bad file ends the command with a line of usage that shows no value.
   */
  public Map<String, String> settings() {
    if (file == null) {
      return Map.of();
    }
    Properties read = new Properties();
    try (Reader text = Files.newBufferedReader(file)) {
      read.load(text);
    } catch (IOException | IllegalArgumentException e) {
      throw usage(file + " cannot be read as properties");
    }
    Map<String, String> settings = new TreeMap<>();
    for (String name : read.stringPropertyNames()) {
      if (!shared(name)) {
        throw usage(name + " in " + file + " is no setting of connections that may be changed");
      }
      settings.put(name, read.getProperty(name));
    }
    return settings;
  }

  private static boolean shared(String name) {
    return AdminClientConfig.configNames().contains(name) && !OURS.contains(name)
        // Only consumers know it. How soon a dead instance is missed is for the operator to say.
        || name.equals(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG)
        || name.startsWith(AbstractConfig.CONFIG_PROVIDERS_CONFIG);
  }

  private ParameterException usage(String message) {
    return new ParameterException(command.commandLine(), "--client-config: " + message);
  }
}
