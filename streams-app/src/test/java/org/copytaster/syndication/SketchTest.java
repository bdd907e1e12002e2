package org.copytaster.syndication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.copytaster.article.Document;
import org.copytaster.article.Precision;
import org.copytaster.article.Span;
import org.junit.jupiter.api.Test;

class SketchTest {
  @Test
  void furnitureLeavesNoTrace() {
    String menu = "Home Sports Weather 4,711 readers\n";
    String body = String.join("\n", Texts.sentences(3, 10));
    Document dressed =
        new Document(
            "a",
            null,
            menu + body,
            false,
            List.of(new Span(0, menu.length())),
            Instant.EPOCH,
            Precision.DAY,
            null);
    assertArrayEquals(Texts.sketch(body).toBytes(), Sketch.of(dressed).toBytes());
  }

  @Test
  void sizesStayWithinBounds() {
    // 40 sentences hold some 600 words.
    int report = Texts.sketch(String.join(" ", Texts.sentences(7, 40))).toBytes().length;
    assertTrue(report <= 2600, "600 words: " + report);
    String novel = String.join(" ", Texts.sentences(8, 4000));
    int book = Texts.sketch("“" + novel.replace(".", ".” “")).toBytes().length;
    assertTrue(book <= 8192, "60,000 words: " + book);
  }

  @Test
  void hugeAndHostileTextsTakeLinearTime() {
    for (String unit : List.of("a", "“", "9,", "A.", "' ", "\n", "中", "10:10 ", "x y ", "\ud83d")) {
      String text = unit.repeat(10_000_000 / unit.length());
      assertTimeout(Duration.ofSeconds(5), () -> Texts.sketch(text), unit);
    }
  }

  @Test
  void hashAndSketchAreStable() {
    assertEquals(0xefd01f60ba992926L, Hash64.of(""), "hash of nothing");
    Sketch one = Texts.sketch("The ferry to Oslo was 41 minutes late on its maiden voyage today.");
    Sketch same = Texts.sketch("The ferry to Oslo was 41 minutes late on its maiden voyage today.");
    Sketch other =
        Texts.sketch("The ferry to Oslo was 42 minutes late on its maiden voyage today.");
    assertArrayEquals(one.toBytes(), same.toBytes());
    assertFalse(Arrays.equals(one.toBytes(), other.toBytes()));
  }

  @Test
  void brokenBytesAreRefused() {
    byte[] bytes = Texts.sketch(String.join(" ", Texts.sentences(9, 5))).toBytes();
    for (int cut = 1; cut < bytes.length; cut++) {
      byte[] half = Arrays.copyOf(bytes, cut);
      assertThrows(IllegalArgumentException.class, () -> Sketch.fromBytes(half));
    }
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    assertThrows(IllegalArgumentException.class, () -> Sketch.fromBytes(longer));
    bytes[0] = 99;
    assertThrows(IllegalArgumentException.class, () -> Sketch.fromBytes(bytes));
  }
}
