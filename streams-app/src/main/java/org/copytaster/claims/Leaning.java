package org.copytaster.claims;

import java.util.Set;

/** What a figure takes over from the one that it leans on. */
final class Leaning {
  static final String SAME = "that of the figure it leans on";
  static final String OWN = "named with it";
  private static final double SAME_LAND = 0.01;
  private static final AnyOf EQUIVALENT = AnyOf.of("equivalent", "equal", "i.e");
  private static final AnyOf RELATIVE = AnyOf.of("that", "which", "who");
  private static final AnyOf NOW = AnyOf.of("now", "currently", "today");

  /** What may follow a count of what was said before: "the figure was 218 despite a truce". */
  private static final AnyOf BESIDE =
      AnyOf.of(
          "in",
          "since",
          "over",
          "during",
          "and",
          "from",
          "on",
          "despite",
          "amid",
          "amidst",
          "notwithstanding",
          "while",
          "but");

  private static final AnyOf MORE = AnyOf.of("another", "further", "more", "additional");

  private Leaning() {}

  /** A stock has the month of its date, whatever the figure is compared with. */
  static Period asDated(Period period, Draft previous) {
    boolean stock = previous.measure().stock();
    return stock ? Period.of(period.lastMonth()) : period;
  }

  static boolean alike(Figure figure, Draft other) {
    Set<String> dimensions = figure.unit().dimensions();
    return !dimensions.isEmpty() && dimensions.equals(other.figure().unit().dimensions());
  }

  static Draft like(Scene scene, Figure figure, Draft other, Period period, String rule) {
    boolean bare = figure.bare();
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

  /** The same as the figure beside it, of the same time. */
  static Draft beside(Scene scene, Figure figure, Draft other) {
    return like(scene, figure, other, other.period(), "compared");
  }

  /** Whether a figure may be of what another is: it has no unit, or one like that. */
  static boolean fits(Figure figure, Draft other) {
    return figure.bare() || alike(figure, other);
  }

  /** The same, and what has no unit counts nothing that stands behind it. */
  static boolean goesOn(Scene scene, Figure figure, Draft other) {
    return figure.bare() && plain(scene, figure) || alike(figure, other);
  }

  /** "61 square kilometres. That is 15,100 acres": the same in another unit. */
  static boolean converted(Figure figure, Figure last) {
    if (figure.unit().factor().compareTo(last.unit().factor()) == 0) {
      return false;
    }
    double one = figure.unit().toSi(figure.value()).doubleValue();
    double other = last.unit().toSi(last.value()).doubleValue();
    return Math.abs(one - other) <= SAME_LAND * other;
  }

  /** Whether bare figures of one may go on where the text told of the other: land held and won. */
  static boolean alike(Measure one, Measure other) {
    return !one.territoryOnly() && !one.bare() && one.dimensions().equals(other.dimensions());
  }

  /** "Another 960 fell to the alliance": a verb of its own right behind. */
  static boolean more(Sentence sentence, Figure figure, Cue cue) {
    boolean more = MORE.has(sentence.at(figure.hedgeFrom()));
    more |= MORE.has(sentence.at(figure.hedgeFrom() - 1));
    return cue.kind() == Measure.CueKind.SUBJECT && cue.from() == figure.to() && more;
  }

  /** "Of the 23 districts that changed hands": what is counted stands behind it. */
  static boolean countsOther(Scene scene, Figure figure) {
    Token next = scene.sentence().at(figure.to());
    return next.kind() == Token.Kind.WORD
        && !next.capital()
        && RELATIVE.has(scene.sentence().at(figure.to() + 1));
  }

  static boolean plain(Scene scene, Figure figure) {
    Token next = scene.sentence().at(scene.sentence().unquoted(figure.to()));
    return next.kind() == Token.Kind.SIGN && !next.is("%") && !next.is("-")
        || scene.dated()[Math.min(figure.to(), scene.dated().length - 1)]
        || next.is("the") && scene.dated()[Math.min(figure.to() + 1, scene.dated().length - 1)]
        || next.is("as") && scene.sentence().at(figure.to() + 1).is("of")
        || next.is("for") && !scene.sentence().at(figure.to() + 2).is("each")
        || BESIDE.has(next);
  }

  static boolean closelyDated(Scene scene, Figure figure) {
    for (PeriodMention mention : scene.periods()) {
      Sentence sentence = scene.sentence();
      // "910 in the week of Sept. 30 to Oct. 6".
      boolean week = sentence.at(mention.from() - 1).is("of");
      week &= sentence.at(mention.from() - 2).is("week");
      int most = week ? 4 : 2;
      if (mention.from() >= figure.to() && mention.from() - figure.to() <= most) {
        return true;
      }
    }
    return false;
  }

  /** "Now it is some 801 square kilometres": of the month of publication. */
  static Draft current(Scene scene, Draft draft, Calendar calendar) {
    boolean stock = draft != null && draft.measure().stock();
    boolean now = stock && scene.sentence().find(0, scene.sentence().size(), NOW) >= 0;
    return now && !draft.dated(scene) ? draft.with(Period.of(calendar.thisMonth())) : draft;
  }

  /** "In May there had been 3,974. Missiles numbered 239": of what was told before May. */
  static Draft forward(Scene scene, Draft draft, Story story) {
    Draft stem = draft == null ? null : story.stem();
    boolean fresh = stem != null && !draft.dated(scene);
    if (fresh && draft.measure() == stem.measure()) {
      return draft.with(stem.period());
    }
    boolean back = draft != null && story.lookedBack() && story.context() != null;
    boolean flow = back && draft.measure().flow();
    return flow && !draft.dated(scene) ? draft.with(story.context()) : draft;
  }

  /** "701 square kilometres (270 square miles)" is one figure said in two units. */
  static boolean converts(Scene scene, Figure figure, Draft previous) {
    if (previous == null || !conversion(scene.sentence(), previous.figure().to(), figure)) {
      return false;
    }
    return figure.unit().dimensions().equals(previous.figure().unit().dimensions())
        && !figure.unit().factor().equals(previous.figure().unit().factor());
  }

  private static boolean conversion(Sentence sentence, int from, Figure figure) {
    int gap = figure.hedgeFrom() - from;
    boolean bracket = gap == 1 && sentence.at(from).is("(");
    boolean or = gap == 2 && sentence.at(from).is(",") && sentence.at(from + 1).is("or");
    boolean equivalent =
        gap > 0
            && gap <= 9
            && sentence.find(Math.max(from, figure.hedgeFrom() - 3), from + gap, EQUIVALENT) >= 0;
    return bracket || or || equivalent;
  }
}
