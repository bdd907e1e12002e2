package org.copytaster.query.http.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copytaster.claims.Measure;
import org.copytaster.query.StorySummary;
import org.copytaster.schema.ClaimParty;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.LedgerFigure;

/** Stories and ledger entries as entries of feeds. */
final class Entries {
  private static final int LONGEST = 300;
  private static final int NAMED = 5;

  private Entries() {}

  /**
   * A story: what its origin says, and how far it has travelled.
   *
   * @param updated when it changed last
   */
  static FeedEntry of(StorySummary story, Instant updated) {
    int outlets = story.outlets().size();
    int originators = story.originators().size();
    String summary =
        counted(story.membersTotal(), "article", "articles")
            + " of "
            + counted(outlets, "outlet", "outlets")
            + (outlets == 0 ? "" : " (" + names(story.outlets()) + ")")
            + (originators == 0
                ? ", nobody named for its figures."
                : ", "
                    + counted(originators, "originator", "originators")
                    + ": "
                    + names(story.originators())
                    + ".");
    String title = story.title() == null ? "" : PlainText.of(story.title(), LONGEST);
    return new FeedEntry(
        id("story", story.storyId()),
        title.isEmpty() ? "Untitled report" : title,
        PlainText.link(story.url()),
        summary,
        story.firstSeen(),
        updated,
        story.outlet() == null ? null : PlainText.of(story.outlet(), LONGEST));
  }

  /**
   * A ledger entry whose figures differ.
   *
   * @param measures by its name what it is called; null where it is not in the catalogue
   */
  static FeedEntry of(LedgerEntry entry, Function<String, Measure> measures) {
    Measure measure = measures.apply(entry.getMeasure());
    String label = measure == null ? entry.getMeasure() : measure.label();
    String title =
        label
            + party(" by ", entry.getActor())
            + party(", ", entry.getAbout())
            + ", "
            + entry.getPeriod()
            + ": "
            + counted(entry.getFiguresTotal(), "figure", "figures");
    String figures =
        entry.getFigures().stream()
            .limit(NAMED)
            .map(Entries::figure)
            .collect(Collectors.joining("; "));
    Comparator<Instant> order = Comparator.naturalOrder();
    List<Instant> reported =
        entry.getFigures().stream().map(LedgerFigure::getFirstReportedAt).sorted(order).toList();
    String more = entry.getFiguresTotal() > NAMED ? "; and others" : "";
    return new FeedEntry(
        id("ledger", entry.getLedgerKey()),
        PlainText.of(title, LONGEST),
        null,
        PlainText.of(figures + more + ".", 4 * LONGEST),
        reported.get(0),
        reported.get(reported.size() - 1),
        null);
  }

  private static String figure(LedgerFigure figure) {
    String unit = figure.getUnit().equals("1") ? "" : " " + figure.getUnit();
    String who = figure.getOriginator() == null ? "nobody named" : figure.getOriginator();
    return number(figure.getValue())
        + unit
        + " ("
        + who
        + ", "
        + counted(figure.getOutlets().size(), "outlet", "outlets")
        + ")";
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String party(String before, ClaimParty party) {
    return party == null ? "" : before + party.getName();
  }

  private static String names(List<String> names) {
    String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return PlainText.of(names.size() > NAMED ? first + " and others" : first, LONGEST);
  }

  private static String counted(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /** Ids of others may hold anything, and an id of a feed must be a URI: so by its hash. */
  private static String id(String kind, String of) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes((kind + " " + of).getBytes(UTF_8));
  }
}
