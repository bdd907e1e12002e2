package org.copytaster.claims;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a sentence without a figure says that the next ones count: "The number of drones fired by
 * Russia fell in May. The tally shows 3,974".
 */
final class Announced {
  private static final Map<String, String> UNITS =
      Map.of("area", "square kilometres", "projectiles", "drones");

  private static final String PROJECTILES = "projectiles";

  private final WordList weapons;
  private final Units units;
  private final RoleFinder roles;
  private final Modality modality;

  Announced(Words words, Units units, RoleFinder roles, Modality modality) {
    this.weapons = words.list("weapon");
    this.units = units;
    this.roles = roles;
    this.modality = modality;
  }

  /** What a sentence may tell of, worked out when somebody asks; null where it tells of nothing. */
  Supplier<Draft> of(Scene scene, Cast cast) {
    for (Cue cue : scene.cues()) {
      boolean somebody = !scene.parties().isEmpty() || !cast.parties().isEmpty();
      if ((somebody || cast.actor(cue.measure(), false) != null) && announces(scene, cue)) {
        List<PartyMention> parties = cast.parties();
        Party actor = cast.actor(cue.measure(), false);
        return () -> draft(scene, parties, actor);
      }
    }
    return null;
  }

  private boolean announces(Scene scene, Cue cue) {
    Measure measure = cue.measure();
    return measure.flow()
        && measure.actorRequired()
        && unit(measure) != null
        && (cue.kind() == Measure.CueKind.NOUN || armed(scene, cue));
  }

  /** A figure of nothing with the measure, the actor and the period that are told of; or null. */
  private Draft draft(Scene scene, List<PartyMention> parties, Party actor) {
    for (Cue cue : scene.cues()) {
      if (!announces(scene, cue)) {
        continue;
      }
      Figure nothing = nothing(scene.sentence().size(), unit(cue.measure()));
      Modality.Stance stance = modality.stance(scene.sentence(), cue, nothing);
      RoleFinder.Roles who = roles.find(scene, nothing, cue, parties, actor, null);
      if (stance == Modality.Stance.FACT && who.actor() != null) {
        Rule rule = new Rule("again", "", "", "");
        String unit = armed(scene, cue) ? unit(cue.measure()) : "";
        return new Draft(nothing, cue.measure(), who, period(scene), unit, rule, stance);
      }
    }
    return null;
  }

  private static String unit(Measure measure) {
    return measure.dimensions().stream()
        .filter(UNITS::containsKey)
        .map(UNITS::get)
        .findFirst()
        .orElse(null);
  }

  /** Whether a sentence names what is fired: "attacks" alone may be of any kind. */
  private boolean armed(Scene scene, Cue cue) {
    return !cue.measure().counts(PROJECTILES)
        || scene.sentence().find(0, scene.sentence().size(), weapons) >= 0;
  }

  private Figure nothing(int end, String unit) {
    BigDecimal zero = BigDecimal.ZERO;
    return new Figure(end, end, end, end, zero, zero, zero, Bound.EXACT, units.named(unit));
  }

  private static Period period(Scene scene) {
    for (PeriodMention mention : scene.periods()) {
      if (mention.role() == PeriodMention.Role.PLAIN) {
        return mention.period();
      }
    }
    return null;
  }

  /** Whether a figure may be one of anything that is announced. */
  static boolean countable(Figure figure) {
    return figure.bare() || UNITS.keySet().stream().anyMatch(figure::counts);
  }

  /** Whether {@code figure} may be one of what {@code topic} tells of: dated, and not rejected. */
  boolean counted(Scene scene, Figure figure, Draft topic) {
    if (topic == null) {
      return false;
    }
    Measure measure = topic.measure();
    int from = figure.hedgeFrom();
    Cue here = new Cue(measure, Measure.CueKind.NOUN, from, from);
    boolean dated = topic.period() != null;
    boolean vague = topic.unit().isEmpty() && figure.bare();
    return !vague
        && (dated || PeriodChooser.stated(scene, figure, measure) != null)
        && modality.stance(scene.sentence(), here, figure) == Modality.Stance.FACT
        && !modality.rebuts(scene.sentence(), figure)
        && !vetoed(scene.sentence(), figure.to(), measure);
  }

  /** "3,392 drones destroyed". */
  private static boolean vetoed(Sentence sentence, int at, Measure measure) {
    return measure.vetoes().stream().anyMatch(words -> sentence.at(at).is(words.get(0)));
  }
}
