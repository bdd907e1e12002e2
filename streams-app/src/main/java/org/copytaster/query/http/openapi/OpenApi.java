package org.copytaster.query.http.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.copytaster.query.http.route.Parameter;
import org.copytaster.query.http.route.Problem;
import org.copytaster.query.http.route.Route;
import org.copytaster.query.http.route.Shapes;

/** The API as OpenAPI 3.1, made from its table of routes. */
public final class OpenApi {
  private static final String VERSION = "1";
  private static final String TOKEN = "token";

  private OpenApi() {}

  /** The document over routes of the API. */
  public static Map<String, Object> of(List<Route> routes) {
    Map<String, Map<String, Object>> paths = new TreeMap<>();
    for (Route route : routes) {
      paths
          .computeIfAbsent(route.path(), path -> new LinkedHashMap<>())
          .put(route.method().toLowerCase(Locale.ROOT), operation(route));
    }
    Map<String, Object> schemas = new TreeMap<>(RecordSchemas.all());
    schemas.put("Problem", problem());
    Map<String, Object> components = new LinkedHashMap<>();
    components.put("schemas", schemas);
    components.put(
        "securitySchemes",
        Map.of(
            TOKEN,
            Map.of(
                "type", "http",
                "scheme", "bearer",
                "description", "needed where the server was started with one")));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put(
        "info",
        Map.of(
            "title", "Copytaster",
            "version", VERSION,
            "description",
                "What the pipeline has found. Times are ISO 8601 in UTC; unknown values are null."));
    document.put("paths", paths);
    document.put("components", components);
    document.put("security", List.of(Map.of(), Map.of(TOKEN, List.of())));
    return document;
  }

  private static Map<String, Object> operation(Route route) {
    Map<String, Object> contents = new LinkedHashMap<>();
    for (Route.Content content : route.contents()) {
      contents.put(
          content.mediaType(),
          content.schema() == null
              ? Map.of("schema", Shapes.type("string"))
              : Map.of("schema", content.schema()));
    }
    Map<String, Object> good = new LinkedHashMap<>();
    good.put("description", route.doc());
    good.put("content", contents);
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put(route.method().equals("POST") ? "202" : "200", good);
    responses.put(
        "default",
        Map.of(
            "description",
            "What is wrong",
            "content",
            Map.of(Problem.MEDIA_TYPE, Map.of("schema", Shapes.record("Problem")))));
    List<Map<String, Object>> parameters = new ArrayList<>();
    route.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", operationId(route));
    operation.put("summary", route.doc());
    operation.put("parameters", parameters);
    operation.put("responses", responses);
    return operation;
  }

  private static Map<String, Object> parameter(Parameter<?> parameter) {
    Map<String, Object> schema = new LinkedHashMap<>(parameter.type().schema());
    if (parameter.standard() != null) {
      schema.put("default", parameter.standard());
    }
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("name", parameter.name());
    shown.put("in", parameter.place().name().toLowerCase(Locale.ROOT));
    shown.put("required", parameter.place() == Parameter.Place.PATH);
    shown.put("description", parameter.doc());
    shown.put("schema", schema);
    return shown;
  }

  private static String operationId(Route route) {
    String path = route.path().substring(Route.API.length());
    String words = path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    return route.method().toLowerCase(Locale.ROOT) + (words.isEmpty() ? "" : "-" + words);
  }

  private static Map<String, Object> problem() {
    Map<String, Map<String, Object>> fields = new LinkedHashMap<>();
    fields.put("type", Shapes.type("string"));
    fields.put("title", Shapes.type("string"));
    fields.put("status", Shapes.type("integer"));
    fields.put("detail", Shapes.type("string"));
    fields.put("hint", Shapes.described(Shapes.nullableType("string"), "what to do about it"));
    return Shapes.object(fields);
  }
}
