package org.copytaster.claims;

import java.util.Set;
import org.copytaster.claims.Measure.CueKind;

/** Whether a cue behind a figure governs it: "were killed", "that Russia launched", "dead". */
final class FollowingCue {
  /** Tokens of one clause between a subject and its verb. */
  private static final int CLAUSE = 18;

  /** Tokens of "of a prominent family in the north" behind a figure. */
  private static final int PHRASE = 12;

  private static final int COUNT_REACH = 3;
  private static final Set<String> COMMA = Set.of(",");
  private static final Set<String> QUOTES = Set.of("\"", "“", "‘", "'", "«");
  private static final Set<String> ALL = Set.of("all", "both");
  private static final Set<String> COUNTING = Set.of("counted", "counting", "count", "counts");
  private static final Set<String> HURT =
      Set.of("lightly", "slightly", "seriously", "severely", "badly", "gravely", "critically");
  private static final int RELATIVE_REACH = 5;
  private static final int LEFT_REACH = 10;

  private final Units units;
  private final Grammar grammar;
  private final ObjectClause objects;
  private final WordList linking;
  private final WordList filler;
  private final WordList stop;
  private final WordList afterCount;
  private final WordList relatives;
  private final WordList left;
  private final WordList by;
  private final WordList phraseLeads;
  private final WordList distributing;
  private final WordList animals;
  private final WordList kept;
  private final WordList listing;
  private final WordList finding;
  private final TollBehind tolls;
  private final CountAdjectives adjectives;

  FollowingCue(Units units, Words words, Grammar grammar) {
    this.units = units;
    this.grammar = grammar;
    this.linking = words.list("linking");
    this.objects = new ObjectClause(words);
    this.filler = words.list("filler");
    this.stop = words.list("stop");
    this.afterCount = words.list("after-count");
    this.relatives = words.list("relative");
    this.left = words.list("left");
    this.by = words.list("by");
    this.phraseLeads = words.list("phrase-lead");
    this.distributing = words.list("distributing");
    this.animals = words.list("animal");
    this.kept = words.list("kept");
    this.listing = words.list("anaphor-verb");
    this.finding = words.list("finding-bodies");
    this.tolls = new TollBehind(words);
    this.adjectives = new CountAdjectives(units, words);
  }

  /** Whether {@code cue}, which starts behind {@code figure}, governs it. */
  boolean governs(Scene scene, Figure figure, Cue cue) {
    boolean bare = figure.unit() == Units.NONE;
    int distance = cue.from() - figure.to();
    if (bare && tolls.governs(scene.sentence(), figure, cue)) {
      return true;
    }
    return switch (cue.kind()) {
      case COUNT ->
          !adjectives.describes(scene, figure, cue)
              && !found(scene.sentence(), figure, cue)
              && closes(scene, cue)
              && (distance <= COUNT_REACH && counts(scene.sentence(), figure, cue)
                  || CountAdjectives.nationals(scene, figure, cue)
                  || left(scene, figure, cue)
                  || phrase(scene, figure, cue));
      case SUBJECT ->
          allOf(scene.sentence(), figure, cue)
              || subject(scene, figure, cue) && (!bare || beside(scene, figure, cue));
      case ACTIVE ->
          bare
              ? distance > 0 && linked(scene, figure, cue)
              : participle(scene, figure, cue) || objects.of(scene, figure, cue);
      case NOUN ->
          // "340 square kilometres of its territory": somebody else may have them.
          distance <= (scene.sentence().at(cue.from()).is("its") ? 0 : 1)
                  && !bare
                  && noSigns(scene, figure.to(), cue.from())
              || is(scene.sentence(), figure, cue);
      case LOSS -> !bare && (participle(scene, figure, cue) || objects.of(scene, figure, cue));
    };
  }

  /** "Buried 40 people, all of whom died". */
  private static boolean allOf(Sentence sentence, Figure figure, Cue cue) {
    int all = sentence.at(figure.to()).is(",") ? figure.to() + 1 : figure.to();
    return sentence.has(all, ALL)
        && sentence.at(all + 1).is("of")
        && sentence.at(all + 2).is("whom")
        && cue.from() - all <= RELATIVE_REACH;
  }

