package org.copytaster.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.copytaster.article.Precision;

class ClaimPropertyTest {
  private static final ClaimExtractor EXTRACTOR = ClaimExtractor.load();
  private static final List<String> MONTHS =
      List.of("January", "February", "March", "April", "May", "June", "July", "August");

  private static Claim only(String text) {
    List<Claim> claims = EXTRACTOR.extract(Cases.document(text, "2025-12-19", Precision.DAY));
    assertEquals(1, claims.size(), () -> text + " -> " + claims);
    return claims.get(0);
  }

  @Provide
  Arbitrary<String> country() {
    return Arbitraries.of("Russia", "Eritrea", "Thailand", "Armenia", "India", "Israel", "Mali");
  }

  @Provide
  Arbitrary<String> gaining() {
    return Arbitraries.of("seized", "captured", "gained", "took", "occupied", "recaptured");
  }

  @Property(tries = 200, seed = "7")
  void gainsInAnyMonthUnitAndVerb(
      @ForAll("country") String country,
      @ForAll("gaining") String verb,
      @ForAll @IntRange(min = 11, max = 99_999) int number,
      @ForAll @IntRange(min = 0, max = 7) int month,
      @ForAll boolean miles) {
    String printed = String.format(Locale.ROOT, "%,d", number);
    String unit = miles ? "square miles" : "square kilometres";
    Claim claim =
        only(
            "In "
                + MONTHS.get(month)
                + " "
                + country
                + " "
                + verb
                + " "
                + printed
                + " "
                + unit
                + ".");
    BigDecimal factor = miles ? new BigDecimal("2.589988110336") : BigDecimal.ONE;
    assertEquals("territorial-gain", claim.measure());
    assertEquals(country, claim.actor().name());
    assertEquals(String.format(Locale.ROOT, "2025-%02d", month + 1), claim.period());
    assertEquals(Units.rounded(BigDecimal.valueOf(number).multiply(factor)), claim.siValue());
    assertEquals(printed + " " + unit, claim.text());
  }

  @Property(tries = 200, seed = "8")
  void intentionsAreNoClaims(
      @ForAll("country") String country, @ForAll @IntRange(min = 11, max = 99_999) int number) {
    for (String wish : List.of("hopes to seize ", "could seize ", "did not seize ")) {
      String text = country + " " + wish + number + " square kilometres in January.";
      assertEquals(List.of(), EXTRACTOR.extract(Cases.document(text, "2025-12-19", Precision.DAY)));
    }
  }

  @Property(tries = 200, seed = "9")
  void lossesBelongToTheSideThatLost(
      @ForAll("country") String country,
      @ForAll @IntRange(min = 2, max = 900_000) int number,
      @ForAll @IntRange(min = 0, max = 7) int month) {
    Claim claim = only(country + " lost " + number + " soldiers in " + MONTHS.get(month) + ".");
    assertEquals("personnel-losses", claim.measure());
    assertEquals(country, claim.actor().name());
    assertEquals(BigDecimal.valueOf(number), claim.siValue());
  }
}
