package org.copytaster.producer.corpus;

import java.io.IOException;
import java.io.InputStream;
import org.copytaster.producer.input.Utf8;

/** Splits a stream into lines without ever holding more than the limit of one. */
final class LineReader {
  private final InputStream in;
  private final byte[] buffer = new byte[64 * 1024];
  private final BoundedBytes line;
  private int next;
  private int filled;
  private long number;
  private boolean ended;
  private IOException early;

  LineReader(InputStream in, int limit) {
    this.in = in;
    this.line = new BoundedBytes(limit);
  }

  /**
   * Whether the stream begins with binary data: NUL bytes early on, and no brace at the start. To
   * be asked before the first line; without it each "line" of such a file would be refused alone.
   */
  boolean startsBinary() {
    try {
      fill();
    } catch (IOException e) {
      early = e;
    }
    int first = Utf8.bomLength(buffer, filled);
    while (first < filled && buffer[first] > 0 && buffer[first] <= ' ') {
      first++;
    }
    if (first == filled || buffer[first] == '{') {
      return false;
    }
    for (int i = first; i < filled; i++) {
      if (buffer[i] == 0) {
        return true;
      }
    }
    return false;
  }

  /** Reads all that is left. */
  void drainTo(BoundedBytes all) throws IOException {
    while (!ended) {
      all.add(buffer, next, filled - next);
      fill();
    }
  }

  private void fill() throws IOException {
    next = 0;
    filled = 0;
    if (early != null) {
      throw early;
    }
    int read = in.read(buffer);
    if (read < 0) {
      ended = true;
    } else {
      filled = read;
    }
  }

  /**
   * Reads the next line into {@link #line()}, without its line feed; false at the end. After an
   * exception {@link #line()} has what came before the break.
   */
  boolean next() throws IOException {
    line.clear();
    number++;
    while (true) {
      for (int i = next; i < filled; i++) {
        if (buffer[i] == '\n') {
          line.add(buffer, next, i - next);
          next = i + 1;
          return true;
        }
      }
      line.add(buffer, next, filled - next);
      if (!ended) {
        fill();
      }
      if (ended) {
        next = filled;
        return line.length() > 0;
      }
    }
  }

  BoundedBytes line() {
    return line;
  }

  /** Number of the current line, counted from 1. */
  long number() {
    return number;
  }
}
