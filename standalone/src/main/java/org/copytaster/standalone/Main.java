package org.copytaster.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copytaster.runtime.StreamCommand;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
    name = "copytaster",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Folds syndicated news, links entities and keeps a claim ledger.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:all went well",
      " 1:something failed; the last line says what",
      " 2:the command line is wrong",
      " 3:done, but some articles went to the dead letters"
    },
    subcommands = {
      UpCommand.class,
      RunCommand.class,
      LedgerCommand.class,
      FoldCommand.class,
      ExplainCommand.class,
      BenchCommand.class,
      StreamCommand.class,
      ReplayCommand.class,
      FeedCommand.class,
      TailCommand.class
    })
public final class Main implements Runnable {
  /** Exit code: something failed. */
  static final int FAILED = 1;

  /** Exit code: the command line is wrong. */
  static final int USAGE = 2;

  /** Exit code: done, but some articles went to the dead letters. */
  static final int DEAD_LETTERS = 3;

  @Spec private CommandSpec spec;

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) throws IOException {
    logTo(logFile());
    LoggerFactory.getLogger(Main.class).info("copytaster {} {}", version(), arguments);
    // The broker leaves threads behind after a failure: only exit ends those.
    System.exit(commandLine().execute(arguments));
  }

  /** The command line with our way of telling errors: one line, and what to do. */
  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Main());
    // "run --version" is the same question.
    commandLine
        .getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().versionProvider(new Version()));
    return commandLine
        .setParameterExceptionHandler(
            (exception, arguments) -> {
              CommandLine at = exception.getCommandLine();
              at.getErr()
                  .println(
                      exception.getMessage()
                          + " (try: "
                          + at.getCommandSpec().qualifiedName()
                          + " --help)");
              return USAGE;
            })
        .setExecutionExceptionHandler(
            (exception, at, parsed) -> {
              String reason =
                  exception.getMessage() == null ? exception.toString() : exception.getMessage();
              boolean allSaid = exception instanceof SetupException;
              at.getErr().println(allSaid ? reason : reason + " (log: " + logFile() + ")");
              LoggerFactory.getLogger(Main.class).error("failed", exception);
              return FAILED;
            });
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say what to do: up, run, ledger, fold, explain, replay, feed, stream," + " tail or bench");
  }

  private static Path logFile() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path root =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return root.resolve("copytaster").resolve("copytaster.log");
  }

  /** Must come before the first logger is made. */
  private static void logTo(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    System.setProperty("copytaster.log", file.toString());
  }

  /** The version of the jar. */
  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  /** Says the version of the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"copytaster " + version()};
    }
  }
}
