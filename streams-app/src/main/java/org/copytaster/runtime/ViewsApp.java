package org.copytaster.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.HostInfo;
import org.copytaster.query.PeerProtocol;
import org.copytaster.query.Queries;
import org.copytaster.query.Views;
import org.copytaster.query.store.ViewTopology;
import org.copytaster.schema.TopicSerdes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One instance of the views: stores that follow the pipeline's topics, and the questions they
 * answer. An application of its own, so that a pipeline nobody asks does not pay for them.
 */
public final class ViewsApp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ViewsApp.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

  private final KafkaStreams streams;
  private final Views views;
  private final Restoring restoring;
  private final AtomicReference<Throwable> fault = new AtomicReference<>();

  private ViewsApp(KafkaStreams streams, Views views, Restoring restoring) {
    this.streams = streams;
    this.views = views;
    this.restoring = restoring;
  }

  /** The application id of a pipeline's views. */
  public static String applicationId(AppSettings settings) {
    return settings.applicationId() + "-views";
  }

  /**
   * Starts an instance; the pipeline's topics and schemas must be there.
   *
   * @param self where {@link #peers} is mounted, as other instances reach it
   * @param summed the measures whose periods are summed up
   * @param token what instances show each other; null where they need nothing
   */
  public static ViewsApp start(
      AppSettings settings, TopicSerdes serdes, Set<String> summed, HostInfo self, String token) {
    String prefix = settings.pipeline().prefix();
    KafkaStreams streams =
        new KafkaStreams(ViewTopology.of(prefix, serdes), ViewsProperties.of(settings, self));
    Restoring restoring = new Restoring();
    streams.setGlobalStateRestoreListener(restoring);
    Views views =
        new Views(
            streams,
            self,
            settings.connection(),
            prefix,
            settings.partitions(),
            serdes,
            summed,
            token);
    ViewsApp app = new ViewsApp(streams, views, restoring);
    streams.setUncaughtExceptionHandler(app::stop);
    streams.setStateListener((now, before) -> LOG.info("views {}", now));
    streams.start();
    return app;
  }

  /** Answers anything, wherever it is; before the views run, with {@code UnansweredException}. */
  public Queries queries() {
    return views.queries();
  }

  /** Answers other instances. */
  public PeerProtocol peers() {
    return views.peers();
  }

  /** What stopped the instance; null while nothing did. */
  public Throwable fault() {
    return fault.get();
  }

  /** Stores that are being restored just now. */
  public List<Restoring.Store> restoring() {
    return restoring.stores();
  }

  /** The running Kafka Streams, for metrics and states. */
  public KafkaStreams streams() {
    return streams;
  }

  /** Stops and leaves the group, so that others need not wait for a time-out. */
  @Override
  public void close() {
    streams.close(
        CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
            .withTimeout(CLOSE_WITHIN));
    views.close();
  }

  /** A fault that comes back at once would only be repeated: say it and stop. */
  private StreamThreadExceptionResponse stop(Throwable exception) {
    LOG.error("the views stop", exception);
    fault.compareAndSet(null, exception);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }
}
