package org.copytaster.producer.loose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells from the order of its lines what a page says about itself. */
final class PageReader {
  /** "https://example.com/news/" leads to no article. */
  private static final int SITE_STEPS = 3;

  private PageReader() {}

  static Page read(String text) {
    PageLines lines = new PageLines(LineClassifier.lines(text));
    Zones.wrapped(lines);
    Zones.quoted(lines);
    Zones.comments(lines);
    captions(lines);
    Outlets outlets = new Outlets(lines);
    Bylines bylines = new Bylines(lines);
    String outlet = Headline.split(lines, outlets);
    bylines.keyed();
    String masthead = outlets.mark();
    outlet = outlet == null ? masthead : outlet;
    int title = Headline.find(lines);
    bylines.besideDates(title);
    String sender = bylines.sender(outlets);
    bylines.reporters();
    bylines.biography();
    Zones.links(lines);
    outlet = outlet == null ? sender : outlet;
    outlet = outlet == null ? outlets.foot() : outlet;
    Zones.tail(lines, title);
    return page(lines, title, outlet, bylines);
  }

  /** A caption often stands twice: once as the picture's text, once with the credit behind it. */
  private static void captions(PageLines lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.role(i) != LineRole.PHOTO) {
        continue;
      }
      if (lines.role(i - 1) == LineRole.PLAIN && lines.text(i).startsWith(lines.text(i - 1))) {
        lines.mark(i - 1, LineRole.PHOTO);
      }
      if (lines.get(i).value().isEmpty()
          && lines.role(i + 1) == LineRole.PLAIN
          && lines.text(i).startsWith(lines.text(i + 1))) {
        lines.mark(i + 1, LineRole.PHOTO);
      }
    }
  }

  private static Page page(PageLines lines, int title, String outlet, Bylines bylines) {
    String credit = null;
    String url = null;
    Set<String> sources = new LinkedHashSet<>();
    for (Line line : lines.all()) {
      switch (line.role()) {
        case CREDIT -> credit = credit == null ? creditOf(line) : credit;
        case URL -> url = deeper(url, line.value().isEmpty() ? line.text() : line.value());
        case ATTRIBUTION -> sources.addAll(Attribution.sources(line.text()));
        default -> {}
      }
    }
    Dateline dateline = dateline(lines);
    credit = credit == null ? bylines.credit() : credit;
    if (credit == null && dateline != null) {
      credit = dateline.agency();
    }
    return new Page(
        title < 0 ? null : Headline.words(lines.text(title)),
        outlet,
        credit,
        List.copyOf(sources),
        bylines.byline(),
        dateline,
        url,
        lines.all(),
        Stamps.of(lines));
  }

  /** The address with more steps, of equals the first: a page's, rather than that of its site. */
  private static String deeper(String url, String other) {
    return url == null || steps(other) > steps(url) && steps(url) <= SITE_STEPS ? other : url;
  }

  private static long steps(String url) {
    return url.chars().filter(c -> c == '/' || c == '-').count();
  }

  private static String creditOf(Line line) {
    String credit = line.value().isEmpty() ? Shape.withoutBrackets(line.text()) : line.value();
    return credit.endsWith(".") ? credit.substring(0, credit.length() - 1) : credit;
  }

  /** In the first paragraph, or in the second where a summary stands above the text. */
  private static Dateline dateline(PageLines lines) {
    int above = lines.first() - 1;
    if (lines.role(above) == LineRole.PLAIN) {
      // "MADRID, 18 Nov. (EUROPA PRESS) -" has a line of its own on some pages.
      Dateline alone = Dateline.of(lines.text(above) + " ");
      if (alone != null && alone.agency() != null) {
        return alone;
      }
    }
    int seen = 0;
    for (int i = lines.first(); i < lines.size() && seen < 2; i++) {
      if (lines.prose(i)) {
        Dateline dateline = Dateline.of(lines.text(i));
        if (dateline != null) {
          return dateline;
        }
        seen++;
      }
    }
    return null;
  }
}
