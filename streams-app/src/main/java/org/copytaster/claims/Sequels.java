package org.copytaster.claims;

import java.util.Set;

/**
 * Figures that say what they are by the last one the text told, under a word for it: "a year
 * earlier the figure stood at 300", "DeepState put it at 540 square kilometres".
 */
final class Sequels {
  private static final Set<String> RATE =
      Set.of("rate", "average", "averages", "averaged", "averaging", "mean", "median");
  private static final Set<String> DAILY = Set.of("daily", "nightly", "average", "hourly");
  private static final Set<String> HOW = Set.of("how");
  private static final Set<String> OTHERWISE =
      Set.of("who", "lost", "contested", "disputed", "abandoned", "ungoverned");
  private static final Set<String> BE = Set.of("was", "been", "is");
  private static final Set<String> MOVED = Set.of("down", "up");
  private static final Set<String> RIGHT = Set.of("correct", "corrected", "right", "actual");
  private static final Set<String> IT = Set.of("it", "that", "this", "they");
  private static final Set<String> STOPS = Set.of("stop", "stops", "stopped");
  private static final int ANAPHOR_REACH = 6;
  private static final int NOUN_REACH = 8;
  private static final int CLAUSE_REACH = 16;
  private static final int ATTACK_REACH = 6;
  private static final Set<String> IN = Set.of("in", "during");
  private static final Set<String> COMPARES = Set.of("compares", "compared");
  private static final Set<String> UNREAL =
      Set.of("could", "would", "might", "should", "perhaps", "tomorrow");
  private static final Set<String> PERHAPS =
      Set.of("aim", "goal", "target", "expected", "likely", "likelier", "probably", "possibly");
  private static final Set<String> NUMBER = Set.of("number");
  private static final Set<String> MAY = Set.of("may");
  private static final int YIELD_REACH = 5;
  private static final Set<String> JOINTS =
      Set.of("and", "but", ",", ":", ";", "while", "in", "of");

  private final WordList anaphors;
  private final WordList verbs;
  private final WordList links;
  private final WordList yields;
  private final WordList yielding;
  private final WordList moves;
  private final WordList attacks;
  private final WordList stocks;
  private final SourceCounts sources;
  private final DatedCounts datedCounts;
  private final Equivalents equivalents;

  Sequels(Words words, Catalogue catalogue) {
    this.equivalents = new Equivalents(words, catalogue);
    this.anaphors = words.list("anaphor");
    this.verbs = words.list("anaphor-verb");
    this.links = words.list("link");
    this.yields = words.list("yield");
    this.yielding = words.list("yielding");
    this.moves = words.list("move");
    this.attacks = words.list("event");
    this.stocks = words.list("stock");
    this.sources = new SourceCounts(words);
    this.datedCounts = new DatedCounts(words);
  }

  /**
   * The figure of what the text told before, under a word for it; or null.
   *
   * @param beside whether {@code last} stands in the same sentence
   */
  Draft again(Scene scene, Figure figure, Draft last, boolean beside) {
    boolean bare = figure.unit() == Units.NONE;
    boolean shares = last.measure().territoryOnly();
    if (OTHERWISE.contains(scene.sentence().lower(figure.to()))
        || datedCounts.alone(scene.sentence(), figure)
        || bare && howMany(scene.sentence(), figure)
        || bare && (otherBefore(scene, figure, last) || numberOf(scene.sentence(), figure, last))) {
      return null;
    }
    boolean rate = scene.sentence().find(0, figure.hedgeFrom(), RATE) >= 0;
    int daily = scene.sentence().find(0, figure.hedgeFrom(), DAILY);
    rate |= daily >= 0 && scene.sentence().has(daily + 1, anaphors);
    boolean stored =
        last.measure().dimensions().contains("projectiles")
            && scene.sentence().find(0, figure.hedgeFrom(), stocks) >= 0;
    boolean denied = last.stance() == Modality.Stance.DENIED && !beside && !bare;
    // "We wrote 6,200. The correct number is 2,600."
    boolean righted = scene.sentence().find(0, figure.hedgeFrom(), RIGHT) >= 0;
    if (last.stance() != Modality.Stance.FACT && !denied && !righted
        || bare && shares
        || stored
        || rate) {
      return null;
    }
    Draft same = equivalents.find(scene, figure, last, beside);
    if (same != null) {
      return same;
    }
    if (datedCounts.record(scene, figure, last)) {
      Period set = PeriodChooser.stated(scene, figure, last.measure());
      return set == null ? null : Leaning.like(scene, figure, last, set, "again");
    }
    if (!bare && !Leaning.alike(figure, last)
        || !anaphor(scene, figure) && !datedCounts.is(scene, figure, last)
        || bare && !Leaning.plain(scene, figure) && !DatedCounts.exceeds(scene, figure)) {
      return null;
    }
    Period stated = PeriodChooser.stated(scene, figure, last.measure());
    Period period =
        stated == null ? OpenStretches.asOf(scene, last) : Leaning.asDated(stated, last);
    period = weekBefore(scene.sentence(), figure.to()) ? weekBefore(period, last.period()) : period;
    int hedge = figure.hedgeFrom();
    boolean unreal = last.figure().value().compareTo(figure.value()) == 0;
    unreal |= may(scene, hedge) || scene.sentence().find(hedge - NOUN_REACH, hedge, UNREAL) >= 0;
    unreal |= scene.sentence().find(hedge - NOUN_REACH, hedge, PERHAPS) >= 0;
    // Who did it is not said again in a new sentence: another count may see it otherwise.
    RoleFinder.Roles roles = last.roles();
    boolean kept = beside || last.measure().actorRequired();
    Draft other = kept ? last : last.with(new RoleFinder.Roles(null, roles.about(), roles.place()));
    // What is said against a denied figure is said, where it is of the same time.
    unreal |= denied && period != null && period.end().isBefore(last.period().start());
    return unreal ? null : Leaning.like(scene, figure, other, period, "again").stated();
  }

