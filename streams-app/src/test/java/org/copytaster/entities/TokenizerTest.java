package org.copytaster.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  private static List<String> words(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(text.substring(tokens.start(i), tokens.end(i)));
    }
    return words;
  }

  private static void assertTiles(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertTrue(tokens.start(i) >= at && tokens.end(i) > tokens.start(i), "token " + i);
      assertTrue(isBlank(text, at, tokens.start(i)), "lost before token " + i);
      at = tokens.end(i);
    }
    assertTrue(isBlank(text, at, text.length()), "lost at the end");
    int token = 0;
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      assertEquals(token, tokens.sentenceStart(s));
      assertTrue(tokens.sentenceEnd(s) > token);
      token = tokens.sentenceEnd(s);
    }
    assertEquals(tokens.size(), token);
  }

  private static boolean isBlank(String text, int from, int to) {
    return text.substring(from, to).codePoints().allMatch(Tokenizer::isSpace);
  }

  @Property(tries = 2000)
  void anyStringIsTiled(@ForAll @StringLength(max = 60) String text) {
    assertTiles(text);
  }

  @Property(tries = 2000)
  void wordlikeTextIsTiled(
      @ForAll @net.jqwik.api.constraints.CharRange(from = ' ', to = '~') @StringLength(max = 60)
          String text) {
    assertTiles(text);
    assertTiles(text.replace('~', '\n').replace('q', '\u2019').replace("z", "\uD83D\uDE80"));
  }

  @Test
  void surrogatePairsStayWhole() {
    assertEquals(List.of("a", "\uD83D\uDE80", "b"), words("a \uD83D\uDE80b"));
    assertEquals(List.of("\uD83D", "x"), words("\uD83D x"));
  }

  @Test
  void hyphensAndCliticsStandAlone() {
    assertEquals(List.of("U.S.", "-", "Ukraine", "talks"), words("U.S.-Ukraine talks"));
    assertEquals(List.of("Kyiv", "'s", "plea"), words("Kyiv's plea"));
    assertEquals(List.of("Kyiv", "\u2019s", "plea"), words("Kyiv\u2019s plea"));
    assertEquals(List.of("O'Brien", "and", "d'Ivoire"), words("O'Brien and d'Ivoire"));
  }

  @Test
  void dotsOfAbbreviationsAndNumbersStayInside() {
    assertEquals(
        List.of("Mr.", "J.", "Doe", "paid", "$", "4,200.50", "."),
        words("Mr. J. Doe paid $4,200.50."));
    assertEquals(List.of("He", "left", "."), words("He left."));
    assertEquals(List.of("the", "Post", ".", "The", "next"), words("the Post.The next"));
  }

  @Test
  void addressesAndHandlesAreOneToken() {
    assertEquals(
        List.of("see", "https://example.org/a?b=1", "."), words("see https://example.org/a?b=1."));
    assertEquals(List.of("@desk_eu", "#Kyiv"), words("@desk_eu #Kyiv"));
  }

  @Test
  void scriptsWithoutSpacesGiveATokenACharacter() {
    assertEquals(List.of("\u4e2d", "\u56fd", "NATO", "\u5317"), words("\u4e2d\u56fdNATO\u5317"));
  }

  @Test
  void longTextTakesLinearTime() {
    String text = "A.B'C-D,1.2.3@".repeat(300_000);
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Tokenizer.tokenize(text));
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> Tokenizer.tokenize("x".repeat(5_000_000)));
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> Tokenizer.tokenize("\"'".repeat(500_000)));
  }
}
