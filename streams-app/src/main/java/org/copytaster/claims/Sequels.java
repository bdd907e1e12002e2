package org.copytaster.claims;

import java.util.Collections;
import java.util.Set;

/**
 * Figures that say what they are by the figure before them: "compared with 447 in September", "a
 * year earlier the figure stood at 300", "DeepState put it at 540 square kilometres".
 */
final class Sequels {
  private static final String SAME = "that of the figure it leans on";
  private static final String OWN = "named with it";
  private static final Set<String> BE = Set.of("was", "been", "is");
  private static final Set<String> IT = Set.of("it", "that", "this", "they");
  private static final int ANAPHOR_REACH = 6;
  private static final int NOUN_REACH = 8;
  private static final Set<String> COMPARES = Set.of("compares", "compared");
  private static final Set<String> COUNTS = Set.of("counts", "counted", "estimates", "estimated");
  private static final Set<String> UNREAL =
      Set.of("could", "would", "might", "should", "aim", "goal", "target", "expected", "likely");
  private static final int COMPARED_REACH = 3;
  private static final Set<String> IN = Set.of("in", "at", "near");
  private static final Set<String> IN_NAMES = Set.of("of", "for", "the", "on", "and");
  private static final Set<String> JOINS = Set.of("and", "while", "but", ",");
  private static final Set<String> CONTRASTS = Set.of("with", "for", "only", "just", "mere");
  private static final int LIST_REACH = 14;
  private static final int AGAINST_REACH = 9;
  private static final int YIELD_REACH = 5;
  private static final int SHARE_REACH = 3;
  private static final Set<String> EQUALS = Set.of("equals", "makes", "represents", "means");
  private static final Set<String> THOSE = Set.of("those", "that");
  private static final Set<String> PLUS =
      Set.of("and", "plus", "as well as", "along with", "together with", "alongside");
  private static final Set<String> JOINTS = Set.of("and", "but", ",", ":", ";", "while", "in");

  private final WordList intention;
  private final WordList comparators;
  private final WordList levels;
  private final WordList anaphors;
  private final WordList verbs;
  private final WordList links;
  private final WordList against;
  private final WordList yields;
  private final WordList yielding;
  private final WordList moves;

  private final Measure share;

  Sequels(Words words, Catalogue catalogue) {
    this.share =
        catalogue.measures().stream().filter(Measure::territoryOnly).findFirst().orElse(null);
    this.intention = words.list("intention");
    this.comparators = words.list("comparator");
    this.levels = words.list("level");
    this.anaphors = words.list("anaphor");
    this.verbs = words.list("anaphor-verb");
    this.links = words.list("link");
    this.against = words.list("against");
    this.yields = words.list("yield");
    this.yielding = words.list("yielding");
    this.moves = words.list("move");
  }

  /** "Compared with 447 in September": the same measure, with a period of its own; or null. */
  Draft compared(Scene scene, Figure figure, Draft previous) {
    boolean hoped =
        scene.sentence().find(previous.figure().to(), figure.hedgeFrom(), intention) >= 0;
    if (hoped || otherCount(scene, figure, previous)) {
      return null;
    }
    Sentence sentence = scene.sentence();
    boolean sameUnit = alike(figure, previous);
    boolean bare = figure.unit() == Units.NONE;
    int from = leadStart(scene, figure);
    boolean word = sentence.find(from - COMPARED_REACH, from, comparators) >= 0;
    word |=
        setAgainst(scene, figure, previous)
            || listed(scene, figure, previous)
            || possessive(scene, from, figure)
            || those(scene, figure);
    boolean bracket = sentence.at(figure.hedgeFrom() - 1).is("(");
    PeriodMention before =
        within(scene, those(scene, figure) ? previous.figure().to() : from, figure.hedgeFrom());
    Period period = before == null ? AttachedPeriod.of(scene, figure) : before.period();
    boolean close = !bare || before != null || closelyDated(scene, figure);
    boolean own = close && period != null && !asDated(period, previous).equals(previous.period());
    if (!(sameUnit || bare) || !(word || bracket && sameUnit) || !own) {
      return null;
    }
    return like(scene, figure, previous, asDated(period, previous), "compared");
  }

