package org.copytaster.producer.feed.format;

import java.time.Instant;
import java.util.Objects;
import org.copytaster.schema.Article;

/** What a payload holds, in its order. */
public sealed interface Parsed {
  /**
   * One version of an article.
   *
   * @param article ready to be published
   * @param itemKey the item's id as the feed gives it
   * @param fingerprint SHA-256, in hex, of what the item says: the same for every delivery of the
   *     same version, whenever it was received
   */
  record Item(Article article, String itemKey, String fingerprint) implements Parsed {
    /** None may be null. */
    public Item {
      Objects.requireNonNull(article);
      Objects.requireNonNull(itemKey);
      Objects.requireNonNull(fingerprint);
    }
  }

  /**
   * The feed says that an item was deleted.
   *
   * @param article the withdrawal, ready to be published
   * @param itemKey the item's id as the feed gives it
   * @param when the deletion took place
   */
  record Tombstone(Article article, String itemKey, Instant when) implements Parsed {
    /** None may be null. */
    public Tombstone {
      Objects.requireNonNull(article);
      Objects.requireNonNull(itemKey);
      Objects.requireNonNull(when);
    }
  }

  /**
   * Something that should be an article and cannot be read: a dead letter.
   *
   * @param record which one, such as "item 3" or "item 3 (urn:x:7)"; null for the whole payload
   * @param field the field at fault, or null
   * @param reason what was wrong, for a newsroom to read
   * @param bytes what of the payload is at fault
   */
  record Problem(String record, String field, String reason, byte[] bytes) implements Parsed {
    /** Reason and bytes are required. */
    public Problem {
      Objects.requireNonNull(reason);
      Objects.requireNonNull(bytes);
    }
  }

  /**
   * Something that is sound but no news text: a picture, a package, a section's front page.
   *
   * @param record which one; null for the whole payload
   * @param reason why it is left out
   */
  record LeftOut(String record, String reason) implements Parsed {
    /** The reason is required. */
    public LeftOut {
      Objects.requireNonNull(reason);
    }
  }
}
