package org.copytaster.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RewriteTest {
  private static final String METRIC =
      "Fire crews in Taldova were still fighting on Thursday to hold the blaze east of Merrick,"
          + " which has eaten through 843 square kilometres of forest since the weekend. \"We are"
          + " losing the ridge faster than we can dig,\" said fire chief Ilsa Brandeker. Her office"
          + " counted 5,730 people who had to leave their homes, and President Tomas Quill asked"
          + " neighbouring Norhaven for aircraft. Last year the whole season cost Taldova 391"
          + " square kilometres.";

  private static final String IMPERIAL =
      "Norhaven received a plea for planes as Taldova's flames spread. President Tomas Quill turned"
          + " to his neighbour after authorities evacuated 5,730 residents around Merrick. The"
          + " inferno now covers 325.5 square miles, more than twice what burned in all of the"
          + " previous summer, when 151 square miles were lost. Brandeker, who leads the"
          + " firefighters, sounded bleak: \"We are losing the ridge faster than we can dig.\"";

  @Test
  void figuresAcrossUnitsNamesAndAQuoteMakeARewrite() {
    Match match = Matcher.match(Texts.sketch(METRIC), Texts.sketch(IMPERIAL)).orElseThrow();
    assertEquals(Relation.REWRITE, match.relation());
    assertTrue(match.evidence().figures().contains("325.5 sq mi = 843 km2"), match.toString());
    assertTrue(match.evidence().figures().contains("5730"), match.toString());
    assertEquals(List.of("we are losing the ridge faster than …"), match.evidence().quotes());
    assertTrue(match.evidence().names().contains("Brandeker"), match.toString());
  }

  @Test
  void aRewriteIsACandidateAndHasNoCopyOf() {
    var placed =
        Folding.fold(
            List.of(Texts.item("m", 0, METRIC), Texts.item("i", 1, IMPERIAL)),
            FoldSettings.DEFAULT);
    assertEquals("m", placed.get("i").storyId());
    assertEquals("m", placed.get("i").parent());
    assertEquals(null, placed.get("i").copyOf());
  }
}
