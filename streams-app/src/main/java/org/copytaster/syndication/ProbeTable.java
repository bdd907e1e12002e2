package org.copytaster.syndication;

/**
 * The probes of one article, to look others up in: almost all of another article's probes are not
 * there, which a table says faster than walking along two sorted lists does.
 */
final class ProbeTable {
  private final long[] slots;

  /** One bit for each probe, in eight times as many: most look-ups end here. */
  private final long[] marks;

  ProbeTable(long[] probes) {
    // At least twice the room that the probes need, so that look-ups end soon.
    slots = new long[Math.max(Long.SIZE / 8, Integer.highestOneBit(probes.length * 4))];
    marks = new long[slots.length * 8 / Long.SIZE];
    for (long probe : probes) {
      slots[slot(probe)] = probe;
      marks[mark(probe)] |= 1L << probe;
    }
  }

  /** The first of these probes, which are sorted, that stands here; 0 for none. */
  long firstOf(long[] probes) {
    for (long probe : probes) {
      if (holds(probe)) {
        return probe;
      }
    }
    return 0;
  }

  /** Whether at least so many of these probes stand here. */
  boolean holds(long[] probes, int least) {
    int missing = least;
    for (int i = 0; missing > 0 && i < probes.length; i++) {
      missing -= holds(probes[i]) ? 1 : 0;
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
    int slot = (int) (probe >>> 16) & slots.length - 1;
    while (slots[slot] != 0 && slots[slot] != probe) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }
}
