package org.copytaster.producer.feed.push;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.copytaster.producer.feed.Answer;
import org.copytaster.producer.feed.Delivery;
import org.copytaster.producer.feed.FeedFormats;
import org.copytaster.producer.feed.FeedWriter;
import org.copytaster.producer.feed.config.FeedConfig;
import org.copytaster.producer.feed.config.FeedKind;
import org.copytaster.producer.feed.format.Payload;
import org.copytaster.producer.feed.http.Decompression;
import org.copytaster.producer.feed.http.MediaType;

/**
 * {@code POST /feeds/ID}: takes items that somebody sends and says of each what became of it. What
 * it calls accepted stands in the cluster. Sent again, the same items are the same: whoever got no
 * answer sends again.
 */
final class PushEndpoint implements HttpHandler {
  static final String PATH = "/feeds/";

  private static final JsonFactory JSON = new JsonFactory();

  private final Function<String, FeedConfig> feeds;
  private final FeedWriter writer;
  private final InstantSource time;
  private final int maxBytes;

  PushEndpoint(
      Function<String, FeedConfig> feeds, FeedWriter writer, InstantSource time, int maxBytes) {
    this.feeds = feeds;
    this.writer = writer;
    this.time = time;
    this.maxBytes = maxBytes;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String id = exchange.getRequestURI().getPath().substring(PATH.length());
      FeedConfig feed = feeds.apply(id);
      boolean allowed =
          feed != null
              && feed.kind() == FeedKind.PUSH
              && feed.credentials()
                  .accepts(Exchanges.header(exchange, feed.credentials().header()));
      if (!allowed) {
        // The same whether there is no such feed or no such token.
        exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
        Exchanges.answer(exchange, Exchanges.UNAUTHORIZED, "no feed for this token");
      } else if (!exchange.getRequestMethod().equals("POST")) {
        exchange.getResponseHeaders().set("Allow", "POST");
        Exchanges.answer(exchange, Exchanges.NOT_ALLOWED, "send items with POST");
      } else {
        take(exchange, feed);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(HttpExchange exchange, FeedConfig feed)
      throws IOException, InterruptedException {
    byte[] sent = Exchanges.body(exchange, maxBytes);
    if (sent == null) {
      Exchanges.answer(
          exchange, Exchanges.TOO_LARGE, "send at most %,d bytes at a time".formatted(maxBytes));
      return;
    }
    byte[] body;
    try {
      body = Decompression.of(sent, Exchanges.header(exchange, "Content-Encoding"), maxBytes);
    } catch (IOException e) {
      Exchanges.answer(exchange, Exchanges.BAD_REQUEST, e.getMessage());
      return;
    }
    String type = Exchanges.header(exchange, "Content-Type");
    Payload payload =
        new Payload(
            body,
            MediaType.bare(type),
            MediaType.charset(type),
            null,
            time.instant().truncatedTo(ChronoUnit.MILLIS));
    Delivery delivery =
        Delivery.pushed(feed.id(), payload.received(), FeedFormats.read(feed, payload).parsed());
    try {
      List<Answer> answers = writer.submit(delivery).get();
      Exchanges.answer(exchange, Exchanges.OK, "application/json", json(answers));
    } catch (ExecutionException e) {
      exchange.getResponseHeaders().set("Retry-After", "1");
      Exchanges.answer(exchange, Exchanges.UNAVAILABLE, "nothing of it was written; send it again");
    }
  }

  private static String json(List<Answer> answers) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("items");
      for (Answer answer : answers) {
        json.writeStartObject();
        json.writeStringField("item", answer.item());
        json.writeStringField("answer", answer.verdict().name().toLowerCase(Locale.ROOT));
        if (answer.reason() != null) {
          json.writeStringField("reason", answer.reason());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }
}
