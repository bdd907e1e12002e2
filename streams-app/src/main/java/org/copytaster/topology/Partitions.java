package org.copytaster.topology;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.schema.ActivityCount;
import org.copytaster.schema.ReportedClaim;

/** Where records go. */
public final class Partitions {
  private Partitions() {}

  /** The partition of a key by Kafka's own rule: the one that the articles topic is written by. */
  public static int of(String key, int partitions) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(bytes)) % partitions;
  }

  /** All periods of one measure, actor and about go to one partition. */
  static Optional<Set<Integer>> bySubject(
      String topic, String key, ReportedClaim claim, int partitions) {
    return Optional.of(Set.of(of(LedgerKeys.subject(claim.getLedgerKey()), partitions)));
  }

  /** All days of one entity or outlet go to one partition. */
  static Optional<Set<Integer>> byCounted(
      String topic, String key, ActivityCount count, int partitions) {
    String subject = key.substring(0, key.lastIndexOf("|P1D|"));
    return Optional.of(Set.of(of(subject, partitions)));
  }

  /** The part of the folding index that owns an anchor. */
  static int ofAnchor(long anchor, int parts) {
    return (int) (anchor % parts);
  }

  /** The key is the partition. */
  static Optional<Set<Integer>> byNumber(String topic, String key, Object value, int partitions) {
    return Optional.of(Set.of(Integer.parseInt(key)));
  }
}
