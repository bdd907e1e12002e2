package org.copytaster.query;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.state.HostInfo;
import org.copytaster.query.PeerCodec.Answered;
import org.copytaster.query.PeerCodec.Asked;

/** Asks other instances, each at the address of its HTTP server. */
final class Peers {
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final int OK = 200;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1).build();
  private final String token;

  /**
   * A client.
   *
   * @param token shared by all instances; null where they need none
   */
  Peers(String token) {
    this.token = token;
  }

  /** Asks one instance; fails where it does not answer in time, or not as it should. */
  CompletableFuture<Answered> ask(HostInfo host, Asked asked) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(host))
            .timeout(ANSWER)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(PeerCodec.bytes(asked)));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return client
        .sendAsync(request.build(), BodyHandlers.ofByteArray())
        .thenApply(response -> answered(host, response));
  }

  private static Answered answered(HostInfo host, HttpResponse<byte[]> response) {
    if (response.statusCode() != OK) {
      throw new IllegalStateException(host + " answers " + response.statusCode());
    }
    return PeerCodec.answered(response.body());
  }

  private static URI uri(HostInfo host) {
    String name = host.host().contains(":") ? "[" + host.host() + "]" : host.host();
    return URI.create("http://" + name + ":" + host.port() + PeerProtocol.PATH);
  }
}
