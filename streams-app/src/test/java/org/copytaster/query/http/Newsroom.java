package org.copytaster.query.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.claims.Catalogue;
import org.copytaster.query.Queries;
import org.copytaster.query.http.route.RouteGroup;
import org.copytaster.schema.Article;
import org.copytaster.schema.ArticleStatus;
import org.copytaster.schema.ChangeKind;
import org.copytaster.schema.FeedState;
import org.copytaster.schema.GeneratedClasses;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.testkit.OracleQueries;
import org.copytaster.testkit.RandomFacts;
import org.copytaster.view.Enricher;
import org.copytaster.view.Oracle;
import org.copytaster.view.View;

/** A server over what the oracle makes of a few articles of ours. */
final class Newsroom implements AutoCloseable {
  static final Enricher ENRICHER;
  static final Catalogue CATALOGUE = Catalogue.load();

  static {
    GeneratedClasses.trust();
    ENRICHER = Enricher.load();
  }

  private static final Instant RECEIVED = Instant.parse("2025-12-20T00:00:00Z");
  private static final String GROUND =
      "Russian forces seized 701 square kilometres of Ukrainian territory in November, according to"
          + " the Institute for the Study of War. Most of the ground lies in the Donetsk region,"
          + " south of Pokrovsk, where President Volodymyr Zelensky said the line had held.";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ApiServer server;

  private Newsroom(ApiServer server) {
    this.server = server;
  }

  /** Serves these and random articles on a port until it is stopped: for work on the dashboard. */
  public static void main(String[] arguments) throws IOException {
    List<Article> articles = new ArrayList<>(articles());
    articles.addAll(RandomFacts.of(1, 150));
    Newsroom newsroom =
        open(HttpSettings.loopback(Integer.parseInt(arguments[0])), queries(articles), List.of());
    System.out.println(newsroom.server.url());
  }

  static Newsroom open() throws IOException {
    return open(HttpSettings.loopback(0), queries(articles()), List.of());
  }

  static Newsroom open(HttpSettings settings, Queries queries, List<RouteGroup> further)
      throws IOException {
    return new Newsroom(
        ApiServer.start(settings, Api.groups(queries, CATALOGUE, settings.rights(), further)));
  }

  /** Two outlets with one figure, a third with another, a correction, a kill, and a feed. */
  static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    articles.add(article("hw-1", "Harbour Wire", "2025-12-01T06:10:00Z", "Ground lost", GROUND));
    articles.add(article("lp-7", "Lakeside Post", "2025-12-01T08:45:00Z", "Front moves", GROUND));
    articles.add(
        article(
            "ng|3\\x",
            "Northern Gazette",
            "2025-12-02T09:00:00Z",
            "Mapping group counts less",
            "Russia captured 540 square kilometres of Ukraine in November, according to DeepState,"
                + " a group that maps the front line from open sources."));
    Article salvo =
        article(
            "https://wire.example/a?b=1&c=2%20d",
            "Valley Times",
            "2025-12-03T10:00:00Z",
            "Salvo counted",
            "Russia launched 653 drones and missiles at Ukraine in the night of 3 December, the"
                + " Ukrainian air force said in Kyiv.");
    articles.add(salvo);
    articles.add(
        Article.newBuilder(salvo)
            .setVersion(2L)
            .setChangeKind(ChangeKind.CORRECTION)
            .setUpdated(Instant.parse("2025-12-03T12:00:00Z"))
            .setBody(salvo.getBody().replace("653", "563"))
            .build());
    Article loss =
        article(
            "cr-9",
            "Coast Radio",
            "2025-12-04T07:00:00Z",
            "Four dead",
            "A Russian strike killed four people in Kherson on 4 December, the governor said.");
    articles.add(loss);
    articles.add(
        Article.newBuilder(loss)
            .setVersion(2L)
            .setStatus(ArticleStatus.CANCELED)
            .setChangeKind(ChangeKind.KILL)
            .setUpdated(Instant.parse("2025-12-04T09:00:00Z"))
            .setBody("")
            .build());
    return articles;
  }

  static Article article(String id, String outlet, String published, String title, String body) {
    return Article.newBuilder()
        .setArticleId(id)
        .setVersion(1L)
        .setOutlet(outlet)
        .setUrl("https://news.example/" + Integer.toHexString(id.hashCode()))
        .setPublished(Instant.parse(published))
        .setReceived(RECEIVED)
        .setTitle(title)
        .setBody(body)
        .setLanguage("en")
        .build();
  }

  static Queries queries(List<Article> articles) {
    View view = new Oracle(ENRICHER, FoldSettings.DEFAULT).view(articles, RECEIVED).view();
    FeedState feed =
        FeedState.newBuilder()
            .setFeed("harbour")
            .setSince(RECEIVED)
            .setLastAttempt(RECEIVED)
            .setLastSuccess(RECEIVED)
            .build();
    return new OracleQueries(view, ENRICHER.summedMeasures(), List.of(feed));
  }

  int port() {
    return server.port();
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.close();
  }
}
