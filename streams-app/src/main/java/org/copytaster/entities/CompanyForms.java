package org.copytaster.entities;

import java.util.Map;
import java.util.Set;

/** Where companies of a legal form are at home, for forms that say so. */
final class CompanyForms {
  private static final Set<String> GERMAN = Set.of("DE", "AT", "CH", "LI");
  private static final Set<String> DUTCH = Set.of("NL", "BE");
  private static final Set<String> BRITISH = Set.of("GB", "IE");
  private static final Set<String> AMERICAN =
      Set.of("US", "CA", "JP", "KR", "TW", "PH", "PR", "BM", "KY");

  private static final Map<String, Set<String>> HOMES =
      Map.ofEntries(
          Map.entry("Plc", BRITISH),
          Map.entry("PLC", BRITISH),
          Map.entry("plc", BRITISH),
          Map.entry("GmbH", GERMAN),
          Map.entry("AG", GERMAN),
          Map.entry("NV", DUTCH),
          Map.entry("N.V.", DUTCH),
          Map.entry("BV", DUTCH),
          Map.entry("SpA", Set.of("IT")),
          Map.entry("ASA", Set.of("NO")),
          Map.entry("Oy", Set.of("FI")),
          Map.entry("Oyj", Set.of("FI")),
          Map.entry("AB", Set.of("SE")),
          Map.entry("KK", Set.of("JP")),
          Map.entry("Inc", AMERICAN),
          Map.entry("Inc.", AMERICAN));

  private CompanyForms() {}

  /** Countries by ISO code; empty for a form that is used everywhere, and for other words. */
  static Set<String> homes(String form) {
    return HOMES.getOrDefault(form, Set.of());
  }
}
