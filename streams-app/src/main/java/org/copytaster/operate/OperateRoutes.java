package org.copytaster.operate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.copytaster.query.http.route.Call;
import org.copytaster.query.http.route.Parameter;
import org.copytaster.query.http.route.ParameterType;
import org.copytaster.query.http.route.Problem;
import org.copytaster.query.http.route.Reply;
import org.copytaster.query.http.route.Route;
import org.copytaster.query.http.route.RouteGroup;
import org.copytaster.query.http.route.Shapes;

/** Health, metrics, the state of the pipeline and its dead letters over HTTP. */
final class OperateRoutes implements RouteGroup {
  private static final String TEXT = "text/plain; version=0.0.4";
  private static final String REDRIVE = "/dead-letters/{partition}/{offset}/redrive";

  /** A page of elsewhere cannot set it without our leave. */
  private static final String REQUEST = "Copytaster-Request";

  private static final int ACCEPTED = 202;
  private static final Parameter<Integer> PARTITION =
      Parameter.path("partition", ParameterType.number(0, Integer.MAX_VALUE), "of the letter");
  private static final Parameter<Long> OFFSET =
      Parameter.path("offset", ParameterType.offset(), "of the letter");

  private final Operations operations;

  OperateRoutes(Operations operations) {
    this.operations = operations;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        plain(
            "/health/live",
            "Whether the process works",
            Reply.JSON,
            Route.Access.PUBLIC,
            call -> health(operations.health().live())),
        plain(
            "/health/ready",
            "Whether it can do its work now",
            Reply.JSON,
            Route.Access.PUBLIC,
            call -> health(operations.health().ready())),
        plain(
            "/metrics",
            "Metrics for Prometheus",
            TEXT,
            Route.Access.TOKEN,
            call -> Reply.of(TEXT, operations.metrics().scrape())),
        plain(
            Instances.PATH,
            "What an instance says of itself",
            Reply.JSON,
            Route.Access.PEER,
            call -> Reply.json(operations.instances().self())),
        Route.get(
            "/pipeline", "Where the pipeline stands", List.of(), pipelineShape(), this::pipeline),
        Route.get(
            "/dead-letters",
            "What could not be read, the latest first",
            List.of(Parameter.LIMIT, Parameter.CURSOR),
            Shapes.page(letterShape()),
            this::letters),
        new Route(
            "POST",
            Route.API + REDRIVE,
            "Sends a dead letter back to the topic that it came from; needs the header "
                + REQUEST
                + ": 1",
            List.of(PARTITION, OFFSET),
            List.of(
                new Route.Content(
                    Reply.JSON,
                    Shapes.object(
                        Map.of(
                            "partition", Shapes.type("integer"),
                            "offset", Shapes.type("integer"))))),
            Route.Access.TOKEN,
            this::redrive));
  }

  private static Route plain(
      String path, String doc, String mediaType, Route.Access access, Route.Handler handler) {
    return new Route(
        "GET",
        path,
        doc,
        List.of(),
        List.of(new Route.Content(mediaType, Shapes.type("object"))),
        access,
        handler);
  }

  private static Reply health(Health.Finding finding) {
    Reply.Whole reply = Reply.json(finding.says());
    return new Reply.Whole(
        finding.well() ? reply.status() : Problem.UNAVAILABLE,
        reply.mediaType(),
        reply.body(),
        Map.of("Cache-Control", "no-store"));
  }

  private Reply pipeline(Call call) {
    Standing standing = operations.standing();
    Map<String, Object> plain = new TreeMap<>();
    plain.put("instances", operations.instances().all());
    plain.put("topics", standing.topics().stream().map(OperateRoutes::topic).toList());
    Map<String, Object> balance = new TreeMap<>(standing.counts());
    balance.put("clock", standing.clock() == null ? null : standing.clock().toString());
    plain.put("balance", balance);
    plain.put("deadLetters", standing.deadLetters());
    plain.put("articlesPerSecond", Math.round(standing.articlesPerSecond() * 10) / 10.0);
    plain.put("version", operations.version());
    return Reply.json(plain);
  }

  private static Map<String, Object> topic(Standing.TopicLag each) {
    Map<String, Object> plain = new TreeMap<>();
    plain.put("topic", each.topic());
    plain.put("end", each.end());
    plain.put("lag", each.lag());
    plain.put("lags", each.lags());
    return plain;
  }

  private Reply letters(Call call) {
    try {
      DeadLetterLog.Part part =
          operations.letters().part(call.get(Parameter.CURSOR), call.get(Parameter.LIMIT));
      Map<String, Object> plain = new TreeMap<>();
      plain.put("items", part.items().stream().map(Letter::plain).toList());
      plain.put("next", part.next());
      plain.put("complete", true);
      plain.put("missing", List.of());
      plain.put("lag", 0);
      return Reply.json(plain);
    } catch (KafkaException e) {
      throw Operations.unanswered();
    }
  }

  private Reply redrive(Call call) {
    if (!"1".equals(call.header(REQUEST))) {
      throw new Problem(
          Problem.BAD_REQUEST,
          "The header " + REQUEST + " is missing.",
          "Send it with the value 1.");
    }
    int partition = call.get(PARTITION);
    long offset = call.get(OFFSET);
    try {
      Letter letter =
          operations
              .letters()
              .letter(partition, offset)
              .orElseThrow(() -> Problem.notFound("dead letter at " + partition + "/" + offset));
      operations.redrive().send(letter);
    } catch (IllegalArgumentException e) {
      throw new Problem(Problem.FORBIDDEN, "It cannot go back: " + e.getMessage() + ".", null);
    } catch (KafkaException e) {
      throw Operations.unanswered();
    }
    Map<String, Object> plain = new TreeMap<>();
    plain.put("partition", partition);
    plain.put("offset", offset);
    Reply.Whole reply = Reply.json(plain);
    return new Reply.Whole(ACCEPTED, reply.mediaType(), reply.body(), Map.of());
  }

  private static Map<String, Object> letterShape() {
    Map<String, Map<String, Object>> fields = new LinkedHashMap<>();
    for (String number : List.of("partition", "offset", "bytes")) {
      fields.put(number, Shapes.type("integer"));
    }
    for (String text : List.of("at", "sha256", "preview")) {
      fields.put(text, Shapes.type("string"));
    }
    for (String text : List.of("reason", "field", "file", "topic", "key", "why")) {
      fields.put(text, Shapes.nullableType("string"));
    }
    fields.put("line", Shapes.nullableType("integer"));
    fields.put("redrive", Shapes.type("boolean"));
    return Shapes.object(fields);
  }

  private static Map<String, Object> pipelineShape() {
    Map<String, Map<String, Object>> thread = new LinkedHashMap<>();
    thread.put("name", Shapes.type("string"));
    thread.put("state", Shapes.type("string"));
    thread.put("tasks", Shapes.array(Shapes.type("string")));
    Map<String, Map<String, Object>> store = new LinkedHashMap<>();
    store.put("store", Shapes.type("string"));
    store.put("partition", Shapes.type("integer"));
    store.put("remaining", Shapes.type("integer"));
    store.put("total", Shapes.type("integer"));
    Map<String, Map<String, Object>> instance = new LinkedHashMap<>();
    instance.put("address", Shapes.type("string"));
    instance.put("answers", Shapes.type("boolean"));
    instance.put("state", Shapes.nullableType("string"));
    instance.put("views", Shapes.nullableType("string"));
    instance.put("version", Shapes.nullableType("string"));
    instance.put("threads", Shapes.array(Shapes.object(thread)));
    instance.put("restoring", Shapes.array(Shapes.object(store)));
    Map<String, Map<String, Object>> topic = new LinkedHashMap<>();
    topic.put("topic", Shapes.type("string"));
    topic.put("end", Shapes.type("integer"));
    topic.put("lag", Shapes.type("integer"));
    topic.put("lags", Shapes.type("object"));
    Map<String, Map<String, Object>> pipeline = new LinkedHashMap<>();
    pipeline.put("instances", Shapes.array(Shapes.object(instance)));
    pipeline.put("topics", Shapes.array(Shapes.object(topic)));
    pipeline.put("balance", Shapes.type("object"));
    pipeline.put("deadLetters", Shapes.type("integer"));
    pipeline.put("articlesPerSecond", Shapes.type("number"));
    pipeline.put("version", Shapes.type("string"));
    return Shapes.object(pipeline);
  }
}
