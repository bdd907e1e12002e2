package org.copytaster.claims;

import java.util.Set;

/** Decides which period a figure speaks about. */
final class PeriodChooser {
  private static final int ATTACHED = 9;
  private static final int CLAUSE_REACH = 12;

  private static final int COMPARED_REACH = 4;

  /** Words between a date and the figure whose clause it opens: "in 2023 just 391". */
  private static final int OPENING = 3;

  private static final Set<String> OF_EVENT =
      Set.of("from", "of", "in", "after", "by", "following", "to");
  private static final Set<String> COMPARED =
      Set.of(
          "than",
          "compare",
          "compares",
          "compared",
          "versus",
          "vs",
          "against",
          "up",
          "down",
          "after",
          "from");
  private static final int SPAN_REACH = 4;
  private static final Set<String> SPANS =
      Set.of("days", "week", "weeks", "month", "months", "year", "years");
  private static final Set<String> RELATIVE = Set.of("who", "which", "whose");
  private static final Set<String> COMMA = Set.of(",");
  private static final Set<String> WHEN = Set.of("when", "which");
  private static final Set<String> IN_WHICH = Set.of("in", "during");
  private static final Set<String> JOINTS = Set.of("and", "but", ",", ";");
  private static final Set<String> IN = Set.of("in", "within");
  private static final Set<String> NOW = Set.of("now", "currently");
  private static final Set<String> SINCE = Set.of("since");
  private static final Set<String> CLAUSES =
      Set.of("where", "while", "whereas", "bringing", "taking", "raising");
  private static final Set<String> INSIDE_CLAUSE = Set.of("-", "%", "'", "'s");

  private PeriodChooser() {}

  /**
   * The period of a figure, or null where the text gives none.
   *
   * @param context what the sentences before spoke about, or null
   */
  static Choice choose(
      Scene scene, Figure figure, Measure measure, Period context, Calendar calendar) {
    Period stated = stated(scene, figure, measure);
    Period carried = stated == null && undated(scene) ? null : context;
    return switch (measure.time()) {
      case STOCK -> {
        boolean now = scene.sentence().find(0, figure.from(), NOW) >= 0;
        boolean dated = !now || attached(scene, figure) != null;
        boolean usable =
            dated && stated != null && stated.start().plusMonths(2).isAfter(stated.end());
        Period said = usable ? stated : spoken(scene);
        yield said != null
            ? new Choice(Period.of(said.lastMonth()), "the month of the date in its sentence")
            : new Choice(Period.of(calendar.thisMonth()), "the month of publication");
      }
      case FLOW -> open(scene, figure) ? null : first(named(stated), carried(carried));
      case EVENT ->
          first(
              choice(eventDay(scene), "the day of the event itself"),
              named(stated),
              carried(carried),
              choice(spoken(scene), "the day on which somebody said so"));
    };
  }

  /** "Took 190 km² in less than two months": a span of which nobody can tell the end. */
  private static boolean open(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int unit = sentence.find(figure.to(), figure.to() + ATTACHED, SPANS);
    int in = unit < 0 ? -1 : sentence.find(Math.max(figure.to(), unit - SPAN_REACH), unit, IN);
    boolean definite = in >= 0 && sentence.at(in + 1).is("the");
    return in >= 0 && !definite && !scene.dated()[unit] && unbroken(scene, figure.to(), in);
  }

  /** "Since it began": a span of its own, though nobody can tell from when. */
  private static boolean undated(Scene scene) {
    Sentence sentence = scene.sentence();
    int since = sentence.find(0, sentence.size(), SINCE);
    for (PeriodMention mention : scene.periods()) {
      if (mention.to() > since) {
        return false;
      }
    }
    return since >= 0;
  }

  /** A period and why it was chosen. */
  record Choice(Period period, String why) {}

  private static Choice named(Period period) {
    return choice(period, "named in its sentence");
  }

  private static Choice carried(Period context) {
    return choice(context, "carried over from the sentences before");
  }

  private static Choice choice(Period period, String why) {
    return period == null ? null : new Choice(period, why);
  }

  private static Choice first(Choice... choices) {
    for (Choice choice : choices) {
      if (choice != null) {
        return choice;
      }
    }
    return null;
  }

