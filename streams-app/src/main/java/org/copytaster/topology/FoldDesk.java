package org.copytaster.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.schema.internal.ArticleState;
import org.copytaster.schema.internal.FoldLink;
import org.copytaster.schema.internal.FoldMatch;
import org.copytaster.schema.internal.StoryPlace;
import org.copytaster.view.Register;

/**
 * Folding as seen by the partition of an article. Every rule here only says how a row follows from
 * the latest message of its sender; messages between two articles keep their order, so once all are
 * read the rows, and with them the stories, are those of the set of articles.
 *
 * <ul>
 *   <li>The index tells an article which earlier ones it matches.
 *   <li>The article points to the best of them and asks it for its story.
 *   <li>Whoever is pointed to answers, and passes on each change of the story it is in.
 * </ul>
 */
final class FoldDesk {
  /** How many other matches an article keeps once its window is over, should its best be killed. */
  private static final int SPARE_MATCHES = 16;

  private final PipelineSettings settings;
  private final Desk desk;
  private final LinkPost post;
  private final Matches matches;
  private final KeyValueStore<String, String> pointers;
  private final KeyValueStore<String, String> children;
  private final KeyValueStore<String, String> expiry;

  FoldDesk(
      PipelineSettings settings,
      Desk desk,
      LinkPost post,
      ProcessorContext<String, Object> context) {
    this.settings = settings;
    this.desk = desk;
    this.post = post;
    matches = new Matches(context.getStateStore(Names.FOLD_MATCH_STORE));
    pointers = context.getStateStore(Names.FOLD_POINTER_STORE);
    children = context.getStateStore(Names.FOLD_CHILD_STORE);
    expiry = context.getStateStore(Names.FOLD_EXPIRY_STORE);
  }

  /** An article was taken back: whoever was matched with it has to look elsewhere. */
  void removed(String id, long timestamp) {
    for (String later : desk.childrenOf(id, Integer.MAX_VALUE)) {
      post.send(later, Links.withdraw(id), timestamp);
    }
    matches.keepBest(id, 0);
    point(id, null, timestamp);
  }

  /** A message from another article, or from the index. */
  void receive(String id, FoldLink link, long timestamp) {
    switch (link.getKind()) {
      case MATCHES -> matched(id, link, timestamp);
      case WITHDRAW -> {
        if (matches.delete(id, link.getSender())) {
          choose(id, matches.best(id), timestamp);
        }
      }
      case CHILD -> pointedTo(id, link, timestamp);
      case ROOT -> rootTold(id, link, timestamp);
    }
  }

  /** Lets go of what the clock says is over. */
  void expire(long clock) {
    List<String> due = new ArrayList<>();
    try (KeyValueIterator<String, String> rows =
        expiry.range(Keys.time(Keys.EARLIEST), Keys.time(clock - settings.foldingKept() + 1))) {
      while (rows.hasNext()) {
        KeyValue<String, String> row = rows.next();
        due.add(row.key);
      }
    }
    for (String row : due) {
      expiry.delete(row);
      String id = Keys.last(row);
      // A later version may have moved the article on.
      if (matches.lastPublished(id) + settings.foldingKept() <= clock) {
        matches.keepBest(id, SPARE_MATCHES);
      }
    }
  }

  private void matched(String id, FoldLink link, long timestamp) {
    int part = Integer.parseInt(link.getSender());
    Matches.Change change = matches.update(id, part, link.getFound(), link.getLost());
    if (change != null) {
      if (change.isLater()) {
        expiry.put(Keys.of(Keys.time(change.lastPublished()), id), "");
      }
      choose(id, change.best(), timestamp);
    }
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
      post.send(link.getSender(), Links.withdraw(id), timestamp);
    } else {
      children.put(key, "");
      post.send(link.getSender(), Links.root(id, place.getStoryId()), timestamp);
    }
  }

  private void rootTold(String id, FoldLink link, long timestamp) {
    ArticleState state = desk.state(id);
    if (state.getPlace() != null && link.getSender().equals(pointers.get(id))) {
      move(state, place(matches.best(id), link.getRoot()), timestamp);
    }
  }

  /** Points an article to its best match, or to none. */
  private void choose(String id, FoldMatch best, long timestamp) {
    ArticleState state = desk.state(id);
    if (state.getPlace() == null) {
      return;
    }
    boolean same = point(id, best == null ? null : best.getEarlier(), timestamp);
    if (best == null) {
      move(state, Register.alone(id), timestamp);
    } else if (same && best.getEarlier().equals(state.getPlace().getMatched())) {
      move(state, place(best, state.getPlace().getStoryId()), timestamp);
    }
    // Else the answer of the one pointed to says which story it is: until then the old place holds.
  }

  /** Points from an article to another one or none; says whether it did so before. */
  private boolean point(String id, String earlier, long timestamp) {
    String old = pointers.get(id);
    if (old == null ? earlier == null : old.equals(earlier)) {
      return true;
    }
    if (old != null) {
      post.send(old, Links.leaves(id), timestamp);
    }
    if (earlier != null) {
      post.send(earlier, Links.pointsTo(id), timestamp);
    }
    pointers.put(id, earlier);
    return false;
  }

  private void move(ArticleState state, StoryPlace place, long timestamp) {
    StoryPlace old = state.getPlace();
    if (place.equals(old)) {
      return;
    }
    String id = state.getArticleId();
    if (!place.getStoryId().equals(old.getStoryId())) {
      for (String child : desk.childrenOf(id, Integer.MAX_VALUE)) {
        post.send(child, Links.root(id, place.getStoryId()), timestamp);
      }
    }
    desk.change(Register.withPlace(state, place));
  }

  private static StoryPlace place(FoldMatch match, String root) {
    return new StoryPlace(
        root, match.getRelation(), match.getEarlier(), match.getSimilarity(), match.getEvidence());
  }
}
