package org.copytaster.claims;

import java.util.Set;

/** Finds who leads a sentence: the first name that acts in it, whom a later pronoun means. */
final class Leaders {
  private static final int SPEAKER_REACH = 4;
  private static final int HOME_REACH = 6;

  /** The longest clause in front of the main one. */
  private static final int CLAUSE_REACH = 20;

  private static final int RECKONED_REACH = 4;
  private static final Set<String> THE = Set.of("the");
  private static final Set<String> RECKONING =
      Set.of(
          "put",
          "puts",
          "putting",
          "estimated",
          "estimates",
          "set",
          "reckoned",
          "reckons",
          "gave",
          "gives",
          "calculated",
          "calculates",
          "placed");
  private static final Set<String> COMMA = Set.of(",");
  private static final Set<String> SUBORDINATE =
      Set.of("while", "when", "as", "after", "although", "though", "before", "whereas", "since");
  private static final Set<String> OPENING = Set.of("after", "by", "despite", "in", "while");
  private static final Set<String> GOVERNING =
      Set.of(
          "in", "on", "of", "against", "from", "near", "into", "inside", "across", "along", "with",
          "at", "towards", "toward", "over");

  private final SubjectFinder subjects;
  private final Speakers speakers;
  private final WordList pronouns;
  private final WordList regions;
  private final WordList epithets;
  private final WordList rebels;

  Leaders(Words words, SubjectFinder subjects, Speakers speakers) {
    this.subjects = subjects;
    this.speakers = speakers;
    this.pronouns = words.list("pronoun");
    this.regions = words.list("region");
    this.epithets = words.list("epithet");
    this.rebels = words.list("rebel");
  }

  /** The first name of a sentence that acts, or null; who only speaks of others comes last. */
  Party of(Scene scene) {
    int main = mainClause(scene.sentence());
    Party leading = main == 0 ? null : from(scene, main);
    return leading == null ? from(scene, 0) : leading;
  }

  /** "While Kyiv's best brigades were away, the Russians": where the main clause starts; or 0. */
  private static int mainClause(Sentence sentence) {
    int comma = SUBORDINATE.contains(sentence.lower(0)) ? sentence.find(1, CLAUSE_REACH, COMMA) : 0;
    return Math.max(0, comma);
  }

  private Party from(Scene scene, int from) {
    Sentence sentence = scene.sentence();
    Party speaker = null;
    PartyMention aside = null;
    for (PartyMention mention : scene.parties()) {
      if (mention.from() < from || excluded(scene, mention)) {
        continue;
      }
      int before = before(sentence, mention);
      if (before > 0 && sentence.has(before, SUBORDINATE)) {
        aside = aside == null ? mention : aside;
        continue;
      }
      boolean governed =
          (aside != null || sentence.has(before, GOVERNING))
              && subjects.governed(sentence, mention.from());
      // "When Tehran struck Israel, it used".
      boolean object = aside != null && subjects.struck(sentence, mention.from());
      if (governed || object) {
        continue;
      }
      if (subjects.pair(scene, mention)) {
        return null;
      }
      int verb = speakers.verbAfter(sentence, mention, SPEAKER_REACH);
      if (verb < 0 || sentence.find(verb + 1, verb + 4, pronouns) >= 0) {
        return mention.party();
      }
      speaker = speaker == null ? mention.party() : speaker;
    }
    return speaker == null ? resumed(sentence, aside) : speaker;
  }

  /** Places, those whom something belongs to, and where a group is at home. */
  private boolean excluded(Scene scene, PartyMention mention) {
    // "Moved on to Vietnam, where it killed five": a place.
    boolean where = scene.sentence().at(mention.to()).is(",");
    where &= scene.sentence().at(mention.to() + 1).is("where");
    return where
        || mention.kind() == PartyMention.Kind.PLACE
        || subjects.outsider(scene.sentence(), mention)
        || homeOfGroup(scene, mention);
  }

  /** "Britain's ministry put the losses of the year at 353,000": who counts did not lose them. */
  static boolean reckoned(Scene scene, Cue noun) {
    Sentence sentence = scene.sentence();
    int the = sentence.find(Math.max(0, noun.from() - RECKONED_REACH), noun.from(), THE);
    if (the < 1 || !sentence.has(the - 1, RECKONING)) {
      return false;
    }
    for (PartyMention mention : scene.parties()) {
      if (mention.from() > the && mention.from() <= noun.to() + RECKONED_REACH) {
        return false;
      }
    }
    return true;
  }

  /** The word in front of a name, its article and its region. */
  private int before(Sentence sentence, PartyMention mention) {
    int before = mention.from() - (sentence.at(mention.from() - 1).is("the") ? 2 : 1);
    while (sentence.has(before, regions)) {
      before--;
    }
    return before;
  }

  /** "Since May, when the group opened a front, it has fired": whom a later pronoun takes up. */
  private Party resumed(Sentence sentence, PartyMention aside) {
    boolean taken =
        aside != null && sentence.find(aside.to(), sentence.size(), Pronouns.ANTECEDENT) >= 0;
    return taken ? aside.party() : null;
  }

  /**
   * "Yemen's Iran-backed Houthis", "Somali jihadist group al-Shabaab": where a group is at home.
   */
  private boolean homeOfGroup(Scene scene, PartyMention state) {
    Sentence sentence = scene.sentence();
    int from = sentence.at(state.to()).is("'s") ? state.to() + 1 : state.to();
    for (PartyMention group : scene.parties()) {
      boolean behind = group.from() >= from && group.from() - from <= HOME_REACH;
      if (behind && group.kind() == PartyMention.Kind.GROUP && state.kind() != group.kind()) {
        return describe(sentence, from, group.from());
      }
    }
    return false;
  }

  /** Whether the words only say what kind of group follows: "Iran-backed rebel". */
  private boolean describe(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean hyphened =
          sentence.at(i).is("-") || sentence.at(i - 1).is("-") || sentence.at(i + 1).is("-");
      if (!hyphened && !sentence.has(i, epithets) && !sentence.has(i, rebels)) {
        return false;
      }
    }
    return true;
  }

  /** "Having taken 44 square kilometres, the army": the subject behind the clause; or null. */
  static Party fronted(Scene scene, Cue cue) {
    Sentence sentence = scene.sentence();
    // "After taking 464 square kilometres in August, Russia slowed down".
    int first = OPENING.contains(sentence.lower(0)) ? 1 : 0;
    boolean participle = sentence.lower(first).endsWith("ing");
    if (!participle || cue.from() > 2) {
      return null;
    }
    for (PartyMention mention : scene.parties()) {
      int before = sentence.at(mention.from() - 1).is("the") ? 2 : 1;
      boolean comma = sentence.at(mention.from() - before).is(",") && mention.from() > cue.to();
      if (comma && mention.kind() != PartyMention.Kind.PLACE) {
        return mention.party();
      }
    }
    return null;
  }
}
