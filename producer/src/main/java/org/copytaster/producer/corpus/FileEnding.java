package org.copytaster.producer.corpus;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** What a file's ending says about its content. */
enum FileEnding {
  TEXT(".txt", Packing.NONE, Kind.TEXT),
  LINES(".jsonl", Packing.NONE, Kind.LINES),
  LINES_GZIP(".jsonl.gz", Packing.GZIP, Kind.LINES),
  LINES_ZSTD(".jsonl.zst", Packing.ZSTD, Kind.LINES),
  JSON(".json", Packing.NONE, Kind.DOCUMENT),
  JSON_GZIP(".json.gz", Packing.GZIP, Kind.DOCUMENT),
  JSON_ZSTD(".json.zst", Packing.ZSTD, Kind.DOCUMENT),
  XML(".xml", Packing.NONE, Kind.DOCUMENT),
  XML_GZIP(".xml.gz", Packing.GZIP, Kind.DOCUMENT),
  XML_ZSTD(".xml.zst", Packing.ZSTD, Kind.DOCUMENT),
  RSS(".rss", Packing.NONE, Kind.DOCUMENT),
  ATOM(".atom", Packing.NONE, Kind.DOCUMENT),
  PAGE(".html", Packing.NONE, Kind.DOCUMENT),
  PAGE_SHORT(".htm", Packing.NONE, Kind.DOCUMENT),
  WARC(".warc", Packing.NONE, Kind.WARC),
  /** Its records are compressed one by one: the reader of the archive opens them. */
  WARC_GZIP(".warc.gz", Packing.NONE, Kind.WARC);

  /** How the file is compressed. */
  enum Packing {
    NONE,
    GZIP,
    ZSTD
  }

  /** Who reads it. */
  enum Kind {
    TEXT,
    LINES,
    DOCUMENT,
    WARC
  }

  private static final int BUFFER = 64 * 1024;

  private final String ending;
  private final Packing packing;
  private final Kind kind;

  FileEnding(String ending, Packing packing, Kind kind) {
    this.ending = ending;
    this.packing = packing;
    this.kind = kind;
  }

  /** The format of that file name, or null where nothing here reads it. */
  static FileEnding of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (FileEnding format : values()) {
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

  Kind kind() {
    return kind;
  }

  boolean compressed() {
    return packing != Packing.NONE;
  }

  /** The decompressed stream; the compressed one is not closed. */
  InputStream open(CountingStream file) throws IOException {
    return switch (packing) {
      case NONE -> file;
      case GZIP -> new BombGuard(new GZIPInputStream(file, BUFFER), file);
      case ZSTD -> new BombGuard(new ZstdInputStream(file), file);
    };
  }
}
