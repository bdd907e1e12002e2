package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.copytaster.export.Canonical;
import org.copytaster.schema.ClaimParty;
import org.copytaster.schema.GeneratedClasses;
import org.copytaster.schema.ReportedClaim;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that asks an export what had been reported, and what was known, at some time. */
class LedgerCommandTest {
  private static final String KEY = "territorial-gain|Q159|Q212|2025-11";

  static {
    GeneratedClasses.trust();
  }

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void export() throws IOException {
    Files.write(
        folder.resolve("claims.jsonl"),
        List.of(
            claim("wire", 771, "2025-12-01T08:00:00Z", "2025-12-01T09:00:00Z"),
            claim("fixed", 701, "2025-12-01T09:00:00Z", null),
            claim("found-later", 701, "2025-12-01T10:00:00Z", null)));
  }

  @Test
  void whatStoodAtATimeIsShown() {
    String said = ledger("--as-of", "2025-12-01T08:30:00Z");
    assertTrue(said.contains("771 km²") && !said.contains("701"), said);
    said = ledger("--as-of", "2025-12-01");
    assertTrue(said.contains("701 km²") && !said.contains("771"), "the day's end counts: " + said);
    assertTrue(cell(said, "first said by").equals("Post of fixed, 2025-12-01T09:00:00Z"), said);
    assertTrue(said.contains("headline: the only figure"), said);
    assertTrue(ledger().contains("701 km²"), "without a time, as the export stands");
  }

  @Test
  void filtersPickMeasuresAndPeriods() {
    assertTrue(ledger("--period", "2025-10").contains("nothing of that kind"));
    assertTrue(ledger("--measure", "killed").contains("nothing of that kind"));
    assertTrue(ledger("--measure", "territorial-gain", "--period", "2025-11").contains("701"));
    assertTrue(ledger("--series").contains("the only figure"));
  }

  @Test
  void whatWasReceivedLaterIsToldAndCanBeLeftOut() throws IOException {
    Files.write(
        folder.resolve("received.jsonl"),
        List.of(
            "{\"articleId\":\"fixed\",\"received\":\"2025-12-01T09:00:05Z\"}",
            "{\"articleId\":\"found-later\",\"received\":\"2025-12-20T00:00:00Z\"}"));
    String asked = "2025-12-03T08:00:00Z";
    String said = ledger("--as-of", asked);
    assertEquals("2, 1 of them received later", cell(said, "carriers"));
    String known = ledger("--as-of", asked, "--received-by", asked, "--json");
    assertTrue(known.contains("\"carriers\":[\"fixed\"]"), known);
    assertFalse(known.contains("found-later"), known);
  }

  /** The one cell of a column, whose lines are wrapped. */
  private static String cell(String table, String column) {
    List<String> lines = table.lines().filter(line -> line.contains("|")).toList();
    int at =
        List.of(lines.get(0).split("\\|")).stream().map(String::strip).toList().indexOf(column);
    return lines.stream()
        .skip(1)
        .map(line -> line.split("\\|", -1)[at].strip())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  @Test
  void badUseIsOneLine() {
    for (List<String> bad :
        List.of(
            List.of(folder.toString(), "--as-of", "soon"),
            List.of(folder.resolve("none").toString()),
            List.<String>of())) {
      err.getBuffer().setLength(0);
      assertEquals(2, execute(bad));
      assertEquals(1, err.toString().lines().count(), err.toString());
      assertTrue(err.toString().contains("(try: copytaster ledger --help)"), err.toString());
    }
  }

  @Test
  void aBrokenLineIsNamed() throws IOException {
    Files.writeString(folder.resolve("claims.jsonl"), "{\"claimId\":\"c\"}\nnonsense\n");
    assertEquals(1, execute(List.of(folder.toString())));
    assertTrue(err.toString().contains("claims.jsonl line 1 is no line"), err.toString());
  }

  private static String claim(String id, double km2, String reported, String withdrawn) {
    return Canonical.line(
        Canonical.map(
            ReportedClaim.newBuilder()
                .setClaimId("c-" + id)
                .setLedgerKey(KEY)
                .setArticleId(id)
                .setStoryId(id)
                .setOutlet("Post of " + id)
                .setMeasure("territorial-gain")
                .setActor(new ClaimParty("Russia", "Q159"))
                .setAbout(new ClaimParty("Ukraine", "Q212"))
                .setPeriod("2025-11")
                .setValue(km2)
                .setUnit("km2")
                .setSiValue(km2)
                .setSiUnit("km2")
                .setLow(km2 - 0.5)
                .setHigh(km2 + 0.5)
                .setSiLow(km2 - 0.5)
                .setSiHigh(km2 + 0.5)
                .setBound("=")
                .setOriginator("Institute for the Study of War")
                .setAttribution(List.of("Institute for the Study of War"))
                .setReportedAt(Instant.parse(reported))
                .setWithdrawnAt(withdrawn == null ? null : Instant.parse(withdrawn))
                .build()));
  }

  private String ledger(String... options) {
    out.getBuffer().setLength(0);
    List<String> arguments = new ArrayList<>(List.of(folder.toString()));
    arguments.addAll(List.of(options));
    assertEquals(0, execute(arguments), err.toString());
    return out.toString();
  }

  private int execute(List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("ledger"));
    all.addAll(arguments);
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all.toArray(String[]::new));
  }
}
