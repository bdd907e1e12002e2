package org.copytaster.runtime;

import java.nio.file.Path;
import org.copytaster.claims.Catalogue;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that adds a newsroom's own measures; to be mixed into a command. */
public final class MeasuresOption {
  @Option(
      names = "--measures",
      paramLabel = "FILE",
      description = "measures of your own, beside those that come with the program")
  private Path file;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /**
   * The measures to look for; a bad file ends the command with one line that names file, line and
   * field.
   */
  public Catalogue catalogue() {
    if (file == null) {
      return Catalogue.load();
    }
    try {
      return Catalogue.with(file);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--measures: " + e.getMessage());
    }
  }

  /** The file as it was given; null where it was not. */
  public String asGiven() {
    return file == null ? null : file.toString();
  }
}
