package org.copytaster.claims;

/** Finds who leads a sentence: the first name that acts in it, whom a later pronoun means. */
final class Leaders {
  private static final int SPEAKER_REACH = 4;
  private static final int HOME_REACH = 6;

  /** The longest clause in front of the main one. */
  private static final int CLAUSE_REACH = 20;

  private static final int RECKONED_REACH = 4;
  private static final AnyOf RECKONING =
      AnyOf.of(
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

  /** Words of "late on Monday evening that". */
  private static final int THAT_REACH = 7;

  private static final AnyOf SUBORDINATE =
      AnyOf.of("while", "when", "as", "after", "although", "though", "before", "whereas", "since");

  /** "The talks came as Russia attacked": who acts stands in the clause behind. */
  private static final AnyOf CAME = AnyOf.of("came", "comes", "come", "coming");

  private static final AnyOf OPENING = AnyOf.of("after", "by", "despite", "in", "while");

  private static final AnyOf GOVERNING =
      AnyOf.of(
          "in", "on", "of", "against", "from", "near", "into", "inside", "across", "along", "with",
          "at", "towards", "toward", "over");

  private final SubjectFinder subjects;
  private final Speakers speakers;
  private final WordList pronouns;
  private final WordList regions;
  private final WordList epithets;
  private final WordList rebels;
  private final WordList harmless;

  Leaders(Words words, SubjectFinder subjects, Speakers speakers) {
    this.subjects = subjects;
    this.speakers = speakers;
    this.pronouns = words.list("pronoun");
    this.regions = words.list("region");
    this.epithets = words.list("epithet");
    this.rebels = words.list("rebel");
    this.harmless = words.list("harmless-deed");
  }

  /** The first name of a sentence that acts, or null; who only speaks of others comes last. */
  Party of(Scene scene) {
    Sentence sentence = scene.sentence();
    int from = Dateline.end(sentence);
    int main = mainClause(sentence, from);
    Party leading = main == 0 ? null : from(scene, main);
    // "According to the army, they sent eight drones".
    boolean others = sentence.at(from).is("according") && sentence.at(main + 1).is("they");
    return leading == null && !others ? from(scene, 0) : leading;
  }

  /** Who the sentence started with, where that stands before the cue: whom a pronoun means. */
  Party aheadOf(Scene scene, Cue cue) {
    Party leading = of(scene);
    for (PartyMention mention : scene.parties()) {
      boolean apart = Clauses.fronted(scene.sentence(), mention.from(), cue.from());
      if (mention.party().equals(leading) && mention.to() <= cue.from() && !apart) {
        return leading;
      }
    }
    return null;
  }

  /** "While Kyiv's best brigades were away, the Russians": where the main clause starts; or 0. */
  private static int mainClause(Sentence sentence, int from) {
    // "According to the Israeli army, Hezbollah".
    boolean opens = sentence.has(from, SUBORDINATE) || sentence.at(from).is("according");
    return opens ? Math.max(0, sentence.find(from + 1, from + CLAUSE_REACH, ",")) : 0;
  }

  private Party from(Scene scene, int from) {
    Sentence sentence = scene.sentence();
    Party speaker = null;
    PartyMention aside = null;
    Party came = null;
    for (PartyMention mention : scene.parties()) {
      if (mention.from() < from || excluded(scene, mention)) {
        continue;
      }
      int before = before(sentence, mention);
      if (before > 0 && sentence.has(before, SUBORDINATE)) {
        aside = aside == null ? mention : aside;
        came = sentence.has(before - 1, CAME) ? mention.party() : came;
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
      if (TwoSides.opens(scene, mention)) {
        return null;
      }
      int verb = speakers.verbAfter(sentence, mention, SPEAKER_REACH);
      if (verb < 0 || pronounBehind(sentence, verb)) {
        return mention.party();
      }
      speaker = speaker == null ? mention.party() : speaker;
    }
    if (speaker != null) {
      return speaker;
    }
    return came == null ? resumed(sentence, aside) : came;
  }

  /** "Said it had", "said on Monday that its troops": who speaks acts, too. */
  private boolean pronounBehind(Sentence sentence, int verb) {
    int that = sentence.find(verb + 1, verb + THAT_REACH, "that");
    return that < 0
        ? sentence.find(verb + 1, verb + 4, pronouns) >= 0
        : sentence.find(verb + 1, that, pronouns) >= 0 || sentence.has(that + 1, pronouns);
  }

  /** Places, those whom something belongs to, and where a group is at home. */
  private boolean excluded(Scene scene, PartyMention mention) {
    // "A truce brokered by Qatar", "data compiled by the army": nobody goes on about those.
    int by = before(scene.sentence(), mention);
    boolean compiled = scene.sentence().at(by).is("by") && scene.sentence().has(by - 1, harmless);
    return compiled
        || mention.place()
        || subjects.outsider(scene.sentence(), mention)
        || homeOfGroup(scene, mention);
  }

  /** "Britain's ministry put the losses of the year at 353,000": who counts did not lose them. */
  static boolean reckoned(Scene scene, Cue noun) {
    Sentence sentence = scene.sentence();
    int the = sentence.find(Math.max(0, noun.from() - RECKONED_REACH), noun.from(), "the");
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
    int before = sentence.beforeThe(mention.from());
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
    int from = sentence.behindOwner(state.to());
    for (PartyMention group : scene.parties()) {
      boolean behind = group.from() >= from && group.from() - from <= HOME_REACH;
      if (behind && group.group() && state.kind() != group.kind()) {
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
    int first = sentence.has(0, OPENING) ? 1 : 0;
    boolean participle = sentence.lower(first).endsWith("ing");
    if (!participle || cue.from() > 2) {
      return null;
    }
    for (PartyMention mention : scene.parties()) {
      int before = sentence.beforeThe(mention.from());
      boolean comma = sentence.at(before).is(",") && mention.from() > cue.to();
      if (comma && !mention.place()) {
        return mention.party();
      }
    }
    return null;
  }
}
