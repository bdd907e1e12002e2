package org.copytaster.query.http.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.LedgerFigure;
import org.copytaster.schema.Recall;
import org.copytaster.schema.RecalledClaim;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.Story;

/**
 * What filters go by. An empty set: it has none of that kind. Null: that cannot be told from the
 * record, so it passes; better a withdrawal too many than one that is missed.
 *
 * @param measures of the catalogue
 * @param entities as in ledger keys
 * @param outlets who published
 * @param stories by id
 */
record Facets(
    Set<String> measures, Set<String> entities, Set<String> outlets, Set<String> stories) {

  /** Of a record; null as its value ends the key. */
  static Facets of(LiveTopic topic, String key, SpecificRecord value) {
    if (value instanceof Story story) {
      return new Facets(Set.of(), Set.of(), Set.copyOf(story.getOutlets()), Set.of(key));
    }
    if (value instanceof ReportedClaim claim) {
      Set<String> outlets = claim.getOutlet() == null ? Set.of() : Set.of(claim.getOutlet());
      return ofKeys(List.of(claim.getLedgerKey()), outlets, Set.of(claim.getStoryId()));
    }
    if (value instanceof LedgerEntry entry) {
      Set<String> outlets = new HashSet<>();
      Set<String> stories = new HashSet<>();
      for (LedgerFigure figure : entry.getFigures()) {
        outlets.addAll(figure.getOutlets());
        stories.addAll(figure.getStories());
      }
      return ofKeys(List.of(key), outlets, stories);
    }
    if (value instanceof Recall recall) {
      List<String> keys = recall.getClaims().stream().map(RecalledClaim::getLedgerKey).toList();
      return ofKeys(keys, null, null);
    }
    return switch (topic) {
      case STORIES -> new Facets(Set.of(), Set.of(), null, Set.of(key));
      case CLAIMS, LEDGER -> ofKeys(List.of(key), null, null);
      case RECALLS -> new Facets(null, null, null, null);
    };
  }

  private static Facets ofKeys(List<String> keys, Set<String> outlets, Set<String> stories) {
    Set<String> measures = new HashSet<>();
    Set<String> entities = new HashSet<>();
    for (String key : keys) {
      List<String> parts = parts(key);
      measures.add(parts.get(0));
      entities.addAll(parts.subList(1, Math.min(3, parts.size())));
    }
    return new Facets(measures, entities, outlets, stories);
  }

  /** Of a key, without their escapes. */
  private static List<String> parts(String key) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c == '\\' && i + 1 < key.length()) {
        i++;
        part.append(key.charAt(i));
      } else if (c == '|') {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }
}