  /** "Forced 400,000 people out, though a minister spoke of 700,000": another count goes on. */
  private static boolean otherBefore(Scene scene, Figure figure, Draft last) {
    for (Figure other : scene.figures()) {
      boolean before = other.to() <= figure.hedgeFrom() && other.unit().counted();
      if (before && !Leaning.alike(other, last)) {
        return true;
      }
    }
    return false;
  }

  /** "Nobody would say how many soldiers had been lost, but Moscow spoke of 38,000". */
  private static boolean howMany(Sentence sentence, Figure figure) {
    int how = sentence.find(0, figure.hedgeFrom(), HOW);
    return how >= 0 && sentence.at(how + 1).is("many") && figure.hedgeFrom() - how > 2;
  }

  /** "The number of assaults rose all the same: 5,390": no land. */
  private static boolean numberOf(Sentence sentence, Figure figure, Draft last) {
    int number = sentence.find(0, figure.hedgeFrom(), NUMBER);
    return number >= 0
        && sentence.at(number + 1).is("of")
        && last.measure().dimensions().contains("area");
  }

  /** "The real number may be 230"; not the month. */
  private static boolean may(Scene scene, int hedge) {
    int may = scene.sentence().find(hedge - NOUN_REACH, hedge, MAY);
    return may >= 0 && !scene.sentence().at(may).capital();
  }

  /** "The figure was 218", "put the area at 540", "arrived at 133". */
  private boolean anaphor(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int hedge = figure.hedgeFrom();
    int noun = sentence.find(hedge - NOUN_REACH, hedge, anaphors);
    boolean far = noun < 0 && sentence.at(hedge - 1).is("at") && figure.unit() != Units.NONE;
    if (far) {
      // "Put the area regained by Ukraine since September 6 at 3,800 square kilometres".
      noun = sentence.find(hedge - CLAUSE_REACH, hedge, anaphors);
      noun = noun >= 0 && scene.figureBetween(noun, hedge) ? -1 : noun;
    }
    if (noun >= 0
        && figure.unit() == Units.NONE
        && sentence.at(noun + 1).is("of")
        && noun + 2 < hedge) {
      // "Put the number of displaced people at two million": a number of something else.
      return false;
    }
    int link = sentence.find(noun < 0 ? hedge - 3 : noun + 1, hedge, links);
    // "Puts the latest figure slightly lower, at 5,575", but not "the next figures follow at
    // seven".
    boolean linked =
        link >= 0
            && (!sentence.at(link).is("at")
                || sentence.find(hedge - CLAUSE_REACH, hedge, verbs) >= 0
                || sentence.find(link + 1, hedge, links) >= 0);
    // "An area smaller than Manhattan, which covers 23".
    linked &= noun < 1 || !sentence.at(noun - 1).is("former") && !sentence.at(noun - 1).is("an");
    boolean of = noun >= 0 && noun >= hedge - 2 && sentence.at(hedge - 1).is("of");
    int reach = far && noun >= 0 ? CLAUSE_REACH : ANAPHOR_REACH;
    boolean verb = sentence.find(hedge - reach, hedge, verbs) >= 0;
    boolean at = verb && (sentence.at(hedge - 1).is("at") || sentence.at(hedge - 1).is("of"));
    // "The UN puts them at 4,000": not the toll.
    at &= figure.unit() != Units.NONE || !sentence.at(hedge - 2).is("them");
    at |= stops(sentence, hedge) && figure.unit() == Units.NONE;
    at |= sources.has(scene, figure);
    boolean it = sentence.has(hedge - 1, BE) && sentence.find(hedge - 4, hedge, IT) >= 0;
    // "In July they had stood at 634".
    it |=
        sentence.at(hedge - 1).is("at")
            && (sentence.at(hedge - 2).is("stood") || sentence.at(hedge - 2).is("been"))
            && sentence.find(hedge - 4, hedge, IT) >= 0;
    // "DeepState has it at 505".
    it |= sentence.at(hedge - 1).is("at") && sentence.has(hedge - 2, IT);
    it |=
        sentence.at(hedge - 1).is("to")
            && sentence.has(hedge - 2, MOVED)
            && sentence.find(hedge - ANAPHOR_REACH, hedge, IT) >= 0;
    boolean directly =
        sentence.has(hedge - 1, verbs)
            && (!figure.unit().counted()
                || inAttack(sentence, figure)
                || datedBehind(scene, figure));
    boolean compares =
        sentence.find(hedge - 2, hedge, COMPARES) >= 0
            && Leaning.closelyDated(scene, figure)
            && !scene.figureBetween(0, hedge);
    return compares
        || backTo(scene, figure)
        || dated(scene, figure)
        || moves(scene, figure)
        || noun >= 0 && linked
        || of && verb
        || at
        || it
        || directly;
  }

