package org.copytaster.producer.loose;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words that give pages of news away, loaded once from the resources beside this class. */
final class Lexicon {
  /** A key that opens a line, such as "source". */
  record Key(String word, LineRole role, boolean needsColon) {}

  /** A span such as "in a year". */
  record Span(String words, int years) {}

  /** English words of other meanings too: a date only with a capital. */
  private static final Set<String> NEED_CAPITAL =
      Set.of("may", "march", "mar", "dec", "sat", "sun", "mon", "wed", "set");

  private static final Lexicon INSTANCE = new Lexicon();

  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, DayOfWeek> weekdays = new HashMap<>();
  private final Map<String, ZoneId> zones = new HashMap<>();
  private final Map<String, String> agencies = new HashMap<>();
  private final Set<String> labels;
  private final Set<String> wholeChrome = new HashSet<>();
  private final List<String> chromeStarts = new ArrayList<>();
  private final List<Key> keys = new ArrayList<>();
  private final Set<String> connectors = new HashSet<>();
  private final List<Span> spans = new ArrayList<>();
  private final Set<String> ahead;
  private final Set<String> behind;

  private Lexicon() {
    for (String line : lines("months.txt")) {
      String[] words = line.split(" ");
      for (int i = 1; i < words.length; i++) {
        months.put(words[i], Integer.parseInt(words[0]));
      }
    }
    for (String line : lines("weekdays.txt")) {
      String[] words = line.split(" ");
      for (int i = 1; i < words.length; i++) {
        weekdays.put(words[i], DayOfWeek.of(Integer.parseInt(words[0])));
      }
    }
    for (String line : lines("zones.txt")) {
      String[] words = line.split(" ");
      zones.put(words[0], ZoneId.of(words[1]));
    }
    for (String line : lines("agencies.txt")) {
      agencies.put(lower(line), line);
    }
    labels = Set.copyOf(lines("labels.txt"));
    for (String line : lines("chrome.txt")) {
      String words = line.substring(2);
      if (line.charAt(0) == '=') {
        wholeChrome.add(words);
      } else {
        chromeStarts.add(words);
      }
    }
    for (String line : lines("keys.txt")) {
      String[] parts = line.split(" ", 2);
      boolean open = parts[1].startsWith("+ ");
      keys.add(new Key(parts[1].substring(open ? 2 : 0), LineRole.valueOf(parts[0]), !open));
    }
    // "published on" before "published".
    keys.sort((a, b) -> b.word().length() - a.word().length());
    for (String line : lines("connectors.txt")) {
      connectors.addAll(List.of(line.split(" ")));
    }
    for (String line : lines("anchors.txt")) {
      String[] parts = line.split(" ", 2);
      spans.add(new Span(parts[1], Integer.parseInt(parts[0])));
    }
    ahead = Set.copyOf(lines("ahead.txt"));
    behind = Set.copyOf(lines("behind.txt"));
  }

  static Lexicon get() {
    return INSTANCE;
  }

  private static List<String> lines(String resource) {
    InputStream in = Lexicon.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("the resource " + resource + " is missing");
    }
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
    }
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

  boolean agency(String name) {
    return agencies.containsKey(lower(name));
  }

  boolean label(String line) {
    return labels.contains(lower(line));
  }

  /** Whether a whole line is chrome of a page. */
  boolean chrome(String line) {
    // The longest entry has far fewer characters; no long paragraph needs lowering.
    String lower = lower(line.length() > 80 ? line.substring(0, 80) : line);
    String bare = lower;
    while (!bare.isEmpty() && ":.…>»!".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
      bare = bare.substring(0, bare.length() - 1).stripTrailing();
    }
    if (line.length() <= 80 && wholeChrome.contains(bare)) {
      return true;
    }
    for (String start : chromeStarts) {
      if (lower.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  /** Keys of lines, longer ones first. */
  List<Key> keys() {
    return keys;
  }

  boolean connector(String word) {
    return connectors.contains(lower(word));
  }

  List<Span> spans() {
    return spans;
  }

  boolean ahead(String word) {
    return ahead.contains(lower(word));
  }

  boolean behind(String word) {
    return behind.contains(lower(word));
  }
}
