package org.copytaster.query;

import java.time.Instant;
import org.copytaster.schema.LedgerStatus;

/**
 * Which ledger entries; null, 0 and false ask for nothing. Parties are Wikidata ids, names as in
 * ledger keys ({@code local:…}), or {@code -} for nobody.
 *
 * @param measure of the catalogue
 * @param actor who acts
 * @param about who or where is affected
 * @param party either of them
 * @param from first period, compared as text: {@code 2025-11}
 * @param to last period
 * @param status how far reports agree
 * @param minIndependentOriginators at least so many originators are named
 * @param copyErrors only those with figures that look miscopied
 * @param asOf as it stood at that time; needs measure, actor and about
 */
public record LedgerQuery(
    String measure,
    String actor,
    String about,
    String party,
    String from,
    String to,
    LedgerStatus status,
    int minIndependentOriginators,
    boolean copyErrors,
    Instant asOf) {}
