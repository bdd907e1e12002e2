package org.copytaster.entities;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Packs the lists that the tagger reads: see {@link org.copytaster.entities.train.CompileLists}.
 */
public final class TaggerLists {
  private static final int BEARERS =
      NameList.PERSON | NameList.PLACE | NameList.ORGANISATION | NameList.PART;

  private TaggerLists() {}

  /** The kind of a type of the gazetteer, which numbers the lists it was made of; 0 for none. */
  public static int kindOf(int list) {
    return switch (list) {
      case 14 -> NameList.PERSON;
      case 4 -> NameList.PART;
      case 6, 7, 11 -> NameList.PLACE;
      case 0, 13 -> NameList.ORGANISATION;
      case 8, 10, 15 -> NameList.WORK;
      case 9 -> NameList.EVENT;
      case 12 -> NameList.OBJECT;
      default -> 0;
    };
  }

  /** The kind of a type of the knowledge base. */
  public static int kindOf(String type) {
    return switch (EntityType.valueOf(type)) {
      case PERSON -> NameList.PERSON;
      case PLACE -> NameList.PLACE;
      case ORGANISATION -> NameList.ORGANISATION;
    };
  }

  /**
   * Packs word clusters.
   *
   * @param paths each word with its path, a string of 0 and 1
   * @param kinds names with their kinds, which tell the clusters of names from the others
   */
  public static void writeClusters(
      Map<String, String> paths, Map<String, Integer> kinds, OutputStream out) throws IOException {
    Set<String> words = new HashSet<>();
    kinds.forEach(
        (name, kind) -> {
          boolean single = name.indexOf(' ') < 0 && Character.isUpperCase(name.charAt(0));
          if (single && (kind & BEARERS) != 0) {
            words.add(name.toLowerCase(Locale.ROOT));
          }
        });
    Resources.pack(out, data -> WordClusters.write(paths, words, data));
  }

  /** Packs names with their kinds. */
  public static void writeNames(Map<String, Integer> kinds, OutputStream out) throws IOException {
    Resources.pack(out, data -> NameList.write(kinds, data));
  }
}
