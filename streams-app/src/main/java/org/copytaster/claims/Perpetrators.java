package org.copytaster.claims;

import org.copytaster.claims.Measure.CueKind;

/** Finds who killed or wounded, where a sentence says so. */
final class Perpetrators {
  private static final int WEAPON_REACH = 8;
  private static final int HEAD_REACH = 5;

  /** By how much a name behind the figure is further away than one in front of it. */
  private static final int LATER = 6;

  private static final AnyOf STRIKES = AnyOf.of("strikes", "strike", "raids", "air", "shelling");
  private static final AnyOf BOASTING =
      AnyOf.of("spoke", "speaks", "boasted", "boasts", "bragged", "claimed", "claims", "claiming");
  private static final AnyOf CLAUSES = AnyOf.of(":", ";");
  private static final AnyOf ITSELF = AnyOf.of("it", "them", "him", "her", "us");
  private static final AnyOf HANDS = AnyOf.of("hands", "hand");

  /** "Chadian and Kenyan troops clashed, leaving 12 dead": both sides do. */
  private static final AnyOf CLASHING =
      AnyOf.of("clashed", "clash", "clashes", "clashing", "fought", "traded", "exchanged");

  private final Grammar grammar;
  private final SubjectFinder subjects;
  private final Pronouns pronouns;
  private final Nameless nameless;
  private final Deeds deeds;
  private final Attackers attackers;
  private final Blame blame;
  private final Accidents accidents;
  private final DeedClauses clauses;
  private final WordList agents;
  private final WordList attackVerbs;
  private final WordList launchVerbs;
  private final WordList attack;
  private final WordList joints;
  private final WordList deadly;
  private final WordList uniformed;
  private final WordList denial;
  private final WordList losing;
  private final WordList costing;

  Perpetrators(Words words, Grammar grammar, SubjectFinder subjects, Pronouns pronouns) {
    this.grammar = grammar;
    this.subjects = subjects;
    this.pronouns = pronouns;
    this.nameless = new Nameless(words, grammar);
    this.deeds = new Deeds(words, grammar);
    this.attackers = new Attackers(words, grammar);
    this.blame = new Blame(words);
    this.accidents = new Accidents(words, grammar);
    this.clauses = new DeedClauses(words, grammar, subjects, pronouns);
    this.agents = words.list("agent");
    this.attackVerbs = words.list("attack-verb");
    this.launchVerbs = words.list("launch-verb");
    this.attack = words.list("attack");
    this.joints = words.list("joint");
    this.deadly = words.list("deadly-verb");
    this.uniformed = words.list("uniformed");
    this.denial = words.list("denial");
    this.losing = words.list("losing");
    this.costing = words.list("costing");
  }

  /** Who killed or wounded, only where the sentence says so. */
  Party find(
      Scene scene, Figure figure, Cue cue, SubjectFinder.Subject subject, RoleFinder.Roles last) {
    Party named = named(scene, figure, cue, subject);
    named = named == null ? ofSpeaker(scene, figure) : named;
    return named == null && last != null && pronoun(scene, figure) ? last.actor() : named;
  }

  /** "Nigeria said 40 fighters had been killed by its troops": whose troops; or null. */
  private Party ofSpeaker(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int by = sentence.find(figure.to(), figure.to() + HEAD_REACH, "by");
    int in = by < 0 ? sentence.find(figure.to(), figure.to() + HEAD_REACH, "in") : -1;
    by = sentence.has(in + 2, STRIKES) ? in : by;
    boolean own = by >= 0 && sentence.has(by + 1, Pronouns.OWN);
    int end = by + 2 + HEAD_REACH;
    boolean weapon = sentence.find(by + 2, end, attack) >= 0;
    if (!own || !weapon && sentence.find(by + 2, end, agents) < 0) {
      return null;
    }
    for (PartyMention mention : scene.parties()) {
      boolean leads = mention.to() <= figure.from() && !mention.place();
      if (leads && !subjects.governed(sentence, mention.from())) {
        return mention.party();
      }
    }
    return null;
  }

