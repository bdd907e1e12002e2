package org.copytaster.claims;

import java.util.List;
import org.copytaster.claims.Measure.CueKind;

/** Finds who took land or launched weapons: "1,210 drones that Russia launched". */
final class Doers {
  private static final int AGENT_REACH = 10;

  /** How far behind a pronoun's figure the one it means may be named. */
  private static final int CLAUSE_REACH = 20;

  private final SubjectFinder subjects;
  private final Leaders leaders;
  private final Recipients recipients;
  private final Adversaries adversaries;
  private final Sightings sightings;
  private final ObjectClause objects;
  private final WordList rebels;
  private final WordList harbours;

  Doers(
      Words words,
      SubjectFinder subjects,
      Leaders leaders,
      Recipients recipients,
      Adversaries adversaries) {
    this.subjects = subjects;
    this.leaders = leaders;
    this.recipients = recipients;
    this.adversaries = adversaries;
    this.sightings = new Sightings(words);
    this.objects = new ObjectClause(words);
    this.rebels = words.list("rebel");
    this.harbours = words.list("harbour");
  }

  /**
   * The nearest of all whom the text may mean; or null.
   *
   * @param leans whether a pronoun is the subject of the cue
   * @param before parties of the sentences before, nearest last
   * @param lastActor the actor that the text spoke of last, or null
   */
  Party find(
      Scene scene,
      Figure figure,
      Cue cue,
      SubjectFinder.Subject subject,
      boolean leans,
      List<PartyMention> before,
      Party lastActor) {
    boolean noun = cue.kind() == CueKind.NOUN;
    if (noun && lastActor != null && Leaders.reckoned(scene, cue)) {
      return lastActor;
    }
    boolean behind = cue.from() >= figure.to();
    boolean aimed = behind && Agents.atIt(scene.sentence(), cue.to());
    Party found = recipients.between(scene, figure, cue);
    found = found == null ? recipients.possessor(scene, cue) : found;
    found = found == null ? subject(scene, figure, cue, subject) : found;
    found = found == null && noun ? ofVerb(scene, figure, cue) : found;
    found = found == null ? rebels(scene, cue, before) : found;
    found = found == null ? Leaders.fronted(scene, cue) : found;
    boolean leads = !aimed && !sightings.before(scene, figure, cue);
    found = found == null && leads ? leaders.aheadOf(scene, cue) : found;
    found = found == null ? lastActor : found;
    found = found == null && behind ? adversaries.of(Agents.target(scene, cue)) : found;
    found = found == null && noun ? Agents.only(scene) : found;
    return found == null && leans
        ? Agents.agentAfter(scene, figure.to(), cue.kind(), CLAUSE_REACH)
        : found;
  }

  /** Who is the subject of the cue, or acts in its passive: "launched by Russia". */
  private Party subject(Scene scene, Figure figure, Cue cue, SubjectFinder.Subject subject) {
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
    // "Zelensky put the number of drones launched by Russia at 5,638".
    boolean noun = cue.kind() == CueKind.NOUN;
    boolean by = noun && scene.sentence().find(cue.to(), figure.from(), "by") > 0;
    return subject.party() == null || by && agent != null ? agent : subject.party();
  }

  /** "The number of drones that Russia launched": the subject of the verb behind the noun. */
  private Party ofVerb(Scene scene, Figure figure, Cue noun) {
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
      if (before.get(i).group()) {
        return before.get(i).party();
      }
    }
    return null;
  }
}
