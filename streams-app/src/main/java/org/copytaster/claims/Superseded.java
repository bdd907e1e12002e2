package org.copytaster.claims;

/** Whether a text gives a figure only to say that it no longer holds. */
final class Superseded {
  private static final int PHRASE = 5;
  private static final int CLAUSE = 14;
  private static final int BEHIND = 6;

  private static final int OPENING = 4;
  private static final int SAID_REACH = 6;
  private static final AnyOf HOURS =
      AnyOf.of("day", "hours", "hour", "minutes", "days", "evening", "night", "morning");
  private static final AnyOf AGO = AnyOf.of("earlier", "before", "previously", "ago");
  private static final AnyOf IN = AnyOf.of("in", "on", "this", "that");
  private static final AnyOf REVISING =
      AnyOf.of("updating", "revising", "correcting", "replacing", "updated", "revised");
  private static final AnyOf INSTEAD = AnyOf.of("instead", "rather");
  private static final AnyOf BEFORE = AnyOf.of("earlier", "previously", "first", "before");
  private static final AnyOf REPLACING = AnyOf.of("had", "after", "having");

  private static final AnyOf THAT = AnyOf.of("it", "that", "them", "this", "those");
  private static final AnyOf SINCE = AnyOf.of("since", "later", "subsequently", "afterwards");

  private static final AnyOf THAT_HAD = AnyOf.of("that", "which");
  private static final AnyOf BE = AnyOf.of("was", "were", "been", "be");
  private static final AnyOf UNTIL = AnyOf.of("before", "until", "but");
  private static final AnyOf AFTER = AnyOf.of("after", "following");
  private static final AnyOf OWN = AnyOf.of("its", "their", "his", "her", "the");

  /** What a count is given in. */
  static final AnyOf PAPERS =
      AnyOf.of(
          "statement",
          "report",
          "count",
          "version",
          "bulletin",
          "update",
          "release",
          "tally",
          "toll");

  private static final AnyOf CORRECTION =
      AnyOf.of("correction", "corrects", "corrected", "clarification", "erratum");

  private final WordList counts;
  private final WordList withdrawing;
  private final WordList revising;
  private final WordList former;
  private final WordList wrongly;
  private final WordList saying;
  private final WordList changing;
  private final WordList claimed;

  Superseded(Words words) {
    this.counts = words.list("anaphor");
    this.former = words.list("former");
    this.wrongly = words.list("at-first");
    this.saying = words.list("reporting");
    this.withdrawing = words.list("withdrawing");
    this.revising = words.list("revising-it");
    this.changing = words.list("changing-count");
    this.claimed = words.list("claimed-thing");
  }

  /** Whether {@code figure} is one that the text takes back or replaces. */
  boolean is(Sentence sentence, Figure figure) {
    int hedge = figure.hedgeFrom();
    return formerCount(sentence, hedge)
        || formerVersion(sentence, hedge)
        || saidBefore(sentence, hedge)
        || formerSubject(sentence, hedge)
        || corrected(sentence, figure)
        || onceSaid(sentence, hedge)
        || changedFrom(sentence, figure)
        || ownMistake(sentence, hedge)
        || takenBack(sentence, figure.to())
        || inFormer(sentence, figure.to())
        || Retractions.are(sentence, hedge)
        || FormerTolls.pair(sentence, figure);
  }

  /**
   * "Climbed to 109, up from 96 the evening before", "killed 132, after a count of 129 on Sunday":
   * what a toll was when it was told before.
   */
  boolean dayBefore(Sentence sentence, Figure figure) {
    if (afterCount(sentence, figure)) {
      return true;
    }
    int at = figure.to();
    boolean raised = sentence.find(figure.hedgeFrom() - BEHIND, at, changing) >= 0;
    boolean own = raised && sentence.find(figure.hedgeFrom() - PHRASE, at, OWN) >= 0;
    // "Raising its count from 109 on Sunday".
    boolean day = own && sentence.at(at).is("on") && Calendar.weekday(sentence.at(at + 1)) != null;
    boolean time = HOURS.has(sentence.at(at + 1)) && AGO.has(sentence.at(at + 2));
    return sentence.at(figure.hedgeFrom() - 1).is("from")
        && (sentence.at(figure.hedgeFrom() - 2).is("up")
            || sentence.at(at + 2).is("earlier")
            || raised)
        && (day || time || AGO.has(sentence.at(at)));
  }

