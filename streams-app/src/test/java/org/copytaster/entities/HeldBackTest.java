package org.copytaster.entities;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copytaster.article.Document;
import org.copytaster.article.Precision;
import org.junit.jupiter.api.Test;

/** A floor under the tagger, on sentences that it was not trained on. */
class HeldBackTest {
  private static final Pattern NAME = Pattern.compile("\\[(PER|ORG|LOC) ([^\\]]+)\\]");
  private static final double FLOOR = 0.80;

  private record Found(int start, int end, String type) {}

  @Test
  void namesOfWarAndDiplomacyNewsAreFound() throws IOException {
    EntityLinker linker = EntityLinker.load();
    int right = 0;
    int found = 0;
    int gold = 0;
    StringBuilder wrong = new StringBuilder();
    for (String line : lines()) {
      Set<Found> wanted = new HashSet<>();
      String text = text(line, wanted);
      Set<Found> got = new HashSet<>();
      Document document =
          new Document("a", null, text, true, List.of(), Instant.EPOCH, Precision.DAY, "en");
      for (Entity entity : linker.link(document).inText()) {
        for (Mention mention : entity.mentions()) {
          got.add(new Found(mention.start(), mention.end(), entity.type().name()));
        }
      }
      gold += wanted.size();
      found += got.size();
      if (!got.equals(wanted)) {
        wrong.append('\n').append(line).append("\n  ").append(linker.link(document).inText());
      }
      got.retainAll(wanted);
      right += got.size();
    }
    double f1 = 2.0 * right / (found + gold);
    assertTrue(f1 >= FLOOR, "F1 " + f1 + wrong);
  }

  @Test
  void trainingIsAPureFunctionOfItsInput() throws IOException {
    byte[] first = train();
    assertArrayEquals(first, train());
  }

  private static byte[] train() throws IOException {
    TaggerTraining training = new TaggerTraining();
    String text = "Ada Orlenko met NATO staff in Oslo.";
    training.add(
        text,
        List.of(
            new TaggerTraining.Name(0, 11, EntityType.PERSON),
            new TaggerTraining.Name(16, 20, EntityType.ORGANISATION),
            new TaggerTraining.Name(30, 34, EntityType.PLACE)),
        2);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    training.write(out);
    return out.toByteArray();
  }

  private static String text(String line, Set<Found> names) {
    StringBuilder text = new StringBuilder();
    Matcher matcher = NAME.matcher(line);
    int at = 0;
    while (matcher.find()) {
      text.append(line, at, matcher.start());
      int start = text.length();
      text.append(matcher.group(2));
      String type =
          switch (matcher.group(1)) {
            case "PER" -> "PERSON";
            case "ORG" -> "ORGANISATION";
            default -> "PLACE";
          };
      names.add(new Found(start, text.length(), type));
      at = matcher.end();
    }
    return text.append(line.substring(at)).toString();
  }

  private static List<String> lines() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Resources.open("held-back.txt"), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }
}
