package org.copytaster.query.http.live;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.KafkaException;
import org.copytaster.query.http.route.Call;
import org.copytaster.query.http.route.Parameter;
import org.copytaster.query.http.route.ParameterType;
import org.copytaster.query.http.route.Problem;
import org.copytaster.query.http.route.Reply;
import org.copytaster.query.http.route.Route;
import org.copytaster.query.http.route.RouteGroup;

/** The stream of what is new. */
public final class LiveRoutes implements RouteGroup {
  /** Media type of server-sent events. */
  public static final String MEDIA_TYPE = "text/event-stream";

  private static final int MOST_SUBSCRIBERS = 64;
  private static final Duration RETRY = Duration.ofSeconds(10);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int LONGEST_POSITION = 16_384;

  private static final Parameter<List<String>> TOPICS =
      Parameter.query("topics", ParameterType.words(LiveTopic.words()), "what to follow, by commas")
          .or(LiveTopic.words());
  private static final Parameter<String> MEASURE =
      Parameter.id("measure", "claims, entries and recalls of this measure");
  private static final Parameter<String> ENTITY =
      Parameter.id("entity", "claims, entries and recalls with this actor or about");
  private static final Parameter<String> OUTLET =
      Parameter.id("outlet", "what this outlet takes part in; recalls of any");
  private static final Parameter<String> STORY =
      Parameter.id("story", "what belongs to this story; recalls of any");
  private static final Parameter<String> LAST_EVENT_ID =
      Parameter.query(
          "lastEventId",
          ParameterType.text(LONGEST_POSITION),
          "id of the last event that was got; also as the header Last-Event-ID");

  private final LiveHub hub;
  private final Duration heartbeat;
  private final Semaphore room = new Semaphore(MOST_SUBSCRIBERS);

  /** Over a hub; it is closed with the routes. */
  public LiveRoutes(LiveHub hub) {
    this(hub, HEARTBEAT);
  }

  /** The same with another heartbeat. */
  LiveRoutes(LiveHub hub, Duration heartbeat) {
    this.hub = hub;
    this.heartbeat = heartbeat;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route(
            "GET",
            Route.API + "/live",
            "What is new, as server-sent events: story, claim, ledger, recall; reset where some may"
                + " have been missed",
            List.of(TOPICS, MEASURE, ENTITY, OUTLET, STORY, LAST_EVENT_ID),
            List.of(new Route.Content(MEDIA_TYPE, null)),
            Route.Access.TOKEN,
            this::live));
  }

  private Reply live(Call call) {
    LiveFilter filter =
        new LiveFilter(call.get(MEASURE), call.get(ENTITY), call.get(OUTLET), call.get(STORY));
    if (!room.tryAcquire()) {
      throw Problem.later(Problem.UNAVAILABLE, "There are too many subscribers.", RETRY);
    }
    try {
      Ring ring = hub.ring();
      LiveStream stream =
          new LiveStream(hub, ring, filter, start(call, ring.head()), heartbeat, room::release);
      return new Reply.Stream(MEDIA_TYPE, stream);
    } catch (KafkaException e) {
      room.release();
      throw Problem.later(Problem.UNAVAILABLE, "The cluster does not answer.", RETRY);
    } catch (RuntimeException e) {
      room.release();
      throw e;
    }
  }

  /** Where the subscriber stood; the end for topics of which it says nothing. */
  private static Position start(Call call, Position head) {
    List<LiveTopic> topics = call.get(TOPICS).stream().map(LiveTopic::of).toList();
    String given = call.get(LAST_EVENT_ID);
    String last = given == null ? call.header("Last-Event-ID") : given;
    if (last == null || last.isEmpty()) {
      return head.of(topics, head);
    }
    try {
      return Position.parse(last, head.partitions()).of(topics, head);
    } catch (IllegalArgumentException e) {
      throw Problem.parameter(LAST_EVENT_ID.name(), "give an id of an event of this stream");
    }
  }

  @Override
  public void close() {
    hub.close();
  }
}
