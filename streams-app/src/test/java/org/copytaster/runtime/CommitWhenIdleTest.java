package org.copytaster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

/** A thread with nothing left to do commits, and one that works does not. */
class CommitWhenIdleTest {
  private final CommitWhenIdle idle = new CommitWhenIdle();

  @Test
  void commitsOnceAThreadIsIdleAndNotMoreOftenThanTenTimesASecond() {
    MockProcessorContext<String, String> context = new MockProcessorContext<>();
    Processor<String, String, String, String> processor = processor(context);
    assertFalse(commits(context, 1_000), "nothing was done");

    work(processor, context, 1_000);
    assertFalse(commits(context, 1_009), "at work a moment ago");
    assertTrue(commits(context, 1_010), "idle");
    assertFalse(commits(context, 5_000), "nothing was done since");

    work(processor, context, 5_000);
    assertTrue(commits(context, 5_020), "idle again");
    work(processor, context, 5_030);
    assertFalse(commits(context, 5_119), "committed a moment ago");
    assertTrue(commits(context, 5_120), "a tenth of a second is over");
  }

  @Test
  void anotherTaskOfTheThreadIsAtWork() {
    MockProcessorContext<String, String> one = new MockProcessorContext<>();
    MockProcessorContext<String, String> other = new MockProcessorContext<>();
    Processor<String, String, String, String> first = processor(one);
    Processor<String, String, String, String> second = processor(other);
    work(first, one, 1_000);
    work(second, other, 1_008);
    assertFalse(commits(one, 1_012), "the thread is not idle");
    assertTrue(commits(other, 1_018), "one of its tasks asks for all");
    assertFalse(commits(one, 1_200), "it was asked for");
  }

  private Processor<String, String, String, String> processor(
      MockProcessorContext<String, String> context) {
    Processor<String, String, String, String> processor =
        idle.<String, String, String, String>wrapProcessorSupplier("node", () -> record -> {})
            .get();
    processor.init(context);
    return processor;
  }

  private static void work(
      Processor<String, String, String, String> processor,
      MockProcessorContext<String, String> context,
      long at) {
    context.setCurrentSystemTimeMs(at);
    processor.process(new Record<>("key", "value", 0));
  }

  private static boolean commits(MockProcessorContext<String, String> context, long at) {
    context.resetCommit();
    CapturedPunctuator look = context.scheduledPunctuators().get(0);
    assertEquals(PunctuationType.WALL_CLOCK_TIME, look.getType());
    look.getPunctuator().punctuate(at);
    return context.committed();
  }
}
