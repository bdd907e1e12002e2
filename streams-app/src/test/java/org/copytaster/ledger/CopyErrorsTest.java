package org.copytaster.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.copytaster.schema.CopyError;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.testkit.Claims;
import org.copytaster.testkit.Wire;
import org.copytaster.view.LedgerView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyErrorsTest {
  private static final String OCTOBER = "2025-10";
  private static final String NOVEMBER = "2025-11";

  @ParameterizedTest
  @CsvSource({
    "5600, 5660, one digit differs",
    "5660, 5600, one digit differs",
    "701, 707, one digit differs",
    "5606, 5660, two digits swapped",
    "566, 5660, decimal place shifted",
    "70.1, 701, decimal place shifted",
    "7010, 701, decimal place shifted",
    "5660000, 5660, thousands confused",
    "560, 5660, one digit dropped or doubled",
    "5586, 586, one digit dropped or doubled",
    "5700, 5660, 'rounded, but printed as exact'",
    "12300, 12345, 'rounded, but printed as exact'",
    "270, 699.3, square miles and square kilometres confused",
    "1815.6, 701, square miles and square kilometres confused"
  })
  void theLessCarriedValueIsTheSuspect(double suspect, double against, String why) {
    List<ReportedClaim> claims = said(against, "a", "b", "c");
    claims.addAll(said(suspect, "copier"));
    CopyError error = errors(claims).get(0);
    assertEquals(1, errors(claims).size());
    assertEquals("copier", error.getCarrier());
    assertEquals(suspect, error.getValue());
    assertEquals(against, error.getAgainst());
    assertEquals(why, error.getWhy());
  }

  @ParameterizedTest
  @CsvSource({
    "701, 812",
    "41, 47",
    "5600, 7600",
    "5606, 6650",
    "1200, 120.9",
    "123, 321",
    "5800, 5660",
    "700, 1400"
  })
  void valuesThatDifferForGoodAreNoErrors(double one, double other) {
    List<ReportedClaim> claims = said(other, "a", "b", "c");
    claims.addAll(said(one, "x"));
    assertEquals(List.of(), errors(claims));
  }

  @Test
  void bothSpansAreGiven() {
    List<ReportedClaim> claims = new ArrayList<>();
    claims.add(
        Claims.claim("late", NOVEMBER, 5660).setStart(90).setEnd(95).setText("5,660").build());
    claims.add(
        Claims.claim("early", NOVEMBER, 5660)
            .setReportedAt(Wire.MORNING.minusSeconds(60))
            .setStart(40)
            .setEnd(45)
            .setText("5 660")
            .build());
    claims.add(
        Claims.claim("copier", NOVEMBER, 5600).setStart(7).setEnd(12).setText("5,600").build());
    CopyError error = errors(claims).get(0);
    assertEquals(List.of(7, 12), List.of(error.getStart(), error.getEnd()));
    assertEquals("5,600", error.getText());
    assertEquals("c-copier", error.getClaimId());
    assertEquals("early", error.getAgainstCarrier(), "the first of those who say the other value");
    assertEquals("c-early", error.getAgainstClaimId());
    assertEquals(List.of(40, 45), List.of(error.getAgainstStart(), error.getAgainstEnd()));
    assertEquals("5 660", error.getAgainstText());
    assertEquals(claims.get(0).getLedgerKey(), error.getAgainstKey());
  }

  @Test
  void rivalOriginatorsDifferForGood() {
    List<ReportedClaim> claims = said(501, "a", "b", "c");
    claims.add(Claims.claim("x", NOVEMBER, 505).setOriginator("DeepState").build());
    assertEquals(List.of(), errors(claims));
  }

  @Test
  void whoNamesNobodyOrOnlyTheRelayMayHaveMiscopied() {
    for (String named : Arrays.asList(null, "AFP")) {
      List<ReportedClaim> claims = new ArrayList<>();
      for (String id : List.of("a", "b")) {
        claims.add(Claims.claim(id, NOVEMBER, 501).setAttribution(List.of("AFP", "ISW")).build());
      }
      claims.add(Claims.claim("x", NOVEMBER, 505).setOriginator(named).build());
      assertEquals(List.of("x"), errors(claims).stream().map(CopyError::getCarrier).toList());
    }
  }

  @Test
  void aHedgedRoundingIsNoError() {
    List<ReportedClaim> claims = said(5660, "a", "b", "c");
    claims.add(Claims.claim("x", NOVEMBER, 5700).setSiLow(5650.0).setSiHigh(5750.0).build());
    assertEquals(List.of(), errors(claims));
  }

  @Test
  void unitsAreConfusedOfAreasOnly() {
    List<ReportedClaim> claims = said(699.3, "a", "b", "c");
    claims.addAll(said(270, "x"));
    claims.replaceAll(c -> ReportedClaim.newBuilder(c).setSiUnit("1").build());
    assertEquals(List.of(), errors(claims));
  }

  @Test
  void ofTwoValuesCarriedAlikeTheLaterOneOfTheSameStoryIsTheSuspect() {
    ReportedClaim first = Claims.claim("a", NOVEMBER, 5660).setStoryId("a").build();
    ReportedClaim.Builder later =
        Claims.claim("b", NOVEMBER, 5600).setReportedAt(Wire.MORNING.plusSeconds(60));
    assertEquals(List.of(), errors(List.of(first, later.setStoryId("b").build())));
    List<CopyError> errors = errors(List.of(first, later.setStoryId("a").build()));
    assertEquals(List.of("b"), errors.stream().map(CopyError::getCarrier).toList());
  }

  @Test
  void everyCarrierOfTheSuspectIsNamedInOrder() {
    List<ReportedClaim> claims = said(5660, "a", "b", "c");
    claims.addAll(said(5600, "y", "x"));
    assertEquals(List.of("x", "y"), errors(claims).stream().map(CopyError::getCarrier).toList());
  }

  @Test
  void aValueBetterCarriedUnderTheNextPeriodLooksShifted() {
    for (String period : List.of(OCTOBER, "2025-12")) {
      List<ReportedClaim> claims = said(701, "a", "b");
      claims.add(Claims.claim("x", period, 701).build());
      CopyError error = errors(claims, period).get(0);
      assertEquals("x", error.getCarrier());
      assertEquals("the same figure stands under 2025-11", error.getWhy());
      assertEquals(claims.get(0).getLedgerKey(), error.getAgainstKey());
      assertEquals("a", error.getAgainstCarrier());
      assertEquals(List.of(), errors(claims, NOVEMBER));
    }
  }

  @Test
  void periodsAreNotShiftedOfSmallNumbersStocksStrangersOrDistantMonths() {
    List<ReportedClaim> claims = said(701, "a", "b");
    claims.add(Claims.claim("x", "2025-09", 701).build());
    claims.add(Claims.claim("y", OCTOBER, 701).setOriginator("DeepState").build());
    claims.addAll(said(40, "c", "d"));
    claims.add(Claims.claim("z", OCTOBER, 40).build());
    assertEquals(List.of(), errors(claims, "2025-09"));
    assertEquals(List.of(), errors(claims, OCTOBER));
    claims.add(Claims.claim("w", OCTOBER, 701).build());
    assertEquals(1, errors(claims, OCTOBER).size());
    assertTrue(
        LedgerView.entries(claims, Extent.WHOLE, Set.of()).values().stream()
            .noneMatch(e -> e.getCopyErrors().stream().anyMatch(c -> c.getCarrier().equals("w"))),
        "a stock may well stay what it was");
  }

  private static List<ReportedClaim> said(double value, String... carriers) {
    List<ReportedClaim> claims = new ArrayList<>();
    for (String carrier : carriers) {
      claims.add(Claims.claim(carrier, NOVEMBER, value).build());
    }
    return claims;
  }

  private static List<CopyError> errors(List<ReportedClaim> claims) {
    return errors(claims, NOVEMBER);
  }

  private static List<CopyError> errors(List<ReportedClaim> claims, String period) {
    return LedgerView.entries(claims, Extent.WHOLE, Set.of(Claims.MEASURE))
        .get(LedgerKeys.seriesKey(Claims.MEASURE, Claims.ACTOR, Claims.ABOUT, period))
        .getCopyErrors();
  }
}
