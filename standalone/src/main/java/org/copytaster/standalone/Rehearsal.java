package org.copytaster.standalone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.copytaster.schema.Article;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.view.Enricher;
import org.copytaster.view.Oracle;

/**
 * Puts the first articles of a corpus through the domain in memory, and throws the result away. A
 * Java program runs its first seconds several times slower than the rest, until what it does often
 * is compiled; this has it compiled while the schema registry starts and there is nothing else to
 * do. It ends when that wait does.
 */
final class Rehearsal {
  /** By then what each article needs has run often enough to be compiled. */
  private static final int ARTICLES = 600;

  /** The same of long articles; they are held in memory until then. */
  private static final long CHARACTERS = 2_000_000;

  /** After so many it looks up whether the wait is over. */
  private static final int AT_ONCE = 100;

  private final Oracle oracle;
  private final List<Article> articles = new ArrayList<>();
  private long characters;
  private boolean begun;
  private volatile boolean over;

  Rehearsal(Enricher enricher, FoldSettings folding) {
    oracle = new Oracle(enricher, folding);
  }

  /** Takes note of an article that was read; starts once there are enough. */
  void read(Article article) {
    if (begun) {
      return;
    }
    articles.add(article);
    characters += article.getBody().length();
    if (articles.size() == ARTICLES || characters >= CHARACTERS) {
      begun = true;
      CompletableFuture.runAsync(this::run);
    }
  }

  /** Ends it where it is. */
  void end() {
    over = true;
  }

  private void run() {
    for (int at = 0; at < articles.size() && !over; at += AT_ONCE) {
      oracle.view(articles.subList(at, Math.min(articles.size(), at + AT_ONCE)), Instant.EPOCH);
    }
    articles.clear();
  }
}
