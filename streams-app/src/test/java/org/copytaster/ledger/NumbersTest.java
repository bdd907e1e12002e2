package org.copytaster.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "701, 701",
    "699.29676, 699.297",
    "1234565, 1234570",
    "0.000123456789, 0.000123457",
    "-699.29676, -699.297"
  })
  void sixDigitsAreKept(BigDecimal value, double rounded) {
    assertEquals(rounded, Numbers.round(value));
  }

  @Test
  void sumsCarryNoTraceOfBinaryFractions() {
    assertEquals(0.3, Numbers.plus(0.1, 0.2));
    assertEquals(0.1, Numbers.minus(0.3, 0.2));
  }

  @Property(tries = 200)
  void sumsAndDifferencesUndoEachOther(
      @ForAll @IntRange(max = 499_999) int a, @ForAll @IntRange(max = 499_999) int b) {
    assertEquals(a / 10d, Numbers.minus(Numbers.plus(a / 10d, b / 10d), b / 10d));
    assertEquals(Numbers.plus(b / 10d, a / 10d), Numbers.plus(a / 10d, b / 10d));
  }
}
