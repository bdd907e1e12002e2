package org.copytaster.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class LedgerKeysTest {
  @Property
  void aKeyGivesItsPartsBack(
      @ForAll @Size(min = 1, max = 5)
          List<@StringLength(max = 6) @Chars({'a', '|', '\\', '-', 'é'}) String> parts) {
    assertEquals(parts, LedgerKeys.split(LedgerKeys.join(parts.toArray(String[]::new))));
  }

  @Property
  void aSubjectIsTheKeyWithoutItsPeriod(
      @ForAll @StringLength(max = 5) @Chars({'a', '|', '\\'}) String about) {
    String subject = LedgerKeys.join("measure", "Q1", about);
    assertEquals(subject, LedgerKeys.subject(subject + "|2025-11"));
    assertEquals("2025-11", LedgerKeys.period(subject + "|2025-11"));
  }
}
