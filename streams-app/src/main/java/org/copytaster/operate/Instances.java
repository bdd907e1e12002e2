package org.copytaster.operate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.state.HostInfo;
import org.copytaster.export.Canonical;
import org.copytaster.runtime.Restoring;

/** The instances of a pipeline: this one, and what the others say of themselves. */
final class Instances {
  /** Where an instance tells others of itself. */
  static final String PATH = "/internal/v1/instance";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ANSWER = Duration.ofSeconds(2);
  private static final int OK = 200;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(ANSWER).version(HttpClient.Version.HTTP_1_1).build();
  private final List<Application> applications;
  private final HostInfo self;
  private final String token;
  private final String version;

  /**
   * Seen from one of them.
   *
   * @param self where others reach this one
   * @param token that instances show each other; null for none
   */
  Instances(List<Application> applications, HostInfo self, String token, String version) {
    this.applications = List.copyOf(applications);
    this.self = self;
    this.token = token;
    this.version = version;
  }

  /** All of them, this one first, then by address. One that does not answer is there with null. */
  List<Map<String, Object>> all() {
    Map<String, CompletableFuture<Map<String, Object>>> others = new TreeMap<>();
    for (Application each : applications) {
      for (StreamsMetadata metadata : each.streams().metadataForAllStreamsClients()) {
        HostInfo host = metadata.hostInfo();
        if (!host.equals(self) && !host.equals(HostInfo.unavailable())) {
          others.computeIfAbsent(address(host), address -> ask(address));
        }
      }
    }
    List<Map<String, Object>> all = new ArrayList<>(List.of(self()));
    others.forEach((address, answer) -> all.add(answer.join()));
    return all;
  }

  /** This one. */
  Map<String, Object> self() {
    Map<String, Object> plain = silent(address(self));
    plain.put("answers", true);
    plain.put("version", version);
    List<Object> threads = new ArrayList<>();
    List<Object> restoring = new ArrayList<>();
    for (Application each : applications) {
      String state = each.streams().state().toString();
      plain.put(each.name().equals("pipeline") ? "state" : each.name(), state);
      each.threads().forEach(thread -> threads.add(Canonical.plain(thread, (s, f) -> false)));
      for (Restoring.Store store : each.restoring().get()) {
        restoring.add(Canonical.plain(store, (s, f) -> false));
      }
    }
    plain.put("threads", threads);
    plain.put("restoring", restoring);
    return plain;
  }

  private CompletableFuture<Map<String, Object>> ask(String address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://" + address + PATH)).timeout(ANSWER);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return client
        .sendAsync(request.build(), BodyHandlers.ofString())
        .thenApply(Instances::read)
        .exceptionally(failure -> silent(address));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> read(HttpResponse<String> response) {
    if (response.statusCode() != OK) {
      throw new IllegalStateException("answers " + response.statusCode());
    }
    try {
      return JSON.readValue(response.body(), Map.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("answers no JSON", e);
    }
  }

  /** What is known of one that says nothing. */
  private static Map<String, Object> silent(String address) {
    Map<String, Object> plain = new TreeMap<>();
    plain.put("address", address);
    plain.put("answers", false);
    plain.put("state", null);
    plain.put("views", null);
    plain.put("version", null);
    plain.put("threads", List.of());
    plain.put("restoring", List.of());
    return plain;
  }

  private static String address(HostInfo host) {
    boolean bare = host.host().contains(":");
    return (bare ? "[" + host.host() + "]" : host.host()) + ":" + host.port();
  }
}
