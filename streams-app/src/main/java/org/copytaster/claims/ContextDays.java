package org.copytaster.claims;

import java.util.Set;

/** Which of the dates of a sentence the next ones go on about. */
final class ContextDays {
  /** "Up 36 percent on August". */
  private static final Set<String> COMPARING = Set.of("compares", "compared", "versus");

  private static final Set<String> AGAINST = Set.of("against");
  private static final int AGAINST_REACH = 3;
  private static final int ON_REACH = 4;

  private static final Set<String> ONE =
      Set.of("a", "an", "single", "one", "the", "its", "their", "his");
  private static final Set<String> HAD = Set.of("had");
  private static final Set<String> BACK =
      Set.of("earlier", "before", "previous", "preceding", "previously");
  private static final Set<String> THAT = Set.of("that");
  private static final Set<String> THAN = Set.of("than");
  private static final Set<String> LEVELS = Set.of("that", "this", "it", "those", "the");
  private static final Set<String> ONE_OF = Set.of("the", "in", "during", "its", "their", "for");
  private static final Set<String> THAT_DAY =
      Set.of("day", "night", "evening", "morning", "afternoon");
  private static final Set<String> AFTER = Set.of("after");
  private static final Set<String> CLAUSE =
      Set.of("which", "where", "after", "when", "that", "how", "hit", "struck", "whose", "had");

  private static final Set<String> DAYS = Set.of("days", "nights");
  private static final Set<String> POINTING = Set.of("same", "those", "these");
  private static final Set<String> MONTH = Set.of("month", "quarter", "year");
  private static final Set<String> WITHIN =
      Set.of("over", "during", "in", "throughout", "of", "for", "within", "across");
  private static final Set<String> BESIDE = Set.of("before", "earlier", "after", "to");

  /** "The worst night": one of those that the text is about. */
  static final Set<String> SOME_DAY =
      Set.of(
          "worst",
          "deadliest",
          "bloodiest",
          "heaviest",
          "single",
          "darkest",
          "fiercest",
          "busiest",
          "peak",
          "quietest",
          "blackest",
          "grimmest");

  private static final Set<String> ON = Set.of("on", "in", "during", "over", "within");
  static final Set<String> DAY = Set.of("day", "night", "weekend", "week", "hour");

  private static final Set<String> RELATIVE = Set.of("which", "who", "where", "whom");
  private static final int RELATIVE_REACH = 6;

  private ContextDays() {}

  /**
   * The day of the event whose toll the sentence tells, or null.
   *
   * @param last the figure that it told last
   * @param named the period that it names first, or null
   * @param context what the text spoke of before it, or null
   */
  static Period told(Scene scene, Draft last, Period named, Period context) {
    boolean told = last != null && last.measure().time() == Measure.Time.EVENT;
    if (!told || !day(last.period())) {
      return null;
    }
    if (last.rule().period().equals(EventDays.BEHIND)) {
      return last.period();
    }
    for (PeriodMention mention : scene.periods()) {
      boolean plain = mention.role() == PeriodMention.Role.PLAIN;
      plain |= mention.role() == PeriodMention.Role.CLAUSE;
      if (plain && mention.period().equals(last.period())) {
        return near(last.period(), context) && near(last.period(), named) ? last.period() : null;
      }
    }
    return null;
  }

  /**
   * "Fired 255 rockets on Sunday after strikes killed 29 the day before": the day of the main
   * clause, where that tells figures, too; or null.
   */
  static Period main(Scene scene, Draft last) {
    Sentence sentence = scene.sentence();
    int after = sentence.find(0, last.figure().hedgeFrom(), AFTER);
    boolean told = after > 0 && !scene.cues().isEmpty() && scene.cues().get(0).from() < after;
    if (!told || last.period() == null || !scene.figureBetween(0, after)) {
      return null;
    }
    for (PeriodMention mention : scene.periods()) {
      boolean plain = mention.role() == PeriodMention.Role.PLAIN && mention.to() <= after;
      if (plain
          && day(mention.period())
          && last.period().end().isBefore(mention.period().start())) {
        return mention.period();
      }
    }
    return null;
  }

  /** Whether a day lies in the week around another period, if there is one. */
  private static boolean near(Period day, Period other) {
    return other == null
        || !day.end().isBefore(other.start().minusWeeks(1))
            && !other.end().isBefore(day.start().minusWeeks(1));
  }

  /** "On Tuesday divers searched the river into which a bus had plunged on Monday": Monday. */
  static Period ofClause(Scene scene, Period named) {
    if (named == null || !day(named)) {
      return named;
    }
    PeriodMention first = null;
    for (PeriodMention mention : scene.periods()) {
      boolean plain = mention.role() == PeriodMention.Role.PLAIN && day(mention.period());
      if (plain && first != null && mention.period().end().isBefore(first.period().start())) {
        boolean clause = scene.sentence().find(first.to(), mention.from(), CLAUSE) >= 0;
        return clause ? mention.period() : named;
      }
      first = plain && first == null ? mention : first;
    }
    return named;
  }

