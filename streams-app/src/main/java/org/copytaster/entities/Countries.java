package org.copytaster.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The countries of the world by the forms that English news uses: names, demonyms ("Russian",
 * "Russians"), and the capitals and seats of government that stand for them ("Moscow", "Kremlin").
 *
 * <p>Lookups are exact and respect case: "US" is a country, "us" is not. Immutable.
 */
public final class Countries {
  private static final String RESOURCE = "countries.tsv";
  private static final String HEADER = "qid\tiso\tname\tothers\tforms\tcapital\tseats";
  private static final int FIELDS = 7;

  private final Map<String, Country> byForm = new HashMap<>();
  private final Map<String, Country> byMetonym = new HashMap<>();
  private final Map<String, List<String>> formsByIso = new HashMap<>();

  private Countries() {}

  /**
   * A country.
   *
   * @param name the usual English name
   * @param wikidata its Wikidata id ("Q159"), or null where unknown
   * @param iso ISO 3166-1 alpha-2 code ("RU")
   */
  public record Country(String name, String wikidata, String iso) {}

  /** Reads the list that ships with this class. */
  public static Countries load() {
    try (InputStream in = Countries.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + ": not on the class path");
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + ": unreadable", e);
    }
  }

  /** The country of a name, other name or demonym; empty for anything else. */
  public Optional<Country> byForm(String form) {
    return Optional.ofNullable(byForm.get(form));
  }

  /** The country whose government a capital or a seat stands for; empty for anything else. */
  public Optional<Country> byMetonym(String form) {
    return Optional.ofNullable(byMetonym.get(form));
  }

  /** Every form and metonym of every country. */
  public Set<String> words() {
    Set<String> words = new HashSet<>(byForm.keySet());
    words.addAll(byMetonym.keySet());
    return words;
  }

  /** Names and demonyms of the country with this ISO code, in the order of the list. */
  List<String> forms(String iso) {
    return formsByIso.getOrDefault(iso, List.of());
  }

  private static Countries read(BufferedReader reader) throws IOException {
    Countries countries = new Countries();
    boolean headed = false;
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isEmpty() || line.charAt(0) == '#') {
        continue;
      }
      if (!headed) {
        if (!line.equals(HEADER)) {
          throw broken(number, "header expected: " + HEADER);
        }
        headed = true;
        continue;
      }
      countries.add(line.split("\t", -1), number);
    }
    return countries;
  }

  private void add(String[] fields, int line) {
    if (fields.length != FIELDS) {
      throw broken(line, FIELDS + " fields expected, found " + fields.length);
    }
    Country country = new Country(fields[2], fields[0].isEmpty() ? null : fields[0], fields[1]);
    formsByIso.put(
        fields[1],
        Stream.of(fields[2], fields[3], fields[4])
            .flatMap(forms -> Stream.of(forms.split("\\|")))
            .filter(form -> !form.isEmpty())
            .toList());
    put(byForm, fields[2], country, line);
    put(byForm, fields[3], country, line);
    put(byForm, fields[4], country, line);
    put(byMetonym, fields[5], country, line);
    put(byMetonym, fields[6], country, line);
  }

  private static void put(Map<String, Country> map, String forms, Country country, int line) {
    if (forms.isEmpty()) {
      return;
    }
    for (String form : forms.split("\\|")) {
      Country before = map.put(form, country);
      if (before != null) {
        throw broken(line, "\"" + form + "\" already stands for " + before.name());
      }
    }
  }

  private static IllegalStateException broken(int line, String why) {
    return new IllegalStateException(RESOURCE + ":" + line + ": " + why);
  }
}
