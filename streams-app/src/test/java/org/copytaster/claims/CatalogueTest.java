package org.copytaster.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copytaster.article.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
  private static final String CAPTIVES =
      "[captured-soldiers]\nunits = force\nsi = 1\ntime = flow\naggregation = sum\n"
          + "actor = required\nactive = imprisoned\n";

  @Test
  void aNewMeasureNeedsNoCode() throws IOException {
    Catalogue catalogue = Catalogue.read("desk.txt", new StringReader(CAPTIVES));
    String text = "Eritrea imprisoned 320 soldiers in May.";
    List<Claim> claims =
        ClaimExtractor.with(catalogue).extract(Cases.document(text, "2025-12-19", Precision.DAY));
    assertEquals("captured-soldiers | Eritrea | 2025-05 | 320", Cases.line(claims.get(0)));
  }

  @Test
  void errorsNameFileLineAndField() {
    assertFault(CAPTIVES.replace("flow", "tide"), "desk.txt:4", "time");
    assertFault(CAPTIVES.replace("active", "actve"), "desk.txt:7", "actve");
    assertFault(CAPTIVES.replace("si = 1\n", ""), "desk.txt:1", "si");
    assertFault(CAPTIVES + CAPTIVES, "desk.txt:8", "twice");
    assertFault(CAPTIVES.replace("force", "forces"), "desk.txt:2", "units");
    assertFault(CAPTIVES + "colour = red\n", "desk.txt:8", "colour");
    assertFault(CAPTIVES + "[unit x]\nforms = x\n", "desk.txt:8", "dimension");
    assertFault(CAPTIVES + "[unit x]\ndimension = y\nforms = x\nfactor = z\n", "desk.txt:11", "z");
  }

  @Test
  void aFileOfOnesOwnMayDeclareUnits(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("desk.txt");
    Files.writeString(
        file,
        "[unit walkout]\ndimension = walkouts\nforms = walkout, walkouts\n"
            + "[strike-count]\nlabel = Strikes\ncolour = #204060\nunits = walkouts\nsi = 1\n"
            + "time = flow\naggregation = sum\nactor = optional\nactive = staged, called\n");
    Catalogue catalogue = Catalogue.with(file);
    Measure last = catalogue.measures().get(catalogue.measures().size() - 1);
    assertEquals("Strikes #204060", last.label() + " " + last.colour());
    String text = "Unions in Kenya staged 14 walkouts in May.";
    List<Claim> claims =
        ClaimExtractor.with(catalogue).extract(Cases.document(text, "2025-12-19", Precision.DAY));
    assertEquals("strike-count | - | 2025-05 | 14", Cases.line(claims.get(0)));
  }

  @Test
  void aShippedMeasureIsNotDeclaredAgain(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("desk.txt");
    Files.writeString(file, "[killed]\nunits = people\n");
    String said =
        assertThrows(IllegalArgumentException.class, () -> Catalogue.with(file)).getMessage();
    assertEquals(file + ":1: [killed] name: declared twice", said);
  }

  private static void assertFault(String content, String place, String field) {
    IllegalArgumentException fault =
        assertThrows(
            IllegalArgumentException.class,
            () -> Catalogue.read("desk.txt", new StringReader(content)));
    assertTrue(fault.getMessage().startsWith(place), fault.getMessage());
    assertTrue(fault.getMessage().contains(field), fault.getMessage());
  }
}
