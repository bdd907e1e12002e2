package org.copytaster.claims;

/** A sentence that says when that happened which the text told of: "The strike took place on". */
final class Happenings {
  private static final AnyOf DEFINITE = AnyOf.of("the", "this", "that", "these", "both");
  private static final AnyOf IT = AnyOf.of("it", "they");
  private static final AnyOf PREPOSITIONS = AnyOf.of("between", "from", "of", "on", "in");
  private static final AnyOf FOR =
      AnyOf.of(
          "for",
          "behind",
          "in",
          "of",
          "over",
          "since",
          "after",
          "from",
          "during",
          "about",
          "with",
          "following",
          "before",
          "by",
          "condemned",
          "called",
          "on",
          "investigating");
  private static final AnyOf PHRASES =
      AnyOf.of("came", "gave", "caved", "fell", "blew", "went", "set", "broke", "opened");
  private static final AnyOf PARTICLES =
      AnyOf.of("down", "way", "in", "ashore", "up", "apart", "onto", "off", "out", "fire");
  private static final AnyOf OWN = AnyOf.of("the", "its", "their", "those", "these");

  /** Those of whom a sentence may tell when it befell them. */
  private static final AnyOf STRICKEN = AnyOf.of("victims", "dead");

  private static final AnyOf PASSIVE = AnyOf.of("were", "was", "been", "being", "be");

  private static final AnyOf BOUNDS = AnyOf.of("by", "until", "till", "since", "before", "from");
  private static final int DEED_REACH = 16;
  private static final AnyOf VICTIMS =
      AnyOf.of("most", "many", "all", "both", "victims", "dead", "them", "those", "deceased");
  private static final int COMER_REACH = 14;
  private static final int VERB_REACH = 5;
  private static final int VERB_FAR = 13;
  private static final AnyOf BETWEEN =
      AnyOf.of(
          "on", "in", "at", "of", "the", "a", "late", "early", "before", "near", "dawn", "shortly");
  private static final int NOUN_REACH = 3;
  private static final int PLACE_REACH = 7;
  private static final int WHICH_REACH = 12;
  private static final int SUBJECT_REACH = 9;

  /** The longest stretch that one event may take. */
  private static final int MOST_DAYS = 62;

  private final WordList events;
  private final WordList attacks;
  private final WordList happening;
  private final WordList striking;
  private final WordList clauses;
  private final WordList comers;
  private final WordList others;
  private final WordList tended;
  private final WordList afterwards;
  private final WordList coming;
  private final WordList lasting;
  private final WordList running;
  private final HappeningClauses timeClauses;

  Happenings(Words words) {
    this.events = words.list("event");
    this.attacks = words.list("incident");
    this.happening = words.list("happening");
    this.striking = words.list("striking");
    this.clauses = words.list("event-verb");
    this.comers = words.list("comer");
    this.others = words.list("other-event");
    this.tended = words.list("tended");
    this.lasting = words.list("lasting-event");
    this.running = words.list("lasting-verb");
    this.coming = words.list("coming");
    this.afterwards = words.list("afterwards");
    this.timeClauses = new HappeningClauses(words);
  }

  /** When it was, or null where the sentence does not tell. */
  Period when(Scene scene) {
    Sentence sentence = scene.sentence();
    for (PeriodMention mention : scene.periods()) {
      // "Has claimed responsibility for Friday's attack".
      boolean leads = mention.from() == 0 || sentence.has(mention.from() - 1, FOR);
      int to = sentence.has(mention.to(), EventDays.DAYTIMES) ? mention.to() + 1 : mention.to();
      boolean owns = sentence.at(to).is("'s") && leads;
      boolean day = mention.period().day();
      boolean event = owns && sentence.has(to + 1, events);
      // "Told reporters on Saturday, a day after the attack".
      event |= mention.role() == PeriodMention.Role.EVENT;
      boolean brief =
          !mention.period().start().plusDays(MOST_DAYS).isBefore(mention.period().end());
      if (day && (event || which(scene, mention) || comes(scene, mention))
          || day && timeClauses.tell(scene, mention)
          || brief && victims(scene, mention)) {
        return mention.period();
      }
    }
    Period named = pointed(scene);
    return named != null ? named : bare(scene);
  }

  /** "The strike took place on Friday", "it happened on Friday". */
  private Period pointed(Scene scene) {
    Sentence sentence = scene.sentence();
    boolean it = sentence.has(0, IT);
    int rain = sentence.find(0, NOUN_REACH, lasting);
    boolean led = it || rain >= 0 || sentence.has(0, DEFINITE);
    if (!led || scene.periods().isEmpty()) {
      return null;
    }
    PeriodMention mention = scene.periods().get(0);
    Period period = mention.period();
    boolean brief = !period.start().plusDays(MOST_DAYS).isBefore(period.end());
    if (!mention.plain() || !brief) {
      return null;
    }
    int verb = sentence.find(1, mention.from(), happening);
    verb = verb < 0 ? sentence.find(1, mention.from(), clauses) : verb;
    verb = verb < 0 ? phrase(sentence, 1, mention.from()) : verb;
    verb = verb < 0 && rain >= 0 ? sentence.find(rain + 1, mention.from(), running) : verb;
    int noun = event(sentence, mention.from());
    if (verb < 0 && (it || noun >= 0)) {
      verb = sentence.find(Math.max(1, noun), mention.from(), striking);
    }
    boolean beside =
        noun >= 0 && noun == mention.from() - 2 && sentence.has(noun + 1, PREPOSITIONS);
    boolean close = noun > 0 && noun <= NOUN_REACH && mention.from() - noun <= PLACE_REACH;
    for (int i = noun + 1; close && i < mention.from(); i++) {
      // "The raid on the port late on Wednesday also left 76 people wounded".
      close = sentence.at(i).capital() || sentence.has(i, BETWEEN) || sentence.at(i).is("-");
    }
    // "The North sent more men in January": in a month, other things happen, too.
    boolean own = it || rain >= 0 || noun >= 0 || period.day();
    boolean told = verb > 0 && verb <= VERB_FAR && own || beside || close;
    boolean another = sentence.find(0, mention.from(), others) >= (initially(sentence) ? 2 : 0);
    another |= later(sentence, mention.from());
    return told && !another && !HappeningClauses.timedFigure(scene, 0, mention.from())
        ? period
        : null;
  }

