package org.copytaster.schema;

import org.apache.kafka.common.errors.SerializationException;

/**
 * The registry gave no usable answer, so nothing is known about the record at hand: stop and try
 * again later. Any other {@link SerializationException} is the record's own fault.
 */
public final class RegistryUnavailableException extends SerializationException {
  private static final long serialVersionUID = 1L;

  /** Says what was asked, with the failure met. */
  public RegistryUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
