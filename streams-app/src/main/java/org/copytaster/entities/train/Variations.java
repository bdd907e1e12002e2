package org.copytaster.entities.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.copytaster.entities.EntityType;
import org.copytaster.entities.TaggerTraining.Name;
import org.copytaster.entities.train.GoldReader.Annotated;

/**
 * Makes more sentences of few: the same words about others of the same type. What surrounds a name
 * is then learned apart from who it happens to be. The same texts in the same order give the same.
 */
final class Variations {
  private static final int SEED = 7;
  private static final int KEPT_OF = 4;

  private final Map<String, List<String>> pools = new TreeMap<>();
  private final Random random = new Random(SEED);

  /** Takes the names of these texts for others to be called by. */
  void collect(List<Annotated> texts) {
    for (Annotated text : texts) {
      for (Name name : text.names()) {
        String words = text.text().substring(name.start(), name.end());
        pools.computeIfAbsent(kind(name.type(), words), kind -> new ArrayList<>()).add(words);
      }
    }
  }

  /** The text with most of its names exchanged for collected ones of like form. */
  Annotated vary(Annotated text) {
    StringBuilder varied = new StringBuilder(text.text().length());
    List<Name> names = new ArrayList<>();
    int at = 0;
    for (Name name : text.names()) {
      varied.append(text.text(), at, name.start());
      String own = text.text().substring(name.start(), name.end());
      List<String> pool = pools.getOrDefault(kind(name.type(), own), List.of(own));
      String other = random.nextInt(KEPT_OF) == 0 ? own : pool.get(random.nextInt(pool.size()));
      int start = varied.length();
      varied.append(other);
      names.add(new Name(start, varied.length(), name.type()));
      at = name.end();
    }
    return new Annotated(varied.append(text.text().substring(at)).toString(), names);
  }

  private static String kind(EntityType type, String name) {
    if (name.indexOf(' ') >= 0) {
      return type + " of several words";
    }
    if (name.equals(name.toUpperCase(Locale.ROOT))) {
      return type + " in capitals";
    }
    return type + (Character.isUpperCase(name.charAt(0)) ? " of one word" : " in small letters");
  }
}
