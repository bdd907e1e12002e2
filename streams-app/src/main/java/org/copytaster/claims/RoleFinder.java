package org.copytaster.claims;

import java.util.List;
import java.util.Locale;
import org.copytaster.claims.Measure.CueKind;

/** Decides who acts and who is affected in what a figure reports. */
final class RoleFinder {
  /** "Were freed by its army": of whoever was spoken of. */
  private static final AnyOf OWN = AnyOf.of("its", "their", "them", "it");

  private static final AnyOf LOSSES = AnyOf.of("loss", "losses");

  private static final int AGENT_REACH = 10;
  private static final int SPEAKER_REACH = 4;

  private final SubjectFinder subjects;
  private final Pronouns pronouns;
  private final Nameless nameless;
  private final Speakers speakers;
  private final Perpetrators perpetrators;
  private final Affected affectedSide;
  private final Adversaries adversaries;
  private final Recipients recipients;
  private final Victims victims;
  private final WordList harbours;
  private final WordList losing;
  private final WordList costing;
  private final Sightings sightings;
  private final Leaders leaders;
  private final Doers doers;

  RoleFinder(Words words, Grammar grammar, Adversaries adversaries) {
    Asides asides = new Asides(words, grammar);
    this.subjects = new SubjectFinder(words, grammar, asides);
    this.pronouns = new Pronouns(words, grammar, asides);
    this.nameless = new Nameless(words, grammar);
    this.speakers = new Speakers(words);
    this.perpetrators = new Perpetrators(words, grammar, subjects, pronouns);
    this.affectedSide = new Affected(words, subjects, speakers);
    this.adversaries = adversaries;
    this.recipients = new Recipients(words, affectedSide, adversaries);
    this.harbours = words.list("harbour");
    this.losing = words.list("losing");
    this.costing = words.list("costing");
    this.sightings = new Sightings(words);
    this.leaders = new Leaders(words, subjects, speakers);
    this.doers = new Doers(words, subjects, leaders, recipients, adversaries);
    this.victims = new Victims(words, grammar, adversaries);
  }

  /** Actor and affected side; either is null where unknown. */
  record Roles(Party actor, Party about, String place) {}

  /**
   * @param before parties of the sentences before, nearest last
   * @param lastActor the actor that the text spoke of last, or null
   * @param last the roles of the figure before it in the text, or null
   */
  Roles find(
      Scene scene,
      Figure figure,
      Cue announced,
      List<PartyMention> before,
      Party lastActor,
      Roles last) {
    Measure measure = announced.measure();
    Cue cue = measure.actorRequired() ? announced : perpetrators.deed(scene, figure, announced);
    Party actor;
    Party loser = null;
    SubjectFinder.Subject subject = subjects.find(scene, cue);
    boolean pronoun = pronouns.subject(scene, cue);
    boolean leans = subject.party() == null && pronoun;
    boolean behind = cue.from() >= figure.to() && subject.party() != null;
    Party speaker = pronoun && !behind ? pronouns.speaker(scene, cue) : null;
    Party own = pronoun && !behind && speaker == null ? leaders.aheadOf(scene, cue) : speaker;
    subject = own == null ? subject : new SubjectFinder.Subject(own, false);
    if (!measure.actorRequired()) {
      actor = culprit(scene, figure, cue, subject, leans, before, lastActor, last);
    } else if (sightings.is(scene.sentence(), cue) && Sightings.more(scene.sentence(), figure)) {
      // "It counted 135 more by midday": of those who fired before.
      actor = last == null ? lastActor : last.actor();
    } else if (nameless.neighbour(scene, cue)) {
      actor = adversaries.of(leading(scene));
    } else if (subject.several() || unknown(scene, figure, cue)) {
      actor = nameless.foe(scene, cue) ? enemy(scene, lastActor, last) : null;
    } else if (victims.is(scene, figure, cue)) {
      actor = attacker(scene, figure, cue, subject, lastActor, last);
    } else if (cue.kind() == CueKind.LOSS) {
      boolean noun = theNoun(scene.sentence(), cue);
      loser = recipients.between(scene, figure, cue);
      loser = loser == null ? subject.party() : loser;
      loser = loser == null && leans && !noun ? lastActor : loser;
      actor =
          loser == null
              ? recipients.receiver(scene, figure, null)
              : recipients.winner(scene, figure, cue, loser, before);
      // "The bloggers had charted the loss of 51 square miles": of the same sides again.
      boolean again = actor == null && loser == null && last != null;
      actor = again && noun ? last.actor() : actor;
    } else {
      actor = doers.find(scene, figure, cue, subject, leans, before, lastActor);
    }
    PartyMention about = affectedSide.find(scene, figure, cue, actor);
    Party affected = about == null ? Affected.before(actor, before, last) : about.party();
    affected = loser != null ? loser : affected;
    boolean losers = measure.dimensions().contains("force");
    String place =
        about != null && about.place() ? scene.sentence().text(about.from(), about.to()) : null;
    return new Roles(actor, losers ? actor : affected, place);
  }

