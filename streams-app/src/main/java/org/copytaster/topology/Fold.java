package org.copytaster.topology;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.copytaster.schema.internal.FoldLink;

/** Fourth stage: articles of all partitions tell each other who tells the same report. */
final class Fold implements Processor<String, FoldLink, String, Object> {
  private final PipelineSettings settings;
  private final int partitions;
  private FoldDesk folding;

  Fold(PipelineSettings settings, int partitions) {
    this.settings = settings;
    this.partitions = partitions;
  }

  @Override
  public void init(ProcessorContext<String, Object> context) {
    folding = new FoldDesk(settings, new Desk(partitions, context), context);
  }

  @Override
  public void process(Record<String, FoldLink> record) {
    folding.receive(record.key(), record.value(), record.timestamp());
  }
}
