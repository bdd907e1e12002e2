package org.copytaster.entities.train;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.entities.TaggerTraining;

/**
 * Trains the tagger: {@code TrainTagger MODEL GOLD...}. Gold files end in {@code .jsonl}; files of
 * any other name hold sentences with names in brackets, which count several times, for they are few
 * and the nearest to what the pipeline reads. The model depends on the files and their order alone.
 */
public final class TrainTagger {
  private static final int TIMES_OWN = 4;
  private static final int VARIATIONS = 2;

  private TrainTagger() {}

  /** Reads the gold files and writes the model. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("usage: TrainTagger MODEL GOLD...");
    }
    TaggerTraining training = new TaggerTraining();
    List<GoldReader.Annotated> own = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      boolean isOwn = !arguments[i].endsWith(".jsonl");
      List<GoldReader.Annotated> texts = GoldReader.read(Path.of(arguments[i]));
      for (GoldReader.Annotated text : texts) {
        training.add(text.text(), text.names(), isOwn ? TIMES_OWN : 1);
      }
      own.addAll(isOwn ? texts : List.of());
    }
    Variations variations = new Variations();
    variations.collect(own);
    for (int round = 0; round < VARIATIONS; round++) {
      for (GoldReader.Annotated text : own) {
        GoldReader.Annotated varied = variations.vary(text);
        training.add(varied.text(), varied.names(), 1);
      }
    }
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
      training.write(out);
    }
  }
}
