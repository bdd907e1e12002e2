package org.copytaster.entities;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads the files that ship beside these classes. */
final class Resources {
  private static final int BUFFER = 1 << 16;

  private Resources() {}

  /**
   * Hands over each line of a tab-separated file; empty lines and those that start with "#" are
   * left out.
   *
   * @throws IllegalStateException when the file is missing or a line has another number of fields
   */
  static void rows(String name, int fields, Consumer<String[]> row) {
    try (InputStream in = open(name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isEmpty() || line.charAt(0) == '#') {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length != fields) {
          throw new IllegalStateException(
              name + ":" + number + ": " + fields + " fields expected, found " + cells.length);
        }
        row.accept(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": unreadable", e);
    }
  }

  /** What a reader makes of a file. */
  interface Reader<T> {
    T read(ByteBuffer in) throws IOException;
  }

  /** Reads a compressed file of numbers. */
  static <T> T packed(String name, Reader<T> reader) {
    try (InputStream in = new InflaterInputStream(open(name), new Inflater(), BUFFER)) {
      return reader.read(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": unreadable", e);
    }
  }

  /** Writes what a {@link Reader} reads. */
  interface Writer {
    void write(DataOutputStream out) throws IOException;
  }

  /** Writes a compressed file of numbers to {@code to}, which stays open. */
  static void pack(OutputStream to, Writer writer) throws IOException {
    DeflaterOutputStream packed =
        new DeflaterOutputStream(to, new Deflater(Deflater.BEST_COMPRESSION), BUFFER);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(packed, BUFFER));
    writer.write(out);
    out.flush();
    packed.finish();
  }

  /** Opens a file; the caller closes it. */
  static InputStream open(String name) {
    InputStream in = Resources.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + ": not on the class path");
    }
    return in;
  }
}
