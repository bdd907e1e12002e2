package org.copytaster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.copytaster.claims.Catalogue;
import org.copytaster.producer.ArticlePublisher;
import org.copytaster.producer.PublisherSettings;
import org.copytaster.query.http.HttpLimits;
import org.copytaster.query.http.HttpSettings;
import org.copytaster.query.http.Rights;
import org.copytaster.query.http.route.Parameter;
import org.copytaster.query.http.route.Problem;
import org.copytaster.query.http.route.Reply;
import org.copytaster.query.http.route.Route;
import org.copytaster.query.http.route.RouteGroup;
import org.copytaster.runtime.App;
import org.copytaster.runtime.Service;
import org.copytaster.schema.Article;
import org.copytaster.schema.Clock;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.Topic;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.topology.PipelineSettings;
import org.copytaster.view.Enricher;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/**
 * The API beside a plain get of RocksDB through the same server: latency and requests a second of
 * clients that each wait for their answer. Clients, server and broker share the machine.
 */
final class HttpBench {
  private static final String PREFIX = "bench-http";
  private static final int CONNECTIONS = 8;
  private static final long WARM_UP_SECONDS = 5;
  private static final long SECONDS = 15;
  private static final int OK = 200;
  private static final double MILLI = 1e6;
  private static final int LOOKS = 5;
  private static final long LOOK_EVERY_MS = 500;
  private static final List<String> LISTS =
      List.of("api/v1/stories", "api/v1/articles", "api/v1/ledger", "api/v1/entities");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final int articles;
  private final int partitions;
  private final int threads;
  private final PrintStream print;

  HttpBench(int articles, int partitions, int threads, PrintStream print) {
    this.articles = articles;
    this.partitions = partitions;
    this.threads = threads;
    this.print = print;
  }

  /** Requests of one kind: their addresses, and how many of a hundred they are. */
  private record Kind(String name, int share, List<String> paths) {}

  void run() throws IOException, InterruptedException, ExecutionException {
    Enricher enricher = Enricher.load();
    PipelineSettings pipeline =
        new PipelineSettings(PREFIX, FoldSettings.DEFAULT, PipelineSettings.DEFAULT.lateness());
    try (Laboratory laboratory = Laboratory.start();
        Gets gets = new Gets(laboratory.folder().resolve("plain"))) {
      RegistrySerdes serdes = laboratory.prepare(PREFIX, partitions);
      try (App app = laboratory.startApp(pipeline, partitions, threads, true, serdes, enricher);
          ArticlePublisher publisher =
              new ArticlePublisher(
                  new PublisherSettings(laboratory.bootstrapServers(), PREFIX),
                  serdes.<Article>serde(Topic.ARTICLES).serializer(),
                  serdes.<Clock>serde(Topic.CLOCK).serializer())) {
        SyntheticArticles.each(
            articles,
            article -> {
              publisher.article(article);
              gets.put(article.getArticleId(), article.getBody());
            });
        publisher.finish();
        laboratory.settle(PREFIX, serdes, SyntheticArticles.START, () -> app.fault() == null);
        HttpSettings http =
            new HttpSettings(
                "127.0.0.1", Ports.free(), null, Rights.FULL, HttpLimits.DEFAULT.withoutRate());
        try (Service service =
            laboratory.startService(
                http,
                pipeline,
                partitions,
                serdes,
                Catalogue.load(),
                enricher,
                app,
                List.of(gets))) {
          measure(service.url(), gets);
        }
      }
    }
  }

  private void measure(String url, Gets gets)
      throws IOException, InterruptedException, ExecutionException {
    HttpClient client = client();
    await(client, url);
    List<Kind> api =
        List.of(
            new Kind("stories", 25, List.of("api/v1/stories?limit=20")),
            new Kind("a story", 20, ids(client, url, "api/v1/stories", "storyId")),
            new Kind("an article", 20, ids(client, url, "api/v1/articles", "articleId")),
            new Kind("ledger", 10, List.of("api/v1/ledger?measure=territorial-gain&limit=20")),
            new Kind("an entry", 10, ids(client, url, "api/v1/ledger", "ledgerKey")),
            new Kind("an entity", 10, ids(client, url, "api/v1/entities", "id")),
            new Kind("search", 5, List.of("api/v1/search?q=ky", "api/v1/search?q=ant")));
    List<Kind> plain = List.of(new Kind("plain get", 100, gets.paths()));
    print.printf(
        "%,d articles, %d connections, %d s each; %d processors%n%n",
        articles, CONNECTIONS, SECONDS, Runtime.getRuntime().availableProcessors());
    print.printf("%-12s %10s %10s %10s%n", "", "requests/s", "p50 ms", "p99 ms");
    double one = rate("plain get", clients(url, plain));
    double other = rate("API, mixed", clients(url, api));
    print.printf("API / plain get: rate %.3f%n", other / one);
  }

  private double rate(String name, Map<String, List<Long>> nanos) {
    List<Long> all = new ArrayList<>();
    nanos.values().forEach(all::addAll);
    line(name, all);
    if (nanos.size() > 1) {
      nanos.forEach((kind, some) -> line("  " + kind, some));
    }
    return all.size() / (double) SECONDS;
  }

