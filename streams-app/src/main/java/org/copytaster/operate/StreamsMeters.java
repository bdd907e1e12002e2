package org.copytaster.operate;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.List;
import java.util.Set;

/**
 * Picks from Kafka Streams' hundreds of meters a task those by which an instance is watched, and
 * gives their labels values that outlive a restart.
 */
final class StreamsMeters implements MeterFilter {
  private static final String KAFKA = "kafka.";

  /** Of clients, threads and tasks; whole groups, by the beginning of the name. */
  private static final List<String> KEPT =
      List.of(
          "kafka.stream.alive.stream.threads",
          "kafka.stream.failed.stream.threads",
          "kafka.stream.articles.late.articles.total",
          "kafka.stream.task.dropped.records.total",
          "kafka.stream.thread.process.",
          "kafka.stream.thread.commit.",
          "kafka.stream.thread.poll.",
          "kafka.stream.thread.task.",
          "kafka.stream.state.updater.");

  /** Values that hold the id of a process. */
  private static final Set<String> IDS = Set.of("client.id", "thread.id", "process.id");

  @Override
  public MeterFilterReply accept(Meter.Id id) {
    boolean dropped =
        id.getName().startsWith(KAFKA) && KEPT.stream().noneMatch(id.getName()::startsWith);
    return dropped ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
  }

  @Override
  public Meter.Id map(Meter.Id id) {
    if (!id.getName().startsWith(KAFKA)) {
      return id;
    }
    List<Tag> tags =
        id.getTags().stream()
            .map(
                tag ->
                    IDS.contains(tag.getKey())
                        ? Tag.of(tag.getKey(), Application.lasting(tag.getValue()))
                        : tag)
            .toList();
    return id.replaceTags(tags);
  }
}
