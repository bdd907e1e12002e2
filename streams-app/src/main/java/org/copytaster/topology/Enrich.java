package org.copytaster.topology;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.copytaster.schema.Article;
import org.copytaster.view.Enricher;
import org.copytaster.view.Enricher.Enriched;

/** Second stage: reads a version's text once; no state, no look-ups. */
final class Enrich implements Processor<String, Object, String, Object> {
  private final Enricher enricher;
  private ProcessorContext<String, Object> context;

  Enrich(Enricher enricher) {
    this.enricher = enricher;
  }

  /**
   * A version on its way to the register.
   *
   * @param enriched what it holds
   * @param feed that delivered it; null for none
   * @param late whether it came too late to be folded
   */
  record Read(Enriched enriched, String feed, boolean late) {}

  @Override
  public void init(ProcessorContext<String, Object> context) {
    this.context = context;
  }

  @Override
  public void process(Record<String, Object> record) {
    Admit.Admitted admitted = (Admit.Admitted) record.value();
    Article article = admitted.article();
    Enriched enriched = read(enricher, article, admitted.hash());
    context.forward(record.withValue(new Read(enriched, article.getFeedId(), admitted.late())));
  }

  /**
   * A text that trips the analysis must not stop the stream over and over: it is set aside. What
   * the exception says may quote it, so that goes to the log alone.
   */
  static Enriched read(Enricher enricher, Article article, String hash) {
    try {
      return enricher.enrich(article, hash);
    } catch (RuntimeException e) {
      throw new BadArticleException(
          "body", "the text analysis failed: " + e.getClass().getName(), e);
    }
  }
}
