package org.copytaster.claims;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CasesTest {
  private static final double FLOOR = 0.95;

  @Test
  void readsTheCasesAsACarefulReaderDoes() {
    ClaimExtractor extractor = ClaimExtractor.load();
    int right = 0;
    List<String> faults = new ArrayList<>();
    int wrong = 0;
    int missed = 0;
    for (Cases.Case c : Cases.load()) {
      List<String> left = new ArrayList<>(c.expected());
      for (Claim claim : extractor.extract(c.document())) {
        if (left.remove(Cases.line(claim))) {
          right++;
        } else {
          wrong++;
          faults.add("wrong  " + Cases.line(claim) + "  in: " + c.text());
        }
      }
      missed += left.size();
      left.forEach(line -> faults.add("missed " + line + "  in: " + c.text()));
    }
    double f1 = 2.0 * right / (2.0 * right + wrong + missed);
    String report = "F1 " + f1 + " of " + (right + missed) + "\n" + String.join("\n", faults);
    assertTrue(right > 0 && f1 >= FLOOR, report);
  }
}
