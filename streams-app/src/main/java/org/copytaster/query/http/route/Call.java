package org.copytaster.query.http.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A request whose parameters have been read and found right. */
public final class Call {
  private static final int MOST_PARAMETERS = 32;

  private final Map<String, Object> values = new HashMap<>();
  private final UnaryOperator<String> headers;
  private final Supplier<byte[]> body;
  private final String path;
  private final Map<String, String> query;

  private Call(
      String path,
      Map<String, String> query,
      UnaryOperator<String> headers,
      Supplier<byte[]> body) {
    this.path = path;
    this.query = query;
    this.headers = headers;
    this.body = body;
  }

  /**
   * Reads a request by its route.
   *
   * @param path as sent, percent-encoded
   * @param query as sent; null where there is none
   * @param headers value of a header by its name; null where it is not there
   * @param body reads the body
   * @throws Problem that names the parameter
   */
  public static Call of(
      Route route,
      String path,
      String query,
      UnaryOperator<String> headers,
      Supplier<byte[]> body) {
    Call call = new Call(path, split(route, query), headers, body);
    String[] pattern = route.path().split("/");
    String[] given = path.split("/");
    for (Parameter<?> parameter : route.parameters()) {
      String text =
          parameter.place() == Parameter.Place.QUERY
              ? call.query.get(parameter.name())
              : decoded(
                  parameter.name(),
                  given[List.of(pattern).indexOf("{" + parameter.name() + "}")],
                  false);
      if (text != null) {
        call.values.put(parameter.name(), parameter.read(text));
      } else if (parameter.standard() != null) {
        call.values.put(parameter.name(), parameter.standard());
      }
    }
    return call;
  }

  /** The value of a parameter; null where it is not given and has none by itself. */
  @SuppressWarnings("unchecked")
  public <T> T get(Parameter<T> parameter) {
    return (T) values.get(parameter.name());
  }

  /** Of a header; null where it is not there. */
  public String header(String name) {
    return headers.apply(name);
  }

  /** What was sent with it. */
  public byte[] body() {
    return body.get();
  }

  /** The path and query of the same request with another value of a parameter. */
  public String with(Parameter<?> parameter, String value) {
    Map<String, String> changed = new TreeMap<>(query);
    changed.put(parameter.name(), value);
    List<String> parts = new ArrayList<>();
    changed.forEach((name, text) -> parts.add(name + "=" + PercentCode.encode(text)));
    return path + "?" + String.join("&", parts);
  }

  private static Map<String, String> split(Route route, String query) {
    Map<String, String> parts = new HashMap<>();
    if (query == null || query.isEmpty()) {
      return parts;
    }
    Set<String> known = new HashSet<>();
    route.query().forEach(parameter -> known.add(parameter.name()));
    String[] pairs = query.split("&", MOST_PARAMETERS + 1);
    if (pairs.length > MOST_PARAMETERS) {
      throw new Problem(Problem.BAD_REQUEST, "There are too many parameters.", null);
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      String name = decoded("query", equals < 0 ? pair : pair.substring(0, equals), true);
      if (!known.contains(name)) {
        throw unknown(route, name);
      }
      String value = decoded(name, equals < 0 ? "" : pair.substring(equals + 1), true);
      if (parts.put(name, value) != null) {
        throw Problem.parameter(name, "give it once");
      }
    }
    return parts;
  }

  private static Problem unknown(Route route, String name) {
    List<String> known = route.query().stream().map(Parameter::name).toList();
    return new Problem(
        Problem.BAD_REQUEST,
        "There is no parameter of that name: " + shown(name),
        known.isEmpty()
            ? "This route takes no parameters."
            : "Known are " + String.join(", ", known) + ".");
  }

  private static String shown(String name) {
    return name.length() <= 40 ? name : name.substring(0, 40) + "…";
  }

  private static String decoded(String name, String text, boolean plusIsSpace) {
    try {
      return PercentCode.decode(text, plusIsSpace);
    } catch (IllegalArgumentException e) {
      throw Problem.parameter(name, "give it as percent-encoded UTF-8: " + e.getMessage());
    }
  }
}