  /** "Gains in August were 44 square kilometres, those of July 19". */
  private boolean those(Scene scene, Figure figure) {
    int from = figure.hedgeFrom();
    boolean to = scene.sentence().at(from - 1).is("to") || scene.sentence().at(from - 1).is("at");
    from = to ? from - 1 : from;
    while (from > 0 && (scene.dated()[from - 1] || scene.sentence().has(from - 1, levels))) {
      from--;
    }
    return from < figure.hedgeFrom() && THOSE.contains(scene.sentence().lower(from - 1));
  }

  /** The figure of what the text told before, under a word for it; or null. */
  Draft again(Scene scene, Figure figure, Draft last) {
    boolean bare = figure.unit() == Units.NONE;
    boolean shares = last.measure().territoryOnly();
    if (last.stance() != Modality.Stance.FACT || bare && shares) {
      return null;
    }
    if (isShare(scene, figure, last)) {
      return new Draft(
          figure,
          share,
          last.roles(),
          last.period(),
          scene.sentence().text(figure.unitFrom(), figure.to()),
          new Rule("again", "", SAME, ""),
          last.stance());
    }
    if (!bare && !alike(figure, last) || !anaphor(scene, figure) || bare && !plain(scene, figure)) {
      return null;
    }
    Period stated = PeriodChooser.stated(scene, figure, last.measure());
    Period period = stated == null ? last.period() : asDated(stated, last);
    boolean same = last.figure().value().compareTo(figure.value()) == 0;
    int hedge = figure.hedgeFrom();
    same |= may(scene, hedge) || scene.sentence().find(hedge - NOUN_REACH, hedge, UNREAL) >= 0;
    // Who did it is not said again: another count of the dead may see it otherwise.
    RoleFinder.Roles roles = last.roles();
    boolean kept = last.measure().actorRequired();
    Draft other = kept ? last : last.with(new RoleFinder.Roles(null, roles.about(), roles.place()));
    return same ? null : like(scene, figure, other, period, "again");
  }

  /** "17,674 in Turkey and 3,377 in Syria": the same of another country; or null. */
  Draft parallel(Scene scene, Figure figure, Draft previous) {
    Sentence sentence = scene.sentence();
    int before = figure.hedgeFrom() - 1;
    boolean joint = sentence.at(before).is("and") || sentence.at(before).is(",");
    boolean bare = figure.unit() == Units.NONE || alike(figure, previous);
    if (!joint || !bare || !sentence.at(figure.to()).is("in")) {
      return null;
    }
    PartyMention place = place(scene, figure.to() + 1);
    int first = sentence.find(previous.figure().to(), before, IN);
    boolean places = first >= 0 && sentence.at(first + 1).capital();
    if (!places || !sentence.at(figure.to() + 1).capital() || scene.dated()[figure.to() + 1]) {
      return null;
    }
    Party about = place == null ? previous.roles().about() : place.party();
    RoleFinder.Roles roles = new RoleFinder.Roles(previous.roles().actor(), about, null);
    return like(scene, figure, previous.with(roles), previous.period(), "compared");
  }

  /** "DeepState counts 640, and the ISW 595": another source's figure for the same; or null. */
  Draft source(Scene scene, Figure figure, Draft previous) {
    int i = figure.hedgeFrom() - 1;
    int names = 0;
    while (scene.sentence().at(i).capital() || names > 0 && scene.sentence().has(i, IN_NAMES)) {
      names++;
      i--;
    }
    i = scene.sentence().at(i).is("the") ? i - 1 : i;
    boolean joint = names > 0 && scene.sentence().has(i, JOINS) && previous.figure().to() <= i;
    boolean bare = figure.unit() == Units.NONE && plain(scene, figure) || alike(figure, previous);
    boolean dated = names > 0 && scene.dated()[figure.hedgeFrom() - 1];
    return joint && bare && !dated
        ? like(scene, figure, previous, previous.period(), "compared")
        : null;
  }

  /** "Russia added 540 square kilometres, Ukraine 430": the verb is left out; or null. */
  Draft gapped(Scene scene, Figure figure, Draft previous) {
    for (PartyMention mention : scene.parties()) {
      boolean before =
          mention.to() == figure.hedgeFrom() && mention.from() > previous.figure().to();
      boolean joint = scene.sentence().has(mention.from() - 1, JOINS);
      joint |= scene.sentence().at(mention.from() - 1).is("the");
      boolean acts = mention.kind() != PartyMention.Kind.PLACE;
      boolean unit = figure.unit() == Units.NONE && plain(scene, figure) || alike(figure, previous);
      if (before && joint && acts && unit && previous.measure().actorRequired()) {
        RoleFinder.Roles roles = new RoleFinder.Roles(mention.party(), null, null);
        return like(scene, figure, previous.with(roles), previous.period(), "compared");
      }
    }
    return null;
  }

