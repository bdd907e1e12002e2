package org.copytaster.runtime;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorWrapper;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.WrappedFixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.WrappedProcessorSupplier;

/**
 * Lets a stream thread commit as soon as it has nothing left to do: the next stage waits for that,
 * and with a long commit interval it would wait for long. A commit is of all tasks of a thread, so
 * a thread has to be idle, not just a task. When a thread commits shows in no result.
 */
public final class CommitWhenIdle implements ProcessorWrapper {
  /** How long a thread has had nothing to do when it commits. */
  static final Duration IDLE = Duration.ofMillis(10);

  /** Work that trickles in is no reason to commit more often than this. */
  private static final Duration AT_MOST_EVERY = Duration.ofMillis(100);

  private final ThreadLocal<Work> threads = ThreadLocal.withInitial(Work::new);

  /** What a stream thread has done. */
  private static final class Work {
    private boolean uncommitted;
    private long last;
    private long committed;
  }

  @Override
  public <K, V, L, W> WrappedProcessorSupplier<K, V, L, W> wrapProcessorSupplier(
      String name, ProcessorSupplier<K, V, L, W> processor) {
    return ProcessorWrapper.asWrapped(() -> new Watched<>(processor.get()));
  }

  @Override
  public <K, V, W> WrappedFixedKeyProcessorSupplier<K, V, W> wrapFixedKeyProcessorSupplier(
      String name, FixedKeyProcessorSupplier<K, V, W> processor) {
    return ProcessorWrapper.asWrappedFixedKey(processor);
  }

  private final class Watched<K, V, L, W> implements Processor<K, V, L, W> {
    private final Processor<K, V, L, W> processor;
    private ProcessorContext<L, W> context;
    private Work work;

    Watched(Processor<K, V, L, W> processor) {
      this.processor = processor;
    }

    @Override
    public void init(ProcessorContext<L, W> context) {
      this.context = context;
      work = threads.get();
      context.schedule(IDLE, PunctuationType.WALL_CLOCK_TIME, this::look);
      processor.init(context);
    }

    @Override
    public void process(Record<K, V> record) {
      work.uncommitted = true;
      work.last = context.currentSystemTimeMs();
      processor.process(record);
    }

    private void look(long now) {
      if (work.uncommitted
          && now - work.last >= IDLE.toMillis()
          && now - work.committed >= AT_MOST_EVERY.toMillis()) {
        work.uncommitted = false;
        work.committed = now;
        context.commit();
      }
    }

    @Override
    public void close() {
      processor.close();
    }
  }
}
