package org.copytaster.query;

import java.time.Instant;
import java.util.List;
import org.copytaster.schema.ArticleForm;

/**
 * A story on one line.
 *
 * @param storyId the origin's articleId
 * @param title the origin's headline; null where it has none
 * @param outlet the origin's; null where unknown
 * @param url of the origin; null where unknown
 * @param language the origin's; null where unknown
 * @param form what kind of text the origin is
 * @param firstSeen published time of the first member
 * @param lastSeen latest published time
 * @param membersTotal how many articles
 * @param outlets of its members, sorted
 * @param originators who its figures go back to, sorted
 * @param entities the most salient of the origin; at most 8
 * @param claims how many claims the origin makes
 */
public record StorySummary(
    String storyId,
    String title,
    String outlet,
    String url,
    String language,
    ArticleForm form,
    Instant firstSeen,
    Instant lastSeen,
    long membersTotal,
    List<String> outlets,
    List<String> originators,
    List<NamedSubject> entities,
    int claims) {}
