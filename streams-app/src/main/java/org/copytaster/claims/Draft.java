package org.copytaster.claims;

/**
 * A figure with what it reports, before it becomes a claim.
 *
 * @param rule what found it
 * @param period null where only a later sentence may tell it
 * @param unit as printed
 */
record Draft(
    Figure figure,
    Measure measure,
    RoleFinder.Roles roles,
    Period period,
    String unit,
    Rule rule,
    Modality.Stance stance) {

  Draft with(Period other) {
    return new Draft(figure, measure, roles, other, unit, rule.dated(Rule.LATER), stance);
  }

  /** Whether its sentence gives it a period. */
  boolean dated(Scene scene) {
    return PeriodChooser.stated(scene, figure, measure) != null;
  }

  /** The same as a fact. */
  Draft stated() {
    return new Draft(figure, measure, roles, period, unit, rule, Modality.Stance.FACT);
  }

  Draft with(Figure other) {
    return new Draft(other, measure, roles, period, unit, rule, stance);
  }

  Draft with(RoleFinder.Roles other) {
    return new Draft(figure, measure, other, period, unit, rule, stance);
  }
}
