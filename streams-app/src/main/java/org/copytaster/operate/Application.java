package org.copytaster.operate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.ThreadMetadata;
import org.copytaster.runtime.App;
import org.copytaster.runtime.Quiescence;
import org.copytaster.runtime.Restoring;
import org.copytaster.runtime.ViewsApp;
import org.copytaster.schema.Topic;

/**
 * One of the Kafka Streams applications of an instance.
 *
 * @param name what it does: pipeline or views
 * @param group its application id
 * @param reads the topics that it reads
 * @param streams the running Kafka Streams
 * @param fault what stopped it; gives null while nothing did
 * @param restoring stores that are being restored
 */
public record Application(
    String name,
    String group,
    Set<Topic> reads,
    KafkaStreams streams,
    Supplier<Throwable> fault,
    Supplier<List<Restoring.Store>> restoring) {
  private static final Set<Topic> VIEWED =
      EnumSet.of(
          Topic.ENRICHED,
          Topic.STORIES,
          Topic.CLAIMS,
          Topic.LEDGER,
          Topic.SERIES,
          Topic.ACTIVITY,
          Topic.RECALLS,
          Topic.FEEDS);

  /** What names a process and differs with each start. */
  private static final Pattern PROCESS =
      Pattern.compile("-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** The pipeline. */
  public static Application of(String group, App app) {
    return new Application(
        "pipeline",
        group,
        EnumSet.copyOf(Quiescence.READ),
        app.streams(),
        app::fault,
        app::restoring);
  }

  /** The views. */
  public static Application of(String group, ViewsApp app) {
    return new Application("views", group, VIEWED, app.streams(), app::fault, app::restoring);
  }

  /**
   * A stream thread.
   *
   * @param name the same after a restart
   * @param state as Kafka Streams names it
   * @param tasks active ones by id, such as 0_3, then standby ones with a mark
   */
  public record StreamThread(String name, String state, List<String> tasks) {}

  /** Its threads, by name. */
  public List<StreamThread> threads() {
    return streams.metadataForLocalThreads().stream()
        .map(Application::thread)
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .toList();
  }

  /** Records that are still to be restored. */
  public long restoreRemaining() {
    return restoring.get().stream().mapToLong(Restoring.Store::remaining).sum();
  }

  /** Whether it works, or may come to: nothing stopped it, and it has a thread that lives. */
  public boolean lives() {
    KafkaStreams.State state = streams.state();
    return fault.get() == null
        && state != KafkaStreams.State.CREATED
        && !state.isShuttingDown()
        && !state.hasCompletedShutdown()
        && streams.metadataForLocalThreads().stream().anyMatch(Application::lives);
  }

  /** Whether it has its partitions and all their stores. */
  public boolean isReady() {
    return lives() && streams.state() == KafkaStreams.State.RUNNING && restoring.get().isEmpty();
  }

  /** A name without what differs with each start. */
  static String lasting(String name) {
    return PROCESS.matcher(name).replaceFirst("");
  }

  private static boolean lives(ThreadMetadata thread) {
    return !thread.threadState().equals("DEAD") && !thread.threadState().equals("PENDING_SHUTDOWN");
  }

  private static StreamThread thread(ThreadMetadata thread) {
    List<String> tasks = new ArrayList<>();
    thread.activeTasks().stream().map(Application::id).sorted().forEach(tasks::add);
    thread.standbyTasks().stream().map(task -> id(task) + " standby").sorted().forEach(tasks::add);
    return new StreamThread(lasting(thread.threadName()), thread.threadState(), tasks);
  }

  private static String id(TaskMetadata task) {
    return task.taskId().toString();
  }
}
