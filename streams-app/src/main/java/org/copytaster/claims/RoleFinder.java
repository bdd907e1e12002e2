package org.copytaster.claims;

import java.util.List;
import java.util.Set;
import org.copytaster.claims.Measure.CueKind;

/** Decides who acts and who is affected in what a figure reports. */
final class RoleFinder {
  /** "Were freed by its army": of whoever was spoken of. */
  private static final Set<String> OWN = Set.of("its", "their", "them", "it");

  private static final Set<String> LOSSES = Set.of("loss", "losses");

  /** "Their side had lost 213 lives". */
  private static final Set<String> LOSING =
      Set.of("lose", "loses", "losing", "lost", "cost", "costs", "costing");

  private static final int AGENT_REACH = 10;
  private static final int SPEAKER_REACH = 4;

  /** How far behind a pronoun's figure the one it means may be named. */
  private static final int CLAUSE_REACH = 20;

  private final SubjectFinder subjects;
  private final Pronouns pronouns;
  private final Nameless nameless;
  private final ObjectClause objects;
  private final Speakers speakers;
  private final Perpetrators perpetrators;
  private final Affected affectedSide;
  private final Adversaries adversaries;
  private final Recipients recipients;
  private final Victims victims;
  private final WordList rebels;
  private final WordList harbours;
  private final Sightings sightings;
  private final Leaders leaders;

  RoleFinder(Words words, Grammar grammar, Adversaries adversaries) {
    Asides asides = new Asides(words, grammar);
    this.subjects = new SubjectFinder(words, asides);
    this.pronouns = new Pronouns(words, grammar, asides);
    this.nameless = new Nameless(words, grammar);
    this.objects = new ObjectClause(words);
    this.speakers = new Speakers(words);
    this.perpetrators = new Perpetrators(words, grammar, subjects, pronouns);
    this.affectedSide = new Affected(words, subjects, speakers);
    this.adversaries = adversaries;
    this.recipients = new Recipients(words, affectedSide, adversaries);
    this.rebels = words.list("rebel");
    this.harbours = words.list("harbour");
    this.sightings = new Sightings(words);
    this.leaders = new Leaders(words, subjects, speakers);
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
      Scene scene, Figure figure, Cue cue, List<PartyMention> before, Party lastActor, Roles last) {
    Measure measure = cue.measure();
    Party actor;
    Party loser = null;
    SubjectFinder.Subject subject = subjects.find(scene, cue);
    boolean pronoun = pronouns.subject(scene, cue);
    boolean leans = subject.party() == null && pronoun;
    boolean behind = cue.from() >= figure.to() && subject.party() != null;
    Party speaker = pronoun && !behind ? pronouns.speaker(scene, cue) : null;
    Party own = pronoun && !behind && speaker == null ? leadingBefore(scene, cue) : speaker;
    subject = own == null ? subject : new SubjectFinder.Subject(own, false);
    if (!measure.actorRequired()) {
      boolean noun = scene.sentence().at(cue.from() - 1).is("the");
      boolean loses = scene.sentence().has(cue.from(), LOSING);
      // "They wounded 255 more": a sentence that only points back names nobody.
      boolean bare = noun || loses || pronouns.alone(scene, cue);
      boolean did = leans && cue.kind() == CueKind.ACTIVE && !bare;
      actor = perpetrators.find(scene, figure, cue, subject, last);
      Party meant = lastActor == null && last != null ? last.actor() : lastActor;
      meant = owns(scene, figure, meant) ? other(before, meant) : meant;
      actor = actor == null && did ? meant : actor;
    } else if (sightings.is(scene.sentence(), cue) && Sightings.more(scene.sentence(), figure)) {
      // "It counted 135 more by midday": of those who fired before.
      actor = last == null ? lastActor : last.actor();
    } else if (nameless.neighbour(scene, cue)) {
      actor = adversaries.of(leading(scene));
    } else if (subject.several() || unknown(scene, figure, cue)) {
      actor = nameless.foe(scene, cue) ? enemy(scene, lastActor, last) : null;
    } else if (victims.is(scene, figure, cue)) {
      Party agent = Agents.agentAfter(scene, cue.to(), cue.kind(), AGENT_REACH);
      // "Ukraine said the country came under attack by 479 drones".
      Party victim = subject.party() == null ? leading(scene) : subject.party();
      actor = victims.attacker(scene, figure, victim, agent, lastActor);
    } else if (cue.kind() == CueKind.LOSS) {
      Party recipient = recipients.between(scene, figure, cue);
      loser = recipient != null ? recipient : subject.party();
      boolean noun = LOSSES.contains(scene.sentence().lower(cue.from()));
      noun &= scene.sentence().at(cue.from() - 1).is("the");
      loser = loser == null && leans && !noun ? lastActor : loser;
      actor =
          loser == null
              ? recipients.receiver(scene, figure, null)
              : recipients.winner(scene, figure, cue, loser, before);
      // "The bloggers had charted the loss of 51 square miles": of the same sides again.
      boolean again = actor == null && loser == null && last != null;
      actor = again && noun ? last.actor() : actor;
    } else {
      Party recipient = recipients.between(scene, figure, cue);
      recipient = recipient == null ? recipients.possessor(scene, cue) : recipient;
      boolean reckoned = cue.kind() == CueKind.NOUN && Leaders.reckoned(scene, cue);
      actor = recipient == null ? actor(scene, figure, cue, subject) : recipient;
      actor = reckoned && lastActor != null ? lastActor : actor;
      actor = actor == null && cue.kind() == CueKind.NOUN ? doer(scene, figure, cue) : actor;
      actor = actor == null ? rebels(scene, cue, before) : actor;
      actor = actor == null ? Leaders.fronted(scene, cue) : actor;
      boolean done = cue.from() >= figure.to() && Agents.atIt(scene.sentence(), cue.to());
      boolean counts = sightings.before(scene, figure, cue);
      actor = actor == null && !done && !counts ? leadingBefore(scene, cue) : actor;
      actor = actor == null ? lastActor : actor;
      actor =
          actor == null && cue.from() >= figure.to()
              ? adversaries.of(Agents.target(scene, cue))
              : actor;
      actor = actor == null && cue.kind() == CueKind.NOUN ? Agents.only(scene) : actor;
      actor =
          actor == null && leans
              ? Agents.agentAfter(scene, figure.to(), cue.kind(), CLAUSE_REACH)
              : actor;
    }
    PartyMention about = affectedSide.find(scene, figure, cue, actor);
    Party affected = about == null ? Affected.before(actor, before, last) : about.party();
    affected = loser != null ? loser : affected;
    boolean losers = measure.dimensions().contains("force");
    String place =
        about != null && about.kind() == PartyMention.Kind.PLACE
            ? scene.sentence().text(about.from(), about.to())
            : null;
    return new Roles(actor, losers ? actor : affected, place);
  }

