package org.copytaster.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.article.Document;
import org.copytaster.article.Precision;

/** Reads {@code cases.txt}: texts with the claims that they hold. */
final class Cases {
  private Cases() {}

  record Case(String published, Precision precision, String text, List<String> expected) {
    Document document() {
      return Cases.document(text, published, precision);
    }
  }

  static Document document(String text, String published, Precision precision) {
    Instant instant = LocalDate.parse(published).atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Document("a", null, text, true, List.of(), instant, precision, "en");
  }

  static String line(Claim claim) {
    String actor = claim.actor() == null ? "-" : claim.actor().name();
    return claim.measure()
        + " | "
        + actor
        + " | "
        + claim.period()
        + " | "
        + claim.siValue().toPlainString();
  }

  static List<Case> load() {
    try (InputStream in = Cases.class.getResourceAsStream("cases.txt")) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Case> read(String content) {
    List<Case> cases = new ArrayList<>();
    for (String block : content.split("\n@ ")) {
      if (block.startsWith("#")) {
        continue;
      }
      List<String> lines = block.lines().toList();
      String[] head = lines.get(0).split(" ");
      List<String> text = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        if (line.startsWith("= ")) {
          expected.add(line.substring(2));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          text.add(line);
        }
      }
      cases.add(new Case(head[0], Precision.valueOf(head[1]), String.join("\n", text), expected));
    }
    return cases;
  }
}
