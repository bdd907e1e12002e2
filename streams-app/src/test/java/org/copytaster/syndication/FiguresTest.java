package org.copytaster.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @Test
  void figuresAgreeByTheirRoundingIntervals() {
    assertTrue(agree("270 square miles", "701 km²"));
    assertTrue(agree("5.7 mln", "5,696,000"));
    assertTrue(agree("5,660 drones", "5660 missiles"));
    assertFalse(agree("5,600 drones", "5,660 drones"));
    assertFalse(agree("270 square miles", "270 km"));
    assertFalse(agree("19 percent", "19 dollars"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          two hundred and seventy boats      | 270 boats
          half a million crates              | 500,000 crates
          one million crates                 | 1,000,000 crates
          a hundred thousand crates          | 100,000 crates
          twenty-five trucks                 | 25 trucks
          five thousand six hundred drones   | 5,600 drones
          seven pct                          | 7 percent
          двісті сімдесят човнів             | 270 човнів
          сорок вісім мільйонів гривень      | 48 million hryvnias
          doscientos setenta barcos          | 270 barcos
          四千八百万元                         | 48 million yuan
          三百一十二棵老树                     | 312 trees
          二十架无人机                         | 20 drones
          三亿五千万美元                       | 350 million dollars
          4800万元                            | 48 million yuan
          701平方公里                         | 270 square miles
          ٥٦٦٠ صاروخا                        | 5,660 missiles
          ٧٠١ كيلومتر مربع                   | 270 square miles
          ٢٫٥ مليون                          | 2.5 million
          ١٢٬٨٤٠ طنا                         | 12,840
          """)
  void oneFigureInWordsOtherDigitsAndLanguages(String one, String other) {
    assertTrue(agree(one, other), figures(one) + " and " + figures(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a millionaire and his hundredth boat
          once upon a time the one thing that two men want
          hundreds of thousands of people
          这是十分重要的一件事
          千万不要忘记
          """)
  void wordsThatOnlyLookLikeNumbersAreNone(String text) {
    assertEquals(List.of(), figures(text));
  }

  @Test
  void wordsAreAsExactAsTheyAreGiven() {
    assertTrue(agree("two million", "1,800,000"));
    assertFalse(agree("two million", "2,600,000"));
    assertFalse(agree("two hundred and seventy boats", "274 boats"));
  }

  @Test
  void commasAndSpacesCountAsTheLanguageHasThem() {
    assertEquals(List.of("5.75%"), shown("Die Quote stieg auf 5,75 Prozent.", true));
    assertEquals(List.of("1234567"), shown("Gezählt wurden 1.234.567 Stimmen.", true));
    assertEquals(List.of("1234567"), shown("Підраховано 1 234 567 голосів.", true));
    assertEquals(List.of("12.840 t"), shown("12,840 тонн", true));
    assertEquals(List.of("12840 t"), shown("12,840 tonnes", false));
    assertEquals(List.of("747", "400"), shown("The 747 400 took off.", false));
  }

  @Test
  void theLanguageIsToldByItsFunctionWordsWhereNobodyStatesIt() {
    String german =
        "Der Rat der Stadt hat sich mit dem Bau der Halle befasst, die nach dem Plan 5,125"
            + " Millionen Euro kosten soll und für die es noch kein Geld gibt.";
    Figure figure = Sketch.of(Texts.document("a", null, german, null)).figures.get(0);
    assertEquals("5125000 EUR", figure.shown());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It sank on December 3.                 | 3 December
          It sank on 3 Dec. 2025.                | 3 December
          Es sank am 3. Dezember 2025.           | 3 December
          Затонуло 3 грудня.                     | 3 December
          غرقت في 3 ديسمبر                      | 3 December
          12月3日沉没。                           | 3 December
          It sank on 2025-12-03.                 | 3 December
          Es sank am 03.12.2025 im Hafen.        | 3 December
          Record June Five                       | 5 June
          """)
  void daysOfTheYearAreFiguresOfTheirOwn(String text, String day) {
    assertEquals(List.of(day), shown(text, false));
  }

  @Test
  void clockTimesYearsAndFractionsAreNone() {
    String text = "On 3 December 2025 at 06:17 the 24/7 desk of May 5 counted 61 boats.";
    assertEquals(List.of("3 December", "5 May", "61"), shown(text, false));
    assertFalse(agree("3 December", "312"));
  }

  private static boolean agree(String one, String other) {
    return figures(one).get(0).agrees(figures(other).get(0));
  }

  private static List<String> shown(String text, boolean decimalComma) {
    return Figures.of(tokens(text), decimalComma).stream().map(Figure::shown).toList();
  }

  private static List<Figure> figures(String text) {
    return Figures.of(tokens(text), false);
  }

  private static Tokens tokens(String text) {
    return Tokenizer.tokens(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }
}