  /** "A rival network stops at 1,013", "has got as far as 426". */
  private static boolean stops(Sentence sentence, int hedge) {
    return sentence.at(hedge - 1).is("at") && sentence.has(hedge - 2, STOPS)
        || sentence.text(hedge - 3, hedge).equals("as far as");
  }

  /** "A week earlier". */
  private static boolean weekBefore(Sentence sentence, int at) {
    return sentence.at(at).is("a")
        && sentence.at(at + 1).is("week")
        && (sentence.at(at + 2).is("earlier") || sentence.at(at + 2).is("before"));
  }

  /** Where the text told of a week, the one before it; else {@code period}. */
  private static Period weekBefore(Period period, Period told) {
    boolean week = told.start().plusDays(6).equals(told.end());
    return week ? new Period(told.start().minusDays(7), told.end().minusDays(7)) : period;
  }

  /** "Had reported 2,200 drones a week earlier": a period without a preposition. */
  private static boolean datedBehind(Scene scene, Figure figure) {
    for (PeriodMention mention : scene.periods()) {
      if (mention.from() == figure.to()) {
        return true;
      }
    }
    return false;
  }

  /** "Had counted 298 drones and 69 missiles in Sunday's attack". */
  private boolean inAttack(Sentence sentence, Figure figure) {
    int in = sentence.find(figure.to(), figure.to() + ATTACK_REACH, IN);
    return in >= 0 && sentence.find(in, in + ANAPHOR_REACH, attacks) >= 0;
  }

  /** "October had brought them 610 square kilometres": a date is the subject. */
  private boolean dated(Scene scene, Figure figure) {
    for (PeriodMention mention : scene.periods()) {
      int gap = figure.hedgeFrom() - mention.to();
      boolean opens = mention.from() == 0 || scene.sentence().has(mention.from() - 1, JOINTS);
      if (opens && gap > 0 && gap <= YIELD_REACH) {
        boolean verb = scene.sentence().find(mention.to(), figure.hedgeFrom(), yields) >= 0;
        return verb && scene.sentence().only(mention.to(), figure.hedgeFrom(), yielding);
      }
    }
    return false;
  }

  /** "That was down from 190 in January". */
  private boolean backTo(Scene scene, Figure figure) {
    int hedge = figure.hedgeFrom();
    Sentence sentence = scene.sentence();
    boolean from = sentence.at(hedge - 1).is("from") || sentence.at(hedge - 1).is("on");
    boolean moved =
        sentence.at(hedge - 2).is("down")
            || sentence.at(hedge - 2).is("up")
            || sentence.has(hedge - 2, moves);
    return from && moved && sentence.find(0, 2, IT) >= 0 && Leaning.closelyDated(scene, figure);
  }

  /** "After a rise to 634 square kilometres in July". */
  private boolean moves(Scene scene, Figure figure) {
    int hedge = figure.hedgeFrom();
    boolean to = scene.sentence().at(hedge - 1).is("to") || scene.sentence().at(hedge - 1).is("of");
    return to
        && scene.sentence().has(hedge - 2, moves)
        && figure.unit() != Units.NONE
        && Leaning.closelyDated(scene, figure);
  }
}
