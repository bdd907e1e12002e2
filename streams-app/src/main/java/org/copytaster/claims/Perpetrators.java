package org.copytaster.claims;

import java.util.Set;
import org.copytaster.claims.Measure.CueKind;

/** Finds who killed or wounded, where a sentence says so. */
final class Perpetrators {
  private static final int WEAPON_REACH = 8;
  private static final int HEAD_REACH = 5;

  /** By how much a name behind the figure is further away than one in front of it. */
  private static final int LATER = 6;

  private static final Set<String> BY = Set.of("by");
  private static final Set<String> RELATIVE = Set.of("that", "which");
  private static final Set<String> BOASTING =
      Set.of("spoke", "speaks", "boasted", "boasts", "bragged", "claimed", "claims", "claiming");
  private static final Set<String> CLAUSES = Set.of(":", ";");
  private static final Set<String> OWN = Set.of("its", "their");
  private static final Set<String> ITSELF = Set.of("it", "them", "him", "her", "us");
  private static final Set<String> HANDS = Set.of("hands", "hand");
  private static final Set<String> SAME = Set.of("same");

  /** "The fall of the town, which Chad said cost 1,269 lives": nobody's deed. */
  private static final Set<String> COSTS = Set.of("cost", "costs", "costing");

  /** "Chadian and Kenyan troops clashed, leaving 12 dead": both sides do. */
  private static final Set<String> CLASHING =
      Set.of("clashed", "clash", "clashes", "clashing", "fought", "traded", "exchanged");

