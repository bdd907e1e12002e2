package org.copytaster.runtime;

import java.nio.file.Path;
import java.time.Duration;
import org.copytaster.entities.OwnEntities;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.topology.PipelineSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What every command that runs the pipeline may be told about it; to be mixed into a command. */
public final class PipelineOptions {
  @Option(
      names = "--lateness",
      defaultValue = "30",
      paramLabel = "DAYS",
      description = "how late an article may come and still be folded; default ${DEFAULT-VALUE}")
  private int lateness;

  @Option(
      names = "--fold-window",
      defaultValue = "72",
      paramLabel = "HOURS",
      description =
          "how far apart two articles may be published and still fold; default ${DEFAULT-VALUE}")
  private int foldWindow;

  @Option(
      names = "--entities",
      paramLabel = "FILE",
      description =
          "names of your own that add to the knowledge base, the same for all instances;"
              + " see docs/entities.md")
  private Path entities;

  private OwnEntities own;

  /**
   * Reads the options; a bad one ends the command with a line of usage.
   *
   * @param spec of the command they were given to
   */
  public void check(CommandSpec spec) {
    if (lateness < 0) {
      throw usage(spec, "--lateness: give a number of days, 0 or more");
    }
    if (foldWindow < 0) {
      throw usage(spec, "--fold-window: give a number of hours, 0 or more");
    }
    try {
      own = entities == null ? null : OwnEntities.read(entities);
    } catch (IllegalArgumentException e) {
      throw usage(spec, "--entities: " + e.getMessage());
    }
  }

  /** How late an article may come and still be folded. */
  public Duration lateness() {
    return Duration.ofDays(lateness);
  }

  /** A newsroom's own entries, once checked; null where there are none. */
  public OwnEntities ownEntities() {
    return own;
  }

  /** A pipeline whose topics have this prefix. */
  public PipelineSettings pipeline(String prefix) {
    return new PipelineSettings(
        prefix, FoldSettings.DEFAULT.within(Duration.ofHours(foldWindow)), lateness());
  }

  private static ParameterException usage(CommandSpec spec, String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
