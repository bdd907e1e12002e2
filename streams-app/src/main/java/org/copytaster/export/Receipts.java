package org.copytaster.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.copytaster.schema.Article;
import org.copytaster.view.View;

/**
 * When each article was first received. That is the wall clock's, so it stands on the topic of
 * articles alone and, in an export, in a file that no hash covers; as-of goes by reported times.
 */
public final class Receipts {
  /** The file beside an export. */
  public static final String FILE = "received.jsonl";

  private final SortedMap<String, Instant> first = new TreeMap<>();

  /** Takes a delivery in; of several of one article the earliest counts. */
  public void accept(Article article) {
    accept(article.getArticleId(), article.getReceived());
  }

  /** When an article was first received; null where that is not known. */
  public Instant of(String articleId) {
    return first.get(articleId);
  }

  /** Writes the file into an export: articles that make claims; of others nothing is asked. */
  public void write(Path folder, View view) throws IOException {
    TreeSet<String> ids = new TreeSet<>();
    view.claims().values().forEach(claim -> ids.add(claim.getArticleId()));
    ids.retainAll(first.keySet());
    List<String> lines = new ArrayList<>();
    for (String id : ids) {
      Map<String, Object> line = Map.of("articleId", id, "received", first.get(id).toString());
      lines.add(Canonical.line(new TreeMap<>(line)));
    }
    Files.write(folder.resolve(FILE), lines);
  }

  /** The receipts of an export; none where it has no such file. */
  public static Receipts read(Path folder) throws IOException {
    Receipts receipts = new Receipts();
    Path file = folder.resolve(FILE);
    if (Files.exists(file)) {
      ExportReader.lines(
          file,
          (JsonNode line) ->
              receipts.accept(
                  line.get("articleId").asText(), Instant.parse(line.get("received").asText())));
    }
    return receipts;
  }

  private void accept(String articleId, Instant received) {
    first.merge(articleId, received, (a, b) -> a.isBefore(b) ? a : b);
  }
}
