package org.copytaster.query;

import org.copytaster.schema.ActivitySubject;
import org.copytaster.schema.EntityKind;

/**
 * An entity or outlet.
 *
 * @param subject what it is
 * @param id Wikidata id, local id or outlet
 * @param name to show
 * @param type null for outlets
 * @param articles how many articles that stand name it, or that it published
 */
public record NamedSubject(
    ActivitySubject subject, String id, String name, EntityKind type, long articles) {}
