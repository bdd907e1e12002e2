package org.copytaster.producer.feed.format;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.copytaster.producer.input.StatedTime;
import org.copytaster.producer.input.Unreadable;
import org.copytaster.schema.Article;
import org.copytaster.schema.DatePrecision;

/** The dates of one article while it is read: each is kept as it was written. */
final class DraftDates {
  private static final int MAX_RAW = 200;

  private final Map<String, String> raw = new TreeMap<>();
  private FeedTime published;
  private String publishedField;
  private boolean publishedInferred;
  private FeedTime updated;
  private String updatedField;
  private Instant embargo;
  private Instant expires;
  private Instant withdrawn;
  private String unreadable;

  /** A published time; the first one that can be read counts. */
  void published(String field, String text) {
    published(field, text, false);
  }

  /** A published time that may be later than the true one. */
  void publishedAtTheLatest(String field, String text) {
    published(field, text, true);
  }

  private void published(String field, String text, boolean inferred) {
    FeedTime time = read(field, text);
    if (published == null && time != null) {
      published = time;
      publishedField = field;
      publishedInferred = inferred;
    } else if (time == null && text != null && unreadable == null) {
      unreadable = field;
    }
  }

  /** The time of this version; the first one that can be read counts. */
  void updated(String field, String text) {
    FeedTime time = read(field, text);
    if (updated == null && time != null) {
      updated = time;
      updatedField = field;
    }
  }

  /** The end of an embargo. One that cannot be read must not be ignored. */
  void embargo(String field, String text) throws Unreadable {
    if (text != null) {
      keep(field, text);
      embargo = FeedTime.read(field, text).time().at();
    }
  }

  boolean embargoed() {
    return embargo != null;
  }

  void expires(String field, String text) {
    FeedTime time = read(field, text);
    expires = time == null ? expires : time.time().at();
  }

  /** The item was deleted then. */
  void withdrawn(String field, String text) {
    FeedTime time = read(field, text);
    if (time != null) {
      withdrawn = time.time().at();
      updated = time;
      updatedField = field;
    }
  }

  /** A time for other uses; null where it is none. */
  Instant other(String field, String text) {
    FeedTime time = read(field, text);
    return time == null ? null : time.time().at();
  }

  /** A time that was worked out elsewhere. */
  void found(StatedTime time, String basis, boolean inferred) {
    if (published == null) {
      published = new FeedTime(time, null);
      publishedField = basis;
      publishedInferred = inferred;
    }
  }

  private FeedTime read(String field, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    keep(field, text);
    try {
      return FeedTime.read(field, text);
    } catch (Unreadable e) {
      return null;
    }
  }

  private void keep(String field, String text) {
    raw.put(field, Extras.cut(text.strip(), MAX_RAW));
  }

  /**
   * Sets the dates of the article.
   *
   * @return whether the published time is the item's own, so that it is the same at each delivery
   */
  boolean into(Article.Builder article, Intake intake, boolean recalled) throws Unreadable {
    article
        .setUpdated(updated == null ? null : updated.time().at())
        .setEmbargoedUntil(embargo)
        .setExpires(expires)
        .setRawDates(raw);
    if (published != null) {
      set(article, published.time(), published.basis(publishedField), publishedInferred);
      return true;
    }
    if (updated != null) {
      set(article, updated.time(), updated.basis(updatedField), true);
      return true;
    }
    Undated undated = intake.origin().undated();
    if (undated == null && recalled) {
      // A kill must take effect, whatever it lacks.
      undated = Undated.receipt(intake.payload().received());
    }
    if (undated == null) {
      throw new Unreadable(
          unreadable == null ? "published" : unreadable,
          unreadable == null
              ? "there is no date, and no default is given"
              : "\"" + raw.get(unreadable) + "\" is no date, and no default is given");
    }
    String odd = unreadable == null ? "" : ", " + unreadable + " cannot be read";
    set(article, undated.time(), undated.basis() + odd, true);
    return false;
  }

  private static void set(
      Article.Builder article, StatedTime time, String basis, boolean inferred) {
    DatePrecision precision = time.precision();
    article
        .setPublished(time.at())
        .setPublishedPrecision(precision)
        .setPublishedBasis(basis)
        .setPublishedInferred(inferred);
  }

  /** When the item was deleted, or null. */
  Instant withdrawn() {
    return withdrawn;
  }
}
