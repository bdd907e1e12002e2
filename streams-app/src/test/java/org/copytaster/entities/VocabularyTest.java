package org.copytaster.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
  /** Several times what is kept, so that words push each other out. */
  private static final int MANY = 100_000;

  private static final String LETTERS = "aAbZ19.-\u00e9\u00ff\u0100\u0416\u4e2d";

  private static Lexicon lexicon;
  private static KnowledgeBase base;

  @BeforeAll
  static void load() {
    lexicon = Lexicon.load();
    base = KnowledgeBase.load();
  }

  private static Word word(Vocabulary vocabulary, String text) {
    return vocabulary.word("<" + text + ">", 1, text.length() + 1);
  }

  @Test
  void aWordIsThatOfItsLettersWhateverWasReadBefore() {
    Vocabulary vocabulary = new Vocabulary(lexicon, base);
    Random random = new Random(41);
    for (int i = 0; i < MANY; i++) {
      StringBuilder letters = new StringBuilder();
      for (int length = 1 + random.nextInt(20); length > 0; length--) {
        letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      String text = letters.toString();
      Word word = word(vocabulary, text);
      assertEquals(text, word.text());
      assertEquals(Hashes.lower(text, 0, text.length()), word.lowerHash());
      assertEquals(Shape.of(text, 0, text.length()), word.shape());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "harbour",
        "harbours",
        "harboured",
        "unquestionablely",
        "\u043f\u043e\u0440\u0442"
      })
  void aWordThatComesAgainIsNotLookedUpAgain(String text) {
    Vocabulary vocabulary = new Vocabulary(lexicon, base);
    assertSame(word(vocabulary, text), word(vocabulary, text));
  }

  @Test
  void capitalsAreTakenForOneCapitalInLongerWordsAlone() {
    Vocabulary vocabulary = new Vocabulary(lexicon, base);
    assertEquals(word(vocabulary, "Geneva").foldedHash(), word(vocabulary, "GENEVA").foldedHash());
    assertEquals(Hashes.exact("WHO", 0, 3), word(vocabulary, "WHO").foldedHash());
  }
}