  /** "An earlier toll of 51", "a previously reported 85". */
  private boolean formerCount(Sentence sentence, int hedge) {
    if (sentence.has(hedge - 1, saying)
        && (sentence.has(hedge - 2, BEFORE) || sentence.has(hedge - 2, wrongly))) {
      return true;
    }
    for (int noun = hedge - 1; noun >= Math.max(1, hedge - CLAUSE); noun--) {
      Token token = sentence.at(noun);
      if (token.is(",") || token.is(";") || NumberReader.starts(token)) {
        return token.is("one") && sentence.has(noun - 1, former);
      }
      if (sentence.has(noun, counts)
          && (sentence.has(noun - 1, former)
              || hedge - noun <= PHRASE && sentence.find(noun - 4, noun, REVISING) >= 0)) {
        return true;
      }
    }
    return false;
  }

  /** "An earlier count, given on state television, had put the dead at 2,886". */
  private boolean formerSubject(Sentence sentence, int hedge) {
    int noun = sentence.find(1, OPENING, counts);
    int comma = noun + 1;
    if (noun < 0 || !sentence.has(noun - 1, former) || !sentence.at(comma).is(",")) {
      return false;
    }
    int end = sentence.find(comma + 1, hedge, ",");
    return end >= 0 && hedge - end <= CLAUSE && noNumber(sentence, comma, hedge);
  }

  /** Whether somebody "had spoken of" the figure, or the count "had been" it before. */
  boolean pluperfect(Sentence sentence, int hedge) {
    int had = sentence.find(hedge - PHRASE, hedge, "had");
    if (had >= 0 && sentence.find(had - 4, had, counts) >= 0) {
      return true;
    }
    int verb = sentence.find(hedge - SAID_REACH, hedge, saying);
    // "Clashes had claimed 91 lives".
    boolean lives = verb >= 0 && sentence.at(verb).is("claimed");
    lives &= sentence.find(verb, hedge + SAID_REACH, "lives") >= 0;
    return verb >= 0 && !lives && sentence.find(verb - 3, verb, "had") >= 0;
  }

  private static boolean toll(Figure figure) {
    return figure.bare() || figure.unit().counted();
  }

