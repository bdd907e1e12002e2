package org.copytaster.claims;

import java.util.Set;

/** Spans of which nobody can tell the first or the last day: "in two months", "in total". */
final class VagueSpans {
  private static final int SPAN_REACH = 4;
  private static final Set<String> SPANS =
      Set.of(
          "days",
          "week",
          "weeks",
          "month",
          "months",
          "year",
          "years",
          "decade",
          "decades",
          "generation",
          "generations",
          "century",
          "centuries");
  private static final Set<String> AGES =
      Set.of("decade", "decades", "generation", "generations", "century", "centuries");
  private static final Set<String> OVER = Set.of("in", "within", "over", "during", "across");
  private static final Set<String> WITHOUT = Set.of("without", "not");
  private static final Set<String> NAMING =
      Set.of(
          "naming",
          "giving",
          "specifying",
          "saying",
          "stating",
          "providing",
          "specify",
          "say",
          "give",
          "mentioning",
          "indicating");
  private static final Set<String> DATES =
      Set.of("date", "dates", "when", "period", "timeframe", "dating", "since");
  private static final Set<String> IN_TOTAL = Set.of("total", "all");
  private static final Set<String> TO_NOW = Set.of("so", "to");
  private static final Set<String> CUMULATIVE = Set.of("overall", "cumulative");
  private static final Set<String> TOTAL = Set.of("altogether", "overall");
  private static final Set<String> IN = Set.of("in", "within");
  private static final int ATTACHED = 9;
  private static final Set<String> PERFECT = Set.of("has", "have", "had", "'ve", "now");

  private VagueSpans() {}

  /** "Took 190 km² in less than two months": a span of which nobody can tell the end. */
  static boolean open(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int unit = sentence.find(figure.to(), figure.to() + ATTACHED, SPANS);
    int in = unit < 0 ? -1 : sentence.find(Math.max(figure.to(), unit - SPAN_REACH), unit, IN);
    boolean definite = in >= 0 && sentence.at(in + 1).is("the");
    return in >= 0
        && !definite
        && !scene.dated()[unit]
        && !scene.dated()[in + 1]
        && !datedBehind(scene, unit + 1)
        && AttachedPeriod.unbroken(scene, figure.to(), in);
  }

  /** "A figure of 1,500 over three days, without naming dates": nobody can tell which. */
  static boolean unnamed(Sentence sentence, Figure figure) {
    int without = sentence.find(figure.to(), sentence.size(), WITHOUT);
    return without >= 0
        && sentence.has(without + 1, NAMING)
        && sentence.find(without + 2, without + 2 + SPAN_REACH, DATES) >= 0;
  }

  /** "It has lost 80,000 lives in two decades": nobody can tell since when. */
  static boolean ages(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int unit = sentence.find(figure.to(), figure.to() + ATTACHED, AGES);
    int over = unit < 0 ? -1 : sentence.find(Math.max(figure.to(), unit - SPAN_REACH), unit, OVER);
    return over >= 0 && AttachedPeriod.unbroken(scene, figure.to(), over);
  }

  /** "In a single week, Dec. 16 to Dec. 22": the dates say which. */
  private static boolean datedBehind(Scene scene, int at) {
    for (PeriodMention mention : scene.periods()) {
      boolean plain = mention.role() == PeriodMention.Role.PLAIN;
      if (plain && scene.sentence().at(at).is(",") && mention.from() - at <= 2) {
        return mention.from() > at;
      }
    }
    return false;
  }

  /** "In total, 40 square kilometres have been liberated": nobody can tell since when. */
  static boolean inTotal(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int first = sentence.at(0).kind() == Token.Kind.WORD ? 0 : 1;
    boolean total = sentence.at(first).is("in") && sentence.has(first + 1, IN_TOTAL);
    boolean far = sentence.at(first + 1).is("far") || sentence.at(first + 1).is("date");
    total |= sentence.has(first, TOTAL);
    // "Altogether 273 drones were sent": that night.
    total &= sentence.find(first, sentence.size(), PERFECT) >= 0;
    total |= far && sentence.has(first, TO_NOW);
    total |= sentence.find(0, figure.hedgeFrom(), CUMULATIVE) >= 0;
    return total && figure.from() > first;
  }
}
