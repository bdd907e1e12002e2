package org.copytaster.claims;

import java.util.Set;

/** Tells whether a name and a figure stand in clauses of which one tells of the other. */
final class DeedClauses {
  private static final int WEAPON_REACH = 8;
  private static final int HEAD_REACH = 5;
  private static final int AGENT_REACH = 4;
  private static final int ASIDE_REACH = 10;
  private static final Set<String> RELATIVE = Set.of("that", "which");
  private static final Set<String> JOINED = Set.of("and", "or", "but", ",", "to", "then");
  private static final Set<String> OF = Set.of("of");
  private static final Set<String> WHOLE = Set.of("them", "whom", "those", "these");
  private static final Set<String> HOW =
      Set.of("when", "in", "by", "during", "after", "as", "while", "at", "on", "killed");
  private static final Set<String> COMMA = Set.of(",");
  private static final Set<String> ARTICLES = Set.of("a", "an");
  private static final Set<String> SPANS =
      Set.of("day", "days", "week", "weeks", "month", "months", "year", "years");
  private static final Set<String> REPORTING =
      Set.of("reported", "recorded", "counted", "registered", "suffered", "lost", "mourned");
  private static final Set<String> CAUSES = Set.of("of", "in", "from", "during");

  private static final Set<String> AFTER = Set.of("after", "before");
  private static final int AFTER_REACH = 3;

  /** What a clause of its own says of how people died. */
  private static final Set<String> SEPARATE =
      Set.of(
          "hunger",
          "starvation",
          "malnutrition",
          "famine",
          "cold",
          "hypothermia",
          "exposure",
          "thirst",
          "dehydration",
          "disease",
          "diseases",
          "cholera",
          "measles",
          "fighting",
          "clashes",
          "combat",
          "battle",
          "battles",
          "action",
          "custody",
          "detention",
          "prison",
          "accidents",
          "crashes",
          "crossfire");

  private final Grammar grammar;
  private final SubjectFinder subjects;
  private final Pronouns pronouns;
  private final WordList speech;
  private final WordList whens;
  private final WordList attack;
  private final WordList joints;
  private final WordList reacting;
  private final WordList uniformed;
  private final WordList attributes;
  private final WordList attackVerbs;
  private final WordList hitting;

  DeedClauses(Words words, Grammar grammar, SubjectFinder subjects, Pronouns pronouns) {
    this.grammar = grammar;
    this.subjects = subjects;
    this.pronouns = pronouns;
    this.speech = words.list("speech");
    this.whens = words.list("when");
    this.attack = words.list("attack");
    this.joints = words.list("joint");
    this.reacting = words.list("reacting");
    this.uniformed = words.list("uniformed");
    this.attributes = words.list("attack-attribute");
    this.attackVerbs = words.list("attack-verb");
    this.hitting = words.list("hitting");
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
    if (sentence.has(start - 1, RELATIVE)) {
      // "Washington condemned the strike, which killed 12".
      boolean after = verb && ownSubject(sentence, when + 1);
      return after && !ownDeed(sentence, mention.to(), when)
          || accidental(sentence, mention.to(), start - 1)
          || sentence.find(mention.to(), start - 1, reacting) >= 0;
    }
    boolean joined =
        sentence.has(start - 1, JOINED)
            && (ownDeed(sentence, mention.to(), when) || !ownSubject(sentence, when + 1));
    return verb && !joined && !sentence.at(when).is("since") && when + 1 < start;
  }

  /** "Turkey opened an inquiry after a fire swept through a hotel, killing 59": the fire's deed. */
  private boolean ownSubject(Sentence sentence, int at) {
    boolean taken =
        sentence.has(at, Pronouns.ANTECEDENT)
            || sentence.lower(at).endsWith("ing")
            || grammar.verb(sentence, at);
    return !taken;
  }

  /** Whether the clause behind a name tells of an attack: "bombed a school as people slept". */
  private boolean ownDeed(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean strike =
          sentence.has(i, attack) && !sentence.has(i, uniformed) && !sentence.has(i, attributes);
      boolean verb = sentence.has(i, attackVerbs) || sentence.has(i, hitting);
      if (strike || verb && grammar.verb(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  /** Where a relative clause goes on behind an aside: "raids that, by its account, killed". */
  private static int unparted(Sentence sentence, int start) {
    if (!sentence.at(start - 1).is(",")) {
      return start;
    }
    for (int i = start - 2; i > start - ASIDE_REACH; i--) {
      if (sentence.at(i).is(",")) {
        return sentence.has(i - 1, RELATIVE) ? i : start;
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
    boolean told = toldBetween(scene, mention.to(), joint);
    boolean own = cue.to() > figure.from() && cause(scene, cue.to());
    int after = sentence.find(mention.to(), figure.hedgeFrom(), AFTER);
    if (after >= 0 && cue.from() >= figure.to() && figure.hedgeFrom() - after <= AFTER_REACH) {
      // "Israeli strikes killed 44 people after two soldiers had died in an attack by Hamas".
      return toldBetween(scene, mention.to(), after);
    }
    // "…, and mortars killed five more".
    int subject = grammar.groupStart(sentence, cue.from()) - 1;
    boolean pointed = sentence.has(subject, attack) && sentence.at(subject - 1).is("the");
    own |=
        cue.kind() == Measure.CueKind.ACTIVE
            && cue.to() <= figure.from()
            && subject > joint
            && !claims(sentence, joint + 1, cue)
            && !pointed
            && !sentence.lower(cue.from()).endsWith("ing")
            && !pronouns.subject(scene, cue);
    int reported = told ? sentence.find(joint, figure.hedgeFrom(), REPORTING) : -1;
    own |= reported >= 0 && scene.named(reported - 1);
    return told && joint > 0 && (own || RoleFinder.owns(scene, figure, mention.party()));
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

  /** "Died of hunger", "fell in fighting", "were killed by a mine": how, and by nobody's deed. */
  private static boolean cause(Scene scene, int at) {
    Sentence sentence = scene.sentence();
    boolean by = sentence.at(at).is("by") && sentence.has(at + 1, ARTICLES);
    for (int i = at + 1; by && i <= at + AGENT_REACH; i++) {
      by = !scene.named(i);
    }
    return by || sentence.has(at, CAUSES) && sentence.find(at + 1, at + 3, SEPARATE) >= 0;
  }

  /** "A day after Russia shelled the port, 12 people died": told of another day. */
  static boolean daysBefore(Sentence sentence, PartyMention mention, Figure figure) {
    int after = mention.from() - (sentence.at(mention.from() - 1).is("the") ? 2 : 1);
    return sentence.at(after).is("after")
        && sentence.has(after - 1, SPANS)
        && sentence.find(mention.to(), figure.hedgeFrom(), COMMA) >= 0;
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
    int of = sentence.find(figure.to(), mention.from(), OF);
    return of >= 0
        && sentence.at(of - 1).kind() != Token.Kind.SIGN
        && sentence.has(of + 1, WHOLE)
        && sentence.has(of + 2, HOW);
  }

  /** "Five were killed when Russia struck": the attack is told in a clause of its own. */
  boolean attached(Sentence sentence, Figure figure, PartyMention mention) {
    return sentence.find(figure.to(), mention.from(), whens) >= 0;
  }
}
