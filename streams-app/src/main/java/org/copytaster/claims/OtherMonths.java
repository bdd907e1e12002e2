package org.copytaster.claims;

/** Figures that repeat the one before them for another month, with the verb left out. */
final class OtherMonths {
  private static final AnyOf CONTRASTS = AnyOf.of("with", "for", "only", "just", "mere");
  private static final AnyOf LEADS =
      AnyOf.of("with", "for", "only", "just", "mere", "another", "further", "additional", "a");

  private OtherMonths() {}

  /** "Took 634 in July and had to be content with 464 in August": a month of its own; or null. */
  static Draft find(Scene scene, Figure figure, Draft previous) {
    if (!previous.measure().flow() || !Leaning.goesOn(scene, figure, previous)) {
      return null;
    }
    Period period = AttachedPeriod.of(scene, figure);
    if (period == null) {
      return inFront(scene, figure, previous);
    }
    boolean led = scene.sentence().has(figure.hedgeFrom() - 1, CONTRASTS);
    boolean months = month(period) && month(previous.period());
    return led && months && !period.equals(previous.period()) && Leaning.closelyDated(scene, figure)
        ? Leaning.like(scene, figure, previous, period, "compared")
        : null;
  }

  /** "And in May another 910", "in June a mere 31": a month in front; or null. */
  private static Draft inFront(Scene scene, Figure figure, Draft previous) {
    int lead = figure.hedgeFrom();
    while (scene.sentence().has(lead - 1, LEADS)) {
      lead--;
    }
    // "And in 2023, a year of costly but static fighting, 584".
    int comma = lead == figure.hedgeFrom() && scene.sentence().at(lead - 1).is(",") ? lead - 1 : 0;
    for (PeriodMention mention : scene.periods()) {
      boolean beside = mention.to() == lead && mention.from() >= previous.figure().to();
      boolean apposed = scene.sentence().at(mention.to()).is(",") && mention.to() < comma;
      apposed &= mention.from() >= previous.figure().to();
      apposed &= scene.sentence().find(mention.to() + 1, comma, ",") < 0;
      apposed &= SubjectPhrases.noSigns(scene, mention.to() + 1, Math.max(comma, 0));
      if ((beside || apposed) && !mention.period().equals(previous.period())) {
        return Leaning.like(scene, figure, previous, mention.period(), "compared");
      }
    }
    return null;
  }

  private static boolean month(Period period) {
    return period.month();
  }
}
