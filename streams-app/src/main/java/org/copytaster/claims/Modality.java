package org.copytaster.claims;

import java.util.Set;

/** Tells what is reported as a fact from what is wished, feared, denied or imagined. */
final class Modality {
  private static final int AUXILIARY_REACH = 4;
  private static final int INTENTION_REACH = 8;
  private static final int FEAR_REACH = 4;
  private static final int COUNT_REACH = 6;

  /** Words over which verbs share an auxiliary. */
  private static final int SHARED_REACH = 12;

  private static final Set<String> ENABLING = Set.of("allowed", "allowing", "enabled", "enabling");
  private static final Set<String> NEW =
      Set.of("virus", "coronavirus", "pathogen", "strain", "influenza", "flu", "disease", "tactic");
  private static final Set<String> HAS = Set.of("has", "have");
  private static final Set<String> REPORTS = Set.of("reports", "rumours", "claims", "accounts");
  private static final Set<String> ALMOST = Set.of("nearly", "almost", "barely");
  private static final Set<String> COORDINATING = Set.of("and", "or", "then");
  private static final Set<String> BARE =
      Set.of(
          "kill",
          "injure",
          "wound",
          "maim",
          "leave",
          "claim",
          "take",
          "lose",
          "seize",
          "fire",
          "accept",
          "suffer",
          "risk",
          "bear",
          "sacrifice",
          "bury",
          "mourn",
          "capture",
          "occupy",
          "launch",
          "conquer",
          "swallow",
          "send",
          "count",
          "expect",
          "face",
          "tolerate",
          "absorb");
  private static final Set<String> LIKELY =
      Set.of("likely", "probable", "possible", "potential", "eventual", "conceivable");
  private static final Set<String> CONTESTED = Set.of("disputed", "contested");
  private static final Set<String> RELATIVE = Set.of("that", "which", "who");
  private static final Set<String> AFTER = Set.of("after", "when", "because", "since");
  private static final Set<String> INSTEAD =
      Set.of("but", "and", "while", "saying", "adding", "insisting", "claiming");

  private final Grammar grammar;
  private final WordList denial;
  private final WordList negation;
  private final WordList modal;
  private final WordList realInfinitive;
  private final WordList intention;
  private final WordList unreal;
  private final WordList feared;
  private final WordList fearing;
  private final WordList speech;
  private final WordList foreseeing;
  private final WordList accomplished;
  private final WordList scenarios;
  private final WordList anaphors;
  private final Superseded superseded;
  private final OldDeeds past;
  private final Doubts doubts;
  private final Rebuttals rebuttals;

  Modality(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.denial = words.list("denial");
    this.negation = words.list("negation");
    this.modal = words.list("modal");
    this.realInfinitive = words.list("real-infinitive");
    this.intention = words.list("intention");
    this.unreal = words.list("unreal");
    this.feared = words.list("feared");
    this.fearing = words.list("fearing");
    this.speech = words.list("speech");
    this.foreseeing = words.list("foreseeing");
    this.accomplished = words.list("accomplished");
    this.scenarios = words.list("scenario");
    this.anaphors = words.list("anaphor");
    this.superseded = new Superseded(words);
    this.past = new OldDeeds(words);
    this.doubts = new Doubts(words, grammar);
    this.rebuttals = new Rebuttals(words);
  }

  /** How a sentence stands to a figure. */
  enum Stance {
    /** States it. */
    FACT,
    /** Says that somebody denies it. */
    DENIED,
    /** Says that it is not so, without more. */
    NEGATED,
    /** Wishes, fears, plans, asks or imagines it. */
    UNREAL
  }

