package org.copytaster.claims;

import java.util.Set;

/** Finds the period that stands with a figure itself: behind it, or before its clause. */
final class AttachedPeriod {
  private static final int ATTACHED = 9;
  private static final int CLAUSE_REACH = 20;
  private static final int OWNED_REACH = 3;

  /** Words between a date and the figure whose clause it opens: "in 2023 just 391". */
  private static final int OPENING = 3;

  private static final Set<String> INSIDE_CLAUSE = Set.of("-", "%", "'", "'s");
  private static final Set<String> WHEN = Set.of("when", "which");
  private static final Set<String> IN_WHICH = Set.of("in", "during");
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
  private static final Set<String> JOINTS = Set.of("and", "but", ",", ";");
  private static final Set<String> COMMA = Set.of(",");
  private static final int COMPARED_REACH = 4;

  private AttachedPeriod() {}

  /** The period that is attached to the figure itself: after it, or before its clause. */
  static Period of(Scene scene, Figure figure) {
    Period clause = clause(scene, figure);
    Period close = close(scene, figure);
    boolean day = close != null && close.start().equals(close.end());
    if (day && clause != null && clause.equals(Period.of(clause.start().getYear()))) {
      // "Since 2007, when 199 people died on 17 July".
      close = Period.of(close.start().withYear(clause.start().getYear()));
    }
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
      if (endsAt(sentence, mention, end) && mention.role() != PeriodMention.Role.SPEECH) {
        return mention.named();
      }
    }
    return null;
  }

  /** "Tuesday's attack, in which": a date, or what happened on it, stands right before. */
  private static boolean endsAt(Sentence sentence, PeriodMention mention, int end) {
    boolean owns = sentence.at(mention.to()).is("'s") && end - mention.to() <= OWNED_REACH;
    for (int i = mention.to() + 1; owns && i < end; i++) {
      owns = sentence.at(i).kind() == Token.Kind.WORD;
    }
    return mention.to() == end || owns && end > mention.to() + 1;
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
      boolean verb = sentence.at(other.hedgeFrom() - 2).is("and");
      boolean noun = sentence.at(other.hedgeFrom() - 1).is("and");
      boolean compared = sentence.find(from, figure.hedgeFrom(), COMPARED) >= 0;
      // "Killed 55 people and wounded 156 on Tuesday".
      pair |= between && (noun && compared || verb && scene.tellsEvent());
    }
    return pair && sentence.find(figure.to(), mention.from(), COMMA) < 0;
  }

  /** "In May it took 59 and in June 44": the second month opens the second figure's clause. */
  private static boolean alternating(Scene scene, Figure figure, PeriodMention next) {
    // "Over the year, from 95 in April to 180 in August".
    boolean from = scene.sentence().at(figure.hedgeFrom() - 1).is("from");
    if (from && scene.sentence().at(next.to()).is("to")) {
      return false;
    }
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

  static int openBracket(Sentence sentence, int at) {
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

  static boolean unbroken(Scene scene, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = scene.sentence().at(i);
      boolean sign = token.kind() == Token.Kind.SIGN && !token.is("'") && !token.is("-");
      if (sign || scene.inFigure(i)) {
        return false;
      }
    }
    return true;
  }
}
