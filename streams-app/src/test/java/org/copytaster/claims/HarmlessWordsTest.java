package org.copytaster.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.copytaster.article.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a report says beside its figure, and where it says it, must not change the claim. */
class HarmlessWordsTest {
  private static final String PUBLISHED = "2025-06-03";
  private static final ClaimExtractor EXTRACTOR = ClaimExtractor.load();

  /** Behind a subject. */
  private static final List<String> ASIDES =
      List.of(
          "",
          ", meanwhile,",
          ", for its part,",
          ", which has not commented,",
          ", according to two monitors,",
          ", despite heavy losses of its own,",
          ", whose leaders met in spring,");

  /** Behind those who are counted. */
  private static final List<String> CLAUSES =
      List.of(
          "",
          " who had gathered for a late supper",
          " who were on their way home",
          " from several villages",
          " waiting for bread",
          ", most of them farmers,");

  /** At the end of the sentence. */
  private static final List<String> TAILS =
      List.of(
          "",
          " despite a truce",
          " amid heavy rain",
          ", while talks go on in Geneva",
          ", as both sides dig in",
          ", raising fears of a wider war",
          ", in what a diplomat called a dark hour",
          ", a move that the United Nations condemned",
          ", drawing protests from the European Union");

  /** Before or behind the report. */
  private static final List<String> SENTENCES =
      List.of(
          "",
          "Neither side commented.",
          "Schools stayed shut.",
          "Bread has become dearer by 12 percent.",
          "Talks are to resume next week.",
          "More than 20,000 people have left their homes.",
          "A truce brokered by Qatar had been extended.",
          "The report could not be confirmed.");

  private static final List<String> DATELINES =
      List.of("", "NAIROBI (AP) - ", "LONDON — ", "GENEVA, June 3 – ", "Morning briefing\n");

  /**
   * A report.
   *
   * @param subject who acts
   * @param deed what it did, up to those who are counted
   * @param when the rest of the sentence, without its full stop
   * @param claims as {@link Cases#line} prints them
   * @param people whether people are counted right before {@code when}
   */
  record Report(String subject, String deed, String when, List<String> claims, boolean people) {
    String text(String aside, String clause, String tail) {
      return subject + aside + deed + clause + when + tail + ".";
    }

    @Override
    public String toString() {
      return text("", "", "");
    }
  }

  private static Report deed(String subject, String deed, String when, String claim) {
    return new Report(subject, deed, when, List.of(claim), false);
  }

  private static Report toll(String subject, String deed, String when, String claim) {
    return new Report(subject, deed, when, List.of(claim), true);
  }

  static Stream<Report> reports() {
    return Stream.of(
        deed(
            "Ethiopia",
            " took 214 square kilometres",
            " in the border region in April",
            "territorial-gain | Ethiopia | 2025-04 | 214"),
        deed(
            "Azerbaijan",
            " has captured more than 1,150 km²",
            " since January",
            "territorial-gain | Azerbaijan | 2025-01-01/2025-06-03 | 1150"),
        deed(
            "The Arakan Army",
            " now holds 31,400 square kilometres",
            " in the west",
            "territory-held | Arakan Army | 2025-06 | 31400"),
        deed(
            "Pakistan",
            " fired 62 rockets",
            " across the line overnight",
            "projectiles-launched | Pakistan | 2025-06-03 | 62"),
        deed(
            "Hezbollah",
            " launched at least 340 drones and missiles",
            " last month",
            "projectiles-launched | Hezbollah | 2025-05 | 340"),
        deed(
            "Chad",
            " lost 46 soldiers",
            " near the lake on Sunday",
            "personnel-losses | Chad | 2025-06-01 | 46"),
        toll(
            "Rwanda",
            " killed 17 people",
            " in a market on Saturday",
            "killed | Rwanda | 2025-05-31 | 17"),
        deed(
            "Israeli jets",
            " left 23 people dead",
            " in Tyre on Monday",
            "killed | Israel | 2025-06-02 | 23"),
        toll(
            "The army of Thailand",
            " wounded 38 villagers",
            " on Friday",
            "wounded | Thailand | 2025-05-30 | 38"),
        toll("A landslide", " killed 71 people", " on Thursday", "killed | - | 2025-05-29 | 71"),
        toll(
            "Shelling by the M23",
            " claimed the lives of 12 civilians",
            " on Sunday",
            "killed | M23 | 2025-06-01 | 12"),
        toll(
            "The floods",
            " have killed 431 people",
            " in the north since April 11",
            "killed | - | 2025-04-11/2025-06-03 | 431"));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void anAsideOrAClauseDoesNotChangeTheClaim(Report report) {
    List<String> texts = new ArrayList<>();
    for (String aside : report.people() ? List.of("") : ASIDES) {
      for (String tail : TAILS) {
        texts.add(report.text(aside, "", tail));
      }
    }
    for (String clause : report.people() ? CLAUSES : List.<String>of()) {
      for (String tail : TAILS) {
        texts.add(report.text("", clause, tail));
      }
    }
    assertClaims(report, texts);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void neitherDoesASentenceBesideIt(Report report) {
    List<String> texts = new ArrayList<>();
    for (String dateline : DATELINES) {
      for (String sentence : SENTENCES) {
        texts.add((dateline + report + " " + sentence).strip());
        texts.add((dateline + sentence + " " + report).strip());
      }
    }
    assertClaims(report, texts);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void norWhoSaidSoAndWhere(Report report) {
    String plain = report.toString();
    String body = plain.substring(0, plain.length() - 1);
    boolean article = report.subject().matches("(?:An?|The) .*");
    String inside = article ? Character.toLowerCase(body.charAt(0)) + body.substring(1) : body;
    assertClaims(
        report,
        List.of(
            body + ", a regional observatory said.",
            body + ", two officials told reporters.",
            body + ", according to a tally by local journalists.",
            "According to a tally by local journalists, " + inside + ".",
            "A regional observatory said that " + inside + ".",
            "A spokesman told reporters on Tuesday that " + inside + ".",
            "Data compiled by a regional observatory show that " + inside + "."));
  }

  private static void assertClaims(Report report, List<String> texts) {
    List<String> faults = new ArrayList<>();
    for (String text : texts) {
      List<String> claims =
          EXTRACTOR.extract(Cases.document(text, PUBLISHED, Precision.DAY)).stream()
              .map(Cases::line)
              .toList();
      if (!claims.equals(report.claims())) {
        faults.add(text + " " + claims);
      }
    }
    assertEquals(List.of(), faults, report::toString);
  }
}
