package org.copytaster.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Chunks of one article that name the same thing; the linker's working state. */
final class Cluster {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final EntityType type;
  private final List<Chunk> chunks = new ArrayList<>();
  private KnownEntity known;
  private Countries.Country actor;

  Cluster(EntityType type) {
    this.type = type;
  }

  EntityType type() {
    return known == null ? type : known.type();
  }

  List<Chunk> chunks() {
    return chunks;
  }

  KnownEntity known() {
    return known;
  }

  void setKnown(KnownEntity known) {
    this.known = known;
  }

  /** The country whose government is meant, or null. */
  Countries.Country actor() {
    return actor;
  }

  void setActor(Countries.Country actor) {
    this.actor = actor;
  }

  Chunk first() {
    return chunks.get(0);
  }

  /** Takes over all chunks of another cluster, which is empty afterwards. */
  void absorb(Cluster other) {
    chunks.addAll(other.chunks);
    other.chunks.clear();
  }

  /** The knowledge base's name, else the longest form; of equally long ones the first. */
  String name() {
    if (known != null) {
      return known.name();
    }
    String longest = "";
    for (Chunk chunk : chunks) {
      String text = chunk.text();
      if (text.length() > longest.length()) {
        String spaced = SPACES.matcher(text).replaceAll(" ");
        longest = spaced.length() > longest.length() ? spaced : longest;
      }
    }
    return longest;
  }
}
