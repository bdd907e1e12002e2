package org.copytaster.producer.feed;

import java.util.Objects;

/**
 * What became of an item.
 *
 * @param item its id as the feed gives it, or which one it is; null for the whole payload
 * @param verdict what became of it
 * @param reason why it was rejected or left out; null where it was not
 */
public record Answer(String item, Verdict verdict, String reason) {
  /** The verdict is required. */
  public Answer {
    Objects.requireNonNull(verdict);
  }
}
