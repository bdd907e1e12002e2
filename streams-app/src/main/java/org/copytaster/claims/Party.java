package org.copytaster.claims;

/**
 * A side that a claim names: a country or an armed group.
 *
 * @param name canonical name ("Russia")
 * @param wikidata Wikidata id ("Q159"), or null where unknown
 */
public record Party(String name, String wikidata) {}
