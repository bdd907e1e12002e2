package org.copytaster.claims;

/** Spans of which nobody can tell the first or the last day: "in two months", "in total". */
final class VagueSpans {
  private static final int SPAN_REACH = 4;
  private static final AnyOf SPANS =
      AnyOf.of(
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
  private static final AnyOf MONTHS = AnyOf.of("months", "years");
  private static final AnyOf AGES =
      AnyOf.of("decade", "decades", "generation", "generations", "century", "centuries");
  private static final AnyOf AGO =
      AnyOf.of("years", "decades", "months", "weeks", "long", "centuries");
  private static final AnyOf OVER = AnyOf.of("in", "within", "over", "during", "across");
  private static final AnyOf RECENT = AnyOf.of("past", "recent", "last", "previous");
  private static final AnyOf MORE_DAYS = AnyOf.of("days", "nights", "weeks", "months");
  private static final AnyOf IN_TOTAL = AnyOf.of("total", "all");
  private static final AnyOf TO_NOW = AnyOf.of("so", "to");
  private static final AnyOf CUMULATIVE = AnyOf.of("overall", "cumulative");
  private static final AnyOf TOTAL = AnyOf.of("altogether", "overall");
  private static final AnyOf IN = AnyOf.of("in", "within");
  private static final int ATTACHED = 9;
  private static final int AGES_REACH = 14;
  private static final AnyOf PERFECT = AnyOf.of(Words.load().words("up-to-now"));

  private static final AnyOf TURNS =
      AnyOf.of(
          "truce",
          "ceasefire",
          "pullback",
          "withdrawal",
          "deal",
          "agreement",
          "coup",
          "retreat",
          "collapse",
          "fall",
          "takeover",
          "putsch");
  private static final int TURN_REACH = 5;

  private VagueSpans() {}

  /** "Before the truce it held 80 percent", of which nothing tells when that was. */
  static boolean before(Sentence sentence, Period context) {
    boolean turn = sentence.find(2, TURN_REACH, TURNS) >= 0;
    // "The day before the offensive": somewhere in that month, or before it.
    boolean month = context == null || context.month();
    return sentence.at(0).is("before") && turn || month && Courses.before(sentence);
  }

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

  /** "Has killed 3,000 people in 14 months": of no day that the text told of. */
  static boolean months(Scene scene, Figure figure) {
    int unit = scene.sentence().find(figure.to(), figure.to() + ATTACHED, MONTHS);
    return unit >= 0 && open(scene, figure);
  }

  /** "It has lost 80,000 lives in two decades": nobody can tell since when. */
  static boolean ages(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int ago = sentence.find(figure.to(), figure.to() + ATTACHED, "ago");
    boolean when = ago > 0 && !scene.dated()[ago] && !sentence.at(ago).capital();
    if (when && AGO.has(sentence.at(ago - 1)) && AttachedPeriod.unbroken(scene, figure.to(), ago)) {
      return true;
    }
    if (decade(scene, figure) || lately(scene, figure) || WholeWars.lasting(scene, figure)) {
      return true;
    }
    int unit = sentence.find(figure.to(), figure.to() + ATTACHED, AGES);
    int over = unit < 0 ? -1 : sentence.find(Math.max(figure.to(), unit - SPAN_REACH), unit, OVER);
    return over >= 0 && AttachedPeriod.unbroken(scene, figure.to(), over);
  }

  /** Whether it is a stretch of so many years that "ago" behind it tells no day. */
  static boolean isAge(Token token) {
    return AGES.has(token);
  }

  /** "Were killed in a fire in the 1880s". */
  private static boolean decade(Scene scene, Figure figure) {
    for (int i = figure.to() + 2; i < figure.to() + AGES_REACH; i++) {
      String word = scene.sentence().lower(i);
      boolean years = word.endsWith("0s") && Character.isDigit(word.charAt(0));
      if (years && scene.sentence().at(i - 1).is("the")) {
        return AttachedPeriod.unbroken(scene, figure.to(), i);
      }
    }
    return false;
  }

  /** "Killed 310 over the past weeks", "in recent months": nobody can tell which. */
  private static boolean lately(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int past = sentence.find(figure.to(), figure.to() + ATTACHED, RECENT);
    int lead = sentence.at(past - 1).is("the") ? past - 2 : past - 1;
    return past >= 0
        && sentence.has(past + 1, SPANS)
        && sentence.lower(past + 1).endsWith("s")
        && sentence.has(lead, OVER)
        && AttachedPeriod.of(scene, figure) == null;
  }

  /** "Over three nights it launched 900", after a text about one day: other days, too. */
  static boolean several(Scene scene, Figure figure, Period context) {
    Sentence sentence = scene.sentence();
    boolean day = Period.isDay(context);
    for (int i = 1; day && i < figure.to() + ATTACHED; i++) {
      boolean before = i <= SPAN_REACH;
      NumberReader.Numeral count = sentence.has(i - 1, OVER) ? sentence.numeral(i) : null;
      if (count != null && (before || i > figure.to()) && sentence.has(count.end(), MORE_DAYS)) {
        return before || AttachedPeriod.unbroken(scene, figure.to(), i);
      }
    }
    return false;
  }

  /** "In a single week, Dec. 16 to Dec. 22": the dates say which. */
  private static boolean datedBehind(Scene scene, int at) {
    for (PeriodMention mention : scene.periods()) {
      boolean plain = mention.plain();
      if (plain && scene.sentence().at(at).is(",") && mention.from() - at <= 2) {
        return mention.from() > at;
      }
      // "In three days of clashes last week".
      boolean stretch = plain && !mention.period().start().equals(mention.period().end());
      if (stretch && mention.from() > at && mention.from() - at <= ATTACHED) {
        return AttachedPeriod.unbroken(scene, at, mention.from());
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
