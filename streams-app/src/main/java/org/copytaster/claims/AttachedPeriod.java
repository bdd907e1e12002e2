package org.copytaster.claims;

import java.util.List;

/** Finds the period that stands with a figure itself: behind it, or before its clause. */
final class AttachedPeriod {
  private static final int ATTACHED = 9;
  private static final int CLAUSE_REACH = 20;
  private static final int OWNED_REACH = 3;

  /** Words between a date and the figure whose clause it opens: "in 2023 just 391". */
  private static final int OPENING = 3;

  private static final AnyOf INSIDE_CLAUSE = AnyOf.of("-", "%", "'", "'s");
  private static final AnyOf WHEN = AnyOf.of("when", "which");
  private static final AnyOf IN_WHICH = AnyOf.of("in", "during");
  private static final AnyOf COMPARED = AnyOf.of(Words.load().words("compared"));
  private static final AnyOf OTHER_CLAUSE =
      AnyOf.of("that", "which", "who", "where", "while", "and", "but", "after", "before", "when");
  private static final int HAPPENING_REACH = 16;
  private static final AnyOf COUNTS = AnyOf.of(Words.load().words("tally"));
  private static final AnyOf JOINTS = AnyOf.of("and", "but", ",", ";");
  private static final AnyOf DATE_LEADS =
      AnyOf.of("on", "in", "the", "late", "early", "night", "of", "during", "at");
  private static final int COMPARED_REACH = 4;

  private AttachedPeriod() {}

  /** The period that is attached to the figure itself: after it, or before its clause. */
  static Period of(Scene scene, Figure figure) {
    Period clause = clause(scene, figure);
    clause = clause == null ? happened(scene, figure) : clause;
    Period close = close(scene, figure);
    boolean day = Period.isDay(close);
    if (day && clause != null && clause.year()) {
      // "Since 2007, when 199 people died on 17 July".
      close = Period.of(close.start().withYear(clause.start().getYear()));
    }
    // "In 2022, when it took 725 in March": the finer date wins, if it lies within the other.
    boolean finer = clause != null && close != null && close.within(clause);
    return clause == null || finer ? close : clause;
  }

  /** "41 people killed when two trains collided on Sunday": the clause tells the day. */
  private static Period happened(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    for (Cue cue : scene.cues()) {
      boolean when = sentence.at(cue.to()).is("when") || sentence.at(cue.to()).is("after");
      int gap = cue.from() - figure.to();
      boolean told = when && gap >= 0 && gap <= 1 && cue.measure().event();
      for (PeriodMention mention : told ? scene.periods() : List.<PeriodMention>of()) {
        boolean plain = mention.plain();
        if (plain && mention.from() > cue.to()) {
          return plainClause(sentence, cue.to(), mention.from()) ? mention.period() : null;
        }
      }
    }
    return null;
  }

  private static boolean plainClause(Sentence sentence, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      Token token = sentence.at(i);
      boolean sign = token.kind() == Token.Kind.SIGN && !INSIDE_CLAUSE.contains(token.form());
      if (sign || sentence.has(i, OTHER_CLAUSE)) {
        return false;
      }
    }
    return to - from <= HAPPENING_REACH;
  }

  /** "Earlier this month they killed 66 people, on the night of July 10 to 11": that night. */
  static boolean finer(Scene scene, Figure figure, Period before, Period after) {
    boolean day = after.day() && !before.day();
    boolean within = day && before.covers(after);
    for (PeriodMention mention : scene.periods()) {
      if (within && mention.from() >= figure.to() && mention.period().equals(after)) {
        int comma = scene.sentence().find(figure.to(), mention.from(), ",");
        int lead = comma < 0 ? mention.from() : comma + 1;
        return !scene.figureBetween(figure.to(), mention.from())
            && scene.sentence().only(lead, mention.from(), DATE_LEADS);
      }
    }
    return false;
  }

  /** "May 2023, when they had captured 725": a relative clause tells of the date before it. */
  private static Period clause(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int when = figure.hedgeFrom() - 1;
    int limit = when - CLAUSE_REACH;
    while (when > limit && !sentence.has(when, WHEN)) {
      Token token = sentence.at(when);
      // "When gunmen attacked it, killing 1,200".
      boolean killing = token.is(",") && sentence.lower(when + 1).endsWith("ing");
      boolean sign = token.kind() == Token.Kind.SIGN && !INSIDE_CLAUSE.contains(token.form());
      if (sign && !killing) {
        return null;
      }
      when--;
    }
    if (!sentence.has(when, WHEN)) {
      return null;
    }
    int opens = sentence.has(when - 1, IN_WHICH) ? when - 1 : when;
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
    bracketed = bracketed == null ? owner(scene, figure) : bracketed;
    if (bracketed != null) {
      return bracketed;
    }
    int end = FigureEnds.ofThem(scene, figure.to());
    for (PeriodMention mention : scene.periods()) {
      boolean near = mention.from() >= end && mention.from() - end <= ATTACHED;
      boolean dates = mention.plain() || mention.since();
      if (near && dates && unbroken(scene, end, mention.from())) {
        return alternating(scene, figure, mention) ? null : mention.period();
      }
      if (near && dates && comparedPair(scene, figure, mention)) {
        return mention.period();
      }
    }
    return null;
  }

  /** "Similar to April's figures of 209 killed and 1,146 injured": of that month; or null. */
  private static Period owner(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int of = figure.hedgeFrom() - 1;
    for (Figure first : scene.figures()) {
      int gap = figure.hedgeFrom() - first.to();
      of = sentence.at(of).is("and") && gap > 0 && gap <= 2 ? first.hedgeFrom() - 1 : of;
    }
    for (PeriodMention mention : scene.periods()) {
      boolean owns = sentence.at(mention.to()).is("'s") && sentence.at(of).is("of");
      int gap = of - mention.to();
      if (owns && gap >= 2 && gap <= OWNED_REACH && sentence.has(of - 1, COUNTS)) {
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
      // "Lists 167 civilians killed and 824 injured in December".
      boolean toll = scene.tellsEvent() && behind(scene, other, mention);
      toll &= figure.counts("people");
      compared |= toll && !mention.period().day();
      // "Killed 55 people and wounded 156 on Tuesday".
      pair |= between && (noun && compared || verb && scene.tellsEvent());
    }
    return pair && sentence.find(figure.to(), mention.from(), ",") < 0;
  }

  /** Whether only the word for what a figure counts stands between it and a date. */
  private static boolean behind(Scene scene, Figure other, PeriodMention mention) {
    for (Cue cue : scene.cues()) {
      if (cue.from() == other.to() && cue.kind() == Measure.CueKind.COUNT) {
        return mention.from() - cue.to() <= 1;
      }
    }
    return false;
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
      if (opens && own && mention.plain()) {
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
