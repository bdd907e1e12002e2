package org.copytaster.article;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.copytaster.schema.Article;
import org.copytaster.schema.ArticleStatus;
import org.copytaster.schema.DatePrecision;

/**
 * The times of one delivered version, put right.
 *
 * @param published the stated or inferred time; the receipt time where that is implausible
 * @param implausible whether the stated time lay more than 24 hours after receipt
 * @param revised updated time, else published time: decides between versions of one number
 * @param reportedAt when the version became public: {@code revised}, or the end of its embargo
 * @param at its time in fold order: published, or the end of its embargo if that is later
 * @param until last instant it may have been published, by the precision of its date
 */
public record ArticleTimes(
    Instant published,
    boolean implausible,
    Instant revised,
    Instant reportedAt,
    Instant at,
    Instant until) {

  /** How far ahead of its receipt a published time is believed. */
  public static final Duration PLAUSIBLE_AHEAD = Duration.ofHours(24);

  /** The times of a version as delivered. */
  public static ArticleTimes of(Article article) {
    Instant stated = article.getPublished();
    boolean implausible = stated.isAfter(article.getReceived().plus(PLAUSIBLE_AHEAD));
    Instant published = implausible ? article.getReceived() : stated;
    Instant revised = article.getUpdated() == null ? published : article.getUpdated();
    Instant embargo = heldUntil(article);
    Instant at = later(published, embargo);
    Instant last = implausible ? published : last(published, article.getPublishedPrecision());
    return new ArticleTimes(
        published, implausible, revised, later(revised, embargo), at, later(last, at));
  }

  /** When a version may become public; null for at once. A recall waits for no embargo. */
  public static Instant heldUntil(Article article) {
    return article.getStatus() == ArticleStatus.USABLE ? article.getEmbargoedUntil() : null;
  }

  private static Instant last(Instant first, DatePrecision precision) {
    return switch (precision) {
      case INSTANT -> first;
      case DAY -> first.plus(1, ChronoUnit.DAYS).minusMillis(1);
      case MONTH -> first.atOffset(ZoneOffset.UTC).plusMonths(1).toInstant().minusMillis(1);
    };
  }

  private static Instant later(Instant a, Instant b) {
    return b != null && b.isAfter(a) ? b : a;
  }
}
