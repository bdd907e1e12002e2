package org.copytaster.claims;

/** Dates of what a figure is measured by, which the next sentences do not go on about. */
final class Yardsticks {
  /** "Up 36 percent on August". */
  private static final AnyOf COMPARING = AnyOf.of("compares", "compared", "versus");

  private static final AnyOf TARGETS =
      AnyOf.of(
          "bases",
          "cities",
          "towns",
          "airfields",
          "regions",
          "targets",
          "sites",
          "ships",
          "ports",
          "villages",
          "vessels",
          "depots",
          "refineries",
          "provinces",
          "positions",
          "areas");
  private static final int AGAINST_REACH = 3;
  private static final AnyOf LEVELS = AnyOf.of("that", "this", "it", "those", "the");
  private static final AnyOf ONE_OF = AnyOf.of("the", "in", "during", "its", "their", "for");
  private static final AnyOf TIMES =
      AnyOf.of("twice", "double", "half", "triple", "treble", "quadruple", "times", "than");
  private static final AnyOf MEASURED = AnyOf.of("the", "what", "that", "as", "its", "their");
  private static final int YARD_REACH = 10;
  private static final int FIGURE_REACH = 5;
  private static final AnyOf AFTER = AnyOf.of("after", "following", "from");
  private static final AnyOf COMPARED = AnyOf.of(Words.load().words("compared"));
  private static final int COMPARED_REACH = 4;
  private static final AnyOf THEM = AnyOf.of("them", "whom");

  private Yardsticks() {}

  /** Whether a date is that of what the text compares with. */
  static boolean are(Sentence sentence, PeriodMention mention, Period context) {
    int at = mention.from();
    return compared(sentence, at)
        || fewer(sentence, at)
        || yardstick(sentence, at)
        || afterFigure(sentence, at)
        || peak(sentence, mention, context);
  }

  /** "Half the area it seized in October 2024": a date of what a figure is measured by. */
  static boolean yardstick(Sentence sentence, int at) {
    for (int i = at - 1; i >= Math.max(0, at - YARD_REACH); i--) {
      if (sentence.has(i, TIMES) && sentence.has(i + 1, MEASURED)) {
        return true;
      }
      if (sentence.at(i).kind() == Token.Kind.SIGN || NumberReader.starts(sentence.at(i))) {
        return false;
      }
    }
    return false;
  }

  /** "Stood at 4,003, after 2,485 in April": a date of what the figure followed. */
  private static boolean afterFigure(Sentence sentence, int at) {
    int after = sentence.find(Math.max(1, at - FIGURE_REACH), at, AFTER);
    return after > 0
        && sentence.at(after - 1).is(",")
        && NumberReader.starts(sentence.at(after + 1))
        && sentence.numeral(after + 1) != null
        && at - sentence.numeral(after + 1).end() <= 2;
  }

  /** "The heaviest night came on January 20": a day of the month that the text is about. */
  private static boolean peak(Sentence sentence, PeriodMention mention, Period context) {
    Period one = mention.period();
    boolean inside = context != null && one.day() && !context.day() && one.within(context);
    for (int i = 0; inside && i < mention.from(); i++) {
      boolean day = sentence.has(i + 1, ContextDays.DAY) || sentence.has(i + 2, ContextDays.DAY);
      if (sentence.has(i, ContextDays.SOME_DAY) && day && sentence.has(i - 1, ContextDays.ONE)) {
        return true;
      }
    }
    return false;
  }

  /** "701, less than the 725 of May": the month belongs to what the figure is compared with. */
  static boolean ofAnother(Scene scene, Figure figure, PeriodMention mention) {
    Sentence sentence = scene.sentence();
    int them = sentence.find(figure.to(), mention.from(), THEM);
    if (them > 0
        && sentence.at(them - 1).is("of")
        && sentence.find(them, mention.from(), ",") < 0) {
      // "Killed 28 people, the last four of them shortly before the truce on Tuesday".
      return true;
    }
    for (Figure other : scene.figures()) {
      boolean between = other.from() >= figure.to() && other.to() <= mention.from();
      // "Sent 117 drones against four air bases on Sunday": no figure to compare with.
      Token next = sentence.at(other.to());
      boolean things = other.bare() && next.kind() == Token.Kind.WORD;
      things &= !next.is("of") && !next.is("a") && !Leaning.plain(scene, other);
      boolean against = !sentence.at(other.hedgeFrom() - 1).is("against") || !things;
      if (between && against && !scene.ofWaves(other)) {
        int from = Math.max(figure.to(), other.hedgeFrom() - COMPARED_REACH);
        boolean ofThem = sentence.at(other.to()).is("of") && sentence.at(other.to() + 1).is("them");
        if (ofThem || sentence.find(from, other.hedgeFrom(), COMPARED) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Compared with 447 in", "against 447 in", "against May"; not "sent 53 against Ukraine in". */
  private static boolean compared(Sentence sentence, int end) {
    if (sentence.find(0, end, COMPARING) >= 0) {
      return true;
    }
    int against = sentence.find(0, end, "against");
    while (against >= 0) {
      for (int i = against + 1; i <= against + AGAINST_REACH; i++) {
        boolean number = NumberReader.starts(sentence.at(i));
        if (i == end || number && !targets(sentence, i)) {
          return true;
        }
        if (number || sentence.at(i).capital()) {
          break;
        }
      }
      against = sentence.find(against + 1, end, "against");
    }
    return false;
  }

  /** "Sent 117 drones against four air bases": what is fired at, and no figure to compare with. */
  private static boolean targets(Sentence sentence, int i) {
    NumberReader.Numeral count = sentence.numeral(i);
    return count != null && sentence.has(count.end(), TARGETS)
        || count != null && sentence.has(count.end() + 1, TARGETS);
  }

  /** "That was fewer than the 1,520 of the second quarter". */
  private static boolean fewer(Sentence sentence, int end) {
    int than = sentence.has(0, LEVELS) ? sentence.find(1, end, "than") : -1;
    return than > 0 && sentence.has(than + 1, ONE_OF);
  }
}
