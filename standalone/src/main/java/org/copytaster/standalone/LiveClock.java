package org.copytaster.standalone;

import java.time.Instant;
import java.util.Comparator;
import org.copytaster.producer.LastRecords;
import org.copytaster.producer.PublisherSettings;
import org.copytaster.schema.Balance;
import org.copytaster.schema.Topic;
import org.copytaster.schema.TopicSerdes;

/** Where the clock of a running pipeline stands. */
final class LiveClock {
  /** Balances are written for every partition at every clock: the last few hold them all. */
  private static final long RECORDS = 1_000;

  private LiveClock() {}

  /** The highest clock that any partition has told of; null where none has. */
  static Instant read(PublisherSettings cluster, TopicSerdes serdes) {
    return LastRecords.<Balance>tail(cluster, Topic.AUDIT, serdes, RECORDS).values().stream()
        .map(Balance::getClock)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
