package org.copytaster.claims;

import org.copytaster.claims.Measure.CueKind;

/** Whether a cue in front of a figure governs it: as its object, or by a linking phrase. */
final class LeadingCue {
  private static final AnyOf WHEN = AnyOf.of("when", "after", "while");
  private static final int LINK_REACH = 5;

  /** Tokens beyond which no linking phrase carries; bounds the work in endless sentences. */
  static final int FARTHEST = 40;

  /** Tokens of one clause between a verb and its object. */
  private static final int OBJECT_REACH = 18;

  private static final AnyOf LOSS = AnyOf.of("loss", "losses");
  private static final AnyOf JOINS = AnyOf.of("and", "but");

  private static final AnyOf LISTS = AnyOf.of(";", ",", ":", "-", "–", "—");

  private final Grammar grammar;
  private final WordList agents;
  private final WordList filler;
  private final WordList link;
  private final WordList equals;
  private final WordList with;
  private final WordList relatives;
  private final WordList leads;
  private final SourceAsides sources;
  private final VerbFrames frames;
  private final ListLines lines;
  private final CountLevels levels;

  LeadingCue(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.agents = words.list("agent");
    this.filler = words.list("filler");
    this.link = words.list("link");
    this.equals = words.list("equals");
    this.with = words.list("with");
    this.relatives = words.list("relative");
    this.leads = words.list("object-lead");
    this.sources = new SourceAsides(words);
    this.frames = new VerbFrames(words, grammar);
    this.lines = new ListLines(words, grammar);
    this.levels = new CountLevels(words, grammar);
  }

