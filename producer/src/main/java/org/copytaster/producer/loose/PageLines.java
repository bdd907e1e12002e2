package org.copytaster.producer.loose;

import java.util.List;
import java.util.stream.IntStream;

/** The lines of a page while their roles are being found, and where its text begins and ends. */
final class PageLines {
  /** A summary and a caption in sentences may stand above an article's date. */
  private static final int HEAD_PARAGRAPHS = 3;

  /** No page has more lines above its text; each of them is held against the others. */
  private static final int LONGEST_HEAD = 300;

  private final List<Line> lines;
  private int first;
  private int last;
  private int headEnd;

  PageLines(List<Line> lines) {
    this.lines = lines;
    measure();
  }

  /** Finds anew where the text begins and ends. */
  void measure() {
    int none = lines.size();
    int[] prose = IntStream.range(0, none).filter(this::prose).toArray();
    first = prose.length == 0 ? none : prose[0];
    last = prose.length == 0 ? none : prose[prose.length - 1];
    headEnd = prose.length == 0 ? none : prose[Math.min(HEAD_PARAGRAPHS, prose.length) - 1];
  }

  int size() {
    return lines.size();
  }

  /** Index of the first line of prose; the number of lines where there is none. */
  int first() {
    return first;
  }

  /** Index behind the lines above the text in which its headline and outlet are looked for. */
  int head() {
    return Math.min(first, LONGEST_HEAD);
  }

  /** Index of the last line of prose; the number of lines where there is none. */
  int last() {
    return last;
  }

  /** Index behind the lines that stand above the text or among its summary. */
  int headEnd() {
    return headEnd;
  }

  Line get(int i) {
    return lines.get(i);
  }

  String text(int i) {
    return lines.get(i).text();
  }

  /** The role of a line; PROSE beyond both ends. */
  LineRole role(int i) {
    return i < 0 || i >= lines.size() ? LineRole.PROSE : lines.get(i).role();
  }

  boolean prose(int i) {
    LineRole role = lines.get(i).role();
    return role == LineRole.PROSE || role == LineRole.ATTRIBUTION;
  }

  void mark(int i, LineRole role) {
    lines.set(i, lines.get(i).as(role));
  }

  /** Cuts a line in two behind so many of its characters; blanks and marks between fall away. */
  void split(int i, int end, LineRole left, int from, LineRole right) {
    Line line = lines.get(i);
    String text = line.text();
    lines.set(i, new Line(line.start(), text.substring(0, end), left, ""));
    lines.add(i + 1, new Line(line.start() + from, text.substring(from), right, ""));
    measure();
  }

  /** A name of two to four words that stands alone. */
  boolean person(int i) {
    return role(i) == LineRole.PLAIN && Shape.personLine(text(i));
  }

  List<Line> all() {
    return List.copyOf(lines);
  }
}
