package org.copytaster.entities;

import java.util.List;

/**
 * An entry with the names that it goes by.
 *
 * @param entity the entry
 * @param names names that mean it, its own first
 * @param otherNames names that mean it in other languages, or did in other times
 */
record ListedEntity(KnownEntity entity, List<String> names, List<String> otherNames) {
  /** Keeps its own copies. */
  ListedEntity {
    names = List.copyOf(names);
    otherNames = List.copyOf(otherNames);
  }
}