  /** "At 40 civilians and 13 soldiers": more of what the figure before counts; or null. */
  Draft more(Scene scene, Figure figure, Draft previous) {
    int before = figure.hedgeFrom();
    int end = previous.figure().to();
    int from = scene.sentence().at(end).is(",") ? end + 1 : end;
    String words = before > from && before - from <= 3 ? scene.sentence().text(from, before) : "";
    boolean joint = PLUS.contains(words);
    Set<String> units = figure.unit().dimensions();
    boolean counted = figure.unit().counted() && previous.figure().unit().counted();
    boolean shared = !Collections.disjoint(units, previous.figure().unit().dimensions());
    return joint && counted && shared
        ? like(scene, figure, previous, previous.period(), "compared")
        : null;
  }

  /** "Took 634 in July and had to be content with 464 in August": a month of its own; or null. */
  Draft contrasted(Scene scene, Figure figure, Draft previous) {
    Period period = AttachedPeriod.of(scene, figure);
    boolean flow = previous.measure().time() == Measure.Time.FLOW;
    boolean lead = scene.sentence().has(figure.hedgeFrom() - 1, CONTRASTS);
    if (!flow || !lead || period == null || !closelyDated(scene, figure)) {
      return null;
    }
    boolean bare = figure.unit() == Units.NONE && plain(scene, figure);
    boolean months = month(period) && month(previous.period());
    months &= !period.equals(previous.period());
    return months && (bare || alike(figure, previous))
        ? like(scene, figure, previous, period, "compared")
        : null;
  }

  private static boolean month(Period period) {
    return period.equals(Period.of(period.lastMonth()));
  }

  private static PartyMention place(Scene scene, int at) {
    for (PartyMention mention : scene.parties()) {
      if (mention.from() == at || mention.from() == at + 1) {
        return mention;
      }
    }
    return null;
  }

  /** "The real number may be 230"; not the month. */
  private static boolean may(Scene scene, int hedge) {
    int may = scene.sentence().find(hedge - NOUN_REACH, hedge, Set.of("may"));
    return may >= 0 && !scene.sentence().at(may).capital();
  }

  /** "412 in January, against a peak that analysts put at 1,300 last August". */
  private boolean setAgainst(Scene scene, Figure figure, Draft previous) {
    int from = previous.figure().to();
    int hedge = figure.hedgeFrom();
    int word = scene.sentence().find(from, hedge, against);
    return (figure.unit() == Units.NONE || alike(figure, previous))
        && word >= 0
        && hedge - word <= AGAINST_REACH
        && closelyDated(scene, figure)
        && !scene.figureBetween(from, hedge);
  }

  /** "Compares with 39 killed and 58 wounded": what it counts stands right behind it. */
  private static boolean otherCount(Scene scene, Figure figure, Draft previous) {
    for (Cue cue : scene.cues()) {
      boolean right = cue.kind() == Measure.CueKind.COUNT && cue.from() == figure.to();
      if (right && cue.measure() != previous.measure()) {
        return true;
      }
    }
    return false;
  }

  /** "588 in June, 507 in May". */
  private static boolean listed(Scene scene, Figure figure, Draft previous) {
    int gap = figure.hedgeFrom() - previous.figure().to();
    boolean comma = scene.sentence().at(figure.hedgeFrom() - 1).is(",");
    return comma && gap >= 0 && gap <= LIST_REACH && closelyDated(scene, figure);
  }

  /** "A decrease on November's 505 square kilometres". */
  private static boolean possessive(Scene scene, int from, Figure figure) {
    PeriodMention mention = within(scene, from, figure.hedgeFrom());
    return mention != null && scene.sentence().at(mention.to()).is("'s");
  }

  /** A stock has the month of its date, whatever the figure is compared with. */
  private static Period asDated(Period period, Draft previous) {
    boolean stock = previous.measure().time() == Measure.Time.STOCK;
    return stock ? Period.of(period.lastMonth()) : period;
  }

  private static boolean alike(Figure figure, Draft other) {
    Set<String> dimensions = figure.unit().dimensions();
    return !dimensions.isEmpty() && dimensions.equals(other.figure().unit().dimensions());
  }

