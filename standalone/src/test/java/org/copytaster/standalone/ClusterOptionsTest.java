package org.copytaster.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** What commands that write into a cluster are told about it. */
class ClusterOptionsTest {
  @TempDir private Path folder;

  @Command
  private static final class Some {
    @Mixin private ClusterOptions cluster;
  }

  private static ClusterOptions parsed(String... arguments) {
    Some some = new Some();
    new CommandLine(some).parseArgs(arguments);
    return some.cluster;
  }

  @Test
  void theClientSettingsReachWhatWritesAndWhatAsks() throws IOException {
    Path file =
        Files.writeString(folder.resolve("client.properties"), "security.protocol=SASL_SSL\n");
    ClusterOptions cluster =
        parsed(
            "--bootstrap-servers",
            "kafka:9093",
            "--registry",
            "http://registry",
            "--client-config",
            file.toString());
    cluster.require("stop");
    assertEquals(Map.of("security.protocol", "SASL_SSL"), cluster.publisher().extra());
    assertEquals(
        Map.of("security.protocol", "SASL_SSL", "bootstrap.servers", "kafka:9093"),
        cluster.adminSettings());
  }

  @Test
  void whatIsMissingIsNamedWithAWayOut() {
    ParameterException refused =
        assertThrows(ParameterException.class, () -> parsed().require("only look"));
    assertEquals("--bootstrap-servers: name it, or only look", refused.getMessage());
  }

  @Test
  void allCommandsAgainstAClusterTakeThem() {
    for (String command : new String[] {"stream", "replay", "feed"}) {
      assertNotNull(
          Main.commandLine()
              .getSubcommands()
              .get(command)
              .getCommandSpec()
              .findOption("--client-config"),
          command);
    }
    assertTrue(Main.commandLine().getSubcommands().size() > 3);
  }
}
