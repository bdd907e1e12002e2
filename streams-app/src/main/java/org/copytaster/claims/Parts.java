package org.copytaster.claims;

import org.copytaster.claims.Measure.CueKind;

/** Tells figures that are a part of one the text gives beside them: "including 12 children". */
final class Parts {
  private static final int OF_REACH = 4;
  private static final int ALONE_REACH = 10;
  private static final String PROJECTILES = "projectiles";
  private static final AnyOf LANDING =
      AnyOf.of(
          "landed",
          "fell",
          "hit",
          "struck",
          "came",
          "reached",
          "penetrated",
          "evaded",
          "crashed",
          "exploded",
          "slammed");
  private static final AnyOf GIVEN = AnyOf.of("the", "those", "these", "them");
  private static final AnyOf POINTING = AnyOf.of("those", "these", "them", "which", "whom");
  private static final AnyOf AMONG = AnyOf.of("included", "among");

  private static final AnyOf LISTING =
      AnyOf.of("included", "comprised", "includes", "comprises", "include");
  private static final AnyOf TOTALS =
      AnyOf.of("number", "figure", "total", "tally", "count", "toll");
  private static final AnyOf MADE =
      AnyOf.of("made", "consisted", "consists", "consist", "composed");
  private static final AnyOf THEM = AnyOf.of("them", "these", "those");
  private static final AnyOf ONE = AnyOf.of("a", "an", "one");

  /** "And a child". */
  private static final int ONE_PERSON = 3;

  private static final AnyOf MOST =
      AnyOf.of("most", "bulk", "majority", "lion's", "half", "much", "share");
  private static final AnyOf KILLING =
      AnyOf.of("killing", "killings", "losses", "destruction", "bloodshed", "violence", "carnage");
  private static final AnyOf WITH = AnyOf.of("with", ",", ":", "(", "-", "—", "–");
  private static final int CARE_REACH = 7;
  private static final AnyOf CRITICAL =
      AnyOf.of("critical", "critically", "intensive", "serious", "grave", "life-threatening");
  private static final AnyOf CONDITION = AnyOf.of("condition", "conditions", "state", "care");
  private static final AnyOf HOSPITAL =
      AnyOf.of("hospital", "hospitals", ",", ";", "with", "including", "and");
  private static final AnyOf STAYING =
      AnyOf.of("remain", "remains", "remained", "still", "stay", "stayed", "stays", "continue");
  private static final int MOST_REACH = 8;

  /** "This total includes". */
  private static final int TOTAL_REACH = 3;

  private final GainShares shares;
  private final WordList including;
  private final WordList casualties;
  private final WordList people;
  private final WordList be;

  Parts(Words words) {
    this.shares = new GainShares(words);
    this.including = words.list("part");
    this.casualties = words.list("casualty");
    this.people = words.list("uniformed");
    this.be = words.list("be");
  }

  /**
   * Whether {@code figure} counts a part of what another figure counts.
   *
   * @param told the measure that the text told of before, or null
   */
  boolean is(Scene scene, Figure figure, Measure told) {
    return !dated(scene, figure, told) && among(scene, figure, told);
  }

  private boolean among(Scene scene, Figure figure, Measure told) {
    return included(scene, figure)
        || oneOfThose(scene.sentence())
        || told != null && inPlaceAlone(scene, figure)
        || amongThem(scene.sentence(), figure)
        || told != null && listed(scene, figure)
        || told != null && landed(scene, figure, told)
        || shares.before(scene, figure)
        || told != null && inCare(scene.sentence(), figure, told)
        || told != null && most(scene.sentence(), figure, told)
        || told != null && GainShares.withRest(scene.sentence(), figure)
        || ofThose(scene.sentence(), figure.hedgeFrom())
        || ofTheCounted(scene, figure, told);
  }

  /** "One of those was the massacre of 44": of what was told. */
  private boolean oneOfThose(Sentence sentence) {
    return sentence.at(0).is("one")
        && sentence.at(1).is("of")
        && sentence.has(2, POINTING)
        && sentence.has(3, be);
  }

