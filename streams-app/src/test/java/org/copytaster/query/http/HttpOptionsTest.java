package org.copytaster.query.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** What a server is told is checked before anything starts. */
class HttpOptionsTest {
  private static final String TOKEN = "a-token-of-some-length";

  @Command(name = "serve")
  private static final class Serve {
    @Mixin private HttpOptions http;
  }

  private static HttpOptions options(Map<String, String> environment, String... arguments) {
    Serve serve = new Serve();
    CommandLine line = new CommandLine(serve);
    line.parseArgs(arguments);
    serve.http.check(line.getCommandSpec(), null, environment);
    return serve.http;
  }

  private static String refused(Map<String, String> environment, String... arguments) {
    return assertThrows(ParameterException.class, () -> options(environment, arguments))
        .getMessage();
  }

  @Test
  void nothingIsServedUnlessAskedFor() {
    assertNull(options(Map.of()).settings());
    assertNull(options(Map.of("COPYTASTER_TOKEN", TOKEN)).settings());
  }

  @Test
  void loopbackNeedsNoToken() {
    HttpOptions options = options(Map.of(), "--http", "127.0.0.1:8080", "--rights", "facts");
    assertEquals("127.0.0.1:8080", options.settings().toString());
    assertNull(options.settings().token());
    assertEquals(Rights.FACTS, options.settings().rights());
    assertEquals(8080, options.self().port());
    assertEquals("::1", options(Map.of(), "--http", "[::1]:80").settings().host());
  }

  @Test
  void otherAddressesNeedOne(@TempDir Path folder) throws Exception {
    assertTrue(refused(Map.of(), "--http", "0.0.0.0:80").contains("COPYTASTER_TOKEN"));
    HttpOptions byVariable =
        options(
            Map.of("COPYTASTER_TOKEN", TOKEN),
            "--http",
            "0.0.0.0:80",
            "--advertise",
            "desk.example:81");
    assertEquals(TOKEN, byVariable.settings().token());
    assertEquals("desk.example", byVariable.self().host());
    Path file = Files.writeString(folder.resolve("token"), TOKEN + "x\n");
    HttpOptions byFile =
        options(
            Map.of("COPYTASTER_TOKEN", TOKEN),
            "--http",
            "192.0.2.1:80",
            "--token-file",
            file.toString());
    assertEquals(TOKEN + "x", byFile.settings().token());
  }

  @Test
  void whatIsWrongIsSaid(@TempDir Path folder) throws Exception {
    for (String bad : new String[] {"8080", "localhost", ":80", "h:0", "h:65536", "h:x", "h:-1"}) {
      assertTrue(refused(Map.of(), "--http", bad).startsWith("--http: give HOST:PORT"), bad);
    }
    assertTrue(refused(Map.of(), "--advertise", "h:1").startsWith("--http: "));
    // Instances that all called themselves so would take each other for themselves.
    for (String any : new String[] {"0.0.0.0:80", "[::]:80"}) {
      assertTrue(
          refused(Map.of("COPYTASTER_TOKEN", TOKEN), "--http", any).startsWith("--advertise: "));
    }
    assertTrue(refused(Map.of(), "--http", "[::1]:1", "--rights", "x").startsWith("--rights: "));
    Path empty = Files.writeString(folder.resolve("token"), " \n");
    for (String file : new String[] {empty.toString(), folder.resolve("none").toString()}) {
      assertTrue(
          refused(Map.of(), "--http", "[::1]:1", "--token-file", file)
              .startsWith("--token-file: "));
    }
    assertTrue(
        refused(Map.of("COPYTASTER_TOKEN", "short"), "--http", "[::1]:1")
            .startsWith("COPYTASTER_TOKEN: "));
  }
}
