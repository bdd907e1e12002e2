package org.copytaster.entities;

import java.util.Arrays;

/** Weights under training, with their running averages; of {@link Features#spelt} features. */
final class Perceptron implements Weights {
  private static final int SIZE = Labels.COUNT << BITS;
  private static final double KEPT = 0.9995;

  private final float[] current = new float[SIZE];
  private final double[] sums = new double[SIZE];
  private final int[] since = new int[SIZE];
  private int now;

  /** Starts the next example. */
  void tick() {
    now++;
  }

  /** Forgets the weights, and keeps what they were for the average: learning starts anew. */
  void restart() {
    for (int cell = 0; cell < SIZE; cell++) {
      sums[cell] += (double) current[cell] * (now + 1 - since[cell]);
      since[cell] = now + 1;
      current[cell] = 0;
    }
    now++;
  }

  void update(int bucket, int label, float delta) {
    int cell = bucket * Labels.COUNT + label;
    sums[cell] += (double) current[cell] * (now - since[cell]);
    since[cell] = now;
    current[cell] += delta;
  }

  @Override
  public void sum(Features features, float[] scores) {
    Buckets buckets = features.buckets();
    Arrays.fill(scores, 0);
    for (int i = 0; i < buckets.size(); i++) {
      int row = buckets.get(i) * Labels.COUNT;
      for (int label = 0; label < Labels.COUNT; label++) {
        scores[label] += current[row + label];
      }
    }
  }

  /** The averages, scaled to bytes; the few largest are cut off, to leave the others more steps. */
  TaggerModel model() {
    float[] sizes = new float[SIZE];
    int used = 0;
    for (int cell = 0; cell < SIZE; cell++) {
      sums[cell] += (double) current[cell] * (now + 1 - since[cell]);
      float size = (float) Math.abs(sums[cell]);
      if (size > 0) {
        sizes[used++] = size;
      }
    }
    Arrays.sort(sizes, 0, used);
    double largest = used == 0 ? 1 : sizes[(int) ((used - 1) * KEPT)];
    byte[] rows = new byte[SIZE];
    for (int cell = 0; cell < SIZE; cell++) {
      long step = Math.round(sums[cell] / largest * Byte.MAX_VALUE);
      rows[cell] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, step));
    }
    return new TaggerModel(rows);
  }
}
