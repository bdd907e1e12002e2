package org.copytaster.claims;

import java.util.Collections;
import java.util.Set;
import org.copytaster.claims.Measure.CueKind;

/** Whether a cue in front of a figure governs it: as its object, or by a linking phrase. */
final class LeadingCue {
  private static final int NEAR = 14;
  private static final int LINK_REACH = 5;

  /** Tokens beyond which no linking phrase carries; bounds the work in endless sentences. */
  static final int FARTHEST = 40;

  /** Tokens of one clause between a verb and its object. */
  private static final int OBJECT_REACH = 18;

  private static final Set<String> LOSS = Set.of("loss", "losses");
  private static final Set<String> JOINS = Set.of("and", "but");

  private static final Set<String> LISTS = Set.of(";", ",", ":", "-", "–", "—");

  private final Grammar grammar;
  private final WordList agents;
  private final WordList filler;
  private final WordList link;
  private final WordList equals;
  private final WordList assail;
  private final WordList with;
  private final WordList speech;
  private final WordList relatives;
  private final WordList leads;
  private final WordList measured;
  private final WordList leaving;
  private final VerbFrames frames;
  private final ListLines lines;
  private final CountLevels levels;

  LeadingCue(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.agents = words.list("agent");
    this.filler = words.list("filler");
    this.link = words.list("link");
    this.equals = words.list("equals");
    this.assail = words.list("assail");
    this.with = words.list("with");
    this.speech = words.list("speech");
    this.relatives = words.list("relative");
    this.leads = words.list("object-lead");
    this.measured = words.list("measured");
    this.leaving = words.list("left");
    this.frames = new VerbFrames(words, grammar);
    this.lines = new ListLines(words, grammar);
    this.levels = new CountLevels(words, grammar);
  }

  /** Whether {@code cue}, which ends before {@code figure}, governs it. */
  boolean governs(Scene scene, Figure figure, Cue cue) {
    return switch (cue.kind()) {
      case LOSS ->
          lost(scene.sentence(), cue)
              ? reaches(scene, figure, cue, true) || levels.governs(scene, figure, cue)
              : reaches(scene, figure, cue, false)
                  || figure.unit() != Units.NONE && object(scene, figure, cue);
      case ACTIVE ->
          frames.spans(scene, figure, cue)
              || lines.itemised(scene, figure, cue)
              || lines.label(scene, figure, cue)
              || reaches(scene, figure, cue, false)
              || figure.unit() != Units.NONE && object(scene, figure, cue);
      case NOUN ->
          reaches(scene, figure, cue, true)
              || CountLevels.recorded(scene, figure, cue)
              || lines.itemised(scene, figure, cue)
              || levels.governs(scene, figure, cue);
      case COUNT -> listed(scene, figure, cue);
      case SUBJECT -> false;
    };
  }

  /** "Injured: 3,408", "wounded in attacks last month: 294": a line of a list. */
  private static boolean listed(Scene scene, Figure figure, Cue cue) {
    int before = cue.from() - 1;
    return item(scene, figure)
        && (before < 0 || scene.sentence().has(before, LISTS))
        && !scene.figureBetween(cue.to(), figure.hedgeFrom());
  }

  /** "January's loss to Russia", "territorial losses": nouns, as "lose" is not. */
  private static boolean lost(Sentence sentence, Cue cue) {
    return LOSS.contains(sentence.lower(cue.to() - 1)) || LOSS.contains(sentence.lower(cue.from()));
  }

  /** Whether nothing but filler, dates, other figures or a linking phrase lies in between. */
  private boolean reaches(Scene scene, Figure figure, Cue cue, boolean noun) {
    Sentence sentence = scene.sentence();
    boolean clause = !noun && sentence.at(figure.hedgeFrom() - 1).is(",");
    boolean other = !noun && otherObject(scene, figure, cue);
    if (other
        || figure.from() - cue.to() > FARTHEST
        || clause && grammar.finiteAt(sentence, FigureEnds.part(scene, figure))) {
      return false;
    }
    int unknown = 0;
    int told = cue.to();
    int distance = 0;
    int start = weapons(scene, figure, cue);
    int i = start;
    while (i < figure.hedgeFrom()) {
      Token token = sentence.at(i);
      // "More than Russia has captured since spring: 1,175 square kilometres".
      boolean ended = noun || unknown == 0 && figure.unit() != Units.NONE && said(scene, figure);
      boolean list = ended && token.is(":") && i == figure.hedgeFrom() - 1;
      if (token.is(":") && !list || token.is(";")) {
        return false;
      }
      boolean said = sentence.at(i + 1).is("according") || sentence.has(i + 1, speech);
      said |= noun && sentence.at(i + 1).is("as") && sentence.has(i + 2, measured);
      if (token.is(",") && said) {
        i = attributionEnd(sentence, i + 1, figure.hedgeFrom());
        told = i;
      } else if (!known(scene, i, noun)
          && !(token.is(",") && (heads(scene, figure, i) || noun && item(scene, figure)))) {
        unknown++;
      }
      distance += scene.dated()[i] || scene.inFigure(i) ? 0 : 1;
      i++;
    }
    boolean grew = cue.measure().dimensions().contains("area") && Growth.by(sentence, figure);
    if (noun && sentence.at(figure.hedgeFrom() - 1).is("by") && !grew) {
      return false;
    }
    int linked = sentence.find(told, figure.from(), link);
    if (linked >= 0 && figure.from() - linked <= LINK_REACH) {
      boolean verb = linked > cue.to() && !noun && sentence.has(linked, equals);
      boolean relative = !noun && sentence.find(cue.to(), linked, relatives) >= 0;
      return !verb && !relative && !otherVerb(scene, cue, linked);
    }
    boolean bare = figure.unit() == Units.NONE;
    return unknown <= (noun || bare ? 0 : 1) && distance <= NEAR;
  }

