package org.copytaster.standalone.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.export.Receipts;
import org.copytaster.schema.ClaimParty;
import org.copytaster.schema.LedgerChain;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.LedgerFigure;
import org.copytaster.schema.SeriesPoint;

/** The ledger and its series as tables for a person. */
public final class LedgerTables {
  private LedgerTables() {}

  /**
   * All figures of entries.
   *
   * @param series says which figure is the headline, and why
   * @param at the time they are as of; null for the end
   * @param receipts say who came in after that time
   */
  public static Table entries(
      List<LedgerEntry> entries, Map<String, SeriesPoint> series, Instant at, Receipts receipts) {
    List<List<String>> rows = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      SeriesPoint point = series.get(entry.getLedgerKey());
      boolean first = true;
      for (LedgerFigure figure : entry.getFigures()) {
        rows.add(
            List.of(
                first ? entry.getMeasure() : "",
                first ? subject(entry.getActor(), entry.getAbout()) : "",
                first ? entry.getPeriod() : "",
                Report.number(figure.getValue()) + unit(figure.getUnit()),
                originator(figure.getOriginator()),
                firstSaid(figure),
                carriers(figure, at, receipts),
                notes(entry, figure, point)));
        first = false;
      }
    }
    return new Table(
        "Ledger" + asOf(at),
        List.of(
            "measure",
            "of",
            "period",
            "value",
            "goes back to",
            "first said by",
            "carriers",
            "note"),
        rows,
        rows.isEmpty() ? "nothing of that kind had been reported" : null);
  }

  /** The points of series. */
  public static Table series(List<SeriesPoint> points, Instant at) {
    List<List<String>> rows =
        points.stream()
            .map(
                p ->
                    List.of(
                        p.getSeries(),
                        subject(p.getActor(), p.getAbout()),
                        p.getPeriod(),
                        Report.number(p.getValue()),
                        originator(p.getOriginator()),
                        p.getBasis(),
                        Report.number(p.getLow()) + " to " + Report.number(p.getHigh()),
                        Long.toString(p.getRivals())))
            .toList();
    return new Table(
        "Series" + asOf(at),
        List.of(
            "series",
            "of",
            "period",
            "headline",
            "goes back to",
            "because",
            "reports span",
            "rivals"),
        rows,
        rows.isEmpty() ? "nothing of that kind had been reported" : null);
  }

  private static String asOf(Instant at) {
    return at == null ? "" : " as of " + at;
  }

  private static String firstSaid(LedgerFigure figure) {
    String outlet = figure.getFirstOutlet();
    return (outlet == null ? figure.getFirstCarrier() : outlet)
        + ", "
        + figure.getFirstReportedAt();
  }

  private static String carriers(LedgerFigure figure, Instant at, Receipts receipts) {
    long later =
        at == null
            ? 0
            : figure.getCarriers().stream()
                .map(receipts::of)
                .filter(received -> received != null && received.isAfter(at))
                .count();
    String all = Integer.toString(figure.getCarriers().size());
    return later == 0 ? all : all + ", " + later + " of them received later";
  }

  private static String notes(LedgerEntry entry, LedgerFigure figure, SeriesPoint point) {
    List<String> notes = new ArrayList<>();
    if (point != null
        && point.getValue() == figure.getValue()
        && Objects.equals(point.getOriginator(), figure.getOriginator())) {
      notes.add("headline: " + point.getBasis());
    }
    entry.getCopyErrors().stream()
        .filter(error -> figure.getCarriers().contains(error.getCarrier()))
        .map(error -> "looks miscopied: " + error.getWhy())
        .distinct()
        .forEach(notes::add);
    figure.getChains().stream()
        .filter(chain -> !chain.getDropped().isEmpty())
        .map(LedgerTables::dropped)
        .forEach(notes::add);
    return String.join("; ", notes);
  }

  private static String dropped(LedgerChain chain) {
    return chain.getClaimsTotal()
        + (chain.getClaimsTotal() == 1 ? " leaves out " : " leave out ")
        + String.join(", ", chain.getDropped());
  }

  private static String subject(ClaimParty actor, ClaimParty about) {
    return Stream.of(actor, about)
        .filter(Objects::nonNull)
        .map(ClaimParty::getName)
        .distinct()
        .collect(Collectors.joining(" in "));
  }

  private static String originator(String originator) {
    return originator == null ? "nobody named" : originator;
  }

  private static String unit(String unit) {
    return switch (unit) {
      case "1" -> "";
      case "percent" -> " %";
      case "km2" -> " km²";
      default -> " " + unit;
    };
  }
}
