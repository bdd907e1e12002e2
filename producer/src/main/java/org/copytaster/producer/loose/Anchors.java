package org.copytaster.producer.loose;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copytaster.schema.DatePrecision;

/**
 * Works out the month of an article from a month that it names without a year, a month that it
 * names with one, and a span that lies between the two: "in November", "the largest in a year",
 * "after November 2024". What is told of a whole month is told in the next one.
 */
final class Anchors {
  private static final Set<String> DURING = Set.of("in", "for", "during", "over", "throughout");

  /** The three stand in one passage: within so many characters of the span. */
  private static final int PASSAGE = 600;

  /** "In a year" may be short of it, or over, by so many months. */
  private static final int SLACK_MONTHS = 2;

  private static final int MONTHS = 12;

  /** A text with more spans than this is no report, and each is held against all months. */
  private static final int MOST_SPANS = 50;

  private record Month(int at, DateMention mention, String words) {}

  private record SpanInText(int at, int years, String words) {}

  private final List<Month> bare = new ArrayList<>();
  private final List<Month> dated = new ArrayList<>();
  private final List<SpanInText> spans = new ArrayList<>();

  private Anchors() {}

  /** The month of the article, or null where nothing ties it to a year. */
  static PublishedDate published(List<Line> prose, Instant received) {
    Anchors anchors = new Anchors();
    for (Line line : prose) {
      anchors.collect(line);
    }
    for (SpanInText span : anchors.spans) {
      PublishedDate date = anchors.solve(span, received);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private void collect(Line line) {
    String text = line.text();
    List<Token> tokens = Token.of(text);
    int at = 0;
    for (DateMention mention : DateFinder.find(tokens)) {
      Token before = null;
      for (; at < tokens.size() && tokens.get(at).start() < mention.start(); at++) {
        before = tokens.get(at);
      }
      Month month = new Month(line.start() + mention.start(), mention, mention.in(text));
      if (mention.day() == 0 && mention.year() > 0) {
        dated.add(month);
      } else if (mention.day() == 0
          && before != null
          && DURING.contains(Lexicon.lower(before.text()))) {
        bare.add(month);
      }
    }
    String lower = Lexicon.lower(text);
    // Lowering keeps the length in all but a few scripts, where no English span will be found.
    for (Lexicon.Span span : Lexicon.get().spans()) {
      int found = lower.length() == text.length() ? lower.indexOf(span.words()) : -1;
      if (found >= 0
          && spans.size() < MOST_SPANS
          && wholeWords(lower, found, span.words().length())) {
        spans.add(new SpanInText(line.start() + found, span.years(), span.words()));
      }
    }
  }

  private static boolean wholeWords(String text, int start, int length) {
    int end = start + length;
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  private PublishedDate solve(SpanInText span, Instant received) {
    Month month = nearest(bare, span);
    if (month == null) {
      return null;
    }
    for (Month anchor : byDistance(span)) {
      YearMonth then = YearMonth.of(anchor.mention().year(), anchor.mention().month());
      YearMonth now = closest(month.mention().month(), then.plusYears(span.years()));
      long months = then.until(now, ChronoUnit.MONTHS);
      Instant article = now.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
      if (Math.abs(months - (long) MONTHS * span.years()) <= SLACK_MONTHS
          && !article.isAfter(received)) {
        String basis = month.words() + ", " + span.words() + ", " + anchor.words();
        return new PublishedDate(article, DatePrecision.MONTH, true, basis);
      }
    }
    return null;
  }

  private static Month nearest(List<Month> months, SpanInText span) {
    Month nearest = null;
    for (Month month : months) {
      int distance = Math.abs(month.at() - span.at());
      if (distance <= PASSAGE
          && (nearest == null || distance < Math.abs(nearest.at() - span.at()))) {
        nearest = month;
      }
    }
    return nearest;
  }

  private List<Month> byDistance(SpanInText span) {
    return dated.stream()
        .filter(month -> Math.abs(month.at() - span.at()) <= PASSAGE)
        .sorted(
            (a, b) -> Integer.compare(Math.abs(a.at() - span.at()), Math.abs(b.at() - span.at())))
        .toList();
  }

  /** The month of that number which is closest to the given one. */
  private static YearMonth closest(int month, YearMonth target) {
    YearMonth best = target.withMonth(month);
    for (YearMonth other : List.of(best.minusYears(1), best.plusYears(1))) {
      if (Math.abs(target.until(other, ChronoUnit.MONTHS))
          < Math.abs(target.until(best, ChronoUnit.MONTHS))) {
        best = other;
      }
    }
    return best;
  }
}
