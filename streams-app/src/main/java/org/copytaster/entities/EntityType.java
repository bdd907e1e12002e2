package org.copytaster.entities;

/** What kind of thing a name stands for. */
public enum EntityType {
  /** One human being. */
  PERSON,
  /** A body of people: company, party, agency, armed force, outlet, team. */
  ORGANISATION,
  /** A country, region, city, water, mountain, building. */
  PLACE
}
