package org.copytaster.claims;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.copytaster.claims.Measure.CueKind;

/** Decides which cue of its sentence a figure belongs to. */
final class CueMatcher {
  private static final Set<String> TO_BE =
      Set.of(
          "were",
          "was",
          "been",
          "be",
          "being",
          "are",
          "is",
          "had",
          "have",
          "has",
          "reportedly",
          "also",
          "already",
          "now",
          "then",
          "others",
          "more",
          "still",
          "confirmed",
          "reported",
          "left",
          "feared");
  private static final Set<String> PASSIVE =
      Set.of("were", "was", "been", "be", "being", "are", "is");
  private static final Set<String> AFTER_COUNT =
      Set.of(
          "among",
          "inside",
          "outside",
          "there",
          "here",
          "when",
          "including",
          "between",
          "across",
          "under",
          "around",
          "within",
          "following",
          "throughout",
          "along",
          "amid",
          "due",
          "where",
          "while",
          "but",
          "plus");
  private static final Set<String> BY = Set.of("by");
  private static final Set<String> PLAIN_AFTER =
      Set.of(
          "in", "on", "and", "after", "when", "at", "by", "since", "during", "near", "overnight");
  private static final Set<String> CLEAR =
      Set.of("a", "the", "of", "some", "total", "by", "all", "an");
  private static final Set<String> AGED = Set.of("aged");
  private static final Set<String> WITH = Set.of("with");
  private static final int CLAUSE = 9;
  private static final int NEAR = 7;
  private static final int AFTER = 7;

  /** Tokens beyond which no linking phrase carries; bounds the work in endless sentences. */
  private static final int FARTHEST = 40;

  private final Units units;
  private final Set<String> filler;
  private final Set<String> link;
  private final Set<String> land;
  private final Set<String> stop;
  private final Set<String> assail;
  private final Set<String> parts;

  CueMatcher(Units units, Words words) {
    this.units = units;
    this.filler = words.list("filler");
    this.link = words.list("link");
    this.land = words.list("land");
    this.stop = words.list("stop");
    this.assail = words.list("assail");
    this.parts = words.list("part");
  }

  /**
   * The nearest fitting cue, or null.
   *
   * @param told the measure that figures without a unit may continue, or null
   */
  Cue best(Scene scene, Figure figure, Measure told) {
    int hedge = figure.hedgeFrom();
    boolean aged = scene.sentence().find(hedge - 2, hedge, AGED) >= 0;
    if (aged || scene.sentence().has(hedge - 1, parts)) {
      return null;
    }
    Cue best = null;
    int bestScore = Integer.MAX_VALUE;
    for (Cue cue : scene.cues()) {
      if (!fits(scene, figure, cue, told) || shared(scene, cue)) {
        continue;
      }
      int score = score(scene, figure, cue);
      if (score >= 0 && score < bestScore) {
        best = cue;
        bestScore = score;
      }
    }
    return best == null || vetoed(scene.sentence(), figure, best.measure()) ? null : best;
  }

