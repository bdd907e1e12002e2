package org.copytaster.runtime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.copytaster.schema.TopicSerdes;
import org.copytaster.topology.Pipeline;
import org.copytaster.view.Enricher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running instance of the pipeline. Start more with the same application id to scale. */
public final class App implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(App.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

  private final KafkaStreams streams;
  private final Admin admin;
  private final Trimmer trimmer;
  private final Restoring restoring;
  private final AtomicReference<Throwable> fault = new AtomicReference<>();
  private final CountDownLatch running = new CountDownLatch(1);

  private App(KafkaStreams streams, Admin admin, Trimmer trimmer, Restoring restoring) {
    this.streams = streams;
    this.admin = admin;
    this.trimmer = trimmer;
    this.restoring = restoring;
  }

  /** Starts an instance; its topics and schemas must be there. */
  public static App start(AppSettings settings, TopicSerdes serdes, Enricher enricher) {
    StreamsConfig config = new StreamsConfig(AppProperties.of(settings));
    KafkaStreams streams =
        new KafkaStreams(
            Pipeline.topology(
                new Topology(new TopologyConfig(config)),
                settings.pipeline(),
                serdes,
                enricher,
                settings.partitions()),
            config);
    Admin admin = Admin.create(settings.connection());
    Trimmer trimmer = new Trimmer(admin, settings.applicationId(), settings.pipeline().prefix());
    Restoring restoring = new Restoring();
    streams.setGlobalStateRestoreListener(restoring);
    App app = new App(streams, admin, trimmer, restoring);
    streams.setUncaughtExceptionHandler(app::stop);
    streams.setStateListener((now, before) -> app.enters(now));
    streams.start();
    return app;
  }

  /** What stopped the instance; null while nothing did. */
  public Throwable fault() {
    return fault.get();
  }

  /** Waits until it has its partitions and reads them, or has stopped with a fault. */
  public void awaitRunning() throws InterruptedException {
    running.await();
  }

  /** Stores that are being restored just now. */
  public List<Restoring.Store> restoring() {
    return restoring.stores();
  }

  /** The running Kafka Streams, for metrics and queries. */
  public KafkaStreams streams() {
    return streams;
  }

  /** Stops and leaves the group, so that others need not wait for a time-out. */
  @Override
  public void close() {
    trimmer.close();
    streams.close(
        CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
            .withTimeout(CLOSE_WITHIN));
    admin.close(Duration.ofSeconds(5));
  }

  private void enters(State state) {
    LOG.info("instance {}", state);
    if (state == State.RUNNING || state.hasCompletedShutdown()) {
      running.countDown();
    }
  }

  /** A fault that comes back at once would only be repeated: say it and stop. */
  private StreamThreadExceptionResponse stop(Throwable exception) {
    LOG.error("the instance stops", exception);
    fault.compareAndSet(null, exception);
    running.countDown();
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }
}
