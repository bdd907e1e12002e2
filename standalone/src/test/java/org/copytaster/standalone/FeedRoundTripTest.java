package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copytaster.claims.Catalogue;
import org.copytaster.producer.feed.format.Format;
import org.copytaster.producer.feed.format.Formats;
import org.copytaster.producer.feed.format.Origin;
import org.copytaster.producer.feed.format.Parsed;
import org.copytaster.producer.feed.format.Payload;
import org.copytaster.query.Queries;
import org.copytaster.query.StoryQuery;
import org.copytaster.query.StorySummary;
import org.copytaster.query.http.Api;
import org.copytaster.query.http.ApiServer;
import org.copytaster.query.http.HttpSettings;
import org.copytaster.query.http.Rights;
import org.copytaster.schema.Article;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.StoryMember;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.testkit.OracleQueries;
import org.copytaster.testkit.RandomFacts;
import org.copytaster.view.Oracle;
import org.copytaster.view.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one copytaster gives out as a feed, another one reads: each story is an article to it. */
class FeedRoundTripTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @ParameterizedTest
  @CsvSource({"/wire.atom, atom", "/wire.json, jsonfeed"})
  void aWireIsReadBack(String path, String format) throws Exception {
    View view =
        new Oracle(Rig.ENRICHER, FoldSettings.DEFAULT)
            .view(RandomFacts.of(51, 12), RandomFacts.END)
            .view();
    Queries queries = new OracleQueries(view, Rig.ENRICHER.summedMeasures(), List.of());
    try (ApiServer server =
        ApiServer.start(
            HttpSettings.loopback(0),
            Api.groups(queries, Catalogue.load(), Rights.FULL, List.of()))) {
      URI address = URI.create(server.url()).resolve(path);
      byte[] bytes =
          CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray()).body();
      List<Article> read = read(format, bytes, address);
      List<StorySummary> stories = queries.stories(StoryQuery.ALL, null, 100).items();
      assertTrue(stories.size() > 5, "there are stories");
      assertEquals(stories.stream().map(StorySummary::title).toList(), titles(read));
      assertEquals(
          stories.stream().map(StorySummary::firstSeen).toList(),
          read.stream().map(Article::getPublished).toList());
      Set<Instant> changes = new HashSet<>();
      queries.recalls(null, 500).items().forEach(recall -> changes.add(recall.getAt()));
      queries.articles(members(stories, queries)).value().stream()
          .map(EnrichedArticle::getUpdated)
          .forEach(changes::add);
      for (int i = 0; i < stories.size(); i++) {
        Instant last = stories.get(i).lastSeen();
        Instant updated = read.get(i).getUpdated();
        // Later only where a member was corrected or taken back since, and then at that time.
        assertTrue(
            updated.equals(last) || updated.isAfter(last) && changes.contains(updated),
            () -> "updated at " + updated);
      }
      assertEquals(stories.size(), read.stream().map(Article::getArticleId).distinct().count());
      assertEquals(
          ids(read), ids(read(format, bytes, address)), "the same feed gives the same articles");
    }
  }

  private static List<String> members(List<StorySummary> stories, Queries queries) {
    return queries.stories(stories.stream().map(StorySummary::storyId).toList()).value().stream()
        .flatMap(story -> story.getMembers().stream())
        .map(StoryMember::getArticleId)
        .toList();
  }

  private static List<String> titles(List<Article> articles) {
    return articles.stream().map(Article::getTitle).toList();
  }

  private static List<String> ids(List<Article> articles) {
    return articles.stream().map(Article::getArticleId).toList();
  }

  private static List<Article> read(String name, byte[] bytes, URI address) throws IOException {
    Format format = Formats.detect(null, bytes);
    assertEquals(name, format.name());
    List<Article> articles = new ArrayList<>();
    Payload payload =
        new Payload(bytes, null, null, address, Instant.parse("2026-01-01T00:00:00Z"));
    format.read(
        payload,
        Origin.of("wire", null),
        parsed -> {
          assertTrue(parsed instanceof Parsed.Item, parsed.toString());
          articles.add(((Parsed.Item) parsed).article());
        });
    return articles;
  }
}
