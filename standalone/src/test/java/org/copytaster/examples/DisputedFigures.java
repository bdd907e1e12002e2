package org.copytaster.examples;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.LedgerStatus;
import org.copytaster.schema.SubscriberDeserializer;

/** Follows the ledger and prints entries whose figures differ. */
public final class DisputedFigures {
  private DisputedFigures() {}

  public static void main(String[] arguments) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            arguments.length > 0 ? arguments[0] : "127.0.0.1:9092",
            "schema.registry.url",
            arguments.length > 1 ? arguments[1] : "http://127.0.0.1:8081",
            "group.id",
            "my-desk",
            "isolation.level",
            "read_committed",
            "auto.offset.reset",
            "earliest",
            "key.deserializer",
            StringDeserializer.class,
            "value.deserializer",
            SubscriberDeserializer.class);
    try (KafkaConsumer<String, IndexedRecord> consumer = new KafkaConsumer<>(settings)) {
      consumer.subscribe(List.of("news.ledger"));
      while (true) {
        for (ConsumerRecord<String, IndexedRecord> each : consumer.poll(Duration.ofSeconds(1))) {
          if (each.value() instanceof LedgerEntry entry
              && entry.getStatus() == LedgerStatus.DISPUTED) {
            System.out.println(entry.getLedgerKey() + " differs by " + entry.getSpread());
          }
        }
      }
    }
  }
}
