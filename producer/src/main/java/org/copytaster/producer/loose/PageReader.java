package org.copytaster.producer.loose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells from the order of its lines what a page says about itself. */
final class PageReader {
  private static final int LONGEST_LABEL_WORDS = 4;
  private static final int HEADLINE_WORDS = 4;
  private static final int LONGEST_MASTHEAD_WORDS = 8;

  /** A summary and a caption in sentences may stand above an article's date. */
  private static final int HEAD_PARAGRAPHS = 3;

  private final List<Line> lines;

  /** Index of the first line of prose; the number of lines where there is none. */
  private final int first;

  /** Index of the last line of prose; the number of lines where there is none. */
  private final int last;

  /** Index behind the lines that stand above the text or among its summary. */
  private final int headEnd;

  private String byline;
  private String outlet;
  private int title = -1;

  private PageReader(String text) {
    lines = LineClassifier.lines(text);
    List<Integer> prose = IntStream.range(0, lines.size()).filter(this::prose).boxed().toList();
    int none = lines.size();
    first = prose.isEmpty() ? none : prose.get(0);
    last = prose.isEmpty() ? none : prose.get(prose.size() - 1);
    headEnd = prose.isEmpty() ? none : prose.get(Math.min(HEAD_PARAGRAPHS, prose.size()) - 1);
  }

  static Page read(String text) {
    PageReader reader = new PageReader(text);
    reader.captions();
    reader.bylines();
    reader.mastheads();
    reader.title();
    reader.bylinesByDates();
    reader.tail();
    return reader.page();
  }

  private boolean prose(int i) {
    LineRole role = lines.get(i).role();
    return role == LineRole.PROSE || role == LineRole.ATTRIBUTION;
  }

  private LineRole role(int i) {
    return i < 0 || i >= lines.size() ? LineRole.PROSE : lines.get(i).role();
  }

  private void mark(int i, LineRole role) {
    lines.set(i, lines.get(i).as(role));
  }

  /** A caption often stands twice: once as the picture's text, once with the credit behind it. */
  private void captions() {
    for (int i = 0; i < lines.size(); i++) {
      if (role(i) == LineRole.PHOTO) {
        if (role(i - 1) == LineRole.PLAIN
            && lines.get(i).text().startsWith(lines.get(i - 1).text())) {
          mark(i - 1, LineRole.PHOTO);
        }
        if (lines.get(i).value().isEmpty()
            && role(i + 1) == LineRole.PLAIN
            && lines.get(i).text().startsWith(lines.get(i + 1).text())) {
          mark(i + 1, LineRole.PHOTO);
        }
      }
    }
  }

  private void bylines() {
    for (int i = 0; i < lines.size(); i++) {
      if (role(i) != LineRole.BYLINE) {
        continue;
      }
      String name = Shape.upToDate(lines.get(i).value());
      if (name.isEmpty()) {
        int named = nameBeside(i);
        if (named >= 0) {
          mark(named, LineRole.BYLINE);
          name = lines.get(named).text();
        }
      }
      if (byline == null && !name.isEmpty()) {
        byline = name;
      }
    }
  }

  /** The line beside a lone "Published by" (its name before it) or "By" (behind it), or -1. */
  private int nameBeside(int i) {
    boolean before = person(i - 1);
    boolean after = person(i + 1);
    boolean by = lines.get(i).text().length() <= 3;
    if (before && !(after && by)) {
      return i - 1;
    }
    return after ? i + 1 : -1;
  }

  private boolean person(int i) {
    return role(i) == LineRole.PLAIN && Shape.personLine(lines.get(i).text());
  }

  private void mastheads() {
    for (int i = 0; i < first; i++) {
      String text = lines.get(i).text();
      if (role(i) == LineRole.PLAIN && Shape.words(text) <= LONGEST_MASTHEAD_WORDS) {
        String name = Masthead.outlet(text);
        if (name != null) {
          mark(i, LineRole.MASTHEAD);
          outlet = outlet == null ? name : outlet;
        }
      }
    }
    for (Line line : lines) {
      if (outlet == null && line.role() == LineRole.CHROME) {
        outlet = Masthead.copyrightHolder(line.text());
      }
    }
  }

  private void title() {
    int best = -1;
    for (int i = 0; i < first; i++) {
      if (role(i) == LineRole.PLAIN && (best < 0 || worth(i) > worth(best))) {
        best = i;
      }
    }
    title = best;
    for (int i = 0; i < first; i++) {
      boolean label = Shape.words(lines.get(i).text()) <= LONGEST_LABEL_WORDS;
      if (role(i) == LineRole.PLAIN && label && i != title) {
        // What stands above a headline in few words is a section, a kicker or a menu.
        if (i < title || LineClassifier.capitals(lines.get(i))) {
          mark(i, LineRole.LABEL);
        }
      }
    }
  }

