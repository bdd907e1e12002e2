package org.copytaster.claims;

/** Tells what a word does in its sentence, by word lists, endings and the words beside it. */
final class Grammar {
  private static final int ADVERBS = 3;

  private final WordList verbs;
  private final WordList auxiliaries;
  private final WordList be;
  private final WordList determiners;
  private final WordList prepositions;
  private final WordList subordinators;
  private final WordList noVerbs;
  private final WordList modals;
  private final WordList known;
  private final WordList adverbs;

  Grammar(Words words) {
    this.verbs = words.list("verb");
    this.auxiliaries = words.list("auxiliary");
    this.be = words.list("be");
    this.determiners = words.list("determiner");
    this.prepositions = words.list("preposition");
    this.subordinators = words.list("subordinator");
    this.noVerbs = words.list("no-verb");
    this.modals = words.list("modal");
    this.known = words.list("real-infinitive");
    this.adverbs = words.list("adverb");
  }

  /** Whether a verb of any form stands there; participles that describe a noun are none. */
  boolean verb(Sentence sentence, int i) {
    Token token = sentence.at(i);
    if (token.kind() != Token.Kind.WORD || noVerbs.has(token)) {
      return false;
    }
    if (auxiliary(sentence, i)) {
      return true;
    }
    boolean listed = verbs.has(token);
    boolean past = token.lower().endsWith("ed") && token.lower().length() > 4;
    boolean gerund = token.lower().endsWith("ing") && token.lower().length() > 5;
    if (!listed && !past && !gerund || token.capital() && i > 0) {
      return false;
    }
    return !describes(sentence, i, gerund);
  }

  /** "Its occupied land", "of armed men": a participle in front of its noun. */
  private boolean describes(Sentence sentence, int i, boolean gerund) {
    Token before = sentence.at(i - 1);
    boolean noun = determiners.has(before) || before.is("'s") || before.is("-");
    boolean object = !gerund && prepositions.has(before);
    return noun || object || before.kind() == Token.Kind.NUMBER;
  }

  boolean auxiliary(Sentence sentence, int i) {
    return sentence.has(i, auxiliaries) && !(sentence.at(i).is("may") && sentence.at(i).capital());
  }

  /** "Who", "that", "because": opens a clause inside another. */
  boolean subordinates(Sentence sentence, int i) {
    return sentence.has(i, subordinators);
  }

  /** Whether a word in {@code from..to} (end exclusive) opens a clause inside another. */
  boolean subordinates(Sentence sentence, int from, int to) {
    return sentence.find(from, to, subordinators) >= 0;
  }

  /** Whether "would" or the like stands in {@code from..to} (end exclusive); not the month. */
  boolean modal(Sentence sentence, int from, int to) {
    for (int i = Math.max(0, from); i < to; i++) {
      if (sentence.has(i, modals) && !(sentence.at(i).is("may") && sentence.at(i).capital())) {
        return true;
      }
    }
    return false;
  }

  boolean preposition(Sentence sentence, int i) {
    return sentence.has(i, prepositions);
  }

  boolean adverb(Sentence sentence, int i) {
    return sentence.has(i, adverbs) || sentence.lower(i).endsWith("ly");
  }

  /** The first auxiliary or adverb of the verb group that ends with the verb at {@code verb}. */
  int groupStart(Sentence sentence, int verb) {
    int i = verb;
    while (auxiliary(sentence, i - 1) || adverb(sentence, i - 1) || raised(sentence, i - 1)) {
      i -= raised(sentence, i - 1) ? 2 : 1;
    }
    return i;
  }

  /** "Are known to have been injured": the verb of knowing is part of the group. */
  private boolean raised(Sentence sentence, int to) {
    int be = adverb(sentence, to - 2) ? to - 3 : to - 2;
    return sentence.at(to).is("to") && sentence.has(to - 1, known) && auxiliary(sentence, be);
  }

  /** Whether the verb at {@code verb} is in the passive voice. */
  boolean passive(Sentence sentence, int verb) {
    for (int i = verb - 1; i >= groupStart(sentence, verb); i--) {
      if (sentence.has(i, be)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a noun phrase opens there: an article, a possessive or a number in words. */
  boolean opensNoun(Sentence sentence, int i) {
    return sentence.has(i, determiners) || NumberReader.starts(sentence.at(i));
  }

  /** Whether what ends before {@code i} is the subject of a verb that starts there. */
  boolean finiteAt(Sentence sentence, int i) {
    int at = i;
    while (at < i + ADVERBS && adverb(sentence, at)) {
      at++;
    }
    return auxiliary(sentence, at);
  }
}
