package org.copytaster.producer.replay;

import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.copytaster.schema.Article;

/**
 * Which articles of a corpus are replayed.
 *
 * @param from published then or later; null for all
 * @param to published before; null for all
 * @param outlets of one of these, as the articles name them; empty for all
 */
public record Selection(Instant from, Instant to, Set<String> outlets)
    implements Predicate<Article> {
  /** Everything. */
  public static final Selection ALL = new Selection(null, null, Set.of());

  /** Keeps a copy of the outlets. */
  public Selection {
    outlets = Set.copyOf(outlets);
  }

  @Override
  public boolean test(Article article) {
    return (from == null || !article.getPublished().isBefore(from))
        && (to == null || article.getPublished().isBefore(to))
        && (outlets.isEmpty()
            || article.getOutlet() != null && outlets.contains(article.getOutlet()));
  }
}
