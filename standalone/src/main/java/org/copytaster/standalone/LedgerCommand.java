package org.copytaster.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.copytaster.export.Canonical;
import org.copytaster.export.ExportReader;
import org.copytaster.export.Receipts;
import org.copytaster.producer.input.StatedTime;
import org.copytaster.producer.input.Unreadable;
import org.copytaster.runtime.MeasuresOption;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.standalone.report.LedgerTables;
import org.copytaster.standalone.report.TextTable;
import org.copytaster.view.AsOf;
import org.copytaster.view.Enricher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The ledger and its series out of an export, as they stood at any reported time. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows the ledger and its series out of an export, as they stood at a time:",
      "what had been reported by then, and not been taken back yet."
    })
final class LedgerCommand implements Callable<Integer> {
  private static final int WIDTH = 150;

  @Parameters(paramLabel = "DIR", description = "the folder that run wrote with --out")
  private Path folder;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = {
        "such as 2025-12-03T08:00:00Z; of a day or month its end counts;",
        "without it, as the export stands"
      })
  private String asOf;

  @Option(
      names = "--received-by",
      paramLabel = "TIME",
      description = "leave out articles that were received after that: what was known then")
  private String receivedBy;

  @Option(names = "--measure", paramLabel = "NAME", description = "such as territorial-gain")
  private String measure;

  @Option(names = "--period", paramLabel = "PERIOD", description = "such as 2025-11 or 2025")
  private String period;

  @Option(
      names = "--json",
      description = "entries as JSON lines, in the form of ledger.jsonl, with all carriers")
  private boolean json;

  @Option(names = "--series", description = "the points of series in place of the entries")
  private boolean series;

  @Mixin private MeasuresOption measures;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Instant at = time("--as-of", asOf);
    Instant known = time("--received-by", receivedBy);
    if (!Files.exists(folder.resolve("claims.jsonl"))) {
      throw new ParameterException(
          spec.commandLine(), "DIR: there is no claims.jsonl in " + folder + "; run writes one");
    }
    Receipts receipts = Receipts.read(folder);
    List<ReportedClaim> claims = ExportReader.claims(folder);
    if (known != null) {
      claims = claims.stream().filter(claim -> wasReceived(receipts, claim, known)).toList();
    }
    AsOf.Ledger ledger =
        AsOf.ledger(
            claims, at == null ? Instant.MAX : at, Enricher.summedMeasures(measures.catalogue()));
    List<LedgerEntry> entries =
        ledger.entries().values().stream()
            .filter(e -> measure == null || e.getMeasure().equals(measure))
            .filter(e -> period == null || e.getPeriod().equals(period))
            .toList();
    List<SeriesPoint> points =
        ledger.series().values().stream()
            .filter(p -> measure == null || p.getSeries().split("/")[0].equals(measure))
            .filter(p -> period == null || p.getPeriod().equals(period))
            .toList();
    PrintWriter print = spec.commandLine().getOut();
    if (json) {
      (series ? points.stream().map(Canonical::map) : entries.stream().map(Canonical::map))
          .map(Canonical::line)
          .forEach(print::println);
    } else {
      print.print(
          TextTable.text(
              series
                  ? LedgerTables.series(points, at)
                  : LedgerTables.entries(entries, ledger.series(), at, receipts),
              WIDTH,
              Ansi.OFF));
    }
    print.flush();
    return 0;
  }

  private static boolean wasReceived(Receipts receipts, ReportedClaim claim, Instant known) {
    Instant received = receipts.of(claim.getArticleId());
    return received == null || !received.isAfter(known);
  }

  /** The last instant of the time that an option gives; null where it was not given. */
  private Instant time(String option, String text) {
    if (text == null) {
      return null;
    }
    try {
      StatedTime stated = StatedTime.parse(option, text);
      return switch (stated.precision()) {
        case INSTANT -> stated.at();
        case DAY -> stated.at().plus(1, ChronoUnit.DAYS).minusMillis(1);
        case MONTH -> stated.at().atOffset(ZoneOffset.UTC).plusMonths(1).toInstant().minusMillis(1);
      };
    } catch (Unreadable e) {
      throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage());
    }
  }
}
