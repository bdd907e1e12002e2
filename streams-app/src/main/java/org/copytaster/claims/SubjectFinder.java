package org.copytaster.claims;

import org.copytaster.claims.Measure.CueKind;

/** Finds the party that is the subject of a cue. */
final class SubjectFinder {
  private static final AnyOf CARRYING =
      AnyOf.of("carrying", "transporting", "ferrying", "escorting", "housing", "taking");
  private static final int CLAUSE_REACH = 5;

  /** Words of "and its rival" between two names. */
  private static final int RIVAL = 3;

  private static final int HEAD_REACH = 4;

  private final Asides asides;
  private final Allies allies;
  private final CountedDoers doers;
  private final WordList prepositions;
  private final WordList speech;
  private final WordList agents;
  private final WordList outsiders;
  private final WordList attacks;
  private final WordList rebels;
  private final WordList regions;
  private final WordList hitting;
  private final WordList harming;
  private final WordList leading;
  private final WordList masses;
  private final WordList epithets;
  private final WordList seats;
  private final WordList seatedForces;

  SubjectFinder(Words words, Grammar grammar, Asides asides) {
    this.doers = new CountedDoers(words, grammar);
    this.asides = asides;
    this.prepositions = words.list("preposition");
    this.speech = words.list("speech");
    this.agents = words.list("agent");
    this.outsiders = words.list("outsider");
    this.regions = words.list("region");
    this.rebels = words.list("rebel");
    this.attacks = words.list("attack");
    this.hitting = words.list("hitting");
    this.harming = words.list("harming");
    this.leading = words.list("leading");
    this.masses = words.list("mass");
    this.epithets = words.list("epithet");
    this.allies = new Allies(words);
    this.seats = words.list("seated");
    this.seatedForces = words.list("seated-force");
  }

  /**
   * The party of the nearest name before the cue that can be its subject, as a mention; or null.
   */
  PartyMention mention(Scene scene, Cue cue) {
    Subject subject = find(scene, cue);
    for (int i = scene.parties().size() - 1; i >= 0; i--) {
      PartyMention mention = scene.parties().get(i);
      boolean same = mention.to() <= cue.from() && mention.party().equals(subject.party());
      if (same && canAct(scene, mention, cue)) {
        return mention;
      }
    }
    return null;
  }

  /**
   * What stands before a cue.
   *
   * @param party the subject, or null where none is named
   * @param several whether two sides are the subject together
   */
  record Subject(Party party, boolean several) {
    static final Subject NONE = new Subject(null, false);
  }

  /** The nearest name before the cue that can be its subject. */
  Subject find(Scene scene, Cue cue) {
    Sentence sentence = scene.sentence();
    for (int i = scene.parties().size() - 1; i >= 0; i--) {
      PartyMention mention = scene.parties().get(i);
      if (mention.to() > cue.from() || !canAct(scene, mention, cue)) {
        continue;
      }
      int spoken = sentence.find(mention.to(), cue.from(), speech);
      int next = spoken < 0 ? -1 : sentence.find(spoken + 1, cue.from(), speech);
      boolean both = next >= 0 && sentence.at(next - 1).is("and");
      if (spoken >= 0 && (both || Clauses.aside(sentence, mention.to(), spoken))) {
        spoken = next;
      }
      int told = Math.min(spoken + CLAUSE_REACH, cue.from());
      boolean claims = spoken >= 0 && Clauses.claims(sentence, spoken, cue);
      if (spoken < 0 || claims || sentence.find(spoken, told, Pronouns.ANTECEDENT) >= 0) {
        return new Subject(mention.party(), spoken < 0 && joined(scene, i));
      }
    }
    return Subject.NONE;
  }

  private boolean canAct(Scene scene, PartyMention mention, Cue cue) {
    Sentence sentence = scene.sentence();
    if (mention.place()
        || outsider(sentence, mention)
        || sentence.at(mention.from() - 1).is("capital")
        || counted(scene, mention)
        || allies.help(scene, mention)
        || Clauses.fronted(sentence, mention.from(), cue.from())) {
      return false;
    }
    if (asides.inside(sentence, mention.from(), cue.from())
        || Asides.including(sentence, mention, cue)) {
      return false;
    }
    boolean possessed = sentence.at(mention.to()).is("'s") && cue.kind() == CueKind.NOUN;
    possessed |= seated(sentence, mention);
    boolean along = along(sentence, mention, cue);
    return (possessed || along || !governed(sentence, mention.from()))
        && !struck(sentence, mention.from());
  }

  /** "The army in Kyiv": of the state whose capital that is. */
  private boolean seated(Sentence sentence, PartyMention mention) {
    int in = mention.from() - 1;
    return mention.kind() == PartyMention.Kind.METONYM
        && sentence.at(in).is("in")
        && sentence.has(in - 1, seatedForces)
        && !sentence.at(in - 2).capital();
  }

  /**
   * "With Moscow's troops regaining 340 square kilometres": the subject of a clause without verb.
   */
  private static boolean along(Sentence sentence, PartyMention mention, Cue cue) {
    int before = sentence.beforeThe(mention.from());
    // "With the army alone in possession of 6 percent".
    boolean state = sentence.at(cue.from()).is("in") || sentence.lower(cue.from()).endsWith("ing");
    return sentence.at(before).is("with") && state;
  }

  /** "Killed 58 Pakistani soldiers and lost": who is counted does not act. */
  private boolean counted(Scene scene, PartyMention mention) {
    return (scene.inFigure(mention.from()) || attribute(scene, mention))
        && !doers.act(scene, mention);
  }

