package org.copytaster.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.copytaster.article.Span;
import org.copytaster.syndication.Evidence;
import org.copytaster.syndication.Finding;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.syndication.Match;
import org.copytaster.syndication.Passages;
import org.copytaster.syndication.Relation;
import org.copytaster.syndication.Verdict;

/**
 * What folding finds on two articles, written down for a reader.
 *
 * @param earlier the one that comes first in fold order
 * @param later the other one
 * @param finding of the two
 * @param apart how far their published times lie apart; null where one is unknown
 * @param settings what folding asks for
 */
record FoldReport(
    Side earlier, Side later, Finding finding, Duration apart, FoldSettings settings) {
  private static final String BOLD = "\033[1m";
  private static final String GREEN = "\033[32m";
  private static final String PLAIN = "\033[0m";

  /**
   * One of the two articles.
   *
   * @param name as it was asked for
   * @param outlet null where unknown
   * @param published null where unknown
   * @param digest whether it collects several reports
   * @param template whether it is mostly figures in a form
   * @param passages its text, with what the other one has too
   */
  record Side(
      String name,
      String outlet,
      Instant published,
      boolean digest,
      boolean template,
      Passages passages) {}

  /**
   * The whole report, ending with a line break.
   *
   * @param colour whether to mark by colour and bold type, else by brackets
   */
  String text(boolean colour) {
    StringBuilder out = new StringBuilder();
    out.append(colour ? BOLD + headline() + PLAIN : headline()).append('\n');
    out.append(reason()).append("\n\n");
    evidence(out);
    side(out, "earlier", earlier, colour);
    side(out, "later", later, colour);
    return out.toString();
  }

  private boolean folds() {
    return finding.match().isPresent() && isFound() && isInWindow();
  }

  private boolean isFound() {
    return finding.verdict() == Verdict.IDENTICAL
        || finding.sharedAnchors() > 0 && finding.sharedProbes() >= settings.minShared();
  }

  private boolean isInWindow() {
    return apart == null || apart.compareTo(settings.window()) <= 0;
  }

  private String headline() {
    if (!folds()) {
      return "The two do not fold.";
    }
    Match match = finding.match().orElseThrow();
    return String.format(
        Locale.ROOT,
        "The two fold: the later one is a %s of the earlier one (similarity %.3f).",
        match.relation() == Relation.COPY ? "copy" : "rewrite",
        match.similarity());
  }

  private String reason() {
    if (finding.match().isPresent() && !isInWindow()) {
      return "They match, but lie further apart than the window of "
          + hours(settings.window())
          + ".";
    }
    if (finding.match().isPresent() && !isFound()) {
      return "They match, but share too little that is rare for the index to find them.";
    }
    return switch (finding.verdict()) {
      case IDENTICAL -> "The same words in the same order.";
      case TEXT -> "One text derives from the other.";
      case FACTS -> "Other words, but the same figures, quotes and names.";
      case FACTS_ACROSS_LANGUAGES -> "Two languages, but the same figures and names.";
      case TOO_SHORT -> "A text this short folds only with the very same words.";
      case COLLECTION -> "One of them is a digest or live blog, which joins no story.";
      case OTHER_FIGURES_IN_A_FORM -> "The same form, but filled in with other figures.";
      case SAME_CAST_ONLY -> "The same people, but no figure, quote or passage in common.";
      case TOO_LITTLE -> "They have too little in common.";
      case TOO_LITTLE_ACROSS_LANGUAGES ->
          "Two languages, and too few figures and linked names in common.";
    };
  }

  private void evidence(StringBuilder out) {
    Evidence evidence = finding.evidence();
    line(
        out,
        "text",
        percent(evidence.sharedOfThis())
            + " of the later one is in the earlier one, "
            + percent(evidence.sharedOfOther())
            + " of the earlier one is in the later one");
    line(out, "figures", list(evidence.figures()));
    line(out, "quotes", list(evidence.quotes()));
    line(out, "names", list(evidence.names()));
    line(
        out,
        "index",
        finding.sharedProbes()
            + " probes in common, "
            + settings.minShared()
            + " are needed; "
            + finding.sharedAnchors()
            + " of them anchors, 1 is needed");
    line(
        out,
        "time",
        apart == null
            ? "unknown"
            : hours(apart) + " apart, the window is " + hours(settings.window()));
  }

  private static void line(StringBuilder out, String label, String value) {
    out.append(String.format(Locale.ROOT, "%-8s %s%n", label, value).replace("\r\n", "\n"));
  }

  private static String list(List<String> entries) {
    return entries.isEmpty() ? "none" : String.join("; ", entries);
  }

  private static String percent(double share) {
    return Math.round(share * 100) + "%";
  }

  private static String hours(Duration time) {
    long minutes = time.toMinutesPart();
    return time.toHours() + " h" + (minutes == 0 ? "" : " " + minutes + " min");
  }

  private static void side(StringBuilder out, String label, Side side, boolean colour) {
    out.append('\n').append(colour ? BOLD : "").append(label).append(": ").append(side.name);
    if (side.outlet != null) {
      out.append(", ").append(side.outlet);
    }
    if (side.published != null) {
      out.append(", ").append(side.published);
    }
    out.append(side.digest ? ", a digest" : "").append(side.template ? ", a form" : "");
    out.append(colour ? PLAIN : "").append("\n\n");
    marked(out, side.passages, colour);
  }

  private static void marked(StringBuilder out, Passages passages, boolean colour) {
    String text = passages.text();
    int at = 0;
    for (Span span : passages.shared()) {
      out.append(text, at, span.start())
          .append(colour ? GREEN : "[[")
          .append(span.in(text))
          .append(colour ? PLAIN : "]]");
      at = span.end();
    }
    out.append(text.substring(at).stripTrailing()).append('\n');
  }
}
