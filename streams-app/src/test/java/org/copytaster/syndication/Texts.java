package org.copytaster.syndication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.copytaster.article.Document;
import org.copytaster.article.Precision;
import org.copytaster.article.Span;

/** Articles for tests: given texts, and random ones in words that no other seed uses. */
final class Texts {
  private static final String[] GLUE = {"the", "of", "and", "to", "in", "that", "for", "with"};
  private static final String CONSONANTS = "bcdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  private Texts() {}

  static Document document(String id, String title, String text, String language) {
    return new Document(
        id, title, text, false, List.<Span>of(), Instant.EPOCH, Precision.INSTANT, language);
  }

  static Sketch sketch(String title, String text) {
    return Sketch.of(document("a", title, text, null));
  }

  static Sketch sketch(String text) {
    return sketch(null, text);
  }

  static Optional<Relation> relation(String earlier, String later) {
    return Matcher.match(sketch(earlier), sketch(later)).map(Match::relation);
  }

  static Folding.Item item(String id, long at, String text) {
    return new Folding.Item(id, new FoldOrder(false, at, id), at, at, sketch(text));
  }

  /**
   * Sentences of invented words with names and figures, which keep coming back to the first name as
   * a report does; without that, one in fifty thousand would read as a digest.
   */
  static List<String> sentences(long seed, int count) {
    Random random = new Random(seed);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String word = word(random);
      names.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    List<String> sentences = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      StringBuilder out = new StringBuilder("The " + word(random));
      int words = 8 + random.nextInt(8);
      for (int w = 0; w < words; w++) {
        out.append(' ').append(w % 2 == 0 ? word(random) : GLUE[random.nextInt(GLUE.length)]);
      }
      int name = random.nextInt(names.size());
      out.append(' ').append(names.get(s % 2 == 0 ? 0 : name));
      if (random.nextInt(3) == 0) {
        out.append(' ').append(100 + random.nextInt(9000)).append(" metres");
      }
      sentences.add(out.append('.').toString());
    }
    return sentences;
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    int syllables = 3 + random.nextInt(2);
    for (int i = 0; i < syllables; i++) {
      word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
      word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
    }
    return word.toString();
  }
}
