package org.copytaster.claims;

import java.util.Set;

/** Dates of what a figure is measured by, which the next sentences do not go on about. */
final class Yardsticks {
  private static final Set<String> TIMES =
      Set.of("twice", "double", "half", "triple", "treble", "quadruple", "times", "than");
  private static final Set<String> MEASURED = Set.of("the", "what", "that", "as", "its", "their");
  private static final int YARD_REACH = 10;
  private static final Set<String> ONE =
      Set.of("a", "an", "single", "one", "the", "its", "their", "his");

  private Yardsticks() {}

  /** Whether a date is that of what the text compares with. */
  static boolean are(Sentence sentence, PeriodMention mention, Period context) {
    int at = mention.from();
    return ContextDays.compared(sentence, at)
        || ContextDays.upFrom(sentence, at)
        || ContextDays.fewer(sentence, at)
        || yardstick(sentence, at)
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

  /** "The heaviest night came on January 20": a day of the month that the text is about. */
  private static boolean peak(Sentence sentence, PeriodMention mention, Period context) {
    Period one = mention.period();
    boolean inside =
        context != null
            && one.start().equals(one.end())
            && !context.start().equals(context.end())
            && !one.start().isBefore(context.start())
            && !one.end().isAfter(context.end());
    for (int i = 0; inside && i < mention.from(); i++) {
      boolean day =
          ContextDays.DAY.contains(sentence.lower(i + 1))
              || ContextDays.DAY.contains(sentence.lower(i + 2));
      if (ContextDays.SOME_DAY.contains(sentence.lower(i))
          && day
          && ONE.contains(sentence.lower(i - 1))) {
        return true;
      }
    }
    return false;
  }
}