  /** The period that is attached to the figure itself: after it, or before its clause. */
  static Period attached(Scene scene, Figure figure) {
    Period clause = clause(scene, figure);
    Period close = close(scene, figure);
    // "In 2022, when it took 725 in March": the finer date wins, if it lies within the other.
    boolean finer = clause != null && close != null && within(close, clause);
    return clause == null || finer ? close : clause;
  }

  private static boolean within(Period inner, Period outer) {
    return !inner.start().isBefore(outer.start()) && !inner.end().isAfter(outer.end());
  }

  /** "May 2023, when they had captured 725": a relative clause tells of the date before it. */
  private static Period clause(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int when = figure.hedgeFrom() - 1;
    int limit = when - CLAUSE_REACH;
    while (when > limit && !sentence.has(when, WHEN)) {
      Token token = sentence.at(when);
      if (token.kind() == Token.Kind.SIGN && !INSIDE_CLAUSE.contains(token.form())) {
        return null;
      }
      when--;
    }
    if (!sentence.has(when, WHEN)) {
      return null;
    }
    int opens = IN_WHICH.contains(sentence.lower(when - 1)) ? when - 1 : when;
    Token before = sentence.at(opens - 1);
    int end = before.is(",") || before.is("(") ? opens - 1 : opens;
    for (PeriodMention mention : scene.periods()) {
      if (mention.to() == end && mention.role() != PeriodMention.Role.SPEECH) {
        return mention.named();
      }
    }
    return null;
  }

  private static Period close(Scene scene, Figure figure) {
    Period bracketed = bracketed(scene, figure);
    if (bracketed != null) {
      return bracketed;
    }
    for (PeriodMention mention : scene.periods()) {
      boolean near = mention.from() >= figure.to() && mention.from() - figure.to() <= ATTACHED;
      boolean dates =
          mention.role() == PeriodMention.Role.PLAIN || mention.role() == PeriodMention.Role.SINCE;
      if (near && dates && unbroken(scene, figure.to(), mention.from())) {
        return alternating(scene, figure, mention) ? null : mention.period();
      }
      if (near && dates && comparedPair(scene, figure, mention)) {
        return mention.period();
      }
    }
    return null;
  }

  /** "Compares with 39 killed and 58 wounded in March": the month is that of both. */
  private static boolean comparedPair(Scene scene, Figure figure, PeriodMention mention) {
    Sentence sentence = scene.sentence();
    int from = figure.hedgeFrom() - COMPARED_REACH;
    boolean pair = false;
    for (Figure other : scene.figures()) {
      boolean between = other.from() >= figure.to() && other.to() <= mention.from();
      pair |= between && sentence.at(other.hedgeFrom() - 1).is("and");
    }
    return pair
        && sentence.find(from, figure.hedgeFrom(), COMPARED) >= 0
        && sentence.find(figure.to(), mention.from(), COMMA) < 0;
  }

  /** "In May it took 59 and in June 44": the second month opens the second figure's clause. */
  private static boolean alternating(Scene scene, Figure figure, PeriodMention next) {
    int last = -1;
    boolean opens = false;
    for (Figure other : scene.figures()) {
      last = other.to() <= figure.hedgeFrom() ? other.to() : last;
      int gap = other.hedgeFrom() - next.to();
      opens |=
          gap >= 0
              && gap <= OPENING
              && scene.sentence().find(next.to(), next.to() + gap, JOINTS) < 0;
    }
    for (PeriodMention mention : scene.periods()) {
      boolean own = mention.from() >= last && mention.to() <= figure.hedgeFrom();
      if (opens && own && mention.role() == PeriodMention.Role.PLAIN) {
        return true;
      }
    }
    return false;
  }