  /** "Were killed or wounded": the figure is of both together, and so of neither. */
  private static boolean shared(Scene scene, Cue cue) {
    Token joint = scene.sentence().at(cue.to());
    for (Cue other : scene.cues()) {
      boolean next = other.from() == cue.to() + 1 && joint.is("or");
      boolean before = other.to() == cue.from() - 1 && scene.sentence().at(other.to()).is("or");
      if ((next || before) && other.measure() != cue.measure()) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(Scene scene, Figure figure, Cue cue, Measure told) {
    Measure measure = cue.measure();
    if (figure.unit() == Units.NONE) {
      boolean counts = cue.kind() == CueKind.NOUN && scene.sentence().at(cue.from()).is("number");
      boolean done =
          cue.from() > figure.to() && only(scene.sentence(), figure.to(), cue.from(), PASSIVE);
      boolean goesOn = measure == told && (cue.to() <= figure.from() || done);
      goesOn &= !span(scene.sentence(), figure);
      return goesOn || (measure.bare() || counts) && figure.value().scale() <= 0;
    }
    for (String dimension : measure.dimensions()) {
      if (figure.unit().dimensions().contains(dimension)) {
        return !measure.territoryOnly() || ofTerritory(scene, figure);
      }
    }
    return false;
  }

  /** "19% of Ukraine", "19% of the country's territory"; or land is what the sentence is about. */
  private boolean ofTerritory(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    if (!sentence.at(figure.to()).is("of")) {
      // "Most of the land, some 70 percent, was taken in the east" is a share of something else.
      boolean aside =
          sentence.at(figure.hedgeFrom() - 1).is(",") && sentence.at(figure.to()).is(",");
      return !aside && sentence.find(0, figure.from(), land) >= 0;
    }
    int end = figure.to() + 1;
    while (end < figure.to() + NEAR && sentence.at(end).kind() == Token.Kind.WORD) {
      if (sentence.has(end, land)) {
        return !sentence.at(end + 1).is("-");
      }
      end++;
    }
    for (PartyMention party : scene.parties()) {
      boolean right = party.from() > figure.to() && party.from() <= figure.to() + 3;
      Token next = sentence.at(party.to());
      boolean bare =
          next.kind() != Token.Kind.WORD
              || filler.contains(next.lower())
              || TO_BE.contains(next.lower());
      if (right && bare && !next.is("'s")) {
        return true;
      }
    }
    return false;
  }

  /** "The 2022 invasion", "two and a half years". */
  private static boolean span(Sentence sentence, Figure figure) {
    boolean half = sentence.at(figure.to()).is("and") && sentence.at(figure.to() + 1).is("a");
    return half || Calendar.year(sentence.at(figure.from())) > 0;
  }

  /** Lower is nearer; negative means that cue and figure have nothing to do with each other. */
  private int score(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    if (cue.measure().territoryOnly()) {
      int distance =
          cue.to() <= figure.from() ? figure.from() - cue.to() : cue.from() - figure.to() + 1;
      boolean after = cue.from() >= figure.to() && distance > 2 * NEAR;
      return after ? -1 : distance;
    }
    boolean bare = figure.unit() == Units.NONE;
    boolean after = cue.from() >= figure.to();
    if (after) {
      int distance = cue.from() - figure.to();
      return switch (cue.kind()) {
        case COUNT ->
            distance <= 2
                    && !adjective(scene, figure, cue)
                    && closes(scene, cue)
                    && only(sentence, figure.to(), cue.from(), TO_BE)
                ? distance
                : -1;
        case SUBJECT -> joined(scene, figure, cue, bare) ? distance : -1;
        case ACTIVE ->
            !bare && (participle(scene, figure, cue) || objectClause(scene, figure, cue))
                    || bare && only(sentence, figure.to(), cue.from(), TO_BE) && distance > 0
                ? distance
                : -1;
        case NOUN -> distance <= 1 && !bare ? distance : -1;
        case LOSS -> !bare && distance <= 3 && participle(scene, figure, cue) ? distance : -1;
      };
    }
    if (cue.to() > figure.from()) {
      boolean inside = cue.from() >= figure.unitFrom() && cue.to() <= figure.to();
      return inside && cue.kind() == CueKind.NOUN && names(scene, figure) ? NEAR : -1;
    }
    int distance = figure.from() - cue.to();
    if (bare && !plainAfter(sentence, figure)) {
      return -1;
    }
    return switch (cue.kind()) {
      case ACTIVE, LOSS -> reaches(scene, figure, cue, false) ? distance : -1;
      case NOUN -> reaches(scene, figure, cue, true) ? distance : -1;
      case SUBJECT, COUNT -> -1;
    };
  }

  /** "1,210 Ukrainian casualties". */
  private static boolean names(Scene scene, Figure figure) {
    for (PartyMention mention : scene.parties()) {
      if (mention.from() >= figure.from() && mention.to() <= figure.to()) {
        return true;
      }
    }
    return false;
  }

  /**
   * A bare figure must not count something unknown: "killed 24 on Sunday", not "killed 24 cows".
   */
  private boolean plainAfter(Sentence sentence, Figure figure) {
    Token next = sentence.at(figure.to());
    if (next.is("more") || next.is("others")) {
      next = sentence.at(figure.to() + 1);
    }
    return next.kind() == Token.Kind.SIGN && !next.is("-") && !next.is("%")
        || PLAIN_AFTER.contains(next.lower());
  }

  /** "31 wounded soldiers were treated" does not say that they were wounded now. */
  private boolean adjective(Scene scene, Figure figure, Cue cue) {
    boolean noun = figure.unit() == Units.NONE && units.match(scene.sentence(), cue.to()) != null;
    return noun && !goesOn(scene, figure);
  }

  /** "17 dead on Thursday", but not "17 dead horses". */
  private boolean closes(Scene scene, Cue cue) {
    Token next = scene.sentence().at(cue.to());
    return next.kind() != Token.Kind.WORD
        || stop.contains(next.lower())
        || filler.contains(next.lower())
        || TO_BE.contains(next.lower())
        || next.lower().endsWith("ly")
        || next.capital()
        || scene.dated()[Math.min(cue.to(), scene.dated().length - 1)]
        || AFTER_COUNT.contains(next.lower())
        || units.match(scene.sentence(), cue.to()) != null;
  }

  /** "286 dead and 1,388 wounded civilians". */
  private static boolean goesOn(Scene scene, Figure figure) {
    int before = figure.hedgeFrom() - 1;
    boolean counted = false;
    for (Cue other : scene.cues()) {
      counted |= other.kind() == CueKind.COUNT && other.to() == before;
    }
    return counted && scene.sentence().at(before).is("and");
  }

  private static boolean only(Sentence sentence, int from, int to, Set<String> words) {
    for (int i = from; i < to; i++) {
      if (!words.contains(sentence.lower(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean joined(Scene scene, Figure figure, Cue cue, boolean bare) {
    int end = listEnd(scene, figure);
    int distance = cue.from() - end;
    if (distance > (bare ? 1 : AFTER) || scene.figureBetween(end, cue.from())) {
      return false;
    }
    for (int i = end; i < cue.from(); i++) {
      if (scene.sentence().at(i).kind() == Token.Kind.SIGN) {
        return false;
      }
    }
    return true;
  }

  /** The end of the list that a figure is in: "nine soldiers and three attackers were killed". */
  private static int listEnd(Scene scene, Figure figure) {
    int end = figure.to();
    for (Figure other : scene.figures()) {
      int from = other.hedgeFrom();
      boolean joint =
          from == end + 1
              && (scene.sentence().at(end).is("and") || scene.sentence().at(end).is(","));
      boolean comma =
          from == end + 2
              && scene.sentence().at(end).is(",")
              && scene.sentence().at(end + 1).is("and");
      boolean alike = !Collections.disjoint(other.unit().dimensions(), figure.unit().dimensions());
      end = (joint || comma) && alike ? other.to() : end;
    }
    return aside(scene, end);
  }

  private static boolean cueBetween(Scene scene, int from, int to) {
    for (Cue cue : scene.cues()) {
      if (cue.from() >= from && cue.to() <= to) {
        return true;
      }
    }
    return false;
  }

  /** The end of ", mostly civilians," after a figure, or {@code at} where there is none. */
  private static int aside(Scene scene, int at) {
    Sentence sentence = scene.sentence();
    if (!sentence.at(at).is(",")) {
      return at;
    }
    for (int i = at + 1; i <= at + CLAUSE; i++) {
      if (sentence.at(i).is(",")) {
        return scene.figureBetween(at, i) || cueBetween(scene, at, i) ? at : i + 1;
      }
      if (sentence.at(i).kind() == Token.Kind.SIGN && !sentence.at(i).is("-")) {
        return at;
      }
    }
    return at;
  }

  /** "drones were launched", "drones launched by": the figure is what the verb is done to. */
  private static boolean participle(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    int end = listEnd(scene, figure);
    boolean aside =
        sentence.at(end).is(",")
            && cue.from() == end + 1
            && sentence.find(cue.to(), cue.to() + 2, BY) >= 0;
    int distance = cue.from() - end;
    Token next = sentence.at(cue.to());
    boolean direct = distance == 0 && next.kind() != Token.Kind.NUMBER;
    boolean passive = false;
    for (int i = end; i < cue.from() && !aside; i++) {
      Token token = sentence.at(i);
      if (token.kind() == Token.Kind.SIGN || token.is("among")) {
        return false;
      }
      passive |=
          token.is("were")
              || token.is("was")
              || token.is("been")
              || token.is("are")
              || token.is("is");
    }
    return aside || direct || passive && distance <= AFTER;
  }

  /** "The 94 drones that Russia launched", "the land it still holds". */
  static boolean objectClause(Scene scene, Figure figure, Cue cue) {
    if (cue.from() < figure.to() || cue.from() - figure.to() > CLAUSE) {
      return false;
    }
    Sentence sentence = scene.sentence();
    int i = cue.from() - 1;
    while (i > figure.to()
        && (sentence.has(i, TO_BE) || sentence.at(i).is("forces") || sentence.at(i).is("troops"))) {
      if (PASSIVE.contains(sentence.lower(i))) {
        return false;
      }
      i--;
    }
    boolean subject = sentence.at(i).is("it") || sentence.at(i).is("they");
    for (PartyMention mention : scene.parties()) {
      boolean name = mention.kind() != PartyMention.Kind.PLACE && mention.to() == i + 1;
      subject |= name && mention.from() >= figure.to();
    }
    for (int t = figure.to(); t < cue.from(); t++) {
      subject &= sentence.at(t).kind() == Token.Kind.WORD;
    }
    return subject;
  }

  /** Whether nothing but filler, dates, other figures or a linking phrase lies in between. */
  private boolean reaches(Scene scene, Figure figure, Cue cue, boolean noun) {
    Sentence sentence = scene.sentence();
    if (figure.from() - cue.to() > FARTHEST) {
      return false;
    }
    int unknown = 0;
    int start = weapons(scene, figure, cue);
    int i = start;
    while (i < figure.hedgeFrom()) {
      Token token = sentence.at(i);
      if (token.is(":") || token.is(";")) {
        return false;
      }
      if (token.is(",") && sentence.at(i + 1).is("according")) {
        i++;
        while (i < figure.hedgeFrom() && !sentence.at(i).is(",")) {
          i++;
        }
      } else if (!known(scene, i, noun)) {
        unknown++;
      }
      i++;
    }
    if (noun && sentence.at(figure.hedgeFrom() - 1).is("by")) {
      return false;
    }
    int linked = sentence.find(cue.to(), figure.from(), link);
    if (linked >= 0 && figure.from() - linked <= 5) {
      boolean verb =
          linked > cue.to()
              && !noun
              && (sentence.at(linked).is("was")
                  || sentence.at(linked).is("were")
                  || sentence.at(linked).is("is")
                  || sentence.at(linked).is("at"));
      return !verb && !otherVerb(scene, cue, linked);
    }
    boolean bare = figure.unit() == Units.NONE;
    return unknown <= (noun || bare ? 0 : 1) && figure.from() - start <= 2 * NEAR;
  }

  /**
   * "Attacked the power grid with 71 missiles": what is hit lies between the verb and the weapons.
   */
  private int weapons(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    if (cue.kind() != CueKind.ACTIVE || !sentence.has(cue.from(), assail)) {
      return cue.to();
    }
    int with = sentence.find(cue.to(), figure.hedgeFrom(), WITH);
    for (int i = cue.to(); i < with; i++) {
      Token token = sentence.at(i);
      if (token.kind() == Token.Kind.SIGN && !token.is("'s") && !token.is("-")) {
        return cue.to();
      }
    }
    return with < 0 || scene.figureBetween(cue.to(), with) ? cue.to() : with;
  }

  private static boolean otherVerb(Scene scene, Cue cue, int before) {
    for (Cue other : scene.cues()) {
      boolean between = other.from() >= cue.to() && other.to() <= before;
      boolean verb = other.kind() == CueKind.ACTIVE || other.kind() == CueKind.LOSS;
      if (between && verb && !other.measure().dimensions().equals(cue.measure().dimensions())) {
        return true;
      }
    }
    return false;
  }

  private boolean known(Scene scene, int i, boolean noun) {
    Token token = scene.sentence().at(i);
    if (filler.contains(token.lower()) || scene.dated()[i] || scene.inFigure(i)) {
      return true;
    }
    if (token.kind() == Token.Kind.SIGN) {
      return noun && (token.is("(") || token.is("'s")) || token.is("'s");
    }
    for (PartyMention party : scene.parties()) {
      if (party.from() <= i && i < party.to()) {
        return true;
      }
    }
    return token.lower().endsWith("ly") || token.is("when") || token.is("'s");
  }

  private static boolean vetoed(Sentence sentence, Figure figure, Measure measure) {
    for (List<String> words : measure.vetoes()) {
      for (int gap = 0; gap <= 3; gap++) {
        if (matches(sentence, figure.hedgeFrom() - words.size() - gap, words)
            && clear(sentence, figure.hedgeFrom() - gap, figure.hedgeFrom())) {
          return true;
        }
      }
      int of = sentence.at(figure.to()).is("of") ? figure.to() + 1 : figure.to();
      if (matches(sentence, figure.to(), words) || matches(sentence, of, words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean clear(Sentence sentence, int from, int to) {
    return only(sentence, from, to, CLEAR);
  }

  private static boolean matches(Sentence sentence, int from, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (!sentence.at(from + i).is(words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
