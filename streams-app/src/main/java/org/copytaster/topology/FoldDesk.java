package org.copytaster.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.schema.internal.ArticleState;
import org.copytaster.schema.internal.FoldCandidate;
import org.copytaster.schema.internal.FoldCandidates;
import org.copytaster.schema.internal.FoldItem;
import org.copytaster.schema.internal.FoldLink;
import org.copytaster.schema.internal.FoldOffer;
import org.copytaster.schema.internal.FoldPair;
import org.copytaster.schema.internal.IndexEntry;
import org.copytaster.schema.internal.StoryPlace;
import org.copytaster.syndication.FoldOrder;
import org.copytaster.syndication.Match;
import org.copytaster.syndication.Matcher;
import org.copytaster.syndication.Sketch;
import org.copytaster.view.Register;

/**
 * Folding as seen by the partition of an article. Every rule here only says how a row follows from
 * the latest message of its sender; messages between two articles keep their order, so once all are
 * read the rows, and with them the stories, are those of the set of articles.
 *
 * <ul>
 *   <li>The index tells the earlier article of a pair how many probes it shares with the later one.
 *   <li>The earlier one offers its sketch to the later one, again whenever either sketch changes.
 *   <li>The later one checks, points to its best match, and tells it so.
 *   <li>Whoever is pointed to passes on the story it is in.
 * </ul>
 */
final class FoldDesk {
  /** How many other matches an article keeps once its window is over, should its best be killed. */
  private static final int SPARE_MATCHES = 16;

  private final PipelineSettings settings;
  private final int partitions;
  private final Desk desk;
  private final KeyValueStore<String, FoldItem> items;
  private final KeyValueStore<String, FoldCandidates> candidates;
  private final Matches matches;
  private final KeyValueStore<String, String> children;
  private final KeyValueStore<String, String> expiry;

  FoldDesk(
      PipelineSettings settings,
      int partitions,
      Desk desk,
      ProcessorContext<String, Object> context) {
    this.settings = settings;
    this.partitions = partitions;
    this.desk = desk;
    items = context.getStateStore(Names.FOLD_ITEM_STORE);
    candidates = context.getStateStore(Names.FOLD_CANDIDATE_STORE);
    matches = new Matches(context.getStateStore(Names.FOLD_MATCH_STORE));
    children = context.getStateStore(Names.FOLD_CHILD_STORE);
    expiry = context.getStateStore(Names.FOLD_EXPIRY_STORE);
  }

  /** An article got other text: it is found by other probes and checked anew. */
  void replaced(String id, FoldItem item, long timestamp) {
    FoldItem old = items.get(id);
    items.put(id, item);
    expireWith(id, item.getTo());
    long[] oldProbes = old == null ? new long[0] : sketch(old).probes();
    sendToIndex(id, item, sketch(item).probes(), oldProbes, timestamp);
  }

  /** An article was taken back: whoever was matched with it has to look elsewhere. */
  void removed(String id, StoryPlace place, long timestamp) {
    FoldItem old = items.delete(id);
    if (old != null) {
      sendToIndex(id, old, new long[0], sketch(old).probes(), timestamp);
    }
    for (String later : desk.childrenOf(id, Integer.MAX_VALUE)) {
      send(later, Links.withdraw(id), timestamp);
    }
    matches.keepBest(id, 0);
    if (place != null && place.getMatched() != null) {
      send(place.getMatched(), Links.leaves(id), timestamp);
    }
  }

  /** A message from another article. */
  void receive(String id, FoldLink link, long timestamp) {
    switch (link.getKind()) {
      case CANDIDATES -> candidates(link, timestamp);
      case OFFERS -> offered(id, link.getOffers(), timestamp);
      case WITHDRAW -> {
        if (matches.delete(id, link.getSender())) {
          choose(id, timestamp);
        }
      }
      case CHILD -> pointedTo(id, link, timestamp);
      case ROOT -> rootChanged(id, link, timestamp);
    }
  }

  /** Lets go of what the clock says is over. */
  void expire(long clock, long timestamp) {
    List<String> due = new ArrayList<>();
    try (KeyValueIterator<String, String> rows =
        expiry.range(Keys.time(Keys.EARLIEST), Keys.time(clock + 1))) {
      rows.forEachRemaining(row -> due.add(row.key));
    }
    for (String row : due) {
      expiry.delete(row);
      String id = Keys.last(row);
      candidates.delete(id);
      FoldItem item = items.get(id);
      if (item != null && item.getTo() + settings.foldingKept() <= clock) {
        items.delete(id);
        sendExpired(id, item, timestamp);
        matches.keepBest(id, SPARE_MATCHES);
      }
    }
  }

  /** Several earlier articles of this partition are told of their pairs with a later one. */
  private void candidates(FoldLink link, long timestamp) {
    String later = link.getSender();
    FoldCandidates row = candidates.get(later);
    Map<String, FoldCandidate> pairs = new LinkedHashMap<>();
    if (row == null) {
      expireWith(later, link.getTo());
    } else {
      row.getPairs().forEach(pair -> pairs.put(pair.getEarlier(), pair));
    }
    List<FoldOffer> offers = new ArrayList<>();
    for (FoldPair pair : link.getPairs()) {
      FoldCandidate now = candidate(pairs.get(pair.getEarlier()), pair, link, offers, timestamp);
      if (now.getShared() == 0) {
        pairs.remove(pair.getEarlier());
      } else {
        pairs.put(pair.getEarlier(), now);
      }
    }
    candidates.put(later, pairs.isEmpty() ? null : new FoldCandidates(List.copyOf(pairs.values())));
    if (!offers.isEmpty()) {
      send(later, Links.offers(offers), timestamp);
    }
  }