  /** The period that the sentence gives a figure, or null. */
  static Period stated(Scene scene, Figure figure, Measure measure) {
    Period attached = attached(scene, figure);
    boolean stock = measure.time() == Measure.Time.STOCK;
    if (attached != null) {
      return stock && sinceOnly(scene, attached) ? null : attached;
    }
    Period before = null;
    Period since = null;
    Period after = null;
    for (PeriodMention mention : scene.periods()) {
      if (mention.from() >= figure.to() && elsewhere(scene, figure.to(), mention.from())) {
        break;
      }
      boolean plain =
          mention.role() == PeriodMention.Role.PLAIN && !bracketedAway(scene, mention, figure);
      if (plain && mention.to() <= figure.from()) {
        before = mention.period();
      } else if (plain
          && after == null
          && mention.from() >= figure.to()
          && !ofAnother(scene, figure, mention)
          && !leavesAside(scene.sentence(), figure, mention)) {
        after = mention.period();
      } else if (mention.role() == PeriodMention.Role.SINCE && !stock) {
        since = mention.period();
      }
    }
    if (before != null) {
      return before;
    }
    return after != null ? after : since;
  }

  /** "28 in the south, where the total since June was 158": a clause and a figure of its own. */
  private static boolean elsewhere(Scene scene, int from, int to) {
    int clause = scene.sentence().find(from, to, CLAUSES);
    return clause >= 0 && scene.figureBetween(clause, scene.sentence().size());
  }

  /** "701, less than the 725 of May": the month belongs to what the figure is compared with. */
  private static boolean ofAnother(Scene scene, Figure figure, PeriodMention mention) {
    Sentence sentence = scene.sentence();
    for (Figure other : scene.figures()) {
      if (other.from() >= figure.to() && other.to() <= mention.from()) {
        int from = Math.max(figure.to(), other.from() - COMPARED_REACH);
        if (sentence.find(from, other.from(), COMPARED) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** "The Houthis, who have fired dozens of missiles, launched two on Tuesday". */
  private static boolean leavesAside(Sentence sentence, Figure figure, PeriodMention after) {
    int i = figure.hedgeFrom() - 1;
    while (i > 0 && sentence.at(i).kind() == Token.Kind.WORD && !sentence.has(i, RELATIVE)) {
      i--;
    }
    boolean aside = sentence.has(i, RELATIVE) && sentence.at(i - 1).is(",");
    return aside && sentence.find(figure.to(), after.from(), COMMA) >= 0;
  }

  private static boolean sinceOnly(Scene scene, Period period) {
    for (PeriodMention mention : scene.periods()) {
      if (mention.period().equals(period)) {
        return mention.role() == PeriodMention.Role.SINCE;
      }
    }
    return false;
  }

  /** "(when they had captured 725 …)" and "(280 square miles)" lean on the date before. */
  private static Period bracketed(Scene scene, Figure figure) {
    int open = openBracket(scene.sentence(), figure.from());
    for (PeriodMention mention : scene.periods()) {
      if (open >= 0 && mention.to() == open) {
        return mention.period();
      }
    }
    return null;
  }

  /** A date inside a bracket does not date a figure outside of it. */
  private static boolean bracketedAway(Scene scene, PeriodMention mention, Figure figure) {
    int open = openBracket(scene.sentence(), mention.from());
    return open >= 0 && open != openBracket(scene.sentence(), figure.from());
  }

  private static int openBracket(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (sentence.at(i).is(")")) {
        return -1;
      }
      if (sentence.at(i).is("(")) {
        return i;
      }
    }
    return -1;
  }

  private static boolean unbroken(Scene scene, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = scene.sentence().at(i);
      boolean sign = token.kind() == Token.Kind.SIGN && !token.is("'") && !token.is("-");
      if (sign || scene.inFigure(i)) {
        return false;
      }
    }
    return true;
  }

  /** "The toll from Sunday's earthquake passed 1,400 on Tuesday": the day of the event itself. */
  static Period eventDay(Scene scene) {
    Period day = null;
    for (PeriodMention mention : scene.periods()) {
      if (mention.role() == PeriodMention.Role.EVENT) {
        return mention.period();
      }
      boolean one = mention.period().start().equals(mention.period().end());
      Token before = scene.sentence().at(mention.from() - 1);
      boolean lead = OF_EVENT.contains(before.lower());
      if (one && lead && scene.sentence().at(mention.to()).is("'s")) {
        day = mention.period();
      }
    }
    return day;
  }

  private static Period spoken(Scene scene) {
    for (PeriodMention mention : scene.periods()) {
      if (mention.role() == PeriodMention.Role.SPEECH) {
        return mention.period();
      }
    }
    return null;
  }
}
