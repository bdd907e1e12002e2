package org.copytaster.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.copytaster.article.Document;
import org.copytaster.article.Precision;
import org.copytaster.article.Span;
import org.junit.jupiter.api.Test;

class ClaimExtractorTest {
  private static final Instant DAY = Instant.parse("2025-12-19T00:00:00Z");
  private final ClaimExtractor extractor = ClaimExtractor.load();

  private List<Claim> claims(String text) {
    return extractor.extract(Cases.document(text, "2025-12-19", Precision.DAY));
  }

  private Claim only(String text) {
    List<Claim> claims = claims(text);
    assertEquals(1, claims.size(), claims.toString());
    return claims.get(0);
  }

  @Test
  void spanHoldsFigureAndUnit() {
    String text = "Ethiopia captured about 1,400 square miles of Eritrea in October.";
    Claim claim = only(text);
    assertEquals("1,400 square miles", claim.span().in(text));
    assertEquals(claim.text(), claim.span().in(text));
    assertEquals("square miles", claim.unit());
    assertEquals(Bound.ABOUT, claim.bound());
    assertEquals(0, new BigDecimal("1350").compareTo(claim.low()));
    assertEquals(0, new BigDecimal("1450").compareTo(claim.high()));
    assertEquals("Eritrea", claim.about().name());
  }

  @Test
  void theSameFigureTwiceIsOneClaim() {
    String text =
        "Russia seized 461 sq km in October.\nAnalysts were surprised.\n"
            + "Russia took 461 sq km in October, as we said.";
    Claim claim = only(text);
    assertEquals(14, claim.span().start());
    assertEquals(1, claim.alsoAt().size());
    assertEquals("461 sq km", claim.alsoAt().get(0).in(text));
  }

  @Test
  void aStretchMayBeGivenItsEndTwice() {
    String text =
        "Ethiopia has captured 310 square kilometres since the start of the year, data as of August"
            + " 18 show, and may take 40 square kilometres more by 3 September.";
    assertEquals("2025-01-01/2025-08-18", only(text).period());
  }

  @Test
  void atLeastCoversBothFigures() {
    List<Claim> claims = claims("The raid on Sunday caused at least two deaths and 14 injuries.");
    assertEquals(List.of("2", "14"), claims.stream().map(c -> c.siValue().toString()).toList());
    assertTrue(claims.stream().allMatch(c -> c.bound() == Bound.AT_LEAST));
    assertEquals("14 injuries", claims.get(1).text());
  }

  @Test
  void followsTheChainToItsFarEnd() {
    Claim claim =
        only(
            "Russia seized 461 square kilometres in October, according to an AFP analysis of data"
                + " from the Institute for the Study of War, which works with the Critical Threats"
                + " Project.");
    assertEquals(List.of("AFP", "Institute for the Study of War"), claim.attribution());
    assertEquals("Institute for the Study of War", claim.originator());
  }

  @Test
  void aSpeakersNameMayHoldFor() {
    Claim claim =
        only(
            "Russia seized 461 square kilometres in October, the Institute for the Study of War"
                + " said.");
    assertEquals("Institute for the Study of War", claim.originator());
  }

  @Test
  void aChainMayBeTheSubject() {
    List<String> both = List.of("AFP", "Institute for the Study of War");
    String fact = "Thai forces took 51 square kilometres of Cambodia in October";
    assertEquals(both, sources(fact + ", an AFP analysis of data from the ISW shows."));
    assertEquals(both, sources("An AFP count of ISW data found that " + fact + "."));
    assertEquals(
        both,
        sources(
            "AFP, in an analysis of data from the Institute for the Study of War (ISW), finds that "
                + fact
                + "."));
    assertEquals(List.of("AFP"), sources("AFP, in its daily report, said that " + fact + "."));
    // The next sentence leans on the whole chain.
    List<Claim> two =
        claims(
            fact
                + ", an AFP analysis of data from the Institute for the Study of War (ISW) shows."
                + " It was the most since May, when they took 77 square kilometres.");
    assertEquals(List.of(both, both), two.stream().map(Claim::attribution).toList());
    // Who vouches is not who is named beside it.
    assertEquals(
        List.of("DeepState"), sources("After an AFP report, DeepState said that " + fact + "."));
  }

