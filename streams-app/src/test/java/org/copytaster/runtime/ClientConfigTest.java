package org.copytaster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.streams.StreamsConfig;
import org.copytaster.topology.PipelineSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** What a newsroom says of its secured cluster reaches every client of an instance. */
class ClientConfigTest {
  private static final String SECURED =
      """
      security.protocol=SASL_SSL
      sasl.mechanism=SCRAM-SHA-512
      sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required \\
        username="desk" password="a-secret";
      ssl.truststore.location=/etc/desk/trust.p12
      """;

  @TempDir private Path folder;

  @Command
  private static final class Some {
    @Mixin private ClientConfigOption client;
  }

  private Map<String, String> settings(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("client.properties"), text);
    return parsed("--client-config", file.toString()).client.settings();
  }

  private static Some parsed(String... arguments) {
    Some some = new Some();
    new CommandLine(some).parseArgs(arguments);
    return some;
  }

  @Test
  void itReachesConsumersProducersAdminsAndStreams() throws IOException {
    Map<String, String> client = settings(SECURED);
    assertEquals(4, client.size());
    AppSettings settings =
        new AppSettings(
            "kafka:9093", "desk", folder, 1, 1, 1, 0, false, PipelineSettings.DEFAULT, client);
    Properties properties = AppProperties.of(settings);
    StreamsConfig streams = new StreamsConfig(properties);
    Map<String, Map<String, Object>> clients =
        Map.of(
            "main consumer",
            streams.getMainConsumerConfigs("group", "client", 0),
            "restore consumer",
            streams.getRestoreConsumerConfigs("client"),
            "global consumer",
            streams.getGlobalConsumerConfigs("client"),
            "producer",
            streams.getProducerConfigs("client"),
            "admin of Streams",
            streams.getAdminConfigs("client"),
            "admin",
            settings.connection());
    clients.forEach(
        (name, config) -> {
          client.forEach((key, value) -> assertEquals(value, config.get(key), name + " " + key));
          assertEquals("kafka:9093", bootstrap(config), name);
        });
    assertEquals("SASL_SSL", streams.getString(StreamsConfig.SECURITY_PROTOCOL_CONFIG));
    assertTrue(client.get(SaslConfigs.SASL_JAAS_CONFIG).endsWith("password=\"a-secret\";"));
  }

  private static String bootstrap(Map<String, Object> config) {
    Object servers = config.get(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG);
    return servers.toString().replaceAll("[\\[\\]]", "");
  }

  @Test
  void withoutAFileNothingChanges() {
    assertEquals(Map.of(), parsed().client.settings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "isolation.level",
        "enable.idempotence",
        "acks",
        "application.id",
        "processing.guarantee",
        "bootstrap.servers",
        "retries",
        "max.poll.records",
        "securityprotocol"
      })
  void whatTheGuaranteesRestOnStays(String name) {
    String text = "ssl.keystore.password=a-secret\n" + name + "=a-secret\n";
    ParameterException refused = assertThrows(ParameterException.class, () -> settings(text));
    assertTrue(refused.getMessage().startsWith("--client-config: " + name + " in "));
    assertFalse(refused.getMessage().contains("a-secret"));
  }

  @Test
  void secretsMayStandElsewhere() throws IOException {
    Map<String, String> client =
        settings(
            """
            config.providers=env
            config.providers.env.class=org.apache.kafka.common.config.provider.EnvVarConfigProvider
            ssl.key.password=${env:KEY_PASSWORD}
            """);
    assertEquals("${env:KEY_PASSWORD}", client.get("ssl.key.password"));
  }

  @Test
  void howSoonADeadInstanceIsMissedIsForTheOperatorToSay() throws IOException {
    Map<String, String> client = settings("session.timeout.ms=9000\n");
    AppSettings settings =
        new AppSettings(
            "kafka:9093", "desk", folder, 1, 1, 1, 0, false, PipelineSettings.DEFAULT, client);
    StreamsConfig streams = new StreamsConfig(AppProperties.of(settings));
    assertEquals(
        "9000",
        streams
            .getMainConsumerConfigs("group", "client", 0)
            .get(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Some some = parsed("--client-config", folder.resolve("missing").toString());
    ParameterException refused =
        assertThrows(ParameterException.class, () -> some.client.settings());
    assertTrue(refused.getMessage().contains("missing cannot be read"), refused.getMessage());
  }
}
