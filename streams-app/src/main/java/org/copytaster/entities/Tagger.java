package org.copytaster.entities;

import java.util.ArrayList;
import java.util.List;

/** Finds names in a passage by the trained model. Immutable; safe for many threads. */
final class Tagger {
  private final TaggerModel model;

  Tagger(TaggerModel model) {
    this.model = model;
  }

  /** The names of a passage in order, without overlap. */
  List<Chunk> tag(Passage passage) {
    List<Chunk> chunks = new ArrayList<>();
    Decoder decoder = new Decoder(model, Features.of(passage));
    int[][] labels = {new int[64]};
    Run.each(
        passage,
        run -> {
          int length = run.to() - run.from();
          if (labels[0].length < length) {
            labels[0] = new int[length];
          }
          decoder.decode(run, labels[0]);
          collect(passage, run, labels[0], chunks);
        });
    return chunks;
  }

  private static void collect(Passage passage, Run run, int[] labels, List<Chunk> chunks) {
    int length = run.to() - run.from();
    for (int i = 0; i < length; i++) {
      if (labels[i] == Labels.OUTSIDE) {
        continue;
      }
      int end = i + 1;
      while (end < length && labels[end] != Labels.OUTSIDE && !Labels.isBegin(labels[end])) {
        end++;
      }
      chunks.add(new Chunk(passage, run.from() + i, run.from() + end, Labels.type(labels[i])));
      i = end - 1;
    }
  }
}
