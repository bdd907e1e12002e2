package org.copytaster.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copytaster.schema.LedgerChain;
import org.copytaster.schema.LedgerFigure;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.testkit.Claims;
import org.copytaster.testkit.Wire;
import org.copytaster.view.LedgerView;
import org.junit.jupiter.api.Test;

/** Who said a figure first, and who left out through whom it came. */
class ChainsTest {
  private static final String ISW = "Institute for the Study of War";

  private final List<ReportedClaim> claims = new ArrayList<>();

  @Test
  void aLaterCarrierThatNamesTheFarEndAloneDroppedTheLink() {
    said("agency", 0, "AFP", ISW);
    said("copy", 1, "AFP", ISW);
    said("short", 2, ISW);
    said("mute", 3);
    assertEquals(
        List.of(
            new LedgerChain(List.of("AFP", ISW), 2L, List.of(), List.of("agency", "copy")),
            new LedgerChain(List.of(ISW), 1L, List.of("AFP"), List.of("short")),
            new LedgerChain(List.of(), 1L, List.of("AFP", ISW), List.of("mute"))),
        figure().getChains());
  }

  @Test
  void whatALaterCarrierPutInBetweenWasNeverDropped() {
    said("agency", 0, "AFP", ISW);
    said("relay", 1, "Lantern", "AFP", ISW);
    said("copy", 2, "AFP", ISW);
    assertEquals(List.of(List.of(), List.of()), dropped());
  }

  @Test
  void aChainThatSaysAnythingElseIsNoShorterOne() {
    said("agency", 0, "AFP", "Lantern", ISW);
    said("other", 1, "Reuters", ISW);
    assertEquals(List.of(List.of(), List.of()), dropped());
  }

  @Test
  void aGuessedDateNeverSaysItFirst() {
    claims.add(
        Claims.claim("page", "2025-11", 701)
            .setReportedAt(Wire.MORNING.minusSeconds(86_400))
            .setReportedInferred(true)
            .setAttribution(List.of(ISW))
            .build());
    said("agency", 1, "AFP", ISW);
    said("later", 2, "AFP", ISW);
    LedgerFigure figure = figure();
    assertEquals("agency", figure.getFirstCarrier());
    assertEquals("Post of agency", figure.getFirstOutlet());
    assertEquals(Wire.MORNING.plusSeconds(60), figure.getFirstReportedAt());
    assertEquals(List.of("agency", "later", "page"), figure.getCarriers());
    assertEquals(List.of(List.of(), List.of("AFP")), dropped());
  }

  private void said(String id, int minute, String... chain) {
    claims.add(
        Claims.claim(id, "2025-11", 701)
            .setReportedAt(Wire.MORNING.plusSeconds(60L * minute))
            .setOriginator(chain.length == 0 ? null : chain[chain.length - 1])
            .setAttribution(List.of(chain))
            .build());
  }

  private List<List<String>> dropped() {
    return figure().getChains().stream().map(LedgerChain::getDropped).toList();
  }

  private LedgerFigure figure() {
    return LedgerView.entries(claims, Extent.BOUNDED, Set.of(Claims.MEASURE))
        .values()
        .iterator()
        .next()
        .getFigures()
        .get(0);
  }
}