  /** "Their side had lost 213 lives". */
  private static final Set<String> LOSING = Set.of("lose", "loses", "losing", "lost");

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
  }

  /** Who killed or wounded, only where the sentence says so. */
  Party find(
      Scene scene, Figure figure, Cue cue, SubjectFinder.Subject subject, RoleFinder.Roles last) {
    Party named = named(scene, figure, cue, subject);
    named = named == null ? ofSpeaker(scene, figure) : named;
    return named == null && last != null && sameAttack(scene, figure) ? last.actor() : named;
  }

  /** "Nigeria said 40 fighters had been killed by its troops": whose troops; or null. */
  private Party ofSpeaker(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int by = sentence.find(figure.to(), figure.to() + HEAD_REACH, BY);
    boolean own = by >= 0 && sentence.has(by + 1, OWN);
    boolean force = own && sentence.find(by + 2, by + 2 + HEAD_REACH, agents) >= 0;
    boolean weapon = own && sentence.find(by + 2, by + 2 + HEAD_REACH, attack) >= 0;
    for (PartyMention mention : scene.parties()) {
      boolean leads =
          mention.to() <= figure.from()
              && mention.kind() != PartyMention.Kind.PLACE
              && !subjects.governed(sentence, mention.from());
      if ((force || weapon) && leads) {
        return mention.party();
      }
    }
    return null;
  }

  /** "In the same strikes", "by them": whose they are was said before. */
  private boolean sameAttack(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int by = sentence.find(figure.to(), figure.to() + HEAD_REACH, BY);
    if (by >= 0 && (sentence.at(by + 1).is("them") || sentence.at(by + 1).is("it"))) {
      return true;
    }
    // "126 deaths at their hands".
    int hands = sentence.find(figure.to(), figure.to() + HEAD_REACH, HANDS);
    if (hands >= 0 && sentence.has(hands - 1, OWN) && sentence.at(hands - 2).is("at")) {
      return true;
    }
    int word = sentence.find(0, sentence.size(), SAME);
    return word >= 0 && sentence.find(word + 1, word + 3, attack) >= 0;
  }

  private Party named(Scene scene, Figure figure, Cue cue, SubjectFinder.Subject subject) {
    if (accidents.is(scene, cue)
        || nameless.subject(scene, cue) && !Nameless.inAttack(scene, cue)
        || cue.kind() == CueKind.ACTIVE && scene.sentence().has(cue.from(), LOSING)) {
      return null;
    }
    boolean costs = scene.sentence().has(cue.from(), COSTS);
    if (costs && scene.sentence().has(cue.from() + 1, ITSELF)) {
      return null;
    } else if (costs || nameless.subject(scene, cue)) {
      return raider(scene, cue);
    }
    boolean relative = scene.sentence().has(cue.from() - 1, RELATIVE);
    Party culprit = relative ? raider(scene, cue) : null;
    culprit = culprit == null ? blamed(scene, cue) : culprit;
    if (culprit != null) {
      return culprit;
    }
    if (cue.kind() == CueKind.ACTIVE
        && cue.to() <= figure.from()
        && !grammar.passive(scene.sentence(), cue.from())
        && subject.party() != null
        && !clauses.apart(scene, cue)
        && isDeed(scene, cue)
        && !parted(scene, figure, cue)) {
      return subject.several() ? null : subject.party();
    }
    Party deadly = boasting(scene, figure, cue);
    deadly = deadly == null ? deadly(scene, figure, cue) : deadly;
    if (deadly != null) {
      return deadly;
    }
    Party found = null;
    int nearest = Integer.MAX_VALUE;
    for (PartyMention mention : scene.parties()) {
      boolean before = mention.to() <= figure.from();
      int distance = before ? figure.from() - mention.to() : mention.from() - figure.to() + LATER;
      if (distance < nearest && did(scene, figure, cue, mention)) {
        found = mention.party();
        nearest = distance;
      }
    }
    return found;
  }

  /** "Shells killed 31, and stray mortars killed 12 more". */
  private boolean parted(Scene scene, Figure figure, Cue cue) {
    PartyMention mention = subjects.mention(scene, cue);
    return mention != null && clauses.elsewhere(scene, mention, figure, cue);
  }

  /** "Left 62 dead", "hacked 42 villagers to death": the subject of the verb before the figure. */
  private Party deadly(Scene scene, Figure figure, Cue cue) {
    int verb = figure.hedgeFrom() - 1;
    boolean behind = cue.kind() == CueKind.COUNT && cue.from() >= figure.from();
    boolean clash = scene.sentence().find(0, verb, CLASHING) >= 0;
    if (!behind || clash || !scene.sentence().has(verb, deadly)) {
      return null;
    }
    Cue left = new Cue(cue.measure(), CueKind.ACTIVE, verb, verb + 1);
    SubjectFinder.Subject subject = subjects.find(scene, left);
    PartyMention mention = subjects.mention(scene, left);
    // "Kyiv had a bad night: drones left one dead".
    boolean parted =
        mention != null
            && (!mention.acts() || scene.sentence().find(mention.to(), verb, CLAUSES) >= 0);
    parted |= clauses.apart(scene, left);
    boolean alone = subject.party() != null && !subject.several() && !parted;
    return alone && !nameless.subject(scene, left) && isDeed(scene, left) ? subject.party() : null;
  }

  /** "JNIM spoke of 120 soldiers killed": a group that tells of soldiers tells what it did. */
  private Party boasting(Scene scene, Figure figure, Cue cue) {
    int of = figure.hedgeFrom() - 1;
    Sentence sentence = scene.sentence();
    // "Boasted of 84 slain soldiers".
    boolean soldiers =
        figure.unit().dimensions().contains("force") || sentence.has(cue.to(), uniformed);
    int verb = sentence.at(of).is("of") ? of - 1 : of;
    boolean behind = cue.kind() == CueKind.COUNT || cue.from() >= figure.to();
    if (!behind || !soldiers || !sentence.has(verb, BOASTING)) {
      return null;
    }
    PartyMention found = null;
    for (PartyMention mention : scene.parties()) {
      found = mention.to() <= verb ? mention : found;
    }
    return found != null && found.kind() == PartyMention.Kind.GROUP ? found.party() : null;
  }

  /**
   * "An Israeli raid on the consulate that killed seven", "a Russian strike cost the lives of 12":
   * whose the attack was; or null.
   */
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
    boolean victim = scene.counted(mention.from()) || subjects.withState(sentence, mention);
    boolean idle =
        !mention.acts() && !seat(sentence, mention)
            || before && clauses.elsewhere(scene, mention, figure, cue)
            || disclaims(sentence, mention, cue)
            || Deeds.suffered(sentence, mention)
            || DeedClauses.ofPart(sentence, figure, mention)
            || DeedClauses.daysBefore(sentence, mention, figure);
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
  private boolean assails(Sentence sentence, int from, int figure) {
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
        || active(sentence, sentence.has(verb, attackVerbs) ? verb : -1)
        || launch >= 0 && sentence.find(launch, end, attack) >= 0;
  }

  /** Not "Kyiv was bombed" or "Chad, attacked by gunmen". */
  private boolean active(Sentence sentence, int verb) {
    return verb >= 0 && !sentence.has(verb + 1, BY) && !grammar.passive(sentence, verb);
  }

  private boolean isDeed(Scene scene, Cue cue) {
    PartyMention mention = subjects.mention(scene, cue);
    if (mention != null && disclaims(scene.sentence(), mention, cue)) {
      return false;
    }
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
