package org.copytaster.query.http.route;

import java.util.List;
import java.util.Map;

/**
 * What can be asked for, how, and what comes back.
 *
 * @param method GET (which answers HEAD too) or POST
 * @param path with parameters in braces, from the root
 * @param doc what it gives, in a line
 * @param parameters what it takes
 * @param contents what it gives, the usual one first
 * @param access who may ask
 * @param handler answers it
 */
public record Route(
    String method,
    String path,
    String doc,
    List<Parameter<?>> parameters,
    List<Content> contents,
    Access access,
    Handler handler) {
  /** Where the API begins. */
  public static final String API = "/api/v1";

  /** Who may ask. */
  public enum Access {
    /** Anybody who reaches the server: nothing of the news is in it. */
    PUBLIC,
    /** Whoever has the token, where there is one. */
    TOKEN,
    /** Other instances: they show the token, where there is one, and are not held back. */
    PEER
  }

  /**
   * One form of an answer.
   *
   * @param mediaType of it
   * @param schema JSON schema; null for what is no JSON
   */
  public record Content(String mediaType, Map<String, Object> schema) {}

  /** Answers calls. */
  public interface Handler {
    /**
     * The answer.
     *
     * @throws Problem where there is none
     */
    Reply answer(Call call);
  }

  /** Lists are copied. */
  public Route {
    parameters = List.copyOf(parameters);
    contents = List.copyOf(contents);
  }

  /** A GET of the API that gives JSON; the path is given from {@link #API} on. */
  public static Route get(
      String path,
      String doc,
      List<Parameter<?>> parameters,
      Map<String, Object> schema,
      Handler handler) {
    return new Route(
        "GET",
        API + path,
        doc,
        parameters,
        List.of(new Content(Reply.JSON, schema)),
        Access.TOKEN,
        handler);
  }

  /** Parameters of the query. */
  public List<Parameter<?>> query() {
    return parameters.stream().filter(p -> p.place() == Parameter.Place.QUERY).toList();
  }

  /** Whether a path is one of its, as sent. */
  public boolean matches(String sent) {
    String[] pattern = path.split("/", -1);
    String[] given = sent.split("/", -1);
    if (pattern.length != given.length) {
      return false;
    }
    for (int i = 0; i < given.length; i++) {
      boolean any = pattern[i].startsWith("{") && !given[i].isEmpty();
      if (!any && !pattern[i].equals(given[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is part of the API that is documented as OpenAPI. */
  public boolean inApi() {
    return path.equals(API) || path.startsWith(API + "/");
  }
}
