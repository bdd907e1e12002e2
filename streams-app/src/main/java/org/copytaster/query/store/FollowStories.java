package org.copytaster.query.store;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.schema.Story;

/** Keeps stories and their lines. */
final class FollowStories implements Processor<String, Story, Void, Void> {
  private KeyValueStore<String, Story> stories;
  private StoryLines lines;

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    stories = context.getStateStore(ViewNames.STORY_STORE);
    lines = new StoryLines(context);
  }

  @Override
  public void process(Record<String, Story> record) {
    stories.put(record.key(), record.value());
    lines.refresh(record.key());
  }
}
