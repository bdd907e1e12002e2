package org.copytaster.producer.corpus;

import java.io.IOException;
import org.copytaster.schema.Article;

/** Counts what goes to the sink and tells the listener. */
final class Tally {
  private static final int STEP = 256;

  private final Sink sink;
  private final ReadListener listener;
  private final Long bytesTotal;
  private long files;
  private long skipped;
  private long articles;
  private long dead;
  private long bytesOfClosedFiles;
  private CountingStream current;

  Tally(Sink sink, ReadListener listener, Long bytesTotal) {
    this.sink = sink;
    this.listener = listener;
    this.bytesTotal = bytesTotal;
  }

  void begin(CountingStream file) {
    files++;
    current = file;
  }

  void end() {
    bytesOfClosedFiles += current.count();
    current = null;
    listener.read(counts());
  }

  void skipped() {
    skipped++;
    listener.read(counts());
  }

  void article(Article article) throws IOException {
    sink.article(article);
    articles++;
    step();
  }

  void dead(DeadLetter letter) throws IOException {
    sink.dead(letter);
    dead++;
    step();
  }

  private void step() {
    if ((articles + dead) % STEP == 0) {
      listener.read(counts());
    }
  }

  ReadCounts counts() {
    long bytes = bytesOfClosedFiles + (current == null ? 0 : current.count());
    return new ReadCounts(files, skipped, articles, dead, bytes, bytesTotal);
  }
}