  /** "25 more, among them five rescuers, died": nothing but an aside stands between. */
  private boolean beside(Scene scene, Figure figure, Cue cue) {
    // "30 cows died" is no toll.
    int end = Math.max(figure.to(), FigureEnds.aside(scene, FigureEnds.more(scene, figure.to())));
    return cue.from() == end || cue.from() == end + 1 && !scene.sentence().has(end, animals);
  }

  /** "110 is the number of dead": the noun is said of the figure. */
  private static boolean is(Sentence sentence, Figure figure, Cue cue) {
    boolean be = sentence.at(figure.to()).is("is") || sentence.at(figure.to()).is("was");
    return be && sentence.at(figure.to() + 1).is("the") && cue.from() == figure.to() + 2;
  }

  /** Whether the cue is the verb of a relative clause right behind the figure or its place. */
  boolean relative(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    int end = Math.min(cue.from(), figure.to() + RELATIVE_REACH);
    boolean that = sentence.find(figure.to(), end, relatives) >= 0;
    return objects.of(scene, figure, cue)
        || cue.kind() == CueKind.SUBJECT && that && noSigns(scene, figure.to(), cue.from());
  }

  private boolean linked(Scene scene, Figure figure, Cue cue) {
    return scene.sentence().only(figure.to(), cue.from(), linking);
  }

  /** "10 people lightly hurt", "listed 7,000 people as injured". */
  private boolean counts(Sentence sentence, Figure figure, Cue cue) {
    boolean given = sentence.has(figure.hedgeFrom() - 1, listing);
    for (int i = figure.to(); i < cue.from(); i++) {
      String word = sentence.lower(i);
      boolean manner = HURT.contains(word);
      if (!manner && !(given && word.equals("as")) && !sentence.has(i, linking)) {
        return false;
      }
    }
    return true;
  }

  /** "Pulled 41 bodies from the rubble": who counts the bodies or has found them gives one. */
  private boolean found(Sentence sentence, Figure figure, Cue cue) {
    return sentence.at(cue.from()).is("bodies")
        && !sentence.has(figure.hedgeFrom() - 1, COUNTING)
        && !Lives.inAll(sentence, cue.to())
        && !Lives.soFar(sentence, figure)
        && sentence.find(cue.to(), cue.to() + RELATIVE_REACH, finding) < 0;
  }

  /** "17 dead on Thursday", but not "17 dead horses". */
  private boolean closes(Scene scene, Cue cue) {
    Token next = scene.sentence().at(cue.to());
    return next.kind() != Token.Kind.WORD
        || stop.has(next)
        || filler.has(next)
        || linking.has(next)
        || next.lower().endsWith("ly")
        || next.capital()
        || scene.dated()[Math.min(cue.to(), scene.dated().length - 1)]
        || afterCount.has(next)
        || units.match(scene.sentence(), cue.to()) != null;
  }

  /** "Left 12 people in the village dead", "left 13 others, one of them a child, injured". */
  private boolean left(Scene scene, Figure figure, Cue cue) {
    int end = FigureEnds.aside(scene, figure.to());
    return scene.sentence().find(figure.hedgeFrom() - COUNT_REACH, figure.hedgeFrom(), left) >= 0
        && cue.from() - end <= LEFT_REACH
        && plain(scene, Math.min(end, cue.from()), cue.from());
  }

  /** "Has 300 square kilometres of the region under its control": a phrase behind the object. */
  private boolean phrase(Scene scene, Figure figure, Cue cue) {
    int end = FigureEnds.bracketEnd(scene.sentence(), figure.to());
    return scene.sentence().has(cue.from(), phraseLeads)
        && cue.from() - end <= LEFT_REACH
        && plain(scene, end, cue.from());
  }

  /** Whether the figure is the subject of the verb that the cue is. */
  private boolean subject(Scene scene, Figure figure, Cue cue) {
    int end = FigureEnds.listEnd(scene, figure);
    int start = grammar.groupStart(scene.sentence(), unquoted(scene.sentence(), cue));
    boolean plain =
        cue.from() - end <= CLAUSE
            && !scene.figureBetween(end, cue.from())
            && leads(scene, end, Math.max(end, start));
    return plain || described(scene, end, start);
  }

