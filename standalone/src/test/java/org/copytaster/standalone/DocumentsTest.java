package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.producer.feed.FeedFormats;
import org.copytaster.producer.feed.config.FeedFile;
import org.copytaster.producer.feed.config.FeedsConfig;
import org.copytaster.schema.FeedHealth;
import org.copytaster.schema.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the documents say of commands, topics, stores and files is so. */
class DocumentsTest {
  private static final Path ROOT = root();
  private static final Path ARCHITECTURE = ROOT.resolve("docs/architecture.md");
  private static final Path FEEDS = ROOT.resolve("docs/feeds.md");
  private static final Path SOURCES = Path.of("src", "main", "java", "org", "copytaster");
  private static final int README_LINES = 150;

  private static final Pattern COMMAND = Pattern.compile("\\./copytaster ([^`\\n|>]+)");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern STORE = Pattern.compile("_STORE = \"([^\"]+)\"");
  private static final Pattern HEADER = Pattern.compile("\"(copytaster\\.[a-z0-9]+)\"");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");

  /** Folders of one machine, or of nobody's. */
  private static final Pattern LOCAL = Pattern.compile("/home/|/root/|/tmp/");

  @Test
  void theReadmeIsShort() {
    long lines = read(ROOT.resolve("README.md")).lines().count();
    assertTrue(lines <= README_LINES, lines + " lines");
  }

  @Test
  void commandsAndOptionsExist() {
    List<String> shown = new ArrayList<>();
    for (Path document : documents()) {
      String text = read(document);
      shown.addAll(commands(text));
      assertEquals(List.of(), unknown(text), document.toString());
    }
    assertTrue(shown.stream().anyMatch(c -> c.startsWith("run --corpus")), "run is shown");
  }

  @Test
  void anUnknownCommandOrOptionIsNoticed() {
    assertEquals(
        List.of("fly", "run --corpse", "run --depth", "bench --out"),
        unknown(
            """
            ./copytaster fly --high
            Say `./copytaster run --corpse PATH --out=DIR`, or
            ./copytaster run --corpus PATH \\
              --depth 3
            ./copytaster bench --corpus PATH --out DIR
            ./copytaster --help
            """));
  }

  @Test
  void theTableOfTopicsIsTheEnum() {
    Map<String, String> expected = new TreeMap<>();
    for (Topic topic : Topic.values()) {
      expected.put(topic.name(Topic.DEFAULT_PREFIX), cleanUp(topic));
    }
    Map<String, List<String>> table = table(read(ARCHITECTURE), "topic", "key");
    Map<String, String> cleanUps = new TreeMap<>();
    table.forEach((name, cells) -> cleanUps.put(name, cells.get(4)));
    assertEquals(expected, cleanUps);
    for (Topic topic : Topic.values()) {
      if (topic.registered()) {
        String name = topic.name(Topic.DEFAULT_PREFIX);
        assertEquals("`" + topic.value().getSimpleName() + "`", table.get(name).get(2), name);
      }
    }
  }

  @Test
  void theTableOfStoresIsComplete() {
    String names =
        read(ROOT.resolve("streams-app").resolve(SOURCES).resolve("topology/Names.java"));
    TreeSet<String> stores = found(STORE, names);
    assertFalse(stores.isEmpty(), "the constants are found");
    assertEquals(stores, new TreeSet<>(table(read(ARCHITECTURE), "store", "key").keySet()));
  }

  @Test
  void theTableOfDeadLetterHeadersIsComplete() {
    String source =
        read(ROOT.resolve("schemas").resolve(SOURCES).resolve("schema/DeadLetters.java"));
    TreeSet<String> headers = found(HEADER, source);
    assertFalse(headers.isEmpty(), "the constants are found");
    assertEquals(headers, new TreeSet<>(table(read(ARCHITECTURE), "header", "says").keySet()));
  }

  @Test
  void theFieldsOfTheFeedFileAreAllThere() {
    String text = read(FEEDS);
    TreeSet<String> fields = new TreeSet<>(FeedFile.FILE_FIELDS);
    fields.addAll(FeedFile.FEED_FIELDS);
    assertEquals(fields, new TreeSet<>(table(text, "field", "says").keySet()));
    TreeSet<String> healths = new TreeSet<>();
    for (FeedHealth health : FeedHealth.values()) {
      healths.add(health.name().toLowerCase(Locale.ROOT));
    }
    assertEquals(healths, new TreeSet<>(table(text, "health", "means").keySet()));
  }

  @Test
  void theFeedFileThatIsShownIsOne(@TempDir Path folder) throws Exception {
    String text = read(FEEDS);
    int begin = text.indexOf("```yaml\n") + "```yaml\n".length();
    Path file = folder.resolve("feeds.yaml");
    Files.writeString(file, text.substring(begin, text.indexOf("```", begin)));
    FeedsConfig feeds = FeedFile.read(file, variable -> "token", FeedFormats::exists);
    assertEquals(3, feeds.feeds().size());
  }

