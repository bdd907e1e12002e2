package org.copytaster.claims;

/** Which date of a sentence the next ones go on about: that of its event, not of an aside. */
final class ContextDays {
  static final AnyOf ONE = AnyOf.of("a", "an", "single", "one", "the", "its", "their", "his");
  private static final AnyOf BACK =
      AnyOf.of("earlier", "before", "previous", "preceding", "previously");
  private static final AnyOf CLAUSE =
      AnyOf.of("which", "where", "after", "when", "that", "how", "hit", "struck", "whose", "had");

  /** "The worst night": one of those that the text is about. */
  static final AnyOf SOME_DAY = AnyOf.of(Words.load().words("worst"));

  private static final AnyOf ON = AnyOf.of("on", "in", "during", "over", "within");
  static final AnyOf DAY = AnyOf.of("day", "night", "weekend", "week", "hour");

  private static final AnyOf RELATIVE = AnyOf.of("which", "who", "where", "whom");
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
    boolean told = last != null && last.measure().event();
    if (!told || last.period() == null || !last.period().day()) {
      return null;
    }
    if (last.rule().period().equals(EventDays.BEHIND)) {
      return last.period();
    }
    for (PeriodMention mention : scene.periods()) {
      boolean plain = mention.plain();
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
    int after = sentence.find(0, last.figure().hedgeFrom(), "after");
    boolean told = after > 0 && !scene.cues().isEmpty() && scene.cues().get(0).from() < after;
    if (!told || last.period() == null || !scene.figureBetween(0, after)) {
      return null;
    }
    for (PeriodMention mention : scene.periods()) {
      boolean plain = mention.plain() && mention.to() <= after;
      if (plain
          && mention.period().day()
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

  /** "Fired 551 between June 13 and 24. The exchange began on June 13": the stretch goes on. */
  static boolean opens(Period named, Period context) {
    boolean one = named != null && context != null && !context.day() && named.day();
    return one && named.start().equals(context.start());
  }

  /** "On Tuesday divers searched the river into which a bus had plunged on Monday": Monday. */
  static Period ofClause(Scene scene, Period named) {
    if (named == null || !named.day()) {
      return named;
    }
    PeriodMention first = null;
    for (PeriodMention mention : scene.periods()) {
      boolean plain = mention.plain() && mention.period().day();
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
    boolean whole = month.month();
    boolean attribute =
        scene.sentence().has(mention.from() - 1, ONE)
            && scene.sentence().at(mention.to()).kind() == Token.Kind.WORD;
    return whole && attribute && context != null && month.end().isBefore(context.start());
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
      boolean on = sentence.has(i, SOME_DAY) && sentence.has(i - 2, ON);
      if (on && sentence.has(i - 1, ONE)) {
        int day = sentence.has(i + 1, SOME_DAY) ? i + 2 : i + 1;
        return sentence.has(day, DAY);
      }
    }
    return false;
  }

  /** Whether a sentence looks back: "earlier", "had taken"; not "had 157 people on board". */
  static boolean back(Sentence sentence) {
    int had = sentence.find(0, sentence.size(), "had");
    boolean verb = had >= 0 && !NumberReader.starts(sentence.at(had + 1));
    return verb && !sentence.has(had + 1, ONE) || sentence.find(0, sentence.size(), BACK) >= 0;
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