  @Test
  void anEstimateHasASpeakerOnlyAsAVerb() {
    assertEquals(
        List.of("Thai defence ministry"),
        sources("Cambodia lost 900 soldiers in October, the Thai defence ministry estimated."));
    assertEquals(
        List.of(), sources("Cambodia lost an estimated 900 soldiers in October on the coast."));
  }

  @Test
  void aFigureComparedWithIsExact() {
    List<Claim> claims =
        claims(
            "Thai troops took 51 square kilometres of Cambodia in October, less than the 77 square"
                + " kilometres of May 2024.");
    assertEquals(List.of(Bound.EXACT, Bound.EXACT), claims.stream().map(Claim::bound).toList());
  }

  @Test
  void whoWasAffectedCarriesOnOverANameInPassing() {
    List<Claim> claims =
        claims(
            "Thai troops hold about 12 per cent of Cambodia. The Cambodian premier, on a visit to"
                + " Japan, called it a disgrace. The Thai army moves on. It took 51 square"
                + " kilometres in October.");
    assertEquals(
        List.of("Cambodia", "Cambodia"), claims.stream().map(c -> c.about().name()).toList());
  }

  private List<String> sources(String text) {
    return only(text).attribution();
  }

  @Test
  void aShortFormInBracketsMayStandBeforeTheVerb() {
    List<String> institute = List.of("Institute for the Study of War");
    assertEquals(
        institute,
        sources(
            "The Institute for the Study of War (ISW) said Russian troops took 512 square"
                + " kilometres in October."));
    assertEquals(
        institute,
        sources(
            "Russian troops took 512 square kilometres in October, the Institute for the Study of"
                + " War (ISW) reported."));
    assertEquals(
        institute,
        sources(
            "In October, Russian troops took 512 sq km, said the Institute for the Study of War."));
    // What stands in this bracket names nobody, and neither does what follows the verb.
    assertEquals(
        List.of(),
        sources("A new study (in English) said Russian troops took 512 sq km in October."));
  }

  @Test
  void whoFollowsTheVerbSpeaksOnlyAtTheEndOfTheWords() {
    assertEquals(
        List.of("Kenya's top general"),
        sources("Kenya's top general said Ethiopian troops took 512 sq km in October."));
    assertEquals(
        List.of("Chatham House"),
        sources("Chatham House, a think tank, said Ethiopian troops took 512 sq km in October."));
    assertEquals(
        List.of("Defence Ministry"),
        sources("The Defence Ministry on Monday said Ethiopia had taken 512 sq km in October."));
    assertEquals(List.of(), sources("They said Ethiopian troops had taken 512 sq km in October."));
  }

  @Test
  void aCountryInTheNameOfASourceIsNoSide() {
    for (String source :
        List.of(
            "The Syrian Observatory for Human Rights",
            "The Kenyan Centre for Strategy",
            "The US-based Institute for the Study of War",
            "The Times of Israel")) {
      Claim claim =
          only(source + " said Ethiopian troops had advanced in October. They took 512 sq km.");
      assertEquals("Ethiopia", claim.actor().name(), source);
      assertNull(claim.about(), source);
    }
    Claim syria = only("Syria said its troops had advanced in October. They took 512 sq km.");
    assertEquals("Syria", syria.actor().name());
    Claim school = only("A raid on an Israeli school killed 14 people on Monday.");
    assertEquals("Israel", school.about().name());
  }

  @Test
  void whoOnlySpeaksOfOthersDoesNotAct() {
    for (String speaker : List.of("Turkey's state news agency", "Kenya", "The Kenyan army")) {
      Claim claim =
          only(speaker + " said Ethiopian troops had advanced in October. They took 512 sq km.");
      assertEquals("Ethiopia", claim.actor().name(), speaker);
    }
    Claim own =
        only("Kenya said that it had beaten Ethiopian troops in October. It took 512 sq km.");
    assertEquals("Kenya", own.actor().name());
  }

