package org.copytaster.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is looked up by number is what the lists hold by name. */
class VocabularyTest {
  private static Token token(String text) {
    List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
    assertEquals(1, tokens.size(), text);
    return tokens.get(0);
  }

  @Test
  void aListHoldsItsWordsInAnyCase() {
    Words words = Words.load();
    for (String name : List.of("speech", "filler", "preposition", "link", "currency", "stop")) {
      WordList list = words.list(name);
      for (String word : words.words(name)) {
        if (Tokenizer.tokens(word, 0, word.length()).size() == 1) {
          assertTrue(list.has(token(word)), word);
          Token upper = token(word.toUpperCase(Locale.ROOT));
          assertEquals(list.contains(upper.lower()), list.has(upper), word);
        }
      }
    }
  }

  @Test
  void aListHoldsNoOtherWord() {
    WordList speech = Words.load().list("speech");
    assertFalse(speech.has(token("kilometres")));
    assertFalse(speech.has(token("brontosaurus")));
    assertFalse(speech.has(token("12")));
  }

  @Test
  void keepsTheFormAndFoldsIt() {
    assertEquals("wEEK", token("wEEK").form());
    assertEquals("week", token("wEEK").lower());
    assertEquals("Week", token("Week").form());
    assertEquals("brontosaurus", token("Brontosaurus").lower());
  }

  @Test
  void marksWhatAWordMayOpen() {
    assertTrue(token("Weekend").opens(Opener.NEIGHBOUR));
    assertTrue(token("JULY").opens(Opener.DATE));
    assertTrue(token("dozens").opens(Opener.NUMBER));
    assertTrue(token("17").opens(Opener.NUMBER));
    assertFalse(token("brontosaurus").opensAny(Opener.PERIODS | Opener.FIGURES));
  }

  @Test
  void knowsWordsWithLettersThatFoldIntoAscii() {
    String kelvin = "wee\u212a";
    assertEquals("week", token(kelvin).lower());
    assertTrue(token(kelvin).opens(Opener.TIME));
  }
}
