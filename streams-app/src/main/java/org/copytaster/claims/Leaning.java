package org.copytaster.claims;

import java.util.Set;

/** What a figure takes over from the one that it leans on. */
final class Leaning {
  static final String SAME = "that of the figure it leans on";
  private static final String OWN = "named with it";
  private static final Set<String> RELATIVE = Set.of("that", "which", "who");
  private static final Set<String> MORE = Set.of("another", "further", "more", "additional");

  private Leaning() {}

  /** A stock has the month of its date, whatever the figure is compared with. */
  static Period asDated(Period period, Draft previous) {
    boolean stock = previous.measure().time() == Measure.Time.STOCK;
    return stock ? Period.of(period.lastMonth()) : period;
  }

  static boolean alike(Figure figure, Draft other) {
    Set<String> dimensions = figure.unit().dimensions();
    return !dimensions.isEmpty() && dimensions.equals(other.figure().unit().dimensions());
  }

  static Draft like(Scene scene, Figure figure, Draft other, Period period, String rule) {
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

  /** Whether bare figures of one may go on where the text told of the other: land held and won. */
  static boolean alike(Measure one, Measure other) {
    return !one.territoryOnly() && !one.bare() && one.dimensions().equals(other.dimensions());
  }

  /** "Another 960 fell to the alliance": a verb of its own right behind. */
  static boolean more(Sentence sentence, Figure figure, Cue cue) {
    boolean more = MORE.contains(sentence.lower(figure.hedgeFrom()));
    more |= MORE.contains(sentence.lower(figure.to() - 1));
    more |= MORE.contains(sentence.lower(figure.hedgeFrom() - 1));
    return cue.kind() == Measure.CueKind.SUBJECT && cue.from() == figure.to() && more;
  }

  /** "Of the 23 districts that changed hands": what is counted stands behind it. */
  static boolean countsOther(Scene scene, Figure figure) {
    Token next = scene.sentence().at(figure.to());
    return next.kind() == Token.Kind.WORD
        && !next.capital()
        && RELATIVE.contains(scene.sentence().lower(figure.to() + 1));
  }

  static boolean plain(Scene scene, Figure figure) {
    Token next = scene.sentence().at(scene.sentence().unquoted(figure.to()));
    return next.kind() == Token.Kind.SIGN && !next.is("%") && !next.is("-")
        || scene.dated()[Math.min(figure.to(), scene.dated().length - 1)]
        || next.is("the") && scene.dated()[Math.min(figure.to() + 1, scene.dated().length - 1)]
        || next.is("in")
        || next.is("since")
        || next.is("as") && scene.sentence().at(figure.to() + 1).is("of")
        || next.is("for") && !scene.sentence().at(figure.to() + 2).is("each")
        || next.is("over")
        || next.is("during")
        || next.is("and")
        || next.is("from")
        || next.is("on");
  }

  static boolean closelyDated(Scene scene, Figure figure) {
    for (PeriodMention mention : scene.periods()) {
      if (mention.from() >= figure.to() && mention.from() - figure.to() <= 2) {
        return true;
      }
    }
    return false;
  }
}
