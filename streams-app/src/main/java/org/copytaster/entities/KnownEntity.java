package org.copytaster.entities;

/**
 * One entry of the knowledge base.
 *
 * @param name the name to show
 * @param type what it is
 * @param country ISO 3166-1 alpha-2 code, or empty where none applies
 * @param wikidata its Wikidata id, or null where unknown
 * @param geonames its GeoNames id, or null where unknown
 * @param point where it lies, or null where unknown
 * @param thousands inhabitants of a place in thousands, or 0 where unknown
 * @param role what it is in the trade, or null where it is neither outlet nor agency
 * @param needsContext whether its names mean it only where its country is named too
 */
record KnownEntity(
    String name,
    EntityType type,
    String country,
    String wikidata,
    Long geonames,
    GeoPoint point,
    int thousands,
    EntityRole role,
    boolean needsContext) {}
