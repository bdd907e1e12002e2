package org.copytaster.claims;

/**
 * What found a claim.
 *
 * @param name "active", "loss", "subject", "noun", "count": the kind of cue; "compared": measured
 *     against the figure before it; "again": the figure of something told before
 * @param cue the words that announce the measure; empty where the figure leans on another one
 * @param period why it has its period
 */
public record Rule(String name, String cue, String period) {}
