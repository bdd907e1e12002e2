package org.copytaster.entities;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An automaton over the tokens of names: a state is what has been read of some names, an edge one
 * more token. Spacing never matters, case does. Immutable.
 */
final class NameTrie {
  /** No name starts with these tokens. */
  static final int DEAD = -1;

  /** Longer names are left out. */
  static final int LONGEST = 12;

  private final String[] words;
  private final LongIntMap wordsByHash;
  private final LongIntMap edges;
  private final int[] accepted;

  private NameTrie(String[] words, int[] parents, int[] labels, int[] accepted) {
    this.words = words;
    this.accepted = accepted;
    this.wordsByHash = new LongIntMap(words.length);
    for (int i = 1; i < words.length; i++) {
      wordsByHash.put(Hashes.exact(words[i], 0, words[i].length()), i);
    }
    this.edges = new LongIntMap(parents.length);
    for (int state = 1; state < parents.length; state++) {
      edges.put(edge(parents[state], labels[state]), state);
    }
  }

  /** A word of names: its number, and the state behind it where it is the first. */
  record Word(int number, int first) {
    /** One that no name holds. */
    static final Word NONE = new Word(0, DEAD);
  }

  private static long edge(int state, int word) {
    // Spread, since the map takes keys for hashes.
    return (((long) state << 32) | word) * 0x9E3779B97F4A7C15L;
  }

  /**
   * The word of a form.
   *
   * @param hash the exact hash of the word that is sought
   * @param anyCase whether the form may differ from it in case
   */
  Word word(String form, long hash, boolean anyCase) {
    int word = wordsByHash.get(hash, 0);
    boolean spelt =
        word != 0 && (anyCase ? words[word].equalsIgnoreCase(form) : words[word].equals(form));
    return spelt ? new Word(word, edges.get(edge(0, word), DEAD)) : Word.NONE;
  }

  /** The state behind one more word, or {@link #DEAD}; 0 is the start. */
  int next(int state, Word word) {
    if (state == 0) {
      return word.first();
    }
    return word.number() == 0 ? DEAD : edges.get(edge(state, word.number()), DEAD);
  }

  /** The number given with the name that ends in this state, or -1. */
  int accepted(int state) {
    return accepted[state] - 1;
  }

  /** An automaton of names with their numbers. */
  static NameTrie of(SortedMap<String, Integer> names) {
    return new Builder(names).build();
  }

  /** Writes it; see {@link #read}. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(words.length);
    for (int i = 1; i < words.length; i++) {
      out.writeUTF(words[i]);
    }
    int[] parents = new int[accepted.length];
    int[] labels = new int[accepted.length];
    edges.forEach(
        (key, state) -> {
          long edge = key * 0xF1DE83E19937733DL;
          parents[state] = (int) (edge >>> 32);
          labels[state] = (int) edge;
        });
    out.writeInt(accepted.length);
    for (int state = 1; state < accepted.length; state++) {
      out.writeInt(parents[state] - parents[state - 1]);
      out.writeInt(labels[state]);
      out.writeInt(accepted[state]);
    }
  }

  /** Reads what {@link #write} wrote. */
  static NameTrie read(PackedInput in) {
    String[] words = new String[in.readInt()];
    for (int i = 1; i < words.length; i++) {
      words[i] = in.readString();
    }
    int size = in.readInt();
    int[] parents = new int[size];
    int[] labels = new int[size];
    int[] accepted = new int[size];
    for (int state = 1; state < size; state++) {
      parents[state] = parents[state - 1] + in.readInt();
      labels[state] = in.readInt();
      accepted[state] = in.readInt();
    }
    return new NameTrie(words, parents, labels, accepted);
  }

  /** Numbers words in the order of the alphabet and states level by level. */
  private static final class Builder {
    private final SortedMap<String, Integer> ids = new TreeMap<>();
    private final List<Node> nodes = new ArrayList<>();

    private static final class Node {
      private final SortedMap<String, Node> next = new TreeMap<>();
      private int accepted;
      private int parent;
      private String label;
    }

    Builder(SortedMap<String, Integer> names) {
      Node root = new Node();
      names.forEach(
          (name, number) -> {
            Tokens tokens = Tokenizer.tokenize(name);
            if (tokens.size() == 0 || tokens.size() > LONGEST) {
              return;
            }
            Node node = root;
            for (int i = 0; i < tokens.size(); i++) {
              String word = name.substring(tokens.start(i), tokens.end(i));
              ids.put(word, 0);
              node = node.next.computeIfAbsent(word, w -> new Node());
            }
            node.accepted = node.accepted == 0 ? number + 1 : node.accepted;
          });
      nodes.add(root);
      for (int i = 0; i < nodes.size(); i++) {
        int parent = i;
        nodes
            .get(i)
            .next
            .forEach(
                (word, node) -> {
                  node.parent = parent;
                  node.label = word;
                  nodes.add(node);
                });
      }
    }

    NameTrie build() {
      String[] words = new String[ids.size() + 1];
      int word = 1;
      for (String spelling : ids.keySet()) {
        words[word] = spelling;
        ids.put(spelling, word++);
      }
      int[] parents = new int[nodes.size()];
      int[] labels = new int[nodes.size()];
      int[] accepted = new int[nodes.size()];
      for (int i = 0; i < nodes.size(); i++) {
        parents[i] = nodes.get(i).parent;
        labels[i] = i == 0 ? 0 : ids.get(nodes.get(i).label);
        accepted[i] = nodes.get(i).accepted;
      }
      return new NameTrie(words, parents, labels, accepted);
    }
  }
}