  /** Whether {@code cue}, which ends before {@code figure}, governs it. */
  boolean governs(Scene scene, Figure figure, Cue cue) {
    return switch (cue.kind()) {
      case LOSS ->
          lost(scene.sentence(), cue)
              ? reaches(scene, figure, cue, true)
              : reaches(scene, figure, cue, false) || object(scene, figure, cue);
      case ACTIVE ->
          frames.spans(scene, figure, cue)
              || lines.label(scene, figure, cue)
              || reaches(scene, figure, cue, false)
              || object(scene, figure, cue);
      case NOUN ->
          reaches(scene, figure, cue, true)
              || CountLevels.recorded(scene, figure, cue)
              || lines.itemised(scene, figure, cue)
              || levels.governs(scene, figure, cue);
      case COUNT -> listed(scene, figure, cue) || levels.numbered(scene, figure, cue);
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
    return sentence.has(cue.to() - 1, LOSS) || sentence.has(cue.from(), LOSS);
  }

  /** Whether nothing but filler, dates, other figures or a linking phrase lies in between. */
  private boolean reaches(Scene scene, Figure figure, Cue cue, boolean noun) {
    Sentence sentence = scene.sentence();
    // "Drowned when a ferry with more than 350 passengers sank".
    if (!noun && WHEN.has(sentence.at(cue.to()))) {
      return false;
    }
    if (figure.from() - cue.to() > FARTHEST
        || !noun && (subject(scene, figure) || otherObject(scene, figure, cue))) {
      return false;
    }
    int unknown = 0;
    int told = cue.to();
    int i = start(scene, figure, cue);
    while (i < figure.hedgeFrom()) {
      Token token = sentence.at(i);
      if (token.is(";") || token.is(":") && !lists(scene, figure, i, noun, unknown)) {
        return false;
      }
      if (token.is(",") && sources.are(sentence, i + 1, noun)) {
        i = SourceAsides.end(sentence, i + 1, figure.hedgeFrom());
        told = i;
      } else if (!known(scene, i, noun)
          && !(token.is(",") && (heads(scene, figure, i) || noun && apposed(scene, figure, i)))) {
        unknown++;
      }
      i++;
    }
    boolean grew = cue.measure().counts("area") && Growth.by(sentence, figure);
    if (noun && sentence.at(figure.hedgeFrom() - 1).is("by") && !grew) {
      return false;
    }
    // "The toll from the quake that hit Nepal on Friday has risen to 63": the nearest verb.
    int first = sentence.find(told, figure.hedgeFrom(), link);
    int near = Math.max(told, figure.from() - LINK_REACH);
    int linked = sentence.find(near, figure.hedgeFrom(), link);
    if (linked >= 0 && (linked == first || sentence.find(first, linked, ",") < 0)) {
      boolean verb = linked > cue.to() && !noun && sentence.has(linked, equals);
      boolean relative = !noun && sentence.find(cue.to(), linked, relatives) >= 0;
      return !verb && !relative && !otherVerb(scene, cue, linked);
    }
    return unknown <= (noun || figure.bare() ? 0 : 1);
  }

  /** "When it captured the town, 29 of the drones were lost": a clause of its own begins. */
  private boolean subject(Scene scene, Figure figure) {
    return scene.sentence().at(figure.hedgeFrom() - 1).is(",")
        && grammar.finiteAt(scene.sentence(), FigureEnds.part(scene, figure));
  }

  /** "More than Russia has captured since spring: 1,175 square kilometres". */
  private boolean lists(Scene scene, Figure figure, int colon, boolean noun, int unknown) {
    boolean ended = noun || unknown == 0 && !figure.bare() && said(scene, figure);
    return ended && ListLines.dated(scene, colon + 1, figure.hedgeFrom());
  }

  /** "Killed 1,210 people and took 251 hostages": another verb has the figure as its object. */
  private boolean otherObject(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    int verb = figure.hedgeFrom() - 1;
    return verb >= cue.to()
        && (sentence.has(verb - 1, JOINS) || figure.bare() && doing(sentence, verb))
        && grammar.verb(sentence, verb);
  }

  /** "Attacked 100 vessels, sinking two". */
  private static boolean doing(Sentence sentence, int verb) {
    return sentence.at(verb - 1).is(",") && sentence.lower(verb).endsWith("ing");
  }

  /** "Land captured by Russia, 9 square kilometres": a figure that stands right behind a name. */
  private static boolean heads(Scene scene, Figure figure, int comma) {
    Token next = scene.sentence().at(figure.to());
    return comma == figure.hedgeFrom() - 1
        && scene.named(comma - 1)
        && (next.is(";") || next.is(".") || next.is(","));
  }

  /** "Drone launches, again by Russia: 4,577", "a gain, of 340 square kilometres". */
  private static boolean apposed(Scene scene, Figure figure, int comma) {
    boolean of = comma == figure.hedgeFrom() - 2 && scene.sentence().at(comma + 1).is("of");
    return of || item(scene, figure);
  }

  /** "Drone launches, again by Russia: 4,577": the line names what is counted, then how many. */
  private static boolean item(Scene scene, Figure figure) {
    return scene.sentence().at(figure.hedgeFrom() - 1).is(":");
  }

  /** No verb of its own follows: not "more than they lost: 201 hectares were retaken". */
  private boolean said(Scene scene, Figure figure) {
    return !grammar.finiteAt(scene.sentence(), figure.to());
  }

  /**
   * Whether the figure is an object of the verb, whatever else is: "killed the mayor, her driver
   * and three guards". No other verb may stand between, and no preposition govern the figure.
   */
  private boolean object(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    int hedge = figure.hedgeFrom();
    if (figure.bare() || hedge - cue.to() > OBJECT_REACH || !leads(scene, hedge - 1)) {
      return false;
    }
    for (int i = cue.to(); i < hedge; i++) {
      i = Asides.end(sentence, i, hedge);
      Token token = sentence.at(i);
      boolean breaks = token.parts() && !token.is(",") && !token.is("'");
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
   * Where the way from a verb to its figure starts: "attacked the power grid with 71 missiles",
   * "took over four villages with 6.5 square kilometres"; not "did the killing, with 31 victims".
   */
  private int start(Scene scene, Figure figure, Cue cue) {
    return cue.kind() == CueKind.ACTIVE && !cue.measure().bare()
        ? Math.max(cue.to(), scene.sentence().find(cue.to(), figure.hedgeFrom(), with))
        : cue.to();
  }

  private boolean otherVerb(Scene scene, Cue cue, int before) {
    for (Cue other : scene.cues()) {
      boolean between = other.from() >= cue.to() && other.to() <= before;
      boolean verb = other.kind() == CueKind.ACTIVE || other.kind() == CueKind.LOSS;
      verb &= grammar.verb(scene.sentence(), other.from());
      // "The number of people killed when a missile hit a house has climbed to 28".
      boolean clause =
          cue.kind() == CueKind.NOUN
              && grammar.subordinates(scene.sentence(), cue.to(), other.from());
      boolean unlike = !other.measure().dimensions().equals(cue.measure().dimensions());
      if (between && verb && unlike && !clause) {
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
      if (token.is(",")) {
        // "728 drones, seven missiles and".
        boolean list = scene.inFigure(i - 1) && scene.inFigure(i + 1);
        return list || scene.dated()[i - 1] || dated(scene, i + 1);
      }
      return noun && (token.is("(") || token.is(":"));
    }
    boolean army = agents.has(token) && scene.sentence().at(i - 1).is("'s");
    return army || scene.named(i) || token.lower().endsWith("ly") || token.is("when");
  }
}
