package org.copytaster.producer.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.copytaster.producer.input.Limits;
import org.copytaster.schema.Article;
import org.copytaster.schema.DeadLetters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusReaderTest {
  private static final CorpusReader READER =
      new CorpusReader(
          new ReadSettings(null, InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"))));

  @TempDir Path corpus;

  private final Collected sink = new Collected();

  private static String line(String id) {
    // Digits that do not compress, so that a cut file has whole lines before the cut.
    String noise =
        new Random(id.hashCode()).ints(2_000).mapToObj(Integer::toString).toList().toString();
    return "{\"id\":\"%s\",\"published\":\"2026-01-01\",\"text\":\"%s\"}\n".formatted(id, noise);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = corpus.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(UTF_8));
  }

  @Test
  void readsAFolderInTheOrderOfItsPaths() throws IOException {
    write("b/one.jsonl", line("3") + line("4"));
    write("a.txt", "Dam opens\n\n3 May 2026\n\nThe dam was opened after eleven years of work.\n");
    write("b.jsonl.gz", gzip(line("2").getBytes(UTF_8)));
    write("c/d/two.JSONL.ZST", Zstd.compress(line("5").getBytes(UTF_8)));
    write("c/readme.md", "nothing");
    write(".hidden.jsonl", line("hidden"));
    write(".git/x.jsonl", line("hidden"));
    List<ReadCounts> heard = new ArrayList<>();
    ReadCounts counts =
        new CorpusReader(
                new ReadSettings(null, InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"))),
                heard::add)
            .read(corpus, sink);
    assertEquals(List.of("a", "2", "3", "4", "5"), sink.ids());
    assertEquals(List.of(), sink.dead);
    assertEquals(4, counts.files());
    assertEquals(1, counts.skipped());
    assertEquals(5, counts.articles());
    assertEquals(counts.bytesTotal(), counts.bytesRead());
    assertEquals(counts, heard.get(heard.size() - 1));
  }

  @Test
  void readsASingleFileUnderItsOwnName() throws IOException {
    write("x/y.jsonl", line("1") + "oops\n");
    READER.read(corpus.resolve("x/y.jsonl").toString(), sink);
    assertEquals(List.of("1"), sink.ids());
    assertEquals("y.jsonl", sink.dead.get(0).file());
  }

  @Test
  void aPathThatIsNotThereIsTheCallersFault() {
    assertThrows(
        NoSuchFileException.class, () -> READER.read(corpus.resolve("none").toString(), sink));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut.jsonl.gz", "cut.jsonl.zst"})
  void usesWhatCameBeforeTheBreakOfACompressedFile(String name) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      lines.append(line("n" + i));
    }
    byte[] plain = lines.toString().getBytes(UTF_8);
    byte[] whole = name.endsWith("gz") ? gzip(plain) : Zstd.compress(plain);
    write(name, Arrays.copyOf(whole, whole.length / 2));
    write("later.jsonl", line("later"));
    READER.read(corpus, sink);
    assertTrue(sink.articles.size() > 50, "only " + sink.articles.size());
    assertEquals("n0", sink.ids().get(0));
    assertEquals("later", sink.ids().get(sink.articles.size() - 1));
    assertEquals(1, sink.dead.size());
    DeadLetter letter = sink.dead.get(0);
    assertEquals(sink.articles.size(), letter.line());
    assertTrue(letter.reason().contains("cut off or damaged"), letter.reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"no.jsonl.gz", "no.jsonl.zst"})
  void aFileThatIsNotCompressedIsOneLetter(String name) throws IOException {
    write(name, line("a") + line("b"));
    READER.read(corpus, sink);
    assertEquals(List.of(), sink.ids());
    assertEquals(1, sink.dead.size());
  }

  @Test
  void aBombIsReadInBoundedMemory() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] zeros = new byte[1024 * 1024];
    Arrays.fill(zeros, (byte) ' ');
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write("{\"id\":\"bomb\",\"text\":\"".getBytes(UTF_8));
      for (int i = 0; i < 100; i++) {
        gzip.write(zeros);
      }
    }
    write("bomb.jsonl.gz", out.toByteArray());
    READER.read(corpus, sink);
    assertEquals(1, sink.dead.size());
    assertEquals(DeadLetters.MAX_KEPT_BYTES, sink.dead.get(0).bytes().length);
    assertTrue(sink.dead.get(0).length() > 100L * zeros.length);
  }

  @Test
  void looseTextsThatAreNoneBecomeLetters() throws IOException {
    write("a-empty.txt", "");
    write("b-binary.txt", "MZ\0\1 and the like");
    write("c-latin.txt", new byte[] {'c', 'a', 'f', (byte) 0xe9, '\n'});
    write("d-undated.txt", "Dam opens\n\nThe dam was opened after eleven years of work.\n");
    write("e-long.txt", "x".repeat(Limits.MAX_BODY_BYTES + 4));
    write("f-blank.txt", " \n\n ");
    write("g-wide.txt", new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0});
    READER.read(corpus, sink);
    assertEquals(List.of(), sink.ids());
    List<String> reasons = sink.dead.stream().map(DeadLetter::reason).toList();
    assertEquals(7, reasons.size());
    assertEquals("the file is empty", reasons.get(0));
    assertTrue(reasons.get(1).contains("binary data, no text: a NUL byte at byte 3"));
    assertTrue(reasons.get(2).contains("byte 4 (0xE9)"));
    assertTrue(reasons.get(3).contains("--default-published"));
    assertTrue(reasons.get(4).contains("1000004 bytes"));
    assertTrue(reasons.get(5).contains("nothing but blanks"));
    assertTrue(reasons.get(6).contains("UTF-16"));
  }

  @Test
  void aFileThatCannotBeOpenedIsALetter() throws IOException {
    Files.createSymbolicLink(corpus.resolve("gone.txt"), corpus.resolve("nowhere.txt"));
    write("there.jsonl", line("there"));
    READER.read(corpus, sink);
    assertEquals(List.of("there"), sink.ids());
    assertEquals("gone.txt", sink.dead.get(0).file());
    assertEquals("the file is a link to something that is not there", sink.dead.get(0).reason());
  }

  @Test
  void aFailureOfTheSinkEndsTheReadingAndIsNoDeadLetter() throws IOException {
    write("a.jsonl", line("1") + line("2"));
    List<DeadLetter> letters = new ArrayList<>();
    Sink full =
        new Sink() {
          @Override
          public void article(Article article) throws IOException {
            throw new IOException("disk full");
          }

          @Override
          public void dead(DeadLetter letter) {
            letters.add(letter);
          }
        };
    IOException failure = assertThrows(IOException.class, () -> READER.read(corpus, full));
    assertEquals("disk full", failure.getMessage());
    assertEquals(List.of(), letters);
  }
}
