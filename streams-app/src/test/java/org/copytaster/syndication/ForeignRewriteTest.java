package org.copytaster.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reports in several languages fold by figures, days and linked names. */
class ForeignRewriteTest {
  private static final List<String> LINKED = List.of("Q101", "Q202", "Q303");

  private static final String ENGLISH =
      "The dam above Velisk gave way on the night of 14 March and flooded 36 villages, the"
          + " government of Ordania said. Rescuers counted 1,274 people who had lost their homes,"
          + " and 218 square kilometres of fields are under water. President Ira Maslov put the"
          + " damage at 94 million dollars.";

  private static final String GERMAN =
      "Nach dem Bruch des Staudamms von Velisk in der Nacht auf den 14. März stehen 218"
          + " Quadratkilometer Ackerland unter Wasser. Wie die Regierung von Ordanien mitteilte,"
          + " haben 1.274 Menschen ihr Obdach verloren, 36 Dörfer wurden überschwemmt. Präsident"
          + " Ira Maslow bezifferte den Schaden auf 94 Millionen Dollar.";

  private static final String UKRAINIAN =
      "Унаслідок прориву греблі у Веліську в ніч на 14 березня затопило 36 сіл, повідомив уряд"
          + " Орданії. Без житла залишилися 1 274 людини, під водою опинилися 218 квадратних"
          + " кілометрів полів. За словами президента Іри Маслової, збитки сягають 94 мільйонів"
          + " доларів.";

  private static final String CHINESE =
      "奥尔达尼亚政府表示，3月14日夜间韦利斯克上游的水坝决口，三十六个村庄被淹，1274人无家可归，" + "218平方公里农田被洪水淹没。总统马斯洛夫估计损失达九千四百万美元。";

  private static final String ARABIC =
      "قالت حكومة أوردانيا إن سد فيليسك انهار في ليلة ١٤ مارس وغمرت المياه ٣٦ قرية، وإن ١٢٧٤ شخصا"
          + " فقدوا منازلهم، في حين غمرت المياه ٢١٨ كيلومتر مربع من الحقول. وقدر الرئيس إيرا ماسلوف"
          + " الأضرار بنحو ٩٤ مليون دولار على ما جاء في البيان الذي صدر عن مكتبه في العاصمة.";

  @Test
  void theSameReportInOtherLanguagesIsARewrite() {
    for (String text : List.of(GERMAN, UKRAINIAN, CHINESE, ARABIC)) {
      Match match = Matcher.match(sketch(ENGLISH), sketch(text)).orElseThrow();
      assertEquals(Relation.REWRITE, match.relation(), text);
      assertTrue(match.evidence().figures().contains("1274"), match.toString());
      assertTrue(match.evidence().names().contains("Q202"), match.toString());
    }
    assertEquals(
        Optional.of(Relation.REWRITE),
        Matcher.match(sketch(UKRAINIAN), sketch(CHINESE)).map(Match::relation));
  }

  @Test
  void theIndexFindsThem() {
    for (String text : List.of(GERMAN, UKRAINIAN, CHINESE, ARABIC)) {
      int shared = Finding.of(sketch(ENGLISH), sketch(text)).sharedProbes();
      assertTrue(shared >= FoldSettings.DEFAULT.minShared(), shared + " for " + text);
    }
  }

  @Test
  void manyEqualFiguresWillDoWhereNoNamesAreLinked() {
    assertEquals(
        Optional.of(Relation.REWRITE),
        Matcher.match(bare(ENGLISH), bare(CHINESE)).map(Match::relation));
  }

  @Test
  void linkedNamesAloneMakeNoReport() {
    String other =
        "Der Präsident von Ordanien ist am Sonntag zu einem Besuch in der Hauptstadt eingetroffen,"
            + " um mit der Regierung über die Folgen der Flut zu sprechen, die im Land seit einer"
            + " Woche für Sorge und Streit sorgt.";
    Finding finding = Finding.of(sketch(ENGLISH), sketch(other));
    assertEquals(Verdict.TOO_LITTLE_ACROSS_LANGUAGES, finding.verdict());
  }

  @Test
  void otherFiguresOfTheSameCastAreAnotherReport() {
    String other =
        CHINESE
            .replace("1274", "4821")
            .replace("218", "95")
            .replace("三十六", "一百零五")
            .replace("九千四百万", "七千三百万")
            .replace("3月14日", "3月18日");
    assertEquals(Optional.empty(), Matcher.match(sketch(ENGLISH), sketch(other)));
  }

  @Test
  void linkedNamesDoNotCountWithinALanguage() {
    String other = "The council of Brask voted for a swimming pool, and nobody knows who will pay.";
    assertEquals(
        Matcher.match(bare(ENGLISH), bare(other)), Matcher.match(sketch(ENGLISH), sketch(other)));
    String copy = ENGLISH + " The search goes on.";
    assertEquals(
        Matcher.match(bare(ENGLISH), bare(copy)), Matcher.match(sketch(ENGLISH), sketch(copy)));
  }

  @Test
  void languageAndLinksSurviveTheirBytes() {
    Sketch sketch = sketch(ARABIC);
    Sketch read = Sketch.fromBytes(sketch.toBytes());
    assertEquals(Matcher.match(sketch(ENGLISH), sketch), Matcher.match(sketch(ENGLISH), read));
  }

  private static Sketch sketch(String text) {
    return Sketch.of(Texts.document("a", null, text, null), LINKED);
  }

  private static Sketch bare(String text) {
    return Texts.sketch(text);
  }
}
