package org.copytaster.query.http.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copytaster.query.Answer;
import org.copytaster.query.ArticleSummary;
import org.copytaster.query.Queries;
import org.copytaster.query.StoryQuery;
import org.copytaster.query.StorySummary;
import org.copytaster.query.http.route.Call;
import org.copytaster.query.http.route.Parameter;
import org.copytaster.query.http.route.ParameterType;
import org.copytaster.query.http.route.Problem;
import org.copytaster.query.http.route.Reply;
import org.copytaster.query.http.route.Route;
import org.copytaster.query.http.route.RouteGroup;
import org.copytaster.query.http.route.Shapes;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.Story;
import org.copytaster.schema.StoryMember;

/** Stories: lists of them, and one with its members. */
public final class StoryRoutes implements RouteGroup {
  private static final int MOST = 1_000_000;

  private static final Parameter<Instant> FROM =
      Parameter.query("from", ParameterType.instant(), "latest member published at or after it");
  private static final Parameter<Instant> TO =
      Parameter.query("to", ParameterType.instant(), "latest member published before it");

  /** Which entity the origin names. */
  public static final Parameter<String> ENTITY =
      Parameter.id("entity", "Wikidata or local id that the origin names");

  /** Which outlet has it. */
  public static final Parameter<String> OUTLET = Parameter.id("outlet", "one of its outlets");

  private static final Parameter<Integer> MIN_MEMBERS =
      Parameter.query("minMembers", ParameterType.number(0, MOST), "at least so many articles")
          .or(0);

  /** How many outlets have it. */
  public static final Parameter<Integer> MIN_OUTLETS =
      Parameter.query("minOutlets", ParameterType.number(0, MOST), "at least so many outlets")
          .or(0);

  private static final Parameter<String> ID = Parameter.pathId("id", "the origin's articleId");

  private static final Csv<StorySummary> CSV =
      Csv.of(
          "storyId",
          "title",
          "outlet",
          "url",
          "language",
          "form",
          "firstSeen",
          "lastSeen",
          "membersTotal",
          "outlets",
          "originators",
          "entities",
          "claims");

  private final Queries queries;
  private final Rendering rendering;

  /** Over what can be asked. */
  public StoryRoutes(Queries queries, Rendering rendering) {
    this.queries = queries;
    this.rendering = rendering;
  }

  @Override
  public List<Route> routes() {
    Map<String, Map<String, Object>> one = new LinkedHashMap<>();
    one.put("story", Shapes.record("Story"));
    one.put("articles", Shapes.array(Shapes.record("ArticleSummary")));
    return List.of(
        Csv.also(
            Route.get(
                "/stories",
                "Stories, the one with the latest article first",
                Rendering.table(FROM, TO, ENTITY, OUTLET, MIN_MEMBERS, MIN_OUTLETS),
                Shapes.page(Shapes.record("StorySummary")),
                this::stories)),
        Route.get(
            "/stories/{id}",
            "A story with its members, why they are in it, and the articles that are listed",
            List.of(ID),
            Shapes.object(one),
            this::story));
  }

  private Reply stories(Call call) {
    StoryQuery query =
        new StoryQuery(
            call.get(FROM),
            call.get(TO),
            call.get(ENTITY),
            call.get(OUTLET),
            call.get(MIN_MEMBERS),
            call.get(MIN_OUTLETS));
    return rendering.page(call, CSV, (cursor, limit) -> queries.stories(query, cursor, limit));
  }

  private Reply story(Call call) {
    var answer = queries.story(call.get(ID));
    Story story = answer.value().orElseThrow(() -> Problem.notFound("such story"));
    Answer<List<EnrichedArticle>> articles =
        queries.articles(story.getMembers().stream().map(StoryMember::getArticleId).toList());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("story", story);
    body.put("articles", articles.value().stream().map(StoryRoutes::summary).toList());
    return Rendering.fresh(rendering.json(body), answer, articles);
  }

  /** An article on one line. */
  static ArticleSummary summary(EnrichedArticle article) {
    return new ArticleSummary(
        article.getArticleId(),
        article.getTitle(),
        article.getOutlet(),
        article.getUrl(),
        article.getPublished(),
        article.getStoryId(),
        article.getRelation(),
        article.getClaims().size());
  }
}
