package org.copytaster.standalone.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A broker and a registry for one machine, started side by side. */
public final class EmbeddedStack implements AutoCloseable {
  private final EmbeddedKafka kafka;
  private final CompletableFuture<EmbeddedRegistry> registry;

  private EmbeddedStack(EmbeddedKafka kafka, CompletableFuture<EmbeddedRegistry> registry) {
    this.kafka = kafka;
    this.registry = registry;
  }

  /**
   * Starts both and returns when the broker serves; the registry takes longer.
   *
   * @param settings of the broker
   * @param kafkaPort of the broker, 0 for any that is free
   * @param registryPort of the registry, 0 for any that is free
   * @param data folder for records and, beside them, schemas: ids in records stay valid; what the
   *     registry prints goes to {@code registry.log} there
   * @param program folder of the unpacked registry
   * @throws IOException if the broker does not start, with one line to show
   */
  public static EmbeddedStack start(
      EmbeddedKafkaSettings settings, int kafkaPort, int registryPort, Path data, Path program)
      throws IOException {
    CompletableFuture<EmbeddedRegistry> registry =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return EmbeddedRegistry.start(
                    program, data.resolve("registry"), registryPort, data.resolve("registry.log"));
              } catch (IOException | InterruptedException e) {
                throw new CompletionException(e);
              }
            });
    try {
      return new EmbeddedStack(
          EmbeddedKafka.start(data.resolve("kafka"), kafkaPort, settings), registry);
    } catch (IOException | RuntimeException e) {
      close(registry);
      throw e;
    }
  }

  /** Where Kafka clients connect, such as {@code 127.0.0.1:9092}. */
  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  /**
   * Where the registry answers once it does, such as {@code http://127.0.0.1:8081}; fails with an
   * {@link IOException} that has one line to show if it does not start.
   */
  public CompletableFuture<String> registryUrl() {
    return registry.thenApply(EmbeddedRegistry::url);
  }

  /** Process id of the registry; waits until it answers. */
  public long registryPid() {
    return registry.join().pid();
  }

  /** Stops both; close their clients first. */
  @Override
  public void close() {
    close(registry);
    kafka.close();
  }

  /** Waits for one that is still starting: left alone, it would outlive us in the data folder. */
  private static void close(CompletableFuture<EmbeddedRegistry> registry) {
    registry.handle((started, failure) -> started).thenAccept(EmbeddedStack::closeIfStarted).join();
  }

  private static void closeIfStarted(EmbeddedRegistry started) {
    if (started != null) {
      started.close();
    }
  }
}
