package org.copytaster.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.copytaster.article.Versions;
import org.copytaster.article.Versions.Outcome;
import org.copytaster.article.Versions.Standing;
import org.copytaster.schema.ActivitySubject;
import org.copytaster.schema.ArticleStatus;
import org.copytaster.schema.ChangeKind;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.LinkedEntity;
import org.copytaster.schema.Recall;
import org.copytaster.schema.RecallCause;
import org.copytaster.schema.RecalledClaim;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.StoryMember;
import org.copytaster.schema.StoryRelation;
import org.copytaster.schema.internal.ActivityPart;
import org.copytaster.schema.internal.ArticleState;
import org.copytaster.schema.internal.StoryPlace;
import org.copytaster.schema.internal.VersionState;

/**
 * Everything that one article adds to the outputs, as a function of its state. The topology sends
 * the difference between the outputs of two states; the oracle takes those of the last one.
 *
 * @param enriched what subscribers get; null while it does not stand
 * @param claims every claim it ever made, by claimId; withdrawn ones say so
 * @param recall what it took back; null for nothing
 * @param storyId its story; null while it does not stand
 * @param member its membership; null while it does not stand
 * @param activity its parts in activity, by subject and id
 */
public record ArticleOutputs(
    EnrichedArticle enriched,
    Map<String, ReportedClaim> claims,
    Recall recall,
    String storyId,
    StoryMember member,
    Map<String, ActivityPart> activity) {

  private static final long MILLIS_AN_HOUR = 3_600_000;

  /** Outputs of an article of which nothing was released. */
  public static final ArticleOutputs NONE =
      new ArticleOutputs(null, Map.of(), null, null, null, Map.of());

  /** The outputs of a state. */
  public static ArticleOutputs of(ArticleState state) {
    Standing standing = Versions.standing(state.getVersions());
    Map<String, RecallCause> causes = new TreeMap<>();
    Map<String, ReportedClaim> claims = claims(state, standing, causes);
    Recall recall = recall(state, standing, claims, causes);
    if (standing.outcome() != Outcome.CURRENT) {
      return new ArticleOutputs(null, claims, recall, null, null, Map.of());
    }
    List<ReportedClaim> standingClaims =
        claims.values().stream()
            .filter(c -> c.getWithdrawnAt() == null)
            .sorted(
                Comparator.comparing(ReportedClaim::getStart)
                    .thenComparing(ReportedClaim::getClaimId))
            .toList();
    EnrichedArticle enriched = enriched(state, standingClaims);
    return new ArticleOutputs(
        enriched,
        claims,
        recall,
        enriched.getStoryId(),
        member(enriched),
        activity(enriched, standing.deciding().getAt()));
  }

  /** The claims; {@code causes} takes what each version did that took one back. */
  private static Map<String, ReportedClaim> claims(
      ArticleState state, Standing standing, Map<String, RecallCause> causes) {
    List<VersionState> chain = standing.chain();
    Map<String, Instant> first = new LinkedHashMap<>();
    Map<String, Boolean> inferred = new LinkedHashMap<>();
    Map<String, ReportedClaim> last = new LinkedHashMap<>();
    Map<String, Integer> lastSeen = new LinkedHashMap<>();
    List<Instant> reported = new ArrayList<>();
    Instant latest = Instant.MIN;
    for (int i = 0; i < chain.size(); i++) {
      Instant at = Instant.ofEpochMilli(chain.get(i).getReportedAt());
      latest = at.isAfter(latest) ? at : latest;
      reported.add(latest);
      for (ReportedClaim claim : chain.get(i).getClaims()) {
        first.putIfAbsent(claim.getClaimId(), latest);
        inferred.putIfAbsent(claim.getClaimId(), claim.getReportedInferred() && at.equals(latest));
        last.put(claim.getClaimId(), claim);
        lastSeen.put(claim.getClaimId(), i);
      }
    }
    boolean stands = standing.outcome() == Outcome.CURRENT;
    String storyId = stands ? state.getPlace().getStoryId() : state.getArticleId();
    Map<String, ReportedClaim> claims = new TreeMap<>();
    last.forEach(
        (id, claim) -> {
          int seen = lastSeen.get(id);
          boolean current = stands && seen == chain.size() - 1;
          Instant withdrawnAt = current ? null : reported.get(seen + 1);
          if (!current) {
            causes.put(id, cause(chain.get(seen + 1)));
          }
          claims.put(
              id,
              Register.claim(
                  claim, storyId, first.get(id), inferred.get(id), withdrawnAt, current));
        });
    return claims;
  }

  private static Recall recall(
      ArticleState state,
      Standing standing,
      Map<String, ReportedClaim> claims,
      Map<String, RecallCause> causes) {
    VersionState deciding = standing.deciding();
    boolean recalled =
        deciding != null
            && deciding.getStatus() != ArticleStatus.USABLE
            && standing.chain().stream().anyMatch(v -> v.getStatus() == ArticleStatus.USABLE);
    List<RecalledClaim> withdrawn =
        claims.values().stream()
            .filter(c -> c.getWithdrawnAt() != null)
            .sorted(
                Comparator.comparing(ReportedClaim::getLedgerKey)
                    .thenComparing(ReportedClaim::getClaimId))
            .map(c -> recalled(c, causes.get(c.getClaimId()), claims))
            .toList();
    if (!recalled && withdrawn.isEmpty()) {
      return null;
    }
    return new Recall(
        state.getArticleId(),
        cause(deciding),
        deciding.getVersion(),
        Instant.ofEpochMilli(deciding.getReportedAt()),
        withdrawn,
        List.of());
  }

  private static RecalledClaim recalled(
      ReportedClaim old, RecallCause cause, Map<String, ReportedClaim> claims) {
    Double now =
        claims.values().stream()
            .filter(c -> c.getWithdrawnAt() == null && c.getLedgerKey().equals(old.getLedgerKey()))
            .min(
                Comparator.comparing(
                        (ReportedClaim c) ->
                            !Objects.equals(c.getOriginator(), old.getOriginator()))
                    .thenComparing(ReportedClaim::getStart)
                    .thenComparing(ReportedClaim::getClaimId))
            .map(ReportedClaim::getSiValue)
            .orElse(null);
    return new RecalledClaim(
        old.getClaimId(),
        old.getLedgerKey(),
        old.getSiValue(),
        now,
        old.getSiUnit(),
        old.getReportedAt(),
        old.getWithdrawnAt(),
        old.getOriginator(),
        cause);
  }

  private static RecallCause cause(VersionState version) {
    return switch (version.getStatus()) {
      case CANCELED -> RecallCause.KILL;
      case WITHHELD -> RecallCause.WITHHELD;
      case USABLE ->
          version.getChangeKind() == ChangeKind.CORRECTION
              ? RecallCause.CORRECTION
              : RecallCause.UPDATE;
    };
  }

  private static EnrichedArticle enriched(ArticleState state, List<ReportedClaim> claims) {
    EnrichedArticle facts = state.getFacts();
    StoryPlace place = state.getPlace();
    return new EnrichedArticle(
        facts.getArticleId(),
        facts.getVersion(),
        facts.getContentHash(),
        facts.getOutlet(),
        facts.getCreditLine(),
        facts.getUrl(),
        facts.getLanguage(),
        facts.getTitle(),
        facts.getPublished(),
        facts.getPublishedPrecision(),
        facts.getPublishedInferred(),
        facts.getPublishedBasis(),
        facts.getPublishedImplausible(),
        facts.getUpdated(),
        facts.getLate(),
        place.getStoryId(),
        place.getRelation(),
        place.getRelation() == StoryRelation.COPY ? place.getMatched() : null,
        place.getMatched(),
        place.getSimilarity(),
        place.getEvidence(),
        facts.getEntities(),
        facts.getTitleEntities(),
        claims,
        facts.getForm(),
        facts.getLanguageBasis(),
        facts.getLanguageConfidence(),
        facts.getDenials(),
        state.getFeeds());
  }

  /** An article's membership, as its story lists it. */
  static StoryMember member(EnrichedArticle enriched) {
    TreeSet<String> originators = new TreeSet<>();
    for (ReportedClaim claim : enriched.getClaims()) {
      if (claim.getOriginator() != null) {
        originators.add(claim.getOriginator());
      }
    }
    return new StoryMember(
        enriched.getArticleId(),
        enriched.getOutlet(),
        enriched.getPublished(),
        enriched.getPublishedInferred(),
        enriched.getRelation(),
        enriched.getCopyOf(),
        enriched.getSimilarity(),
        enriched.getEvidence(),
        List.copyOf(originators));
  }

  private static Map<String, ActivityPart> activity(EnrichedArticle enriched, long at) {
    long hour = Math.floorDiv(at, MILLIS_AN_HOUR);
    boolean copy = enriched.getRelation() == StoryRelation.COPY;
    Map<String, ActivityPart> parts = new TreeMap<>();
    for (List<LinkedEntity> place : List.of(enriched.getEntities(), enriched.getTitleEntities())) {
      for (LinkedEntity entity : place) {
        String id = entity.getWikidata() != null ? entity.getWikidata() : entity.getLocalId();
        String name = entity.getWikidata() != null ? entity.getName() : id;
        int mentions = entity.getMentions().size();
        add(parts, part(ActivitySubject.ENTITY, id, name, hour, copy, mentions));
      }
    }
    if (enriched.getOutlet() != null) {
      String outlet = enriched.getOutlet();
      add(parts, part(ActivitySubject.OUTLET, outlet, outlet, hour, copy, 1));
    }
    return parts;
  }

  private static ActivityPart part(
      ActivitySubject subject, String id, String name, long hour, boolean copy, int mentions) {
    return copy
        ? new ActivityPart(subject, id, name, hour, 0, 1, 0, mentions)
        : new ActivityPart(subject, id, name, hour, 1, 0, mentions, 0);
  }

  /** An article counts once however often it names something; its mentions add up. */
  private static void add(Map<String, ActivityPart> parts, ActivityPart part) {
    parts.merge(part.getSubject() + "|" + part.getId(), part, ArticleOutputs::withMentionsOf);
  }

  private static ActivityPart withMentionsOf(ActivityPart a, ActivityPart b) {
    return new ActivityPart(
        a.getSubject(),
        a.getId(),
        a.getName(),
        a.getHour(),
        a.getOriginals(),
        a.getCopies(),
        a.getOriginalMentions() + b.getOriginalMentions(),
        a.getCopyMentions() + b.getCopyMentions());
  }
}
