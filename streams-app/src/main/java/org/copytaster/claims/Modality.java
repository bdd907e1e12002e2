package org.copytaster.claims;

import java.util.Set;

/** Tells what is reported as a fact from what is wished, feared, denied or imagined. */
final class Modality {
  private static final int AUXILIARY_REACH = 4;
  private static final int INTENTION_REACH = 8;

  private final Set<String> negation;
  private final Set<String> modal;
  private final Set<String> realInfinitive;
  private final Set<String> intention;
  private final Set<String> unreal;

  Modality(Words words) {
    this.negation = words.list("negation");
    this.modal = words.list("modal");
    this.realInfinitive = words.list("real-infinitive");
    this.intention = words.list("intention");
    this.unreal = words.list("unreal");
  }

  /** Whether the sentence states the figure that {@code cue} announces as a fact. */
  boolean factual(Sentence sentence, Cue cue, Figure figure) {
    int verb = cue.from();
    int clause = clauseStart(sentence, verb);
    boolean noun = cue.kind() == Measure.CueKind.NOUN;
    if (sentence.find(0, Math.max(verb, figure.from()), unreal) >= 0) {
      return false;
    }
    int near = Math.max(clause, verb - AUXILIARY_REACH);
    if (sentence.find(near, verb, negation) >= 0 || auxiliary(sentence, near, verb)) {
      return false;
    }
    int hedge = figure.hedgeFrom();
    if (sentence.at(hedge - 1).is("no")
        || sentence.at(figure.from() - 1).is("another") && auxiliary(sentence, clause, verb)) {
      return false;
    }
    if (!noun && sentence.at(verb - 1).is("to") && !sentence.has(verb - 2, realInfinitive)) {
      return false;
    }
    return sentence.find(Math.max(clause, verb - INTENTION_REACH), verb, intention) < 0
        && (!noun || sentence.find(cue.to(), figure.hedgeFrom(), modal) < 0);
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
