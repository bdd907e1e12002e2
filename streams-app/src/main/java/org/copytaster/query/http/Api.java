package org.copytaster.query.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copytaster.claims.Catalogue;
import org.copytaster.query.Queries;
import org.copytaster.query.http.api.ArticleRoutes;
import org.copytaster.query.http.api.CatalogueRoutes;
import org.copytaster.query.http.api.IndexRoutes;
import org.copytaster.query.http.api.LedgerRoutes;
import org.copytaster.query.http.api.NameRoutes;
import org.copytaster.query.http.api.Rendering;
import org.copytaster.query.http.api.StoryRoutes;
import org.copytaster.query.http.feeds.FeedRoutes;
import org.copytaster.query.http.openapi.OpenApi;
import org.copytaster.query.http.route.Route;
import org.copytaster.query.http.route.RouteGroup;
import org.copytaster.schema.FeedHealth;
import org.copytaster.schema.FeedState;

/** Puts the groups of routes together. */
public final class Api {
  private Api() {}

  /**
   * What a server answers.
   *
   * @param queries what can be asked
   * @param catalogue the measures
   * @param rights what of the articles' words is given
   * @param further other groups; those of the API stand in its index and description too
   */
  public static List<RouteGroup> groups(
      Queries queries, Catalogue catalogue, Rights rights, List<RouteGroup> further) {
    Rendering rendering = new Rendering(rights);
    List<RouteGroup> groups = new ArrayList<>();
    groups.add(new StoryRoutes(queries, rendering));
    groups.add(new ArticleRoutes(queries, rendering));
    groups.add(new NameRoutes(queries, rendering));
    groups.add(new LedgerRoutes(queries, rendering));
    groups.add(new CatalogueRoutes(queries, rendering, catalogue, Api::health));
    groups.add(new FeedRoutes(queries, catalogue));
    groups.addAll(further);
    groups.add(StaticFiles.load());
    Table table = new Table(groups);
    groups.add(new IndexRoutes(table::routes, table::document));
    return List.copyOf(groups);
  }

  private static String health(FeedState feed) {
    return FeedHealth.of(feed, null, Instant.now()).name().toLowerCase(Locale.ROOT);
  }

  /** Routes of the API; the groups come to be complete after it. */
  private static final class Table {
    private final List<RouteGroup> groups;
    private Map<String, Object> document;

    private Table(List<RouteGroup> groups) {
      this.groups = groups;
    }

    private List<Route> routes() {
      return groups.stream()
          .flatMap(group -> group.routes().stream())
          .filter(Route::inApi)
          .toList();
    }

    private synchronized Map<String, Object> document() {
      if (document == null) {
        document = OpenApi.of(routes());
      }
      return document;
    }
  }
}
