package org.copytaster.claims;

/** Tells deeds that somebody wants, plans, fears or could do from those that were done. */
final class Wishes {
  private static final int AUXILIARY_REACH = 4;
  private static final int INTENTION_REACH = 8;
  private static final int COUNT_REACH = 6;
  private static final int FEAR_REACH = 4;

  /** Words over which verbs share an auxiliary. */
  private static final int SHARED_REACH = 12;

  /** Words of "under the second stage of the proposed truce". */
  private static final int PLAN_REACH = 10;

  private static final AnyOf PLANS =
      AnyOf.of(
          "plan",
          "plans",
          "proposal",
          "deal",
          "draft",
          "agreement",
          "scenario",
          "accord",
          "terms",
          "scheme",
          "blueprint",
          "truce",
          "ceasefire",
          "roadmap");
  private static final AnyOf DUE =
      AnyOf.of("is", "are", "due", "set", "supposed", "expected", "meant", "scheduled", "slated");
  private static final AnyOf WOULD = AnyOf.of("would", "will", "could", "may", "might");
  private static final AnyOf ENABLING = AnyOf.of("allowed", "allowing", "enabled", "enabling");
  private static final AnyOf ALMOST = AnyOf.of("nearly", "almost", "barely");
  private static final AnyOf COORDINATING = AnyOf.of("and", "or", "then");
  private static final AnyOf LIKELY =
      AnyOf.of("likely", "probable", "possible", "potential", "eventual", "conceivable");
  private static final AnyOf AFTER = AnyOf.of("after", "when", "because", "since");
  private static final AnyOf RELATIVE = AnyOf.of("that", "which", "who");
  private static final AnyOf BRINGING =
      AnyOf.of("bring", "put", "place", "keep", "have", "get", "hold", "leave", "see", "take");

  private static final int BECOME_REACH = 12;
  private static final AnyOf BECOME = AnyOf.of("become", "be", "prove", "end", "finish", "turn");
  private static final AnyOf ABLE = AnyOf.of("able", "position", "capable", "ready");

  private static final int STRUCK_REACH = 6;
  private static final AnyOf STRIKING =
      AnyOf.of("on", "against", "at", "hit", "struck", "hitting", "striking", "bombed", "attacked");

  private final Grammar grammar;
  private final WordList negation;
  private final WordList modal;
  private final WordList realInfinitive;
  private final WordList intention;
  private final WordList fearing;
  private final WordList bare;
  private final WordList accomplished;

  Wishes(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.negation = words.list("negation");
    this.modal = words.list("modal");
    this.realInfinitive = words.list("real-infinitive");
    this.intention = words.list("intention");
    this.bare = words.list("bare-verb");
    this.fearing = words.list("fearing");
    this.accomplished = words.list("accomplished");
  }

  /**
   * "Vowed revenge for a raid that killed 40", "denied a role after shells killed 40": what
   * somebody wants or denies comes of what has happened.
   */
  boolean happened(Sentence sentence, int word, int verb) {
    int start = verb;
    while (grammar.auxiliary(sentence, start - 1) || grammar.adverb(sentence, start - 1)) {
      start--;
    }
    boolean past = sentence.lower(verb).endsWith("ed") && !sentence.has(start, modal);
    boolean relative = sentence.has(start - 1, RELATIVE) && start - 2 > word;
    return past && (relative || sentence.find(word + 1, start, AFTER) >= 0);
  }

  /** "Has been told to bring three quarters of the strip under its control". */
  private boolean toBring(Sentence sentence, int hedge) {
    return sentence.has(hedge - 1, BRINGING)
        && sentence.at(hedge - 2).is("to")
        && !sentence.has(hedge - 3, realInfinitive);
  }

  /** "Strikes on Houthi targets": what is hit, and not what somebody wants. */
  private static boolean struck(Sentence sentence, int i) {
    return sentence.at(i).is("targets")
        && sentence.find(i - STRUCK_REACH, i, STRIKING) >= 0
        && !sentence.at(i + 1).is("to");
  }

  /** "Spoke of 400 square kilometres to be cleared", "that share is to grow to 75 percent". */
  static boolean ahead(Sentence sentence, Figure figure) {
    for (int i = 1; i < figure.hedgeFrom() - 1; i++) {
      if (sentence.at(i).is("to") && DUE.has(sentence.at(i - 1))) {
        return true;
      }
    }
    int to = sentence.unquoted(figure.to());
    return sentence.at(to).is("to")
        && sentence.at(to + 1).is("be")
        && sentence.lower(to + 2).endsWith("ed");
  }

  /** "2025 could become the deadliest year in a decade, with 3,400 dead". */
  private boolean become(Sentence sentence, int clause, int hedge) {
    int verb = sentence.find(Math.max(clause, hedge - BECOME_REACH), hedge, BECOME);
    return (sentence.at(hedge - 1).is("with") || sentence.at(hedge - 1).is("of"))
        && verb > 0
        && grammar.modal(sentence, Math.max(clause, verb - 2), verb);
  }