  /** "By them", "at their hands": whom these mean was said before. */
  private boolean pronoun(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int by = sentence.find(figure.to(), figure.to() + HEAD_REACH, "by");
    if (by >= 0 && (sentence.at(by + 1).is("them") || sentence.at(by + 1).is("it"))) {
      return true;
    }
    // "126 deaths at their hands".
    int hands = sentence.find(figure.to(), figure.to() + HEAD_REACH, HANDS);
    return hands >= 0 && sentence.has(hands - 1, Pronouns.OWN) && sentence.at(hands - 2).is("at");
  }

  private Party named(Scene scene, Figure figure, Cue cue, SubjectFinder.Subject subject) {
    boolean unnamed = nameless.subject(scene, cue);
    if (accidents.is(scene, cue)
        || unnamed && !Nameless.inAttack(scene, cue)
        || suffers(scene.sentence(), figure, cue)) {
      return null;
    } else if (unnamed) {
      return raider(scene, cue);
    }
    Party culprit = blamed(scene, cue);
    if (culprit != null) {
      return culprit;
    }
    if (subject.party() != null && acts(scene, figure, cue)) {
      return subject.several() ? null : subject.party();
    }
    Party boaster = boasting(scene, figure, cue);
    return boaster == null ? nearest(scene, figure, cue) : boaster;
  }

  /** "Their side had lost 213 lives", "the raid cost it 40 men": who is named has them dead. */
  private boolean suffers(Sentence sentence, Figure figure, Cue cue) {
    int own = figure.hedgeFrom() - 2;
    return cue.kind() == CueKind.ACTIVE && sentence.has(cue.from(), losing)
        || sentence.has(own, costing) && sentence.has(own + 1, ITSELF);
  }

  /** Whether the subject of the cue did what it tells: "Russia killed 40", not "a landslide". */
  private boolean acts(Scene scene, Figure figure, Cue cue) {
    boolean verb = cue.kind() == CueKind.ACTIVE && cue.to() <= figure.from();
    boolean noun = scene.sentence().at(cue.from() - 1).is("the");
    return verb
        && !noun
        && !grammar.passive(scene.sentence(), cue.from())
        && !clauses.apart(scene, cue)
        && isDeed(scene, cue)
        && !parted(scene, figure, cue);
  }

  /** The nearest name that the sentence tells an attack of, or null. */
  private Party nearest(Scene scene, Figure figure, Cue cue) {
    Party found = null;
    int nearest = Integer.MAX_VALUE;
    for (PartyMention mention : scene.parties()) {
      boolean before = mention.to() <= figure.from();
      int distance = before ? figure.from() - mention.to() : mention.from() - figure.to() + LATER;
      if (distance < nearest && did(scene, figure, cue, mention)) {
        found = TwoSides.joined(scene, mention) ? null : mention.party();
        nearest = distance;
      }
    }
    return found;
  }

  /** "Shells killed 31, and stray mortars killed 12 more". */
  private boolean parted(Scene scene, Figure figure, Cue cue) {
    PartyMention mention = subjects.mention(scene, cue);
    // "Kyiv had a bad night: drones left one dead".
    return mention != null
        && (scene.sentence().find(mention.to(), cue.from(), CLAUSES) >= 0
                && !pronouns.subject(scene, cue)
            || clauses.elsewhere(scene, mention, figure, cue));
  }

  /** "Left 62 dead", "hacked 42 villagers to death": the verb before the figure; else the cue. */
  Cue deed(Scene scene, Figure figure, Cue cue) {
    int verb = figure.hedgeFrom() - 1;
    boolean behind = cue.kind() == CueKind.COUNT && cue.from() >= figure.from();
    boolean clash = scene.sentence().find(0, verb, CLASHING) >= 0;
    return behind && !clash && scene.sentence().has(verb, deadly)
        ? new Cue(cue.measure(), CueKind.ACTIVE, verb, verb + 1)
        : cue;
  }

  /** "JNIM spoke of 120 soldiers killed": a group that tells of soldiers tells what it did. */
  private Party boasting(Scene scene, Figure figure, Cue cue) {
    int of = figure.hedgeFrom() - 1;
    Sentence sentence = scene.sentence();
    // "Boasted of 84 slain soldiers".
    boolean soldiers = figure.counts("force") || sentence.has(cue.to(), uniformed);
    int verb = sentence.at(of).is("of") ? of - 1 : of;
    boolean behind = cue.kind() == CueKind.COUNT || cue.from() >= figure.to();
    if (!behind || !soldiers || !sentence.has(verb, BOASTING)) {
      return null;
    }
    PartyMention found = null;
    for (PartyMention mention : scene.parties()) {
      found = mention.to() <= verb ? mention : found;
    }
    return found != null && found.group() ? found.party() : null;
  }