  /** How much a line of the head looks like the headline; the first of equals is it. */
  private int worth(int i) {
    String text = lines.get(i).text();
    int words = Shape.words(text);
    return (words >= HEADLINE_WORDS ? 2 : words >= 2 ? 1 : 0)
        + (LineClassifier.capitals(lines.get(i)) ? 0 : 1)
        - (Shape.personLine(text) ? 1 : 0);
  }

  /** A name beside a date above the text is the author's. */
  private void bylinesByDates() {
    for (int i = 0; i < headEnd; i++) {
      if (i != title && person(i) && (dated(i - 1) || dated(i + 1))) {
        mark(i, LineRole.BYLINE);
        byline = byline == null ? lines.get(i).text() : byline;
      }
    }
  }

  private boolean dated(int i) {
    return switch (role(i)) {
      case DATE, TIME, PUBLISHED, UPDATED -> true;
      default -> false;
    };
  }

  /** Behind the last sentence stand buttons and topics, and below those links to other pages. */
  private void tail() {
    boolean chrome = false;
    for (int i = last + 1; i < lines.size(); i++) {
      chrome |= role(i) == LineRole.CHROME;
      if (role(i) == LineRole.PLAIN
          && i != title
          && (chrome || Shape.words(lines.get(i).text()) <= LONGEST_LABEL_WORDS)) {
        mark(i, LineRole.CHROME);
      }
    }
  }

  private Page page() {
    String credit = null;
    String url = null;
    Set<String> sources = new LinkedHashSet<>();
    for (Line line : lines) {
      switch (line.role()) {
        case CREDIT -> credit = credit == null ? creditOf(line) : credit;
        case URL -> url = url == null ? (line.value().isEmpty() ? line.text() : line.value()) : url;
        case ATTRIBUTION -> sources.addAll(Attribution.sources(line.text()));
        default -> {}
      }
    }
    Dateline dateline = dateline();
    if (credit == null && dateline != null) {
      credit = dateline.agency();
    }
    return new Page(
        title < 0 ? null : lines.get(title).text(),
        outlet,
        credit,
        List.copyOf(sources),
        byline,
        dateline,
        url,
        List.copyOf(lines),
        stamps());
  }

  private static String creditOf(Line line) {
    String credit = line.value().isEmpty() ? Shape.withoutBrackets(line.text()) : line.value();
    return credit.endsWith(".") ? credit.substring(0, credit.length() - 1) : credit;
  }

  /** In the first paragraph, or in the second where a summary stands above the text. */
  private Dateline dateline() {
    int seen = 0;
    for (int i = first; i < lines.size() && seen < 2; i++) {
      if (prose(i)) {
        Dateline dateline = Dateline.of(lines.get(i).text());
        if (dateline != null) {
          return dateline;
        }
        seen++;
      }
    }
    return null;
  }

  private List<Page.Stamp> stamps() {
    List<Page.Stamp> stamps = new ArrayList<>();
    int lastDate = -1;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean head = i < headEnd;
      if (line.role() == LineRole.TIME
          && !stamps.isEmpty()
          && stamps.get(stamps.size() - 1).time() == null
          && head == stamps.get(stamps.size() - 1).head()
          && onlyFurnitureBetween(lastDate, i)) {
        // The time has a line of its own, below its date.
        Page.Stamp date = stamps.remove(stamps.size() - 1);
        TimeMention time = TimeMention.find(Token.of(line.text()));
        String words = date.words() + " " + line.text();
        stamps.add(new Page.Stamp(date.role(), date.date(), time, words, head));
        continue;
      }
      Page.Stamp stamp = stamp(line, head);
      if (stamp != null) {
        stamps.add(stamp);
        lastDate = i;
      }
    }
    return stamps;
  }

  private boolean onlyFurnitureBetween(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (!role(i).furniture()) {
        return false;
      }
    }
    return true;
  }

  private static Page.Stamp stamp(Line line, boolean head) {
    LineRole role =
        switch (line.role()) {
          case DATE, BYLINE -> LineRole.DATE;
          case PUBLISHED, UPDATED -> line.role();
          default -> null;
        };
    if (role == null) {
      return null;
    }
    List<Token> tokens = Token.of(line.text());
    for (DateMention date : DateFinder.find(tokens)) {
      if (date.day() > 0 || date.year() > 0) {
        TimeMention time = TimeMention.find(tokens);
        int start = time == null ? date.start() : Math.min(date.start(), time.start());
        int end = time == null ? date.end() : Math.max(date.end(), time.end());
        return new Page.Stamp(role, date, time, line.text().substring(start, end), head);
      }
    }
    return null;
  }
}
