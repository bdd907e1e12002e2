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
    int at = next(probes, 0);
    return at < probes.length ? probes[at] : 0;
  }

  /** Whether at least so many of these probes stand here. */
  boolean holds(long[] probes, int least) {
    int missing = least;
    for (int i = next(probes, 0); i < probes.length; i = next(probes, i + 1)) {
      if (--missing == 0) {
        return true;
      }
    }
    return missing == 0;
  }

  /** The place of the first probe, from a place on, that stands here; the length for none. */
  private int next(long[] probes, int from) {
    // The innermost loop of an index: no calls, so that a plain compiler makes it a tight one.
    long[] words = marks;
    int mask = words.length - 1;
    for (int i = from; i < probes.length; i++) {
      long probe = probes[i];
      if ((words[(int) (probe >>> 6) & mask] >>> probe & 1) != 0 && slots[slot(probe)] == probe) {
        return i;
      }
    }
    return probes.length;
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
