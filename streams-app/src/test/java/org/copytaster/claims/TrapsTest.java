package org.copytaster.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.copytaster.article.Precision;
import org.junit.jupiter.api.Test;

/** The ways in which real texts mislead a reader of figures, one test each. */
class TrapsTest {
  private final ClaimExtractor extractor = ClaimExtractor.load();

  private List<Finding> read(String text) {
    return extractor.read(Cases.document(text, "2025-12-19", Precision.DAY));
  }

  private List<String> lines(String text) {
    return read(text).stream().filter(f -> !f.denied()).map(f -> Cases.line(f.claim())).toList();
  }

  private void assertNothing(String... texts) {
    for (String text : texts) {
      assertEquals(List.of(), read(text), text);
    }
  }

  @Test
  void controlledWithinAMonthIsAGain() {
    assertEquals(
        List.of("territorial-gain | Russia | 2025-11 | 612"),
        lines(
            "Russian troops moved fast in November. In one month they controlled 612 square"
                + " kilometres of Ukraine, DeepState said."));
  }

  @Test
  void periodAndSourceMayStandInTheSentenceBefore() {
    Finding finding =
        read("According to DeepState, Russian troops advanced in November. They took 612 sq km.")
            .get(0);
    assertEquals("2025-11", finding.claim().period());
    assertEquals("carried over from the sentences before", finding.rule().period());
  }

  @Test
  void atLeastCoversBothFigures() {
    List<Finding> findings = read("The raid on Monday left at least two dead and 14 wounded.");
    assertEquals(
        List.of(Bound.AT_LEAST, Bound.AT_LEAST),
        findings.stream().map(f -> f.claim().bound()).toList());
  }

  @Test
  void aShareBesideAnAdvisersWordsIsNotHis() {
    List<Finding> findings =
        read(
            "\"The talks were good,\" the adviser said on Monday — Russia occupies 19 percent of"
                + " Ukraine.");
    assertEquals(1, findings.size());
    assertEquals(List.of(), findings.get(0).claim().attribution());
  }

  @Test
  void figuresInAddressesAreNone() {
    assertNothing("See https://desk.example/2025/11/30/killed-25-people and say so.");
  }

  @Test
  void whatIsWishedPlannedTriedOrImaginedIsNoClaim() {
    assertNothing(
        "If Russia took another 6,000 square kilometres of Ukraine in June, talks would end.",
        "Russia failed to take 300 square kilometres of Ukraine in June.",
        "Russia promised in June to seize 300 square kilometres of Ukraine.",
        "Could Russia take 300 square kilometres of Ukraine in June?",
        "In the film, Russia took 300 square kilometres of Ukraine in June.");
  }

  @Test
  void thePreviousMonthCountsFromTheSentencesOwn() {
    assertEquals(
        List.of(
            "territorial-gain | Russia | 2025-08 | 594",
            "territorial-gain | Russia | 2025-07 | 634"),
        lines("Russia took 594 sq km in August, and 634 sq km the previous month."));
  }

  @Test
  void aSuperlativeIsNoFigure() {
    assertNothing("It was Russia's second largest gain since November 2024.");
  }

  @Test
  void theLineAfterAParagraphSaysWhoSaidIt() {
    Finding finding = read("Russia took 594 sq km in August.\nAccording to DeepState.").get(0);
    assertEquals("DeepState", finding.claim().originator());
    assertEquals(Rule.LINE, finding.rule().chain());
  }

  @Test
  void aDenialIsKeptAsADenial() {
    List<Finding> findings = read("Kyiv denied that Russia had taken 594 sq km in August.");
    assertEquals(1, findings.size());
    assertTrue(findings.get(0).denied());
    assertEquals(List.of("Kyiv"), findings.get(0).claim().attribution());
    assertTrue(read("Iran said it had not fired 12 missiles on Sunday.").get(0).denied());
    assertNothing("Russia did not take 594 sq km in August.");
  }

  @Test
  void whoSpeaksIsNotWhoIsAffected() {
    Finding finding =
        read("Turkey's state news agency said 17 people had died in the flood on Monday.").get(0);
    assertEquals(null, finding.claim().about());
  }

  @Test
  void figuresInTradeAndSportAreNone() {
    assertNothing(
        "The Israeli fund holds 12 percent of the land company and gained 3 percent on Monday.",
        "Spain lost two players to injury on Monday and took a 3-1 lead.",
        "Farmers in Kenya planted 40,000 hectares in May.");
  }

  @Test
  void twoSidesTogetherAreNoActor() {
    assertNothing("The Sudanese army and Eritrean forces lost 900 soldiers in May.");
  }
}
