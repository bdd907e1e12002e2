package org.copytaster.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.copytaster.article.ArticleTimes;
import org.copytaster.ledger.Extent;
import org.copytaster.schema.Article;
import org.copytaster.schema.FoldEvidence;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.StoryMember;
import org.copytaster.schema.StoryRelation;
import org.copytaster.schema.internal.ActivityDay;
import org.copytaster.schema.internal.ActivityPart;
import org.copytaster.schema.internal.ArticleState;
import org.copytaster.schema.internal.StoryPlace;
import org.copytaster.syndication.Evidence;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.syndication.Folding;
import org.copytaster.view.Enricher.Enriched;

/**
 * Says what is right: every output as a function of the facts and the clock, with no state kept in
 * between. The topology must reach the same, whatever the order, partitions or crashes, as long as
 * no fact comes later than the allowed lateness.
 */
public final class Oracle {
  private final Enricher enricher;
  private final FoldSettings folding;

  /** An oracle over the same domain functions as the topology's. */
  public Oracle(Enricher enricher, FoldSettings folding) {
    this.enricher = enricher;
    this.folding = folding;
  }

  /**
   * What the oracle says.
   *
   * @param view all outputs
   * @param tally where the events went
   */
  public record Verdict(View view, Tally tally) {}

  /** The verdict over all events delivered, in any order, at a clock. */
  public Verdict view(Collection<Article> facts, Instant clock) {
    Map<String, ArticleState> states = new TreeMap<>();
    Map<String, Map<String, Enriched>> released = new HashMap<>();
    Map<String, Article> articles = new HashMap<>();
    Set<String> seen = new HashSet<>();
    Tally tally = Tally.ZERO;
    for (Article article : facts) {
      Instant until = ArticleTimes.heldUntil(article);
      boolean held = until != null && until.isAfter(clock);
      Enriched enriched = enricher.enrich(article);
      String id = article.getArticleId();
      String hash = enriched.version().getContentHash();
      if (!seen.add(hash)) {
        tally = tally.plus(Tally.ofDuplicates(1));
      } else if (held) {
        tally = tally.plus(Tally.ofEmbargoed(1));
      } else {
        ArticleState state = states.getOrDefault(id, Register.empty(id));
        states.put(id, Register.withVersion(state, enriched, false));
        released.computeIfAbsent(id, k -> new HashMap<>()).put(hash, enriched);
        articles.put(hash, article);
      }
      if (!held) {
        states.computeIfPresent(id, (k, s) -> Register.withFeed(s, article.getFeedId()));
      }
    }
    fold(states, released);
    View view = View.empty();
    Map<String, SortedMap<Long, ActivityDay>> activity = new TreeMap<>();
    Map<String, ActivityPart> counted = new HashMap<>();
    Map<String, List<StoryMember>> members = new TreeMap<>();
    for (ArticleState state : states.values()) {
      tally = tally.plus(Tally.of(state));
      ArticleOutputs outputs = ArticleOutputs.of(state);
      outputs.claims().values().forEach(c -> view.claims().put(claimKey(c), c));
      if (outputs.recall() != null) {
        view.recalls().put(state.getArticleId(), outputs.recall());
      }
      if (outputs.enriched() != null) {
        view.articles().put(state.getArticleId(), outputs.enriched());
        view.texts()
            .put(state.getArticleId(), articles.get(outputs.enriched().getContentHash()).getBody());
        members.computeIfAbsent(outputs.storyId(), k -> new ArrayList<>()).add(outputs.member());
      }
      outputs
          .activity()
          .forEach(
              (subject, part) -> {
                Activity.add(activity.computeIfAbsent(subject, k -> new TreeMap<>()), part);
                counted.put(subject, part);
              });
    }
    members.forEach(
        (story, all) -> {
          all.sort(Stories.ORDER);
          view.stories().put(story, Stories.story(story, all.size(), all));
        });
    activity.forEach(
        (subject, days) ->
            days.keySet()
                .forEach(
                    day -> {
                      ActivityPart part = counted.get(subject);
                      view.activity().put(Activity.key(part, day), Activity.count(part, day, days));
                    }));
    Set<String> summed = enricher.summedMeasures();
    SortedMap<String, LedgerEntry> listed =
        LedgerView.entries(view.claims().values(), Extent.BOUNDED, summed);
    view.series().putAll(LedgerView.series(listed.values(), summed));
    view.ledger().putAll(LedgerView.entries(view.claims().values(), Extent.WHOLE, summed));
    return new Verdict(view, tally);
  }

  /** Key of a claim on its topic. */
  public static String claimKey(ReportedClaim claim) {
    return claim.getLedgerKey() + "|" + claim.getClaimId();
  }

  private void fold(Map<String, ArticleState> states, Map<String, Map<String, Enriched>> released) {
    List<Folding.Item> items = new ArrayList<>();
    states.forEach(
        (id, state) -> {
          if (state.getFacts() != null) {
            String hash = state.getFacts().getContentHash();
            items.add(released.get(id).get(hash).item());
          }
        });
    Folding.fold(items, folding)
        .forEach(
            (id, placement) ->
                states.computeIfPresent(id, (k, s) -> Register.withPlace(s, place(placement))));
  }

  private static StoryPlace place(Folding.Placement p) {
    return new StoryPlace(
        p.storyId(),
        StoryRelation.valueOf(p.relation().name()),
        p.parent(),
        p.similarity(),
        evidence(p.evidence()));
  }

  /** Evidence as it stands on records; null stays null. */
  public static FoldEvidence evidence(Evidence evidence) {
    return evidence == null
        ? null
        : new FoldEvidence(
            evidence.sharedOfThis(),
            evidence.sharedOfOther(),
            evidence.figures(),
            evidence.quotes(),
            evidence.names());
  }
}
