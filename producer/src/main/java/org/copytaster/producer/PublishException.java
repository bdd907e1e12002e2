package org.copytaster.producer;

/** A record could not be written; the message names it. Nothing more is written after it. */
public final class PublishException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The record and what went wrong. */
  public PublishException(String record, Throwable cause) {
    super(record + " could not be written: " + cause.getMessage(), cause);
  }
}
