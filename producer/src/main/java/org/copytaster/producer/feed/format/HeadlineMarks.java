package org.copytaster.producer.feed.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.copytaster.schema.ChangeKind;

/** Reads the marks in front of headlines, for feeds that have no field for them. */
final class HeadlineMarks {
  private record Mark(String words, ChangeKind kind) {}

  private static final List<Mark> MARKS = load();

  private HeadlineMarks() {}

  private static List<Mark> load() {
    try (InputStream in = HeadlineMarks.class.getResourceAsStream("headline-marks.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(HeadlineMarks::mark)
          // "STORY WITHDRAWN" before "STORY".
          .sorted(Comparator.comparingInt((Mark mark) -> -mark.words().length()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("headline-marks.txt cannot be read", e);
    }
  }

  private static Mark mark(String line) {
    int blank = line.lastIndexOf(' ');
    return new Mark(line.substring(0, blank), ChangeKind.valueOf(line.substring(blank + 1)));
  }

  /** What the mark in front of the headline says, or null where there is none. */
  static ChangeKind of(String headline) {
    for (Mark mark : MARKS) {
      if (headline != null && headline.startsWith(mark.words()) && ends(headline, mark)) {
        return mark.kind();
      }
    }
    return null;
  }

  /** "UPDATE 2-Dam gives way" and "KILL - Dam gives way", but no "KILL BILL RETURNS". */
  private static boolean ends(String headline, Mark mark) {
    int at = mark.words().length();
    while (at < headline.length()
        && (headline.charAt(at) == ' ' || Character.isDigit(headline.charAt(at)))) {
      at++;
    }
    return at < headline.length() && "-–—:.".indexOf(headline.charAt(at)) >= 0;
  }
}