  /** "An Israeli raid in which militants killed seven": whose; or null. */
  private Party raider(Scene scene, Cue cue) {
    for (int i = scene.parties().size() - 1; i >= 0; i--) {
      PartyMention mention = scene.parties().get(i);
      if (mention.to() < cue.from() && mention.acts() && attackers.of(scene.sentence(), mention)) {
        return mention.party();
      }
    }
    return null;
  }

  /** "A strike that Kyiv blamed on Russia killed": whom the subject is laid to; or null. */
  private Party blamed(Scene scene, Cue cue) {
    for (PartyMention mention : scene.parties()) {
      boolean before =
          mention.to() <= cue.from()
              && mention.acts()
              && scene.sentence().find(mention.to(), cue.from(), joints) < 0;
      if (before && Blame.attributed(scene.sentence(), mention)) {
        return mention.party();
      }
    }
    return null;
  }

  private boolean did(Scene scene, Figure figure, Cue cue, PartyMention mention) {
    Sentence sentence = scene.sentence();
    boolean before = mention.to() <= figure.from();
    boolean victim = subjects.victim(scene, mention);
    boolean idle =
        !mention.acts() && !seat(sentence, mention)
            || before && clauses.elsewhere(scene, mention, figure, cue)
            || disclaims(sentence, mention, cue)
            || Deeds.suffered(sentence, mention)
            || DeedClauses.ofPart(sentence, figure, mention)
            || clauses.daysBefore(sentence, mention, figure);
    if (idle || victim || subjects.outsider(sentence, mention)) {
      return false;
    }
    boolean strikes =
        assails(sentence, mention.to(), figure.from())
            && !subjects.governed(sentence, mention.from())
            && (before
                ? clauses.same(scene, mention, cue)
                : clauses.attached(sentence, figure, mention));
    return strikes || attackers.named(sentence, mention) || blame.on(sentence, mention);
  }

  /** "Struck a market", or "launched 200 drones": a verb of attack right behind a name. */
  private boolean assails(Sentence sentence, int name, int figure) {
    int from = attackers.behindUnit(sentence, name);
    int verb = from;
    while (verb < from + HEAD_REACH
        && (sentence.has(verb, agents)
            || grammar.auxiliary(sentence, verb)
            || grammar.adverb(sentence, verb))) {
      verb++;
    }
    int launch = sentence.find(verb, verb + 2, launchVerbs);
    int end = figure > launch ? Math.min(figure, launch + WEAPON_REACH) : launch + WEAPON_REACH;
    return Deeds.blast(sentence, verb)
        || active(sentence, sentence.find(from, from + 3, attackVerbs))
        || launch >= 0 && sentence.find(launch, end, attack) >= 0;
  }

  /** Not "Kyiv was bombed" or "Chad, attacked by gunmen". */
  private boolean active(Sentence sentence, int verb) {
    return verb >= 0 && !sentence.at(verb + 1).is("by") && !grammar.passive(sentence, verb);
  }

  private boolean isDeed(Scene scene, Cue cue) {
    PartyMention mention = subjects.mention(scene, cue);
    return mention == null || pronouns.subject(scene, cue) || deeds.is(scene, mention, cue);
  }

  /** "The raid, which Chad denied carrying out, killed 12", "Chad: The monsoon killed 31". */
  private boolean disclaims(Sentence sentence, PartyMention mention, Cue cue) {
    return sentence.at(mention.to()).is(":") && mention.from() == 0
        || sentence.has(mention.to(), denial)
            && (sentence.lower(mention.to() + 1).endsWith("ing")
                || Asides.relative(sentence, mention.to(), cue.from()));
  }

  /** "Kyiv's drones", "blamed on Moscow": a capital stands for a state that attacks. */
  private boolean seat(Sentence sentence, PartyMention mention) {
    boolean possessive = sentence.at(mention.to()).is("'s");
    return mention.kind() == PartyMention.Kind.METONYM
        && (possessive && attackers.named(sentence, mention) || blame.on(sentence, mention));
  }
}
