package org.copytaster.claims;

import java.util.Set;

/** Figures that repeat the one before them for another month, with the verb left out. */
final class OtherMonths {
  private static final Set<String> CONTRASTS = Set.of("with", "for", "only", "just", "mere");
  private static final Set<String> ANOTHER =
      Set.of("another", "further", "additional", "mere", "just", "only");

  private OtherMonths() {}

  /** "Took 634 in July and had to be content with 464 in August": a month of its own; or null. */
  static Draft find(Scene scene, Figure figure, Draft previous) {
    Period period = AttachedPeriod.of(scene, figure);
    boolean flow = previous.measure().time() == Measure.Time.FLOW;
    int before = figure.hedgeFrom() - 1;
    boolean lead = scene.sentence().has(before, CONTRASTS);
    if (flow && period == null && ANOTHER.contains(scene.sentence().lower(before))) {
      boolean mere = scene.sentence().at(before - 1).is("a");
      return another(scene, figure, previous, mere ? before - 1 : before);
    }
    boolean month = before > 0 && scene.dated()[before] && Leaning.plain(scene, figure);
    if (flow && period == null && month) {
      return another(scene, figure, previous, before + 1);
    }
    if (flow && period == null && lead) {
      int noun = before;
      while (scene.sentence().has(noun - 1, CONTRASTS) || scene.sentence().at(noun - 1).is("a")) {
        noun--;
      }
      return another(scene, figure, previous, noun);
    }
    if (!flow || !lead || period == null || !Leaning.closelyDated(scene, figure)) {
      return null;
    }
    boolean bare = figure.unit() == Units.NONE && Leaning.plain(scene, figure);
    boolean months = month(period) && month(previous.period());
    months &= !period.equals(previous.period());
    return months && (bare || Leaning.alike(figure, previous))
        ? Leaning.like(scene, figure, previous, period, "compared")
        : null;
  }

  /** "And in May another 910": a month in front; or null. */
  private static Draft another(Scene scene, Figure figure, Draft previous, int another) {
    boolean like =
        figure.unit() == Units.NONE && Leaning.plain(scene, figure)
            || Leaning.alike(figure, previous);
    for (PeriodMention mention : scene.periods()) {
      boolean beside = mention.to() == another && mention.from() >= previous.figure().to();
      if (like && beside && !mention.period().equals(previous.period())) {
        return Leaning.like(scene, figure, previous, mention.period(), "compared");
      }
    }
    return null;
  }

  private static boolean month(Period period) {
    return period.equals(Period.of(period.lastMonth()));
  }
}
