package org.copytaster.producer.feed.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.copytaster.producer.feed.Delivery;
import org.copytaster.producer.feed.FeedFormats;
import org.copytaster.producer.feed.FeedWriter;
import org.copytaster.producer.feed.config.FeedConfig;
import org.copytaster.producer.feed.format.Payload;
import org.copytaster.producer.feed.http.MediaType;
import org.copytaster.producer.feed.websub.Signature;
import org.copytaster.producer.feed.websub.WebSub;

/** {@code /websub/ID}: a hub verifies what we asked of it, and sends what is new. */
final class WebSubEndpoint implements HttpHandler {
  private final Function<String, FeedConfig> feeds;
  private final FeedWriter writer;
  private final WebSub websub;
  private final InstantSource time;
  private final int maxBytes;

  WebSubEndpoint(
      Function<String, FeedConfig> feeds,
      FeedWriter writer,
      WebSub websub,
      InstantSource time,
      int maxBytes) {
    this.feeds = feeds;
    this.writer = writer;
    this.websub = websub;
    this.time = time;
    this.maxBytes = maxBytes;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      FeedConfig feed =
          feeds.apply(exchange.getRequestURI().getPath().substring(WebSub.PATH.length()));
      if (feed == null || feed.websubSecret() == null) {
        Exchanges.answer(exchange, Exchanges.NOT_FOUND, "nothing is subscribed to here");
      } else if (exchange.getRequestMethod().equals("GET")) {
        verify(exchange, feed);
      } else if (exchange.getRequestMethod().equals("POST")) {
        take(exchange, feed);
      } else {
        Exchanges.answer(exchange, Exchanges.NOT_ALLOWED, "GET or POST");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void verify(HttpExchange exchange, FeedConfig feed)
      throws IOException, InterruptedException {
    String challenge = websub.verify(feed, query(exchange.getRequestURI().getRawQuery()));
    if (challenge == null) {
      Exchanges.answer(exchange, Exchanges.NOT_FOUND, "nobody asked for that");
    } else {
      Exchanges.answer(exchange, Exchanges.OK, "text/plain; charset=utf-8", challenge);
    }
  }

  private void take(HttpExchange exchange, FeedConfig feed)
      throws IOException, InterruptedException {
    byte[] body = Exchanges.body(exchange, maxBytes);
    if (body == null) {
      Exchanges.answer(exchange, Exchanges.TOO_LARGE, "too large");
      return;
    }
    String signature = Exchanges.header(exchange, Signature.HEADER);
    if (!Signature.valid(signature, body, feed.websubSecret())) {
      // As the standard asks: whoever guesses does not learn that they guessed wrong.
      websub.forged(feed);
      Exchanges.answer(exchange, Exchanges.ACCEPTED, "");
      return;
    }
    String type = Exchanges.header(exchange, "Content-Type");
    Payload payload =
        new Payload(
            body,
            MediaType.bare(type),
            MediaType.charset(type),
            feed.address(),
            time.instant().truncatedTo(ChronoUnit.MILLIS));
    Delivery delivery =
        new Delivery(
            feed.id(),
            payload.received(),
            FeedFormats.read(feed, payload).parsed(),
            state -> state.setLastSuccess(payload.received()));
    try {
      writer.submit(delivery).get();
      Exchanges.answer(exchange, Exchanges.OK, "");
    } catch (ExecutionException e) {
      Exchanges.answer(exchange, Exchanges.UNAVAILABLE, "send it again");
    }
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new TreeMap<>();
    if (raw == null) {
      return query;
    }
    for (String part : raw.split("&")) {
      int at = part.indexOf('=');
      try {
        query.put(
            URLDecoder.decode(at < 0 ? part : part.substring(0, at), UTF_8),
            at < 0 ? "" : URLDecoder.decode(part.substring(at + 1), UTF_8));
      } catch (IllegalArgumentException e) {
        query.put(part, "");
      }
    }
    return query;
  }
}
