package org.copytaster.syndication;

/**
 * The probes of one article, to look others up in: almost all of another article's probes are not
 * there, which a table says faster than walking along two sorted lists does.
 */
final class ProbeTable {
  /** At least twice the room that the most probes need, so that look-ups end soon. */
  private static final int SLOTS = Integer.highestOneBit(Probes.MOST * 4 - 1);

  private final long[] slots = new long[SLOTS];

  /** One bit for each probe, in eight times as many: most look-ups end here. */
  private final long[] marks = new long[SLOTS * 8 / Long.SIZE];

  ProbeTable(long[] probes) {
    for (long probe : probes) {
      slots[slot(probe)] = probe;
      marks[mark(probe)] |= 1L << probe;
    }
  }

  /**
   * Whether {@code probe} is where the two articles, which both hold it, are to be compared: the
   * first one they share, and one of enough of them. The same whole text is enough by itself.
   *
   * @param other probes of the other article, sorted
   */
  boolean meetAt(long probe, long[] other, int minShared) {
    int at = 0;
    while (!holds(other[at])) {
      at++;
    }
    if (other[at] != probe) {
      return false;
    }
    int missing = Probes.isWholeText(probe) ? 0 : minShared;
    for (; missing > 0 && at < other.length; at++) {
      missing -= holds(other[at]) ? 1 : 0;
    }
    return missing == 0;
  }

  private boolean holds(long probe) {
    return (marks[mark(probe)] >>> probe & 1) != 0 && slots[slot(probe)] == probe;
  }

  /** The lowest six bits choose the bit, those above them the word. */
  private int mark(long probe) {
    return (int) (probe >>> 6) & marks.length - 1;
  }

  /** Where a probe stands, or the empty slot where it would. */
  private int slot(long probe) {
    int slot = (int) (probe >>> 16) & SLOTS - 1;
    while (slots[slot] != 0 && slots[slot] != probe) {
      slot = slot + 1 & SLOTS - 1;
    }
    return slot;
  }
}
