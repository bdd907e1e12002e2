package org.copytaster.query.http;

import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;

/** What of the articles' words a server gives. */
public enum Rights {
  /** All, whole texts too. */
  FULL(Map.of()),
  /** No whole texts, but the figures, names and quoted words that facts rest on. */
  FACTS(Map.of()),
  /** Neither texts nor places in them: headlines, figures and who said them. */
  CLAIMS(
      Map.of(
          "ReportedClaim", Set.of("start", "end", "text", "alsoAt"),
          "DeniedFigure", Set.of("start", "end", "text"),
          "CopyError", Set.of("start", "end", "text", "againstStart", "againstEnd", "againstText"),
          "LinkedEntity", Set.of("mentions"),
          "FoldEvidence", Set.of("figures", "quotes", "names")));

  private final Map<String, Set<String>> withheld;

  Rights(Map<String, Set<String>> withheld) {
    this.withheld = withheld;
  }

  /** Whether it gives whole texts. */
  public boolean texts() {
    return this == FULL;
  }

  /** Whether it keeps a field of a record to itself: a list is empty then, all else null. */
  public boolean withholds(Schema record, String field) {
    return withheld.getOrDefault(record.getName(), Set.of()).contains(field);
  }

  /** Whether any server keeps it to itself, so that null must be expected. */
  public static boolean mayBeWithheld(Schema record, String field) {
    return CLAIMS.withholds(record, field);
  }
}