  private static Draft like(Scene scene, Figure figure, Draft other, Period period, String rule) {
    boolean bare = figure.unit() == Units.NONE;
    Figure whole = bare ? figure.withUnit(other.figure().unit()) : figure;
    String unit = bare ? other.unit() : scene.sentence().text(figure.unitFrom(), figure.to());
    return new Draft(
        whole,
        other.measure(),
        other.roles(),
        period,
        unit,
        new Rule(rule, "", period.equals(other.period()) ? SAME : OWN, ""),
        other.stance());
  }

  /** Steps back over "July's record of": what stands between the comparing word and the figure. */
  private int leadStart(Scene scene, Figure figure) {
    int from = figure.hedgeFrom();
    while (from > 0 && (scene.dated()[from - 1] || scene.sentence().has(from - 1, levels))) {
      from--;
    }
    return from;
  }

  /**
   * "They hold 610 square kilometres. That is 18.4 percent": the land as a share of its country.
   */
  private boolean isShare(Scene scene, Figure figure, Draft last) {
    Sentence sentence = scene.sentence();
    boolean held = last.measure().time() == Measure.Time.STOCK && !last.measure().territoryOnly();
    boolean end = !sentence.at(figure.to()).is("of") || sentence.at(figure.to() + 1).is("the");
    return share != null
        && held
        && share.dimensions().equals(figure.unit().dimensions())
        && IT.contains(sentence.lower(0))
        && (sentence.has(1, links) || EQUALS.contains(sentence.lower(1)))
        && figure.hedgeFrom() <= SHARE_REACH
        && end;
  }

  private static PeriodMention within(Scene scene, int from, int to) {
    for (PeriodMention mention : scene.periods()) {
      if (mention.from() >= from && mention.to() <= to) {
        return mention;
      }
    }
    return null;
  }

  private static boolean closelyDated(Scene scene, Figure figure) {
    for (PeriodMention mention : scene.periods()) {
      if (mention.from() >= figure.to() && mention.from() - figure.to() <= 2) {
        return true;
      }
    }
    return false;
  }

  /** "The figure was 218", "put the area at 540", "arrived at 133". */
  private boolean anaphor(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int hedge = figure.hedgeFrom();
    int noun = sentence.find(hedge - NOUN_REACH, hedge, anaphors);
    boolean linked = sentence.find(noun < 0 ? hedge - 3 : noun + 1, hedge, links) >= 0;
    linked &= noun < 1 || !sentence.at(noun - 1).is("former");
    boolean of = noun >= 0 && noun >= hedge - 2 && sentence.at(hedge - 1).is("of");
    boolean verb = sentence.find(hedge - ANAPHOR_REACH, hedge, verbs) >= 0;
    boolean at = verb && (sentence.at(hedge - 1).is("at") || sentence.at(hedge - 1).is("of"));
    boolean it = sentence.has(hedge - 1, BE) && sentence.find(hedge - 4, hedge, IT) >= 0;
    boolean directly = sentence.has(hedge - 1, verbs) && figure.unit() == Units.NONE;
    directly |= sentence.has(hedge - 1, COUNTS) && !figure.unit().counted();
    boolean compares =
        sentence.find(hedge - 2, hedge, COMPARES) >= 0 && closelyDated(scene, figure);
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
  private static boolean backTo(Scene scene, Figure figure) {
    int hedge = figure.hedgeFrom();
    Sentence sentence = scene.sentence();
    boolean from = sentence.at(hedge - 1).is("from") || sentence.at(hedge - 1).is("on");
    boolean moved = sentence.at(hedge - 2).is("down") || sentence.at(hedge - 2).is("up");
    return from && moved && sentence.find(0, 2, IT) >= 0 && closelyDated(scene, figure);
  }

  /** "After a rise to 634 square kilometres in July". */
  private boolean moves(Scene scene, Figure figure) {
    int hedge = figure.hedgeFrom();
    boolean to = scene.sentence().at(hedge - 1).is("to") || scene.sentence().at(hedge - 1).is("of");
    return to
        && scene.sentence().has(hedge - 2, moves)
        && figure.unit() != Units.NONE
        && closelyDated(scene, figure);
  }

  private static boolean plain(Scene scene, Figure figure) {
    Token next = scene.sentence().at(figure.to());
    return next.kind() == Token.Kind.SIGN && !next.is("%") && !next.is("-")
        || scene.dated()[Math.min(figure.to(), scene.dated().length - 1)]
        || next.is("in")
        || next.is("and")
        || next.is("on");
  }
}
