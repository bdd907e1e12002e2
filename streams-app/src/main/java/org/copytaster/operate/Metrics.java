package org.copytaster.operate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.copytaster.operate.Standing.TopicLag;
import org.copytaster.query.http.route.Problem;
import org.copytaster.query.http.route.Reply;
import org.copytaster.query.http.route.Route;
import org.copytaster.query.http.route.RouteGroup;
import org.copytaster.schema.Topic;

/**
 * What Prometheus may ask of an instance. Labels are names of ours, partitions and threads, never
 * ids of articles or addresses asked for: the number of series depends on nothing that is read.
 */
public final class Metrics implements AutoCloseable {
  private static final Duration REFRESH = Duration.ofSeconds(10);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final List<AutoCloseable> binders = new ArrayList<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "metrics");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Of the applications of an instance.
   *
   * @param standing the last look at the pipeline
   * @param prefix of the topics' names
   * @param now the machine's clock: only the age of the stream's clock is measured by it
   */
  public Metrics(
      List<Application> applications,
      Supplier<Standing> standing,
      String prefix,
      Supplier<Instant> now) {
    registry.config().meterFilter(new StreamsMeters());
    for (Application each : applications) {
      KafkaStreamsMetrics streams =
          new KafkaStreamsMetrics(
              each.streams(), List.of(Tag.of("app", each.name())), timer, REFRESH);
      streams.bindTo(registry);
      binders.add(streams);
      ofApplication(each);
      for (Topic topic : each.reads()) {
        lag(each.name(), topic.name(prefix), standing);
      }
    }
    gauge(standing, "copytaster.dead.letters", "records of the topic", Standing::deadLetters);
    gauge(standing, "copytaster.articles.rate", "articles a second", Standing::articlesPerSecond);
    gauge(
        standing,
        "copytaster.clock.age.seconds",
        "by how much the stream's clock is behind the machine's",
        at -> at.clock() == null ? Double.NaN : seconds(at.clock(), now.get()));
    ofProcess();
  }

  /** All of them, in Prometheus' text format. */
  public String scrape() {
    return registry.scrape();
  }

  /** The same routes, with the time that their handlers take. */
  public List<RouteGroup> timed(List<RouteGroup> groups) {
    return groups.stream().map(this::timed).toList();
  }

  private RouteGroup timed(RouteGroup group) {
    List<Route> routes = group.routes().stream().map(this::timed).toList();
    return new RouteGroup() {
      @Override
      public List<Route> routes() {
        return routes;
      }

      @Override
      public void close() {
        group.close();
      }
    };
  }

  private Route timed(Route route) {
    Route.Handler handler =
        call -> {
          long began = System.nanoTime();
          int status = Problem.INTERNAL;
          try {
            Reply reply = route.handler().answer(call);
            status = reply instanceof Reply.Whole whole ? whole.status() : 200;
            return reply;
          } catch (Problem problem) {
            status = problem.status();
            throw problem;
          } finally {
            Timer.builder("copytaster.http.requests")
                .description("time that handlers of the HTTP API take")
                .tag("method", route.method())
                .tag("route", route.path())
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(
                    Duration.ofMillis(50), Duration.ofMillis(250), Duration.ofSeconds(1))
                .register(registry)
                .record(Duration.ofNanos(System.nanoTime() - began));
          }
        };
    return new Route(
        route.method(),
        route.path(),
        route.doc(),
        route.parameters(),
        route.contents(),
        route.access(),
        handler);
  }

  private void ofApplication(Application application) {
    Gauge.builder(
            "copytaster.restore.remaining.records", application, Application::restoreRemaining)
        .description("records that are still to be restored into local stores")
        .tag("app", application.name())
        .register(registry);
    Gauge.builder("copytaster.ready", application, each -> each.isReady() ? 1 : 0)
        .description("1 where it has its partitions and their stores")
        .tag("app", application.name())
        .register(registry);
  }

  private void lag(String application, String topic, Supplier<Standing> standing) {
    Gauge.builder("copytaster.lag.records", standing, s -> lag(s.get(), topic, application))
        .description("records of a topic that an application has not read yet")
        .tag("app", application)
        .tag("topic", topic)
        .strongReference(true)
        .register(registry);
  }

  private static double lag(Standing standing, String topic, String application) {
    return standing.topics().stream()
        .filter(each -> each.topic().equals(topic))
        .map(TopicLag::lags)
        .mapToDouble(lags -> lags.getOrDefault(application, 0L))
        .findFirst()
        .orElse(Double.NaN);
  }

  private void gauge(
      Supplier<Standing> standing,
      String name,
      String description,
      ToDoubleFunction<Standing> value) {
    Gauge.builder(name, standing, s -> value.applyAsDouble(s.get()))
        .description(description)
        .strongReference(true)
        .register(registry);
  }

  private void ofProcess() {
    JvmGcMetrics collector = new JvmGcMetrics();
    binders.add(collector);
    collector.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }

  @Override
  public void close() {
    for (AutoCloseable binder : binders) {
      try {
        binder.close();
      } catch (Exception e) {
        throw new IllegalStateException("binders only let go of what they watch", e);
      }
    }
    timer.shutdownNow();
    registry.close();
  }
}
