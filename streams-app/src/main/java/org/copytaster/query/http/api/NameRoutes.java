package org.copytaster.query.http.api;

import static org.copytaster.query.http.route.Parameter.LIMIT;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copytaster.query.Answer;
import org.copytaster.query.NamedSubject;
import org.copytaster.query.Page;
import org.copytaster.query.Queries;
import org.copytaster.query.http.route.Call;
import org.copytaster.query.http.route.Parameter;
import org.copytaster.query.http.route.ParameterType;
import org.copytaster.query.http.route.Problem;
import org.copytaster.query.http.route.Reply;
import org.copytaster.query.http.route.Route;
import org.copytaster.query.http.route.RouteGroup;
import org.copytaster.query.http.route.Shapes;
import org.copytaster.schema.ActivityCount;
import org.copytaster.schema.ActivitySubject;

/** Entities and outlets by name and by id, and the search for either. */
public final class NameRoutes implements RouteGroup {
  private static final int TOGETHER = 20;
  private static final int LONGEST_QUESTION = 100;

  private static final Parameter<String> Q =
      Parameter.query("q", ParameterType.text(LONGEST_QUESTION), "beginning of a word of the name");
  private static final Parameter<Instant> FROM =
      Parameter.query("from", ParameterType.instant(), "days that begin at or after it");
  private static final Parameter<Instant> TO =
      Parameter.query("to", ParameterType.instant(), "days that begin before it");
  private static final Parameter<String> ENTITY =
      Parameter.pathId("id", "Wikidata id, or local id of what has none");
  private static final Parameter<String> OUTLET = Parameter.pathId("id", "the outlet's name");

  private final Queries queries;
  private final Rendering rendering;

  /** Over what can be asked. */
  public NameRoutes(Queries queries, Rendering rendering) {
    this.queries = queries;
    this.rendering = rendering;
  }

  @Override
  public List<Route> routes() {
    Map<String, Object> names = Shapes.array(Shapes.record("NamedSubject"));
    Map<String, Map<String, Object>> found = new LinkedHashMap<>();
    found.put("entities", names);
    found.put("outlets", names);
    Map<String, Map<String, Object>> outlet = new LinkedHashMap<>();
    outlet.put("outlet", Shapes.record("NamedSubject"));
    outlet.put("activity", Shapes.array(Shapes.record("ActivityCount")));
    Map<String, Map<String, Object>> entity = new LinkedHashMap<>();
    entity.put("entity", Shapes.record("NamedSubject"));
    entity.put("activity", Shapes.array(Shapes.record("ActivityCount")));
    entity.put(
        "together",
        Shapes.described(
            names, "entities named beside it; articles says in how many of its latest ones"));
    return List.of(
        Route.get(
            "/entities",
            "Persons, organisations and places, the most named first",
            Rendering.list(Q),
            Shapes.page(Shapes.record("NamedSubject")),
            call -> names(call, ActivitySubject.ENTITY)),
        Route.get(
            "/entities/{id}",
            "An entity, how often it was named by the day, and what is named beside it",
            List.of(ENTITY, FROM, TO),
            Shapes.object(entity),
            this::entity),
        Route.get(
            "/outlets",
            "Outlets, the one with most articles first",
            Rendering.list(Q),
            Shapes.page(Shapes.record("NamedSubject")),
            call -> names(call, ActivitySubject.OUTLET)),
        Route.get(
            "/outlets/{id}",
            "An outlet and how much it published by the day",
            List.of(OUTLET, FROM, TO),
            Shapes.object(outlet),
            this::outlet),
        Route.get(
            "/search",
            "Entities and outlets of which some word begins so; none without q",
            List.of(Q, LIMIT),
            Shapes.object(found),
            this::search));
  }

  private Reply names(Call call, ActivitySubject subject) {
    return rendering.page(
        call, (cursor, limit) -> queries.names(subject, call.get(Q), cursor, limit));
  }

  private Reply entity(Call call) {
    String id = call.get(ENTITY);
    Answer<List<NamedSubject>> together = queries.together(id, TOGETHER);
    return subject(call, ActivitySubject.ENTITY, id, "entity", together);
  }

  private Reply outlet(Call call) {
    return subject(call, ActivitySubject.OUTLET, call.get(OUTLET), "outlet", null);
  }

  private Reply subject(
      Call call,
      ActivitySubject subject,
      String id,
      String name,
      Answer<List<NamedSubject>> together) {
    Answer<Optional<NamedSubject>> known = queries.subject(subject, id);
    NamedSubject found = known.value().orElseThrow(() -> Problem.notFound("such " + name));
    Answer<List<ActivityCount>> activity =
        queries.activity(subject, id, call.get(FROM), call.get(TO));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(name, found);
    body.put("activity", activity.value());
    if (together == null) {
      return Rendering.fresh(rendering.json(body), known, activity);
    }
    body.put("together", together.value());
    return Rendering.fresh(rendering.json(body), known, activity, together);
  }

  private Reply search(Call call) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("entities", found(call, ActivitySubject.ENTITY));
    body.put("outlets", found(call, ActivitySubject.OUTLET));
    return rendering.json(body);
  }

  private Object found(Call call, ActivitySubject subject) {
    if (call.get(Q) == null) {
      return List.of();
    }
    Page<NamedSubject> page = queries.names(subject, call.get(Q), null, call.get(LIMIT));
    return page.items();
  }
}
