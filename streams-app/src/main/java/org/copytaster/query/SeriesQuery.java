package org.copytaster.query;

import java.time.Instant;

/**
 * Which points of a series; null asks for nothing.
 *
 * @param series the measure, or {@code measure/trailing-3}, {@code measure/trailing-12}; needed
 * @param actor as in ledger keys
 * @param about as in ledger keys
 * @param from first period, compared as text
 * @param to last period
 * @param asOf as it stood at that time; needs actor and about
 */
public record SeriesQuery(
    String series, String actor, String about, String from, String to, Instant asOf) {}
