package org.copytaster.producer.loose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells buttons, boxes and counters of a page from its article by the words they are made of. */
final class Chrome {
  private static final int LONGEST_WHOLE = 80;
  private static final int LONGEST_START = 120;
  private static final int LONGEST_PARAGRAPH = 280;
  private static final int LONGEST_COUNTER_WORDS = 7;
  private static final String BEFORE = "•·∙-–—*>»›↓→+▶►|. ";
  private static final String BEHIND = ":.…>»›!|↓→ ";

  private static final Chrome INSTANCE = new Chrome();

  private final Set<String> whole = new HashSet<>();
  private final Set<String> links = new HashSet<>();
  private final Map<String, List<String>> starts = new HashMap<>();
  private final List<String> anywhere = new ArrayList<>();
  private final Set<String> counters = new HashSet<>();
  private final Set<String> counted = new HashSet<>();

  private Chrome() {
    for (String line : Resource.lines("chrome.txt")) {
      String words = line.substring(2);
      switch (line.charAt(0)) {
        case '=' -> whole.add(words);
        case '!' -> links.add(words);
        case '~' -> anywhere.add(words);
        default -> starts.computeIfAbsent(opening(words), key -> new ArrayList<>()).add(words);
      }
    }
    for (String line : Resource.lines("counters.txt")) {
      if (line.startsWith("+ ")) {
        counted.add(line.substring(2));
      }
      counters.add(line.startsWith("+ ") ? line.substring(2) : line);
    }
  }

  /** Whether a whole line is chrome of a page. */
  static boolean is(String line) {
    return links(line) || INSTANCE.chrome(line);
  }

  /** Whether links to other articles follow below the line. */
  static boolean links(String line) {
    return line.length() <= LONGEST_WHOLE && INSTANCE.links.contains(bare(Lexicon.lower(line)));
  }

  private boolean chrome(String line) {
    if (line.length() > LONGEST_PARAGRAPH) {
      return false;
    }
    String lower = Lexicon.lower(line);
    if (line.length() <= LONGEST_WHOLE && (whole.contains(bare(lower)) || counter(lower))) {
      return true;
    }
    boolean copyright = lower.startsWith("copyright") || lower.startsWith("©");
    if (line.length() <= LONGEST_START || copyright) {
      for (String start : starts.getOrDefault(opening(lower), List.of())) {
        if (lower.startsWith(start)) {
          return true;
        }
      }
    }
    return anywhere.stream().anyMatch(lower::contains) || !lettered(line);
  }

  /** What the starts are looked up by. */
  private static String opening(String text) {
    return text.isEmpty() ? "" : text.substring(0, 1);
  }

  private static String bare(String lower) {
    int start = 0;
    int end = lower.length();
    while (start < end && BEFORE.indexOf(lower.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && BEHIND.indexOf(lower.charAt(end - 1)) >= 0) {
      end--;
    }
    return lower.substring(start, end);
  }

  /** "3 min read", "5 hours ago", "12.4K views", "(4) Comments". */
  private boolean counter(String lower) {
    boolean number = false;
    boolean seen = false;
    int words = 0;
    for (Token token : Token.of(lower)) {
      number |= token.number();
      if (token.word()) {
        if (++words > LONGEST_COUNTER_WORDS || !counters.contains(token.text())) {
          return false;
        }
        seen |= counted.contains(token.text());
      }
    }
    return seen && (number || words > 1);
  }

  private static boolean lettered(String line) {
    return line.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
