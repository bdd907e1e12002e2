package org.copytaster.entities;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Learns the tagger's weights: an averaged structured perceptron. The same documents in the same
 * order give the same model, byte for byte. One thread at a time.
 */
public final class TaggerTraining {
  private static final int SEED = 20251203;
  private static final int EPOCHS = 7;
  // Starting anew and averaging makes the outcome depend less on the order of the examples.
  private static final int ROUNDS = 3;
  private static final int UNNAMED_OF_8 = 2;
  private static final int RECASED_OF = 8;

  private final Vocabulary vocabulary = new Vocabulary(Lexicon.load(), KnowledgeBase.load());
  private final List<Example> examples = new ArrayList<>();

  /**
   * A name in a training text.
   *
   * @param start first UTF-16 unit
   * @param end the unit after the last one
   * @param type what it is
   */
  public record Name(int start, int end, EntityType type) {}

  private record Example(Passage passage, Run run, int[] labels) {}

  /**
   * Takes a text in, and some of its lines as a headline, in capitals and in small letters too.
   *
   * @param names all names in it, sorted, without overlap
   * @param times how often it counts in each epoch
   */
  public void add(String text, List<Name> names, int times) {
    take(text, names, times);
    for (Casing casing : List.of(Casing.LOWER, Casing.TITLE, Casing.UPPER)) {
      take(recased(text, casing), names, 1);
    }
  }

  /** The text with one in a few of its lines in another casing, the others blank. */
  private static String recased(String text, Casing casing) {
    StringBuilder recased = new StringBuilder(text.length());
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start) + 1;
      end = end == 0 ? text.length() : end;
      boolean taken =
          Math.floorMod(Hashes.exact(text, start, end) ^ casing.ordinal(), RECASED_OF) == 0;
      boolean opens = true;
      for (int i = start; i < end; i++) {
        char c = text.charAt(i);
        boolean stop = casing == Casing.TITLE && c == '.' && i >= end - 2;
        boolean blank = stop || (!taken && c != '\n');
        recased.append(blank ? ' ' : recased(c, opens, casing));
        opens = !Character.isLetterOrDigit(c) && c != '\'' && c != '.';
      }
      start = end;
    }
    return recased.toString();
  }

  private static char recased(char c, boolean opens, Casing casing) {
    return switch (casing) {
      case LOWER -> Character.toLowerCase(c);
      case UPPER -> Character.toUpperCase(c);
      case TITLE -> opens ? Character.toUpperCase(c) : c;
      default -> c;
    };
  }

  private void take(String text, List<Name> names, int times) {
    Passage passage = new Passage(text, List.of(), vocabulary);
    int[] labels = labels(passage, names);
    Run.each(
        passage,
        run -> {
          int[] own = Arrays.copyOfRange(labels, run.from(), run.to());
          for (int i = 0; i < own.length; i++) {
            int before = i > 0 ? own[i - 1] : Labels.OUTSIDE;
            own[i] = Labels.follows(before, own[i]) ? own[i] : own[i] - 1;
          }
          examples.addAll(Collections.nCopies(times, new Example(passage, run, own)));
        });
  }

  private static int[] labels(Passage passage, List<Name> names) {
    Tokens tokens = passage.tokens();
    int[] labels = new int[tokens.size()];
    int token = 0;
    for (Name name : names) {
      while (token < tokens.size() && tokens.end(token) <= name.start()) {
        token++;
      }
      boolean first = true;
      while (token < tokens.size() && tokens.start(token) < name.end()) {
        labels[token] = first ? Labels.begin(name.type()) : Labels.inside(name.type());
        first = false;
        token++;
      }
    }
    return labels;
  }

  /** Learns from all texts taken in and writes the model; does not close {@code out}. */
  public void write(OutputStream out) throws IOException {
    Resources.pack(out, model()::write);
  }

  /** Learns from all texts taken in; the result finds the names of a text, in order. */
  public Function<String, List<Name>> learn() {
    Tagger tagger = new Tagger(model());
    return text -> {
      List<Name> names = new ArrayList<>();
      for (Chunk chunk : tagger.tag(new Passage(text, List.of(), vocabulary))) {
        Mention mention = chunk.mention();
        names.add(new Name(mention.start(), mention.end(), chunk.type()));
      }
      return names;
    };
  }

  private TaggerModel model() {
    Perceptron perceptron = new Perceptron();
    Random random = new Random(SEED);
    List<Example> order = new ArrayList<>(examples);
    for (int round = 0; round < ROUNDS; round++) {
      perceptron.restart();
      for (int epoch = 0; epoch < EPOCHS; epoch++) {
        Collections.shuffle(order, random);
        for (Example example : order) {
          boolean named = random.nextInt(8) >= UNNAMED_OF_8;
          learn(perceptron, example, named);
        }
      }
    }
    return perceptron.model();
  }

  private static void learn(Perceptron perceptron, Example example, boolean named) {
    Features features = Features.spelt(example.passage());
    features.setNamed(named);
    int[] found = new int[example.labels().length];
    new Decoder(perceptron, features).decode(example.run(), found);
    perceptron.tick();
    int goldBefore = Labels.OUTSIDE;
    int foundBefore = Labels.OUTSIDE;
    for (int i = 0; i < found.length; i++) {
      int token = example.run().from() + i;
      int gold = example.labels()[i];
      if (gold != found[i]) {
        features.emissions(example.run(), token);
        update(perceptron, features, gold, found[i]);
      }
      if (gold != found[i] || goldBefore != foundBefore) {
        features.transitions(token, goldBefore);
        update(perceptron, features, gold, -1);
        features.transitions(token, foundBefore);
        update(perceptron, features, -1, found[i]);
      }
      goldBefore = gold;
      foundBefore = found[i];
    }
  }

  private static void update(Perceptron perceptron, Features features, int more, int less) {
    Buckets buckets = features.buckets();
    for (int f = 0; f < buckets.size(); f++) {
      if (more >= 0) {
        perceptron.update(buckets.get(f), more, 1);
      }
      if (less >= 0) {
        perceptron.update(buckets.get(f), less, -1);
      }
    }
  }
}
