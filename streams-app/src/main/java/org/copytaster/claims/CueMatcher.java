package org.copytaster.claims;

import org.copytaster.claims.Measure.CueKind;

/** Decides which cue of its sentence a figure belongs to. */
final class CueMatcher {
  private static final int FARTHEST_SHARE = 14;
  private static final int WITHIN = 7;
  private static final String PROJECTILES = "projectiles";
  private static final AnyOf MISSING = AnyOf.of("missing", "captured", "unaccounted", "displaced");
  private static final AnyOf ORDINALS =
      AnyOf.of(
          "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
  private static final AnyOf OTHER = AnyOf.of("other", "remaining");
  private static final AnyOf HAVING = AnyOf.of("had", "has", "have", "having");
  private static final AnyOf JOINTS = AnyOf.of("and", "while", "but", ",", ";");

  private static final AnyOf RUNNING = AnyOf.of("runs", "ran", "run", "running");
  private static final AnyOf THROUGH = AnyOf.of("through", "along", "across", "between");

  /** "Under two metres of water". */
  private static final int COVER_REACH = 4;

  private final Grammar grammar;
  private final WordList agents;
  private final WordList aged;
  private final Parts parts;
  private final WordList intention;
  private final WordList goods;
  private final WordList covers;
  private final Spoils spoilsOfWar;
  private final WordList portions;
  private final CueFit fit;
  private final LeadingCue leading;
  private final FollowingCue following;
  private final Sightings sightings;

  CueMatcher(Units units, Words words, Grammar grammar) {
    this.grammar = grammar;
    this.agents = words.list("agent");
    this.aged = words.list("of-age");
    this.intention = words.list("intention");
    this.goods = words.list("goods");
    this.covers = words.list("cover");
    this.spoilsOfWar = new Spoils(words);
    this.portions = words.list("portion");
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
      if (ranked(scene.sentence(), figure, cue)
          || some(scene.sentence(), figure, cue)
          || goods(scene.sentence(), figure, cue)
          || covered(scene.sentence(), cue)
          || cue.measure().counts("area") && OtherCounts.ofThings(scene.sentence(), figure)
          || sightings.is(scene.sentence(), cue)
              && !(Sightings.more(scene.sentence(), figure) && cue.measure() == told)
              && !sightings.tell(scene, figure, cue)
          || shared(scene, cue)
          || !fit.fits(scene, figure, cue, told)) {
        continue;
      }
      int score = score(scene, risenTo(scene, figure, cue), cue);
      // "Lost 188 soldiers killed": the participle says more.
      boolean finer =
          score == bestScore
              && cue.kind() == CueKind.COUNT
              && cue.from() == figure.to()
              && !(best.measure().counts("force") && overStretch(scene));
      if (score >= 0 && (score < bestScore || finer)) {
        best = cue;
        bestScore = score;
      }
    }
    boolean spoils = best != null && spoilsOfWar.fromRival(scene.sentence(), figure);
    return best == null || !spoils && fit.vetoed(scene.sentence(), figure, best) ? null : best;
  }