  /** "In the Zaporizhzhia region alone they moved forward by 272": within what was told. */
  private static boolean inPlaceAlone(Scene scene, Figure figure) {
    int alone = scene.sentence().find(2, Math.min(ALONE_REACH, figure.hedgeFrom()), "alone");
    for (PeriodMention mention : scene.periods()) {
      if (mention.role() == PeriodMention.Role.PLAIN) {
        return false;
      }
    }
    return alone > 0 && scene.sentence().at(0).is("in") && !scene.dated()[alone - 1];
  }

  /** "Including 12 children", "ten civilians included". */
  private boolean included(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    return sentence.has(figure.to(), AMONG)
        || listEnds(scene, figure)
        || nextOfIncluded(scene, figure)
        || sentence.has(figure.hedgeFrom() - 1, including)
            && !wholeOf(scene, figure)
            && !another(scene, figure);
  }

  /** "Including three women and five children": the second of them. */
  private boolean nextOfIncluded(Scene scene, Figure figure) {
    int joint = figure.hedgeFrom() - 1;
    boolean joins = scene.sentence().at(joint).is("and") || scene.sentence().at(joint).is(",");
    for (Figure before : scene.figures()) {
      boolean beside = joins && before.to() == joint && before.counts("people");
      if (beside && figure.counts("people") && included(scene, before)) {
        return true;
      }
    }
    return false;
  }

  /** "558 people, 50 children and 94 women among them": more of the parts follow. */
  private static boolean listEnds(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int end = figure.to();
    for (Figure next : scene.figures()) {
      boolean joint = sentence.at(end).is("and") || sentence.at(end).is(",");
      end = joint && next.hedgeFrom() == end + 1 ? next.to() : end;
    }
    // "Nine women and a child among them".
    end = sentence.at(end).is("and") && ONE.has(sentence.at(end + 1)) ? end + ONE_PERSON : end;
    return end > figure.to()
        && sentence.at(figure.hedgeFrom() - 1).is(",")
        && sentence.at(end).is("among")
        && THEM.has(sentence.at(end + 1));
  }

  /** "Among those killed were two children". */
  private boolean amongThem(Sentence sentence, Figure figure) {
    int were = sentence.find(1, figure.hedgeFrom(), be);
    return sentence.at(0).is("among")
        && were >= 0
        && (sentence.has(1, GIVEN) || sentence.find(1, were, casualties) >= 0);
  }

  /** "The barrage included 170 drones": of a barrage whose size was told. */
  private static boolean listed(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int made = sentence.find(1, figure.hedgeFrom(), MADE);
    boolean up = sentence.at(made + 1).is("up") || sentence.lower(made).startsWith("co");
    boolean parts = made >= 0 && up && sentence.at(0).is("the");
    parts |= sentence.find(0, figure.hedgeFrom(), LISTING) >= 0;
    return parts && !another(scene, figure);
  }

  /** "Most were intercepted; 36 missiles came down in built-up areas": some of what was fired. */
  private static boolean landed(Scene scene, Figure figure, Measure told) {
    Sentence sentence = scene.sentence();
    return told.counts(PROJECTILES)
        && figure.counts(PROJECTILES)
        && scene.periods().isEmpty()
        && LANDING.has(sentence.at(figure.to()))
        && !(sentence.at(figure.to()).is("came") && sentence.at(figure.to() + 1).is("from"));
  }

  /** "Eight patients remain in a critical state": of the wounded told of before. */
  private boolean inCare(Sentence sentence, Figure figure, Measure told) {
    int state = sentence.find(figure.to(), figure.to() + CARE_REACH, CRITICAL);
    int verb = state < 0 ? -1 : sentence.find(figure.to(), state, STAYING);
    boolean apart = sentence.find(figure.to(), state, HOSPITAL) >= 0;
    return told.event()
        && verb >= 0
        && !apart
        && (CONDITION.has(sentence.at(state + 1)) || sentence.at(state).is("critically"));
  }

  /** "Landslides did most of the killing, with 471 victims": a part of the toll told before. */
  private boolean most(Sentence sentence, Figure figure, Measure told) {
    int from = figure.hedgeFrom() - MOST_REACH;
    int word = sentence.find(from, figure.hedgeFrom(), MOST);
    int noun = sentence.at(word + 2).is("the") ? word + 3 : word + 2;
    return told.event()
        && word >= 0
        && sentence.at(word + 1).is("of")
        && (casualties.has(sentence.at(noun)) || KILLING.has(sentence.at(noun)))
        && (sentence.has(figure.hedgeFrom() - 1, WITH) || sentence.at(word - 1).is("the"));
  }

