package org.copytaster.claims;

/** What time a text spoke of last, however long ago: what "the same period" means. */
final class Spoken {
  private Period last;

  /** The last one where the text did not look back to an earlier time. */
  private Period forward;

  /** The last one of more than a day. */
  private Period stretch;

  /** What {@code sentence} points back to, or null. */
  Period of(Sentence sentence) {
    boolean day = last != null && last.start().equals(last.end());
    if (day && ContextDays.sameDays(sentence)) {
      return stretch;
    }
    return forward != null && ContextDays.theMonth(sentence) ? forward : last;
  }

  /**
   * Takes in what a sentence speaks of.
   *
   * @param since a stretch up to now, or null
   * @param named another period, or null
   * @param back whether it only looks back to {@code named}
   */
  void hear(Period since, Period named, boolean back) {
    Period heard = since == null ? named : since;
    if (heard == null) {
      return;
    }
    last = heard;
    if (named != null) {
      forward = back ? forward : heard;
      stretch = heard.start().equals(heard.end()) ? stretch : heard;
    }
  }
}
