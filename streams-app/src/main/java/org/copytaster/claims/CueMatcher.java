package org.copytaster.claims;

import java.util.Set;
import org.copytaster.claims.Measure.CueKind;

/** Decides which cue of its sentence a figure belongs to. */
final class CueMatcher {
  private static final int FARTHEST_SHARE = 14;
  private static final int WITHIN = 7;
  private static final String PROJECTILES = "projectiles";
  private static final Set<String> MISSING =
      Set.of("missing", "captured", "unaccounted", "displaced");
  private static final Set<String> GOODS =
      Set.of(
          "vote",
          "votes",
          "market",
          "electorate",
          "budget",
          "trade",
          "exports",
          "imports",
          "seats",
          "economy",
          "profits",
          "revenue",
          "revenues",
          "sales",
          "output",
          "production",
          "debt",
          "company",
          "firm",
          "bank",
          "parliament",
          "gdp",
          "demand",
          "growth",
          "inflation",
          "interest");
  private static final Set<String> OTHER = Set.of("other", "remaining");
  private static final Set<String> SEMICOLON = Set.of(";");

  private static final Set<String> PORTIONS =
      Set.of(
          "most",
          "much",
          "half",
          "bulk",
          "part",
          "parts",
          "majority",
          "third",
          "thirds",
          "quarter",
          "quarters",
          "percent",
          "%",
          "share",
          "portion",
          "chunk",
          "tenth",
          "fifth");

  private final WordList aged;
  private final Parts parts;
  private final WordList intention;
  private final CueFit fit;
  private final LeadingCue leading;
  private final FollowingCue following;
  private final Sightings sightings;

  CueMatcher(Units units, Words words, Grammar grammar) {
    this.aged = words.list("of-age");
    this.intention = words.list("intention");
    this.parts = new Parts(words);
    this.fit = new CueFit(words, grammar);
    this.leading = new LeadingCue(words, grammar);
    this.following = new FollowingCue(units, words, grammar);
    this.sightings = new Sightings(words);
  }

  /**
   * The nearest fitting cue, or null.
   *
   * @param told the measure that figures without a unit may continue, or null
   */
  Cue best(Scene scene, Figure figure, Measure told) {
    int hedge = figure.hedgeFrom();
    if (scene.sentence().find(hedge - 2, hedge, aged) >= 0 || parts.is(scene, figure, told)) {
      return null;
    }
    Cue best = null;
    int bestScore = Integer.MAX_VALUE;
    for (Cue cue : scene.cues()) {
      if (!fit.fits(scene, figure, cue, told)
          || sightings.is(scene.sentence(), cue)
              && !(Sightings.more(scene.sentence(), figure) && cue.measure() == told)
              && !sightings.tell(scene, figure, cue)
          || shared(scene, cue)
          || some(scene.sentence(), figure, cue)
          || goods(scene.sentence(), figure, cue)) {
        continue;
      }
      int score = score(scene, risenTo(scene, figure, cue), cue);
      // "Lost 188 soldiers killed": the participle says more.
      boolean finer =
          score == bestScore && cue.kind() == CueKind.COUNT && cue.from() == figure.to();
      if (score >= 0 && (score < bestScore || finer)) {
        best = cue;
        bestScore = score;
      }
    }
    boolean spoils = best != null && Spoils.fromRival(scene.sentence(), figure);
    return best == null || !spoils && fit.vetoed(scene.sentence(), figure, best) ? null : best;
  }

  /** "From 63 to 53": where the second figure stands after the first, the first speaks for it. */
  private static Figure risenTo(Scene scene, Figure figure, Cue cue) {
    boolean to = scene.sentence().at(figure.hedgeFrom() - 1).is("to");
    for (Figure first : scene.figures()) {
      boolean beside = to && cue.to() <= first.hedgeFrom() && dated(scene, first, figure);
      if (beside && scene.sentence().at(first.hedgeFrom() - 1).is("from")) {
        return figure.startingAt(first.hedgeFrom() - 1);
      }
    }
    return figure;
  }

  /** "From 63 on Sunday to 53": nothing but a date stands between. */
  private static boolean dated(Scene scene, Figure first, Figure figure) {
    int to = figure.hedgeFrom() - 1;
    for (int i = first.to(); i < to; i++) {
      if (!scene.dated()[i] && !scene.sentence().at(i).is("on")) {
        return false;
      }
    }
    return first.to() <= to;
  }

