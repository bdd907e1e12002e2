package org.copytaster.standalone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.copytaster.article.Document;
import org.copytaster.article.Span;
import org.copytaster.claims.Claim;
import org.copytaster.claims.Finding;
import org.copytaster.claims.Party;

/**
 * The claims of an article, written down for a reader.
 *
 * @param name as it was asked for
 * @param outlet null where unknown
 * @param document the article
 * @param findings its claims and denials, in text order
 */
record ExplainReport(String name, String outlet, Document document, List<Finding> findings) {
  private static final String BOLD = "\033[1m";
  private static final String GREEN = "\033[32m";
  private static final String RED = "\033[31m";
  private static final String PLAIN = "\033[0m";

  /** Where a finding stands, with its number. */
  private record Mark(Span span, int number, boolean denied) {}

  /**
   * The whole report, ending with a line break.
   *
   * @param colour whether to mark by colour and bold type, too
   */
  String text(boolean colour) {
    StringBuilder out = new StringBuilder();
    out.append(colour ? BOLD + headline() + PLAIN : headline()).append("\n\n");
    marked(out, colour);
    for (int i = 0; i < findings.size(); i++) {
      finding(out, i + 1, findings.get(i));
    }
    return out.toString();
  }

  private String headline() {
    long denials = findings.stream().filter(Finding::denied).count();
    long claims = findings.size() - denials;
    return counted(claims, "claim")
        + (denials == 0 ? "" : " and " + counted(denials, "denial"))
        + " in "
        + name
        + (outlet == null ? "" : ", " + outlet)
        + ", published "
        + document.published()
        + (document.precision().name().equals("INSTANT")
            ? ""
            : " (" + document.precision().name().toLowerCase(Locale.ROOT) + ")");
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private void marked(StringBuilder out, boolean colour) {
    String text = document.text();
    int at = 0;
    for (Mark mark : marks()) {
      out.append(text, at, mark.span.start())
          .append(colour ? mark.denied ? RED : GREEN : "")
          .append('[')
          .append(mark.number)
          .append(mark.denied ? " denied: " : ": ")
          .append(mark.span.in(text))
          .append(']')
          .append(colour ? PLAIN : "");
      at = mark.span.end();
    }
    out.append(text.substring(at).stripTrailing()).append('\n');
  }

  private List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      marks.add(new Mark(finding.claim().span(), i + 1, finding.denied()));
      for (Span again : finding.claim().alsoAt()) {
        marks.add(new Mark(again, i + 1, finding.denied()));
      }
    }
    marks.sort(Comparator.comparingInt(mark -> mark.span.start()));
    return marks;
  }

  private static void finding(StringBuilder out, int number, Finding finding) {
    Claim claim = finding.claim();
    out.append('\n')
        .append(number)
        .append("  ")
        .append(claim.measure())
        .append(finding.denied() ? " (denied)" : "")
        .append('\n');
    line(out, "actor", name(claim.actor()));
    line(
        out,
        "about",
        name(claim.about()) + (claim.place() == null ? "" : " (" + claim.place() + ")"));
    line(out, "value", value(claim));
    line(out, "period", claim.period() + ", " + finding.rule().period());
    line(
        out,
        "rule",
        finding.rule().kind()
            + (finding.rule().cue().isEmpty() ? "" : ": " + finding.rule().cue()));
    String chain = String.join(" <- ", claim.attribution());
    line(
        out,
        finding.denied() ? "denier" : "chain",
        (chain.isEmpty() ? "" : chain + ", ") + finding.rule().chain());
  }

  private static String value(Claim claim) {
    boolean same = claim.value().compareTo(claim.siValue()) == 0;
    return claim.bound().sign()
        + " "
        + claim.siValue().toPlainString()
        + (claim.siUnit().equals("1") ? "" : " " + claim.siUnit())
        + " ("
        + claim.siLow().toPlainString()
        + " to "
        + claim.siHigh().toPlainString()
        + ")"
        + (same ? "" : ", printed " + claim.text());
  }

  private static String name(Party party) {
    if (party == null) {
      return "unknown";
    }
    return party.name() + (party.wikidata() == null ? "" : " " + party.wikidata());
  }

  private static void line(StringBuilder out, String label, String value) {
    out.append(String.format(Locale.ROOT, "   %-7s %s", label, value)).append('\n');
  }
}
