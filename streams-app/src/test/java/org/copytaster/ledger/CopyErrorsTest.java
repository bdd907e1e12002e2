package org.copytaster.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.copytaster.schema.CopyError;
import org.copytaster.schema.LedgerFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyErrorsTest {
  @ParameterizedTest
  @CsvSource({
    "5600, 5660, one digit differs",
    "5660, 5600, one digit differs",
    "701, 707, one digit differs",
    "5606, 5660, two digits swapped",
    "70.1, 701, decimal place shifted",
    "7010, 701, decimal place shifted",
    "270, 699.3, square miles and square kilometres confused",
    "1815.6, 701, square miles and square kilometres confused"
  })
  void theLessCarriedFigureIsTheSuspect(double suspect, double against, String why) {
    LedgerFigure rare = figure(suspect, "km2", 1, "copier");
    LedgerFigure common = figure(against, "km2", 3, "a", "b", "c");
    List<CopyError> expected = List.of(new CopyError("copier", suspect, against, why));
    assertEquals(expected, CopyErrors.among(List.of(rare, common)));
    assertEquals(expected, CopyErrors.among(List.of(common, rare)));
  }

  @ParameterizedTest
  @CsvSource({"701, 812", "41, 47", "5600, 7600", "5606, 6650", "1200, 120.9", "123, 321"})
  void figuresThatDifferForGoodAreNoErrors(double one, double other) {
    assertEquals(
        List.of(),
        CopyErrors.among(
            List.of(figure(one, "km2", 1, "x"), figure(other, "km2", 3, "a", "b", "c"))));
  }

  @Test
  void unitsAreConfusedOfAreasOnly() {
    assertEquals(
        List.of(),
        CopyErrors.among(List.of(figure(270, "1", 1, "x"), figure(699.3, "1", 3, "a", "b", "c"))));
  }

  @Test
  void equallyCarriedFiguresSuspectNobody() {
    assertEquals(
        List.of(),
        CopyErrors.among(List.of(figure(5600, "1", 2, "x", "y"), figure(5660, "1", 2, "a", "b"))));
  }

  @Test
  void everyCarrierOfTheSuspectIsNamedInOrder() {
    assertEquals(
        List.of("x", "y"),
        CopyErrors.among(
                List.of(figure(5600, "1", 2, "y", "x"), figure(5660, "1", 3, "a", "b", "c")))
            .stream()
            .map(CopyError::getCarrier)
            .toList());
  }

  private static LedgerFigure figure(double value, String unit, long claims, String... carriers) {
    return LedgerFigure.newBuilder()
        .setValue(value)
        .setUnit(unit)
        .setLow(value - 0.5)
        .setHigh(value + 0.5)
        .setFirstReportedAt(Instant.EPOCH)
        .setClaimsTotal(claims)
        .setCarriers(List.of(carriers))
        .setOutlets(List.of())
        .setStories(List.of())
        .build();
  }
}
