package org.copytaster.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copytaster.schema.ArticleStatus;
import org.copytaster.schema.internal.VersionState;

/**
 * Which of an article's released versions stands. The answer depends on the set of versions alone,
 * never on their arrival.
 *
 * <p>Precedence is (version, updated, status, content hash); a missing version counts as 0, so a
 * feed without version numbers goes by (updated, status, hash). At a tie in number and time a
 * recall beats the text it recalls: that case would else be decided by the hash.
 *
 * <p>A recall without a version number speaks of the whole article: a kill for good, a withhold
 * until something newer is delivered.
 */
public final class Versions {
  /** Lowest precedence first. */
  public static final Comparator<VersionState> PRECEDENCE =
      Comparator.<VersionState>comparingLong(v -> v.getVersion() == null ? 0 : v.getVersion())
          .thenComparingLong(VersionState::getRevised)
          .thenComparing(VersionState::getStatus)
          .thenComparing(VersionState::getContentHash);

  /** What became of an article. */
  public enum Outcome {
    /** Nothing was released. */
    NONE,
    /** Its highest version stands. */
    CURRENT,
    /** It is withheld for now. */
    WITHHELD,
    /** It was killed. */
    KILLED
  }

  /**
   * The verdict over a set of versions.
   *
   * @param outcome what became of the article
   * @param deciding the version that decides: the one that stands, or the recall; null for NONE
   * @param chain the versions that speak in turn, lowest precedence first, the deciding one last
   */
  public record Standing(Outcome outcome, VersionState deciding, List<VersionState> chain) {}

  private Versions() {}

  /** The verdict over released versions, given in any order. */
  public static Standing standing(List<VersionState> versions) {
    List<VersionState> chain = new ArrayList<>();
    List<VersionState> blankets = new ArrayList<>();
    for (VersionState version : versions) {
      boolean blanket = version.getVersion() == null && version.getStatus() != ArticleStatus.USABLE;
      (blanket ? blankets : chain).add(version);
    }
    chain.sort(PRECEDENCE);
    VersionState highest = chain.isEmpty() ? null : chain.get(chain.size() - 1);
    VersionState recall =
        blankets.stream()
            .filter(b -> b.getStatus() == ArticleStatus.CANCELED || covers(b, highest))
            // A kill before a withhold; of several the earliest, which took it back.
            .min(
                Comparator.comparing(VersionState::getStatus, Comparator.reverseOrder())
                    .thenComparingLong(VersionState::getRevised)
                    .thenComparing(VersionState::getContentHash))
            .orElse(null);
    if (recall != null) {
      chain.add(recall);
    }
    VersionState top = recall == null ? highest : recall;
    return new Standing(outcome(top), top, List.copyOf(chain));
  }

  private static boolean covers(VersionState withhold, VersionState top) {
    return top == null || withhold.getRevised() >= top.getRevised();
  }

  private static Outcome outcome(VersionState top) {
    if (top == null) {
      return Outcome.NONE;
    }
    return switch (top.getStatus()) {
      case USABLE -> Outcome.CURRENT;
      case WITHHELD -> Outcome.WITHHELD;
      case CANCELED -> Outcome.KILLED;
    };
  }
}