  @Test
  void aTableIsReadByItsHead() {
    String text =
        """
        | store | size |
        |---|---|
        | `other` | 1 |

        | store | key | holds |
        |---|---|---|
        | `first` | a | b |
        | `second` | c | d |

        | `third` | e | f |
        """;
    assertEquals(
        Map.of("first", List.of("`first`", "a", "b"), "second", List.of("`second`", "c", "d")),
        table(text, "store", "key"));
  }

  @Test
  void linksLeadSomewhere() {
    int links = 0;
    for (Path document : documents()) {
      String text = read(document);
      assertEquals(List.of(), broken(document.getParent(), text), document.toString());
      links += found(LINK, text).size();
    }
    assertTrue(links > 10, "links are found");
  }

  @Test
  void aLinkThatLeadsNowhereIsNoticed() {
    assertEquals(
        List.of("docs/missing.md", "gone.svg#top"),
        broken(
            ROOT,
            "[a](docs/missing.md) [b](README.md#run-it) [c](https://example.org/x)"
                + " ![d](gone.svg#top) [e](#here)"));
  }

  @Test
  void testsThatAreNamedExist() throws IOException {
    TreeSet<String> there = new TreeSet<>();
    for (String module : List.of("schemas", "producer", "streams-app", "standalone")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        files.forEach(file -> there.add(file.getFileName().toString().replace(".java", "")));
      }
    }
    TreeSet<String> named = new TreeSet<>();
    documents().forEach(document -> named.addAll(found(TEST, read(document))));
    assertTrue(named.size() > 5, "names are found");
    named.removeAll(there);
    assertEquals(new TreeSet<>(), named);
  }

  @Test
  void noDocumentKnowsThisMachine() {
    for (Path document : documents()) {
      assertEquals(new TreeSet<>(), found(LOCAL, read(document)), document.toString());
    }
    assertEquals(1, found(LOCAL, "see /home/someone").size());
  }

  /** What follows {@code ./copytaster} in a text; continued lines are joined. */
  private static List<String> commands(String text) {
    return COMMAND
        .matcher(text.replaceAll("\\\\\\n\\s*", ""))
        .results()
        .map(found -> found.group(1).strip())
        .toList();
  }

  /** Commands that the command line does not have, and options that their command does not have. */
  private static List<String> unknown(String text) {
    List<String> unknown = new ArrayList<>();
    for (String shown : commands(text)) {
      String[] words = shown.split("\\s+");
      CommandLine command = Main.commandLine();
      String name = "";
      if (!words[0].startsWith("-")) {
        command = command.getSubcommands().get(words[0]);
        name = words[0] + " ";
      }
      if (command == null) {
        unknown.add(words[0]);
        continue;
      }
      for (String word : words) {
        String option = word.replaceFirst("=.*", "").replaceFirst("[,.;:]$", "");
        if (option.startsWith("--") && command.getCommandSpec().findOption(option) == null) {
          unknown.add(name + option);
        }
      }
    }
    return unknown;
  }

  private static String cleanUp(Topic topic) {
    if (topic.trimmed()) {
      return "trim";
    }
    return topic.config().get("cleanup.policy").equals("compact") ? "compact" : "keep";
  }

  /**
   * Rows of the table with that head, by the code in their first cell.
   *
   * @param first head of the first column
   * @param second head of the second column
   */
  private static Map<String, List<String>> table(String text, String first, String second) {
    Map<String, List<String>> rows = new TreeMap<>();
    boolean inside = false;
    for (String line : text.lines().toList()) {
      inside =
          inside ? line.startsWith("|") : line.startsWith("| " + first + " | " + second + " |");
      if (inside) {
        List<String> cells = Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList();
        found(CODE, cells.get(0)).forEach(name -> rows.put(name, cells));
      }
    }
    return rows;
  }

  /** Relative links to files that are not there. */
  private static List<String> broken(Path folder, String text) {
    return LINK.matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(link -> !link.matches("[a-z]+:.*|#.*"))
        .filter(link -> !Files.exists(folder.resolve(link.replaceFirst("#.*", ""))))
        .toList();
  }

  /** What a pattern finds: its group, or all where it has none. */
  private static TreeSet<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(found.groupCount()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> documents() {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
        Stream<Path> top = Files.list(ROOT)) {
      List<Path> documents =
          Stream.concat(top, docs)
              .filter(path -> path.toString().endsWith(".md"))
              .sorted()
              .toList();
      assertTrue(documents.contains(ARCHITECTURE), "documents are found");
      return documents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String source(String module, String file) {
    return read(ROOT.resolve(module).resolve(SOURCES).resolve(file));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder with the launcher: the module's own, or one above it. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("copytaster"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("the repository's root is not above this module");
    }
    return folder;
  }
}
