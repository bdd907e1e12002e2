package org.copytaster.claims;

/** Tells what is reported as a fact from what is wished, feared, denied or imagined. */
final class Modality {
  private static final int AUXILIARY_REACH = 4;
  private static final int INTENTION_REACH = 8;

  private static final AnyOf HAS = AnyOf.of("has", "have");
  private static final AnyOf REPORTS = AnyOf.of("reports", "rumours", "claims", "accounts");
  private static final AnyOf CAPTIONS = AnyOf.of("caption", "captions", "captioned");
  private static final AnyOf SHOWING = AnyOf.of("show", "depict", "capture", "document");
  private static final AnyOf PICTURES =
      AnyOf.of(
          "video",
          "videos",
          "footage",
          "clip",
          "clips",
          "photo",
          "photos",
          "photograph",
          "photographs",
          "image",
          "images",
          "picture",
          "pictures",
          "recording");
  private static final AnyOf CONTESTED = AnyOf.of("disputed", "contested");
  private static final AnyOf INSTEAD =
      AnyOf.of("but", "and", "while", "saying", "adding", "insisting", "claiming");

  private final Grammar grammar;
  private final WordList denial;
  private final WordList negation;
  private final WordList feared;
  private final WordList speech;
  private final WordList foreseeing;
  private final WordList scenarios;
  private final WordList anaphors;
  private final Inventions inventions;
  private final Wishes wishes;
  private final Superseded superseded;
  private final OldDeeds past;
  private final Doubts doubts;
  private final Rebuttals rebuttals;

  Modality(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.denial = words.list("denial");
    this.negation = words.list("negation");
    this.feared = words.list("feared");
    this.speech = words.list("speech");
    this.foreseeing = words.list("foreseeing");
    this.scenarios = words.list("scenario");
    this.anaphors = words.list("anaphor");
    this.inventions = new Inventions(words);
    this.wishes = new Wishes(words, grammar);
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
        || notShown(sentence, first)
        || sentence.at(0).is("had")
        || sentence.at(0).is("there") && sentence.find(0, first, REPORTS) >= 0
        || inventions.are(sentence, cue, figure)
        || doubts.are(sentence, first, Math.max(figure.to(), cue.to()))
        || Rates.rate(sentence, figure)
        || Rates.average(sentence, cue, figure)
        || past.is(sentence, cue, figure)
        || superseded.is(sentence, figure)
        || feared(sentence, cue, figure)
        || foreseen(sentence, cue)
        || wishes.are(sentence, cue, figure)) {
      return Stance.UNREAL;
    }
    if (denied(sentence, cue, figure)
        || Rebuttals.untrue(sentence, first)
        || rebuttals.follow(sentence, Math.max(figure.to(), cue.to()))
        || rebuttals.judged(sentence, first, Math.max(figure.to(), cue.to()))
        || rebuttals.answer(sentence, first, Math.max(figure.to(), cue.to()))) {
      return Stance.DENIED;
    }
    if (sentence.at(0).is("nor")) {
      // "Nor had the attack killed 15 drivers".
      return Stance.NEGATED;
    }
    int near = Math.max(clauseStart(sentence, verb), verb - AUXILIARY_REACH);
    int not = sentence.find(near, verb, negation);
    // "No fewer than 60 dead".
    not = not >= figure.hedgeFrom() && not < figure.from() ? -1 : not;
    // "Russia, which has not commented, fired".
    return not < 0 || Asides.relative(sentence, not, verb) ? Stance.FACT : Stance.NEGATED;
  }

  /** "Moscow had claimed 340, a number the institute dismissed": of a figure without a cue. */
  boolean rebuts(Sentence sentence, Figure figure) {
    return rebuttals.follow(sentence, figure.to());
  }

  /** "Nobody knows the full cost: an envoy has spoken of 150,000 victims". */
  static boolean unknown(Sentence sentence) {
    return Doubts.unknown(sentence);
  }

  /** Tells figures that no longer hold. */
  Superseded superseded() {
    return superseded;
  }

  /** "18 people are believed to have died"; not "18 people believed to be migrants died". */
  private boolean feared(Sentence sentence, Cue cue, Figure figure) {
    int word = sentence.find(figure.to(), cue.from(), feared);
    boolean whom = sentence.at(word + 1).is("to") && sentence.at(word + 2).is("be");
    return word >= 0 && !(whom && cue.kind() == Measure.CueKind.SUBJECT);
  }

  /** "The video does not show an ambush in which 200 were killed", "reads the caption". */
  private static boolean notShown(Sentence sentence, int first) {
    if (sentence.find(0, sentence.size(), CAPTIONS) >= 0) {
      return true;
    }
    int show = sentence.find(1, first, SHOWING);
    boolean not = sentence.at(show - 1).is("not") || sentence.lower(show - 1).endsWith("n't");
    return show > 0 && not && sentence.find(0, show, PICTURES) >= 0;
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
        || wishes.happened(sentence, word, cue.from())) {
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

  /** "Their disputed border", "the contested province": no figure is disputed. */
  private boolean ofLand(Sentence sentence, int word) {
    boolean led =
        grammar.opensNoun(sentence, word - 1)
            || grammar.preposition(sentence, word - 1)
            || sentence.at(word - 1).is("'s");
    return led && sentence.has(word, CONTESTED) && !sentence.has(word + 1, anaphors);
  }

  /** The token after the comma-and, semicolon or dash that opens the clause of {@code at}. */
  static int clauseStart(Sentence sentence, int at) {
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