  private static boolean noNumber(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (NumberReader.starts(sentence.at(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * "2,400 dead, a number they later withdrew", "39, and has now revised it", "12, but withdrew its
   * statement", "their count stood at 80 and was withdrawn".
   */
  private boolean takenBack(Sentence sentence, int from) {
    int revised = sentence.find(from, sentence.size(), revising);
    if (revised >= 0
        && (sentence.has(revised + 1, THAT)
            || OWN.has(sentence.at(revised + 1)) && sentence.has(revised + 2, claimed))) {
      return true;
    }
    // "She had spoken of 100 dead before her office removed double entries".
    int before = sentence.find(from, sentence.size(), UNTIL);
    int change = before < 0 ? -1 : sentence.find(before + 1, before + BEHIND, changing);
    if (change >= 0 && pluperfect(sentence, from - 1)) {
      return true;
    }
    int word = sentence.find(from, sentence.size(), withdrawing);
    int near = Math.max(from, word - BEHIND);
    boolean subject = sentence.has(word - 1, BE) && sentence.find(0, from, counts) >= 0;
    return word >= 0
        && (subject
            || sentence.find(near, word, counts) >= 0
            || sentence.find(near, word - 1, "which") >= 0);
  }

  /** "After giving 380 the evening before", "after a count of 129 on Sunday". */
  private boolean afterCount(Sentence sentence, Figure figure) {
    int hedge = figure.hedgeFrom();
    boolean month =
        sentence.at(figure.to()).is("in") && Calendar.month(sentence.at(figure.to() + 1)) > 0;
    int after = sentence.find(hedge - PHRASE, hedge, AFTER);
    if (after < 0 || month || !toll(figure)) {
      return false;
    }
    boolean giving = sentence.lower(after + 1).endsWith("ing") && sentence.has(after + 1, saying);
    boolean count = sentence.at(hedge - 1).is("of") && sentence.has(hedge - 2, counts);
    return giving || count;
  }

  /** "A figure it revised in November from 1,400", "a toll that had stood at 22". */
  private boolean changedFrom(Sentence sentence, Figure figure) {
    int hedge = figure.hedgeFrom();
    int had = sentence.find(hedge - PHRASE, hedge, "had");
    if (had >= 0 && sentence.has(had - 1, THAT_HAD) && sentence.has(had - 2, counts)) {
      return true;
    }
    return sentence.at(hedge - 1).is("from")
        && toll(figure)
        && !IN.has(sentence.at(figure.to()))
        && sentence.find(hedge - BEHIND, hedge, changing) >= 0
        && sentence.find(hedge - BEHIND - PHRASE, hedge, counts) >= 0;
  }

  /** "Had given a toll of 124 in an earlier statement". */
  private boolean inFormer(Sentence sentence, int at) {
    int in = sentence.find(at, at + 2, IN);
    boolean former = in >= 0 && sentence.has(in + 2, this.former);
    return former && PAPERS.has(sentence.at(in + 3));
  }

  /** "Correction: In our story of May 4 we wrote that they had taken 620". */
  private boolean ownMistake(Sentence sentence, int hedge) {
    int we = CORRECTION.has(sentence.at(0)) ? sentence.find(0, hedge, "we") : -1;
    return we >= 0 && sentence.find(we, we + 4, saying) >= 0;
  }

  /** "An earlier version of this report said". */
  private boolean formerVersion(Sentence sentence, int hedge) {
    int version = sentence.find(0, hedge, former) + 1;
    return version > 0 && sentence.at(version).is("version");
  }

  /** "Had initially said", "earlier gave a toll of 42", "after earlier putting the toll at six". */
  private boolean saidBefore(Sentence sentence, int hedge) {
    for (int i = hedge - 1; i >= Math.max(0, hedge - CLAUSE); i--) {
      if (sentence.at(i).is(";") || sentence.at(i).is(",")) {
        return false;
      }
      boolean beside = sentence.has(i - 1, saying) || sentence.has(i + 1, saying);
      boolean count = BEFORE.has(sentence.at(i)) && sentence.find(i, hedge, counts) >= 0;
      // "At first spoke of ten dead", "first put it at ten".
      boolean first = sentence.at(i).is("first") && sentence.has(i + 1, saying);
      // "A story of May 3 said in error that ten had died".
      first |= sentence.at(i).is("error") && sentence.has(i - 2, saying);
      if (first || beside && (sentence.has(i, wrongly) || replacing(sentence, i) || count)) {
        return true;
      }
    }
    return false;
  }

  private static boolean replacing(Sentence sentence, int i) {
    return BEFORE.has(sentence.at(i)) && sentence.find(i - 2, i, REPLACING) >= 0;
  }

  /** "Was once put at 90", "a total, since corrected, of 90". */
  private boolean onceSaid(Sentence sentence, int hedge) {
    for (int i = hedge - 1; i > Math.max(0, hedge - CLAUSE); i--) {
      if (sentence.at(i).is(";")) {
        return false;
      }
      int once = sentence.at(i).is("been") ? i + 1 : i;
      boolean said = sentence.at(once).is("once") && sentence.has(once + 1, saying);
      if (said || SINCE.has(sentence.at(i)) && sentence.has(i + 1, revising)) {
        return true;
      }
    }
    return false;
  }

  /** "And not 5,600 as reported earlier", "rather than 5,600". */
  private boolean corrected(Sentence sentence, Figure figure) {
    int hedge = figure.hedgeFrom();
    boolean instead =
        sentence.has(hedge - 2, INSTEAD)
            && (sentence.at(hedge - 1).is("of") || sentence.at(hedge - 1).is("than"));
    int as = figure.to();
    boolean said = sentence.at(as).is("as") && sentence.find(as + 1, as + BEHIND, saying) >= 0;
    return instead || sentence.at(hedge - 1).is("not") && said;
  }
}
