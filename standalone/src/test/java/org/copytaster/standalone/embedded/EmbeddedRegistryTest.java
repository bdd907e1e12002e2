package org.copytaster.standalone.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.SchemaRegistration;
import org.copytaster.schema.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedRegistryTest {
  static final Path PROGRAM = Path.of("target/registry/program");

  private static final String PREFIX = "kept";
  private static final String ARTICLES = Topic.ARTICLES.name(PREFIX);

  @TempDir Path folder;

  @Test
  void idsOutliveARestartAndAnOutageIsToldFromABadRecord() throws Exception {
    byte[] written;
    String gone;
    Deserializer<SpecificRecord> experienced;
    try (EmbeddedRegistry registry = start()) {
      gone = registry.url();
      SchemaRegistration.register(gone, PREFIX);
      RegistrySerdes serdes = new RegistrySerdes(gone, PREFIX);
      Serializer<SpecificRecord> serializer = serdes.serializer(Topic.ARTICLES);
      written = serializer.serialize(ARTICLES, Samples.of(Topic.ARTICLES));
      experienced = serdes.deserializer(Topic.ARTICLES);
      experienced.deserialize(ARTICLES, written);
    }

    // What was met before needs no registry; anything else waits for it.
    assertEquals(Samples.of(Topic.ARTICLES), experienced.deserialize(ARTICLES, written));
    Deserializer<SpecificRecord> fresh =
        new RegistrySerdes(gone, PREFIX).deserializer(Topic.ARTICLES);
    SerializationException e =
        assertThrows(SerializationException.class, () -> fresh.deserialize(ARTICLES, written));
    assertTrue(RegistrySerdes.isRegistryUnavailable(new IllegalStateException(e)), e.toString());
    SerializationException garbage =
        assertThrows(
            SerializationException.class, () -> fresh.deserialize(ARTICLES, new byte[] {1, 2}));
    assertFalse(RegistrySerdes.isRegistryUnavailable(garbage), garbage.toString());

    try (EmbeddedRegistry registry = start()) {
      Deserializer<SpecificRecord> again =
          new RegistrySerdes(registry.url(), PREFIX).deserializer(Topic.ARTICLES);
      assertEquals(Samples.of(Topic.ARTICLES), again.deserialize(ARTICLES, written));
    }
  }

  @Test
  void whatIsRegisteredOutlivesAKillRightAfter() throws Exception {
    try (EmbeddedRegistry registry = start()) {
      ProcessHandle process = ProcessHandle.of(registry.pid()).orElseThrow();
      SchemaRegistration.register(registry.url(), PREFIX);
      process.destroyForcibly();
      process.onExit().get(10, TimeUnit.SECONDS);
    }

    try (EmbeddedRegistry registry = start()) {
      RegistrySerdes serdes = new RegistrySerdes(registry.url(), PREFIX);
      for (Topic topic : Topic.values()) {
        if (topic.registered()) {
          Serializer<SpecificRecord> serializer = serdes.serializer(topic);
          assertTrue(serializer.serialize(topic.name(PREFIX), Samples.of(topic)).length > 0);
        }
      }
    }
  }

  @Test
  void itEndsWithItsParentEvenByKill() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                PROGRAM.toString(),
                folder.resolve("registry.log").toString())
            .redirectError(folder.resolve("parent.log").toFile())
            .start();
    String pid = parent.inputReader().readLine();
    ProcessHandle registry = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    assertTrue(registry.isAlive());
    parent.destroyForcibly().waitFor();
    registry.onExit().get(Duration.ofSeconds(60).toMillis(), TimeUnit.MILLISECONDS);
  }

  @Test
  void aMissingProgramIsNamedInOneLine() {
    IOException e =
        assertThrows(
            IOException.class,
            () -> EmbeddedRegistry.start(folder.resolve("none"), null, 0, folder.resolve("log")));
    assertTrue(e.getMessage().contains(folder.resolve("none").toString()), e.getMessage());
  }

  private EmbeddedRegistry start() throws IOException, InterruptedException {
    return EmbeddedRegistry.start(PROGRAM, folder.resolve("data"), 0, folder.resolve("log"));
  }

  /** Starts a registry in memory, tells its process id, and stays until killed. */
  static final class Parent {
    private Parent() {}

    public static void main(String[] args) throws Exception {
      EmbeddedRegistry registry =
          EmbeddedRegistry.start(Path.of(args[0]), null, 0, Path.of(args[1]));
      System.out.println(registry.pid());
      Thread.sleep(Duration.ofMinutes(2).toMillis());
    }
  }
}
