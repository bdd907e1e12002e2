package org.copytaster.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * The few requests we make of a registry, in the REST API that Confluent's registry has too. An
 * answer is told from no answer: the latter is a {@link RegistryUnavailableException}, after some
 * tries. May be shared between threads.
 */
final class RegistryApi {
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** A registry that is restarted or changes its leader is back within seconds. */
  private static final int TRIES = 4;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final Supplier<String> address;

  /** Takes the address without a path, such as {@code http://127.0.0.1:8080}. */
  RegistryApi(String registryUrl) {
    this(() -> registryUrl);
  }

  /** The same; the address is asked for when the registry is. */
  RegistryApi(Supplier<String> registryUrl) {
    address = registryUrl;
  }

  private String base() {
    return address.get() + "/apis/ccompat/v7";
  }

  /** The schema of an id; empty where the registry has none. */
  Optional<String> schema(int id) {
    HttpResponse<String> response = send("GET", "/schemas/ids/" + id, null);
    return response.statusCode() == NOT_FOUND
        ? Optional.empty()
        : Optional.of(json(response).path("schema").asText());
  }

  /** The id of a schema under a subject; empty where it is not registered there. */
  OptionalInt id(String subject, String schema) {
    HttpResponse<String> response = send("POST", "/subjects/" + subject, body("schema", schema));
    return response.statusCode() == NOT_FOUND
        ? OptionalInt.empty()
        : OptionalInt.of(json(response).path("id").intValue());
  }

  /** Whether a subject has any schema. */
  boolean exists(String subject) {
    HttpResponse<String> response = send("GET", "/subjects/" + subject + "/versions", null);
    return response.statusCode() != NOT_FOUND && !json(response).isEmpty();
  }

  /**
   * Adds a schema to a subject.
   *
   * @throws IllegalStateException if it is not compatible; names the subject and says why
   */
  void add(String subject, String schema) {
    HttpResponse<String> response =
        send("POST", "/subjects/" + subject + "/versions", body("schema", schema));
    if (response.statusCode() == CONFLICT || response.statusCode() == UNPROCESSABLE) {
      throw new IllegalStateException(
          "The registry refuses the schema of " + subject + ": " + reason(response));
    }
    json(response);
  }

  /** Binds an existing subject's further schemas to a level of compatibility. */
  void bind(String subject, String compatibility) {
    json(send("PUT", "/config/" + subject, body("compatibility", compatibility)));
  }

  private HttpResponse<String> send(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base() + path))
            .timeout(TIMEOUT)
            .header("Content-Type", MEDIA_TYPE)
            .header("Accept", MEDIA_TYPE + ", application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    Duration pause = FIRST_PAUSE;
    for (int tries = 1; ; tries++) {
      try {
        HttpResponse<String> response =
            http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        int status = response.statusCode();
        if (tries == TRIES || status < SERVER_ERROR && status != TOO_MANY_REQUESTS) {
          return response;
        }
      } catch (IOException e) {
        if (tries == TRIES) {
          throw new RegistryUnavailableException("No schema registry answers at " + base(), e);
        }
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
      try {
        Thread.sleep(pause.toMillis());
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
      pause = pause.multipliedBy(2);
    }
  }

  private JsonNode json(HttpResponse<String> response) {
    if (response.statusCode() != OK) {
      throw new RegistryUnavailableException(
          response.request().uri() + " fails: " + reason(response), null);
    }
    try {
      return json.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new RegistryUnavailableException(base() + " is no schema registry", e);
    }
  }

  private String reason(HttpResponse<String> response) {
    JsonNode message = MissingNode.getInstance();
    try {
      message = json.readTree(response.body()).path("message");
    } catch (JsonProcessingException e) {
      // A page for people, from a proxy: the status has to do.
    }
    return message.isTextual() ? message.asText() : "HTTP " + response.statusCode();
  }

  private String body(String field, String value) {
    return json.createObjectNode().put(field, value).toString();
  }

  private RegistryUnavailableException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new RegistryUnavailableException("Interrupted while asking " + base(), e);
  }
}
