package org.copytaster.syndication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.copytaster.article.Document;
import org.junit.jupiter.api.Test;

class PassagesTest {
  @Test
  void whatBothHaveIsMarkedWhateverCaseAndMarks() {
    assertEquals(
        List.of("the old lighthouse keeper of Brannoch, who"),
        shared(
            "Yesterday the old lighthouse keeper of Brannoch, who is ninety, waved.",
            "THE OLD LIGHTHOUSE KEEPER OF BRANNOCH (who else?) slept."));
  }

  @Test
  void aTextThatIsSharedAsAWholeIsOnePassage() {
    String text = "Seven swans crossed the frozen canal at noon";
    assertEquals(List.of(text), shared(text + ".", text));
  }

  @Test
  void whatStandsInAnyTextIsNot() {
    assertEquals(List.of(), shared("He said that it was not so, cried Ole.", "That it was not."));
  }

  @Test
  void scriptsWithoutSpacesHavePassagesToo() {
    assertEquals(List.of("灯塔看守人挥手致意"), shared("昨天灯塔看守人挥手致意。", "老人说，灯塔看守人挥手致意，然后离开。"));
  }

  @Test
  void theDatelineIsNoPassage() {
    Passages passages =
        Passages.of(
            document("PORT LESK, Dec 3 (Reuters) - Four dogs were led out of the kennel."),
            document("PORT LESK, Dec 3 (Reuters) - Nobody saw the cats that were hiding below."));
    assertEquals(" Four dogs were led out of the kennel.", passages.text());
    assertEquals(List.of(), passages.shared());
  }

  private static List<String> shared(String one, String other) {
    Passages passages = Passages.of(document(one), document(other));
    return passages.shared().stream().map(span -> span.in(passages.text())).toList();
  }

  private static Document document(String text) {
    return Texts.document("a", null, text, null);
  }
}
