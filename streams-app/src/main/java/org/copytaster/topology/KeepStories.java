package org.copytaster.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.schema.Story;
import org.copytaster.schema.StoryMember;
import org.copytaster.schema.internal.MemberChange;
import org.copytaster.view.Stories;

/** Gathers the members of stories. A change costs the same however many members there are. */
final class KeepStories implements Processor<String, MemberChange, String, Story> {
  private ProcessorContext<String, Story> context;
  private KeyValueStore<String, StoryMember> ordered;
  private KeyValueStore<String, String> places;
  private KeyValueStore<String, Long> totals;

  @Override
  public void init(ProcessorContext<String, Story> context) {
    this.context = context;
    ordered = context.getStateStore(Names.STORY_ORDER_STORE);
    places = context.getStateStore(Names.STORY_MEMBER_STORE);
    totals = context.getStateStore(Names.STORY_TOTAL_STORE);
  }

  @Override
  public void process(Record<String, MemberChange> record) {
    String story = record.key();
    MemberChange change = record.value();
    Long before = totals.get(story);
    long total = before == null ? 0 : before;
    String place = places.delete(Keys.of(story, change.getArticleId()));
    if (place != null) {
      ordered.delete(place);
      total--;
    }
    StoryMember member = change.getMember();
    if (member != null) {
      place = place(story, member);
      places.put(Keys.of(story, change.getArticleId()), place);
      ordered.put(place, member);
      total++;
    }
    totals.put(story, total == 0 ? null : total);
    Story now = total == 0 ? null : Stories.story(story, total, first(story));
    context.forward(record.withValue(now));
  }

  private List<StoryMember> first(String story) {
    List<StoryMember> members = new ArrayList<>();
    try (KeyValueIterator<String, StoryMember> rows = Rows.startingWith(ordered, story)) {
      while (rows.hasNext() && members.size() < Stories.LISTED) {
        members.add(rows.next().value);
      }
    }
    return members;
  }

  /** Sorts as {@link Stories#ORDER} does. */
  private static String place(String story, StoryMember member) {
    return Keys.of(
        story,
        member.getPublishedInferred() ? "1" : "0",
        Keys.time(member.getPublished().toEpochMilli()),
        member.getArticleId());
  }
}
