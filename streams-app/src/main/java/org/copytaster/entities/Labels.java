package org.copytaster.entities;

/** The tagger's labels: outside, and begin and inside of each type. */
final class Labels {
  static final int OUTSIDE = 0;
  static final int COUNT = 1 + 2 * EntityType.values().length;

  private static final EntityType[] TYPES = EntityType.values();

  /** A bit for each label that may follow another. */
  private static final int[] FOLLOWERS = new int[COUNT];

  static {
    for (int before = 0; before < COUNT; before++) {
      for (int label = 0; label < COUNT; label++) {
        boolean follows =
            label == OUTSIDE || isBegin(label) || before == label || before == label - 1;
        FOLLOWERS[before] |= follows ? 1 << label : 0;
      }
    }
  }

  private Labels() {}

  static int begin(EntityType type) {
    return 1 + 2 * type.ordinal();
  }

  static int inside(EntityType type) {
    return begin(type) + 1;
  }

  static boolean isBegin(int label) {
    return label % 2 == 1;
  }

  /** The type of a label other than {@link #OUTSIDE}. */
  static EntityType type(int label) {
    return TYPES[(label - 1) / 2];
  }

  /** Whether {@code label} may follow {@code before}: inside only continues its own type. */
  static boolean follows(int before, int label) {
    return (FOLLOWERS[before] >>> label & 1) != 0;
  }
}
