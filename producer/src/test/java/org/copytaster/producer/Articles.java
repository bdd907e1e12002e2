package org.copytaster.producer;

import java.time.Instant;
import org.copytaster.schema.Article;
import org.copytaster.schema.GeneratedClasses;

/** Articles for tests. */
final class Articles {
  static final Instant RECEIVED = Instant.parse("2026-11-22T00:00:00Z");

  static {
    GeneratedClasses.trust();
  }

  private Articles() {}

  static Article article(String id, Instant published) {
    return article(id, published, null, "");
  }

  static Article article(String id, Instant published, Long version, String body) {
    return Article.newBuilder()
        .setArticleId(id)
        .setPublished(published)
        .setVersion(version)
        .setBody(body)
        .setReceived(RECEIVED)
        .build();
  }
}
