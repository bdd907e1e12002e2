package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copytaster.article.Span;
import org.copytaster.syndication.Evidence;
import org.copytaster.syndication.Finding;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.syndication.Match;
import org.copytaster.syndication.Passages;
import org.copytaster.syndication.Relation;
import org.copytaster.syndication.Verdict;
import org.junit.jupiter.api.Test;

class FoldReportTest {
  private static final Evidence EVIDENCE =
      new Evidence(
          0.734,
          0.5,
          List.of("270 sq mi = 701 km2", "19%"),
          List.of("much remains to be done"),
          List.of("Osk"));

  @Test
  void plainTextIsAsItIs() {
    assertEquals(
        """
        The two fold: the later one is a copy of the earlier one (similarity 0.910).
        One text derives from the other.

        text     73% of the later one is in the earlier one, 50% of the earlier one is in the later one
        figures  270 sq mi = 701 km2; 19%
        quotes   much remains to be done
        names    Osk
        index    41 probes in common, 3 are needed; 20 of them anchors, 1 is needed
        time     1 h apart, the window is 72 h

        earlier: a.txt, Harbour Wire, 2026-01-05T08:00:00Z

        [[The old mill]] burnt.

        later: b.txt, a digest, a form

        [[The old mill]] burnt.
        """,
        report(Verdict.TEXT, 41, Duration.ofHours(1)).text(false));
  }

  @Test
  void onATerminalPassagesAreColoured() {
    String text = report(Verdict.TEXT, 41, Duration.ofHours(1)).text(true);
    assertTrue(text.startsWith("\033[1mThe two fold"), text);
    assertTrue(text.contains("\033[32mThe old mill\033[0m burnt."), text);
    assertTrue(!text.contains("[["), text);
  }

  @Test
  void everyVerdictHasItsReason() {
    for (Verdict verdict : Verdict.values()) {
      String text = report(verdict, 41, null).text(false);
      boolean folds = verdict.relation() != null;
      assertEquals(folds, text.startsWith("The two fold"), verdict.name());
      assertTrue(text.lines().skip(1).findFirst().orElseThrow().endsWith("."), text);
    }
  }

  @Test
  void aMatchThatTheIndexCannotFindDoesNotFold() {
    String text = report(Verdict.TEXT, 2, null).text(false);
    assertTrue(text.startsWith("The two do not fold.\nThey match, but share too little"), text);
  }

  private static FoldReport report(Verdict verdict, int probes, Duration apart) {
    Optional<Match> match =
        Optional.ofNullable(verdict.relation()).map(relation -> match(relation));
    Passages passages = new Passages("The old mill burnt.", List.of(new Span(0, 12)));
    return new FoldReport(
        new FoldReport.Side(
            "a.txt", "Harbour Wire", Instant.parse("2026-01-05T08:00:00Z"), false, false, passages),
        new FoldReport.Side("b.txt", null, null, true, true, passages),
        new Finding(verdict, match, EVIDENCE, probes, probes / 2),
        apart,
        FoldSettings.DEFAULT);
  }

  private static Match match(Relation relation) {
    return new Match(relation, 0.91, EVIDENCE);
  }
}
