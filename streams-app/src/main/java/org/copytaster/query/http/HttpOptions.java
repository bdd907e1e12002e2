package org.copytaster.query.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a command that serves the API may be told about it; to be mixed into a command. */
public final class HttpOptions {
  /** The environment variable that holds the token. */
  public static final String TOKEN_VARIABLE = "COPYTASTER_TOKEN";

  private static final int SHORTEST_TOKEN = 16;
  private static final int LAST_PORT = 65_535;

  @Option(
      names = "--http",
      paramLabel = "HOST:PORT",
      description =
          "where the API and the dashboard answer; any address but one of loopback needs a token")
  private String http;

  @Option(
      names = "--advertise",
      paramLabel = "HOST:PORT",
      description = "how other instances reach that, where it is not the address listened on")
  private String advertise;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "holds the token that clients must show, the same for all instances; else the"
              + " environment variable COPYTASTER_TOKEN does")
  private Path tokenFile;

  @Option(
      names = "--rights",
      paramLabel = "WHAT",
      defaultValue = "full",
      description =
          "what of the articles' words is given: full (texts), facts (short spans), claims (no"
              + " spans); default ${DEFAULT-VALUE}")
  private String rights;

  private HttpSettings settings;
  private Peer self;

  /**
   * An address.
   *
   * @param host a name or an address, IPv6 without brackets
   * @param port of it
   */
  public record Peer(String host, int port) {}

  /**
   * Reads the options; a bad one ends the command with a line of usage.
   *
   * @param spec of the command they were given to
   * @param standard where to listen if nothing is said; null for not at all
   * @param environment of the process
   */
  public void check(CommandSpec spec, String standard, Map<String, String> environment) {
    String where = http == null ? standard : http;
    if (where == null) {
      if (advertise != null || tokenFile != null) {
        throw usage(spec, "--http: say where to listen");
      }
      return;
    }
    Peer listen = address(spec, "--http", where);
    self = advertise == null ? listen : address(spec, "--advertise", advertise);
    String token = token(spec, environment);
    Rights given;
    try {
      given = Rights.valueOf(rights.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw usage(spec, "--rights: give full, facts or claims");
    }
    if (token == null && !Guard.isLoopback(ApiServer.bracketed(listen.host()))) {
      throw usage(
          spec,
          "--http: "
              + listen.host()
              + " is reached from elsewhere: give a token in COPYTASTER_TOKEN or --token-file");
    }
    settings = new HttpSettings(listen.host(), listen.port(), token, given, HttpLimits.DEFAULT);
  }

  /** How to serve; null for not at all. */
  public HttpSettings settings() {
    return settings;
  }

  /** How other instances reach this one; null where it does not serve. */
  public Peer self() {
    return self;
  }

  private String token(CommandSpec spec, Map<String, String> environment) {
    String token = environment.get(TOKEN_VARIABLE);
    String from = TOKEN_VARIABLE;
    if (tokenFile != null) {
      from = "--token-file";
      try {
        token = Files.readString(tokenFile);
      } catch (IOException e) {
        throw usage(spec, "--token-file: cannot read " + tokenFile);
      }
    }
    if (token == null || token.isBlank() && tokenFile == null) {
      return null;
    }
    String stripped = token.strip();
    boolean plain = stripped.chars().allMatch(c -> c > ' ' && c < 0x7f);
    if (stripped.length() < SHORTEST_TOKEN || !plain) {
      throw usage(
          spec,
          from
              + ": give a token of "
              + SHORTEST_TOKEN
              + " or more letters and digits, such as openssl rand -hex 24 makes");
    }
    return stripped;
  }

  private static Peer address(CommandSpec spec, String option, String text) {
    int colon = text.lastIndexOf(':');
    String host = colon < 0 ? "" : text.substring(0, colon).replaceFirst("^\\[(.*)]$", "$1");
    String port = text.substring(colon + 1);
    boolean good = !host.isBlank() && port.matches("[0-9]{1,5}");
    if (!good || Integer.parseInt(port) < 1 || Integer.parseInt(port) > LAST_PORT) {
      throw usage(spec, option + ": give HOST:PORT, such as 127.0.0.1:8080");
    }
    return new Peer(host, Integer.parseInt(port));
  }

  private static ParameterException usage(CommandSpec spec, String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
