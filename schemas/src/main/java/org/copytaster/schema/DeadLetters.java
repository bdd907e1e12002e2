package org.copytaster.schema;

/**
 * Headers of a dead letter. One that a reader of files wrote names file and line, one that the
 * topology wrote names topic, partition and offset.
 */
public final class DeadLetters {
  /** What was wrong, for a person to read. */
  public static final String REASON = "copytaster.reason";

  /** The file the bytes came from, relative to the corpus. */
  public static final String FILE = "copytaster.file";

  /** The line of the file, counted from 1; absent where the whole file is the record. */
  public static final String LINE = "copytaster.line";

  /** The field at fault; absent where it is no single field. */
  public static final String FIELD = "copytaster.field";

  /** The topic the record came from. */
  public static final String TOPIC = "copytaster.topic";

  /** The record's partition. */
  public static final String PARTITION = "copytaster.partition";

  /** The record's offset. */
  public static final String OFFSET = "copytaster.offset";

  /** SHA-256 of the whole original, in hex; the value may be cut. */
  public static final String SHA256 = "copytaster.sha256";

  /** Length of the whole original in bytes; the value may be cut. */
  public static final String LENGTH = "copytaster.length";

  /** On a record that was sent back to its topic: how often it was. */
  public static final String REDRIVEN = "copytaster.redriven";

  /** On a record that was sent back: where it first stood, and its time then. */
  public static final String FIRST = "copytaster.first";

  /** Bytes of an original that are kept; the rest is named by hash and length. */
  public static final int MAX_KEPT_BYTES = 1024 * 1024;

  private DeadLetters() {}
}