  /** "Counting 100,000 parts in a single October raid": a digression to an earlier month. */
  static boolean digression(Scene scene, PeriodMention mention, Period context) {
    Period month = mention.period();
    boolean whole = month.equals(Period.of(month.lastMonth()));
    boolean attribute =
        scene.sentence().has(mention.from() - 1, ONE)
            && scene.sentence().at(mention.to()).kind() == Token.Kind.WORD;
    return whole && attribute && context != null && month.end().isBefore(context.start());
  }

  /** Whether a sentence speaks of "the same days" or "those days": of more than one. */
  static boolean sameDays(Sentence sentence) {
    int days = sentence.find(2, sentence.size(), DAYS);
    return days > 0 && sentence.find(days - 2, days, POINTING) >= 0;
  }

  /** Whether a sentence speaks of "the month" or "the year" it is in: not one just before. */
  static boolean theMonth(Sentence sentence) {
    int month = sentence.find(2, sentence.size(), MONTH);
    while (month >= 0) {
      boolean before = BESIDE.contains(sentence.lower(month + 1));
      if (sentence.at(month - 1).is("the") && WITHIN.contains(sentence.lower(month - 2))) {
        return !before;
      }
      month = sentence.find(month + 1, sentence.size(), MONTH);
    }
    return false;
  }

  /** "Crimea, which it annexed in 2014": only a clause tells of that time. */
  static boolean inClause(Scene scene, Period named) {
    for (PeriodMention mention : scene.periods()) {
      if (mention.period().equals(named)) {
        int which = scene.sentence().find(1, mention.from(), RELATIVE);
        return which > 0
            && scene.sentence().at(which - 1).is(",")
            && mention.from() - which <= RELATIVE_REACH;
      }
    }
    return false;
  }

  /** "On the worst day alone, more than 400 died": of a day that nobody can tell. */
  static boolean someDay(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      boolean on = SOME_DAY.contains(sentence.lower(i)) && ON.contains(sentence.lower(i - 2));
      if (on && ONE.contains(sentence.lower(i - 1))) {
        int day = SOME_DAY.contains(sentence.lower(i + 1)) ? i + 2 : i + 1;
        return DAY.contains(sentence.lower(day));
      }
    }
    return false;
  }

  /** Whether a sentence speaks of "that night". */
  static boolean thatDay(Sentence sentence) {
    int that = sentence.find(0, sentence.size(), THAT);
    return that >= 0 && sentence.has(that + 1, THAT_DAY);
  }

  /** "That is up from 449 square kilometres in May". */
  static boolean upFrom(Sentence sentence, int end) {
    for (int i = 1; i < end; i++) {
      boolean moved = sentence.at(i - 1).is("up") || sentence.at(i - 1).is("down");
      boolean weekday = Calendar.weekday(sentence.at(end)) != null;
      boolean on = sentence.at(end - 1).is("on") && !weekday && end - i <= ON_REACH;
      if (moved && (sentence.at(i).is("from") || on)) {
        return true;
      }
    }
    return false;
  }

  /** "Compared with 447 in", "against 447 in", "against May"; not "sent 53 against Ukraine in". */
  static boolean compared(Sentence sentence, int end) {
    if (sentence.find(0, end, COMPARING) >= 0) {
      return true;
    }
    int against = sentence.find(0, end, AGAINST);
    while (against >= 0) {
      for (int i = against + 1; i <= against + AGAINST_REACH; i++) {
        if (i == end || NumberReader.starts(sentence.at(i))) {
          return true;
        }
        if (sentence.at(i).capital()) {
          break;
        }
      }
      against = sentence.find(against + 1, end, AGAINST);
    }
    return false;
  }

  /** "That was fewer than the 1,520 of the second quarter". */
  static boolean fewer(Sentence sentence, int end) {
    int than = sentence.has(0, LEVELS) ? sentence.find(1, end, THAN) : -1;
    return than > 0 && sentence.has(than + 1, ONE_OF);
  }

  /** Whether a sentence looks back: "earlier", "had taken"; not "had 157 people on board". */
  static boolean back(Sentence sentence) {
    int had = sentence.find(0, sentence.size(), HAD);
    boolean verb = had >= 0 && !NumberReader.starts(sentence.at(had + 1));
    return verb && !sentence.has(had + 1, ONE) || sentence.find(0, sentence.size(), BACK) >= 0;
  }

  private static boolean day(Period period) {
    return period.start().equals(period.end());
  }

  /** "JULY 2023" on a line of its own: the lines below it are all of that month. */
  static boolean heading(Scene scene) {
    boolean dated = false;
    for (int i = 0; i < scene.sentence().size(); i++) {
      dated |= scene.dated()[i];
      if (!scene.dated()[i] && scene.sentence().at(i).kind() != Token.Kind.SIGN) {
        return false;
      }
    }
    return dated;
  }

  /** "A year earlier they had taken 240": a sentence in between about an earlier time. */
  static boolean looksBack(Scene scene, Period named, Period context) {
    boolean earlier = context != null && named.end().isBefore(context.start());
    return earlier && (back(scene.sentence()) || inClause(scene, named));
  }
}