  /** A relative clause that says of a figure, whatever else: "the land that it still holds". */
  Cue relative(Scene scene, Figure figure) {
    for (Cue cue : scene.cues()) {
      boolean behind = cue.from() >= figure.to() && following.relative(scene, figure, cue);
      if (behind && fit.fits(scene, figure, cue, null)) {
        return cue;
      }
    }
    return null;
  }

  /** "Its share of the vote", "1.2 percent growth": of something else than land. */
  private static boolean goods(Sentence sentence, Figure figure, Cue cue) {
    return cue.measure().territoryOnly()
        && (sentence.find(cue.to(), figure.hedgeFrom(), GOODS) >= 0
            || GOODS.contains(sentence.lower(figure.to())));
  }

  /** "Has lost most of the 1,310 square kilometres": nobody can tell how much. */
  private static boolean some(Sentence sentence, Figure figure, Cue cue) {
    int the = figure.hedgeFrom() - 1;
    int of = sentence.at(the).is("some") || sentence.at(the).is("roughly") ? the - 2 : the - 1;
    return cue.to() <= figure.hedgeFrom()
        && cue.measure().time() == Measure.Time.FLOW
        && sentence.at(of + 1).is("the")
        && sentence.at(of).is("of")
        && sentence.has(of - 1, PORTIONS);
  }

  /** "Were killed or wounded": the figure is of both together, and so of neither. */
  private static boolean shared(Scene scene, Cue cue) {
    Token joint = scene.sentence().at(cue.to());
    if (joint.is("or") && scene.sentence().has(cue.to() + 1, MISSING)) {
      return true;
    }
    for (Cue other : scene.cues()) {
      boolean next = other.from() == cue.to() + 1 && joint.is("or");
      boolean before = other.to() == cue.from() - 1 && scene.sentence().at(other.to()).is("or");
      boolean over = other.from() > cue.from() && other.from() < cue.to() && other.to() > cue.to();
      over &= cue.measure().bare() || other.measure().bare();
      // "Were hacked to death or shot": no missiles.
      boolean weapons = other.measure().dimensions().contains(PROJECTILES);
      if ((next || before || over) && other.measure() != cue.measure() && !weapons) {
        return true;
      }
    }
    return false;
  }

  /** Lower is nearer; negative means that cue and figure have nothing to do with each other. */
  private int score(Scene scene, Figure figure, Cue cue) {
    boolean after = cue.from() >= figure.to();
    int distance = after ? cue.from() - figure.to() : figure.from() - cue.to();
    if (cue.measure().territoryOnly()) {
      boolean subject = cue.kind() == CueKind.SUBJECT && !after;
      subject &= scene.sentence().at(cue.from()).is("under");
      // "Under the truce", "the other 47 percent": of something or somebody else.
      subject |= OTHER.contains(scene.sentence().lower(figure.hedgeFrom() - 1)) && !after;
      if (subject || cue.from() >= figure.hedgeFrom() && cue.to() <= figure.from()) {
        // "Just under one percent": how much, and not under whom.
        return -1;
      }
      boolean other = figure.unit() == Units.NONE && !fit.plainAfter(scene, figure);
      return other || hoped(scene.sentence(), figure, cue) || after && distance >= FARTHEST_SHARE
          ? -1
          : Math.abs(distance) + (after ? 1 : 0);
    }
    if (after) {
      return following.governs(scene, figure, cue) ? distance : -1;
    }
    if (cue.to() > figure.from()) {
      boolean inside = cue.from() >= figure.unitFrom() && cue.to() <= figure.to();
      // "418,000 dead and wounded Russian soldiers".
      boolean force = cue.kind() == CueKind.COUNT && cue.measure().dimensions().contains("force");
      boolean named = cue.kind() == CueKind.NOUN && scene.owned(figure);
      return inside && (named || force && scene.named(figure.to())) ? WITHIN : -1;
    }
    if (figure.unit() == Units.NONE && !fit.plainAfter(scene, figure)) {
      return -1;
    }
    boolean governs = leading.governs(scene, figure, cue);
    return governs && cue.kind() == CueKind.COUNT ? 0 : governs ? distance : -1;
  }

  /** "Holds 12 percent; it hopes for 20": the second clause tells of what is not so yet. */
  private boolean hoped(Sentence sentence, Figure figure, Cue cue) {
    int clause = sentence.find(cue.to(), figure.hedgeFrom(), SEMICOLON);
    return clause >= 0 && sentence.find(clause, figure.hedgeFrom(), intention) >= 0;
  }
}