  /** How the sentence takes the figure that {@code cue} announces. */
  Stance stance(Sentence sentence, Cue cue, Figure figure) {
    int verb = cue.from();
    int first = Math.max(verb, figure.from());
    if (question(sentence)
        || sentence.at(0).is("had")
        || sentence.at(0).is("there") && sentence.find(0, first, REPORTS) >= 0
        || imagined(sentence, first)
        || doubts.are(sentence, first, Math.max(figure.to(), cue.to()))
        || Rates.rate(sentence, figure)
        || Rates.average(sentence, cue, figure)
        || past.is(sentence, cue, figure)
        || superseded.is(sentence, figure)
        || sentence.find(figure.to(), cue.from(), feared) >= 0
        || foreseen(sentence, cue)
        || wished(sentence, cue, figure)) {
      return Stance.UNREAL;
    }
    if (denied(sentence, cue, figure)
        || rebuttals.follow(sentence, Math.max(figure.to(), cue.to()))
        || rebuttals.answer(sentence, first, Math.max(figure.to(), cue.to()))) {
      return Stance.DENIED;
    }
    int near = Math.max(clauseStart(sentence, verb), verb - AUXILIARY_REACH);
    return sentence.find(near, verb, negation) >= 0 ? Stance.NEGATED : Stance.FACT;
  }

  /** "Moscow had claimed 340, a number the institute dismissed": of a figure without a cue. */
  boolean rebuts(Sentence sentence, Figure figure) {
    return rebuttals.follow(sentence, figure.to());
  }

  /** Tells figures that no longer hold. */
  Superseded superseded() {
    return superseded;
  }

  /** "A scenario in which", "in the novel"; not "a novel virus". */
  private boolean imagined(Sentence sentence, int to) {
    int word = sentence.find(0, to, unreal);
    boolean fresh = word >= 0 && sentence.at(word).is("novel") && sentence.has(word + 1, NEW);
    return fresh ? sentence.find(word + 1, to, unreal) >= 0 : word >= 0;
  }

  private static boolean question(Sentence sentence) {
    for (int i = sentence.size() - 1; i >= sentence.size() - 2; i--) {
      if (sentence.at(i).is("?")) {
        return true;
      }
    }
    return false;
  }

  /** "The think tank sees the group taking 500", "a middle scenario has the armies retaking". */
  private boolean foreseen(Sentence sentence, Cue cue) {
    if (!sentence.lower(cue.from()).endsWith("ing")) {
      return false;
    }
    int from = Math.max(clauseStart(sentence, cue.from()), cue.from() - INTENTION_REACH);
    int has = sentence.find(from, cue.from(), HAS);
    return sentence.find(from, cue.from(), foreseeing) >= 0
        || has >= 0 && sentence.find(has - AUXILIARY_REACH, has, scenarios) >= 0;
  }

  /** A denial opens the clause of the figure: "denied that …", "it is untrue that …". */
  private boolean denied(Sentence sentence, Cue cue, Figure figure) {
    int first = Math.max(cue.from(), figure.from());
    int word = sentence.find(0, first, denial);
    while (word >= 0 && ofLand(sentence, word)) {
      word = sentence.find(word + 1, first, denial);
    }
    if (word < 0) {
      return false;
    }
    // "The group, which rejected the deal, killed".
    if (Asides.relative(sentence, word, Math.min(cue.from(), figure.hedgeFrom()))
        || happened(sentence, word, cue.from())) {
      return false;
    }
    for (int i = word; i < Math.min(cue.from(), figure.hedgeFrom()); i++) {
      boolean clause =
          sentence.at(i).is(";")
              || sentence.at(i).is(",") && sentence.has(i + 1, INSTEAD)
              || sentence.at(i).is("and") && sentence.has(i + 1, speech);
      if (clause) {
        return false;
      }
    }
    return true;
  }

  /**
   * "Vowed revenge for a raid that killed 40", "denied a role after shells killed 40": what
   * somebody wants or denies comes of what has happened.
   */
  private boolean happened(Sentence sentence, int word, int verb) {
    int start = verb;
    while (grammar.auxiliary(sentence, start - 1) || grammar.adverb(sentence, start - 1)) {
      start--;
    }
    boolean past = sentence.lower(verb).endsWith("ed") && !sentence.has(start, modal);
    boolean relative = sentence.has(start - 1, RELATIVE) && start - 2 > word;
    return past && (relative || sentence.find(word + 1, start, AFTER) >= 0);
  }

