package org.copytaster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copytaster.examples.DisputedFigures;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.LedgerFigure;
import org.copytaster.schema.LedgerStatus;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.Topic;
import org.copytaster.testkit.Claims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/subscribe.md, run as they stand there against a real broker. */
class SubscribeTest {
  private static final Path DOCS = DocumentsTest.root().resolve("docs");
  private static final String KEY = "territorial-gain|Q159|Q212|2025-11";
  private static final long LIMIT_SECONDS = 120;

  private static Rig rig;

  @TempDir private Path folder;

  private final List<Process> started = new ArrayList<>();

  @BeforeAll
  static void write(@TempDir Path exports) throws Exception {
    rig = new Rig(exports);
    RegistrySerdes serdes = rig.prepare("news", 2);
    byte[] entry =
        serdes.<LedgerEntry>serializer(Topic.LEDGER).serialize("news.ledger", disputed());
    // As the pipeline writes: in transactions, compressed with LZ4.
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", rig.laboratory().bootstrapServers(),
            "compression.type", "lz4",
            "transactional.id", "subscribe-test");
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("news.ledger", "aborted".getBytes(UTF_8), entry)).get();
      producer.abortTransaction();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("news.ledger", KEY.getBytes(UTF_8), entry)).get();
      producer.commitTransaction();
    }
  }

  @AfterAll
  static void stop() {
    rig.close();
  }

  @AfterEach
  void killAll() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void javaReadsRecordsAsClasses() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String[] command = {
      java.toString(),
      "-cp",
      System.getProperty("java.class.path"),
      DisputedFigures.class.getName(),
      rig.laboratory().bootstrapServers(),
      rig.laboratory().registryUrl()
    };
    assertEquals(KEY + " differs by 161.0", firstLine(folder, command));
  }

  @Test
  void theJavaExampleIsTheOneThatIsCompiled() throws IOException {
    Path source =
        Path.of("src/test/java")
            .resolve(DisputedFigures.class.getName().replace('.', '/') + ".java");
    String compiled = Files.readString(source);
    String shown = compiled.substring(compiled.indexOf("import "));
    assertTrue(
        Files.readString(DOCS.resolve("subscribe.md")).contains("```java\n" + shown + "```"),
        "docs/subscribe.md shows " + source + " from its imports on");
  }

  @Test
  void nodeReadsRecordsAsObjects() throws Exception {
    needed("node", "--version");
    Path copy = Files.createDirectory(folder.resolve("node"));
    for (String file : List.of("package.json", "package-lock.json", "disputed.js")) {
      Files.copy(DOCS.resolve("examples/node").resolve(file), copy.resolve(file));
    }
    if (exit(copy, "npm", "ci", "--no-audit", "--no-fund") != 0) {
      skip("npm could not fetch the packages of the example for Node");
    }
    assertEquals(
        "{\"key\":\"" + KEY + "\",\"spread\":161,\"values\":[701,540]}",
        firstLine(
            copy,
            "node",
            "disputed.js",
            rig.laboratory().bootstrapServers(),
            rig.laboratory().registryUrl()));
  }

  @Test
  void kcatShowsKeys() throws Exception {
    needed("kcat", "-V");
    String shown =
        Files.readAllLines(DOCS.resolve("subscribe.md")).stream()
            .filter(line -> line.contains("kcat") && line.contains("-t news.ledger"))
            .findFirst()
            .orElseThrow()
            .strip()
            .replace("127.0.0.1:9092", rig.laboratory().bootstrapServers());
    assertEquals(KEY, firstLine(folder, "sh", "-c", shown));
  }

  private static LedgerEntry disputed() {
    return LedgerEntry.newBuilder()
        .setLedgerKey(KEY)
        .setMeasure("territorial-gain")
        .setActor(Claims.ACTOR)
        .setAbout(Claims.ABOUT)
        .setPeriod("2025-11")
        .setFiguresTotal(2)
        .setFigures(List.of(figure(701), figure(540)))
        .setStatus(LedgerStatus.DISPUTED)
        .setSpread(161)
        .setIndependentOriginators(2)
        .build();
  }

  private static LedgerFigure figure(double value) {
    return LedgerFigure.newBuilder()
        .setValue(value)
        .setUnit("km2")
        .setLow(value - 0.5)
        .setHigh(value + 0.5)
        .setFirstReportedAt(Instant.parse("2025-12-01T06:10:00Z"))
        .setClaimsTotal(1)
        .setCarriers(List.of("hw-1"))
        .setOutlets(List.of("Harbour Wire"))
        .setStories(List.of("hw-1"))
        .build();
  }

  /** The first line that a command prints; then it is killed. */
  private String firstLine(Path where, String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(where.toFile())
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    started.add(process);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      String line = lines.readLine();
      assertTrue(
          line != null,
          () -> Arrays.toString(command) + " printed nothing: " + read(folder, "errors.txt"));
      return line;
    }
  }

  private static String read(Path folder, String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private void needed(String... command) throws InterruptedException {
    try {
      exit(folder, command);
    } catch (IOException e) {
      skip(command[0] + " is not here");
    }
  }

  private int exit(Path where, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(where.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile())
            .start();
    started.add(process);
    assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), command[0] + " ends");
    return process.exitValue();
  }

  private static void skip(String why) {
    System.out.println("an example of docs/subscribe.md was not run: " + why);
    abort(why);
  }
}
