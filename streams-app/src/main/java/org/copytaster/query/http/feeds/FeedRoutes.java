package org.copytaster.query.http.feeds;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copytaster.claims.Catalogue;
import org.copytaster.claims.Measure;
import org.copytaster.query.LedgerQuery;
import org.copytaster.query.Queries;
import org.copytaster.query.StoryQuery;
import org.copytaster.query.StorySummary;
import org.copytaster.query.http.api.LedgerRoutes;
import org.copytaster.query.http.api.StoryRoutes;
import org.copytaster.query.http.route.Call;
import org.copytaster.query.http.route.Parameter;
import org.copytaster.query.http.route.Reply;
import org.copytaster.query.http.route.Route;
import org.copytaster.query.http.route.RouteGroup;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.LedgerStatus;

/** The wire and the disputes, each as Atom and as JSON Feed; no text of an article is in them. */
public final class FeedRoutes implements RouteGroup {
  private static final int ENTRIES = 100;

  private final Queries queries;
  private final Map<String, Measure> measures;

  /** Over what can be asked. */
  public FeedRoutes(Queries queries, Catalogue catalogue) {
    this.queries = queries;
    measures =
        catalogue.measures().stream().collect(Collectors.toMap(Measure::name, measure -> measure));
  }

  @Override
  public List<Route> routes() {
    List<Parameter<?>> wire =
        List.of(StoryRoutes.ENTITY, StoryRoutes.OUTLET, StoryRoutes.MIN_OUTLETS);
    List<Parameter<?>> disputes = List.of(LedgerRoutes.MEASURE);
    return List.of(
        route("/wire.atom", "Stories as Atom", wire, Atom.MEDIA_TYPE, call -> atom(wire(call))),
        route(
            "/wire.json",
            "Stories as JSON Feed",
            wire,
            JsonFeed.MEDIA_TYPE,
            call -> json(wire(call))),
        route(
            "/disputes.atom",
            "Ledger entries whose figures differ, as Atom",
            disputes,
            Atom.MEDIA_TYPE,
            call -> atom(disputes(call))),
        route(
            "/disputes.json",
            "The same as JSON Feed",
            disputes,
            JsonFeed.MEDIA_TYPE,
            call -> json(disputes(call))));
  }

  private static Route route(
      String path,
      String doc,
      List<Parameter<?>> parameters,
      String mediaType,
      Route.Handler handler) {
    return new Route(
        "GET",
        path,
        doc,
        parameters,
        List.of(new Route.Content(mediaType, null)),
        Route.Access.TOKEN,
        handler);
  }

  private Feed wire(Call call) {
    StoryQuery query =
        new StoryQuery(
            null,
            null,
            call.get(StoryRoutes.ENTITY),
            call.get(StoryRoutes.OUTLET),
            0,
            call.get(StoryRoutes.MIN_OUTLETS));
    List<StorySummary> stories = queries.stories(query, null, ENTRIES).items();
    Revisions revisions = Revisions.of(stories, queries);
    return new Feed(
        "urn:copytaster:wire",
        "Copytaster: the wire",
        "/wire.atom",
        stories.stream().map(story -> Entries.of(story, revisions.of(story))).toList());
  }

  private Feed disputes(Call call) {
    LedgerQuery query =
        new LedgerQuery(
            call.get(LedgerRoutes.MEASURE),
            null,
            null,
            null,
            null,
            null,
            LedgerStatus.DISPUTED,
            0,
            false,
            null);
    List<LedgerEntry> entries = queries.ledger(query, null, 5 * ENTRIES).items();
    Function<String, Measure> named = measures::get;
    return new Feed(
        "urn:copytaster:disputes",
        "Copytaster: disputed figures",
        "/disputes.atom",
        entries.stream()
            .map(entry -> Entries.of(entry, named))
            .sorted(
                Comparator.comparing(FeedEntry::updated).reversed().thenComparing(FeedEntry::id))
            .limit(ENTRIES)
            .toList());
  }

  private static Reply atom(Feed feed) {
    return dated(Reply.of(Atom.MEDIA_TYPE, Atom.of(feed)), feed);
  }

  private static Reply json(Feed feed) {
    return dated(Reply.of(JsonFeed.MEDIA_TYPE, JsonFeed.of(feed)), feed);
  }

  private static Reply dated(Reply.Whole reply, Feed feed) {
    return reply.with(
        "Last-Modified",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(feed.updated().atOffset(ZoneOffset.UTC)));
  }
}
