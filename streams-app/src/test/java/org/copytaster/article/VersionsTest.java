package org.copytaster.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.copytaster.article.Versions.Outcome;
import org.copytaster.article.Versions.Standing;
import org.copytaster.schema.ArticleStatus;
import org.copytaster.schema.ChangeKind;
import org.copytaster.schema.internal.VersionState;
import org.junit.jupiter.api.Test;

class VersionsTest {
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfArrivalDoesNotMatter(@ForAll("versions") List<VersionState> versions) {
    List<VersionState> other = new ArrayList<>(versions);
    Collections.shuffle(other, new Random(versions.size()));
    assertEquals(Versions.standing(versions), Versions.standing(other));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void theVerdictOverThoseThatSpeakIsTheSame(@ForAll("versions") List<VersionState> versions) {
    Standing standing = Versions.standing(versions);
    assertEquals(standing, Versions.standing(standing.chain()));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void theDecidingVersionSpeaksLastAndGivesTheOutcome(
      @ForAll("versions") List<VersionState> versions) {
    Standing standing = Versions.standing(versions);
    if (versions.isEmpty()) {
      assertEquals(Outcome.NONE, standing.outcome());
      assertNull(standing.deciding());
      return;
    }
    assertTrue(versions.contains(standing.deciding()));
    assertSame(standing.deciding(), standing.chain().get(standing.chain().size() - 1));
    Outcome outcome =
        switch (standing.deciding().getStatus()) {
          case USABLE -> Outcome.CURRENT;
          case WITHHELD -> Outcome.WITHHELD;
          case CANCELED -> Outcome.KILLED;
        };
    assertEquals(outcome, standing.outcome());
    boolean killedForGood =
        versions.stream()
            .anyMatch(v -> v.getVersion() == null && v.getStatus() == ArticleStatus.CANCELED);
    assertTrue(!killedForGood || outcome == Outcome.KILLED);
  }

  /** Only what was added may come to stand: a recall never brings an older text back. */
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void noVersionComesBackByTheArrivalOfAnother(
      @ForAll("versions") List<VersionState> versions, @ForAll("version") VersionState added) {
    VersionState before = Versions.standing(versions).deciding();
    List<VersionState> more = new ArrayList<>(versions);
    more.add(added);
    VersionState after = Versions.standing(more).deciding();
    assertTrue(
        after.equals(before) || after.equals(added) || after.getStatus() != ArticleStatus.USABLE,
        after + " came back");
  }

  @Test
  void aHigherNumberBeatsALaterUpdate() {
    VersionState first = version(1L, 900, ArticleStatus.USABLE, "a");
    VersionState second = version(2L, 100, ArticleStatus.USABLE, "b");
    assertSame(second, Versions.standing(List.of(second, first)).deciding());
  }

  @Test
  void atATieARecallBeatsTheTextItRecalls() {
    VersionState text = version(1L, 100, ArticleStatus.USABLE, "z");
    VersionState kill = version(1L, 100, ArticleStatus.CANCELED, "a");
    assertSame(kill, Versions.standing(List.of(kill, text)).deciding());
  }

  @Test
  void aNumberedKillIsUndoneByAHigherNumberOnly() {
    VersionState kill = version(2L, 100, ArticleStatus.CANCELED, "a");
    VersionState older = version(1L, 900, ArticleStatus.USABLE, "b");
    VersionState newer = version(3L, 50, ArticleStatus.USABLE, "c");
    assertEquals(Outcome.KILLED, Versions.standing(List.of(older, kill)).outcome());
    assertSame(newer, Versions.standing(List.of(older, kill, newer)).deciding());
  }

  @Test
  void aKillWithoutNumberSpeaksOfTheWholeArticle() {
    VersionState kill = version(null, 100, ArticleStatus.CANCELED, "a");
    VersionState newer = version(7L, 900, ArticleStatus.USABLE, "b");
    Standing standing = Versions.standing(List.of(kill, newer));
    assertEquals(Outcome.KILLED, standing.outcome());
    assertEquals(List.of(newer, kill), standing.chain());
  }

  @Test
  void aWithholdWithoutNumberYieldsToWhatIsNewer() {
    VersionState withhold = version(null, 100, ArticleStatus.WITHHELD, "a");
    VersionState older = version(3L, 100, ArticleStatus.USABLE, "b");
    VersionState newer = version(4L, 101, ArticleStatus.USABLE, "c");
    assertSame(withhold, Versions.standing(List.of(older, withhold)).deciding());
    assertSame(newer, Versions.standing(List.of(older, withhold, newer)).deciding());
  }

  @Provide
  Arbitrary<List<VersionState>> versions() {
    return version().list().uniqueElements().ofMaxSize(6);
  }

  @Provide
  Arbitrary<VersionState> version() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 3).injectNull(0.4),
            Arbitraries.longs().between(100, 103),
            Arbitraries.of(ArticleStatus.class),
            Arbitraries.of("a", "b", "c"))
        .as(VersionsTest::version);
  }

  private static VersionState version(
      Long number, long revised, ArticleStatus status, String hash) {
    return new VersionState(
        number, revised, hash, status, ChangeKind.UPDATE, revised, revised, List.of());
  }
}
