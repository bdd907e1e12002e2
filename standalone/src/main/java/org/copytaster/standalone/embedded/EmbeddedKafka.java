package org.copytaster.standalone.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker, its own controller, in this Java process, on loopback only. What it has
 * written survives a restart on the same folder, and {@code kill -9}.
 *
 * <p>Close Kafka Streams and other clients first. The broker has threads that keep the process
 * alive until it is closed.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final String NODE = "1";

  private final KafkaRaftServer server;
  private final String bootstrapServers;

  private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts a broker and returns when it serves clients.
   *
   * @param folder its data; made and formatted where it is new
   * @param port port for clients; 0 for any that is free
   * @throws IOException if the port is taken or the folder cannot be used, with one line to show
   */
  public static EmbeddedKafka start(Path folder, int port, EmbeddedKafkaSettings settings)
      throws IOException {
    format(folder);
    sayWhyItEnds(folder);
    int clientPort;
    int controllerPort;
    try (ServerSocket client = Loopback.listen(port);
        ServerSocket controller = Loopback.listen(0)) {
      clientPort = client.getLocalPort();
      controllerPort = controller.getLocalPort();
    }
    KafkaRaftServer server;
    try {
      server =
          new KafkaRaftServer(
              new KafkaConfig(config(folder, clientPort, controllerPort, settings)), Time.SYSTEM);
    } catch (RuntimeException e) {
      throw new IOException("Kafka does not start on " + folder + ": " + oneLine(e), e);
    }
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      throw new IOException("Kafka does not start on port " + clientPort + ": " + oneLine(e), e);
    }
    return new EmbeddedKafka(server, Loopback.HOST + ":" + clientPort);
  }

  /** A broker whose only folder fails ends the process at once: by a full disk as a rule. */
  private static void sayWhyItEnds(Path folder) {
    Exit.setHaltProcedure(
        (status, message) -> {
          System.err.println(
              "Kafka ended the process, since it can no longer use "
                  + folder
                  + " ("
                  + (folder.toFile().getUsableSpace() >> 20)
                  + " MB left on its disk): see to that and start again");
          Runtime.getRuntime().halt(status);
        });
  }

  /** Where clients connect, such as {@code 127.0.0.1:9092}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Stops the broker and waits until it has; the folder can then be used again at once. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static Map<String, Object> config(
      Path folder, int clientPort, int controllerPort, EmbeddedKafkaSettings settings) {
    String client = "PLAINTEXT://" + Loopback.HOST + ":" + clientPort;
    Map<String, Object> config = new HashMap<>(settings.broker());
    config.put("node.id", NODE);
    config.put("process.roles", "broker,controller");
    config.put("listeners", client + ",CONTROLLER://" + Loopback.HOST + ":" + controllerPort);
    config.put("advertised.listeners", client);
    config.putIfAbsent(
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    config.put("controller.listener.names", "CONTROLLER");
    config.put("inter.broker.listener.name", "PLAINTEXT");
    config.put("controller.quorum.voters", NODE + "@" + Loopback.HOST + ":" + controllerPort);
    config.put("log.dirs", folder.toString());
    return config;
  }

  private static void format(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
      if (Files.exists(folder.resolve("meta.properties"))) {
        return;
      }
      new Formatter()
          .setNodeId(Integer.parseInt(NODE))
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(folder.toString())
          .setMetadataLogDirectory(Optional.of(folder.toString()))
          .setControllerListenerName("CONTROLLER")
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .run();
    } catch (Exception e) {
      throw new IOException("Kafka cannot use the folder " + folder + ": " + oneLine(e), e);
    }
  }

  private static String oneLine(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.toString().lines().findFirst().orElse("");
  }
}
