package org.copytaster.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.copytaster.article.Versions;
import org.copytaster.article.Versions.Outcome;
import org.copytaster.article.Versions.Standing;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.internal.ArticleState;
import org.copytaster.schema.internal.StoryPlace;
import org.copytaster.schema.internal.VersionState;
import org.copytaster.view.Enricher.Enriched;

/**
 * The register of articles: merges released versions into one state an article. Merging commutes
 * and repeats harmlessly, apart from the count of duplicates.
 */
public final class Register {
  /** A newsroom has tens; what writes a new one each time may not make states grow. */
  private static final int FEEDS_NOTED = 128;

  private Register() {}

  /** An article of which nothing was released yet. */
  public static ArticleState empty(String articleId) {
    return new ArticleState(articleId, List.of(), null, 0L, null, List.of(), List.of());
  }

  /** Whether a version of this content is there already. */
  public static boolean knows(ArticleState state, String contentHash) {
    for (VersionState version : state.getVersions()) {
      if (version.getContentHash().equals(contentHash)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The state with a feed noted that delivered a released version, be it a duplicate. Which feeds
   * are kept depends on the set of them alone.
   *
   * @param feed null for none: then, and where it was noted before, the state is the same one
   */
  public static ArticleState withFeed(ArticleState state, String feed) {
    if (feed == null || state.getFeeds().contains(feed)) {
      return state;
    }
    List<String> feeds =
        Stream.concat(state.getFeeds().stream(), Stream.of(feed))
            .sorted()
            .limit(FEEDS_NOTED)
            .toList();
    return new ArticleState(
        state.getArticleId(),
        state.getVersions(),
        state.getFacts(),
        state.getDuplicates(),
        state.getPlace(),
        state.getParts(),
        feeds);
  }

  /**
   * The state with one more version. The texts of claims are kept for the version that stands
   * alone: what is superseded or recalled must not be quoted any more.
   *
   * @param late whether the version came too late to be folded
   */
  public static ArticleState withVersion(ArticleState state, Enriched added, boolean late) {
    List<VersionState> versions = new ArrayList<>(state.getVersions());
    versions.add(added.version());
    versions.sort(Versions.PRECEDENCE);
    Standing standing = Versions.standing(versions);
    VersionState deciding = standing.deciding();
    versions.replaceAll(v -> v == deciding ? v : withoutTexts(v));
    boolean stands = standing.outcome() == Outcome.CURRENT;
    EnrichedArticle facts = state.getFacts();
    if (!stands) {
      facts = null;
    } else if (deciding == added.version()) {
      facts = late ? asLate(added.facts()) : added.facts();
    }
    StoryPlace place = state.getPlace();
    if (!stands) {
      place = null;
    } else if (place == null) {
      place = alone(state.getArticleId());
    }
    return new ArticleState(
        state.getArticleId(),
        List.copyOf(versions),
        facts,
        state.getDuplicates(),
        place,
        state.getParts(),
        state.getFeeds());
  }

  /** The state with its text in these parts of the folding index. */
  public static ArticleState withParts(ArticleState state, List<Integer> parts) {
    return new ArticleState(
        state.getArticleId(),
        state.getVersions(),
        state.getFacts(),
        state.getDuplicates(),
        state.getPlace(),
        parts,
        state.getFeeds());
  }

  /** The state in another place of a story. */
  public static ArticleState withPlace(ArticleState state, StoryPlace place) {
    return new ArticleState(
        state.getArticleId(),
        state.getVersions(),
        state.getFacts(),
        state.getDuplicates(),
        place,
        state.getParts(),
        state.getFeeds());
  }

  /** The place of an article that matches no earlier one. */
  public static StoryPlace alone(String articleId) {
    return StoryPlace.newBuilder().setStoryId(articleId).build();
  }

  private static VersionState withoutTexts(VersionState version) {
    if (version.getClaims().isEmpty() || version.getClaims().get(0).getText() == null) {
      return version;
    }
    return new VersionState(
        version.getVersion(),
        version.getRevised(),
        version.getContentHash(),
        version.getStatus(),
        version.getChangeKind(),
        version.getReportedAt(),
        version.getAt(),
        version.getClaims().stream()
            .map(
                c ->
                    claim(
                        c,
                        c.getArticleId(),
                        c.getReportedAt(),
                        c.getReportedInferred(),
                        null,
                        false))
            .toList());
  }

  /** A claim with its story and times. */
  static ReportedClaim claim(
      ReportedClaim claim,
      String storyId,
      Instant reportedAt,
      boolean reportedInferred,
      Instant withdrawnAt,
      boolean quoted) {
    return new ReportedClaim(
        claim.getClaimId(),
        claim.getLedgerKey(),
        claim.getArticleId(),
        claim.getOutlet(),
        storyId,
        claim.getMeasure(),
        claim.getActor(),
        claim.getAbout(),
        claim.getPlace(),
        claim.getPeriod(),
        claim.getValue(),
        claim.getUnit(),
        claim.getSiValue(),
        claim.getSiUnit(),
        claim.getLow(),
        claim.getHigh(),
        claim.getSiLow(),
        claim.getSiHigh(),
        claim.getBound(),
        claim.getAttribution(),
        claim.getOriginator(),
        reportedAt,
        withdrawnAt,
        quoted ? claim.getStart() : null,
        quoted ? claim.getEnd() : null,
        quoted ? claim.getText() : null,
        quoted ? claim.getAlsoAt() : List.of(),
        reportedInferred);
  }

  private static EnrichedArticle asLate(EnrichedArticle facts) {
    return EnrichedArticle.newBuilder(facts).setLate(true).build();
  }
}
