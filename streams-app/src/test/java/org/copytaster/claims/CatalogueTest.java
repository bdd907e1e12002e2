package org.copytaster.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.copytaster.article.Precision;
import org.junit.jupiter.api.Test;

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