  /** Who killed or wounded; a pronoun alone may mean who acted before. */
  private Party culprit(
      Scene scene,
      Figure figure,
      Cue cue,
      SubjectFinder.Subject subject,
      boolean leans,
      List<PartyMention> before,
      Party lastActor,
      Roles last) {
    Party named = perpetrators.find(scene, figure, cue, subject, last);
    // "They wounded 255 more": a sentence that only points back names nobody.
    boolean bare =
        scene.sentence().at(cue.from() - 1).is("the")
            || costly(scene.sentence(), cue)
            || pronouns.alone(scene, cue);
    if (named != null || !leans || bare || cue.kind() != CueKind.ACTIVE) {
      return named;
    }
    Party meant = lastActor == null && last != null ? last.actor() : lastActor;
    return owns(scene, figure, meant) ? other(before, meant) : meant;
  }

  /** Who fired at the subject: "the country came under attack by 479 drones". */
  private Party attacker(
      Scene scene,
      Figure figure,
      Cue cue,
      SubjectFinder.Subject subject,
      Party lastActor,
      Roles last) {
    Party agent = Agents.agentAfter(scene, cue.to(), cue.kind(), AGENT_REACH);
    // "Ukraine said the country came under attack by 479 drones".
    Party victim = subject.party() == null ? leading(scene) : subject.party();
    Party found = victims.attacker(scene, figure, victim, agent, lastActor);
    // "Israel counted 16 missiles from Yemen": of those who fired from there before.
    Party fired = last == null || last.actor() == null ? found : last.actor();
    boolean guest = found != null && harbours.contains(found.name().toLowerCase(Locale.ROOT));
    return guest && !fired.equals(victim) ? fired : found;
  }

  /** "The loss of 51 square miles": told before, and not "a loss". */
  private static boolean theNoun(Sentence sentence, Cue cue) {
    return sentence.has(cue.from(), LOSSES) && sentence.at(cue.from() - 1).is("the");
  }

  /** "Their side had lost 213 lives", "the battle cost 12": no verb of who took them. */
  private boolean costly(Sentence sentence, Cue cue) {
    return sentence.has(cue.from(), losing) || sentence.has(cue.from(), costing);
  }

  /** "Its forces killed 200 Taliban": nobody is meant whose own people are counted. */
  static boolean owns(Scene scene, Figure figure, Party party) {
    for (PartyMention mention : scene.parties()) {
      boolean inside = figure.holds(mention);
      if (inside && mention.party().equals(party)) {
        return true;
      }
    }
    return false;
  }

  /** The one named last that is somebody else, or null. */
  private static Party other(List<PartyMention> before, Party party) {
    for (int i = before.size() - 1; i >= 0; i--) {
      PartyMention mention = before.get(i);
      if (!mention.party().equals(party) && !mention.place()) {
        return mention.party();
      }
    }
    return null;
  }

  /** "The enemy": of who speaks, else whoever acted last. */
  private Party enemy(Scene scene, Party lastActor, Roles last) {
    for (PartyMention mention : scene.parties()) {
      Party foe = adversaries.of(mention.party());
      if (foe != null && speakers.verbAfter(scene.sentence(), mention, SPEAKER_REACH) >= 0) {
        return foe;
      }
    }
    // "The Russians have lost 990,800 men, Kyiv says. The enemy lost 1,140 on Monday".
    Party meant = last == null || last.actor() == null ? lastActor : last.actor();
    return meant == null || meant.equals(leading(scene)) ? null : meant;
  }

  /** Whether a sentence starts with two sides that act together. */
  boolean several(Scene scene) {
    return !scene.parties().isEmpty() && TwoSides.opens(scene, scene.parties().get(0));
  }

  /** The first name of a sentence that acts, or null; who only speaks of others comes last. */
  Party leading(Scene scene) {
    return leaders.of(scene);
  }

  /**
   * Whether the text gives an actor whom nobody can name: "held by jihadists", "the enemy sent".
   */
  private boolean unknown(Scene scene, Figure figure, Cue cue) {
    boolean before = cue.to() <= figure.from();
    boolean by =
        scene.sentence().at(cue.to()).is("by") || scene.sentence().at(cue.to() - 1).is("by");
    boolean pronoun = scene.sentence().find(cue.to(), cue.to() + 2, OWN) >= 0;
    return before
        ? nameless.subject(scene, cue)
        : by && !pronoun && Agents.agentAfter(scene, cue.to(), cue.kind(), AGENT_REACH) == null;
  }
}
