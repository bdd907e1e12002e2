package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Bad usage ends at once, with exit code 2 and one line that says what to do. */
class CommandLineTest {
  @TempDir private static Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void corpus() throws IOException {
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        "{\"id\":\"a\",\"published\":\"2026-01-02\",\"text\":\"The ferry stays in port.\"}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          up --corpus=MISSING --data=OUT                    | --corpus
          up --corpus=CORPUS --data=OUT --port=0            | --port
          up --corpus=CORPUS --data=OUT --port=65534        | --port
          up --corpus=CORPUS --data=OUT --port=http         | --port
          up --corpus=CORPUS --data=OUT --lateness=-1       | --lateness
          up --corpus=CORPUS --data=OUT --default-published=soon | --default-published
          """)
  void wrongUseOfUpNamesTheOption(String line, String named) {
    String said = refused(line);

    assertTrue(said.contains(named), said);
    assertTrue(said.endsWith("(try: copytaster up --help)"), said);
    assertTrue(Files.notExists(folder.resolve("out")), "nothing was made");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run --corpus=CORPUS --out=OUT --speed=fast                  | --speed
          run --corpus=CORPUS --out=OUT stray                         | stray
          run --out=OUT                                               | --corpus
          run --corpus=CORPUS                                         | --out
          run --corpus=MISSING --out=OUT                              | --corpus
          run --corpus=CORPUS --out=CORPUS                            | --out
          run --corpus=CORPUS --out=OUT --partitions=0                | --partitions
          run --corpus=CORPUS --out=OUT --partitions=257              | --partitions
          run --corpus=CORPUS --out=OUT --partitions=two              | --partitions
          run --corpus=CORPUS --out=OUT --threads=0                   | --threads
          run --corpus=CORPUS --out=OUT --lateness=-1                 | --lateness
          run --corpus=CORPUS --out=OUT --fold-window=-1              | --fold-window
          run --corpus=CORPUS --out=OUT --order=random                | --order
          run --corpus=CORPUS --out=OUT --default-published=yesterday | --default-published
          run --corpus=CORPUS --out=OUT --default-published=0012-01-01 | --default-published
          run --corpus=CORPUS --corpus=CORPUS --out=OUT               | --corpus
          """)
  void wrongUseOfRunNamesTheOption(String line, String named) {
    String said = refused(line);

    assertTrue(said.contains(named), said);
    assertTrue(said.endsWith("(try: copytaster run --help)"), said);
    assertTrue(Files.notExists(folder.resolve("out")), "nothing was written");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          replay --corpus=CORPUS                           | --bootstrap-servers
          replay --corpus=CORPUS --bootstrap-servers=h:1   | --registry
          replay --corpus=MISSING --dry-run                | --corpus
          replay --dry-run                                 | --corpus
          replay --corpus=CORPUS --dry-run --speed=60      | --speed
          replay --corpus=CORPUS --dry-run --rate=fast     | --rate
          replay --corpus=CORPUS --dry-run --from=soon     | --from
          replay --corpus=CORPUS --dry-run --to=2025-13-01 | --to
          replay --corpus=CORPUS --dry-run --lateness=-1   | --lateness
          """)
  void wrongUseOfReplayNamesTheOption(String line, String named) {
    String said = refused(line);

    assertTrue(said.contains(named), said);
    assertTrue(said.endsWith("(try: copytaster replay --help)"), said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--lateness=-1", "--fold-window=-1", "--entities=none.tsv"})
  void wrongSettingsOfStreamAreRefusedBeforeAnythingIsAsked(String option) {
    String said =
        refused("stream --bootstrap-servers=h:1 --registry=http://h --state=OUT " + option);

    assertTrue(said.contains(option.substring(0, option.indexOf('='))), said);
    assertTrue(said.endsWith("(try: copytaster stream --help)"), said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          feed --check                                     | --config
          feed --check --config=MISSING                    | --config
          """)
  void wrongUseOfFeedNamesTheOption(String line, String named) {
    String said = refused(line);

    assertTrue(said.contains(named), said);
    assertTrue(said.endsWith("(try: copytaster feed --help)"), said);
  }

  @Test
  void aWrongFeedFileIsToldByLineAndField() throws IOException {
    Path file = folder.resolve("feeds.yaml");
    Files.writeString(file, "feeds:\n  wire: {kind: poll}\n");
    assertEquals(
        "feeds.yaml:2: feed wire: address: is missing",
        refused("feed", "--check", "--config", file.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"runn --corpus=CORPUS", "--speed", "frobnicate"})
  void unknownCommandsAndOptionsAreNamed(String line) {
    String said = refused(line);

    assertTrue(said.contains(line.split(" ")[0]), said);
    assertTrue(said.endsWith("(try: copytaster --help)"), said);
  }

  @Test
  void withoutACommandItListsThem() {
    String said = refused();

    assertTrue(
        said.contains("run")
            && said.contains("ledger")
            && said.contains("fold")
            && said.contains("bench")
            && said.contains("stream"),
        said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "run --help",
        "ledger --help",
        "fold --help",
        "bench --help",
        "stream --help",
        "run -h"
      })
  void helpTellsWhatThereIs(String line) {
    assertEquals(0, execute(line.split(" ")));
    assertTrue(out.toString().contains("Usage: copytaster"), out.toString());
    assertEquals("", err.toString());
  }

  @Test
  void helpOfRunNamesEveryOption() {
    assertEquals(0, execute("run", "--help"));
    for (String option : new String[] {"--corpus", "--out", "--order", "--default-published"}) {
      assertTrue(out.toString().contains(option), option);
    }
  }

  @Test
  void benchOfTheAnalysisNamesEveryStage() throws IOException {
    Path article = folder.resolve("bench.jsonl");
    Files.writeString(
        article,
        "{\"id\": \"b1\", \"published\": \"2026-03-04T06:00:00Z\", \"title\": \"Ferry tolls\","
            + " \"text\": \"The port of Odesa said on Tuesday that tolls will stay as they are.\"}");
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream captured = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      assertEquals(0, execute("bench", "--enrich", "--corpus", article.toString()), err.toString());
    } finally {
      System.setOut(before);
    }
    String said = printed.toString(StandardCharsets.UTF_8);
    for (String stage : new String[] {"claims", "entities, language", "sketch", "whole"}) {
      assertTrue(said.lines().anyMatch(l -> l.matches(stage + " .* µs +\\d+")), said);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "run --version"})
  void versionIsOneLine(String line) {
    assertEquals(0, execute(line.split(" ")));
    assertEquals(1, out.toString().lines().count(), out.toString());
    assertTrue(out.toString().startsWith("copytaster "), out.toString());
  }

  /** Runs what must be refused; its one line. */
  private String refused(String line) {
    return refused(
        line.replace("CORPUS", folder.resolve("corpus.jsonl").toString())
            .replace("MISSING", folder.resolve("missing").toString())
            .replace("OUT", folder.resolve("out").toString())
            .split(" "));
  }

  private String refused(String... arguments) {
    assertEquals(2, execute(arguments), err.toString());
    assertEquals("", out.toString());
    assertEquals(1, err.toString().lines().count(), err.toString());
    return err.toString().strip();
  }

  private int execute(String... arguments) {
    CommandLine commandLine =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return commandLine.execute(arguments);
  }
}
