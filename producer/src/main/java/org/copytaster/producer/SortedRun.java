package org.copytaster.producer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copytaster.producer.PublishedOrder.Entry;

/** A temporary file of sorted entries. */
final class SortedRun {
  private static final int BUFFER = 64 * 1024;

  private SortedRun() {}

  /** Writes a file; entries must come in order. */
  static final class Writer implements Closeable {
    private final DataOutputStream out;

    Writer(Path file) throws IOException {
      out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    void write(Entry entry) throws IOException {
      byte[] id = entry.articleId().getBytes(StandardCharsets.UTF_8);
      out.writeInt(id.length);
      out.write(id);
      out.writeLong(entry.published());
      out.writeLong(entry.version());
      out.writeLong(entry.arrival());
      out.writeInt(entry.avro().length);
      out.write(entry.avro());
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /** Reads a file, one entry at a time. */
  static final class Reader implements Closeable {
    private final DataInputStream in;
    private long left;
    private Entry current;

    Reader(Path file) throws IOException {
      left = Files.size(file);
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }

    Entry current() {
      return current;
    }

    /** Moves to the next entry; false at the end. */
    boolean advance() throws IOException {
      if (left == 0) {
        current = null;
        return false;
      }
      byte[] id = bytes();
      long published = in.readLong();
      long version = in.readLong();
      long arrival = in.readLong();
      byte[] avro = bytes();
      left -= 2L * Integer.BYTES + 3L * Long.BYTES + id.length + avro.length;
      String articleId = new String(id, StandardCharsets.UTF_8);
      current = new Entry(published, articleId, version, arrival, avro);
      return true;
    }

    private byte[] bytes() throws IOException {
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      return bytes;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
