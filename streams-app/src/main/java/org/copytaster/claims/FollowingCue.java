package org.copytaster.claims;

import org.copytaster.claims.Measure.CueKind;

/** Whether a cue behind a figure governs it: "were killed", "that Russia launched", "dead". */
final class FollowingCue {
  /** Tokens of one clause between a subject and its verb. */
  private static final int CLAUSE = 18;

  /** Tokens of an aside between the two. */
  private static final int ASIDE = 20;

  /** Tokens of "of a prominent family in the north" behind a figure. */
  private static final int PHRASE = 12;

  private static final int COUNT_REACH = 3;
  private static final AnyOf COUNTING = AnyOf.of("counted", "counting", "count", "counts");
  private static final AnyOf HURT =
      AnyOf.of("lightly", "slightly", "seriously", "severely", "badly", "gravely", "critically");
  private static final int RELATIVE_REACH = 5;
  private static final int LEFT_REACH = 10;

  private final Units units;
  private final Grammar grammar;
  private final SubjectPhrases phrases;
  private final ObjectClause objects;
  private final WordList linking;
  private final WordList stop;
  private final WordList afterCount;
  private final WordList relatives;
  private final WordList left;
  private final WordList by;
  private final WordList phraseLeads;
  private final WordList distributing;
  private final WordList animals;
  private final WordList listing;
  private final WordList finding;
  private final TollBehind tolls;
  private final CountAdjectives adjectives;

  FollowingCue(Units units, Words words, Grammar grammar) {
    this.units = units;
    this.grammar = grammar;
    this.phrases = new SubjectPhrases(words, grammar);
    this.linking = words.list("linking");
    this.objects = new ObjectClause(words);
    this.stop = words.list("stop");
    this.afterCount = words.list("after-count");
    this.relatives = words.list("relative");
    this.left = words.list("left");
    this.by = words.list("by");
    this.phraseLeads = words.list("phrase-lead");
    this.distributing = words.list("distributing");
    this.animals = words.list("animal");
    this.listing = words.list("anaphor-verb");
    this.finding = words.list("finding-bodies");
    this.tolls = new TollBehind(words);
    this.adjectives = new CountAdjectives(units, words);
  }

  /** Whether {@code cue}, which starts behind {@code figure}, governs it. */
  boolean governs(Scene scene, Figure figure, Cue cue) {
    boolean bare = figure.bare();
    int distance = cue.from() - figure.to();
    if (bare && tolls.governs(scene.sentence(), figure, cue)) {
      return true;
    }
    return switch (cue.kind()) {
      case COUNT ->
          AllOf.them(scene, figure, cue)
              || !adjectives.describes(scene, figure, cue)
                  && !found(scene.sentence(), figure, cue)
                  && closes(scene, cue)
                  && (distance <= COUNT_REACH && counts(scene.sentence(), figure, cue)
                      || CountAdjectives.nationals(scene, figure, cue)
                      || left(scene, figure, cue)
                      || phrase(scene, figure, cue));
      case SUBJECT ->
          AllOf.whom(scene.sentence(), figure, cue)
              || subject(scene, figure, cue) && (!bare || beside(scene, figure, cue));
      case NOUN ->
          // "340 square kilometres of its territory": somebody else may have them.
          !bare
              && distance <= (scene.sentence().at(cue.from()).is("its") ? 0 : 1)
              && SubjectPhrases.noSigns(scene, figure.to(), cue.from());
      case ACTIVE, LOSS ->
          !bare && (participle(scene, figure, cue) || objects.of(scene, figure, cue));
    };
  }

  /** "25 more, among them five rescuers, died": nothing but an aside stands between. */
  private boolean beside(Scene scene, Figure figure, Cue cue) {
    // "30 cows died" is no toll.
    int end = Math.max(figure.to(), FigureEnds.aside(scene, FigureEnds.more(scene, figure.to())));
    return cue.from() == end || cue.from() == end + 1 && !scene.sentence().has(end, animals);
  }

  /** Whether the cue is the verb of a relative clause right behind the figure or its place. */
  boolean relative(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    int end = Math.min(cue.from(), figure.to() + RELATIVE_REACH);
    boolean that = sentence.find(figure.to(), end, relatives) >= 0;
    return objects.of(scene, figure, cue)
        || cue.kind() == CueKind.SUBJECT
            && that
            && SubjectPhrases.noSigns(scene, figure.to(), cue.from());
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
    return !CountAdjectives.kills(scene, cue) && closes(scene, cue, next);
  }

  private boolean closes(Scene scene, Cue cue, Token next) {
    return next.kind() != Token.Kind.WORD
        || stop.has(next)
        || grammar.adverb(scene.sentence(), cue.to())
        || next.lower().endsWith("ing")
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
        && phrases.plain(scene, Math.min(end, cue.from()), cue.from());
  }

  /** "Has 300 square kilometres of the region under its control": a phrase behind the object. */
  private boolean phrase(Scene scene, Figure figure, Cue cue) {
    int end = FigureEnds.bracketEnd(scene.sentence(), figure.to());
    return scene.sentence().has(cue.from(), phraseLeads)
        && cue.from() - end <= LEFT_REACH
        && phrases.plain(scene, end, cue.from());
  }

  /** Whether the figure is the subject of the verb that the cue is. */
  private boolean subject(Scene scene, Figure figure, Cue cue) {
    int end = FigureEnds.listEnd(scene, figure);
    int start = grammar.groupStart(scene.sentence(), scene.sentence().quoted(cue.from()));
    boolean plain =
        cue.from() - end <= CLAUSE
            && !scene.figureBetween(end, cue.from())
            && phrases.leads(scene, end, Math.max(end, start));
    return plain || described(scene, end, start) || AllOf.aboard(scene, figure, start);
  }

  /**
   * "Ten members of a family, among them four children, were killed", "six men, most of whom had
   * come from Chad to look for gold, died".
   */
  private boolean described(Scene scene, int end, int start) {
    int comma = scene.sentence().find(end, Math.min(start - 1, end + PHRASE), ",");
    if (comma == end && comma >= 0) {
      return start - comma <= ASIDE
          && scene.sentence().find(comma + 1, start, ",") == start - 1
          && !scene.figureBetween(comma, start);
    }
    return comma > end
        && FigureEnds.aside(scene, comma) == start
        && !scene.figureBetween(end, comma)
        && phrases.leads(scene, end, comma);
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
    // "120 soldiers \"eliminated\"", "had been \"eliminated\"".
    boolean quoted = cue.from() == end + 1 && sentence.quoted(cue.from()) == end;
    boolean direct = (quoted || cue.from() == end) && !object(scene, cue.to());
    boolean instrument = scene.owned(figure) && !people(figure) && subject(scene, figure, cue);
    boolean passive =
        grammar.passive(sentence, sentence.quoted(cue.from())) && subject(scene, figure, cue);
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
        && SubjectPhrases.noSigns(scene, figure.to(), comma);
  }

  private static boolean people(Figure figure) {
    return figure.counts("people");
  }

  /** "Two men killed a policeman": what follows is an object, so the figure is who did it. */
  private boolean object(Scene scene, int at) {
    Sentence sentence = scene.sentence();
    return sentence.at(at).kind() == Token.Kind.NUMBER || grammar.opensNoun(sentence, at);
  }
}
