package org.copytaster.claims;

/**
 * Finds the asides behind a name: "JNIM, the al-Qaeda affiliate, killed", "Uganda's army, whose
 * force is 5,200 strong, said", "the M23 (backed by Rwanda) took".
 */
final class Asides {
  /** Words of the longest aside. */
  private static final int REACH = 30;

  private static final int PEOPLE_REACH = 3;

  /** Words of a date and the comma behind it. */
  private static final int CLOSE_REACH = 4;

  /** Words of "which is better known by its acronym as". */
  private static final int NAMING_REACH = 8;

  private static final AnyOf KNOWN = AnyOf.of("known", "abbreviated", "styled", "identified");
  private static final AnyOf CALLED = AnyOf.of("called", "named", "dubbed");
  private static final AnyOf RELATIVE = AnyOf.of("which", "who", "whose", "whom", "where");
  private static final AnyOf DASHES = AnyOf.of("—", "–", "-", "--");

  private final Grammar grammar;
  private final WordList openers;
  private final WordList speech;
  private final WordList rebels;

  Asides(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.openers = words.list("aside-opener");
    this.speech = words.list("speech");
    this.rebels = words.list("rebel");
  }

  /** Whether what stands at {@code at} is part of an aside that ends before {@code cue}. */
  boolean inside(Sentence sentence, int at, int cue) {
    for (int close = at + 1; close < Math.min(cue, at + REACH); close++) {
      if (closes(sentence, close)) {
        int open = open(sentence, close);
        if (open >= 0) {
          return open < at && !names(sentence, open + 1, at);
        }
      }
    }
    return false;
  }

  /** "Killed five people, including the chief of staff of Hezbollah, and wounded 28". */
  static boolean including(Sentence sentence, PartyMention mention, Cue cue) {
    int word = sentence.find(mention.from() - NAMING_REACH, mention.from(), "including");
    return word > 0
        && sentence.at(word - 1).is(",")
        && sentence.find(mention.to(), cue.from(), ",") > 0;
  }

  /** "The group, also known as JNIM, took": an aside that only says who it is. */
  private static boolean names(Sentence sentence, int from, int at) {
    int end = sentence.beforeThe(at) + 1;
    return end - from <= NAMING_REACH
        && (sentence.at(end - 1).is("as") && sentence.find(from, end, KNOWN) >= 0
            || end > from && sentence.has(end - 1, CALLED));
  }

  /** The comma behind ", of which 213 were shot down" at a comma, or that token. */
  static int end(Sentence sentence, int at, int hedge) {
    boolean aside =
        sentence.at(at).is(",") && sentence.at(at + 1).is("of") && sentence.at(at + 2).is("which");
    // "Fired 288 missiles, the highest number since such counts began, and 5,059 drones".
    aside |= sentence.at(at).is(",") && sentence.at(at + 1).is("the") && highest(sentence, at + 2);
    int end = aside ? sentence.find(at + 3, hedge, ",") : -1;
    return end < 0 ? at : end;
  }

  private static boolean highest(Sentence sentence, int at) {
    return sentence.at(at).is("most") || sentence.lower(at).endsWith("est");
  }

  /** Whether a relative clause around {@code at} ends before {@code from}: ", who fled in May,". */
  static boolean relative(Sentence sentence, int at, int from) {
    if (sentence.find(at, from, ",") < 0) {
      return false;
    }
    for (int i = at; i > Math.max(0, at - REACH); i--) {
      if (sentence.at(i - 1).is(",")) {
        return sentence.has(i, RELATIVE);
      }
    }
    return false;
  }

  /**
   * "The rebels, who had entered it on May 4, took 340 in the month": the date of an aside.
   *
   * @param last the figure that the sentence told last, or null
   */
  static boolean dates(Sentence sentence, PeriodMention mention, Draft last) {
    boolean flow = last != null && last.measure().time() == Measure.Time.FLOW;
    return pluperfect(sentence, mention.from())
        || flow
            && !mention.period().equals(last.period())
            && relative(sentence, mention.from(), last.figure().hedgeFrom());
  }

  /** Whether {@code at} is in ", who had entered the town on May 4,": of something older. */
  private static boolean pluperfect(Sentence sentence, int at) {
    for (int i = at; i > Math.max(1, at - REACH); i--) {
      if (sentence.at(i - 1).is(",")) {
        boolean clause = sentence.has(i, RELATIVE) && sentence.at(i + 1).is("had");
        return clause && sentence.find(at, at + CLOSE_REACH, ",") >= 0;
      }
    }
    return false;
  }

  /** The sign that opens the aside that ends right before {@code i}; {@code i} where none does. */
  int before(Sentence sentence, int i) {
    int open = closes(sentence, i - 1) ? open(sentence, i - 1) : -1;
    return open < 0 ? i : open;
  }

  /** A closing sign with the verb of the clause behind it. */
  private boolean closes(Sentence sentence, int i) {
    if (sentence.at(i).is(")")) {
      return true;
    }
    return (sentence.at(i).is(",") || dash(sentence, i)) && goesOn(sentence, i + 1);
  }

  /** Whether the clause before an aside goes on with its verb. */
  private boolean goesOn(Sentence sentence, int i) {
    int verb = i;
    while (verb < i + 2 && grammar.adverb(sentence, verb)) {
      verb++;
    }
    boolean finite = grammar.verb(sentence, verb) || sentence.has(verb, speech);
    return finite && !sentence.lower(verb).endsWith("ing");
  }

  /** A dash between words, and no hyphen. */
  static boolean dash(Sentence sentence, int i) {
    return sentence.has(i, DASHES) && sentence.at(i).start() > sentence.at(i - 1).end();
  }

  /** The sign that opens the aside which {@code close} ends; or -1. */
  private int open(Sentence sentence, int close) {
    boolean bracket = sentence.at(close).is(")");
    boolean comma = sentence.at(close).is(",");
    for (int i = close - 1; i > Math.max(0, close - REACH); i--) {
      if (bracket ? sentence.at(i).is("(") : comma ? sentence.at(i).is(",") : dash(sentence, i)) {
        boolean opens = !comma || opens(sentence, i + 1);
        if (opens) {
          return i;
        }
      }
      if (sentence.at(i).is(";")) {
        return -1;
      }
    }
    return -1;
  }

  /** "Which …", "the …", "Iran's ally": how what is said of a name begins. */
  private boolean opens(Sentence sentence, int i) {
    // "Ugandan rebels loyal to".
    boolean people = sentence.find(i, i + PEOPLE_REACH, rebels) >= 0;
    return people || sentence.has(i, openers) || sentence.at(i + 1).is("'s");
  }
}