  /** "They first opened fire": no first of several attacks. */
  private static boolean initially(Sentence sentence) {
    return sentence.has(0, IT) && sentence.at(1).is("first");
  }

  /**
   * "A jet dropped bombs on the clinic late on Friday", "the victims were hacked to death on
   * Friday": a sentence without a toll of its own, in what tells of the day of another.
   */
  private Period bare(Scene scene) {
    Sentence sentence = scene.sentence();
    for (PeriodMention mention : scene.periods()) {
      boolean day = mention.period().day();
      boolean weekday = Calendar.weekday(sentence.at(mention.from())) != null;
      if (!day || !weekday || !mention.plain()) {
        continue;
      }
      int from = Math.max(0, mention.from() - DEED_REACH);
      boolean deed = deed(sentence, from, mention.from());
      deed |= sentence.find(0, SUBJECT_REACH, STRICKEN) >= 0;
      boolean own =
          !scene.cues().isEmpty() && HappeningClauses.timedFigure(scene, 0, sentence.size());
      boolean other = sentence.find(0, mention.from(), others) >= 0;
      other |= later(sentence, mention.from());
      return deed && !own && !other && !sentence.has(mention.from() - 1, BOUNDS)
          ? mention.period()
          : null;
    }
    return null;
  }

  /** "The victims were buried", "investigators opened", "talks will begin": on another day. */
  private boolean later(Sentence sentence, int to) {
    int verb = sentence.find(0, to, tended);
    return verb > 0 && sentence.find(verb - 2, verb, PASSIVE) >= 0
        || sentence.find(0, to, afterwards) >= 0;
  }

  private boolean deed(Sentence sentence, int from, int to) {
    return sentence.find(from, to, clauses) >= 0
        || sentence.find(from, to, happening) >= 0
        || sentence.find(from, to, coming) >= 0
        || phrase(sentence, from, to) >= 0;
  }

  /** "Residents said the attackers arrived on motorbikes late on Friday". */
  private boolean comes(Scene scene, PeriodMention mention) {
    Sentence sentence = scene.sentence();
    int who = sentence.find(0, Math.min(mention.from(), COMER_REACH), comers);
    boolean definite =
        who >= 0
            && (sentence.find(who - NOUN_REACH, who, OWN) >= 0
                || sentence.at(who + 1).capital() && !sentence.at(who).is("drones"));
    boolean bare = !HappeningClauses.timedFigure(scene, 0, sentence.size());
    boolean told = definite && bare && mention.plain();
    if (!told || mention.from() - who > COMER_REACH || sentence.find(0, who, others) >= 0) {
      return false;
    }
    for (int i = who + 1; i < Math.min(who + VERB_REACH, mention.from()); i++) {
      boolean verb = sentence.has(i, clauses) || sentence.has(i, coming);
      if (verb || sentence.has(i, happening)) {
        return !HappeningClauses.timedFigure(scene, i, mention.from());
      }
    }
    return false;
  }

  /**
   * "Most of them suffocated late on Wednesday", "the dead were killed between the 3rd and 5th".
   */
  private boolean victims(Scene scene, PeriodMention mention) {
    Sentence sentence = scene.sentence();
    boolean plain = mention.plain();
    if (!plain || HappeningClauses.timedFigure(scene, 0, mention.from())) {
      return false;
    }
    for (Cue cue : scene.cues()) {
      boolean died = cue.measure().event() && cue.to() <= mention.from();
      died &= cue.kind() == Measure.CueKind.SUBJECT;
      if (died && mention.from() - cue.to() <= VERB_FAR) {
        int who = sentence.find(Math.max(0, cue.from() - SUBJECT_REACH), cue.from(), VICTIMS);
        return who >= 0 && sentence.find(0, cue.from(), others) < 0;
      }
    }
    return false;
  }

  /** "Women were among the victims of the raid, which happened overnight from X to Y". */
  private boolean which(Scene scene, PeriodMention mention) {
    Sentence sentence = scene.sentence();
    // "Typhoon Fung-wong, which hit Luzon on Sunday, has claimed four lives": another one.
    boolean own = scene.tellsEvent() && !scene.figures().isEmpty();
    int which = sentence.find(mention.from() - WHICH_REACH, mention.from(), "which");
    int noun = sentence.find(which - SUBJECT_REACH, which, events);
    boolean verb =
        which > 0
            && (sentence.has(which + 1, happening)
                || sentence.has(which + 1, striking)
                || sentence.has(which + 1, clauses));
    return verb
        && !(own && sentence.at(noun + 1).capital())
        && mention.plain()
        && sentence.at(which - 1).is(",")
        && noun >= 0
        && sentence.find(noun - NOUN_REACH, noun, others) < 0;
  }

  private static int phrase(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (phrase(sentence, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether "came down", "gave way" or the like starts there. */
  static boolean phrase(Sentence sentence, int i) {
    return sentence.has(i, PHRASES) && sentence.has(i + 1, PARTICLES);
  }

  private int event(Sentence sentence, int to) {
    int end = Math.min(to, SUBJECT_REACH);
    int noun = sentence.find(1, end, events);
    return noun >= 0 ? noun : sentence.find(1, end, attacks);
  }
}
