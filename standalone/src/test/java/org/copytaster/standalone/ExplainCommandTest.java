package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExplainCommandTest {
  private static final String TEXT =
      "Russian troops seized 270 square miles of Ukraine in November, an AFP analysis of ISW data"
          + " shows. In October they had taken 461 square kilometres. Moscow denied that it had"
          + " lost 900 soldiers in November. The central bank of Kenya cut its policy rate to 9.25"
          + " percent.";
  private static final String RATE =
      "[policy-rate]\nlabel = Policy rate\nunits = share\nsi = percent\ntime = stock\n"
          + "aggregation = last\nactor = optional\nnoun = policy rate\n";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void corpus() throws IOException {
    Files.writeString(
        folder.resolve("wires.jsonl"),
        "{\"id\":\"hw-1\",\"source\":\"Harbour Wire\",\"published\":\"2025-12-01T06:10:00Z\","
            + "\"text\":\""
            + TEXT
            + "\"}\n{\"id\":\"hw-2\",\"text\":\"Nothing.\"}\n");
    Files.writeString(folder.resolve("desk.txt"), RATE);
  }

  private int explain(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] all = new String[arguments.length + 2];
    all[0] = "explain";
    all[1] = folder.resolve("wires.jsonl") + "#hw-1";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return line.execute(all);
  }

  @Test
  void marksClaimsAndSaysHowEachWasFound() {
    assertEquals(0, explain(), err.toString());
    String said = out.toString();
    assertTrue(said.startsWith("2 claims and 1 denial in "), said);
    assertTrue(said.contains("seized [1: 270 square miles] of Ukraine"), said);
    assertTrue(said.contains("lost [3 denied: 900 soldiers]"), said);
    assertTrue(said.contains("actor   Russia Q159"), said);
    assertTrue(said.contains("= 699.297 km2 (698.002 to 700.592), printed 270 square miles"), said);
    assertTrue(said.contains("period  2025-11, named in its sentence"), said);
    assertTrue(said.contains("chain   AFP <- Institute for the Study of War, named in"), said);
    assertTrue(said.contains("rule    active: seized"), said);
    assertTrue(said.contains("denier  Moscow"), said);
  }

  @Test
  void measuresOfANewsroomAreReadToo() {
    assertEquals(0, explain("--measures", folder.resolve("desk.txt").toString()), err.toString());
    assertTrue(out.toString().contains("[4: 9.25 percent]"), out.toString());
    assertTrue(out.toString().contains("rule    noun: policy rate"), out.toString());
  }

  @Test
  void aMistakeInThemIsOneLineWithFileLineAndField() throws IOException {
    Files.writeString(folder.resolve("desk.txt"), RATE.replace("stock", "sometimes"));
    assertEquals(2, explain("--measures", folder.resolve("desk.txt").toString()));
    assertTrue(
        err.toString().contains("desk.txt:5: [policy-rate] time: sometimes"), err.toString());
    assertEquals(1, err.toString().lines().count(), err.toString());
  }

  @Test
  void anArticleWithoutADateNeedsOne() {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    assertEquals(2, line.execute("explain", folder.resolve("wires.jsonl") + "#hw-2"));
    assertTrue(err.toString().contains("give --default-published"), err.toString());
  }
}
