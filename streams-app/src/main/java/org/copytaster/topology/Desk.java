package org.copytaster.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.schema.Recall;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.StoryMember;
import org.copytaster.schema.internal.ActivityPart;
import org.copytaster.schema.internal.ActivityParts;
import org.copytaster.schema.internal.ArticleState;
import org.copytaster.schema.internal.MemberChange;
import org.copytaster.schema.internal.MemberOrder;
import org.copytaster.view.Activity;
import org.copytaster.view.ArticleOutputs;
import org.copytaster.view.Oracle;
import org.copytaster.view.Register;
import org.copytaster.view.Tally;

/**
 * The register of one partition. Whoever changes an article's state does it here; once a record is
 * dealt with, {@link #flush} sends what all its changes together changed in the outputs, no more.
 */
final class Desk {
  /** How many copies a recall names. */
  private static final int COPIES_NAMED = 128;

  private final int partitions;
  private final ProcessorContext<String, Object> context;
  private final KeyValueStore<String, ArticleState> register;
  private final KeyValueStore<String, String> children;
  private final BalanceStore balance;
  private final Map<String, Open> open = new LinkedHashMap<>();

  /**
   * An article that the present record changes.
   *
   * @param before its state before the record
   * @param now its state now
   * @param copies that pointed to it when a text of it was replaced or taken back
   */
  private record Open(ArticleState before, ArticleState now, List<String> copies) {}

  Desk(int partitions, ProcessorContext<String, Object> context) {
    this.partitions = partitions;
    this.context = context;
    register = context.getStateStore(Names.REGISTER_STORE);
    children = context.getStateStore(Names.FOLD_CHILD_STORE);
    balance = new BalanceStore(context);
  }

  /** The state of an article; of an unknown one, the empty state. */
  ArticleState state(String articleId) {
    Open changed = open.get(articleId);
    if (changed != null) {
      return changed.now();
    }
    ArticleState state = register.get(articleId);
    return state == null ? Register.empty(articleId) : state;
  }

  /** Sets a state: that of {@link #state} is the one before. */
  void change(ArticleState after) {
    String id = after.getArticleId();
    Open changed = open.get(id);
    if (changed == null) {
      ArticleState before = state(id);
      List<String> copies = before.getFacts() == null ? List.of() : childrenOf(id, COPIES_NAMED);
      open.put(id, new Open(before, after, copies));
    } else {
      open.put(id, new Open(changed.before(), after, changed.copies()));
    }
  }

  /** Keeps the changed states and sends what they change in the outputs. */
  void flush(long timestamp) {
    open.forEach((id, changed) -> flush(id, changed, timestamp));
    open.clear();
  }

  private void flush(String id, Open changed, long timestamp) {
    ArticleState before = changed.before();
    ArticleState after = changed.now();
    register.put(id, after);
    Tally change = Tally.of(after).minus(Tally.of(before));
    if (!change.equals(Tally.ZERO)) {
      balance.add(change);
    }
    ArticleOutputs old =
        before.getVersions().isEmpty() ? ArticleOutputs.NONE : ArticleOutputs.of(before);
    ArticleOutputs now = ArticleOutputs.of(after);
    if (!Objects.equals(old.enriched(), now.enriched())) {
      send(id, now.enriched(), timestamp, Names.TO_ENRICHED);
    }
    if (!Objects.equals(old.recall(), now.recall())) {
      // Null: what was recalled was sent again since.
      Recall recall = now.recall() == null ? null : withCopies(now.recall(), changed.copies());
      send(id, recall, timestamp, Names.TO_RECALLS);
    }
    for (ReportedClaim claim : now.claims().values()) {
      if (!claim.equals(old.claims().get(claim.getClaimId()))) {
        send(Oracle.claimKey(claim), claim, timestamp, Names.TO_CLAIMS);
      }
    }
    sendMembership(old, now, id, timestamp);
    sendActivity(old.activity(), now.activity(), timestamp);
  }

  /** The articles that point to an article: the first ones by id. */
  List<String> childrenOf(String articleId, int most) {
    List<String> ids = new ArrayList<>();
    try (KeyValueIterator<String, String> rows = Rows.startingWith(children, articleId)) {
      while (rows.hasNext() && ids.size() < most) {
        KeyValue<String, String> row = rows.next();
        ids.add(Keys.last(row.key));
      }
    }
    return ids;
  }

  void send(String key, Object value, long timestamp, String sink) {
    context.forward(new Record<>(key, value, timestamp), sink);
  }

  private static Recall withCopies(Recall recall, List<String> copies) {
    return new Recall(
        recall.getArticleId(),
        recall.getCause(),
        recall.getVersion(),
        recall.getAt(),
        recall.getClaims(),
        copies);
  }

  private void sendMembership(ArticleOutputs old, ArticleOutputs now, String id, long timestamp) {
    boolean moved = !Objects.equals(old.storyId(), now.storyId());
    MemberOrder before = old.member() == null ? null : order(old.member());
    if (old.storyId() != null && moved) {
      send(old.storyId(), new MemberChange(id, before, null), timestamp, Names.TO_STORY_MEMBERS);
    }
    if (now.storyId() != null && (moved || !now.member().equals(old.member()))) {
      MemberChange change = new MemberChange(id, moved ? null : before, now.member());
      send(now.storyId(), change, timestamp, Names.TO_STORY_MEMBERS);
    }
  }

  private static MemberOrder order(StoryMember member) {
    return new MemberOrder(member.getPublishedInferred(), member.getPublished().toEpochMilli());
  }

  private void sendActivity(
      Map<String, ActivityPart> old, Map<String, ActivityPart> now, long timestamp) {
    Map<Integer, List<ActivityPart>> changes = new TreeMap<>();
    old.forEach(
        (key, part) -> {
          ActivityPart other = now.get(key);
          if (other == null || other.getHour() != part.getHour()) {
            partition(changes, key).add(Activity.negated(part));
          }
        });
    now.forEach(
        (key, part) -> {
          ActivityPart other = old.get(key);
          if (other == null || other.getHour() != part.getHour()) {
            partition(changes, key).add(part);
          } else if (!part.equals(other)) {
            partition(changes, key).add(Activity.difference(other, part));
          }
        });
    changes.forEach(
        (partition, parts) ->
            send(
                partition.toString(),
                new ActivityParts(parts),
                timestamp,
                Names.TO_ACTIVITY_PARTS));
  }

  private List<ActivityPart> partition(Map<Integer, List<ActivityPart>> changes, String key) {
    return changes.computeIfAbsent(Partitions.of(key, partitions), p -> new ArrayList<>());
  }
}
