package org.copytaster.producer;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.copytaster.schema.Article;
import org.copytaster.schema.GeneratedClasses;

/**
 * Sorts the articles of a corpus by published time, then id, version and the order they came in.
 * What does not fit into memory goes to temporary files. For one thread.
 */
public final class PublishedOrder implements Closeable {
  /** Bytes of articles that are held in memory unless told otherwise. */
  public static final long DEFAULT_MEMORY = 64L * 1024 * 1024;

  /** Runs merged at a time: an open file and a buffer of 64 KB each. */
  static final int MAX_RUNS = 128;

  /** What an entry takes in memory besides its article's bytes and id. */
  private static final int OVERHEAD = 160;

  /** Takes sorted articles. */
  @FunctionalInterface
  public interface Taker {
    /** Takes the next one. */
    void take(Article article) throws IOException;
  }

  /** An article as it is sorted; {@code version} is -1 where the feed has none. */
  record Entry(long published, String articleId, long version, long arrival, byte[] avro) {
    static final Comparator<Entry> ORDER =
        Comparator.comparingLong(Entry::published)
            .thenComparing(Entry::articleId)
            .thenComparingLong(Entry::version)
            .thenComparingLong(Entry::arrival);
  }

  static {
    GeneratedClasses.trust();
  }

  private final Path folder;
  private final long memory;
  private final List<Entry> held = new ArrayList<>();
  private final List<Path> runs = new ArrayList<>();
  private final SpecificDatumWriter<Article> writer = new SpecificDatumWriter<>(Article.class);
  private final SpecificDatumReader<Article> reader = new SpecificDatumReader<>(Article.class);
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private BinaryEncoder encoder;
  private BinaryDecoder decoder;
  private long heldBytes;
  private long arrivals;

  /**
   * An empty sorter.
   *
   * @param parent folder in which a folder for temporary files is made
   * @param memory bytes of articles to hold in memory
   */
  public PublishedOrder(Path parent, long memory) throws IOException {
    this.folder = Files.createTempDirectory(parent, "published-order");
    this.memory = memory;
  }

  /** Adds an article; the caller may not change it before this returns. */
  public void add(Article article) throws IOException {
    long published = article.getPublished().toEpochMilli();
    long version = article.getVersion() == null ? -1 : article.getVersion();
    byte[] avro = encode(article);
    held.add(new Entry(published, article.getArticleId(), version, arrivals++, avro));
    heldBytes += avro.length + 2L * article.getArticleId().length() + OVERHEAD;
    if (heldBytes >= memory) {
      spill();
    }
  }

  /** Number of articles added. */
  public long size() {
    return arrivals;
  }

  /** Hands over all articles in order; nothing may be added afterwards. */
  public void drain(Taker taker) throws IOException {
    if (runs.isEmpty()) {
      held.sort(Entry.ORDER);
      for (Entry entry : held) {
        taker.take(decode(entry.avro()));
      }
      held.clear();
      return;
    }
    spill();
    merge(runs, entry -> taker.take(decode(entry.avro())));
  }

  private void spill() throws IOException {
    if (held.isEmpty()) {
      return;
    }
    held.sort(Entry.ORDER);
    try (SortedRun.Writer run = newRun()) {
      for (Entry entry : held) {
        run.write(entry);
      }
    }
    held.clear();
    heldBytes = 0;
    if (runs.size() >= MAX_RUNS) {
      List<Path> merged = List.copyOf(runs);
      runs.clear();
      try (SortedRun.Writer run = newRun()) {
        merge(merged, run::write);
      }
      for (Path old : merged) {
        Files.delete(old);
      }
    }
  }

  private SortedRun.Writer newRun() throws IOException {
    Path file = Files.createTempFile(folder, "run", ".avro");
    runs.add(file);
    return new SortedRun.Writer(file);
  }

  @FunctionalInterface
  private interface EntryTaker {
    void take(Entry entry) throws IOException;
  }

  private static void merge(List<Path> files, EntryTaker taker) throws IOException {
    List<SortedRun.Reader> open = new ArrayList<>();
    try {
      PriorityQueue<SortedRun.Reader> queue =
          new PriorityQueue<>(Comparator.comparing(SortedRun.Reader::current, Entry.ORDER));
      for (Path file : files) {
        SortedRun.Reader run = new SortedRun.Reader(file);
        open.add(run);
        if (run.advance()) {
          queue.add(run);
        }
      }
      while (!queue.isEmpty()) {
        SortedRun.Reader run = queue.poll();
        taker.take(run.current());
        if (run.advance()) {
          queue.add(run);
        }
      }
    } finally {
      for (SortedRun.Reader run : open) {
        run.close();
      }
    }
  }

  private byte[] encode(Article article) throws IOException {
    bytes.reset();
    encoder = EncoderFactory.get().directBinaryEncoder(bytes, encoder);
    writer.write(article, encoder);
    return bytes.toByteArray();
  }

  private Article decode(byte[] avro) throws IOException {
    decoder = DecoderFactory.get().binaryDecoder(avro, decoder);
    return reader.read(null, decoder);
  }

  /** Removes the temporary files. */
  @Override
  public void close() throws IOException {
    held.clear();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Files.delete(folder);
  }
}
