package org.copytaster.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.copytaster.entities.TaggerTraining;
import org.copytaster.entities.TaggerTraining.Name;
import org.copytaster.entities.Tokenizer;

/**
 * Tokeniser and tagger in one thread beside those of Apache OpenNLP: both are trained on every
 * other text and run over the rest, in the same run. Rates are by CPU time.
 */
final class EntityBench {
  private static final int WARM_UP_ROUNDS = 3;
  private static final int LEAST_TOKENS = 200_000;

  private final List<GoldText> train = new ArrayList<>();
  private final List<GoldText> test = new ArrayList<>();
  private final PrintStream print;

  /** A benchmark over texts with their names; there must be two at least. */
  EntityBench(List<GoldText> texts, PrintStream print) {
    for (int i = 0; i < texts.size(); i++) {
      (i % 2 == 0 ? train : test).add(texts.get(i));
    }
    this.print = print;
  }

  /** Trains, runs and prints a table. */
  void run() throws IOException {
    long tokens = test.stream().mapToLong(text -> Tokenizer.tokenize(text.text()).size()).sum();
    print.printf(
        "%,d texts to train on, %,d to run over (%,d tokens); one thread, tokens/s of CPU time%n%n",
        train.size(), test.size(), tokens);
    print.printf("%-12s %12s %9s %9s %9s%n", "", "tokens/s", "precision", "recall", "F1");
    TaggerTraining training = new TaggerTraining();
    train.forEach(text -> training.add(text.text(), text.names(), 1));
    double own = line("copytaster", tokens, training.learn());
    double other = line("OpenNLP", tokens, OpenNlp.train(train)::names);
    print.printf("%n%.1f times the rate%n", own / other);
  }

  /** The rate. */
  private double line(String name, long tokens, Function<String, List<Name>> finder) {
    int rounds = (int) Math.max(1, LEAST_TOKENS / Math.max(1, tokens));
    for (int i = 0; i < WARM_UP_ROUNDS * rounds; i++) {
      test.forEach(text -> finder.apply(text.text()));
    }
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int right = 0;
    int found = 0;
    int gold = 0;
    for (int i = 0; i < rounds; i++) {
      for (GoldText text : test) {
        List<Name> names = finder.apply(text.text());
        Set<Name> wanted = new HashSet<>(text.names());
        gold += wanted.size();
        found += names.size();
        right += (int) names.stream().filter(wanted::contains).count();
      }
    }
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    double rate = tokens * rounds / (Math.max(1, cpu) / 1e9);
    print.printf(
        "%-12s %,12.0f %9.3f %9.3f %9.3f%n",
        name, rate, ratio(right, found), ratio(right, gold), ratio(2 * right, found + gold));
    return rate;
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
