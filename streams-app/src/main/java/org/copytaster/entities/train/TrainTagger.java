package org.copytaster.entities.train;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copytaster.entities.TaggerTraining;

/**
 * Trains the tagger: {@code TrainTagger MODEL GOLD...}. Gold files end in {@code .jsonl}; files of
 * any other name hold sentences with names in brackets, which count several times, for they are few
 * and the nearest to what the pipeline reads. The model depends on the files and their order alone.
 */
public final class TrainTagger {
  private static final int TIMES_OWN = 4;

  private TrainTagger() {}

  /** Reads the gold files and writes the model. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("usage: TrainTagger MODEL GOLD...");
    }
    TaggerTraining training = new TaggerTraining();
    for (int i = 1; i < arguments.length; i++) {
      int times = arguments[i].endsWith(".jsonl") ? 1 : TIMES_OWN;
      for (GoldReader.Annotated text : GoldReader.read(Path.of(arguments[i]))) {
        training.add(text.text(), text.names(), times);
      }
    }
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
      training.write(out);
    }
  }
}
