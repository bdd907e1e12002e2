package org.copytaster.entities;

import java.util.List;

/**
 * A person, organisation or place, with all mentions of it in one text.
 *
 * @param name the knowledge base's name, else the longest form that the article uses
 * @param type what it is
 * @param wikidata its Wikidata id ("Q159"), or null where unknown or unsure
 * @param geonames its GeoNames id, or null where unknown
 * @param country ISO 3166-1 code of its country, or null where unknown or none
 * @param point where a place lies, or null where unknown
 * @param standsFor Wikidata id of the country whose government is meant by the name of its capital
 *     ("Moscow said"), or null where the name means what it says
 * @param roles what it does in the article, sorted
 * @param localId never null and the same over articles: made of the type and the normalised name
 * @param salience how much the article is about it: its share of all mentions, early ones and those
 *     in the title counting more; over title and text of an article the shares add up to 1
 * @param mentions in text order, never empty
 */
public record Entity(
    String name,
    EntityType type,
    String wikidata,
    Long geonames,
    String country,
    GeoPoint point,
    String standsFor,
    List<EntityRole> roles,
    String localId,
    double salience,
    List<Mention> mentions) {
  /** Keeps its own copies. */
  public Entity {
    roles = List.copyOf(roles);
    mentions = List.copyOf(mentions);
  }
}
