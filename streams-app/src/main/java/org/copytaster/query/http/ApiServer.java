package org.copytaster.query.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import org.copytaster.query.BadCursorException;
import org.copytaster.query.UnansweredException;
import org.copytaster.query.http.route.Accept;
import org.copytaster.query.http.route.Call;
import org.copytaster.query.http.route.Problem;
import org.copytaster.query.http.route.Reply;
import org.copytaster.query.http.route.Route;
import org.copytaster.query.http.route.RouteGroup;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server over a table of routes. */
public final class ApiServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);
  private static final Duration BUSY = Duration.ofSeconds(1);
  private static final int LEAST_THREADS = 4;
  private static final int THREAD_IDLE_MILLIS = 60_000;

  private final HttpSettings settings;
  private final List<RouteGroup> groups;
  private final List<Route> routes;
  private final Guard guard;
  private final Semaphore room;
  private final Javalin javalin;

  private ApiServer(HttpSettings settings, List<RouteGroup> groups) {
    this.settings = settings;
    this.groups = List.copyOf(groups);
    routes = groups.stream().flatMap(group -> group.routes().stream()).toList();
    guard = new Guard(settings);
    room = new Semaphore(settings.limits().concurrent());
    javalin = Javalin.create(this::configure);
  }

  /**
   * Listens at once; the caller closes the groups' sources after the server.
   *
   * @throws IllegalArgumentException without a token on an address that others reach
   * @throws IOException if the port is taken, with one line to show
   */
  public static ApiServer start(HttpSettings settings, List<RouteGroup> groups) throws IOException {
    if (settings.token() == null && !Guard.isLoopback(bracketed(settings.host()))) {
      throw new IllegalArgumentException(
          settings.host()
              + " is reached from elsewhere: give a token in COPYTASTER_TOKEN or --token-file,"
              + " or listen on 127.0.0.1");
    }
    ApiServer server = new ApiServer(settings, groups);
    try {
      server.javalin.start(settings.host(), settings.port());
    } catch (RuntimeException e) {
      server.close();
      throw new IOException("cannot listen on " + settings + ": " + e.getMessage(), e);
    }
    LOG.info("listening on {}", server.url());
    return server;
  }

  /** Where it answers, with a slash at the end. */
  public String url() {
    return "http://" + bracketed(settings.host()) + ":" + javalin.port() + "/";
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Streams end, then the server. */
  @Override
  public void close() {
    groups.forEach(RouteGroup::close);
    javalin.stop();
  }

  /** An address as it stands in URLs. */
  static String bracketed(String host) {
    return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.maxRequestSize = Guard.PEER_BODY_BYTES;
    config.http.asyncTimeout = 0;
    config.router.ignoreTrailingSlashes = false;
    QueuedThreadPool threads =
        new QueuedThreadPool(settings.limits().threads(), LEAST_THREADS, THREAD_IDLE_MILLIS);
    threads.setName("http");
    config.jetty.threadPool = threads;
    config.jetty.modifyHttpConfiguration(this::container);
    config.jetty.addConnector(this::connector);
    config.jetty.modifyServer(
        server -> {
          server.setErrorHandler(AnswerHeaders.problems());
          server.setStopTimeout(0);
        });
    config.jetty.modifyServletContextHandler(
        handler -> {
          handler.setErrorHandler(AnswerHeaders.problems());
          handler.getServletHandler().setDecodeAmbiguousURIs(true);
        });
    routes.forEach(route -> add(config, route));
    config.routes.before(context -> guard.admit(context.req()));
    config.routes.exception(Exception.class, ApiServer::failed);
    config.routes.error(
        Problem.NOT_FOUND,
        context -> {
          if (context.resultInputStream() == null || !isOurs(context)) {
            send(context, missing(context));
          }
        });
  }

  private void container(HttpConfiguration http) {
    http.setRequestHeaderSize(settings.limits().headerBytes());
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    // Ids hold slashes, percent signs and backslashes, encoded within one segment.
    http.setUriCompliance(
        UriCompliance.from(
            EnumSet.of(
                Violation.AMBIGUOUS_PATH_SEPARATOR,
                Violation.AMBIGUOUS_PATH_ENCODING,
                Violation.SUSPICIOUS_PATH_CHARACTERS)));
    http.addCustomizer(AnswerHeaders.customizer());
  }

  private ServerConnector connector(Server server, HttpConfiguration http) {
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.limits().idle().toMillis());
    server.addBean(new NetworkConnectionLimit(settings.limits().connections(), connector));
    return connector;
  }

  private void add(JavalinConfig config, Route route) {
    HandlerType method = HandlerType.findOrCreate(route.method());
    config.routes.addHttpHandler(method, route.path(), context -> handle(context, route));
    if (method.equals(HandlerType.GET)) {
      config.routes.addHttpHandler(
          HandlerType.HEAD, route.path(), context -> handle(context, route));
    }
  }

  private void handle(Context context, Route route) throws IOException {
    guard.admit(context.req(), route.access());
    if (route.inApi()) {
      Accept.best(
          context.header("Accept"),
          route.contents().stream().map(Route.Content::mediaType).toList());
    }
    Call call =
        Call.of(
            route,
            context.req().getRequestURI(),
            context.req().getQueryString(),
            context::header,
            context::bodyAsBytes);
    if (!room.tryAcquire()) {
      throw Problem.later(Problem.UNAVAILABLE, "The server is busy.", BUSY);
    }
    Reply reply;
    try {
      reply = route.handler().answer(call);
    } finally {
      room.release();
    }
    if (reply instanceof Reply.Stream stream) {
      Exchange.send(context, stream);
    } else if (reply instanceof Reply.Whole whole) {
      send(context, whole);
    }
  }

  private static void failed(Exception e, Context context) {
    if (context.res().isCommitted()) {
      LOG.debug("a client has gone", e);
    } else {
      send(context, problem(e, context));
    }
  }

  private static void send(Context context, Reply.Whole reply) {
    context.attribute(ApiServer.class.getName(), true);
    Exchange.send(context, reply);
  }

  private static boolean isOurs(Context context) {
    return context.attribute(ApiServer.class.getName()) != null;
  }

  private static Reply.Whole problem(Exception e, Context context) {
    if (e instanceof Problem problem) {
      return problem.reply();
    }
    if (e instanceof BadCursorException) {
      return Problem.parameter("cursor", "it is none of this list").reply();
    }
    if (e instanceof UnansweredException unanswered) {
      return Problem.later(Problem.UNAVAILABLE, e.getMessage(), unanswered.retryAfter()).reply();
    }
    LOG.error("{} failed", context.endpoint().path, e);
    return new Problem(Problem.INTERNAL, "The server failed; its log says why.", null).reply();
  }

  /** Nothing there, or not with this method. */
  private Reply.Whole missing(Context context) {
    TreeSet<String> allowed = new TreeSet<>();
    for (Route route : routes) {
      if (route.matches(context.req().getRequestURI())) {
        allowed.add(route.method());
      }
    }
    if (allowed.isEmpty()) {
      return new Problem(
              Problem.NOT_FOUND, "There is nothing at this path.", "See " + Route.API + ".")
          .reply();
    }
    return new Problem(Problem.METHOD_NOT_ALLOWED, "Not with this method.", null)
        .with("Allow", String.join(", ", allowed))
        .reply();
  }
}
