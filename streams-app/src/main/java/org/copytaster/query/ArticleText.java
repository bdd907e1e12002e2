package org.copytaster.query;

/**
 * The words of an article.
 *
 * @param articleId stable over versions
 * @param contentHash of the version
 * @param title null where it has none
 * @param body spans of entities and claims point into it, in UTF-16 units
 * @param rightsHolder null where unknown
 */
public record ArticleText(
    String articleId, String contentHash, String title, String body, String rightsHolder) {}
