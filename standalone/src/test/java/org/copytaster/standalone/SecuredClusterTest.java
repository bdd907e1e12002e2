package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.runtime.StreamCommand;
import org.copytaster.standalone.embedded.EmbeddedKafka;
import org.copytaster.standalone.embedded.EmbeddedKafkaSettings;
import org.copytaster.standalone.embedded.EmbeddedRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that wants a password, and the commands that have it in a file, or have not. */
class SecuredClusterTest {
  private static final Path REGISTRY = Path.of("target/registry/program");
  private static final String LOGIN =
      "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\""
          + " password=\"%s\"";

  @TempDir private Path folder;

  @Test
  void whoHasThePasswordStreamsAndReplays() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0, secured());
        EmbeddedRegistry registry =
            EmbeddedRegistry.start(REGISTRY, null, 0, folder.resolve("registry.log"))) {
      List<String> cluster =
          List.of(
              "--bootstrap-servers",
              kafka.bootstrapServers(),
              "--registry",
              registry.url(),
              "--partitions",
              "1",
              "--client-config");
      Path right = client("of-the-desk");
      assertEquals(Main.FAILED, replay(cluster, client("a-guess")));
      Process stream = stream(cluster, right);
      try {
        // It ends when the pipeline has read all, so both have got in with all their clients.
        assertEquals(0, replay(cluster, right));
        assertEquals(0, status(cluster, right));
      } finally {
        stream.destroyForcibly().waitFor();
      }
    }
  }

  private static EmbeddedKafkaSettings secured() {
    return EmbeddedKafkaSettings.defaults()
        .with("listener.security.protocol.map", "PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT")
        .with("sasl.enabled.mechanisms", "PLAIN")
        .with("sasl.mechanism.inter.broker.protocol", "PLAIN")
        .with(
            "listener.name.plaintext.plain.sasl.jaas.config",
            LOGIN.formatted("broker", "its-own")
                + " user_broker=\"its-own\" user_desk=\"of-the-desk\";");
  }

  private Path client(String password) throws IOException {
    return Files.writeString(
        folder.resolve(password + ".properties"),
        "security.protocol=SASL_PLAINTEXT\nsasl.mechanism=PLAIN\nsasl.jaas.config="
            + LOGIN.formatted("desk", password)
            + ";\n");
  }

  private int replay(List<String> cluster, Path client) throws IOException {
    Path corpus = folder.resolve("corpus.jsonl");
    Files.writeString(
        corpus,
        """
        {"id": "a", "published": "2025-12-01T06:00:00Z", "text": "The first ferry has left."}
        """);
    return run(List.of("replay", "--corpus", corpus.toString()), cluster, client);
  }

  private int status(List<String> cluster, Path client) throws IOException {
    Path feeds = folder.resolve("feeds.yaml");
    Files.writeString(
        feeds, "feeds:\n  wire:\n    kind: poll\n    address: https://example.org/feed\n");
    return run(List.of("feed", "--status", "--config", feeds.toString()), cluster, client);
  }

  private static int run(List<String> command, List<String> cluster, Path client) {
    List<String> arguments = new ArrayList<>(command);
    arguments.addAll(cluster);
    arguments.add(client.toString());
    return Main.commandLine().execute(arguments.toArray(String[]::new));
  }

  private Process stream(List<String> cluster, Path client) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StreamCommand.class.getName(),
                "--state",
                folder.resolve("state").toString()));
    command.addAll(cluster);
    command.add(client.toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("stream.log").toFile())
        .start();
  }
}
