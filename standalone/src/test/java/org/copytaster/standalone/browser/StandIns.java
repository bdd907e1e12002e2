package org.copytaster.standalone.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.copytaster.query.http.route.Parameter;
import org.copytaster.query.http.route.ParameterType;
import org.copytaster.query.http.route.Reply;
import org.copytaster.query.http.route.Route;
import org.copytaster.query.http.route.RouteGroup;

/** Stands in for what a running pipeline says of itself, so that a page meets any of it. */
public final class StandIns implements RouteGroup {
  private static final String EVENTS = "text/event-stream";
  private static final ParameterType<String> ANY = ParameterType.text(256);
  private static final List<Parameter<?>> FILTERS =
      List.of(
          Parameter.query("topics", ANY, "which"),
          Parameter.query("measure", ANY, "one"),
          Parameter.query("entity", ANY, "one"),
          Parameter.query("outlet", ANY, "one"));

  private final Map<String, Object> deadLetter;
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private volatile boolean open = true;

  /** With one dead letter. */
  public StandIns(Map<String, Object> deadLetter) {
    this.deadLetter = deadLetter;
  }

  /** Something happens: whoever listens hears of it. */
  public void happens(String type, String json) {
    events.add("event: " + type + "\nid: 1\ndata: " + json + "\n\n");
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/pipeline", "Stands in", List.of(), Map.of(), call -> Reply.json(pipeline())),
        Route.get(
            "/dead-letters",
            "Stands in",
            List.of(Parameter.LIMIT, Parameter.CURSOR),
            Map.of(),
            call -> Reply.json(list(deadLetter))),
        new Route(
            "GET",
            Route.API + "/live",
            "Stands in",
            FILTERS,
            List.of(new Route.Content(EVENTS, null)),
            Route.Access.TOKEN,
            call -> new Reply.Stream(EVENTS, new Events())));
  }

  @Override
  public void close() {
    open = false;
  }

  private static Map<String, Object> list(Map<String, Object> item) {
    return Map.of("items", List.of(item), "complete", true, "missing", List.of(), "lag", 0);
  }

  private static Map<String, Object> pipeline() {
    Map<String, Object> thread =
        Map.of("name", "thread-1", "state", "RUNNING", "tasks", List.of("0_0", "0_1"));
    Map<String, Object> restoring =
        Map.of("store", "ledger-claims", "partition", 1, "remaining", 30, "total", 40);
    Map<String, Object> balance =
        Map.of(
            "delivered",
            3,
            "current",
            3,
            "superseded",
            0,
            "duplicate",
            0,
            "withheld",
            0,
            "killed",
            0,
            "embargoed",
            0,
            "clock",
            "2025-12-20T00:00:00Z");
    return Map.of(
        "instances",
        List.of(
            Map.of(
                "address",
                "127.0.0.1:1",
                "state",
                "RUNNING",
                "views",
                "RUNNING",
                "threads",
                List.of(thread),
                "restoring",
                List.of(restoring))),
        "topics",
        List.of(Map.of("topic", "news.articles", "lag", 2, "end", 5)),
        "balance",
        balance,
        "deadLetters",
        1,
        "articlesPerSecond",
        2,
        "version",
        "0.1.0");
  }

  /** Tells one listener until the server closes. */
  private final class Events implements Reply.Writer {
    @Override
    public void write(OutputStream out) throws IOException {
      out.write(": here\n\n".getBytes(UTF_8));
      out.flush();
      try {
        while (open) {
          String event = events.poll(1, TimeUnit.SECONDS);
          out.write((event == null ? ": still here\n\n" : event).getBytes(UTF_8));
          out.flush();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      // Nothing is held open for a listener.
    }
  }
}