  /** "The mayor was among 132 people killed", "was among 132 whom": the figure is the whole. */
  private boolean wholeOf(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int among = figure.hedgeFrom() - 1;
    if (!sentence.at(among).is("among") || !sentence.has(among - 1, be)) {
      return false;
    }
    boolean people = figure.bare() || sentence.at(figure.to() - 1).is("people");
    return sentence.at(figure.to()).is("whom") || people && cueAt(scene, figure.to());
  }

  private static boolean cueAt(Scene scene, int at) {
    for (Cue cue : scene.cues()) {
      if (cue.from() == at) {
        return true;
      }
    }
    return false;
  }

  /** "Of those, 211 were killed by …", "of the total, 96", "of which 96". */
  private static boolean ofThose(Sentence sentence, int hedge) {
    boolean comma = sentence.at(hedge - 1).is(",");
    int those = comma ? hedge - 2 : hedge - 1;
    if (sentence.has(those, POINTING)) {
      return sentence.at(those - 1).is("of");
    }
    // "Of the projectiles, 55 fell within minutes".
    for (int i = those; comma && i > Math.max(0, those - OF_REACH); i--) {
      boolean opens = sentence.at(i - 1).is("of") && (i == 1 || sentence.at(i - 2).is(";"));
      if (opens && sentence.has(i, GIVEN)) {
        return true;
      }
    }
    return comma
        && sentence.at(those).is("total")
        && sentence.at(those - 1).is("the")
        && sentence.at(those - 2).is("of");
  }

  /** "Eighteen of the drones": a part of what was told before; "fired 187 of them" is not. */
  private boolean ofTheCounted(Scene scene, Figure figure, Measure told) {
    boolean bare = figure.bare();
    Sentence sentence = scene.sentence();
    int of = bare ? figure.to() : sentence.find(figure.from(), figure.to(), "of");
    return of >= 0
        && sentence.at(of).is("of")
        && sentence.has(of + 1, GIVEN)
        && Uncounted.aboardEnd(sentence, of) == of
        && (bare || !figure.counts("share"))
        && !ofOthers(sentence, figure, of)
        && !didToThem(scene, figure, told);
  }

  /** "135 of the attackers died" are no part of a toll; "two of the dead" are. */
  private boolean ofOthers(Sentence sentence, Figure figure, int of) {
    boolean people = figure.bare() || figure.counts("people");
    return people && sentence.at(of + 1).is("the") && !sentence.has(of + 2, casualties);
  }

  /** "Fired 187 of them": who did says how many it was; not "killed six of them" of a toll. */
  private boolean didToThem(Scene scene, Figure figure, Measure told) {
    if (!scene.sentence().at(figure.to() + 1).is("them")) {
      return false;
    }
    boolean them = scene.sentence().find(0, figure.hedgeFrom(), people) >= 0;
    for (Cue cue : scene.cues()) {
      if (cue.kind() == CueKind.ACTIVE && cue.to() == figure.hedgeFrom()) {
        return them || cue.measure() != told || !told.event();
      }
    }
    return false;
  }

  /**
   * "The number includes 1,180 casualties that they suffered on June 12": a part of the total of a
   * war, and the figure of that day.
   */
  private static boolean dated(Scene scene, Figure figure, Measure told) {
    Sentence sentence = scene.sentence();
    int verb = sentence.find(1, TOTAL_REACH, LISTING);
    return verb >= 0
        && TOTALS.has(sentence.at(verb - 1))
        && told != null
        && told.flow()
        && scene.periods().stream().anyMatch(mention -> mention.from() >= figure.to());
  }

  /** "Sunday's barrage had included 41 rockets": a barrage of its own. */
  private static boolean another(Scene scene, Figure figure) {
    return figure.counts("projectiles")
        && scene.periods().stream()
            .filter(mention -> mention.to() < figure.hedgeFrom())
            .anyMatch(mention -> scene.sentence().at(mention.to()).is("'s"));
  }
}
