package org.copytaster.producer.loose;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Collects the dates that stand outside the sentences, each with its time. */
final class Stamps {
  /** So many lines of bare times are the entries of a ticker. */
  private static final int TICKER = 3;

  private final PageLines lines;
  private final List<Page.Stamp> stamps = new ArrayList<>();

  private Stamps(PageLines lines) {
    this.lines = lines;
  }

  static List<Page.Stamp> of(PageLines lines) {
    Stamps stamps = new Stamps(lines);
    stamps.collect();
    return stamps.stamps;
  }

  private void collect() {
    long times =
        lines.all().stream().filter(line -> line.role() == LineRole.TIME).limit(TICKER).count();
    int lastDate = -1;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean head = i < lines.headEnd();
      if (times < TICKER
          && line.role() == LineRole.TIME
          && !stamps.isEmpty()
          && newest().time() == null
          && head == newest().head()
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
  }

  private Page.Stamp newest() {
    return stamps.get(stamps.size() - 1);
  }

  private boolean onlyFurnitureBetween(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (!lines.role(i).furniture()) {
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
    DateMention date = date(tokens);
    if (date == null) {
      return null;
    }
    TimeMention time = time(tokens);
    int start = time == null ? date.start() : Math.min(date.start(), time.start());
    int end = time == null ? date.end() : Math.max(date.end(), time.end());
    return new Page.Stamp(role, date, time, line.text().substring(start, end), head);
  }

  /** The first date of the line; a line that prints it twice may spell out its digits. */
  private static DateMention date(List<Token> tokens) {
    DateMention first = null;
    for (DateMention date : DateFinder.find(tokens)) {
      if ((date.day() > 0 || date.year() > 0)
          && (first == null || first.swappable() && date.full() && !date.swappable())) {
        first = date;
      }
    }
    return first;
  }

  /** The first time of the line; its zone may stand at the line's end, behind the date. */
  private static TimeMention time(List<Token> tokens) {
    TimeMention time = TimeMention.find(tokens);
    ZoneId zone =
        time == null || time.zone() != null
            ? null
            : Lexicon.get().zone(tokens.get(tokens.size() - 1).text());
    return zone == null ? time : new TimeMention(time.start(), time.end(), time.time(), zone);
  }
}
