package org.copytaster.claims;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.copytaster.claims.Measure.CueKind;

/** The measures that claims are extracted for, in the order of their file. Immutable. */
public final class Catalogue {
  private static final String FILE = "measures.txt";
  private static final Set<String> PLAIN_FIELDS =
      Set.of(
          "label",
          "colour",
          "units",
          "si",
          "time",
          "aggregation",
          "actor",
          "of",
          "setting",
          "bare",
          "veto");
  private static final Inflections INFLECTIONS = Inflections.load();
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
  private static final String UNIT = "unit ";
  private static final String PLAIN_COLOUR = "#5b6770";
  private static final Set<String> SI = Set.of("km2", "percent", "1");
  private static final Set<String> AGGREGATIONS = Set.of("sum", "last", "none");

  private final List<Measure> measures;
  private final List<Sections.Section> units;

  private Catalogue(List<Measure> measures, List<Sections.Section> units) {
    this.measures = List.copyOf(measures);
    this.units = List.copyOf(units);
  }

  /** The catalogue that ships with this class. */
  public static Catalogue load() {
    return of(Sections.resource(FILE));
  }

  /**
   * The catalogue that ships with this class and the measures and units of a newsroom's own file.
   *
   * @throws IllegalArgumentException naming file, line and field of what is wrong
   */
  public static Catalogue with(Path file) {
    List<Sections.Section> sections = new ArrayList<>(Sections.resource(FILE));
    try (Reader source = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      sections.addAll(Sections.read(file.toString(), source));
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("there is no " + file, e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": not readable as UTF-8 text", e);
    }
    return of(sections);
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

  /** The units that are declared beside the measures. */
  List<Sections.Section> units() {
    return units;
  }

  private static Catalogue of(List<Sections.Section> sections) {
    List<Measure> measures = new ArrayList<>();
    List<Sections.Section> units = new ArrayList<>();
    Set<String> dimensions = new TreeSet<>(Units.dimensions());
    for (Sections.Section section : sections) {
      if (section.name().startsWith(UNIT)) {
        Units.check(section);
        units.add(section);
        dimensions.addAll(section.values("dimension"));
      }
    }
    Set<String> names = new HashSet<>();
    for (Sections.Section section : sections) {
      if (!section.name().startsWith(UNIT)) {
        if (!names.add(section.name())) {
          throw section.broken("name", "declared twice");
        }
        measures.add(measure(section, dimensions));
      }
    }
    return new Catalogue(measures, units);
  }

  private static Measure measure(Sections.Section section, Set<String> dimensions) {
    Map<CueKind, List<String>> cues = new EnumMap<>(CueKind.class);
    Set<String> known = new TreeSet<>(PLAIN_FIELDS);
    for (CueKind kind : CueKind.values()) {
      known.add(kind.field());
      cues.put(kind, expanded(section.values(kind.field())));
    }
    for (String field : section.fields().keySet()) {
      if (!known.contains(field)) {
        throw section.broken(field, "unknown field, expected one of " + known);
      }
    }
    if (cues.values().stream().allMatch(List::isEmpty)) {
      throw section.broken("active", "no cue of any kind");
    }
    Set<String> units = Set.copyOf(required(section, "units"));
    for (String unit : units) {
      if (!dimensions.contains(unit)) {
        throw section.broken("units", unit + " is not one of " + dimensions);
      }
    }
    if (!NAME.matcher(section.name()).matches()) {
      throw section.broken("name", "only small letters, digits and hyphens");
    }
    List<String> label = section.values("label");
    return new Measure(
        section.name(),
        label.isEmpty() ? section.name() : String.join(", ", label),
        colour(section),
        units,
        one(section, "si", SI),
        time(section),
        one(section, "aggregation", AGGREGATIONS),
        one(section, "actor", Set.of("required", "optional")).equals("required"),
        section.values("of").contains("territory"),
        setting(section),
        section.values("bare").contains("yes"),
        cues,
        section.values("veto").stream().map(phrase -> List.of(phrase.split(" "))).toList());
  }

  private static List<String> expanded(List<String> phrases) {
    return phrases.stream()
        .flatMap(phrase -> INFLECTIONS.expand(phrase).stream())
        .distinct()
        .toList();
  }

  private static String colour(Sections.Section section) {
    List<String> values = section.values("colour");
    if (values.isEmpty()) {
      return PLAIN_COLOUR;
    }
    if (values.size() != 1 || !COLOUR.matcher(values.get(0)).matches()) {
      throw section.broken("colour", values + " is no colour such as #b3362d");
    }
    return values.get(0);
  }

  private static boolean setting(Sections.Section section) {
    return !section.values("setting").isEmpty()
        && one(section, "setting", Set.of("war")).equals("war");
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
