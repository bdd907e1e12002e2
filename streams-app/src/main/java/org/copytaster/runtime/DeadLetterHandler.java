package org.copytaster.runtime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.copytaster.article.ContentHash;
import org.copytaster.schema.DeadLetters;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.topology.BadArticleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets aside what cannot be read and goes on; stops at anything else. A registry that does not
 * answer says nothing about a record, and a fault in a stage may have left its work half done: both
 * stop the task, which starts again from its last commit.
 */
public final class DeadLetterHandler
    implements DeserializationExceptionHandler, ProcessingExceptionHandler {
  /** Setting: the topic that dead letters go to. */
  public static final String TOPIC_CONFIG = "copytaster.dead.letter.topic";

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterHandler.class);

  private String topic;

  @Override
  public void configure(Map<String, ?> settings) {
    topic = settings.get(TOPIC_CONFIG).toString();
  }

  @Override
  public DeserializationExceptionHandler.Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    if (RegistrySerdes.isRegistryUnavailable(exception)) {
      LOG.error("{}: the schema registry does not answer", where(context), exception);
      return DeserializationExceptionHandler.Response.fail();
    }
    String reason = "the record cannot be read: " + rootMessage(exception);
    return DeserializationExceptionHandler.Response.resume(
        List.of(letter(context, record.key(), record.value(), null, reason)));
  }

  @Override
  public ProcessingExceptionHandler.Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    if (exception instanceof BadArticleException bad) {
      String reason = (bad.field() == null ? "" : bad.field() + " ") + bad.getMessage();
      return ProcessingExceptionHandler.Response.resume(
          List.of(
              letter(
                  context, context.sourceRawKey(), context.sourceRawValue(), bad.field(), reason)));
    }
    LOG.error("{} stopped at {}", context.processorNodeId(), where(context), exception);
    return ProcessingExceptionHandler.Response.fail();
  }

  private ProducerRecord<byte[], byte[]> letter(
      ErrorHandlerContext context, byte[] key, byte[] value, String field, String reason) {
    LOG.warn("dead letter from {}: {}", where(context), reason);
    // Those the record came with first: of a name that both have, the last one counts.
    List<Header> headers = new ArrayList<>();
    context.headers().forEach(headers::add);
    add(headers, DeadLetters.REASON, reason);
    add(headers, DeadLetters.FIELD, field);
    add(headers, DeadLetters.TOPIC, context.topic());
    add(headers, DeadLetters.PARTITION, Integer.toString(context.partition()));
    add(headers, DeadLetters.OFFSET, Long.toString(context.offset()));
    byte[] bytes = value == null ? new byte[0] : value;
    add(headers, DeadLetters.SHA256, ContentHash.ofBytes(bytes));
    add(headers, DeadLetters.LENGTH, Integer.toString(bytes.length));
    return new ProducerRecord<>(topic, null, context.timestamp(), key, value, headers);
  }

  private static void add(List<Header> headers, String name, String value) {
    if (value != null) {
      headers.add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static String where(ErrorHandlerContext context) {
    return context.topic() + "-" + context.partition() + "@" + context.offset();
  }

  private static String rootMessage(Throwable exception) {
    Throwable root = exception;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }
}
