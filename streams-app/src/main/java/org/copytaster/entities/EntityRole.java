package org.copytaster.entities;

/** What a name does in an article besides being named. */
public enum EntityRole {
  /** Publishes news: a newspaper, a broadcaster, a site. */
  OUTLET,
  /** Supplies others with news. */
  AGENCY,
  /** Says something in the article. */
  SPEAKER
}