  /** "Their disputed border", "the contested province": no figure is disputed. */
  private boolean ofLand(Sentence sentence, int word) {
    boolean led =
        grammar.opensNoun(sentence, word - 1)
            || grammar.preposition(sentence, word - 1)
            || sentence.at(word - 1).is("'s");
    return led && sentence.has(word, CONTESTED) && !sentence.has(word + 1, anaphors);
  }

  /** "Would withdraw and keep": a form without a tense shares the auxiliary of the verb before. */
  private static boolean tensed(Sentence sentence, int verb) {
    String word = sentence.lower(verb);
    return word.endsWith("ed") || word.endsWith("s") || word.endsWith("ing");
  }

  private boolean wished(Sentence sentence, Cue cue, Figure figure) {
    int verb = cue.from();
    int clause = clauseStart(sentence, verb);
    boolean noun = cue.kind() == Measure.CueKind.NOUN;
    boolean coordinated = sentence.has(verb - 1, COORDINATING) && !tensed(sentence, verb);
    int near = coordinated ? clause : Math.max(clause, verb - AUXILIARY_REACH);
    boolean listed = sentence.at(verb - 1).is(",") || sentence.has(verb - 1, COORDINATING);
    if (listed && sentence.has(verb, BARE) && auxiliary(sentence, 0, verb)) {
      // "Could kill 33,500 people in the city, injure 113,600 and".
      return true;
    }
    int object = figure.hedgeFrom() - 1;
    if (sentence.has(object, BARE)
        && sentence.has(object - 1, COORDINATING)
        && auxiliary(sentence, Math.max(clause, object - SHARED_REACH), object)) {
      // "Would have to send five divisions and accept 300 dead".
      return true;
    }
    if (noun && sentence.has(verb - 1, LIKELY)) {
      // "Put the likely number of deaths at between 10,000 and 100,000".
      return true;
    }
    if (auxiliary(sentence, near, verb) || sentence.has(verb - 1, ALMOST)) {
      return true;
    }
    int hedge = figure.hedgeFrom();
    if (sentence.find(Math.max(clause, hedge - FEAR_REACH), hedge, fearing) >= 0
        || cue.from() >= figure.to()
            && auxiliary(sentence, Math.max(clause, hedge - COUNT_REACH), hedge)) {
      return true;
    }
    if (sentence.at(hedge - 1).is("no")
        || sentence.at(figure.from() - 1).is("another") && auxiliary(sentence, clause, verb)) {
      return true;
    }
    if (!noun
        && sentence.at(verb - 1).is("to")
        && !sentence.has(verb - 2, realInfinitive)
        && !accomplished(sentence, clause, verb)
        && sentence.find(Math.max(clause, verb - INTENTION_REACH), verb, ENABLING) < 0) {
      return true;
    }
    int intended = sentence.find(Math.max(clause, verb - INTENTION_REACH), verb, intention);
    // "The group, which has pledged allegiance, killed".
    return intended >= 0
            && !Asides.relative(sentence, intended, verb)
            && !happened(sentence, intended, verb)
        || noun && auxiliary(sentence, cue.to(), figure.hedgeFrom());
  }

  /** "Used the chaos to seize", "had needed a year to win". */
  private boolean accomplished(Sentence sentence, int clause, int verb) {
    int did = sentence.find(clause, verb, accomplished);
    return did >= 0
        && sentence.find(clause, verb, negation) < 0
        && sentence.find(did, verb, intention) < 0;
  }

  /** "May" the month is no modal. */
  private boolean auxiliary(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.has(i, modal) && !(sentence.at(i).is("may") && sentence.at(i).capital())) {
        return true;
      }
    }
    return false;
  }

  /** The token after the comma-and, semicolon or dash that opens the clause of {@code at}. */
  private static int clauseStart(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0; i--) {
      Token token = sentence.at(i);
      if (token.is(";") || token.is("—") || token.is(":")) {
        return i + 1;
      }
      boolean conjunction = token.is("and") || token.is("but") || token.is("while");
      if (conjunction && sentence.at(i - 1).is(",")) {
        return i + 1;
      }
    }
    return 0;
  }
}
