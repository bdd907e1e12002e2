package org.copytaster.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.copytaster.schema.PeriodGrain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {
  @ParameterizedTest
  @CsvSource({
    "2025, YEAR, 2024, 2026",
    "2025-01, MONTH, 2024-12, 2025-02",
    "2024-02-29, DAY, 2024-02-28, 2024-03-01",
    "2025-12-29/2026-01-04, WEEK, 2025-12-22/2025-12-28, 2026-01-05/2026-01-11"
  })
  void everyPeriodHasItsKindAndNeighbours(
      String period, PeriodGrain grain, String before, String after) {
    assertEquals(grain, Periods.grain(period));
    assertEquals(List.of(before, after), Periods.neighbours(period));
  }

  @Test
  void aRangeThatIsNoWeekHasNeither() {
    for (String range : List.of("2025-05-01/2025-05-15", "2025-11-01/2025-12-31", "a/b")) {
      assertNull(Periods.grain(range));
      assertEquals(List.of(), Periods.neighbours(range));
    }
  }
}
