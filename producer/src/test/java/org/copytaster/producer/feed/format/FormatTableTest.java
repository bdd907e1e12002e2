package org.copytaster.producer.feed.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.copytaster.schema.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/formats.md says is mapped is mapped, as the files beside this test show. */
class FormatTableTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "formats.md");

  /** The columns of the table, and the files that have all that is in them. */
  private static final Map<String, List<String>> FILES =
      Map.of(
          "RSS", List.of("rss2.xml", "rss1.xml", "rss-more.xml"),
          "Atom", List.of("atom.xml", "atom-more.xml"),
          "JSON Feed", List.of("feed.json", "feed-more.json"),
          "ninjs", List.of("ninjs1.json", "ninjs2.json", "ninjs3.json", "ninjs-more.json"),
          "NewsML-G2", List.of("newsml.xml", "newsml-more.xml"),
          "NITF", List.of("nitf.xml", "nitf-more.xml"),
          "page", List.of("page.html", "page-more.html"),
          "sitemap", List.of("sitemap.xml", "sitemap-more.xml"));

  /** Set for every article, by the reader. */
  private static final Set<String> OURS =
      Set.of("received", "feedId", "adapter", "rawPayload", "titleInBody");

  /** Depend on how a date is written, whatever the format. */
  private static final Set<String> OF_DATES =
      Set.of("publishedPrecision", "publishedInferred", "publishedBasis");

  private static final Origin CONFIGURED =
      new Origin("wire", "Outlet", "Credit", "xx", "Terms", null, null);

  static Stream<String> columns() {
    return FILES.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("columns")
  void aColumnNamesWhatIsMapped(String column) throws IOException {
    List<List<String>> rows = rows();
    int cell = rows.get(0).indexOf(column);
    Set<String> told = new TreeSet<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      if (!row.get(cell).equals("—")) {
        told.addAll(fields(row));
      }
    }
    told.removeAll(OF_DATES);
    Set<String> mapped = new TreeSet<>();
    for (String file : FILES.get(column)) {
      add(Reading.file(file).all, mapped);
      byte[] bytes = Reading.bytes(file);
      Format format = Formats.detect(null, bytes);
      add(Reading.of(format, Reading.payload(bytes, null), CONFIGURED).all, mapped);
    }
    mapped.removeAll(OF_DATES);
    assertEquals(told, mapped);
  }

  @Test
  void everyFieldOfAnArticleHasARow() throws IOException {
    Set<String> named = new TreeSet<>(OURS);
    rows().stream().skip(1).forEach(row -> named.addAll(fields(row)));
    Set<String> fields = new TreeSet<>();
    Article.getClassSchema().getFields().forEach(field -> fields.add(field.name()));
    assertEquals(fields, named);
  }

  @Test
  void everyFormatIsNamed() throws IOException {
    String text = Files.readString(DOCUMENT);
    for (Format format : Formats.all()) {
      assertTrue(text.contains("`" + format.name() + "`"), format.name());
    }
  }

  private static void add(List<Parsed> all, Set<String> mapped) {
    for (Parsed parsed : all) {
      if (parsed instanceof Parsed.Item item) {
        mapped.addAll(set(item.article()));
      } else if (parsed instanceof Parsed.Tombstone tombstone) {
        mapped.addAll(set(tombstone.article()));
      }
    }
  }

  /** What differs from an article of which nothing is known. */
  private static Set<String> set(Article article) {
    Set<String> set = new TreeSet<>();
    for (Schema.Field field : Article.getClassSchema().getFields()) {
      Object value = article.get(field.pos());
      Object none = field.hasDefaultValue() ? SpecificData.get().getDefaultValue(field) : null;
      boolean same = none == null ? value == null : none.toString().equals(value.toString());
      if (!same && !OURS.contains(field.name())) {
        set.add(field.name());
      }
    }
    return set;
  }

  private static List<String> fields(List<String> row) {
    return Arrays.stream(row.get(0).split(", ")).map(name -> name.replace("`", "")).toList();
  }

  /** The cells of the first table, its head first. */
  private static List<List<String>> rows() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(DOCUMENT)) {
      if (line.startsWith("|") && !line.startsWith("|--")) {
        rows.add(Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList());
      } else if (!line.startsWith("|") && !rows.isEmpty()) {
        break;
      }
    }
    return rows;
  }
}
