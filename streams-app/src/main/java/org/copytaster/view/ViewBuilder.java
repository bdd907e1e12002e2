package org.copytaster.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.copytaster.article.ContentHash;
import org.copytaster.ledger.ClaimsBook;
import org.copytaster.ledger.Extent;
import org.copytaster.ledger.LedgerEntries;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.ledger.Periods;
import org.copytaster.schema.ActivityCount;
import org.copytaster.schema.Article;
import org.copytaster.schema.Balance;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.Recall;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.schema.Story;
import org.copytaster.schema.StoryMember;
import org.copytaster.schema.Topic;

/**
 * Makes a view of the records of the topics. Stories and ledger entries that list the first of very
 * many members or carriers are completed from the articles and claims.
 */
public final class ViewBuilder {
  private final View view = View.empty();
  private final Map<Integer, Balance> balances = new TreeMap<>();
  private final Map<String, String> bodies = new HashMap<>();

  /** Takes a record in; the last one of a key counts. Null is a tombstone. */
  public void accept(Topic topic, String key, SpecificRecord value) {
    switch (topic) {
      case ENRICHED -> put(view.articles(), key, (EnrichedArticle) value);
      case STORIES -> put(view.stories(), key, (Story) value);
      case CLAIMS -> put(view.claims(), key, (ReportedClaim) value);
      case LEDGER -> put(view.ledger(), key, (LedgerEntry) value);
      case SERIES -> put(view.series(), key, (SeriesPoint) value);
      case ACTIVITY -> put(view.activity(), key, (ActivityCount) value);
      case RECALLS -> put(view.recalls(), key, (Recall) value);
      case AUDIT -> balances.put(((Balance) value).getPartition(), (Balance) value);
      case ARTICLES -> bodies.put(ContentHash.of((Article) value), ((Article) value).getBody());
      default -> throw new IllegalArgumentException("no output: " + topic);
    }
  }

  /** The view of all that was taken in. */
  public View build() {
    view.texts().clear();
    view.articles().forEach((id, a) -> view.texts().put(id, bodies.get(a.getContentHash())));
    completeStories();
    completeLedger();
    view.recalls().replaceAll((id, recall) -> withoutCopies(recall));
    return view;
  }

  /** Where the events went, over all partitions. */
  public Tally tally() {
    Tally tally = Tally.ZERO;
    for (Balance b : balances.values()) {
      tally =
          tally.plus(
              new Tally(
                  b.getCurrent(),
                  b.getSuperseded(),
                  b.getDuplicate(),
                  b.getWithheld(),
                  b.getKilled(),
                  b.getEmbargoed()));
    }
    return tally;
  }

  private static <V> void put(SortedMap<String, V> map, String key, V value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }

  private void completeStories() {
    Map<String, List<StoryMember>> members = new HashMap<>();
    for (EnrichedArticle article : view.articles().values()) {
      Story story = view.stories().get(article.getStoryId());
      if (story != null && story.getMembersTotal() > story.getMembers().size()) {
        members
            .computeIfAbsent(article.getStoryId(), k -> new ArrayList<>())
            .add(ArticleOutputs.member(article));
      }
    }
    members.forEach(
        (id, all) -> {
          all.sort(Stories.ORDER);
          view.stories().put(id, Stories.story(id, all.size(), all));
        });
  }

  private void completeLedger() {
    Set<String> cut = new TreeSet<>();
    Set<String> needed = new HashSet<>();
    Set<String> summed = new HashSet<>();
    for (LedgerEntry entry : view.ledger().values()) {
      String key = entry.getLedgerKey();
      if (LedgerEntries.isCut(entry)) {
        cut.add(key);
        needed.add(key);
        Periods.neighbours(entry.getPeriod())
            .forEach(period -> needed.add(LedgerKeys.withPeriod(key, period)));
      }
      if (entry.getSummed()) {
        summed.add(entry.getMeasure());
      }
    }
    List<ReportedClaim> claims =
        view.claims().values().stream().filter(c -> needed.contains(c.getLedgerKey())).toList();
    ClaimsBook book = new ClaimsBook(claims, summed);
    cut.forEach(key -> view.ledger().put(key, LedgerEntries.entry(book, key, Extent.WHOLE)));
  }

  /** Who pointed to an article when it was recalled depends on the moment, not on the facts. */
  private static Recall withoutCopies(Recall recall) {
    return new Recall(
        recall.getArticleId(),
        recall.getCause(),
        recall.getVersion(),
        recall.getAt(),
        recall.getClaims(),
        List.of());
  }
}
