package org.copytaster.article;

import java.time.Instant;
import java.util.List;

/**
 * What the text analysis may see of one version of an article.
 *
 * @param articleId stable over versions
 * @param title the headline, or null where none is known
 * @param text the body as delivered, unaltered; every span points into it
 * @param titleInText true for loose text, where the title is a line of {@code text}; false where
 *     the title came separately
 * @param furniture page furniture in {@code text} (menus, bylines, captions, credits): sorted,
 *     without overlap; it yields no mention, no claim and no folding
 * @param published when the article was published
 * @param precision how exactly {@code published} is known
 * @param language BCP 47 tag, or null where unknown
 */
public record Document(
    String articleId,
    String title,
    String text,
    boolean titleInText,
    List<Span> furniture,
    Instant published,
    Precision precision,
    String language) {
  /** Keeps its own copy of the furniture list. */
  public Document {
    furniture = List.copyOf(furniture);
  }
}
