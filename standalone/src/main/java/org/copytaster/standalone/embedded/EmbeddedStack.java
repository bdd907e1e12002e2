package org.copytaster.standalone.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** A broker and a registry for one machine, started side by side. */
public final class EmbeddedStack implements AutoCloseable {
  private final EmbeddedKafka kafka;
  private final EmbeddedRegistry registry;

  private EmbeddedStack(EmbeddedKafka kafka, EmbeddedRegistry registry) {
    this.kafka = kafka;
    this.registry = registry;
  }

  /**
   * Starts both and returns when both serve; a failure of one stops the other.
   *
   * @param settings of the broker
   * @param kafkaPort of the broker, 0 for any that is free
   * @param registryPort of the registry, 0 for any that is free
   * @param data folder for records and, beside them, schemas: ids in records stay valid
   * @param program folder of the unpacked registry
   * @param registryLog file for what the registry prints; overwritten
   * @throws IOException if one does not start, with one line to show
   */
  public static EmbeddedStack start(
      EmbeddedKafkaSettings settings,
      int kafkaPort,
      int registryPort,
      Path data,
      Path program,
      Path registryLog)
      throws IOException, InterruptedException {
    CompletableFuture<EmbeddedRegistry> registry =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return EmbeddedRegistry.start(
                    program, data.resolve("registry"), registryPort, registryLog);
              } catch (IOException | InterruptedException e) {
                throw new CompletionException(e);
              }
            });
    EmbeddedKafka kafka;
    try {
      kafka = EmbeddedKafka.start(data.resolve("kafka"), kafkaPort, settings);
    } catch (IOException | RuntimeException e) {
      registry.thenAccept(EmbeddedRegistry::close);
      throw e;
    }
    try {
      return new EmbeddedStack(kafka, registry.get());
    } catch (ExecutionException e) {
      kafka.close();
      throw new IOException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      registry.thenAccept(EmbeddedRegistry::close);
      kafka.close();
      throw e;
    }
  }

  /** Where Kafka clients connect, such as {@code 127.0.0.1:9092}. */
  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  /** Where the registry answers, such as {@code http://127.0.0.1:8080}. */
  public String registryUrl() {
    return registry.url();
  }

  /** Process id of the registry. */
  public long registryPid() {
    return registry.pid();
  }

  /** Stops both; close their clients first. */
  @Override
  public void close() {
    registry.close();
    kafka.close();
  }
}
