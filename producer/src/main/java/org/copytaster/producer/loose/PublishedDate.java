package org.copytaster.producer.loose;

import java.time.Instant;
import org.copytaster.schema.DatePrecision;

/**
 * When an article was published, and how that is known.
 *
 * @param at the time; the first instant, in UTC, of a day or month
 * @param inferred whether it was worked out rather than stated
 * @param basis the words it comes from
 */
record PublishedDate(Instant at, DatePrecision precision, boolean inferred, String basis) {}
