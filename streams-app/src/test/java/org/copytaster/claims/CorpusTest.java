package org.copytaster.claims;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Floors for texts that were written before the rules which read them. */
class CorpusTest {
  private static final ClaimExtractor EXTRACTOR = ClaimExtractor.load();

  @Test
  void readsTheCorpusAsACarefulReaderDoes() {
    assertFloor(score("corpus.txt"), 0.98);
  }

  @Test
  void readsTheSecondCorpusToo() {
    assertFloor(score("heldout.txt"), 0.93);
  }

  @Test
  void readsParagraphsOfWholeStories() {
    assertFloor(score("stories.txt"), 0.95, 0.88);
  }

  @Test
  void readsFurtherStories() {
    assertFloor(score("fresh.txt"), 0.88, 0.95);
    assertFloor(score("fifth.txt"), 0.85, 0.95);
  }

  @Test
  void readsReportsFeaturesAndTranslatedCopyOfOthers() {
    assertFloor(score("sixth.txt"), 0.95, 0.95);
    assertFloor(score("seventh.txt"), 0.90, 0.95);
    assertFloor(score("eighth.txt"), 0.86, 0.95);
    assertFloor(score("ninth.txt"), 0.88, 0.95);
  }

  @Test
  void readsWireCopyOfEditorsWhoDoNotKnowTheRules() {
    assertFloor(score("tenth.txt"), 0.97, 0);
    assertFloor(score("eleventh.txt"), 0.97, 0);
    assertFloor(score("twelfth.txt"), 0.96, 0);
    assertFloor(score("thirteenth.txt"), 0.97, 0);
    assertFloor(score("fourteenth.txt"), 0.97, 0);
    assertFloor(score("fifteenth.txt"), 0.86, 0);
    assertFloor(score("sixteenth.txt"), 0.96, 0);
    assertFloor(score("seventeenth.txt"), 0.94, 0);
    assertFloor(score("eighteenth.txt"), 0.96, 0);
    assertFloor(score("nineteenth.txt"), 0.95, 0);
    assertFloor(score("twentieth.txt"), 0.94, 0);
    assertFloor(score("twentyfirst.txt"), 0.89, 0, 3);
    assertFloor(score("twentysecond.txt"), 0.90, 0, 2);
    assertFloor(score("twentythird.txt"), 0.96, 0, 2);
    assertFloor(score("twentyfourth.txt"), 0.91, 0, 2);
    assertFloor(score("twentyfifth.txt"), 0.87, 0, 3);
    assertFloor(score("twentysixth.txt"), 0.83, 0, 2);
    assertFloor(score("twentyseventh.txt"), 0.85, 0, 3);
  }

  private static void assertFloor(GoldScore score, double floor) {
    assertFloor(score, floor, 0.95);
  }

  private static void assertFloor(GoldScore score, double floor, double details) {
    assertFloor(score, floor, details, 1);
  }

  private static void assertFloor(GoldScore score, double floor, double details, int sprung) {
    assertTrue(score.f1() >= floor && score.sprung() <= sprung, score.report());
    assertTrue(score.details() >= details, score.report());
  }

  @Test
  void theCorpusHoldsAsManyTrapsAsItHasTextsForClaims() {
    List<GoldText> texts = GoldText.load("corpus.txt");
    long traps = texts.stream().mapToLong(t -> t.traps().size() + t.denials().size()).sum();
    long plain = texts.stream().filter(t -> !t.claims().isEmpty()).count();
    assertTrue(texts.size() >= 150 && traps >= plain, texts.size() + " texts, " + traps + " traps");
  }

  private static GoldScore score(String file) {
    GoldScore score = GoldScore.of(EXTRACTOR, GoldText.load(file));
    System.out.println(file + ": " + score.report());
    return score;
  }
}
