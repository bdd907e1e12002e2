package org.copytaster.claims;

/** Tells whether a name and a figure stand in clauses of which one tells of the other. */
final class DeedClauses {
  private static final int WEAPON_REACH = 8;
  private static final int HEAD_REACH = 5;
  private static final int ASIDE_REACH = 10;
  private static final AnyOf WHOLE = AnyOf.of("them", "whom", "those", "these");
  private static final AnyOf HOW =
      AnyOf.of("when", "in", "by", "during", "after", "as", "while", "at", "on", "killed");
  private static final AnyOf SPANS =
      AnyOf.of("day", "days", "week", "weeks", "month", "months", "year", "years");

  private static final AnyOf AFTER = AnyOf.of("after", "before");
  private static final int AFTER_REACH = 3;

  private final Grammar grammar;
  private final SubjectFinder subjects;
  private final Pronouns pronouns;
  private final WordList speech;
  private final WordList whens;
  private final WordList attack;
  private final WordList joints;
  private final WordList reacting;

  DeedClauses(Words words, Grammar grammar, SubjectFinder subjects, Pronouns pronouns) {
    this.grammar = grammar;
    this.subjects = subjects;
    this.pronouns = pronouns;
    this.speech = words.list("speech");
    this.whens = words.list("when");
    this.attack = words.list("attack");
    this.joints = words.list("joint");
    this.reacting = words.list("reacting");
  }

  /** "Hamas released a video after an air strike killed": the cue's clause has its own subject. */
  boolean apart(Scene scene, Cue cue) {
    PartyMention mention = subjects.mention(scene, cue);
    if (mention == null || pronouns.subject(scene, cue)) {
      return false;
    }
    Sentence sentence = scene.sentence();
    int when = sentence.find(mention.to(), cue.from(), whens);
    boolean verb = false;
    for (int i = mention.to(); i < when; i++) {
      verb |= grammar.verb(sentence, i) && !speech.has(sentence.at(i));
    }
    int start = unparted(sentence, grammar.groupStart(sentence, cue.from()));
    if (sentence.has(start - 1, Clauses.RELATIVE)) {
      // "Washington condemned the strike, which killed 12".
      return accidental(sentence, mention.to(), start - 1)
          || sentence.find(mention.to(), start - 1, reacting) >= 0;
    }
    return verb && !sentence.at(when).is("since") && when + 1 < start;
  }

  /** Where a relative clause goes on behind an aside: "raids that, by its account, killed". */
  private static int unparted(Sentence sentence, int start) {
    if (!sentence.at(start - 1).is(",")) {
      return start;
    }
    for (int i = start - 2; i > start - ASIDE_REACH; i--) {
      if (sentence.at(i).is(",")) {
        return sentence.has(i - 1, Clauses.RELATIVE) ? i : start;
      }
    }
    return start;
  }

  /** "The police opened an inquiry into the accident, which killed": nobody's attack. */
  private boolean accidental(Sentence sentence, int from, int relative) {
    boolean verb = false;
    for (int i = from; i < relative; i++) {
      verb |= grammar.verb(sentence, i);
    }
    return verb && sentence.find(relative - WEAPON_REACH, relative, attack) < 0;
  }

  /** "Israeli raids killed 12, while three Israelis died in clashes": of a clause of its own. */
  boolean elsewhere(Scene scene, PartyMention mention, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    int joint = Math.min(cue.from(), figure.hedgeFrom()) - 1;
    while (joint > mention.to() && !sentence.has(joint, joints)) {
      joint--;
    }
    joint = joint > mention.to() ? joint : -1;
    int after = sentence.find(mention.to(), figure.hedgeFrom(), AFTER);
    if (after >= 0 && cue.from() >= figure.to() && figure.hedgeFrom() - after <= AFTER_REACH) {
      // "Israeli strikes killed 44 people after two soldiers had died in an attack by Hamas".
      return true;
    }
    return joint > 0
        && toldBetween(scene, mention.to(), joint)
        && (RoleFinder.owns(scene, figure, mention.party())
            || ownSubject(scene, joint, figure, cue));
  }

  /** "…, and mortars killed five more": the verb in front of the figure has its own subject. */
  private boolean ownSubject(Scene scene, int joint, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    int subject = grammar.groupStart(sentence, cue.from()) - 1;
    boolean verb = cue.kind() == Measure.CueKind.ACTIVE && cue.to() <= figure.from();
    boolean finite = verb && subject > joint && !sentence.lower(cue.from()).endsWith("ing");
    // "…, and the shelling killed five more": what was told of before.
    boolean pointed = sentence.has(subject, attack) && sentence.at(subject - 1).is("the");
    return finite && !pointed && !claims(sentence, joint + 1, cue) && !pronouns.subject(scene, cue);
  }

  private static boolean toldBetween(Scene scene, int from, int to) {
    for (Cue other : scene.cues()) {
      boolean event = other.measure().time() == Measure.Time.EVENT;
      if (event && other.from() >= from && other.to() <= to) {
        return true;
      }
    }
    return false;
  }

  /** "Admitted 23 dead and claimed to have killed 200": the same subject goes on. */
  private boolean claims(Sentence sentence, int from, Cue cue) {
    int verb = from;
    while (verb < cue.from()
        && (grammar.auxiliary(sentence, verb) || grammar.adverb(sentence, verb))) {
      verb++;
    }
    return verb < cue.from() && (speech.has(sentence.at(verb)) || grammar.verb(sentence, verb));
  }

  /** "A day after Russia shelled the port, 12 people died": told of another day. */
  boolean daysBefore(Sentence sentence, PartyMention mention, Figure figure) {
    int after = sentence.beforeThe(mention.from());
    // "Have been killed since the war began on October 7, when gunmen led by Hamas attacked".
    int since = sentence.find(figure.to(), mention.from(), "since");
    return since >= 0
        || sentence.at(after).is("after")
            && sentence.has(after - 1, SPANS)
            && sentence.find(mention.to(), figure.hedgeFrom(), ",") >= 0;
  }

  /** "Russia launched 300 drones, and the UN recorded 12 civilians killed" tells of two things. */
  boolean same(Scene scene, PartyMention mention, Cue cue) {
    Sentence sentence = scene.sentence();
    boolean participle = sentence.lower(cue.from()).endsWith("ing");
    // "Pakistan shelled the line, and officials said the shelling killed 16".
    int noun = grammar.groupStart(sentence, cue.from()) - 1;
    participle |= sentence.has(noun, attack) && sentence.at(noun - 1).is("the");
    int spoken = sentence.find(mention.to() + HEAD_REACH, cue.from(), speech);
    return participle || spoken < 0 || sentence.find(mention.to(), spoken, joints) < 0;
  }

  /** "304 people were killed, 16 of them when the Taliban overran a post": of a part alone. */
  static boolean ofPart(Sentence sentence, Figure figure, PartyMention mention) {
    int of = sentence.find(figure.to(), mention.from(), "of");
    return of >= 0
        && sentence.at(of - 1).kind() != Token.Kind.SIGN
        && sentence.has(of + 1, WHOLE)
        && sentence.has(of + 2, HOW);
  }

  /** "Five were killed when Russia struck": the attack is told in a clause of its own. */
  boolean attached(Sentence sentence, Figure figure, PartyMention mention) {
    return sentence.find(figure.to(), mention.from(), whens) >= 0
        && sentence.find(figure.to(), mention.from(), "since") < 0;
  }
}
