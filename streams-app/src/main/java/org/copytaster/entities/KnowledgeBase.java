package org.copytaster.entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/**
 * Known entities and the names they go by: those that ship, and before them those of a newsroom's
 * own file. An own entry replaces the shipped one of the same Wikidata id, and an own name means
 * its own entries alone. Names are found as sequences of tokens, so spacing and hyphens never
 * matter. Immutable.
 */
final class KnowledgeBase {
  /** What the build makes of the lists of {@code src/main/knowledge}. */
  static final String RESOURCE = "knowledge-base.bin";

  private final List<NameTable> tables;
  private final int[] offsets;
  private final List<List<KnownEntity>> meanings = new ArrayList<>();
  private final List<List<KnownEntity>> others = new ArrayList<>();

  private KnowledgeBase(List<NameTable> tables) {
    this.tables = tables;
    this.offsets = new int[tables.size()];
    Set<String> replaced = new HashSet<>();
    for (int i = 0; i < tables.size(); i++) {
      offsets[i] = meanings.size();
      NameTable table = tables.get(i);
      for (int name = 0; name < table.size(); name++) {
        meanings.add(without(replaced, table.bearers(name, false)));
        others.add(without(replaced, table.bearers(name, true)));
      }
      table.entities().forEach(entity -> replaced.add(entity.wikidata()));
      replaced.remove(null);
    }
  }

  private static List<KnownEntity> without(Set<String> replaced, List<KnownEntity> entities) {
    entities.removeIf(entity -> replaced.contains(entity.wikidata()));
    return List.copyOf(entities);
  }

  /** Reads what ships beside this class. */
  static KnowledgeBase load() {
    return new KnowledgeBase(List.of(shipped()));
  }

  /** The same with a newsroom's own entries before them. */
  static KnowledgeBase load(OwnEntities own) {
    return new KnowledgeBase(List.of(NameTable.of(own.entries()), shipped()));
  }

  private static NameTable shipped() {
    try (InputStream in = new InflaterInputStream(Resources.open(RESOURCE))) {
      return NameTable.read(new PackedInput(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + ": unreadable", e);
    }
  }

  /** What a name found here plainly stands for, likeliest first; may be empty. */
  List<KnownEntity> meanings(int name) {
    return meanings.get(name);
  }

  /** What a name stands for in other languages, in other times, or where more says so. */
  List<KnownEntity> otherMeanings(int name) {
    return others.get(name);
  }

  /**
   * A form of a word in the names of each table: as it stands, then as if it had one capital.
   *
   * @param exact hash of the form as it stands
   * @param folded hash of the form with one capital
   */
  NameTrie.Word[] words(String form, long exact, long folded) {
    NameTrie.Word[] words = new NameTrie.Word[2 * tables.size()];
    for (int i = 0; i < tables.size(); i++) {
      NameTrie trie = tables.get(i).trie();
      words[2 * i] = trie.word(form, exact, false);
      words[2 * i + 1] = folded == exact ? words[2 * i] : trie.word(form, folded, true);
    }
    return words;
  }

  /** The one person or place that this sounds like, at all or in these countries, or null. */
  KnownEntity bySound(String name, Set<String> countries) {
    String sound = Spelling.of(name);
    if (sound.length() < Spelling.LEAST) {
      return null;
    }
    for (NameTable table : tables) {
      KnownEntity found = table.bySound(sound, countries);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The name of exactly these tokens that plainly stands for something, or -1. */
  int find(Passage passage, int from, int to) {
    int name = findAny(passage, from, to);
    return name >= 0 && !meanings.get(name).isEmpty() ? name : -1;
  }

  /** The name of exactly these tokens, or -1. */
  int findAny(Passage passage, int from, int to) {
    if (to <= from || to - from > NameTrie.LONGEST) {
      return -1;
    }
    for (int i = 0; i < tables.size(); i++) {
      int name = find(i, passage, from, to, false);
      if (name < 0 && passage.isShouted(from)) {
        name = find(i, passage, from, to, true);
      }
      if (name >= 0) {
        return name;
      }
    }
    return -1;
  }

  private int find(int table, Passage passage, int from, int to, boolean folded) {
    NameTrie trie = tables.get(table).trie();
    int state = 0;
    for (int i = from; i < to && state != NameTrie.DEAD; i++) {
      state = trie.next(state, passage.word(i).known(table, folded));
    }
    int name = state == NameTrie.DEAD ? -1 : trie.accepted(state);
    return name < 0 || isEmpty(offsets[table] + name) ? -1 : offsets[table] + name;
  }

  private boolean isEmpty(int name) {
    return meanings.get(name).isEmpty() && others.get(name).isEmpty();
  }

  /** The token after the longest plain name that starts here, or {@code from} if none does. */
  int longestEnd(Passage passage, int from, int limit) {
    return longestEnd(passage, from, limit, false);
  }

  /** The same over all names. */
  int longestEndOfAny(Passage passage, int from, int limit) {
    return longestEnd(passage, from, limit, true);
  }

  private int longestEnd(Passage passage, int from, int limit, boolean any) {
    int best = from;
    for (int i = 0; i < tables.size(); i++) {
      int end = longestEnd(i, passage, from, limit, any, false);
      if (end == from && passage.isShouted(from)) {
        end = longestEnd(i, passage, from, limit, any, true);
      }
      best = Math.max(best, end);
    }
    return best;
  }

  private int longestEnd(
      int table, Passage passage, int from, int limit, boolean any, boolean folded) {
    NameTrie trie = tables.get(table).trie();
    int state = 0;
    int best = from;
    for (int i = from; i < limit; i++) {
      state = trie.next(state, passage.word(i).known(table, folded));
      if (state == NameTrie.DEAD) {
        break;
      }
      int name = trie.accepted(state);
      if (name >= 0) {
        int number = offsets[table] + name;
        best = meanings.get(number).isEmpty() && (!any || isEmpty(number)) ? best : i + 1;
      }
    }
    return best;
  }
}
