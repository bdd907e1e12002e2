package org.copytaster.entities.train;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.copytaster.entities.TaggerLists;

/**
 * Packs what the tagger knows of words and names: {@code CompileLists OUT CLUSTERS NAMES BASE}.
 * {@code CLUSTERS} and {@code NAMES} are the unpacked word clusters and gazetteer of {@code
 * nlp4j-english}, serialised by its own classes, which must be on the class path; {@code BASE} is
 * the knowledge base. Writes {@code clusters.bin} and {@code names.bin} into the folder {@code
 * OUT}.
 */
public final class CompileLists {
  private static final int BASE_TYPE = 2;
  private static final int BASE_NAME = 5;
  private static final int BASE_ALIASES = 6;

  private final Map<String, Integer> kinds = new TreeMap<>();

  private CompileLists() {}

  /** Reads the lists and writes the packed files. */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    if (arguments.length != 4) {
      throw new IllegalArgumentException("usage: CompileLists OUT CLUSTERS NAMES BASE");
    }
    Path out = Path.of(arguments[0]);
    CompileLists lists = new CompileLists();
    lists.gazetteer("", deserialised(Path.of(arguments[2])));
    lists.base(Path.of(arguments[3]));
    try (OutputStream clusters = Files.newOutputStream(out.resolve("clusters.bin"));
        OutputStream names = Files.newOutputStream(out.resolve("names.bin"))) {
      TaggerLists.writeClusters(paths(Path.of(arguments[1])), lists.kinds, clusters);
      TaggerLists.writeNames(lists.kinds, names);
    }
  }

  private static Object deserialised(Path file) throws IOException, ReflectiveOperationException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        ObjectInputStream objects = new ObjectInputStream(in)) {
      return objects.readObject();
    }
  }

  /** Each word with its whole path; the file has all prefixes of it. */
  private static Map<String, String> paths(Path file)
      throws IOException, ReflectiveOperationException {
    Map<String, String> paths = new TreeMap<>();
    ((Map<?, ?>) deserialised(file))
        .forEach(
            (word, prefixes) -> {
              String longest = "";
              for (Object prefix : (Collection<?>) prefixes) {
                String path = (String) prefix;
                longest = path.length() > longest.length() ? path : longest;
              }
              paths.put((String) word, longest);
            });
    return paths;
  }

  /** Walks the tree of words: nodes are maps from a word to the next node and have a value. */
  private void gazetteer(String name, Object node) throws ReflectiveOperationException {
    Object types = field(node, "value");
    Object root = field(node, "n_root");
    if (types != null) {
      int kind = 0;
      for (Object type : (Collection<?>) types) {
        kind |= TaggerLists.kindOf(Integer.parseInt(String.valueOf(type)));
      }
      add(name, kind);
    }
    if (node instanceof Map<?, ?> next) {
      for (Map.Entry<?, ?> entry : next.entrySet()) {
        String word = String.valueOf(entry.getKey());
        gazetteer(name.isEmpty() ? word : name + " " + word, entry.getValue());
      }
    } else if (root != null) {
      gazetteer(name, root);
    }
  }

  private static Object field(Object object, String name) throws ReflectiveOperationException {
    for (Field field : object.getClass().getDeclaredFields()) {
      if (field.getName().equals(name)) {
        field.setAccessible(true);
        return field.get(object);
      }
    }
    return null;
  }

  private void base(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      if (!line.isEmpty() && line.charAt(0) != '#') {
        String[] cells = line.split("\t", -1);
        int kind = TaggerLists.kindOf(cells[BASE_TYPE]);
        add(cells[BASE_NAME], kind);
        for (String alias : cells[BASE_ALIASES].split("\\|")) {
          add(alias, kind);
        }
      }
    }
  }

  private void add(String name, int kind) {
    if (kind != 0 && !name.isEmpty()) {
      kinds.merge(name, kind, (a, b) -> a | b);
    }
  }
}