  @Test
  void aClauseWithWhenTellsOfTheDateBeforeIt() {
    for (String clause :
        List.of(
            "the most since June 2023, when it had seized 544 sq km.",
            "unmatched since June 2023 when it had seized 544 sq km.",
            "the most since June 2023 (when it had seized 544 sq km).")) {
      List<Claim> claims = claims("Russia seized 512 sq km in October, " + clause);
      assertEquals(
          List.of("2025-10 512", "2023-06 544"),
          claims.stream().map(c -> c.period() + " " + c.siValue()).toList(),
          clause);
    }
    Claim outside = only("In June, when the rains came, Russia seized 544 sq km.");
    assertEquals("2025-06", outside.period());
    List<Claim> finer = claims("Since 2023, when Russia seized 544 sq km in June 2023, it waited.");
    assertEquals(List.of("2023-06"), finer.stream().map(Claim::period).toList());
  }

  @Test
  void anAttributionLineSpeaksForEachFigureOfTheSentenceBefore() {
    List<Claim> claims =
        claims(
            "Armenia took 33 sq km in May.\n"
                + "Russia seized 512 sq km in October and 447 sq km in September.\n"
                + "According to DeepState.");
    assertEquals(
        List.of(List.of(), List.of("DeepState"), List.of("DeepState")),
        claims.stream().map(Claim::attribution).toList());
  }

  @Test
  void dataOfAKnownSourceShow() {
    assertEquals(
        List.of("Institute for the Study of War"),
        sources("ISW data show Russia took 512 sq km in October."));
    for (String name : List.of("& Event Data Project (ACLED)", "and Event Data")) {
      assertEquals(
          List.of("Armed Conflict Location and Event Data"),
          sources("Armed Conflict Location " + name + " figures showed Russia took 9 km² in May."));
    }
    assertEquals(
        List.of(), sources("As a Moscow TV show began, Russia took 512 sq km in October."));
  }

  @Test
  void whoIsCitedFollowsTheSpeaker() {
    List<String> both = List.of("AFP", "Institute for the Study of War");
    String fact = "Russia took 512 sq km in October";
    assertEquals(
        both,
        sources(
            "Citing data from the Institute for the Study of War, AFP wrote that " + fact + "."));
    assertEquals(both, sources(fact + ", AFP said, citing the ISW."));
    assertEquals(both, sources(fact + ", according to AFP, citing the ISW."));
    assertEquals(
        List.of("AFP"), sources("Citing poor weather in its report, AFP said that " + fact + "."));
  }

  @Test
  void nobodyNamedIsUnattributed() {
    Claim claim = only("Russia seized 461 square kilometres in October.");
    assertEquals(List.of(), claim.attribution());
    assertNull(claim.originator());
  }

  @Test
  void anAttributionLineSpeaksForTheParagraphBefore() {
    Claim claim = only("Russia seized 461 square kilometres in October.\nAccording to DeepState.");
    assertEquals("DeepState", claim.originator());
  }

  @Test
  void furnitureAndSeparateTitlesYieldNothing() {
    String text = "Russia seized 461 sq km in October.";
    Span all = new Span(0, text.length());
    Document furniture =
        new Document("a", null, text, true, List.of(all), DAY, Precision.DAY, "en");
    assertEquals(List.of(), extractor.extract(furniture));
    Document titled = new Document("a", text, "", false, List.of(), DAY, Precision.DAY, "en");
    assertEquals(List.of(), extractor.extract(titled));
  }

  @Test
  void aFlowWithoutPeriodIsNoClaim() {
    assertEquals(List.of(), claims("Russia seized 461 square kilometres."));
  }

  @Test
  void weekdaysNeedADayOfPublication() {
    String text = "A strike on Monday killed three people.";
    assertEquals(1, claims(text).size());
    Document month = Cases.document(text, "2025-12-01", Precision.MONTH);
    assertEquals(List.of(), extractor.extract(month));
  }

  @Test
  void rangesKeepTheirEnds() {
    Claim claim = only("Russia holds between 115,000 and 117,000 square kilometres of Ukraine.");
    assertEquals(new BigDecimal("115000"), claim.low());
    assertEquals(new BigDecimal("117000"), claim.high());
    assertEquals(0, new BigDecimal("116000").compareTo(claim.value()));
  }

  @Test
  void longTextWithoutSentencesStaysLinear() {
    String text = "7 killed 7 km² Russia ".repeat(20_000);
    // A quadratic pass takes minutes here; the bound only has to tell the two apart.
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> extractor.extract(Cases.document(text, "2025-12-19", Precision.DAY)));
  }
}
