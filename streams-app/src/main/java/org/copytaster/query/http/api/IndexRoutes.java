package org.copytaster.query.http.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.copytaster.query.http.route.Call;
import org.copytaster.query.http.route.Parameter;
import org.copytaster.query.http.route.Reply;
import org.copytaster.query.http.route.Route;
import org.copytaster.query.http.route.RouteGroup;
import org.copytaster.query.http.route.Shapes;

/** What the API has: a list of links, and its description. */
public final class IndexRoutes implements RouteGroup {
  private final Supplier<List<Route>> routes;
  private final Supplier<Map<String, Object>> openApi;

  /**
   * Over the whole table, which is known only once all groups are.
   *
   * @param routes of the API
   * @param openApi the description
   */
  public IndexRoutes(Supplier<List<Route>> routes, Supplier<Map<String, Object>> openApi) {
    this.routes = routes;
    this.openApi = openApi;
  }

  @Override
  public List<Route> routes() {
    Map<String, Map<String, Object>> link = new LinkedHashMap<>();
    link.put("method", Shapes.type("string"));
    link.put("path", Shapes.type("string"));
    link.put("parameters", Shapes.array(Shapes.type("string")));
    link.put("doc", Shapes.type("string"));
    return List.of(
        Route.get(
            "",
            "What can be asked",
            List.of(),
            Shapes.object(Map.of("items", Shapes.array(Shapes.object(link)))),
            this::index),
        Route.get(
            "/openapi.json",
            "This API as OpenAPI 3.1",
            List.of(),
            Shapes.type("object"),
            call -> Reply.json(openApi.get())));
  }

  private Reply index(Call call) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Route route : routes.get()) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("method", route.method());
      item.put("path", route.path());
      item.put("parameters", route.query().stream().map(Parameter::name).toList());
      item.put("doc", route.doc());
      items.add(item);
    }
    return Reply.json(Map.of("items", items));
  }
}
