package org.copytaster.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  private static final String GERMAN =
      "Der Hafen bleibt bis Freitag geschlossen, weil Taucher nach einer Mine suchen.";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; The harbour stays closed until Friday because divers are looking for a mine.",
        "de; " + GERMAN,
        "fr; Le port reste ferm\u00e9 jusqu'\u00e0 vendredi, car des plongeurs cherchent une mine.",
        "es; El puerto sigue cerrado hasta el viernes porque unos buzos buscan una mina.",
        "uk; \u041f\u043e\u0440\u0442 \u0437\u0430\u043a\u0440\u0438\u0442\u043e \u0434\u043e \u043f\u2019\u044f\u0442\u043d\u0438\u0446\u0456, \u0431\u043e \u0432\u043e\u0434\u043e\u043b\u0430\u0437\u0438 \u0448\u0443\u043a\u0430\u044e\u0442\u044c \u043c\u0456\u043d\u0443.",
        "zh; \u6f5c\u6c34\u5458\u6b63\u5728\u5bfb\u627e\u6c34\u96f7\uff0c\u6e2f\u53e3\u5c06\u5173\u95ed\u5230\u5468\u4e94\u3002"
      })
  void aSentenceTellsItsLanguage(String tag, String text) {
    Language language = Language.of(null, text);
    assertEquals(tag, language.tag());
    assertEquals(Language.Basis.DETECTED, language.basis());
    assertTrue(language.confidence() > 0.9 && language.confidence() <= 1);
    assertEquals(tag.equals("en"), language.isEnglish(text));
  }

  @Test
  void aTextThatBeginsInPlainEnglishIsEnglish() {
    String english =
        "The harbour stays closed until Friday because divers are looking for a mine that was laid"
            + " there eighty years ago, the port authority said in a statement. ";
    Language language = Language.of(null, english + GERMAN + " " + GERMAN);
    assertEquals("en", language.tag());
    assertEquals(1, language.confidence());
  }

  @Test
  void aBeginningOfNamesDoesNotDecide() {
    String names = "Cuxhaven - Bremerhaven - Wilhelmshaven - Emden - ";
    assertEquals("de", Language.of(null, names + names + names + GERMAN + " " + GERMAN).tag());
  }

  @Test
  void whatTheFeedSaysWins() {
    Language language = Language.of("en-GB", GERMAN);
    assertEquals("en-GB", language.tag());
    assertEquals(Language.Basis.STATED, language.basis());
    assertNull(language.confidence());
    assertTrue(language.isEnglish(GERMAN));
  }

  @Test
  void aFewNamesTellNothing() {
    for (String text : new String[] {"", "Macron, Merz", "\uD83D", "12 345"}) {
      Language language = Language.of(" ", text);
      assertNull(language.tag());
      assertEquals(Language.Basis.UNKNOWN, language.basis());
      assertTrue(language.isEnglish(text));
    }
  }
}