  /** "Killed eight members of the Syrian security forces and wounded 15". */
  private static boolean attribute(Scene scene, PartyMention mention) {
    int of = scene.sentence().beforeThe(mention.from());
    Figure figure = scene.sentence().at(of).is("of") ? scene.figureAt(of - 1) : null;
    for (Cue cue : scene.cues()) {
      boolean verb = cue.kind() == Measure.CueKind.ACTIVE;
      if (figure != null && verb && cue.to() == figure.hedgeFrom()) {
        return true;
      }
    }
    return false;
  }

  /** Whether who is named is counted as a victim or stands beside one who is not named. */
  boolean victim(Scene scene, PartyMention mention) {
    return scene.counted(mention.from()) && counted(scene, mention)
        || allies.withState(scene.sentence(), mention);
  }

  /** "The Ethiopian army and Tigrayan forces lost": the figure is of both. */
  private boolean joined(Scene scene, int nearest) {
    PartyMention last = scene.parties().get(nearest);
    if (allies.withState(scene.sentence(), last)) {
      return true;
    }
    if (nearest == 0) {
      return false;
    }
    PartyMention first = scene.parties().get(nearest - 1);
    int joined = scene.sentence().behindOwner(first.to());
    while (scene.sentence().has(joined, agents)) {
      joined++;
    }
    boolean rival =
        scene.sentence().has(joined, Clauses.JOINS)
            && (scene.sentence().has(joined + 1, Pronouns.OWN)
                || scene.sentence().has(joined + 1, Clauses.ARTICLES));
    boolean adjoin = scene.sentence().has(last.from() - 1, Clauses.JOINS) || rival;
    int gap = last.from() - (rival ? RIVAL + joined - first.to() : 1) - first.to();
    boolean plain = !first.place() && !governed(scene.sentence(), first.from());
    return adjoin && plain && gap <= 2 && !first.party().equals(last.party());
  }

  /**
   * Whether a preposition stands before the name; "the army of Chad", "fighters of the M23" and
   * "rebels led by the M23" act all the same.
   */
  boolean governed(Sentence sentence, int from) {
    int i = from - 1;
    while (sentence.has(i, regions)
        || sentence.has(i, Clauses.JOINS) && sentence.has(i - 1, regions)) {
      i--;
    }
    i = sentence.has(i, Clauses.ARTICLES) ? i - 1 : i;
    while (sentence.has(i, epithets)) {
      i--;
    }
    i = sentence.has(i, Clauses.ARTICLES) ? i - 1 : i;
    if (Clauses.between(sentence, i)) {
      return true;
    }
    if (sentence.has(i, Clauses.JOINS) && sentence.at(i - 1).capital() && i == from - 1) {
      return governed(sentence, i - 1);
    }
    boolean of = sentence.at(i).is("of") || sentence.at(i).is("from");
    // "The junta in Ouagadougou", not "troops in Ukraine".
    of |= sentence.at(i).is("in") && i == from - 1 && sentence.has(i - 1, seats);
    // "Fighters belonging to the ADF".
    boolean to = sentence.at(i).is("to");
    if (to && (sentence.at(i - 1).is("belonging") || sentence.at(i - 1).is("loyal"))) {
      return governed(sentence, headStart(sentence, i - 1));
    }
    boolean mass = sentence.at(i).is("of") && sentence.has(i - 1, masses);
    if (mass || of && sentence.has(i - 1, agents)) {
      return governed(sentence, headStart(sentence, i - 1));
    }
    boolean led =
        sentence.at(i).is("by") && sentence.has(i - 1, leading) && !sentence.at(i - 2).is(",");
    return sentence.has(i, prepositions) && !sentence.at(i).is("than") && !led;
  }

  /**
   * "A Russian raid to which 53 missiles were committed": whose attack a clause tells of; or null.
   */
  Party raider(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int which = sentence.find(0, figure.from(), "which");
    if (which < 0 || !sentence.has(which - 1, prepositions)) {
      return null;
    }
    for (PartyMention mention : scene.parties()) {
      boolean close = mention.to() < which && which - mention.to() <= HEAD_REACH;
      if (close && sentence.find(mention.to(), which, attacks) >= 0) {
        return mention.party();
      }
    }
    return null;
  }

  private int headStart(Sentence sentence, int head) {
    int i = head;
    while (sentence.has(i - 1, agents)) {
      i--;
    }
    return i;
  }

  /** "The quake that hit Turkey", "a bus carrying Syrian soldiers": the name is an object. */
  boolean struck(Sentence sentence, int from) {
    int i = from - 1;
    while (sentence.has(i, regions)) {
      i--;
    }
    i = sentence.has(i, Clauses.ARTICLES) ? i - 1 : i;
    int verb = sentence.at(i).is("and") && sentence.at(i - 1).capital() ? i - 2 : i;
    return sentence.has(verb, hitting)
        || sentence.has(verb, harming)
        || CARRYING.has(sentence.at(verb));
  }

  /** "An Israeli firm", "a Chinese fund": of the country, and not its side. */
  boolean outsider(Sentence sentence, PartyMention mention) {
    for (int i = mention.to(); i < mention.to() + HEAD_REACH; i++) {
      Token token = sentence.at(i);
      if (token.kind() != Token.Kind.WORD && !token.is("'s") && !token.is("-")) {
        return false;
      }
      // "Nigerian soldiers chased gunmen".
      boolean chased = token.lower().endsWith("ed") && sentence.has(i - 1, agents);
      if (chased || harming.has(token) || NumberReader.starts(token)) {
        return false;
      }
      boolean rebel = !mention.group() && rebels.has(token);
      if (rebel || outsiders.has(token) || Agents.settled(sentence, mention)) {
        return true;
      }
      if (hitting.has(token)
          || speech.has(token)
          || prepositions.has(token)
          || Clauses.JOINS.contains(token.lower())) {
        return false;
      }
    }
    return false;
  }
}
