package org.copytaster.producer.feed.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a request reaches whose name means one thing now and another then. */
class FetcherTest {
  private static final HttpLimits LIMITS =
      new HttpLimits(Duration.ofSeconds(30), Duration.ofSeconds(60), 1_000, 1_000);
  private static final String ABROAD = "203.0.113.5";
  private static final String HERE = "127.0.0.1";

  private final List<String> asked = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          if (exchange.getRequestURI().getPath().equals("/feed")) {
            exchange.getResponseHeaders().add("Location", url("localhost", "/secret"));
            exchange.sendResponseHeaders(302, -1);
          } else {
            byte[] body = "of the inside".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String url(String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  /** Asks the feed, which leads to a host whose name has these addresses one after the other. */
  private String fetch(boolean moved, boolean allowed, String... addresses) throws Exception {
    Iterator<String> next = Arrays.asList(addresses).iterator();
    Fetcher fetcher = new Fetcher(LIMITS, new PrivateAddresses(host -> look(next.next())));
    URI feed = URI.create(url(HERE, "/feed"));
    URI address = moved ? URI.create(url("localhost", "/secret")) : feed;
    Fetcher.Question question = new Fetcher.Question(feed, address, null, null, null, allowed);
    return new String(fetcher.fetch(question, Instant.EPOCH).body(), UTF_8);
  }

  private static InetAddress[] look(String address) throws UnknownHostException {
    return InetAddress.getAllByName(address);
  }

  @Test
  void aNameThatChangesToAPrivateAddressGivesNothingAway() {
    IOException refused = assertThrows(IOException.class, () -> fetch(false, false, ABROAD, HERE));
    assertTrue(refused.getMessage().contains("private address of localhost"));
    assertEquals(List.of("/feed", "/secret"), asked, "it was asked, and what it said is unread");
    assertThrows(IOException.class, () -> fetch(true, false, ABROAD, HERE));
  }

  @Test
  void aPrivateAddressIsNotEvenAsked() {
    assertThrows(IOException.class, () -> fetch(false, false, HERE));
    assertThrows(IOException.class, () -> fetch(true, false, HERE));
    assertEquals(List.of("/feed"), asked);
  }

  @Test
  void aPublicAddressIsRead() throws Exception {
    assertEquals("of the inside", fetch(false, false, ABROAD, ABROAD));
    assertEquals("of the inside", fetch(true, false, ABROAD, ABROAD));
    assertEquals("of the inside", fetch(false, true));
  }
}
