package org.copytaster.producer.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copytaster.producer.LastRecords;
import org.copytaster.producer.PublisherSettings;
import org.copytaster.producer.TransactionalPublisher;
import org.copytaster.producer.corpus.DeadLetter;
import org.copytaster.producer.feed.format.Parsed;
import org.copytaster.schema.Article;
import org.copytaster.schema.FeedItem;
import org.copytaster.schema.FeedState;
import org.copytaster.schema.Topic;
import org.copytaster.schema.TopicSerdes;

/**
 * Where all feeds stand, and what is new to them. Reads it from the cluster and writes what changes
 * into the transaction of the articles. For one thread; after a failed transaction it is void.
 */
final class FeedLedger {
  /** Room for the record's own overhead below what the topics take. */
  private static final int MAX_ARTICLE_BYTES = Topic.MAX_RECORD_BYTES - 64 * 1024;

  private static final Duration PLAUSIBLE_AHEAD = Duration.ofHours(24);

  /** No feed gives an item such an id. */
  private static final String PROBLEM = "!";

  private final TransactionalPublisher transaction;
  private final FeedItems items = new FeedItems(FeedItems.MAX_ITEMS);
  private final Map<String, FeedState> states = new HashMap<>();

  private FeedLedger(TransactionalPublisher transaction) {
    this.transaction = transaction;
  }

  /** Reads where the feeds stand; the transaction's writer must be the only one by now. */
  static FeedLedger read(
      PublisherSettings cluster, TopicSerdes serdes, TransactionalPublisher transaction) {
    FeedLedger ledger = new FeedLedger(transaction);
    ledger.states.putAll(LastRecords.<FeedState>all(cluster, Topic.FEEDS, serdes));
    ledger.items.load(LastRecords.all(cluster, Topic.FEED_ITEMS, serdes));
    return ledger;
  }

  Map<String, FeedState> states() {
    return states;
  }

  /** Adds what a delivery brought to the transaction. */
  List<Answer> take(Delivery delivery) {
    FeedState before = states.get(delivery.feed());
    FeedState.Builder state =
        before == null
            ? FeedState.newBuilder().setFeed(delivery.feed()).setSince(delivery.at())
            : FeedState.newBuilder(before);
    List<Answer> answers = new ArrayList<>();
    for (Parsed parsed : delivery.parsed()) {
      answers.add(one(delivery, parsed, state));
    }
    count(delivery, answers, state);
    delivery.stands().accept(state);
    FeedState now = state.build();
    states.put(delivery.feed(), now);
    transaction.state(Topic.FEEDS, delivery.feed(), now, delivery.at());
    return answers;
  }

  private Answer one(Delivery delivery, Parsed parsed, FeedState.Builder state) {
    if (parsed instanceof Parsed.Item item) {
      return article(delivery, item.article(), item.itemKey(), item.fingerprint(), state);
    }
    if (parsed instanceof Parsed.Tombstone gone) {
      String what = "deleted " + gone.article().getArticleId() + " " + gone.when();
      String fingerprint = ArticleBytes.sha256(what.getBytes(UTF_8));
      return article(delivery, gone.article(), gone.itemKey(), fingerprint, state);
    }
    if (parsed instanceof Parsed.Problem problem) {
      dead(delivery, problem);
      return new Answer(problem.record(), Verdict.REJECTED, problem.reason());
    }
    Parsed.LeftOut left = (Parsed.LeftOut) parsed;
    return new Answer(left.record(), Verdict.LEFT_OUT, left.reason());
  }

  private Answer article(
      Delivery delivery,
      Article article,
      String item,
      String fingerprint,
      FeedState.Builder state) {
    String feed = delivery.feed();
    if (items.has(feed, item, fingerprint)) {
      return new Answer(item, Verdict.SAME, null);
    }
    String fault = fault(article);
    if (fault != null) {
      byte[] text = article.getBody().getBytes(UTF_8);
      dead(delivery, new Parsed.Problem(item, null, fault, text));
      return new Answer(item, Verdict.REJECTED, fault);
    }
    FeedItem known = items.known(feed, item);
    Long version = article.getVersion();
    if (version != null
        && known != null
        && known.getVersion() != null
        && version > known.getVersion() + 1) {
      state.setVersionGaps(state.getVersionGaps() + 1);
    }
    if (article.getPublishedInferred()) {
      state.setUndated(state.getUndated() + 1);
    }
    if (article.getPublished().isAfter(article.getReceived().plus(PLAUSIBLE_AHEAD))) {
      state.setImplausible(state.getImplausible() + 1);
    }
    transaction.publisher().article(article);
    items.add(feed, item, fingerprint, version, delivery.at(), (k, v) -> put(k, v, delivery.at()));
    return new Answer(item, Verdict.ACCEPTED, null);
  }

  /** One article that no topic takes would hold up all feeds for ever. */
  private static String fault(Article article) {
    try {
      int length = ArticleBytes.of(article).length;
      return length <= MAX_ARTICLE_BYTES
          ? null
          : "the item has %,d bytes, more than the %,d that are taken"
              .formatted(length, MAX_ARTICLE_BYTES);
    } catch (RuntimeException e) {
      return "the item is no article: " + e.getMessage();
    }
  }

  /** A broken item stays in its feed for days: it is one dead letter all the same. */
  private void dead(Delivery delivery, Parsed.Problem problem) {
    String feed = delivery.feed();
    String fingerprint = ArticleBytes.sha256(problem.bytes());
    String item = PROBLEM + fingerprint;
    if (items.has(feed, item, fingerprint)) {
      return;
    }
    String where = "feed " + feed + (problem.record() == null ? "" : ", " + problem.record());
    DeadLetter letter =
        DeadLetter.of(where, null, problem.field(), problem.reason(), problem.bytes());
    transaction.publisher().dead(letter, delivery.at());
    items.add(feed, item, fingerprint, null, delivery.at(), (k, v) -> put(k, v, delivery.at()));
  }

  private void put(String key, FeedItem item, Instant at) {
    transaction.state(Topic.FEED_ITEMS, key, item, at);
  }

  private static void count(Delivery delivery, List<Answer> answers, FeedState.Builder state) {
    for (Answer answer : answers) {
      switch (answer.verdict()) {
        case ACCEPTED -> {
          state.setAccepted(state.getAccepted() + 1);
          state.setLastNew(delivery.at());
        }
        case SAME -> state.setSame(state.getSame() + 1);
        case REJECTED -> state.setRejected(state.getRejected() + 1);
        case LEFT_OUT -> {
          // Nothing was lost.
        }
      }
    }
  }
}
