package org.copytaster.syndication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class MatcherPropertyTest {
  private static final long OTHER = 1_000_000;

  @Property(tries = 200)
  void aTrimmedTextIsACopy(
      @ForAll @LongRange(min = 1, max = 900_000) long seed,
      @ForAll @IntRange(min = 8, max = 60) int count,
      @ForAll @IntRange(min = 3, max = 7) int kept) {
    List<String> sentences = Texts.sentences(seed, count);
    int end = Math.max(3, count * kept / 8);
    String whole = String.join("\n", sentences);
    String trimmed = String.join("\n", sentences.subList(0, end));
    assertEquals(Optional.of(Relation.COPY), Texts.relation(whole, trimmed));
    assertEquals(Optional.of(Relation.COPY), Texts.relation(trimmed, whole));
  }

  @Property(tries = 200)
  void aPaddedTextIsACopy(
      @ForAll @LongRange(min = 1, max = 900_000) long seed,
      @ForAll @IntRange(min = 6, max = 40) int count) {
    List<String> sentences = Texts.sentences(seed, count);
    List<String> padded = new ArrayList<>();
    List<String> filler = Texts.sentences(seed + OTHER, count);
    for (int i = 0; i < count; i++) {
      padded.add(sentences.get(i));
      if (i % 2 == 1) {
        padded.add(filler.get(i));
      }
    }
    assertEquals(
        Optional.of(Relation.COPY),
        Texts.relation(String.join(" ", sentences), String.join(" ", padded)));
  }

  @Property(tries = 200)
  void disjointTextsNeverMatch(
      @ForAll @LongRange(min = 1, max = 900_000) long seed,
      @ForAll @IntRange(min = 1, max = 40) int count) {
    String one = String.join(" ", Texts.sentences(seed, count));
    String other = String.join(" ", Texts.sentences(seed + OTHER, count));
    assertEquals(Optional.empty(), Texts.relation(one, other));
  }

  @Property(tries = 100)
  void aCopyIsACandidate(
      @ForAll @LongRange(min = 1, max = 900_000) long seed,
      @ForAll @IntRange(min = 8, max = 120) int count) {
    List<String> sentences = Texts.sentences(seed, count);
    Folding.Item whole = Texts.item("a", 0, String.join("\n", sentences));
    String half = String.join("\n", sentences.subList(count / 4, count * 3 / 4));
    var placed = Folding.fold(List.of(whole, Texts.item("b", 1, half)), FoldSettings.DEFAULT);
    assertEquals("a", placed.get("b").copyOf());
  }

  @Property(tries = 100)
  void aSketchSurvivesItsBytes(
      @ForAll @LongRange(min = 1, max = 900_000) long seed,
      @ForAll @IntRange(min = 0, max = 60) int count) {
    Sketch sketch = Texts.sketch("News", String.join("\n", Texts.sentences(seed, count)));
    Sketch read = Sketch.fromBytes(sketch.toBytes());
    assertArrayEquals(sketch.toBytes(), read.toBytes());
    assertArrayEquals(sketch.probes(), read.probes());
    assertArrayEquals(sketch.toBytes(), read.toBytes());
    assertEquals(Matcher.match(sketch, sketch), Matcher.match(read, sketch));
  }

  @Property(tries = 300)
  void anyTextIsSketched(@ForAll("anyText") String text) {
    Sketch sketch = Texts.sketch(text);
    assertTrue(sketch.toBytes().length <= 8192);
    assertTrue(sketch.probes().length <= Probes.MOST);
    assertArrayEquals(sketch.toBytes(), Sketch.fromBytes(sketch.toBytes()).toBytes());
  }

  @Provide
  Arbitrary<String> anyText() {
    Arbitrary<String> wild = Arbitraries.strings().ofMaxLength(300);
    Arbitrary<String> marks =
        Arbitraries.strings().withChars("aZ9 .,'\"“”„«»()-–\n$%€١٢中文กข́\u00ad😀").ofMaxLength(300);
    return Arbitraries.oneOf(wild, marks);
  }

  @Property(tries = 300)
  void foldOrderIsTotal(
      @ForAll("orders") FoldOrder a, @ForAll("orders") FoldOrder b, @ForAll("orders") FoldOrder c) {
    assertEquals(Integer.signum(a.compareTo(b)), -Integer.signum(b.compareTo(a)));
    assertEquals(a.equals(b), a.compareTo(b) == 0);
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertTrue(a.compareTo(c) <= 0);
    }
  }

  @Provide
  Arbitrary<FoldOrder> orders() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.longs().between(-2, 2),
            Arbitraries.of("a", "b", "c"))
        .as(FoldOrder::new);
  }
}
