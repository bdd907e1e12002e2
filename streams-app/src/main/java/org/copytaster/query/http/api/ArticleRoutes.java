package org.copytaster.query.http.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copytaster.query.Answer;
import org.copytaster.query.ArticleQuery;
import org.copytaster.query.ArticleSummary;
import org.copytaster.query.Queries;
import org.copytaster.query.http.route.Call;
import org.copytaster.query.http.route.Parameter;
import org.copytaster.query.http.route.ParameterType;
import org.copytaster.query.http.route.Problem;
import org.copytaster.query.http.route.Reply;
import org.copytaster.query.http.route.Route;
import org.copytaster.query.http.route.RouteGroup;
import org.copytaster.query.http.route.Shapes;
import org.copytaster.schema.EnrichedArticle;

/** Articles: lists of them, and one with its facts or its text. */
public final class ArticleRoutes implements RouteGroup {
  private static final Parameter<Instant> FROM =
      Parameter.query("from", ParameterType.instant(), "published at or after it");
  private static final Parameter<Instant> TO =
      Parameter.query("to", ParameterType.instant(), "published before it");
  private static final Parameter<String> ENTITY =
      Parameter.id("entity", "Wikidata or local id that it names");
  private static final Parameter<String> OUTLET = Parameter.id("outlet", "who published it");
  private static final Parameter<String> ID = Parameter.pathId("id", "the articleId");

  private static final Csv<ArticleSummary> CSV =
      Csv.of("articleId", "title", "outlet", "url", "published", "storyId", "relation", "claims");

  private final Queries queries;
  private final Rendering rendering;

  /** Over what can be asked. */
  public ArticleRoutes(Queries queries, Rendering rendering) {
    this.queries = queries;
    this.rendering = rendering;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Csv.also(
            Route.get(
                "/articles",
                "Articles that stand, the latest first",
                Rendering.table(FROM, TO, ENTITY, OUTLET),
                Shapes.page(Shapes.record("ArticleSummary")),
                this::articles)),
        Route.get(
            "/articles/{id}",
            "What is known of an article: facts, story, entities and claims, without its text",
            List.of(ID),
            Shapes.record("EnrichedArticle"),
            this::article),
        Route.get(
            "/articles/{id}/text",
            "The text that offsets of entities and claims point into; 403 where it is not given",
            List.of(ID),
            Shapes.record("ArticleText"),
            this::text));
  }

  private Reply articles(Call call) {
    ArticleQuery query =
        new ArticleQuery(call.get(FROM), call.get(TO), call.get(ENTITY), call.get(OUTLET));
    return rendering.page(call, CSV, (cursor, limit) -> queries.articles(query, cursor, limit));
  }

  private Reply article(Call call) {
    Answer<List<EnrichedArticle>> found = queries.articles(List.of(call.get(ID)));
    return rendering.one(
        new Answer<>(found.value().stream().findFirst(), found.standby(), found.lag()),
        "such article that stands");
  }

  private Reply text(Call call) {
    if (!rendering.givesTexts()) {
      throw new Problem(
          Problem.FORBIDDEN, "This server gives no whole texts.", "See the article's url.");
    }
    Answer<? extends Optional<?>> text = queries.text(call.get(ID));
    return rendering.one(text, "such article that stands");
  }
}