  /** "Killed 1,210 people and took 251 hostages": another verb has the figure as its object. */
  private boolean otherObject(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    int verb = figure.hedgeFrom() - 1;
    return verb >= cue.to()
        && sentence.has(verb - 1, JOINS)
        && !leaving.has(sentence.at(verb))
        && !sentence.has(verb, filler)
        && grammar.verb(sentence, verb)
        && !grammar.auxiliary(sentence, verb);
  }

  /** "Land captured by Russia, 9 square kilometres": a figure that stands right behind a name. */
  private static boolean heads(Scene scene, Figure figure, int comma) {
    Token next = scene.sentence().at(figure.to());
    return comma == figure.hedgeFrom() - 1
        && scene.named(comma - 1)
        && (next.is(";") || next.is(".") || next.is(","));
  }

  /** "Drone launches, again by Russia: 4,577": the line names what is counted, then how many. */
  private static boolean item(Scene scene, Figure figure) {
    return scene.sentence().at(figure.hedgeFrom() - 1).is(":");
  }

  /** No verb of its own follows: not "more than they lost: 201 hectares were retaken". */
  private boolean said(Scene scene, Figure figure) {
    return !grammar.finiteAt(scene.sentence(), figure.to());
  }

  private static int attributionEnd(Sentence sentence, int from, int to) {
    int i = from;
    while (i < to && !sentence.at(i).is(",")) {
      i++;
    }
    return i;
  }

  /**
   * Whether the figure is an object of the verb, whatever else is: "killed the mayor, her driver
   * and three guards". No other verb may stand between, and no preposition govern the figure.
   */
  private boolean object(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    int hedge = figure.hedgeFrom();
    if (hedge - cue.to() > OBJECT_REACH || !leads(scene, hedge - 1)) {
      return false;
    }
    for (int i = cue.to(); i < hedge; i++) {
      i = Asides.end(sentence, i, hedge);
      Token token = sentence.at(i);
      boolean breaks =
          token.kind() == Token.Kind.SIGN
              && !token.is(",")
              && !token.is("'s")
              && !token.is("'")
              && !token.is("-");
      if (breaks || grammar.subordinates(sentence, i) || grammar.verb(sentence, i)) {
        return false;
      }
    }
    return !grammar.finiteAt(sentence, figure.to());
  }

  private boolean leads(Scene scene, int i) {
    return scene.dated()[Math.max(i, 0)]
        || scene.sentence().has(i, leads)
        || grammar.adverb(scene.sentence(), i);
  }

  /**
   * "Attacked the power grid with 71 missiles": what is hit lies between the verb and the weapons.
   */
  private int weapons(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    if (cue.kind() != CueKind.ACTIVE || !sentence.has(cue.from(), assail)) {
      return cue.to();
    }
    int at = sentence.find(cue.to(), figure.hedgeFrom(), with);
    for (int i = cue.to(); i < at; i++) {
      Token token = sentence.at(i);
      boolean dated = i > 0 && scene.dated()[i - 1] || i + 1 < at && dated(scene, i + 1);
      boolean apart = !token.is("'s") && !token.is("-") && !dated;
      if (token.kind() == Token.Kind.SIGN && apart) {
        return cue.to();
      }
    }
    return at < 0 || countsBefore(scene, cue, at) ? cue.to() : at;
  }

  /** "With 53 missiles and with 71 drones", but not "for 12 hours with 53 missiles". */
  static boolean countsBefore(Scene scene, Cue cue, int end) {
    for (Figure figure : scene.figures()) {
      boolean between = figure.from() >= cue.to() && figure.to() <= end;
      if (between
          && !Collections.disjoint(figure.unit().dimensions(), cue.measure().dimensions())) {
        return true;
      }
    }
    return false;
  }

  private boolean otherVerb(Scene scene, Cue cue, int before) {
    for (Cue other : scene.cues()) {
      boolean between = other.from() >= cue.to() && other.to() <= before;
      boolean verb = other.kind() == CueKind.ACTIVE || other.kind() == CueKind.LOSS;
      verb &= grammar.verb(scene.sentence(), other.from());
      if (between && verb && !other.measure().dimensions().equals(cue.measure().dimensions())) {
        return true;
      }
    }
    return false;
  }

  private static boolean dated(Scene scene, int i) {
    for (int t = i; t <= i + 2 && t < scene.dated().length; t++) {
      if (scene.dated()[t]) {
        return true;
      }
    }
    return false;
  }

  private boolean known(Scene scene, int i, boolean noun) {
    Token token = scene.sentence().at(i);
    if (filler.has(token) || scene.dated()[i] || scene.inFigure(i)) {
      return true;
    }
    if (token.kind() == Token.Kind.SIGN) {
      boolean dated = token.is(",") && i > 0 && (scene.dated()[i - 1] || dated(scene, i + 1));
      // "728 drones, seven missiles and".
      dated |= token.is(",") && scene.inFigure(i - 1) && scene.inFigure(i + 1);
      return dated || noun && (token.is("(") || token.is(":")) || token.is("'s");
    }
    boolean army = agents.has(token) && scene.sentence().at(i - 1).is("'s");
    return army || scene.named(i) || token.lower().endsWith("ly") || token.is("when");
  }
}
