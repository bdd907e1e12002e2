package org.copytaster.standalone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copytaster.runtime.App;
import org.copytaster.schema.Article;
import org.copytaster.schema.DeadLetters;
import org.copytaster.schema.LogEnds;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What cannot be read is set aside with its place and reason, and what stands around it is read.
 */
class BadInputTest {
  private static final int LONG = 50 * 1024 * 1024;

  @TempDir private Path folder;

  private final TreeSet<String> good = new TreeSet<>();

  /** Reasons that are expected, by file, line and field. */
  private final SortedMap<String, String> expected = new TreeMap<>();

  @Test
  void badFilesAndLinesBecomeDeadLetters() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    wholeFiles(corpus);
    badLines(corpus);
    longLines(corpus);
    compressed(corpus);
    Files.write(corpus.resolve("z-last.jsonl"), good("last"));

    Run run = Run.over(corpus, folder.resolve("out"));

    assertEquals(3, run.exitCode());
    TreeSet<String> read = new TreeSet<>();
    run.records("articles").forEach(article -> read.add(article.get("articleId").asText()));
    assertEquals(good, read);
    letters(run);
    assertEquals(good.size(), run.count("current"));
    assertEquals(expected.size(), run.count("dead"));
    assertEquals(good.size() + expected.size(), run.count("in"));
    for (String other : List.of("superseded", "duplicate", "withheld", "killed", "embargoed")) {
      assertEquals(0, run.count(other), other);
    }
  }

  private void letters(Run run) {
    SortedMap<String, String> reasons = new TreeMap<>();
    String previous = "";
    for (JsonNode letter : run.records("deadletters")) {
      String place =
          letter.get("file").asText()
              + " line "
              + letter.get("line").asText()
              + " field "
              + letter.get("field").asText();
      assertEquals(null, reasons.put(place, letter.get("reason").asText()), place);
      assertTrue(letter.get("topic").isNull(), place);
      String hash = letter.get("sha256").asText();
      assertEquals(64, hash.length(), place);
      assertTrue(previous.compareTo(hash) <= 0, "sorted by hash of the content");
      previous = hash;
      if (place.startsWith("long")) {
        assertTrue(letter.get("length").asLong() >= LONG, place);
      }
    }
    assertEquals(expected.keySet(), reasons.keySet(), reasons::toString);
    expected.forEach(
        (place, word) ->
            assertTrue(reasons.get(place).contains(word), place + ": " + reasons.get(place)));
  }

  private void wholeFiles(Path corpus) throws IOException {
    Files.write(corpus.resolve("empty.jsonl"), new byte[0]);
    dead("empty.jsonl", null, null, "empty");
    Files.write(corpus.resolve("empty.txt"), new byte[0]);
    dead("empty.txt", null, null, "empty");
    byte[] binary = new byte[4000];
    new SplittableRandom(7).nextBytes(binary);
    binary[0] = 'P';
    binary[100] = 0;
    Files.write(corpus.resolve("binary.jsonl"), binary);
    dead("binary.jsonl", null, null, "binary");
    Files.write(corpus.resolve("binary.txt"), binary);
    dead("binary.txt", null, null, "binary");
    Files.write(
        corpus.resolve("latin.txt"),
        "Café to close\n\nTuesday, December 2, 2025\n\nThe café closes.\n".getBytes(ISO_8859_1));
    dead("latin.txt", null, null, "UTF-8");
    Files.writeString(corpus.resolve("undated.txt"), "A note\n\nThe choir sings again.\n");
    dead("undated.txt", null, "published", "date");
    Files.writeString(
        corpus.resolve("ferry.txt"),
        "Ferry stays in port\n\nTuesday, December 2, 2025\n\nThe ferry stays in port, its owner"
            + " said.\n");
    good.add("ferry");
  }

  private void badLines(Path corpus) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    line(lines, good("lines-1"));
    line(lines, "this is no JSON".getBytes(UTF_8));
    dead("lines.jsonl", 2, null, "no JSON");
    line(lines, "{\"id\":\"cut\",\"published\":\"2025-12-02\",\"te".getBytes(UTF_8));
    dead("lines.jsonl", 3, null, "ends in the middle");
    line(lines, "{\"published\":\"2025-12-02\",\"text\":\"No name.\"}".getBytes(UTF_8));
    dead("lines.jsonl", 4, "id", "missing");
    line(lines, good("lines-2"));
    line(lines, "{\"id\":\"undated\",\"text\":\"No date.\"}".getBytes(UTF_8));
    dead("lines.jsonl", 6, "published", "missing");
    line(lines, dated("0099-13-45"));
    dead("lines.jsonl", 7, "published", "0099-13-45");
    line(lines, dated("0012-03-04"));
    dead("lines.jsonl", 8, "published", "before 1450");
    line(lines, "{\"id\":\"latin\",\"text\":\"caf\u00e9\"}".getBytes(ISO_8859_1));
    dead("lines.jsonl", 9, null, "UTF-8");
    line(lines, "[\"id\", \"list\"]".getBytes(UTF_8));
    dead("lines.jsonl", 10, null, "list");
    line(lines, "{\"id\":7,\"published\":\"2025-12-02\",\"text\":\"A number.\"}".getBytes(UTF_8));
    dead("lines.jsonl", 11, "id", "number");
    line(
        lines,
        "{\"id\":\"half\",\"published\":\"2025-12-02\",\"text\":\"\\ud800 alone\"}"
            .getBytes(UTF_8));
    dead("lines.jsonl", 12, "text", "half a character");
    line(lines, good("lines-3"));
    Files.write(corpus.resolve("lines.jsonl"), lines.toByteArray());
  }

  private static byte[] dated(String published) {
    return "{\"id\":\"odd-%s\",\"published\":\"%s\",\"text\":\"Odd.\"}"
        .formatted(published, published)
        .getBytes(UTF_8);
  }

  /** Written piece by piece: a test needs no more memory than what it tests. */
  private void longLines(Path corpus) throws IOException {
    byte[] piece = "the same words go on and on, ".repeat(1000).getBytes(UTF_8);
    try (OutputStream out = Files.newOutputStream(corpus.resolve("long.jsonl"))) {
      line(out, good("long-1"));
      out.write("{\"id\":\"long\",\"published\":\"2025-12-02\",\"text\":\"".getBytes(UTF_8));
      for (int written = 0; written < LONG; written += piece.length) {
        out.write(piece);
      }
      line(out, "\"}".getBytes(UTF_8));
      line(out, good("long-2"));
    }
    dead("long.jsonl", 2, null, "bytes");
    try (OutputStream out = Files.newOutputStream(corpus.resolve("long.txt"))) {
      for (int written = 0; written < LONG; written += piece.length) {
        out.write(piece);
      }
    }
    dead("long.txt", null, "text", "bytes");
  }

  private void compressed(Path corpus) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      line(out, good("packed-1"));
      line(out, good("packed-2"));
      // Does not shrink, so that the cut falls into the third line.
      byte[] noise = new byte[300_000];
      SplittableRandom random = new SplittableRandom(3);
      for (int i = 0; i < noise.length; i++) {
        noise[i] = (byte) ('a' + random.nextInt(26));
      }
      line(out, noise);
    }
    byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    Files.write(corpus.resolve("packed.jsonl.gz"), cut);
    dead("packed.jsonl.gz", 3, null, "line 3");
    Files.write(corpus.resolve("stub.jsonl.gz"), Arrays.copyOf(cut, 5));
    dead("stub.jsonl.gz", null, null, "cut off");
  }

  private static void line(OutputStream out, byte[] line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  private byte[] good(String id) {
    good.add(id);
    return """
        {"id":"%s","published":"2025-12-02","title":"Note %s","text":"Word of %s came by post."}"""
        .formatted(id, id, id)
        .getBytes(UTF_8);
  }

  private void dead(String file, Integer line, String field, String word) {
    expected.put(file + " line " + line + " field " + field, word);
  }

  @Test
  void badRecordsOfTheTopicBecomeDeadLetters() throws Exception {
    byte[] garbage = {1, 2, 3, (byte) 0xff};
    byte[] unknown = ByteBuffer.allocate(9).put((byte) 0).putInt(987_654).putInt(42).array();
    Instant clock = Instant.parse("2025-12-03T00:00:00Z");
    Article article =
        Article.newBuilder()
            .setArticleId("after")
            .setTitle("Bridge reopens")
            .setBody("The bridge over the Orla reopened on Tuesday after two years of work.")
            .setPublished(Instant.parse("2025-12-02T09:00:00Z"))
            .setReceived(clock)
            .build();
    String prefix = "bad";
    try (Rig rig = Rig.shared(folder)) {
      RegistrySerdes serdes = rig.prepare(prefix, 1);
      try (App app = rig.app(prefix, "", 1, serdes)) {
        write(rig, prefix, garbage, unknown);
        rig.publish(prefix, serdes, List.of(article));
        SortedMap<String, String> exported = rig.settled(prefix, serdes, clock, app);

        assertTrue(exported.get("articles.jsonl").contains("\"articleId\":\"after\""));
      }
      List<ConsumerRecord<byte[], byte[]>> letters = letters(rig, prefix);
      assertEquals(2, letters.size());
      letter(letters.get(0), garbage, prefix, 0);
      letter(letters.get(1), unknown, prefix, 1);
      assertTrue(header(letters.get(1), DeadLetters.REASON).contains("987654"));
    }
  }

  private static void letter(
      ConsumerRecord<byte[], byte[]> letter, byte[] original, String prefix, long offset) {
    assertArrayEquals(original, letter.value());
    assertArrayEquals("bad-key".getBytes(UTF_8), letter.key());
    assertEquals(Topic.ARTICLES.name(prefix), header(letter, DeadLetters.TOPIC));
    assertEquals("0", header(letter, DeadLetters.PARTITION));
    assertEquals(Long.toString(offset), header(letter, DeadLetters.OFFSET));
    assertEquals(Integer.toString(original.length), header(letter, DeadLetters.LENGTH));
    String reason = header(letter, DeadLetters.REASON);
    assertTrue(reason.startsWith("the record cannot be read: "), reason);
  }

  private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    Header header = letter.headers().lastHeader(name);
    assertNotNull(header, name);
    return new String(header.value(), UTF_8);
  }

  private static void write(Rig rig, String prefix, byte[]... values) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", rig.laboratory().bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (byte[] value : values) {
        byte[] key = "bad-key".getBytes(UTF_8);
        producer.send(new ProducerRecord<>(Topic.ARTICLES.name(prefix), 0, key, value)).get();
      }
    }
  }

  private static List<ConsumerRecord<byte[], byte[]>> letters(Rig rig, String prefix) {
    TopicPartition partition = new TopicPartition(Topic.DEAD_LETTERS.name(prefix), 0);
    List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            rig.laboratory().bootstrapServers(),
            "isolation.level",
            "read_committed");
    try (Admin admin = Admin.create(settings);
        KafkaConsumer<byte[], byte[]> consumer =
            new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = LogEnds.of(admin, List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
      }
    }
    return letters;
  }
}