  /** "Lost 2,114 soldiers killed in March", "since 2022": a side's losses, and no single deed. */
  private static boolean overStretch(Scene scene) {
    for (PeriodMention mention : scene.periods()) {
      if ((mention.plain() || mention.since()) && !mention.period().day()) {
        return true;
      }
    }
    return false;
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
  private boolean goods(Sentence sentence, Figure figure, Cue cue) {
    return cue.measure().territoryOnly()
        && (sentence.find(cue.to(), figure.hedgeFrom(), goods) >= 0
            || sentence.has(figure.to(), goods));
  }

  /** "12 percent of the country was under water", "the line runs through a strip of 365 km²". */
  private boolean covered(Sentence sentence, Cue cue) {
    return sentence.at(cue.to() - 1).is("under")
            && sentence.find(cue.to(), cue.to() + COVER_REACH, covers) >= 0
        || RUNNING.has(sentence.at(cue.to() - 1)) && THROUGH.has(sentence.at(cue.to()));
  }

  /** "The third raid of more than 500 drones": how large each of them was. */
  private static boolean ranked(Sentence sentence, Figure figure, Cue cue) {
    return cue.kind() == CueKind.NOUN
        && figure.bound() == Bound.AT_LEAST
        && sentence.has(cue.from() - 1, ORDINALS)
        && cue.to() < figure.from();
  }

  /** "Has lost most of the 1,310 square kilometres": nobody can tell how much. */
  private boolean some(Sentence sentence, Figure figure, Cue cue) {
    int the = figure.hedgeFrom() - 1;
    return cue.to() <= figure.hedgeFrom()
        && cue.measure().flow()
        && sentence.at(the).is("the")
        && sentence.at(the - 1).is("of")
        && sentence.has(the - 2, portions);
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
      boolean weapons = other.measure().counts(PROJECTILES);
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
      return shareOfOthers(scene, figure, cue)
              || hoped(scene.sentence(), figure, cue)
              || after && distance >= FARTHEST_SHARE
          ? -1
          : Math.abs(distance) + (after ? 1 : 0);
    }
    if (after) {
      return following.governs(scene, figure, cue) ? distance : -1;
    }
    if (cue.to() > figure.from()) {
      boolean inside = cue.from() >= figure.unitFrom() && cue.to() <= figure.to();
      // "418,000 dead and wounded Russian soldiers".
      boolean force = cue.kind() == CueKind.COUNT && cue.measure().counts("force");
      boolean named = cue.kind() == CueKind.NOUN && scene.owned(figure);
      // "Russia's army had 431,000 killed and wounded".
      force &= scene.named(figure.to()) || scene.sentence().has(figure.hedgeFrom() - 1, HAVING);
      return inside && (named || force) ? WITHIN : -1;
    }
    if (figure.bare() && !fit.plainAfter(scene, figure)) {
      return -1;
    }
    boolean governs = leading.governs(scene, figure, cue);
    return governs && cue.kind() == CueKind.COUNT ? 0 : governs ? distance : -1;
  }

  /** Whether a share is of something or somebody else than what the cue in front tells of. */
  private boolean shareOfOthers(Scene scene, Figure figure, Cue cue) {
    boolean unknown = figure.bare() && !fit.plainAfter(scene, figure);
    if (unknown || cue.from() >= figure.to()) {
      return unknown;
    }
    // "Under the truce", "just under one percent".
    Sentence sentence = scene.sentence();
    boolean under = cue.kind() == CueKind.SUBJECT && sentence.at(cue.from()).is("under");
    // "Hamas holds the remaining 47 percent": it does; not "and the other 47 percent".
    int rest = figure.hedgeFrom() - 1;
    boolean held = cue.kind() == CueKind.ACTIVE && cue.to() == rest - 1;
    return under || sentence.has(rest, OTHER) && !held || ofOthers(scene, figure, cue);
  }

  /** "The army controls 21 percent and ethnic armed groups 42": somebody else does. */
  private boolean ofOthers(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    int noun = figure.hedgeFrom() - 1;
    boolean group = sentence.has(noun, agents) || sentence.at(noun).is("groups");
    int i = noun;
    while (group && i > cue.to() && !JOINTS.has(sentence.at(i))) {
      if (scene.named(i) || scene.inFigure(i) || grammar.verb(sentence, i)) {
        return false;
      }
      i--;
    }
    return group && JOINTS.has(sentence.at(i)) && scene.figureBetween(cue.to(), i);
  }

  /** "Holds 12 percent; it hopes for 20": the second clause tells of what is not so yet. */
  private boolean hoped(Sentence sentence, Figure figure, Cue cue) {
    int clause = sentence.find(cue.to(), figure.hedgeFrom(), ";");
    return clause >= 0 && sentence.find(clause, figure.hedgeFrom(), intention) >= 0;
  }
}
