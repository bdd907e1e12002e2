package org.copytaster.claims;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /** Sets of desks that did not know the rules: the least F1, and the most traps sprung. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          tenth, 0.98, 1
          eleventh, 0.99, 1
          twelfth, 0.98, 1
          thirteenth, 0.99, 1
          fourteenth, 0.99, 1
          fifteenth, 0.90, 1
          sixteenth, 0.99, 1
          seventeenth, 0.98, 1
          eighteenth, 0.99, 1
          nineteenth, 0.98, 1
          twentieth, 0.97, 1
          twentyfirst, 0.94, 1
          twentysecond, 0.97, 1
          twentythird, 0.97, 2
          twentyfourth, 0.96, 1
          twentyfifth, 0.94, 1
          twentysixth, 0.88, 1
          twentyseventh, 0.93, 1
          twentyeighth, 0.98, 1
          twentyninth, 0.99, 1
          thirtieth, 0.97, 1
          thirtyfirst, 0.97, 2
          thirtysecond, 0.98, 1
          thirtythird, 0.94, 1
          thirtyfourth, 0.94, 1
          thirtyfifth, 0.94, 1
          thirtysixth, 0.97, 1
          thirtyseventh, 0.97, 3
          thirtyeighth, 0.92, 1
          thirtyninth, 0.90, 3
          fortieth, 0.96, 1
          fortyfirst, 0.96, 1
          fortysecond, 0.90, 1
          fortythird, 0.98, 1
          fortyfourth, 0.90, 2
          fortyfifth, 0.95, 1
          fortysixth, 0.98, 1
          fortyseventh, 0.95, 1
          fortyeighth, 0.98, 1
          fortyninth, 0.95, 1
          fiftieth, 0.92, 1
          fiftyfirst, 0.91, 1
          fiftysecond, 0.97, 1
          fiftythird, 0.97, 1
          fiftyfourth, 0.93, 1
          fiftyfifth, 0.95, 1
          fiftysixth, 0.96, 1
          fiftyseventh, 0.94, 2
          fiftyeighth, 0.93, 2
          fiftyninth, 0.92, 2
          sixtieth, 0.87, 2
          sixtyfirst, 0.86, 2
          sixtysecond, 0.93, 1
          sixtythird, 0.92, 1
          sixtyfourth, 0.98, 1
          sixtyfifth, 0.98, 1
          sixtysixth, 0.99, 1
          sixtyseventh, 0.98, 1
          sixtyeighth, 0.96, 1
          sixtyninth, 0.97, 1
          seventieth, 0.94, 1
          seventyfirst, 0.96, 1
          seventysecond, 0.94, 1
          seventythird, 0.98, 1
          seventyfourth, 0.96, 1
          seventyfifth, 0.98, 1
          seventysixth, 0.92, 1
          seventyseventh, 0.97, 1
          seventyeighth, 0.99, 1
          seventyninth, 0.94, 1
          eightieth, 0.95, 1
          eightyfirst, 0.92, 1
          eightysecond, 0.99, 1
          eightythird, 0.98, 1
          eightyfourth, 0.95, 1
          eightyfifth, 0.97, 1
          eightysixth, 0.97, 1
          eightyseventh, 0.97, 2
          eightyeighth, 0.97, 1
          eightyninth, 0.98, 1
          ninetieth, 0.99, 1
          ninetyfirst, 0.96, 1
          ninetysecond, 0.99, 1
          ninetythird, 0.98, 1
          ninetyfourth, 0.93, 1
          ninetyfifth, 0.86, 6
          ninetysixth, 0.79, 4
          ninetyseventh, 0.98, 1
          ninetyeighth, 0.96, 1
          ninetyninth, 0.98, 1
          hundredth, 0.96, 1
          hundredfirst, 0.95, 1
          hundredsecond, 0.97, 1
          hundredthird, 0.96, 1
          hundredfourth, 0.97, 1
          hundredfifth, 0.97, 1
          hundredsixth, 0.90, 1
          hundredseventh, 0.98, 1
          hundredeighth, 0.95, 1
          hundredninth, 0.97, 1
          hundredtenth, 0.95, 1
          """)
  void readsCopyOfDesksThatDoNotKnowTheRules(String set, double floor, int sprung) {
    assertFloor(score(set + ".txt"), floor, 0, sprung);
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
