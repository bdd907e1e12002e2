package org.copytaster.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateTest {
  private static final Optional<Relation> NOTHING = Optional.empty();

  @Test
  void resultsOfTwoCompaniesAreTwoReports() {
    String template =
        "%s said on Tuesday its third-quarter net profit rose to %s million euros from %s million"
            + " a year earlier. Revenue was up %s percent at %s million euros. The board kept its"
            + " forecast for the full year unchanged and will propose a dividend of %s euros.";
    String one = String.format(template, "Velmar Shipping", "41.7", "38.2", "6.1", "512", "1.35");
    String other = String.format(template, "Oskaria Foods", "12.9", "15.4", "2.8", "187", "0.62");
    assertEquals(NOTHING, Texts.relation(one, other));
    assertEquals(
        Optional.of(Relation.COPY), Texts.relation(one, one + " Its shares closed 2.3% higher."));
  }

  @Test
  void marketBriefsOfTwoDaysAreTwoReports() {
    String template =
        "Copper ended %s on the Harlan exchange as traders weighed demand from builders. The"
            + " three-month contract closed at %s dollars a tonne against %s at the previous"
            + " close. Turnover was %s lots. Zinc settled at %s dollars and tin at %s dollars.";
    String one = String.format(template, "lower", "8,412", "8,467", "12,840", "2,391", "27,115");
    String other = String.format(template, "higher", "8,533", "8,421", "9,377", "2,406", "27,330");
    assertEquals(NOTHING, Texts.relation(one, other));
  }

  @Test
  void dividendNoticesOfTwoCompaniesAreTwoReports() {
    Sketch one =
        Texts.sketch(
            "BRANTLOW MILLS SETS QUARTERLY DIVIDEND",
            "Quarterly dividend 14 cents vs 12 cents prior\nPayable April 3\nRecord March 9");
    Sketch other =
        Texts.sketch(
            "QUENDELL TIMBER SETS QUARTERLY DIVIDEND",
            "Quarterly dividend 37 cents vs 35 cents prior\nPayable May 11\nRecord April 20");
    assertEquals(Optional.empty(), Matcher.match(one, other));
  }

  @Test
  void tinyTextsFoldOnlyWhenIdentical() {
    assertEquals(
        Optional.of(Relation.COPY),
        Texts.relation("Harbour closed again today.", "HARBOUR CLOSED AGAIN TODAY"));
    assertEquals(
        NOTHING, Texts.relation("Harbour closed again today.", "Harbour closed again Monday."));
    assertEquals(NOTHING, Texts.relation("", ""));
    assertEquals(NOTHING, Texts.relation("...", "!!!"));
  }

  @Test
  void sameCastWithoutSharedFiguresOrQuotesIsAnotherReport() {
    String one =
        "Foreign Minister Adela Vorsky flew to Brintown to see Chancellor Piet Hallander about the"
            + " fishing dispute. Vorsky hopes that boats from Calvaria may return to the northern"
            + " banks before winter sets in, an aide said.";
    String other =
        "Chancellor Piet Hallander dismissed rumours that he would reshuffle his cabinet. Speaking"
            + " in Brintown beside Foreign Minister Adela Vorsky of Calvaria, he praised the work"
            + " of his treasurer and promised a budget without new taxes.";
    assertEquals(NOTHING, Texts.relation(one, other));
  }

  @Test
  void datelineAgencyAndFurnitureDoNotCount() {
    String body = "Four dogs were led out of the flooded kennel at dawn.";
    assertEquals(
        Optional.of(Relation.COPY),
        Texts.relation("PORT LESK, Dec 3 (Reuters) - " + body, "LESK, 4 Dec (dpa) – " + body));
    assertTrue(
        FoldText.of(Texts.document("a", null, "By Jane Holt\n" + body, null))
            .startsWith("Four dogs"));
    String hyphenated = "Well-known dogs of the flooded kennel were led out.";
    assertEquals(hyphenated, FoldText.of(Texts.document("a", null, hyphenated, null)));
  }
}