  /** "Ten members of a family, among them four children, were killed". */
  private boolean described(Scene scene, int end, int start) {
    int comma = scene.sentence().find(end, Math.min(start - 1, end + PHRASE), COMMA);
    return comma > end
        && FigureEnds.aside(scene, comma) == start
        && !scene.figureBetween(end, comma)
        && leads(scene, end, comma);
  }

  /**
   * Whether what ends at {@code from} is the subject of the verb group that starts at {@code to}:
   * only phrases without a verb, or a relative clause, lie between.
   */
  private boolean leads(Scene scene, int from, int to) {
    Sentence sentence = scene.sentence();
    if (sentence.has(from, relatives)) {
      return noSigns(scene, from, to);
    }
    // "20 recruits queueing outside a base were killed".
    boolean doing = from < to && grammar.verb(sentence, from) && reduced(sentence, from);
    return plain(scene, doing ? doingEnd(sentence, from) : from, to);
  }

  /** "Living", "living or eating". */
  private static int doingEnd(Sentence sentence, int verb) {
    boolean pair = sentence.at(verb + 1).is("or") || sentence.at(verb + 1).is("and");
    return pair && sentence.lower(verb + 2).endsWith("ing") ? verb + 3 : verb + 1;
  }

  private boolean reduced(Sentence sentence, int i) {
    return sentence.lower(i).endsWith("ing") || sentence.has(i, kept);
  }

  private boolean plain(Scene scene, int from, int to) {
    Sentence sentence = scene.sentence();
    for (int i = from; i < to; i++) {
      if (grammar.verb(sentence, i) || grammar.subordinates(sentence, i)) {
        return false;
      }
    }
    return noSigns(scene, from, to);
  }

  private static boolean noSigns(Scene scene, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = scene.sentence().at(i);
      boolean sign = token.kind() == Token.Kind.SIGN && !token.is("'s") && !token.is("-");
      if (sign || token.is("among")) {
        return false;
      }
    }
    return true;
  }

  /** "drones were launched", "drones launched by": the figure is what the verb is done to. */
  private boolean participle(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    int end = FigureEnds.dateEnd(scene, FigureEnds.listEnd(scene, figure));
    boolean agent = sentence.find(cue.to(), cue.to() + 2, by) >= 0;
    boolean owned = agent || scene.owned(figure);
    boolean aside =
        sentence.at(end).is(",")
            && (agent && cue.from() == end + 1
                || owned && cue.from() > end + 1 && shared(sentence, end + 1, cue.from()));
    aside |= agent && described(scene, figure, cue);
    // "120 soldiers \"eliminated\"".
    boolean quoted = cue.from() == end + 1 && scene.sentence().has(end, QUOTES);
    boolean direct = (quoted || cue.from() == end) && !object(scene, cue.to());
    boolean instrument = scene.owned(figure) && !people(figure) && subject(scene, figure, cue);
    boolean passive =
        grammar.passive(sentence, unquoted(sentence, cue)) && subject(scene, figure, cue);
    return aside || direct || passive || instrument;
  }

  /** "Drones, each launched from", "missiles, every one of them launched by". */
  private boolean shared(Sentence sentence, int from, int to) {
    return sentence.only(from, to, distributing);
  }

  /** "Seven drones packed with explosives, fired by Ukraine": a participle describes them first. */
  private boolean described(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    int comma = cue.from() - 1;
    return sentence.at(comma).is(",")
        && comma > figure.to()
        && comma - figure.to() <= RELATIVE_REACH
        && sentence.lower(figure.to()).endsWith("ed")
        && !scene.figureBetween(figure.to(), comma)
        && noSigns(scene, figure.to(), comma);
  }

  /** Where a cue starts, or the quotation mark in front of it: "had been \"eliminated\"". */
  private static int unquoted(Sentence sentence, Cue cue) {
    return sentence.has(cue.from() - 1, QUOTES) ? cue.from() - 1 : cue.from();
  }

  private static boolean people(Figure figure) {
    return figure.unit().dimensions().contains("people");
  }

  /** "Two men killed a policeman": what follows is an object, so the figure is who did it. */
  private boolean object(Scene scene, int at) {
    Sentence sentence = scene.sentence();
    return sentence.at(at).kind() == Token.Kind.NUMBER || grammar.opensNoun(sentence, at);
  }
}
