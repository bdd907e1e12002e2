package org.copytaster.query;

import java.time.Instant;

/**
 * Which articles; null asks for nothing.
 *
 * @param from published at or after it
 * @param to published before it
 * @param entity Wikidata or local id that it names
 * @param outlet who published it
 */
public record ArticleQuery(Instant from, Instant to, String entity, String outlet) {}
