package org.copytaster.claims;

/** Dates of what had been before: "has retaken 40 km² that the rebels had won in 2022". */
final class FormerPeriods {
  private static final AnyOf RELATIVE = AnyOf.of("that", "which", "who", "whom", "it", "they");
  private static final AnyOf HAVE = AnyOf.of("had", "has", "have");
  private static final AnyOf HOLDING =
      AnyOf.of("held", "controlled", "occupied", "owned", "administered", "ruled");
  private static final int SUBJECT_REACH = 6;

  private FormerPeriods() {}

  /** Whether a mention behind a figure that has a period before it dates an older deed. */
  static boolean has(Scene scene, Figure figure, PeriodMention mention) {
    Sentence sentence = scene.sentence();
    if (held(sentence, mention)) {
      return true;
    }
    int who = sentence.find(figure.to() + 1, mention.from(), RELATIVE);
    int had = who < 0 ? -1 : sentence.find(who + 1, who + SUBJECT_REACH, "had");
    if (had < 0 || had >= mention.from() || scene.figureBetween(figure.to(), mention.from())) {
      return false;
    }
    for (PeriodMention other : scene.periods()) {
      boolean plain = other.plain();
      boolean since = other.since();
      if ((plain || since) && other.to() <= figure.hedgeFrom()) {
        return mention.period().end().isBefore(other.period().end());
      }
    }
    return false;
  }

  /** "Gave back 6 square kilometres that it had held since 1993". */
  private static boolean held(Sentence sentence, PeriodMention mention) {
    int since = mention.from() - 1;
    while (sentence.at(since).is("the")) {
      since--;
    }
    return mention.since()
        && sentence.at(since).is("since")
        && sentence.has(since - 1, HOLDING)
        && sentence.has(since - 2, HAVE);
  }

  /** The period of a figure, unless it is that of an older deed: then null. */
  static Period without(Scene scene, Figure figure, Period attached) {
    for (PeriodMention mention : scene.periods()) {
      boolean its = mention.from() >= figure.to() && mention.period().equals(attached);
      if (its && has(scene, figure, mention)) {
        return null;
      }
    }
    return attached;
  }

  /** "In 2015, at its zenith, the group ruled": a year that is over, named in front. */
  static boolean bygone(Scene scene, Figure figure, Period stated, Calendar calendar) {
    for (PeriodMention mention : scene.periods()) {
      boolean before = mention.to() <= figure.hedgeFrom() && mention.period().equals(stated);
      int year = mention.period().start().getYear();
      // "The area won last year is small; in all, Moscow holds 19 percent".
      int clause = scene.sentence().find(mention.to(), figure.hedgeFrom(), ";");
      if (before && clause < 0 && year < calendar.thisMonth().getYear()) {
        return stated.equals(Period.of(year));
      }
    }
    return false;
  }
}
