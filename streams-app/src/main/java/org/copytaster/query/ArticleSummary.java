package org.copytaster.query;

import java.time.Instant;
import org.copytaster.schema.StoryRelation;

/**
 * An article on one line.
 *
 * @param articleId stable over versions
 * @param title null where it has none
 * @param outlet null where unknown
 * @param url null where unknown
 * @param published when
 * @param storyId its story
 * @param relation how it stands in it
 * @param claims how many it makes
 */
public record ArticleSummary(
    String articleId,
    String title,
    String outlet,
    String url,
    Instant published,
    String storyId,
    StoryRelation relation,
    int claims) {}
