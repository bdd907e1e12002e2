package org.copytaster.query.http.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import org.apache.avro.Schema;
import org.copytaster.export.CanonicalJson;

/** What a route answers. */
public sealed interface Reply {
  /** Media type of the API. */
  String JSON = "application/json";

  /**
   * An answer that is known at once.
   *
   * @param status of HTTP
   * @param mediaType without a charset; text is UTF-8
   * @param body its bytes
   * @param headers further ones
   */
  record Whole(int status, String mediaType, byte[] body, Map<String, String> headers)
      implements Reply {
    /** The same with a further header. */
    public Whole with(String header, String value) {
      return with(Map.of(header, value));
    }

    /** The same with further headers. */
    public Whole with(Map<String, String> further) {
      Map<String, String> all = new LinkedHashMap<>(headers);
      all.putAll(further);
      return new Whole(status, mediaType, body, all);
    }
  }

  /**
   * An answer that goes on for as long as the client listens; it runs in the request's thread.
   *
   * @param mediaType of it
   * @param writer writes it
   */
  record Stream(String mediaType, Writer writer) implements Reply {}

  /** Writes an answer piece by piece; closed in the end, written to or not. */
  interface Writer extends AutoCloseable {
    /** Until it ends or the client has gone. */
    void write(OutputStream out) throws IOException;

    @Override
    void close();
  }

  /** JSON in canonical form: fields sorted, times ISO 8601, null where unknown. */
  static Whole json(Map<String, Object> body) {
    return json(body, (record, field) -> false);
  }

  /**
   * The same without some fields of the records in it.
   *
   * @param withheld by the schema of a record and the name of a field
   */
  static Whole json(Map<String, Object> body, BiPredicate<Schema, String> withheld) {
    return of(JSON, CanonicalJson.of(body, withheld));
  }

  /** Text of another kind. */
  static Whole of(String mediaType, String text) {
    return new Whole(200, mediaType, text.getBytes(UTF_8), Map.of());
  }

  /** A problem, see {@link Problem#body}. */
  static Whole problem(int status, Map<String, Object> body) {
    return new Whole(status, Problem.MEDIA_TYPE, json(body).body(), Map.of());
  }
}