  /** "Will soon be able to launch 1,000 drones in one night". */
  private boolean ableTo(Sentence sentence, int clause, int verb) {
    return sentence.at(verb - 1).is("to")
        && sentence.has(verb - 2, ABLE)
        && grammar.modal(sentence, Math.max(clause, verb - INTENTION_REACH), verb - 2);
  }

  /** "Would withdraw and keep": a form without a tense shares the auxiliary of the verb before. */
  private static boolean tensed(Sentence sentence, int verb) {
    String word = sentence.lower(verb);
    return word.endsWith("ed") || word.endsWith("s") || word.endsWith("ing");
  }

  /** Whether {@code cue} tells of a figure that somebody wants, fears or imagines. */
  boolean are(Sentence sentence, Cue cue, Figure figure) {
    int clause = Modality.clauseStart(sentence, cue.from());
    boolean noun = cue.kind() == Measure.CueKind.NOUN;
    return planned(sentence, Math.max(cue.from(), figure.from()))
        || coordinated(sentence, clause, cue, figure)
        || noun && sentence.has(cue.from() - 1, LIKELY)
        || noun && grammar.modal(sentence, cue.to(), figure.hedgeFrom())
        || sentence.has(cue.from() - 1, ALMOST)
        || counted(sentence, clause, cue, figure)
        || become(sentence, clause, figure.hedgeFrom())
        || ableTo(sentence, clause, cue.from())
        || !noun && infinitive(sentence, clause, cue.from())
        || intended(sentence, clause, cue.from());
  }

  /** "Could kill 33,500 people, injure 113,600 and", "would have to send five and accept 300". */
  private boolean coordinated(Sentence sentence, int clause, Cue cue, Figure figure) {
    int verb = cue.from();
    // "Would gain the region and in return give up 440 square kilometres".
    boolean inReturn = sentence.at(verb - 1).is("return") && sentence.at(verb - 2).is("in");
    boolean and = sentence.has(inReturn ? verb - 3 : verb - 1, COORDINATING);
    boolean listed = and || sentence.at(verb - 1).is(",");
    int object = figure.hedgeFrom() - 1;
    boolean second = sentence.has(object, bare) && sentence.has(object - 1, COORDINATING);
    int near = and && !tensed(sentence, verb) ? clause : Math.max(clause, verb - AUXILIARY_REACH);
    boolean gerund = and && sentence.lower(verb).endsWith("ing");
    // "The plan envisages taking a further 85 and holding a corridor of 38".
    return gerund && sentence.find(clause, verb, intention) >= 0
        || listed && sentence.has(verb, bare) && grammar.modal(sentence, 0, verb)
        || second && grammar.modal(sentence, Math.max(clause, object - SHARED_REACH), object)
        || grammar.modal(sentence, near, verb);
  }

  /** "Fears that 40 were killed", "up to 40 might have died": said before the figure. */
  private boolean counted(Sentence sentence, int clause, Cue cue, Figure figure) {
    int hedge = figure.hedgeFrom();
    boolean behind = cue.from() >= figure.to();
    return sentence.find(Math.max(clause, hedge - FEAR_REACH), hedge, fearing) >= 0
        || behind && toBring(sentence, hedge)
        || behind && grammar.modal(sentence, Math.max(clause, hedge - COUNT_REACH), hedge);
  }

  /** "To seize 40 villages"; not "managed to seize" nor "used the chaos to seize". */
  private boolean infinitive(Sentence sentence, int clause, int verb) {
    return sentence.at(verb - 1).is("to")
        && !sentence.has(verb - 2, realInfinitive)
        && !accomplished(sentence, clause, verb)
        && sentence.find(Math.max(clause, verb - INTENTION_REACH), verb, ENABLING) < 0;
  }

  /** "Hopes of winning"; not "the group, which has pledged allegiance, killed". */
  private boolean intended(Sentence sentence, int clause, int verb) {
    int word = sentence.find(Math.max(clause, verb - INTENTION_REACH), verb, intention);
    // "The so-called yellow line".
    while (word >= 0 && (struck(sentence, word) || sentence.at(word - 1).is("-"))) {
      word = sentence.find(word + 1, verb, intention);
    }
    return word >= 0 && !Asides.relative(sentence, word, verb) && !happened(sentence, word, verb);
  }

  /** "Used the chaos to seize", "had needed a year to win". */
  private boolean accomplished(Sentence sentence, int clause, int verb) {
    int did = sentence.find(clause, verb, accomplished);
    return did >= 0
        && sentence.find(clause, verb, negation) < 0
        && sentence.find(did, verb, intention) < 0;
  }

  /** "Under the plan, the troops would pull back until they held 40 percent". */
  private static boolean planned(Sentence sentence, int first) {
    int plan = sentence.at(0).is("under") ? sentence.find(1, PLAN_REACH, PLANS) : -1;
    return plan > 0 && sentence.find(plan + 1, first, WOULD) > 0;
  }
}
