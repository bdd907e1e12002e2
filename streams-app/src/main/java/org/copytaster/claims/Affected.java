package org.copytaster.claims;

import java.util.List;

/** Finds whose people or land a figure is about. */
final class Affected {
  /** Words of an office between a country and its verb of speech. */
  private static final int OFFICE_REACH = 8;

  private final SubjectFinder subjects;
  private final Speakers speakers;
  private final WordList roles;
  private final WordList domestic;

  Affected(Words words, SubjectFinder subjects, Speakers speakers) {
    this.subjects = subjects;
    this.speakers = speakers;
    this.roles = words.list("role");
    this.domestic = words.list("domestic");
  }

  PartyMention find(Scene scene, Figure figure, Cue cue, Party actor) {
    PartyMention found = null;
    PartyMention home = null;
    for (PartyMention mention : scene.parties()) {
      int office = scene.sentence().behindOwner(mention.to());
      boolean counts = scene.sentence().has(office, domestic) && !mention.party().equals(actor);
      home = counts && !cue.measure().actorRequired() ? mention : home;
      boolean place = mention.place();
      boolean other = !mention.party().equals(actor) || place;
      if (other
          && mention.from() >= figure.from()
          && subjects.governed(scene.sentence(), mention.from())
          && !source(scene, mention, cue)) {
        return mention;
      }
      boolean usable = other && !source(scene, mention, cue);
      found = usable && (found == null || mention.from() <= figure.from()) ? mention : found;
    }
    return found == null ? home : found;
  }

  /** Whom the same side's last figure affected; else who was named last. */
  static Party before(Party actor, List<PartyMention> before, RoleFinder.Roles last) {
    if (last != null
        && last.about() != null
        && last.actor() != null
        && last.actor().equals(actor)) {
      return last.about();
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      if (!before.get(i).party().equals(actor)) {
        return before.get(i).party();
      }
    }
    return null;
  }

  /** "New Delhi said", "Kenya's state news agency said": who speaks is not who is affected. */
  boolean source(Scene scene, PartyMention mention, Cue cue) {
    Sentence sentence = scene.sentence();
    int verb = speakers.verbAfter(sentence, mention, OFFICE_REACH);
    boolean announces = verb >= cue.from() && verb < cue.to();
    for (Cue other : scene.cues()) {
      announces |= verb >= other.from() && verb < other.to();
    }
    if (verb < 0 || announces || mention.place()) {
      return false;
    }
    for (int i = mention.to(); i < verb; i++) {
      boolean part = sentence.at(i).is("'s") || sentence.has(i, roles) || verb <= mention.to() + 2;
      if (!part) {
        return false;
      }
    }
    return true;
  }
}
