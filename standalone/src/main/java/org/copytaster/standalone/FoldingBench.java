package org.copytaster.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.copytaster.article.ArticleTimes;
import org.copytaster.article.Document;
import org.copytaster.schema.Article;
import org.copytaster.syndication.FoldOrder;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.syndication.Folding;
import org.copytaster.syndication.Sketch;
import org.copytaster.view.Enricher;

/**
 * Folding in memory in one thread beside plain MinHash-LSH on the same articles: rates by CPU time,
 * and quality where the articles have gold clusters.
 */
final class FoldingBench {
  private static final int WARM_UP_ROUNDS = 2;

  /** Least Jaccard similarities, with the rows of a band that suit them at 128 components. */
  private static final double[][] MIN_HASH = {{0.3, 2}, {0.5, 4}, {0.7, 8}};

  private final List<Article> articles = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  private final Map<String, String> gold;
  private final PrintStream print;

  /**
   * A benchmark.
   *
   * @param articles with any ids; of several versions of one the last is taken
   * @param gold cluster by article; empty for rates alone
   */
  FoldingBench(List<Article> articles, Map<String, String> gold, PrintStream print) {
    Map<String, Article> byId = new TreeMap<>();
    articles.forEach(article -> byId.put(article.getArticleId(), article));
    this.articles.addAll(byId.values());
    this.articles.sort(
        Comparator.comparing(Article::getPublished).thenComparing(Article::getArticleId));
    this.articles.forEach(a -> documents.add(Enricher.document(a, ArticleTimes.of(a))));
    this.gold = new HashMap<>(gold);
    this.gold.keySet().retainAll(byId.keySet());
    this.print = print;
  }

  /** Runs all and prints a table. */
  void run() {
    print.printf(
        "%,d articles, %,d with a gold cluster; one thread, articles/s of CPU time%n%n",
        articles.size(), gold.size());
    print.printf(
        "%-20s %12s %12s %9s %9s %9s %9s %9s%n",
        "", "prepare", "search+check", "joined", "precision", "recall", "ARI", "B3 F1");
    folding();
    for (double[] setting : MIN_HASH) {
      minHash(setting[0], (int) setting[1]);
    }
  }

  private void folding() {
    Timed<List<Folding.Item>> items = timed(this::items);
    Timed<Map<String, String>> joined = timed(() -> fold(items.result));
    line("copytaster", items.seconds, joined);
  }

  private List<Folding.Item> items() {
    List<Folding.Item> items = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      Article article = articles.get(i);
      ArticleTimes times = ArticleTimes.of(article);
      long at = times.at().toEpochMilli();
      boolean inferred = article.getPublishedInferred() || times.implausible();
      items.add(
          new Folding.Item(
              article.getArticleId(),
              new FoldOrder(inferred, at, article.getArticleId()),
              at,
              times.until().toEpochMilli(),
              Sketch.of(documents.get(i))));
    }
    return items;
  }

  /** Copies only: that is what MinHash looks for. */
  private static Map<String, String> fold(List<Folding.Item> items) {
    Map<String, String> joined = new TreeMap<>();
    Folding.fold(items, FoldSettings.DEFAULT).forEach((id, at) -> joined.put(id, at.copyOf()));
    return joined;
  }

  private void minHash(double similarity, int rows) {
    MinHashLsh lsh = new MinHashLsh(similarity, rows, FoldSettings.DEFAULT.window().toMillis());
    Timed<List<MinHashLsh.Signed>> signed = timed(this::signed);
    line("MinHash-LSH, J " + similarity, signed.seconds, timed(() -> lsh.join(signed.result)));
  }

  private List<MinHashLsh.Signed> signed() {
    List<MinHashLsh.Signed> signed = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      signed.add(
          new MinHashLsh.Signed(
              articles.get(i).getArticleId(),
              articles.get(i).getPublished().toEpochMilli(),
              MinHashLsh.signature(documents.get(i))));
    }
    return signed;
  }

  private record Timed<T>(T result, double seconds) {}

  private static <T> Timed<T> timed(Supplier<T> work) {
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
      work.get();
    }
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    T result = work.get();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    return new Timed<>(result, Math.max(1, cpu) / 1e9);
  }

  private void line(String name, double prepare, Timed<Map<String, String>> joined) {
    print.printf(
        "%-20s %,12.0f %,12.0f %,9d",
        name,
        articles.size() / prepare,
        articles.size() / joined.seconds,
        joined.result.values().stream().filter(parent -> parent != null).count());
    if (!gold.isEmpty()) {
      GroupingQuality q = GroupingQuality.of(gold, GroupingQuality.roots(joined.result));
      print.printf(" %9.3f %9.3f %9.4f %9.4f", q.precision(), q.recall(), q.ari(), q.b3());
    }
    print.println();
  }

  /**
   * Reads gold clusters from JSON lines, compressed ones left out.
   *
   * @param corpus a file, or a folder to be read with all below it
   * @param field the field that names the cluster; lines without it have none
   * @return cluster by the line's id
   */
  static Map<String, String> gold(Path corpus, String field) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Map<String, String> gold = new HashMap<>();
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          if (!line.isBlank()) {
            JsonNode node = mapper.readTree(line);
            if (node.hasNonNull("id") && node.hasNonNull(field)) {
              gold.put(node.get("id").asText(), node.get(field).asText());
            }
          }
        }
      }
    }
    return gold;
  }
}
