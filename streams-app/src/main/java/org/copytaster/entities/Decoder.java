package org.copytaster.entities;

import java.util.Arrays;

/** Viterbi search for the best labels of a run. One thread at a time. */
final class Decoder {
  private static final int N = Labels.COUNT;
  private static final float NEVER = -1e30f;

  private final Weights weights;
  private final Features features;
  private final float[] emission = new float[N];
  private final float[] step = new float[N];
  private float[] best = new float[N];
  private float[] next = new float[N];
  private byte[] back = new byte[N * 64];

  Decoder(Weights weights, Features features) {
    this.weights = weights;
    this.features = features;
  }

  /** Writes the best labels of the run's tokens into {@code labels}, from index 0 on. */
  void decode(Run run, int[] labels) {
    int length = run.to() - run.from();
    if (back.length < length * N) {
      back = new byte[length * N];
    }
    Arrays.fill(best, NEVER);
    best[Labels.OUTSIDE] = 0;
    for (int i = 0; i < length; i++) {
      advance(run, run.from() + i, i);
    }
    int label = 0;
    for (int candidate = 1; candidate < N; candidate++) {
      label = best[candidate] > best[label] ? candidate : label;
    }
    for (int i = length - 1; i >= 0; i--) {
      labels[i] = label;
      label = back[i * N + label];
    }
  }

  private void advance(Run run, int token, int index) {
    features.emissions(run, token);
    weights.sum(features, emission);
    Arrays.fill(next, NEVER);
    for (int before = 0; before < N; before++) {
      if (best[before] <= NEVER) {
        continue;
      }
      features.transitions(token, before);
      weights.sum(features, step);
      for (int label = 0; label < N; label++) {
        float score = best[before] + step[label] + emission[label];
        if (score > next[label] && Labels.follows(before, label)) {
          next[label] = score;
          back[index * N + label] = (byte) before;
        }
      }
    }
    float[] spare = best;
    best = next;
    next = spare;
  }
}
