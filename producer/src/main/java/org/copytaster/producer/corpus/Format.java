package org.copytaster.producer.corpus;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** What a file's ending says about its content. */
enum Format {
  TEXT(".txt"),
  LINES(".jsonl"),
  LINES_GZIP(".jsonl.gz"),
  LINES_ZSTD(".jsonl.zst");

  private static final int BUFFER = 64 * 1024;

  private final String ending;

  Format(String ending) {
    this.ending = ending;
  }

  /** The format of that file name, or null where nothing here reads it. */
  static Format of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (Format format : values()) {
      if (lower.endsWith(format.ending)) {
        return format;
      }
    }
    return null;
  }

  /** The file's name without folders and ending. */
  String stem(String name) {
    return name.substring(name.lastIndexOf('/') + 1, name.length() - ending.length());
  }

  /** The decompressed stream; the compressed one is not closed. */
  InputStream open(InputStream file) throws IOException {
    return switch (this) {
      case TEXT, LINES -> file;
      case LINES_GZIP -> new GZIPInputStream(file, BUFFER);
      case LINES_ZSTD -> new ZstdInputStream(file);
    };
  }
}
