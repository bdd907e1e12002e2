package org.copytaster.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.copytaster.article.Precision;
import org.junit.jupiter.api.Test;

/** Numbers as they are printed, and the intervals that their printing leaves open. */
class NumbersTest {
  private final ClaimExtractor extractor = ClaimExtractor.load();

  private String number(String printed, String noun) {
    String text = "Ethiopia launched " + printed + " " + noun + " at Eritrea in May.";
    List<Claim> claims = extractor.extract(Cases.document(text, "2025-12-19", Precision.DAY));
    assertEquals(1, claims.size(), text);
    Claim claim = claims.get(0);
    return claim.value().stripTrailingZeros().toPlainString()
        + " "
        + claim.bound().sign()
        + " "
        + claim.low().stripTrailingZeros().toPlainString()
        + " "
        + claim.high().stripTrailingZeros().toPlainString();
  }

  private String number(String printed) {
    return number(printed, "drones");
  }

  @Test
  void groupingMayBeAnySign() {
    for (String printed : List.of("1,200", "1 200", "1'200", "1\u202f200", "1200")) {
      assertEquals("1200 = 1199.5 1200.5", number(printed), printed);
    }
    assertEquals("1200300 = 1200299.5 1200300.5", number("1.200.300"));
  }

  @Test
  void aCommaThatGroupsNothingIsADecimalOne() {
    assertEquals("3500 = 3450 3550", number("3,5 thousand"));
  }

  @Test
  void wordsAreRounded() {
    assertEquals("500000 = 450000 550000", number("half a million"));
    assertEquals("1200 = 1150 1250", number("1.2 thousand"));
    assertEquals("24 = 23.5 24.5", number("twenty-four"));
    assertEquals("230 = 225 235", number("two hundred and thirty"));
  }

  @Test
  void pluralsAreLowerBounds() {
    assertEquals("24 >=", number("dozens of").substring(0, 5));
    assertEquals("20000 >=", number("tens of thousands of").substring(0, 8));
    assertEquals("200 >=", number("several hundred").substring(0, 6));
  }

  @Test
  void rangesKeepTheirEnds() {
    for (String printed : List.of("between 300 and 350", "300-350", "300 to 350")) {
      assertEquals("325 ~ 300 350", number(printed), printed);
    }
    assertEquals("2500 ~ 2000 3000", number("two to three thousand"));
  }

  @Test
  void hedgesBoundAndWiden() {
    assertEquals("5600 ~ 5550 5650", number("about 5,600"));
    assertEquals("5600 >= 5599.5 5600.5", number("at least 5,600"));
    assertEquals("5600 <= 5599.5 5600.5", number("up to 5,600"));
  }
}
