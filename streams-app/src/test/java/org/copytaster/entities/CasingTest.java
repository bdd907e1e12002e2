package org.copytaster.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CasingTest {
  private static Casing casing(String sentence) {
    Tokens tokens = Tokenizer.tokenize(sentence);
    byte[] shapes = new byte[tokens.size()];
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] = (byte) Shape.of(sentence, tokens.start(i), tokens.end(i));
    }
    return Casing.of(tokens, shapes, 0, tokens.size());
  }

  @Test
  void capitalsOfOrdinarySentencesMarkNames() {
    assertEquals(Casing.MIXED, casing("The minister flew to Lima on Monday."));
  }

  @Test
  void headlinesCapitaliseEveryLongerWord() {
    assertEquals(Casing.TITLE, casing("Farmers Block Roads Over Price of Milk"));
  }

  @Test
  void wordsInCapitalsThroughoutAreTold() {
    assertEquals(Casing.UPPER, casing("FARMERS BLOCK ROADS OVER PRICE OF MILK"));
  }

  @Test
  void aCapitalAtTheStartAloneSaysNothing() {
    assertEquals(Casing.LOWER, casing("Is there a bus from lima to cusco ?"));
  }
}
