package org.copytaster.standalone.tail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.copytaster.export.Canonical;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.testkit.Claims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which records a condition lets through, and which conditions cannot be meant. */
class ConditionTest {
  private static final Schema CLAIM = ReportedClaim.getClassSchema();
  private static final Map<String, Object> RECORD =
      Canonical.map(Claims.claim("hp-1", "2025-10", 312).build());

  @ParameterizedTest
  @CsvSource({
    "actor.wikidata=Q159, true",
    "actor.wikidata=Q212, false",
    "value=312, true",
    "value=312.0, true",
    "value=31, false",
    "attribution=Institute for the Study of War, true",
    "attribution=Institute, false",
    "withdrawnAt=null, true",
    "outlet=null, false",
    "outlet=Post of hp-1, true",
    "reportedAt=2025-11-10T08:00:00Z, true",
  })
  void aFieldIsComparedAsItIsPrinted(String text, boolean holds) {
    assertEquals(holds, Condition.parse(text, CLAIM).holds(RECORD));
  }

  @Test
  void anyElementOfAListCounts() {
    Map<String, Object> entry =
        Map.of(
            "figures",
            List.of(
                Map.of("outlets", List.of("Harbour Post", "Lakeside Post")),
                Map.of("outlets", List.of("Northern Gazette"))));
    assertTrue(Condition.parse("figures.outlets=Northern Gazette", null).holds(entry));
    assertTrue(Condition.parse("figures.outlets=Lakeside Post", null).holds(entry));
    assertTrue(!Condition.parse("figures.outlets=Post", null).holds(entry));
  }

  @ParameterizedTest
  @CsvSource({
    "actor, of the form field=value",
    "=Q159, of the form field=value",
    "actors.wikidata=Q1, 'ReportedClaim has about, actor'",
    "actor.qid=Q1, 'ClaimParty has name, wikidata'",
    "actor=Q1, 'has fields of its own: name, wikidata'",
    "outlet.name=x, nothing is within string",
  })
  void whatNoRecordCanHoldIsRefusedWithWhatThereIs(String text, String said) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Condition.parse(text, CLAIM));
    assertTrue(e.getMessage().contains(said), e.getMessage());
  }
}
