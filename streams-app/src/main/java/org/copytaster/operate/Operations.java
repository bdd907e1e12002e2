package org.copytaster.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.HostInfo;
import org.copytaster.query.http.route.Problem;
import org.copytaster.query.http.route.RouteGroup;
import org.copytaster.runtime.App;
import org.copytaster.runtime.AppSettings;
import org.copytaster.runtime.ViewsApp;
import org.copytaster.schema.TopicSerdes;

/** Watches a running instance, and puts together what is told of it. */
public final class Operations implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(5);

  private final String version;
  private final Cluster cluster;
  private final Watch watch;
  private final Metrics metrics;
  private final Health health;
  private final Instances instances;
  private final DeadLetterLog letters;
  private final Redrive redrive;

  private Operations(
      AppSettings settings,
      TopicSerdes serdes,
      List<Application> applications,
      HostInfo self,
      String token,
      String version) {
    Map<String, Object> brokers = settings.connection();
    String prefix = settings.pipeline().prefix();
    this.version = version;
    cluster = new Cluster(brokers);
    watch = new Watch(cluster, new Follower(brokers, prefix, serdes), prefix, applications);
    metrics = new Metrics(applications, watch::standing, prefix, Instant::now);
    health = new Health(applications, cluster);
    instances = new Instances(applications, self, token, version);
    letters = new DeadLetterLog(brokers, prefix, cluster);
    redrive = new Redrive(brokers);
  }

  /**
   * Begins to watch; close it before the applications.
   *
   * @param self where other instances reach this one
   * @param token that instances show each other; null for none
   * @param version of the program
   */
  public static Operations start(
      AppSettings settings,
      TopicSerdes serdes,
      App pipeline,
      ViewsApp views,
      HostInfo self,
      String token,
      String version) {
    return new Operations(
        settings,
        serdes,
        List.of(
            Application.of(settings.applicationId(), pipeline),
            Application.of(ViewsApp.applicationId(settings), views)),
        self,
        token,
        version);
  }

  /** What it adds to the HTTP server. */
  public RouteGroup routes() {
    return new OperateRoutes(this);
  }

  /** Whether the instance lives and is ready. */
  public Health health() {
    return health;
  }

  /** What is measured; its {@link Metrics#timed} measures other routes too. */
  public Metrics metrics() {
    return metrics;
  }

  Standing standing() {
    return watch.standing();
  }

  Instances instances() {
    return instances;
  }

  DeadLetterLog letters() {
    return letters;
  }

  Redrive redrive() {
    return redrive;
  }

  String version() {
    return version;
  }

  /** Kafka does not answer now. */
  static Problem unanswered() {
    return Problem.later(Problem.UNAVAILABLE, "Kafka does not answer.", SOON);
  }

  @Override
  public void close() {
    watch.close();
    metrics.close();
    redrive.close();
    cluster.close();
  }
}
