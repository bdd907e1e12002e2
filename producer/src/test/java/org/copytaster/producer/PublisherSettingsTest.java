package org.copytaster.producer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What connects to the cluster is told the same. */
class PublisherSettingsTest {
  @Test
  void securityReachesWhatWritesAndWhatReads() {
    Map<String, String> security =
        Map.of("security.protocol", "SASL_SSL", "sasl.mechanism", "PLAIN");
    PublisherSettings settings = new PublisherSettings("kafka:9093", "news", 0, security);
    for (Map<String, Object> config :
        Map.of("w", settings.producer(), "r", settings.reader()).values()) {
      security.forEach((name, value) -> assertEquals(value, config.get(name)));
      assertEquals("kafka:9093", config.get("bootstrap.servers"));
    }
    assertEquals("read_committed", settings.reader().get("isolation.level"));
    assertEquals(true, settings.producer().get("enable.idempotence"));
  }
}
