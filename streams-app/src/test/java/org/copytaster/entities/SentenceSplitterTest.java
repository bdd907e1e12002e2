package org.copytaster.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {
  private static List<String> sentences(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    List<String> sentences = new ArrayList<>();
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      int from = tokens.start(tokens.sentenceStart(s));
      int to = tokens.end(tokens.sentenceEnd(s) - 1);
      sentences.add(text.substring(from, to));
    }
    return sentences;
  }

  private static void assertOne(String sentence) {
    assertEquals(List.of(sentence), sentences(sentence));
  }

  @Test
  void abbreviationsInitialsAndDecimalsEndNothing() {
    assertOne("Gen. Mark T. Haller and Dr. Ada Quist met Mr. Low in St. Gallen on Nov. 5 at noon.");
    assertOne("Output rose 4.5 percent to 5,660.25 tonnes, J. R. Vance wrote.");
    assertOne("The U.S. Army said so.");
  }

  @Test
  void anAbbreviationMayEndASentenceToo() {
    assertEquals(
        List.of("He flew back to the U.S.", "The talks go on."),
        sentences("He flew back to the U.S. The talks go on."));
    assertEquals(
        List.of("She sold Haller Corp.", "It went cheap."),
        sentences("She sold Haller Corp. It went cheap."));
  }

  @Test
  void datelinesStayWithTheirSentence() {
    assertOne("KYIV, Dec. 3 (Reuters) - Two depots burned, the mayor said.");
  }

  @Test
  void closingQuotesBelongToTheSentenceTheyEnd() {
    assertEquals(List.of("\"We wait.\"", "He sat down."), sentences("\"We wait.\" He sat down."));
    assertEquals(
        List.of("\u201cWe wait.\u201d", "\u201cWe do not.\u201d"),
        sentences("\u201cWe wait.\u201d \u201cWe do not.\u201d"));
    assertOne("\"Why now?\" he asked.");
  }

  @Test
  void aMissingSpaceIsNoObstacle() {
    assertEquals(
        List.of("So said the Morning Post.", "The talks went on."),
        sentences("So said the Morning Post.The talks went on."));
  }

  @Test
  void lineEndsEndSentencesUnlessTheTextIsWrapped() {
    assertEquals(List.of("Storm hits port", "Ten hurt"), sentences("Storm hits port\nTen hurt"));
    String wrapped =
        "The minister told a crowd of several hundred miners that Jan\n"
            + "Novak would lead the new board and that the old one would be\n"
            + "paid off in spring once the courts had ruled on the claims of\n"
            + "the widows and the union had agreed to take them as they were\n"
            + "in full.";
    assertEquals(1, sentences(wrapped).size());
    assertEquals(2, sentences(wrapped + "\n\nNobody clapped.").size());
  }

  @Test
  void ideographicStopsEndSentences() {
    assertEquals(2, sentences("\u4ed6\u6765\u4e86\u3002\u5979\u8d70\u4e86\u3002").size());
  }
}
