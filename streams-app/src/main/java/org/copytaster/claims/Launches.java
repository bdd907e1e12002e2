package org.copytaster.claims;

/** When that began from which a figure counts: "Israel resumed its offensive on March 18". */
final class Launches {
  private static final int REACH = 12;
  private static final int NOUN_REACH = 6;
  private static final AnyOf LAUNCHING = AnyOf.of(Words.load().words("launching"));
  private static final AnyOf DEFINITE = AnyOf.of("the", "that", "this", "its", "their");
  private static final AnyOf STARTS = AnyOf.of(Words.load().words("outset"));
  private static final AnyOf COUNTS = AnyOf.of(Words.load().words("tally"));

  private Launches() {}

  /** The day, or null where the sentence tells of no such beginning or has a figure of its own. */
  static Period of(Scene scene) {
    Sentence sentence = scene.sentence();
    for (PeriodMention mention : scene.periods()) {
      int from = Math.max(0, mention.from() - REACH);
      boolean day = mention.named().day();
      // "The offensive, launched on May 4, has brought them".
      boolean since = mention.since();
      since &= !sentence.at(mention.from() - 1).is("since");
      boolean plain = day && (since || mention.plain());
      if (!plain || scene.figureBetween(0, mention.from())) {
        continue;
      }
      int verb = sentence.find(from, mention.from(), LAUNCHING);
      int start = sentence.find(from, mention.from(), STARTS);
      boolean counted = start > 0 && sentence.find(0, start, COUNTS) >= 0;
      int begun = verb > 0 ? verb : counted ? start : -1;
      // "The push on the city began on January 21".
      boolean own = verb > 0 && sentence.has(0, DEFINITE) && mention.from() - verb <= 2;
      boolean behind = begun > 0 && lasts(sentence, begun + 1, mention.from());
      if (behind || own && lasts(sentence, 1, verb)) {
        return mention.named();
      }
    }
    return null;
  }

  private static boolean lasts(Sentence sentence, int from, int to) {
    for (int i = from; i < Math.min(to, from + NOUN_REACH); i++) {
      if (Courses.lasts(sentence.at(i))) {
        return true;
      }
    }
    return false;
  }
}
