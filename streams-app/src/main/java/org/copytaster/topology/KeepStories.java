package org.copytaster.topology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.schema.Story;
import org.copytaster.schema.StoryMember;
import org.copytaster.schema.internal.MemberChange;
import org.copytaster.schema.internal.MemberOrder;
import org.copytaster.schema.internal.StoryHead;
import org.copytaster.view.Stories;

/**
 * Gathers the members of stories: those that are listed in one row a story, the rest in a row each.
 * A change costs the same however many members there are.
 */
final class KeepStories implements Processor<String, MemberChange, String, Story> {
  private ProcessorContext<String, Story> context;
  private KeyValueStore<String, StoryHead> heads;
  private KeyValueStore<String, StoryMember> rest;

  @Override
  public void init(ProcessorContext<String, Story> context) {
    this.context = context;
    heads = context.getStateStore(Names.STORY_STORE);
    rest = context.getStateStore(Names.STORY_REST_STORE);
  }

  @Override
  public void process(Record<String, MemberChange> record) {
    String story = record.key();
    MemberChange change = record.value();
    StoryHead head = heads.get(story);
    List<StoryMember> listed =
        head == null ? new ArrayList<>() : new ArrayList<>(head.getMembers());
    long total = head == null ? 0 : head.getTotal();
    if (change.getBefore() != null) {
      leave(story, change, listed, total--);
    }
    if (change.getMember() != null) {
      enter(story, change.getMember(), listed);
      total++;
    }
    heads.put(story, total == 0 ? null : new StoryHead(total, listed));
    context.forward(record.withValue(total == 0 ? null : Stories.story(story, total, listed)));
  }

  /** Takes a member out of a story of {@code total}; the first one not listed takes its place. */
  private void leave(String story, MemberChange change, List<StoryMember> listed, long total) {
    if (!listed.removeIf(m -> m.getArticleId().equals(change.getArticleId()))) {
      rest.delete(row(story, change.getBefore(), change.getArticleId()));
    } else if (total > listed.size() + 1) {
      KeyValue<String, StoryMember> next = firstOfRest(story);
      rest.delete(next.key);
      listed.add(next.value);
    }
  }

  /** Puts a member into a story; the last one listed makes room for it. */
  private void enter(String story, StoryMember member, List<StoryMember> listed) {
    boolean full = listed.size() == Stories.LISTED;
    int place = -1 - Collections.binarySearch(listed, member, Stories.ORDER);
    if (full && place == listed.size()) {
      rest.put(row(story, member), member);
      return;
    }
    listed.add(place, member);
    if (full) {
      StoryMember last = listed.remove(listed.size() - 1);
      rest.put(row(story, last), last);
    }
  }

  private KeyValue<String, StoryMember> firstOfRest(String story) {
    try (KeyValueIterator<String, StoryMember> rows = Rows.startingWith(rest, story)) {
      return rows.next();
    }
  }

  private static String row(String story, StoryMember member) {
    MemberOrder order =
        new MemberOrder(member.getPublishedInferred(), member.getPublished().toEpochMilli());
    return row(story, order, member.getArticleId());
  }

  /** Sorts as {@link Stories#ORDER} does. */
  private static String row(String story, MemberOrder order, String articleId) {
    return Keys.of(
        story, order.getInferred() ? "1" : "0", Keys.time(order.getPublished()), articleId);
  }
}
