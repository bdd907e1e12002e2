package org.copytaster.producer.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.copytaster.producer.corpus.CorpusFiles.CorpusFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a corpus: a folder with all below it, a file, or standard input. What cannot be read
 * becomes a dead letter, and reading goes on.
 */
public final class CorpusReader {
  /** Stands for standard input, read as JSON lines. */
  public static final String STANDARD_INPUT = "-";

  private static final Logger LOG = LoggerFactory.getLogger(CorpusReader.class);

  private final ReadSettings settings;
  private final ReadListener listener;

  /** A reader that tells nobody how far it is. */
  public CorpusReader(ReadSettings settings) {
    this(settings, ReadListener.NONE);
  }

  /** A reader that tells a listener how far it is. */
  public CorpusReader(ReadSettings settings, ReadListener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * Reads a corpus given as on the command line: a path, or "-" for standard input.
   *
   * @throws NoSuchFileException where there is no such path
   * @throws IOException where the sink fails
   */
  public ReadCounts read(String corpus, Sink sink) throws IOException {
    return corpus.equals(STANDARD_INPUT) ? read(System.in, sink) : read(Path.of(corpus), sink);
  }

  /** Reads a folder or file, the files sorted by their relative path. */
  public ReadCounts read(Path corpus, Sink sink) throws IOException {
    if (!Files.exists(corpus)) {
      throw new NoSuchFileException(corpus.toString());
    }
    List<CorpusFile> files = CorpusFiles.list(corpus);
    Tally tally = new Tally(sink, listener, total(files));
    for (CorpusFile file : files) {
      FileEnding format = FileEnding.of(file.name());
      if (format == null) {
        LOG.warn("{} is left out: nothing here reads files with this ending", file.name());
        tally.skipped();
      } else {
        read(file, format, tally);
      }
    }
    return tally.counts();
  }

  /** Reads a stream of JSON lines; it is not closed. */
  public ReadCounts read(InputStream lines, Sink sink) throws IOException {
    Tally tally = new Tally(sink, listener, null);
    CountingStream counting = new CountingStream(lines);
    tally.begin(counting);
    new JsonLinesFile(STANDARD_INPUT, settings, tally).read(FileEnding.LINES, counting);
    tally.end();
    return tally.counts();
  }

  private void read(CorpusFile file, FileEnding format, Tally tally) throws IOException {
    InputStream in;
    try {
      in = Files.newInputStream(file.path());
    } catch (IOException e) {
      tally.dead(
          DeadLetter.of(file.name(), null, null, Unopened.reason(file.path(), e), new byte[0]));
      return;
    }
    try (CountingStream counting = new CountingStream(in)) {
      tally.begin(counting);
      switch (format.kind()) {
        case TEXT -> new TextFile(file.name(), settings, tally).read(counting);
        case LINES -> new JsonLinesFile(file.name(), settings, tally).read(format, counting);
        case DOCUMENT -> new DocumentFile(file.name(), settings, tally).read(format, counting);
        case WARC -> new WarcFile(file.name(), settings, tally).read(counting);
      }
      tally.end();
    }
  }

  private static long total(List<CorpusFile> files) {
    return files.stream()
        .filter(file -> FileEnding.of(file.name()) != null)
        .mapToLong(CorpusFile::size)
        .sum();
  }
}