  private void line(String name, List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    print.printf(
        "%-12s %10.0f %10.2f %10.2f%n",
        name,
        sorted.length / (double) SECONDS,
        sorted[sorted.length / 2] / MILLI,
        sorted[(int) (sorted.length * 0.99)] / MILLI);
  }

  /** Nanoseconds of each request by kind, after a warm-up. */
  private static Map<String, List<Long>> clients(String url, List<Kind> kinds)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Future<Map<String, List<Long>>>> running = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        SplittableRandom random = new SplittableRandom(i);
        running.add(threads.submit(() -> client(url, kinds, random)));
      }
      Map<String, List<Long>> nanos = new TreeMap<>();
      for (Future<Map<String, List<Long>>> each : running) {
        each.get()
            .forEach(
                (kind, some) -> nanos.computeIfAbsent(kind, k -> new ArrayList<>()).addAll(some));
      }
      return nanos;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Map<String, List<Long>> client(
      String url, List<Kind> kinds, SplittableRandom random)
      throws IOException, InterruptedException {
    HttpClient client = client();
    Map<String, List<Long>> nanos = new TreeMap<>();
    long warm = System.nanoTime() + TimeUnit.SECONDS.toNanos(WARM_UP_SECONDS);
    long end = warm + TimeUnit.SECONDS.toNanos(SECONDS);
    for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
      Kind kind = pick(kinds, random.nextInt(100));
      get(client, url + kind.paths().get(random.nextInt(kind.paths().size())));
      if (start >= warm) {
        nanos.computeIfAbsent(kind.name(), k -> new ArrayList<>()).add(System.nanoTime() - start);
      }
    }
    return nanos;
  }

  private static Kind pick(List<Kind> kinds, int percent) {
    int rest = percent;
    for (Kind kind : kinds) {
      rest -= kind.share();
      if (rest < 0) {
        return kind;
      }
    }
    throw new IllegalStateException("shares make up a hundred");
  }

  /** The views have come to where the topics end, and have stayed there. */
  private static void await(HttpClient client, String url)
      throws IOException, InterruptedException {
    int there = 0;
    while (there < LOOKS) {
      Thread.sleep(LOOK_EVERY_MS);
      there = isThere(client, url) ? there + 1 : 0;
    }
  }

  private static boolean isThere(HttpClient client, String url)
      throws IOException, InterruptedException {
    for (String list : LISTS) {
      URI first = URI.create(url + list + "?limit=1");
      var answer = client.send(HttpRequest.newBuilder(first).build(), BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        return false;
      }
      // Before a view has read anything it knows of no lag either.
      JsonNode page = JSON.readTree(answer.body());
      if (page.get("lag").asLong() > 0 || page.get("items").isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static List<String> ids(HttpClient client, String url, String list, String field)
      throws IOException, InterruptedException {
    List<String> paths = new ArrayList<>();
    JsonNode page = JSON.readTree(get(client, url + list + "?limit=500"));
    for (JsonNode item : page.get("items")) {
      String id = URLEncoder.encode(item.get(field).asText(), UTF_8).replace("+", "%20");
      paths.add(list + "/" + id);
    }
    return paths;
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  private static String get(HttpClient client, String url)
      throws IOException, InterruptedException {
    var answer =
        client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    if (answer.statusCode() != OK) {
      throw new IOException(url + " answers " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  /** Values of a RocksDB with the defaults of its makers, by their keys. */
  private static final class Gets implements RouteGroup {
    private static final Parameter<String> KEY = Parameter.pathId("key", "the key");
    private static final int PATHS = 500;

    private final Options options = new Options().setCreateIfMissing(true);
    private final RocksDB store;
    private final List<String> keys = new ArrayList<>();

    private Gets(Path folder) throws IOException {
      try {
        store = RocksDB.open(options, folder.toString());
      } catch (RocksDBException e) {
        throw new IOException(e);
      }
    }

    private void put(String key, String value) {
      try {
        store.put(key.getBytes(UTF_8), value.getBytes(UTF_8));
        keys.add(key);
      } catch (RocksDBException e) {
        throw new IllegalStateException(e);
      }
    }

    private List<String> paths() {
      String[] paths = new String[Math.min(PATHS, keys.size())];
      Arrays.setAll(
          paths, i -> "bench/get/" + keys.get((int) ((long) i * keys.size() / paths.length)));
      return List.of(paths);
    }

    @Override
    public List<Route> routes() {
      return List.of(
          new Route(
              "GET",
              "/bench/get/{key}",
              "A value",
              List.of(KEY),
              List.of(new Route.Content("text/plain", null)),
              Route.Access.PUBLIC,
              call -> {
                try {
                  byte[] value = store.get(call.get(KEY).getBytes(UTF_8));
                  return new Reply.Whole(OK, "text/plain", value, Map.of());
                } catch (RocksDBException e) {
                  throw new Problem(Problem.INTERNAL, "The store failed.", null);
                }
              }));
    }

    /** With the bench: the server closes its groups first, and the store serves no more. */
    @Override
    public void close() {
      if (store.isOwningHandle()) {
        store.close();
        options.close();
      }
    }
  }
}
