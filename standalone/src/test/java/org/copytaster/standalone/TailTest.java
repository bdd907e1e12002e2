package org.copytaster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copytaster.export.Canonical;
import org.copytaster.schema.DeadLetters;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.Topic;
import org.copytaster.testkit.Claims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code tail} against a real broker: what it prints of a topic, and how it ends. */
class TailTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LIMIT_SECONDS = 120;
  private static final Instant TEN = Instant.parse("2025-11-10T10:00:00Z");
  private static final ReportedClaim OCTOBER = Claims.claim("hp-1", "2025-10", 312).build();
  private static final ReportedClaim NOVEMBER = Claims.claim("hp-2", "2025-11", 401.5).build();

  private static Rig rig;
  private static RegistrySerdes serdes;

  private final StringWriter err = new StringWriter();
  private final List<Process> started = new ArrayList<>();

  @BeforeAll
  static void write(@TempDir Path exports) throws Exception {
    rig = new Rig(exports);
    serdes = rig.prepare("news", 2);
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      producer.initTransactions();
      producer.beginTransaction();
      // Event time goes back and forth.
      producer.send(claim(0, TEN, "october", OCTOBER));
      producer.send(claim(1, TEN.minusSeconds(60), "november", NOVEMBER));
      producer.send(claim(0, TEN.minusSeconds(3600), "older", OCTOBER));
      producer.send(record(Topic.CLAIMS, 1, TEN, "gone", null));
      producer.send(record(Topic.CLAIMS, 0, TEN, "spoilt", "no claim".getBytes(UTF_8)));
      producer.send(letter("a text", "it has no date".getBytes(UTF_8)));
      producer.send(letter("no text", new byte[] {(byte) 0xff, 0}));
      producer.commitTransaction();
      producer.beginTransaction();
      producer.send(claim(0, TEN, "never committed", OCTOBER)).get();
      producer.abortTransaction();
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
  void everyCommittedRecordIsALineWithItsPlace() throws IOException {
    List<JsonNode> lines = tail("news.claims");

    assertEquals(
        List.of("gone", "november", "october", "older", "spoilt"),
        lines.stream().map(line -> line.get("key").asText()).sorted().toList());
    JsonNode october = line(lines, "october");
    assertEquals(JSON.readTree(Canonical.line(Canonical.map(OCTOBER))), october.get("value"));
    assertEquals(0, october.get("partition").asInt());
    assertEquals(0, october.get("offset").asLong());
    assertEquals("2025-11-10T10:00:00Z", october.get("timestamp").asText());
    assertTrue(line(lines, "gone").get("value").isNull());
    JsonNode spoilt = line(lines, "spoilt");
    assertEquals("no claim", spoilt.get("text").asText());
    assertTrue(spoilt.get("unreadable").asText().contains("schema id"), spoilt.toString());
    assertEquals(lines, tail("claims"), "the prefix may be left out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--where actor.wikidata=Q159                  | november october older",
        "--where actor.wikidata=Q159 --where value=312 | october older",
        "--where period=2025-11                       | november",
        "--from 2025-11-10T10:00:00Z                  | gone october spoilt",
        "--from 2025-11-10T09:30:00Z --where value=312 | october",
        "--from 1                                     | gone older spoilt",
        "--from 2                                     | spoilt",
        "--from 1000000                               | ''",
        "--from end                                   | ''",
      })
  void itShowsWhatIsAskedFor(String options, String keys) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("claims", "--keys"));
    arguments.addAll(List.of(options.split(" ")));
    String printed = print(arguments.toArray(String[]::new));
    assertEquals(
        keys.isEmpty() ? List.of() : List.of(keys.split(" ")), printed.lines().sorted().toList());
  }

  @Test
  void aLimitEndsIt() throws IOException {
    assertEquals(2, tail("claims", "--limit", "2").size());
  }

  @Test
  void deadLettersComeWithHeadersAndBytes() throws IOException {
    List<JsonNode> lines = tail("dead-letters");
    assertEquals(2, lines.size());
    JsonNode text = line(lines, "a text");
    assertEquals("it has no date", text.get("text").asText());
    assertEquals("the reason", text.get("headers").get(DeadLetters.REASON).asText());
    assertEquals("/wA=", line(lines, "no text").get("base64").asText());
    assertEquals(
        lines.subList(0, 1), tail("dead-letters", "--where", "reason=the reason", "--limit", "1"));
    assertEquals(List.of(), tail("dead-letters", "--where", "reason=another"));
  }

  @Test
  void whatCannotBeReadIsToldInOneLine() throws IOException {
    for (String bad : List.of("news.fold-links", "nothing")) {
      assertTrue(refused(2, bad).contains("news.articles, news.clock, news.enriched"), bad);
    }
    String wrong = refused(1, "claims", "--prefix", "wires");
    assertTrue(wrong.contains("there is no topic wires.claims"), wrong);
    assertTrue(wrong.contains("news.claims"), wrong);
    assertTrue(refused(2, "claims", "--where", "colour=red").contains("--where: there is no"));
    assertTrue(refused(2, "claims", "--from", "yesterday").contains("--from: give beginning"));
    assertTrue(refused(2, "claims", "--limit", "0").contains("--limit"));
  }

  @Test
  void followingGoesOnUntilItIsEnded() throws Exception {
    Process process = process("recalls", "--follow");
    try (BufferedReader lines = lines(process);
        KafkaProducer<byte[], byte[]> producer = producer()) {
      producer.initTransactions();
      // What comes before it follows is not shown: some more come.
      while (!lines.ready()) {
        assertTrue(process.isAlive());
        commit(producer, record(Topic.RECALLS, 1, TEN, "followed", null));
      }
      assertEquals("followed", JSON.readTree(lines.readLine()).get("key").asText());
      process.destroy();
      assertEquals(0, exit(process), "SIGTERM, as Ctrl-C, is how it ends");
    }
  }

  @Test
  void aReaderThatGoesEndsIt() throws Exception {
    Process process = process("series", "--follow", "--from", "beginning");
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      producer.initTransactions();
      commit(producer, record(Topic.SERIES, 0, TEN, "first", null));
      try (BufferedReader lines = lines(process)) {
        assertTrue(lines.readLine().contains("first"));
      }
      while (process.isAlive()) {
        commit(producer, record(Topic.SERIES, 0, TEN, "unread", null));
      }
    }
    assertEquals(0, exit(process));
  }

  private static KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            rig.laboratory().bootstrapServers(),
            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
            "tail-test"),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  private static void commit(
      KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record)
      throws InterruptedException {
    producer.beginTransaction();
    producer.send(record);
    producer.commitTransaction();
    TimeUnit.MILLISECONDS.sleep(100);
  }

  private static ProducerRecord<byte[], byte[]> claim(
      int partition, Instant at, String key, ReportedClaim claim) {
    byte[] value = serdes.<ReportedClaim>serializer(Topic.CLAIMS).serialize("news.claims", claim);
    return record(Topic.CLAIMS, partition, at, key, value);
  }

  private static ProducerRecord<byte[], byte[]> record(
      Topic topic, int partition, Instant at, String key, byte[] value) {
    return new ProducerRecord<>(
        topic.name("news"), partition, at.toEpochMilli(), key.getBytes(UTF_8), value);
  }

  private static ProducerRecord<byte[], byte[]> letter(String key, byte[] value) {
    ProducerRecord<byte[], byte[]> letter = record(Topic.DEAD_LETTERS, 0, TEN, key, value);
    letter.headers().add(DeadLetters.REASON, "the reason".getBytes(UTF_8));
    return letter;
  }

  private static JsonNode line(List<JsonNode> lines, String key) {
    return lines.stream()
        .filter(line -> line.get("key").asText().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private List<JsonNode> tail(String... arguments) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : print(arguments).lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private String print(String... arguments) throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream captured = new PrintStream(printed, true, UTF_8)) {
      System.setOut(captured);
      assertEquals(0, execute(arguments), err::toString);
    } finally {
      System.setOut(before);
    }
    return printed.toString(UTF_8);
  }

  private String refused(int exitCode, String... arguments) {
    err.getBuffer().setLength(0);
    assertEquals(exitCode, execute(arguments), err::toString);
    assertEquals(1, err.toString().lines().count(), err::toString);
    return err.toString();
  }

  private int execute(String... arguments) {
    return Main.commandLine()
        .setErr(new PrintWriter(err, true))
        .execute(command(arguments).toArray(String[]::new));
  }

  private static List<String> command(String... arguments) {
    List<String> all = new ArrayList<>(List.of("tail"));
    all.addAll(List.of(arguments));
    all.addAll(
        List.of(
            "--bootstrap-servers",
            rig.laboratory().bootstrapServers(),
            "--registry",
            rig.laboratory().registryUrl()));
    return all;
  }

  private Process process(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(command(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    started.add(process);
    return process;
  }

  private static BufferedReader lines(Process process) {
    return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }

  private static int exit(Process process) throws InterruptedException {
    assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "ends");
    return process.exitValue();
  }
}
