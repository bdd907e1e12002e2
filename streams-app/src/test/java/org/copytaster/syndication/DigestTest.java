package org.copytaster.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Digests, live blogs and forms are told, and bridge nothing. */
class DigestTest {
  private static final long OTHER = 1_000_000;

  // With a seed: in one of ten thousand random digests two reports share a word by chance.
  @Property(tries = 100, seed = "7")
  void paragraphsOfReportsThatHaveNothingToDoWithEachOtherMakeADigest(
      @ForAll @LongRange(min = 1, max = 900_000) long seed,
      @ForAll @IntRange(min = 4, max = 12) int reports) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      items.add(String.join(" ", Texts.sentences(seed + i * OTHER, 3)));
    }
    assertTrue(Texts.sketch("Nothing says so", String.join("\n", items)).isDigest());
  }

  @Property(tries = 100)
  void theParagraphsOfOneReportComeBackToItsNames(
      @ForAll @LongRange(min = 1, max = 900_000) long seed,
      @ForAll @IntRange(min = 4, max = 12) int paragraphs) {
    List<String> sentences = Texts.sentences(seed, paragraphs * 4);
    List<String> text = new ArrayList<>();
    for (int i = 0; i < paragraphs; i++) {
      text.add(String.join(" ", sentences.subList(i * 4, i * 4 + 4)));
    }
    assertFalse(Texts.sketch("A report", String.join("\n", text)).isDigest());
  }

  @Property(tries = 60)
  void aDigestWithoutACueDoesNotBridgeTheReportsItHolds(
      @ForAll @LongRange(min = 1, max = 900_000) long seed,
      @ForAll @IntRange(min = 4, max = 8) int reports) {
    List<Folding.Item> items = new ArrayList<>();
    List<String> leads = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      List<String> report = Texts.sentences(seed + i * OTHER, 9);
      leads.add(String.join(" ", report.subList(0, 3)));
      items.add(Texts.item("report" + i, 10 + i, String.join("\n", report)));
    }
    items.add(Texts.item("digest", seed % 2 == 0 ? 0 : 99, String.join("\n", leads)));
    Folding.fold(items, FoldSettings.DEFAULT)
        .forEach((id, placement) -> assertEquals(id, placement.storyId()));
  }

  @Test
  void aLiveBlogIsToldByItsClock() {
    String blog =
        "08:15 The ferry has left the pier.\n08:40 Divers are on their way.\n09:05 The minister"
            + " speaks.\n10:30 The harbour is open again.";
    assertTrue(Texts.sketch("Ferry runs aground", blog).isDigest());
  }

  @Test
  void fillerOfAnotherReportIsNoBridge() {
    List<String> fire = Texts.sentences(31, 12);
    String vote = String.join(" ", Texts.sentences(32, 3));
    String padded =
        String.join("\n", fire.subList(0, 8)) + "\n" + vote + "\n" + fire.get(8) + fire.get(9);
    var placed =
        Folding.fold(
            List.of(
                Texts.item("fire", 0, String.join("\n", fire)),
                Texts.item("padded", 1, padded),
                Texts.item("vote", 2, vote)),
            FoldSettings.DEFAULT);
    assertEquals("fire", placed.get("padded").copyOf());
    assertEquals("vote", placed.get("vote").storyId());
  }

  @Test
  void aFormIsToldAndFoldsOnlyWithTheSameFigures() {
    String form =
        "Wheat %s at Ostrava Silo Exchange: spring %s, winter %s, durum %s, feed %s crowns a"
            + " sack. Turnover %s sacks, stocks %s sacks, deliveries %s sacks.";
    String monday = String.format(form, "firm", "41.2", "39.8", "55.1", "30.4", "812", "9,340", 77);
    String tuesday =
        String.format(form, "weak", "40.7", "39.1", "54.6", "30.9", "645", "9,295", 61);
    assertTrue(Texts.sketch(monday).isTemplate());
    assertEquals(Optional.empty(), Texts.relation(monday, tuesday));
    assertEquals(
        Optional.of(Relation.COPY), Texts.relation(monday, monday + " Trading ended at noon."));
  }

  @Test
  void theSameCastInTheSameWeekAtAnotherEventIsAnotherStory() {
    String summit =
        "Premier Ludo Harkanen and Governor Mina Ostrell opened the bridge over the Sarn on Monday,"
            + " eleven years after the ferry disaster. Harkanen praised the welders; Ostrell cut"
            + " the ribbon while a brass band from Tilva played.";
    String strike =
        "Governor Mina Ostrell has asked Premier Ludo Harkanen for soldiers to clear rubbish from"
            + " the streets of Tilva, where collectors have walked out over night shifts. Ostrell"
            + " warned of rats; Harkanen promised an answer by the weekend.";
    assertEquals(Optional.empty(), Texts.relation(summit, strike));
    Finding finding = Finding.of(Texts.sketch(summit), Texts.sketch(strike));
    assertTrue(finding.evidence().names().contains("Harkanen"), finding.toString());
    assertEquals(List.of(), finding.evidence().figures());
  }
}
