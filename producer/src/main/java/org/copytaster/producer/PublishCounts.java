package org.copytaster.producer;

import java.time.Instant;

/**
 * What was written.
 *
 * @param articles article versions
 * @param deadLetters dead letters
 * @param clocks advances of the clock, each one record a partition
 * @param highestPublished the highest plausible published time among the articles, which is how far
 *     the clock may go at the end of a corpus; null where there was none
 */
public record PublishCounts(
    long articles, long deadLetters, long clocks, Instant highestPublished) {}
