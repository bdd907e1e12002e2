package org.copytaster.runtime;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.copytaster.schema.RegistrySerdes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes over what cannot be read: the pipeline has set it aside already. A registry that does not
 * answer says nothing about a record: then the views stop, and start again from their last commit.
 */
public final class SkipUnreadable implements DeserializationExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(SkipUnreadable.class);

  @Override
  public void configure(Map<String, ?> settings) {
    // Nothing to set.
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    String where = context.topic() + "-" + context.partition() + "@" + context.offset();
    if (RegistrySerdes.isRegistryUnavailable(exception)) {
      LOG.error("{}: the schema registry does not answer", where, exception);
      return Response.fail();
    }
    LOG.warn("the views pass over {}: {}", where, exception.getMessage());
    return Response.resume();
  }
}
