package org.copytaster.entities;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brown clusters: words that occur in like surroundings stand near each other in a binary tree. A
 * word's cluster is the path to it. Immutable.
 */
final class WordClusters {
  /** Stands for the cluster of what is no word at all; its prefixes are 0. */
  static final int NOWHERE = -1;

  /** Clusters of no words. */
  static final WordClusters EMPTY =
      new WordClusters(new int[1], new byte[1], new boolean[1], Fingerprints.EMPTY);

  private static final int FINGERPRINT_BITS = 28;

  private final int[] paths;
  private final byte[] depths;
  private final boolean[] names;
  private final Fingerprints words;

  private WordClusters(int[] paths, byte[] depths, boolean[] names, Fingerprints words) {
    this.names = names;
    this.paths = paths;
    this.depths = depths;
    this.words = words;
  }

  /** The cluster of a word by its {@linkplain Hashes#simplified simplified} hash, or 0. */
  int cluster(long simplifiedHash) {
    return words.get(simplifiedHash);
  }

  /** The first {@code depth} steps of a cluster's path (all, if it has fewer), as one number. */
  int prefix(int cluster, int depth) {
    if (cluster == NOWHERE) {
      return 0;
    }
    int length = Math.min(depth, depths[cluster]);
    return paths[cluster] >>> (depths[cluster] - length) | 1 << length;
  }

  /** Whether most words of a cluster are names, or may well be. */
  boolean isNames(int cluster) {
    return names[cluster];
  }

  static WordClusters read(ByteBuffer in) {
    int size = Short.toUnsignedInt(in.getShort());
    int[] paths = new int[size + 1];
    byte[] depths = new byte[size + 1];
    for (int i = 1; i <= size; i++) {
      depths[i] = in.get();
      paths[i] = in.getInt();
    }
    boolean[] names = new boolean[size + 1];
    for (int i = 1; i <= size; i++) {
      names[i] = in.get() != 0;
    }
    return new WordClusters(paths, depths, names, Fingerprints.read(in));
  }

  /** Writes clusters: each word with its path, a string of 0 and 1. */
  static void write(Map<String, String> pathsByWord, Set<String> names, DataOutputStream out)
      throws IOException {
    List<String> paths = new ArrayList<>(new TreeSet<>(pathsByWord.values()));
    Map<Long, Integer> clusters = new LinkedHashMap<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    out.writeShort(paths.size());
    for (String path : paths) {
      numbers.put(path, numbers.size() + 1);
      out.writeByte(path.length());
      out.writeInt(Integer.parseInt(path, 2));
    }
    int[] words = new int[paths.size()];
    int[] named = new int[paths.size()];
    pathsByWord.forEach(
        (word, path) -> {
          words[numbers.get(path) - 1]++;
          named[numbers.get(path) - 1] += names.contains(word) ? 1 : 0;
        });
    for (int i = 0; i < words.length; i++) {
      out.writeBoolean(named[i] * 20 >= words[i]);
    }
    pathsByWord.forEach(
        (word, path) ->
            clusters.putIfAbsent(Hashes.simplified(word, 0, word.length()), numbers.get(path)));
    Fingerprints.write(clusters, FINGERPRINT_BITS, false, out);
  }
}
