package org.copytaster.entities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A newsroom's own entries of the knowledge base; docs/entities.md describes the file. */
public final class OwnEntities {
  private final List<ListedEntity> entries;
  private final String sha256;

  private OwnEntities(List<ListedEntity> entries, String sha256) {
    this.entries = List.copyOf(entries);
    this.sha256 = sha256;
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException with a line that names file, line and field, where something
   *     is wrong, or the file cannot be read
   */
  public static OwnEntities read(Path file) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return new OwnEntities(EntityTable.read(file), HexFormat.of().formatHex(hash));
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException(file + ": cannot be read", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  List<ListedEntity> entries() {
    return entries;
  }

  /** SHA-256 of the file, in hex: what the output depends on, wherever the file lies. */
  public String sha256() {
    return sha256;
  }
}
