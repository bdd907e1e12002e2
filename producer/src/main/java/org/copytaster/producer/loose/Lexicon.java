package org.copytaster.producer.loose;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that give pages of news away, loaded once from the resources beside this class. */
final class Lexicon {
  /** A key that opens a line, such as "source". */
  record Key(String word, LineRole role, boolean needsColon) {}

  /** A span such as "in a year". */
  record Span(String words, int years) {}

  /** English words of other meanings too: a date only with a capital. */
  private static final Set<String> NEED_CAPITAL =
      Set.of("may", "march", "mar", "dec", "sat", "sun", "mon", "wed");

  private static final int LONGEST_ACRONYM = 4;

  private static final Lexicon INSTANCE = new Lexicon();

  private final Map<String, Integer> months = new HashMap<>();
  private final Set<String> onlyInFullDates = new HashSet<>();
  private final Map<String, DayOfWeek> weekdays = new HashMap<>();
  private final Map<String, ZoneId> zones = new HashMap<>();
  private final Map<String, String> agencies = new HashMap<>();
  private final Set<String> labels = lowered("labels.txt");
  private final Map<String, List<Key>> keys = new HashMap<>();
  private final Set<String> connectors = Set.copyOf(Resource.words("connectors.txt"));
  private final Set<String> particles = Set.copyOf(Resource.words("particles.txt"));
  private final Set<String> staff = lowered("staff.txt");
  private final Set<String> roles = lowered("roles.txt");
  private final Set<String> tlds = lowered("tlds.txt");
  private final List<Span> spans = new ArrayList<>();
  private final Set<String> ahead = lowered("ahead.txt");
  private final Set<String> said = lowered("said.txt");
  private final Set<String> behind = lowered("behind.txt");

  private Lexicon() {
    for (String line : Resource.lines("agencies.txt")) {
      agencies.putIfAbsent(lower(line), line);
    }
    for (String line : Resource.lines("months.txt")) {
      String[] words = line.split(" ");
      for (int i = 1; i < words.length; i++) {
        boolean strict = words[i].startsWith("~");
        String word = strict ? words[i].substring(1) : words[i];
        months.put(word, Integer.parseInt(words[0]));
        if (strict) {
          onlyInFullDates.add(word);
        }
      }
    }
    for (String line : Resource.lines("weekdays.txt")) {
      String[] words = line.split(" ");
      for (int i = 1; i < words.length; i++) {
        weekdays.put(words[i], DayOfWeek.of(Integer.parseInt(words[0])));
      }
    }
    for (String line : Resource.lines("zones.txt")) {
      String[] words = line.split(" ");
      zones.put(words[0], ZoneId.of(words[1]));
    }
    for (String line : Resource.lines("keys.txt")) {
      String[] parts = line.split(" ", 2);
      boolean open = parts[1].startsWith("+ ");
      String word = parts[1].substring(open ? 2 : 0);
      keys.computeIfAbsent(firstLetter(word), letter -> new ArrayList<>())
          .add(new Key(word, LineRole.valueOf(parts[0]), !open));
    }
    // "published on" before "published".
    keys.values().forEach(list -> list.sort((a, b) -> b.word().length() - a.word().length()));
    for (String line : Resource.lines("anchors.txt")) {
      String[] parts = line.split(" ", 2);
      spans.add(new Span(parts[1], Integer.parseInt(parts[0])));
    }
  }

  static Lexicon get() {
    return INSTANCE;
  }

  private static Set<String> lowered(String resource) {
    return Resource.lines(resource).stream().map(Lexicon::lower).collect(Collectors.toSet());
  }

  private static String firstLetter(String word) {
    return word.isEmpty() ? "" : word.substring(0, 1);
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Number of the month that the word names, or 0. */
  int month(String word) {
    String lower = lower(word);
    Integer month = months.get(lower);
    return month == null || lacksCapital(word, lower) ? 0 : month;
  }

  /** Whether the name of the month is another word too, except between a day and a year. */
  boolean monthOnlyInFullDate(String word) {
    return onlyInFullDates.contains(lower(word));
  }

  /** The weekday that the word names, or null. */
  DayOfWeek weekday(String word) {
    String lower = lower(word);
    return lacksCapital(word, lower) ? null : weekdays.get(lower);
  }

  private static boolean lacksCapital(String word, String lower) {
    return Character.isLowerCase(word.charAt(0)) && NEED_CAPITAL.contains(lower);
  }

  /** The zone that the abbreviation names, or null. */
  ZoneId zone(String word) {
    return zones.get(word);
  }

  /** Whether it names an agency; a short one in capitals, or small as "dpa" prints itself. */
  boolean agency(String name) {
    String lower = lower(name);
    String printed = agencies.get(lower);
    return printed != null
        && (name.equals(printed)
            || name.length() > LONGEST_ACRONYM
            || name.equals(lower)
            || Shape.upperCase(name));
  }

  boolean label(String line) {
    return labels.contains(lower(line));
  }

  /** Keys that open with the first letter of a line in small letters, longer ones first. */
  List<Key> keys(String line) {
    return keys.getOrDefault(firstLetter(line), List.of());
  }

  boolean connector(String word) {
    return connectors.contains(lower(word));
  }

  /** Whether it is a word in small letters inside names: "de", "and". */
  boolean particle(String word) {
    return particles.contains(word);
  }

  /** Whether the line stands for an author without a name: "Staff and agencies". */
  boolean staff(String line) {
    return staff.contains(lower(line));
  }

  /** Whether the word is an author's office: "correspondent". */
  boolean role(String word) {
    return roles.contains(lower(word));
  }

  /** Whether a long word ends addresses of the web. */
  boolean tld(String word) {
    return tlds.contains(word);
  }

  List<Span> spans() {
    return spans;
  }

  boolean ahead(String word) {
    return ahead.contains(lower(word));
  }

  /** Whether the word reports what somebody said. */
  boolean said(String word) {
    return said.contains(lower(word));
  }

  boolean behind(String word) {
    return behind.contains(lower(word));
  }
}
