package org.copytaster.query.http.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.copytaster.claims.Catalogue;
import org.copytaster.claims.Measure;
import org.copytaster.query.Answer;
import org.copytaster.query.Queries;
import org.copytaster.query.http.route.Call;
import org.copytaster.query.http.route.Reply;
import org.copytaster.query.http.route.Route;
import org.copytaster.query.http.route.RouteGroup;
import org.copytaster.query.http.route.Shapes;
import org.copytaster.schema.FeedState;

/** The measures that are declared and the feeds that are read. */
public final class CatalogueRoutes implements RouteGroup {
  private final Queries queries;
  private final Rendering rendering;
  private final Catalogue catalogue;
  private final Function<FeedState, String> health;

  /**
   * Over what can be asked.
   *
   * @param health how a feed is, in a word
   */
  public CatalogueRoutes(
      Queries queries,
      Rendering rendering,
      Catalogue catalogue,
      Function<FeedState, String> health) {
    this.queries = queries;
    this.rendering = rendering;
    this.catalogue = catalogue;
    this.health = health;
  }

  @Override
  public List<Route> routes() {
    Map<String, Map<String, Object>> measure = new LinkedHashMap<>();
    for (String field : List.of("id", "label", "unit", "colour", "aggregation")) {
      measure.put(field, Shapes.type("string"));
    }
    measure.put("kind", Map.of("type", "string", "enum", List.of("flow", "stock", "event")));
    return List.of(
        Route.get(
            "/measures",
            "The measures that figures are read for, in the order of the catalogue",
            List.of(),
            Shapes.object(Map.of("items", Shapes.array(Shapes.object(measure)))),
            this::measures),
        Route.get(
            "/feeds",
            "Where live feeds stand, and how they are",
            List.of(),
            Shapes.object(Map.of("items", Shapes.array(Shapes.record("FeedStateWithHealth")))),
            this::feeds));
  }

  private Reply measures(Call call) {
    return Reply.json(
        Map.of("items", catalogue.measures().stream().map(CatalogueRoutes::measure).toList()));
  }

  private static Map<String, Object> measure(Measure measure) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", measure.name());
    shown.put("label", measure.label());
    shown.put("unit", measure.siUnit());
    shown.put("colour", measure.colour());
    shown.put("kind", measure.time().name().toLowerCase(Locale.ROOT));
    shown.put("aggregation", measure.aggregation());
    return shown;
  }

  private Reply feeds(Call call) {
    Answer<List<FeedState>> feeds = queries.feeds();
    List<Map<String, Object>> items =
        feeds.value().stream()
            .map(
                feed -> {
                  Map<String, Object> item = rendering.map(feed);
                  item.put("health", health.apply(feed));
                  return item;
                })
            .toList();
    return Rendering.fresh(Reply.json(Map.of("items", items)), feeds);
  }
}
