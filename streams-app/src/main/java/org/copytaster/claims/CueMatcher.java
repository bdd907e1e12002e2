package org.copytaster.claims;

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
  private static final int NEAR = 7;
  private static final int AFTER = 7;

  /** Tokens beyond which no linking phrase carries; bounds the work in endless sentences. */
  private static final int FARTHEST = 40;

  private final Units units;
  private final Set<String> filler;
  private final Set<String> link;
  private final Set<String> land;

  CueMatcher(Units units, Words words) {
    this.units = units;
    this.filler = words.list("filler");
    this.link = words.list("link");
    this.land = words.list("land");
  }

  /** The nearest fitting cue, or null. */
  Cue best(Scene scene, Figure figure) {
    Cue best = null;
    int bestScore = Integer.MAX_VALUE;
    for (Cue cue : scene.cues()) {
      if (!fits(scene, figure, cue.measure())) {
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

  private boolean fits(Scene scene, Figure figure, Measure measure) {
    if (figure.unit() == Units.NONE) {
      return measure.bare() && figure.value().scale() <= 0;
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
      return sentence.find(0, figure.from(), land) >= 0;
    }
    int end = figure.to() + 1;
    while (end < figure.to() + NEAR && sentence.at(end).kind() == Token.Kind.WORD) {
      if (sentence.has(end, land)) {
        return true;
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
                    && only(sentence, figure.to(), cue.from(), TO_BE)
                ? distance
                : -1;
        case SUBJECT -> joined(scene, figure, cue, bare) ? distance : -1;
        case ACTIVE ->
            !bare && participle(sentence, figure, cue)
                    || bare && only(sentence, figure.to(), cue.from(), TO_BE) && distance > 0
                ? distance
                : -1;
        case NOUN -> distance <= 1 && !bare ? distance : -1;
        case LOSS -> !bare && distance <= 3 && participle(sentence, figure, cue) ? distance : -1;
      };
    }
    if (cue.to() > figure.from()) {
      return -1;
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

  /**
   * A bare figure must not count something unknown: "killed 24 on Sunday", not "killed 24 cows".
   */
  private boolean plainAfter(Sentence sentence, Figure figure) {
    Token next = sentence.at(figure.to());
    return next.kind() == Token.Kind.SIGN && !next.is("-") && !next.is("%")
        || Set.of(
                "in",
                "on",
                "and",
                "after",
                "when",
                "at",
                "by",
                "since",
                "during",
                "near",
                "overnight")
            .contains(next.lower());
  }

  /** "31 wounded soldiers were treated" does not say that they were wounded now. */
  private boolean adjective(Scene scene, Figure figure, Cue cue) {
    return figure.unit() == Units.NONE && units.match(scene.sentence(), cue.to()) != null;
  }

  private static boolean only(Sentence sentence, int from, int to, Set<String> words) {
    for (int i = from; i < to; i++) {
      if (!words.contains(sentence.lower(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean joined(Scene scene, Figure figure, Cue cue, boolean bare) {
    int distance = cue.from() - figure.to();
    if (distance > (bare ? 1 : AFTER) || scene.figureBetween(figure.to(), cue.from())) {
      return false;
    }
    for (int i = figure.to(); i < cue.from(); i++) {
      if (scene.sentence().at(i).kind() == Token.Kind.SIGN) {
        return false;
      }
    }
    return true;
  }

  /** "drones were launched", "drones launched by": the figure is what the verb is done to. */
  private static boolean participle(Sentence sentence, Figure figure, Cue cue) {
    int distance = cue.from() - figure.to();
    Token next = sentence.at(cue.to());
    boolean direct = distance == 0 && next.kind() != Token.Kind.NUMBER;
    boolean passive = false;
    for (int i = figure.to(); i < cue.from(); i++) {
      Token token = sentence.at(i);
      if (token.kind() == Token.Kind.SIGN) {
        return false;
      }
      passive |=
          token.is("were")
              || token.is("was")
              || token.is("been")
              || token.is("are")
              || token.is("is");
    }
    return direct || passive && distance <= AFTER;
  }

  /** Whether nothing but filler, dates, other figures or a linking phrase lies in between. */
  private boolean reaches(Scene scene, Figure figure, Cue cue, boolean noun) {
    Sentence sentence = scene.sentence();
    if (figure.from() - cue.to() > FARTHEST) {
      return false;
    }
    int unknown = 0;
    int i = cue.to();
    while (i < figure.hedgeFrom()) {
      Token token = sentence.at(i);
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
    return unknown <= (noun ? 0 : 1) && figure.from() - cue.to() <= 2 * NEAR;
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
      if (matches(sentence, figure.to(), words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean clear(Sentence sentence, int from, int to) {
    return only(sentence, from, to, Set.of("a", "the", "of", "some", "total", "by", "all", "an"));
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
