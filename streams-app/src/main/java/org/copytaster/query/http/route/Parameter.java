package org.copytaster.query.http.route;

import java.util.List;

/**
 * A parameter of a route.
 *
 * @param <T> what it is read as
 * @param name in the path or query
 * @param place where it stands
 * @param type what it takes
 * @param doc what it asks for
 * @param standard the value where it is not given; null for none
 */
public record Parameter<T>(
    String name, Place place, ParameterType<T> type, String doc, T standard) {
  /** Where a parameter stands. */
  public enum Place {
    /** A segment of the path; needed. */
    PATH,
    /** Behind the question mark; may be left out. */
    QUERY
  }

  private static final int LONGEST_ID = 2048;

  /** How many items of a list to give. */
  public static final Parameter<Integer> LIMIT =
      query("limit", ParameterType.number(1, 500), "how many items at most").or(50);

  /** Where a list goes on. */
  public static final Parameter<String> CURSOR =
      query("cursor", ParameterType.text(LONGEST_ID), "next of the answer before");

  /** The form of the answer where the Accept header cannot be set. */
  public static final Parameter<String> FORMAT =
      query("format", ParameterType.word(List.of("json", "csv")), "json or csv; wins over Accept");

  /** One in the query. */
  public static <T> Parameter<T> query(String name, ParameterType<T> type, String doc) {
    return new Parameter<>(name, Place.QUERY, type, doc, null);
  }

  /** One in the query that is an id of something. */
  public static Parameter<String> id(String name, String doc) {
    return query(name, ParameterType.text(LONGEST_ID), doc);
  }

  /** One in the path. */
  public static <T> Parameter<T> path(String name, ParameterType<T> type, String doc) {
    return new Parameter<>(name, Place.PATH, type, doc, null);
  }

  /** An id in the path, percent-encoded there. */
  public static Parameter<String> pathId(String name, String doc) {
    return path(name, ParameterType.text(LONGEST_ID), doc + ", percent-encoded");
  }

  /** The same with a value where it is not given. */
  public Parameter<T> or(T value) {
    return new Parameter<>(name, place, type, doc, value);
  }

  /**
   * Reads a value.
   *
   * @throws Problem that names the parameter
   */
  T read(String text) {
    try {
      return type.parse().apply(text);
    } catch (IllegalArgumentException e) {
      throw Problem.parameter(name, "give " + type.wanted());
    }
  }
}
