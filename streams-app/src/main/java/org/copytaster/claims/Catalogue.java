package org.copytaster.claims;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.copytaster.claims.Measure.CueKind;

/** The measures that claims are extracted for, in the order of their file. Immutable. */
public final class Catalogue {
  private static final String FILE = "measures.txt";
  private static final Set<String> PLAIN_FIELDS =
      Set.of("units", "si", "time", "aggregation", "actor", "of", "bare", "veto");
  private static final Set<String> AGGREGATIONS = Set.of("sum", "last", "none");

  private final List<Measure> measures;

  private Catalogue(List<Measure> measures) {
    this.measures = List.copyOf(measures);
  }

  /** The catalogue that ships with this class. */
  public static Catalogue load() {
    return of(Sections.resource(FILE));
  }

  /**
   * Reads a catalogue.
   *
   * @param file name for error messages
   * @throws IllegalArgumentException naming file, line and field of what is wrong
   */
  public static Catalogue read(String file, Reader source) throws IOException {
    return of(Sections.read(file, source));
  }

  /** The measures in the order of the file. */
  public List<Measure> measures() {
    return measures;
  }

  private static Catalogue of(List<Sections.Section> sections) {
    List<Measure> measures = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Sections.Section section : sections) {
      if (!names.add(section.name())) {
        throw section.broken("name", "declared twice");
      }
      measures.add(measure(section));
    }
    return new Catalogue(measures);
  }

  private static Measure measure(Sections.Section section) {
    Map<CueKind, List<String>> cues = new EnumMap<>(CueKind.class);
    Set<String> known = new TreeSet<>(PLAIN_FIELDS);
    for (CueKind kind : CueKind.values()) {
      known.add(kind.field());
      cues.put(kind, section.values(kind.field()));
    }
    for (String field : section.fields().keySet()) {
      if (!known.contains(field)) {
        throw section.broken(field, "unknown field, expected one of " + known);
      }
    }
    if (cues.values().stream().allMatch(List::isEmpty)) {
      throw section.broken("active", "no cue of any kind");
    }
    Set<String> dimensions = Set.copyOf(required(section, "units"));
    return new Measure(
        section.name(),
        dimensions,
        one(section, "si", Set.of("km2", "percent", "1")),
        time(section),
        one(section, "aggregation", AGGREGATIONS),
        one(section, "actor", Set.of("required", "optional")).equals("required"),
        section.values("of").contains("territory"),
        section.values("bare").contains("yes"),
        cues,
        section.values("veto").stream().map(phrase -> List.of(phrase.split(" "))).toList());
  }

  private static Measure.Time time(Sections.Section section) {
    String value = required(section, "time").get(0);
    return Arrays.stream(Measure.Time.values())
        .filter(time -> time.name().toLowerCase(Locale.ROOT).equals(value))
        .findFirst()
        .orElseThrow(() -> section.broken("time", value + " is none of flow, stock, event"));
  }

  private static String one(Sections.Section section, String key, Set<String> allowed) {
    List<String> values = required(section, key);
    if (values.size() != 1 || !allowed.contains(values.get(0))) {
      throw section.broken(key, values + " is not one of " + new TreeSet<>(allowed));
    }
    return values.get(0);
  }

  private static List<String> required(Sections.Section section, String key) {
    List<String> values = section.values(key);
    if (values.isEmpty()) {
      throw section.broken(key, "missing");
    }
    return values;
  }
}