  private FoldCandidate candidate(
      FoldCandidate before, FoldPair pair, FoldLink link, List<FoldOffer> offers, long timestamp) {
    String id = pair.getEarlier();
    int shared = pair.getShared() + (before == null ? 0 : before.getShared());
    Long offered = before == null ? null : before.getOffered();
    FoldItem item = shared >= settings.folding().minShared() ? items.get(id) : null;
    if (item != null) {
      long sketches = Long.rotateLeft(item.getSketchHash(), 1) ^ link.getSketchHash();
      if (!Objects.equals(offered, sketches)) {
        offers.add(new FoldOffer(id, item));
        offered = sketches;
      }
    } else if (offered != null && shared < settings.folding().minShared()) {
      send(link.getSender(), Links.withdraw(id), timestamp);
      offered = null;
    }
    return new FoldCandidate(id, shared, offered);
  }

  private void expireWith(String id, long to) {
    expiry.put(Keys.of(Keys.time(to + settings.foldingKept()), id), "");
  }

  private void offered(String id, List<FoldOffer> offers, long timestamp) {
    FoldItem item = items.get(id);
    if (item == null) {
      return;
    }
    Sketch sketch = sketch(item);
    boolean changed = false;
    for (FoldOffer offer : offers) {
      changed |= offered(id, item, sketch, offer);
    }
    if (changed) {
      choose(id, timestamp);
    }
  }

  /** Checks an earlier article; says whether there is or was a match. */
  private boolean offered(String id, FoldItem item, Sketch sketch, FoldOffer offer) {
    FoldItem earlier = offer.getItem();
    boolean isEarlier = order(offer.getEarlier(), earlier).compareTo(order(id, item)) < 0;
    Optional<Match> match = isEarlier ? Matcher.match(sketch(earlier), sketch) : Optional.empty();
    if (match.isEmpty()) {
      return matches.delete(id, offer.getEarlier());
    }
    matches.put(id, offer.getEarlier(), earlier, match.get());
    return true;
  }

  /** The sender points here, or no longer does. */
  private void pointedTo(String id, FoldLink link, long timestamp) {
    String key = Keys.of(id, link.getSender());
    if (!link.getPresent()) {
      children.delete(key);
      return;
    }
    StoryPlace place = desk.state(id).getPlace();
    if (place == null) {
      send(link.getSender(), Links.withdraw(id), timestamp);
      return;
    }
    children.put(key, "");
    if (!place.getStoryId().equals(link.getRoot())) {
      send(link.getSender(), Links.root(id, place.getStoryId()), timestamp);
    }
  }

  private void rootChanged(String id, FoldLink link, long timestamp) {
    if (matches.root(id, link.getSender(), link.getRoot())) {
      choose(id, timestamp);
    }
  }

  /** Points an article to its best match, or to none. */
  private void choose(String id, long timestamp) {
    ArticleState state = desk.state(id);
    if (state.getPlace() == null) {
      return;
    }
    StoryPlace old = state.getPlace();
    StoryPlace place = matches.best(id).orElseGet(() -> Register.alone(id));
    if (place.equals(old)) {
      return;
    }
    if (!Objects.equals(place.getMatched(), old.getMatched())) {
      if (old.getMatched() != null) {
        send(old.getMatched(), Links.leaves(id), timestamp);
      }
      if (place.getMatched() != null) {
        send(place.getMatched(), Links.pointsTo(id, place.getStoryId()), timestamp);
      }
    }
    if (!place.getStoryId().equals(old.getStoryId())) {
      for (String child : desk.childrenOf(id, Integer.MAX_VALUE)) {
        send(child, Links.root(id, place.getStoryId()), timestamp);
      }
    }
    desk.change(state, Register.withPlace(state, place), timestamp);
  }

  private static FoldOrder order(String id, FoldItem item) {
    return new FoldOrder(item.getInferred(), item.getAt(), id);
  }

  /** Sends each partition of the index its probes, and an empty entry where it had some before. */
  private void sendToIndex(
      String id, FoldItem item, long[] probes, long[] oldProbes, long timestamp) {
    Map<Integer, List<Long>> byPartition = new HashMap<>();
    for (long probe : oldProbes) {
      byPartition.computeIfAbsent(indexPartition(probe), p -> new ArrayList<>());
    }
    for (long probe : probes) {
      byPartition.computeIfAbsent(indexPartition(probe), p -> new ArrayList<>()).add(probe);
    }
    byPartition.forEach(
        (partition, its) -> sendEntry(partition, entry(id, item, its, false), timestamp));
  }

  private void sendExpired(String id, FoldItem item, long timestamp) {
    TreeSet<Integer> where = new TreeSet<>();
    for (long probe : sketch(item).probes()) {
      where.add(indexPartition(probe));
    }
    for (int partition : where) {
      sendEntry(partition, entry(id, item, List.of(), true), timestamp);
    }
  }

  private void sendEntry(int partition, IndexEntry entry, long timestamp) {
    desk.send(Integer.toString(partition), entry, timestamp, Names.TO_FOLD_INDEX);
  }

  private int indexPartition(long probe) {
    return Math.floorMod(probe, partitions);
  }

  private static IndexEntry entry(String id, FoldItem item, List<Long> probes, boolean expired) {
    return new IndexEntry(
        id,
        item.getInferred(),
        item.getAt(),
        item.getFrom(),
        item.getTo(),
        item.getSketchHash(),
        probes,
        expired);
  }

  private void send(String receiver, FoldLink link, long timestamp) {
    desk.send(receiver, link, timestamp, Names.TO_FOLD_LINKS);
  }

  private static Sketch sketch(FoldItem item) {
    byte[] bytes = new byte[item.getSketch().remaining()];
    item.getSketch().duplicate().get(bytes);
    return Sketch.fromBytes(bytes);
  }
}
