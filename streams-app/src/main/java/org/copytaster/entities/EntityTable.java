package org.copytaster.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads entries from a tab-separated file: a line that names the columns, then an entry a line.
 * Empty lines and lines that start with "#" are left out. Columns may stand in any order; only
 * {@code name} and {@code type} are required.
 */
final class EntityTable {
  private static final Set<String> COLUMNS =
      new TreeSet<>(
          List.of(
              "name",
              "type",
              "country",
              "wikidata",
              "geonames",
              "link",
              "aliases",
              "role",
              "latitude",
              "longitude",
              "thousands"));
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]{0,9}");
  private static final Pattern GEONAMES = Pattern.compile("[1-9][0-9]{0,9}");
  private static final int LONGEST_NAME = 200;

  private final String file;
  private final Map<String, Integer> columns = new HashMap<>();
  private final EntityType usualType;
  private int line;
  private String[] cells;

  private EntityTable(String file, EntityType usualType) {
    this.file = file;
    this.usualType = usualType;
  }

  /**
   * The entries of a file, in its order.
   *
   * @throws IllegalArgumentException naming file, line and field, where something is wrong
   */
  static List<ListedEntity> read(Path file) {
    return read(file, null);
  }

  /** The same for a file without a column {@code type}, whose entries are all of one. */
  static List<ListedEntity> read(Path file, EntityType usualType) {
    EntityTable table = new EntityTable(file.toString(), usualType);
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return table.entries(reader);
    } catch (MalformedInputException e) {
      throw new IllegalArgumentException(file + ": not UTF-8 after line " + table.line, e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }

  private List<ListedEntity> entries(BufferedReader reader) throws IOException {
    List<ListedEntity> entries = new ArrayList<>();
    Map<String, Integer> ids = new HashMap<>();
    for (String text = reader.readLine(); text != null; text = reader.readLine()) {
      line++;
      if (text.isBlank() || text.charAt(0) == '#') {
        continue;
      }
      cells = text.split("\t", -1);
      if (columns.isEmpty()) {
        head();
        continue;
      }
      if (cells.length != columns.size()) {
        throw broken("line", columns.size() + " fields expected, found " + cells.length);
      }
      ListedEntity entry = entry();
      String id = entry.entity().wikidata();
      Integer before = id == null ? null : ids.put(id, line);
      if (before != null) {
        throw broken("wikidata", id + " stands in line " + before + " already");
      }
      entries.add(entry);
    }
    return entries;
  }

  private void head() {
    for (int i = 0; i < cells.length; i++) {
      String column = cells[i].strip().toLowerCase(Locale.ROOT);
      if (!COLUMNS.contains(column)) {
        throw broken(cells[i], "no such column; known are " + String.join(", ", COLUMNS));
      }
      if (columns.put(column, i) != null) {
        throw broken(column, "stands twice in the head");
      }
    }
    if (!columns.containsKey("name") || usualType == null && !columns.containsKey("type")) {
      throw broken("head", "the columns name and type are needed");
    }
  }

  private ListedEntity entry() {
    String name = cell("name");
    if (name.isEmpty()) {
      throw broken("name", "is empty");
    }
    List<String> names = new ArrayList<>(List.of(checked("name", name)));
    List<String> others = new ArrayList<>();
    String aliases = cell("aliases");
    for (String alias : aliases.isEmpty() ? new String[0] : aliases.split("\\|", -1)) {
      if (alias.isBlank()) {
        throw broken("aliases", "an alias is empty");
      }
      (usualType == null ? names : others).add(checked("aliases", alias.strip()));
    }
    String geonames = checked("geonames", GEONAMES, "a number expected");
    KnownEntity entity =
        new KnownEntity(
            name,
            type(),
            checked("country", COUNTRY, "two capitals (ISO 3166-1) expected"),
            emptyToNull(checked("wikidata", WIKIDATA, "Q and a number expected")),
            geonames.isEmpty() ? null : Long.valueOf(geonames),
            point(),
            (int) number("thousands", 0, 100_000),
            role(),
            isInCountry());
    return new ListedEntity(entity, names, others);
  }

  private EntityType type() {
    if (usualType != null) {
      return usualType;
    }
    for (EntityType type : EntityType.values()) {
      if (type.name().equals(cell("type"))) {
        return type;
      }
    }
    throw broken("type", "PERSON, ORGANISATION or PLACE expected, found \"" + cell("type") + '"');
  }

  private EntityRole role() {
    return switch (cell("role")) {
      case "" -> null;
      case "outlet" -> EntityRole.OUTLET;
      case "agency" -> EntityRole.AGENCY;
      default -> throw broken("role", "outlet or agency expected, found \"" + cell("role") + '"');
    };
  }

  private boolean isInCountry() {
    boolean inCountry =
        switch (cell("link")) {
          case "", "always" -> false;
          case "in-country" -> true;
          default ->
              throw broken("link", "always or in-country expected, found \"" + cell("link") + '"');
        };
    if (inCountry && cell("country").isEmpty()) {
      throw broken("country", "is needed where link is in-country");
    }
    return inCountry;
  }

  private GeoPoint point() {
    if (cell("latitude").isEmpty() != cell("longitude").isEmpty()) {
      throw broken("latitude", "latitude and longitude go together");
    }
    return cell("latitude").isEmpty()
        ? null
        : new GeoPoint(number("latitude", -90, 90), number("longitude", -180, 180));
  }

  private double number(String column, double least, double most) {
    String text = cell(column);
    if (text.isEmpty()) {
      return 0;
    }
    try {
      double number = Double.parseDouble(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw broken(column, "a number expected, found \"" + text + '"');
    }
    throw broken(column, "between " + least + " and " + most + " expected, found " + text);
  }

  private String checked(String column, Pattern pattern, String expected) {
    String text = cell(column);
    if (!text.isEmpty() && !pattern.matcher(text).matches()) {
      throw broken(column, expected + ", found \"" + text + '"');
    }
    return text;
  }

  private String checked(String column, String name) {
    if (name.length() > LONGEST_NAME) {
      throw broken(column, "longer than " + LONGEST_NAME + " characters");
    }
    if (NameKeys.key(name).isEmpty()) {
      throw broken(column, "no letter in \"" + name + '"');
    }
    return name;
  }

  private String cell(String column) {
    Integer at = columns.get(column);
    return at == null ? "" : cells[at].strip();
  }

  private static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private IllegalArgumentException broken(String field, String why) {
    return new IllegalArgumentException(file + ":" + line + ": " + field + ": " + why);
  }
}
