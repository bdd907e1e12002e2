package org.copytaster.standalone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.copytaster.standalone.RawServer.head;
import static org.copytaster.standalone.RawServer.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.copytaster.export.TopicReader;
import org.copytaster.producer.PublisherSettings;
import org.copytaster.producer.feed.FeedService;
import org.copytaster.producer.feed.FeedWriter;
import org.copytaster.producer.feed.config.Credentials;
import org.copytaster.producer.feed.config.FeedConfig;
import org.copytaster.producer.feed.config.FeedKind;
import org.copytaster.producer.feed.config.FeedsConfig;
import org.copytaster.producer.feed.config.Secret;
import org.copytaster.producer.feed.http.HttpLimits;
import org.copytaster.schema.FeedHealth;
import org.copytaster.schema.FeedState;
import org.copytaster.schema.RegistrySerdes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Feeds of a real server that does wrong whatever a server can do wrong: nothing is lost, nothing
 * comes twice, and each fault is told.
 */
class FeedFaultsTest {
  private static final HttpLimits LIMITS =
      new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), 4_000_000, 8_000_000);
  private static final int MANY = 10_000;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String TOKEN = "a-token-that-nobody-may-see";

  @TempDir private Path folder;

  private final List<FeedConfig> feeds = new ArrayList<>();
  private final SortedMap<String, Integer> expected = new TreeMap<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger mostOpen = new AtomicInteger();

  /** What goes wrong the first time; everything is well from the second time on. */
  private void first(RawServer server, String id, RawServer.Handler fault) {
    server.on(
        "/" + id,
        (request, out) -> {
          if (request.number() == 1) {
            fault.answer(request, out);
          } else {
            conditional(request, out, lines(id, 3));
          }
        });
    feed(server, id, true);
    expected.put(id, 3);
  }

  private void feed(RawServer server, String id, boolean privateAddresses) {
    feed(server, id, "jsonl", privateAddresses);
  }

  private void feed(RawServer server, String id, String format, boolean privateAddresses) {
    feeds.add(
        new FeedConfig(
            id,
            FeedKind.POLL,
            URI.create(server.url("/" + id)),
            null,
            "Harbour Wire",
            null,
            "en",
            null,
            format,
            Duration.ofSeconds(1),
            new Credentials("X-Api-Key", new Secret(TOKEN)),
            privateAddresses,
            null));
  }

  @Test
  void nothingIsLostAndNothingComesTwice() throws Exception {
    try (Rig rig = Rig.shared(folder);
        RawServer server = new RawServer();
        RawServer elsewhere = new RawServer()) {
      faults(server, elsewhere);
      RegistrySerdes serdes = rig.prepare("faults", 2);
      PublisherSettings cluster =
          new PublisherSettings(rig.laboratory().bootstrapServers(), "faults", 0, Map.of());

      Map<String, FeedState> states;
      try (FeedWriter writer = writer(cluster, serdes);
          FeedService service = service(writer)) {
        await(() -> allIn(writer) && server.requests("/gone") > 0);
        states = states(writer);
        System.out.print(service.status());
      }
      SortedMap<String, Long> delivered = delivered(rig, serdes);
      assertEquals(wanted(), delivered);
      table(server, states);
      told(server, elsewhere, states);

      // A new process: it goes on where the feeds stand.
      int gone = server.requests("/gone");
      int full = server.requests("/plain");
      try (FeedWriter writer = writer(cluster, serdes);
          FeedService service = service(writer)) {
        await(() -> server.requests("/plain") > full && server.requests("/moved-to") > 2);
        assertTrue(server.last("/plain").headers().containsKey("if-none-match"));
        assertEquals(1, server.requests("/moved"), "the new address is kept");
        assertEquals(gone, server.requests("/gone"), "what is gone stays gone");
        assertFalse(service.status().contains(TOKEN));
      }
      assertEquals(wanted(), delivered(rig, serdes));
      assertEquals(1, mostOpen.get(), "one request at a time");
    }
  }

  private void faults(RawServer server, RawServer elsewhere) throws IOException {
    first(server, "plain", (r, out) -> conditional(r, out, lines("plain", 3)));
    first(server, "not-found", (r, out) -> head(out, 404));
    first(server, "broken", (r, out) -> head(out, 500));
    first(server, "too-many", (r, out) -> head(out, 429, "Retry-After: 3"));
    first(
        server,
        "busy",
        (r, out) ->
            head(
                out,
                503,
                "Date: Tue, 01 Jan 2030 00:00:00 GMT",
                "Retry-After: Tue, 01 Jan 2030 00:00:02 GMT"));
    first(
        server,
        "half",
        (r, out) -> {
          byte[] body = lines("half", 3);
          head(out, 200, "ETag: \"half\"", "Content-Length: " + body.length);
          out.write(body, 0, body.length / 2);
        });
    first(
        server,
        "half-chunked",
        (r, out) -> {
          head(out, 200, "ETag: \"half\"", "Transfer-Encoding: chunked");
          out.write("40\r\n{\"id\": \"half".getBytes(UTF_8));
        });
    first(server, "nothing", (r, out) -> {});
    first(
        server,
        "drip",
        (r, out) -> {
          head(out, 200);
          for (byte b : lines("drip", 3)) {
            out.write(b);
            out.flush();
            Thread.sleep(100);
          }
        });
    first(
        server, "bomb", (r, out) -> ok(out, gzip(new byte[20_000_000]), "Content-Encoding: gzip"));
    first(
        server,
        "zstd-bomb",
        (r, out) -> ok(out, Zstd.compress(new byte[20_000_000]), "Content-Encoding: zstd"));
    first(
        server,
        "damaged",
        (r, out) -> ok(out, "no gzip".getBytes(UTF_8), "Content-Encoding: gzip"));
    first(server, "endless", (r, out) -> endless(out));
    first(server, "loop", (r, out) -> head(out, 302, "Location: /loop-on"));
    server.on("/loop-on", (r, out) -> head(out, 302, "Location: /loop-on"));
    first(server, "nowhere", (r, out) -> head(out, 302, "Location: ftp://example.org/feed"));
    first(server, "ill-formed", (r, out) -> out.write("no HTTP at all\r\n\r\n".getBytes(UTF_8)));

    // RSS that nobody names, in an answer without a length that is cut off the first time.
    server.on(
        "/rss",
        (request, out) -> {
          byte[] body = rss();
          if (request.number() == 1) {
            head(out, 200, "ETag: \"cut\"");
            out.write(body, 0, body.length - 60);
          } else {
            conditional(request, out, body);
          }
        });
    feed(server, "rss", null, true);
    expected.put("rss", 3);

    server.on("/gone", (r, out) -> head(out, 410));
    feed(server, "gone", true);
    server.on("/private", (r, out) -> head(out, 302, "Location: http://169.254.1.1/latest"));
    feed(server, "private", false);
    server.on("/moved", (r, out) -> head(out, 301, "Location: /moved-to"));
    server.on("/moved-to", (r, out) -> conditional(r, out, lines("moved", 3)));
    feed(server, "moved", true);
    expected.put("moved", 3);
    server.on("/abroad", (r, out) -> head(out, 301, "Location: " + elsewhere.url("/abroad-to")));
    elsewhere.on("/abroad-to", (r, out) -> conditional(r, out, lines("abroad", 3)));
    feed(server, "abroad", true);
    expected.put("abroad", 3);
    server.on("/gzip", (r, out) -> ok(out, gzip(lines("gzip", 3)), "Content-Encoding: gzip"));
    feed(server, "gzip", true);
    expected.put("gzip", 3);
    server.on("/many", (r, out) -> conditional(r, out, lines("many", MANY)));
    feed(server, "many", true);
    expected.put("many", MANY);
    server.on(
        "/twins",
        (r, out) ->
            ok(
                out,
                (line("twins-1", "2025-12-01", "One ferry.")
                        + line("twins-1", "2025-12-01", "Two ferries."))
                    .getBytes(UTF_8)));
    feed(server, "twins", true);
    expected.put("twins", 2);
    server.on(
        "/skewed",
        (r, out) ->
            ok(out, line("skewed-0", "2099-01-01", "A ferry of the future.").getBytes(UTF_8)));
    feed(server, "skewed", true);
    expected.put("skewed", 1);
    server.on("/latin", (r, out) -> ok(out, latin()));
    feed(server, "latin", true);
    expected.put("latin", 2);
  }

  /** A line in another charset than it should have, between two that are sound. */
  private static byte[] latin() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(line("latin-0", "2025-12-01", "A ferry.").getBytes(UTF_8));
    bytes.writeBytes(line("latin-bad", "2025-12-01", "Une t\u00eate.").getBytes(ISO_8859_1));
    bytes.writeBytes(
        line("latin-1", "2025-12-01", "A t\u00eate-\u00e0-t\u00eate.").getBytes(UTF_8));
    return bytes.toByteArray();
  }

  private static byte[] rss() {
    return IntStream.range(0, 3)
        .mapToObj(
            i ->
                """
                <item><guid isPermaLink="false">rss-%d</guid><title>Ferry %d</title>
                <pubDate>Mon, 01 Dec 2025 0%d:00:00 GMT</pubDate>
                <description>Ferry %d has left the pier.</description></item>
                """
                    .formatted(i, i, i, i))
        .collect(
            Collectors.joining(
                "", "<rss version=\"2.0\"><channel><title>Ferries</title>", "</channel></rss>"))
        .getBytes(UTF_8);
  }

  private static void endless(OutputStream out) throws IOException {
    head(out, 200);
    byte[] part = new byte[64 * 1024];
    while (true) {
      out.write(part);
    }
  }

  private void told(RawServer server, RawServer elsewhere, Map<String, FeedState> states) {
    assertTrue(states.get("gone").getGone());
    assertEquals(1, server.requests("/gone"));
    assertTrue(states.get("private").getLastError().contains("private address"));
    assertEquals(server.url("/moved-to"), states.get("moved").getMovedTo());
    assertEquals(1, server.requests("/moved"));
    assertNull(elsewhere.last("/abroad-to").headers().get("x-api-key"), "no token goes abroad");
    assertEquals(TOKEN, server.last("/plain").headers().get("x-api-key"));
    assertTrue(states.get("plain").getNotModified() > 0);
    FeedState latin = states.get("latin");
    assertEquals(latin.getRequests() - latin.getErrors(), latin.getRejected(), "once each time");
    assertTrue(latin.getRejected() > 0);
    assertEquals(1, states.get("skewed").getImplausible());
    states.values().forEach(state -> assertFalse(state.toString().contains(TOKEN)));
    for (String id : expected.keySet()) {
      assertEquals(FeedHealth.OK, health(id, states.get(id)), id);
    }
    assertEquals(FeedHealth.BROKEN, health("private", states.get("private")));
    assertEquals(FeedHealth.GONE, health("gone", states.get("gone")));
  }

  private FeedHealth health(String id, FeedState state) {
    FeedConfig feed = feeds.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    // As when it was asked last: what the test did since is no neglect.
    return FeedHealth.of(state, feed.polled(), state.getLastAttempt());
  }

  /** For the record: each fault and what came of it. */
  private void table(RawServer server, Map<String, FeedState> states) {
    states.forEach(
        (id, state) ->
            System.out.printf(
                "fault %-14s requests %2d errors %d accepted %5d rejected %d moved %-5s gone %-5s%n",
                id,
                server.requests("/" + id),
                state.getErrors(),
                state.getAccepted(),
                state.getRejected(),
                state.getMovedTo() != null,
                state.getGone()));
  }

  private boolean allIn(FeedWriter writer) {
    return expected.entrySet().stream()
        .allMatch(
            e -> {
              FeedState state = writer.state(e.getKey());
              return state != null
                  && state.getAccepted() >= e.getValue()
                  && (state.getNotModified() > 0 || state.getSame() > 0);
            });
  }

  private Map<String, FeedState> states(FeedWriter writer) {
    return feeds.stream()
        .collect(
            Collectors.toMap(
                FeedConfig::id, feed -> writer.state(feed.id()), (a, b) -> a, TreeMap::new));
  }

  private SortedMap<String, Long> wanted() {
    SortedMap<String, Long> wanted = new TreeMap<>();
    expected.forEach((id, count) -> wanted.put(id, count.longValue()));
    return wanted;
  }

  /** Articles of each feed, as readers of committed records see them. */
  private static SortedMap<String, Long> delivered(Rig rig, RegistrySerdes serdes) {
    SortedMap<String, Long> delivered = new TreeMap<>();
    TopicReader.read(
        rig.laboratory().bootstrapServers(),
        "faults",
        serdes,
        article -> delivered.merge(article.getFeedId(), 1L, Long::sum));
    return delivered;
  }

  private static FeedWriter writer(PublisherSettings cluster, RegistrySerdes serdes) {
    return new FeedWriter(cluster, "test", serdes, InstantSource.system());
  }

  private FeedService service(FeedWriter writer) throws IOException {
    return new FeedService(
        new FeedsConfig(null, null, feeds),
        writer,
        LIMITS,
        InstantSource.system(),
        new SplittableRandom(1));
  }

  private static void await(BooleanSupplier done) throws InterruptedException {
    long limit = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean() && System.nanoTime() < limit) {
      Thread.sleep(50);
    }
  }

  private void conditional(RawServer.Request request, OutputStream out, byte[] body)
      throws IOException, InterruptedException {
    mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
    Thread.sleep(5);
    open.decrementAndGet();
    String etag = "\"v1\"";
    if (etag.equals(request.headers().get("if-none-match"))) {
      head(out, 304, "ETag: " + etag);
    } else {
      ok(out, body, "ETag: " + etag, "Last-Modified: Mon, 01 Dec 2025 06:00:00 GMT");
    }
  }

  private static byte[] lines(String id, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> line(id + "-" + i, "2025-12-01", "Ferry " + i + " has left."))
        .collect(Collectors.joining())
        .getBytes(UTF_8);
  }

  private static String line(String id, String published, String text) {
    return "{\"id\":\"%s\",\"published\":\"%s\",\"text\":\"%s\"}%n".formatted(id, published, text);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
