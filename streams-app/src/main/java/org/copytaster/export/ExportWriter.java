package org.copytaster.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.LedgerFigure;
import org.copytaster.schema.RecalledClaim;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.view.Tally;
import org.copytaster.view.View;

/** Writes a view as files of JSON lines with a manifest: the same view gives the same bytes. */
public final class ExportWriter {
  private final Path folder;
  private final SortedMap<String, Object> hashes = new TreeMap<>();

  private ExportWriter(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes all files of an export; those there already are replaced.
   *
   * @param folder made where it is not there
   * @param view what to write
   * @param tally where the events went
   * @param dead what could not be read
   * @param settings how the run was set up; kept apart from the hashes
   * @return SHA-256 by file name
   */
  public static Map<String, Object> write(
      Path folder,
      View view,
      Tally tally,
      List<DeadLetterRecord> dead,
      Map<String, Object> settings)
      throws IOException {
    Files.createDirectories(folder);
    ExportWriter writer = new ExportWriter(folder);
    writer.file("articles", view.articles().values().stream().map(a -> article(a, view)));
    writer.file("stories", view.stories().values().stream().map(Canonical::map));
    writer.file("claims", view.claims().values().stream().map(Canonical::map));
    writer.file("ledger", view.ledger().values().stream().map(Canonical::map));
    writer.file("series", view.series().values().stream().map(Canonical::map));
    writer.file("activity", view.activity().values().stream().map(Canonical::map));
    writer.file("recalls", recalls(view).stream());
    writer.file(
        "deadletters",
        dead.stream()
            .sorted(
                Comparator.comparing(DeadLetterRecord::sha256)
                    .thenComparing(d -> Objects.toString(d.file(), ""))
                    .thenComparing(d -> d.line() == null ? 0 : d.line()))
            .map(DeadLetterRecord::map));
    writer.manifest(tally, dead.size(), settings);
    return writer.hashes;
  }

  private static Map<String, Object> article(EnrichedArticle article, View view) {
    Map<String, Object> map = Canonical.map(article);
    map.put("text", view.texts().get(article.getArticleId()));
    map.put("claims", article.getClaims().stream().map(ReportedClaim::getClaimId).toList());
    return map;
  }

  /** Recalls with who still carries a figure that was taken back, as the ledger stands. */
  private static List<Map<String, Object>> recalls(View view) {
    List<Map<String, Object>> recalls = new ArrayList<>();
    view.recalls()
        .values()
        .forEach(
            recall -> {
              Map<String, Object> map = Canonical.map(recall);
              map.remove("copies");
              TreeSet<String> still = new TreeSet<>();
              recall.getClaims().forEach(old -> still.addAll(carriers(view, old)));
              still.remove(recall.getArticleId());
              map.put("stillCarriedBy", List.copyOf(still));
              recalls.add(map);
            });
    return recalls;
  }

  /** A rival originator that happens to count the same carries its own figure. */
  private static List<String> carriers(View view, RecalledClaim old) {
    LedgerEntry entry = view.ledger().get(old.getLedgerKey());
    if (entry == null) {
      return List.of();
    }
    return entry.getFigures().stream()
        .filter(f -> f.getLow() <= old.getOldValue() && old.getOldValue() <= f.getHigh())
        .filter(
            f ->
                f.getOriginator() == null
                    || old.getOriginator() == null
                    || f.getOriginator().equals(old.getOriginator()))
        .map(LedgerFigure::getCarriers)
        .flatMap(List::stream)
        .toList();
  }

  private void file(String name, Stream<Map<String, Object>> records) throws IOException {
    String file = name + ".jsonl";
    MessageDigest digest = sha256();
    try (OutputStream out =
            new DigestOutputStream(Files.newOutputStream(folder.resolve(file)), digest);
        BufferedWriter lines =
            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      for (Map<String, Object> each : (Iterable<Map<String, Object>>) records::iterator) {
        lines.write(Canonical.line(each));
        lines.write('\n');
      }
    }
    hashes.put(file, HexFormat.of().formatHex(digest.digest()));
  }

  private void manifest(Tally tally, long dead, Map<String, Object> settings) throws IOException {
    Map<String, Object> counts = new TreeMap<>();
    counts.put("in", tally.events() + dead);
    counts.put("current", tally.current());
    counts.put("superseded", tally.superseded());
    counts.put("duplicate", tally.duplicate());
    counts.put("withheld", tally.withheld());
    counts.put("killed", tally.killed());
    counts.put("embargoed", tally.embargoed());
    counts.put("dead", dead);
    Map<String, Object> manifest = new TreeMap<>();
    manifest.put("counts", counts);
    manifest.put("sha256", hashes);
    manifest.put("version", version());
    manifest.put("settings", new TreeMap<>(settings));
    Files.writeString(folder.resolve("manifest.json"), Canonical.line(manifest) + "\n");
  }

  private static String version() {
    String version = ExportWriter.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