  /** "Its forces killed 200 Taliban": nobody is meant whose own people are counted. */
  static boolean owns(Scene scene, Figure figure, Party party) {
    for (PartyMention mention : scene.parties()) {
      boolean inside = mention.from() >= figure.from() && mention.to() <= figure.to();
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
      if (!mention.party().equals(party) && mention.kind() != PartyMention.Kind.PLACE) {
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
    return !scene.parties().isEmpty() && subjects.pair(scene, scene.parties().get(0));
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
    boolean pronoun =
        OWN.contains(scene.sentence().lower(cue.to()))
            || OWN.contains(scene.sentence().lower(cue.to() + 1));
    return before
        ? nameless.subject(scene, cue)
        : by && !pronoun && Agents.agentAfter(scene, cue.to(), cue.kind(), AGENT_REACH) == null;
  }

  /** "The number of drones that Russia launched": the subject of the verb behind the noun. */
  private Party doer(Scene scene, Figure figure, Cue noun) {
    for (Cue cue : scene.cues()) {
      boolean same = cue.measure() == noun.measure() && cue.kind() == CueKind.ACTIVE;
      if (same && cue.from() >= noun.to() && cue.to() <= figure.from()) {
        return subjects.find(scene, cue).party();
      }
    }
    return null;
  }

  /** "The rebels have gained": the group that was named last. */
  private Party rebels(Scene scene, Cue cue, List<PartyMention> before) {
    Sentence sentence = scene.sentence();
    int at = sentence.find(0, cue.from(), rebels);
    boolean possessive = sentence.at(at + 1).is("'s") || sentence.at(at + 1).is("'");
    if (at < 0 || !sentence.at(at - 1).is("the") || possessive) {
      return null;
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i).kind() == PartyMention.Kind.GROUP) {
        return before.get(i).party();
      }
    }
    return null;
  }

  /** Who the sentence started with, where that stands before the cue: whom a pronoun means. */
  private Party leadingBefore(Scene scene, Cue cue) {
    Party leading = leading(scene);
    for (PartyMention mention : scene.parties()) {
      boolean apart = Clauses.fronted(scene.sentence(), mention.from(), cue.from());
      if (mention.party().equals(leading) && mention.to() <= cue.from() && !apart) {
        return leading;
      }
    }
    return null;
  }

  private Party actor(Scene scene, Figure figure, Cue cue, SubjectFinder.Subject subject) {
    Party agent = Agents.agentAfter(scene, cue.to(), cue.kind(), AGENT_REACH);
    boolean passive =
        cue.kind() == CueKind.SUBJECT || cue.from() >= figure.to() && cue.kind() == CueKind.ACTIVE;
    Party counted = Agents.counted(scene, figure, cue);
    boolean hands = cue.kind() == CueKind.COUNT && scene.sentence().at(cue.to()).is("of");
    if (counted != null || hands && agent != null) {
      return counted != null ? counted : agent;
    }
    if (passive && !objects.of(scene, figure, cue)) {
      Party raider = agent == null ? subjects.raider(scene, figure) : agent;
      return raider == null ? Agents.source(scene, cue, harbours) : raider;
    }
    return subject.party() != null ? subject.party() : agent;
  }
}
