package org.copytaster.standalone.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedKafkaTest {
  private static final EmbeddedKafkaSettings SETTINGS = EmbeddedKafkaSettings.defaults();

  @TempDir Path folder;

  @Test
  void whatWasWrittenIsThereAfterARestartOnAnotherPort() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0, SETTINGS)) {
      Map<String, Object> client = Map.of("bootstrap.servers", kafka.bootstrapServers());
      try (Admin admin = Admin.create(client)) {
        admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get();
      }
      try (var producer =
          new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
        producer.send(new ProducerRecord<>("kept", new byte[] {7})).get();
      }
    }
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0, SETTINGS)) {
      var records = Records.read(kafka.bootstrapServers(), new TopicPartition("kept", 0));
      assertEquals(1, records.size());
      assertEquals(7, records.get(0).value()[0]);
    }
  }

  @Test
  void aPortThatIsTakenIsNamedInOneLine() throws IOException {
    try (ServerSocket other = Loopback.listen(0)) {
      IOException e =
          assertThrows(
              IOException.class, () -> EmbeddedKafka.start(folder, other.getLocalPort(), SETTINGS));
      assertOneLine(e, Integer.toString(other.getLocalPort()));
    }
  }

  @Test
  void aFolderThatIsAFileIsNamedInOneLine() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    IOException e = assertThrows(IOException.class, () -> EmbeddedKafka.start(file, 0, SETTINGS));
    assertOneLine(e, file.toString());
  }

  @Test
  void aFolderWithBrokenMetadataIsNamedInOneLine() throws IOException {
    Files.writeString(folder.resolve("meta.properties"), "version=1\nnode.id=one\n");
    IOException e = assertThrows(IOException.class, () -> EmbeddedKafka.start(folder, 0, SETTINGS));
    assertOneLine(e, folder.toString());
  }

  @Test
  void aFolderInUseIsNamedInOneLineAndItsBrokerLivesOn() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0, SETTINGS)) {
      IOException e =
          assertThrows(IOException.class, () -> EmbeddedKafka.start(folder, 0, SETTINGS));
      assertOneLine(e, folder.toString());
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
        assertEquals(1, admin.describeCluster().nodes().get().size());
      }
    }
  }

  private static void assertOneLine(IOException e, String names) {
    assertTrue(e.getMessage().contains(names), e.getMessage());
    assertEquals(1, e.getMessage().lines().count(), e.getMessage());
  }
}
