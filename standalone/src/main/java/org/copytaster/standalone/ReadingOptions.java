package org.copytaster.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.copytaster.entities.OwnEntities;
import org.copytaster.producer.corpus.CorpusReader;
import org.copytaster.producer.input.StatedTime;
import org.copytaster.producer.input.Unreadable;
import org.copytaster.runtime.PipelineOptions;
import org.copytaster.schema.Topic;
import org.copytaster.topology.PipelineSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What all commands that read a corpus may be told about it. */
final class ReadingOptions {
  @Option(
      names = "--default-published",
      paramLabel = "TIME",
      description = "date of articles that have none, such as 2025-12-03 or 2025-12-03T06:00:00Z")
  private String defaultPublished;

  @Mixin private PipelineOptions pipeline;

  private StatedTime date;

  /** Reads the options; a bad one ends the command with a line of usage. */
  void check(CommandSpec spec) {
    pipeline.check(spec);
    try {
      date =
          defaultPublished == null
              ? null
              : StatedTime.parse("--default-published", defaultPublished);
    } catch (Unreadable e) {
      throw usage(spec, "--default-published: " + e.getMessage());
    }
  }

  /** Refuses a corpus that is not there. */
  static void checkCorpus(CommandSpec spec, String corpus) {
    if (corpus.isBlank()) {
      throw usage(
          spec, "--corpus: is empty; name a folder or file, or - for JSON lines on standard input");
    }
    if (!corpus.equals(CorpusReader.STANDARD_INPUT) && !Files.exists(Path.of(corpus))) {
      throw usage(spec, "--corpus: there is no " + corpus);
    }
  }

  /** The date of articles that have none; null where they are to be dead letters. */
  StatedTime defaultPublished() {
    return date;
  }

  /** The same as it was given; null where it was not. */
  String defaultPublishedAsGiven() {
    return defaultPublished;
  }

  /** A newsroom's own entries; null where there are none. */
  OwnEntities ownEntities() {
    return pipeline.ownEntities();
  }

  Duration lateness() {
    return pipeline.lateness();
  }

  /** A pipeline under the usual prefix. */
  PipelineSettings pipeline() {
    return pipeline.pipeline(Topic.DEFAULT_PREFIX);
  }

  private static ParameterException usage(CommandSpec spec, String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
