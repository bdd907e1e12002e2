package org.copytaster.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.admin.Admin;
import org.copytaster.producer.LastRecords;
import org.copytaster.producer.feed.FeedFormats;
import org.copytaster.producer.feed.FeedService;
import org.copytaster.producer.feed.FeedWriter;
import org.copytaster.producer.feed.StatusReport;
import org.copytaster.producer.feed.config.FeedFile;
import org.copytaster.producer.feed.config.FeedFileException;
import org.copytaster.producer.feed.config.FeedsConfig;
import org.copytaster.producer.feed.http.HttpLimits;
import org.copytaster.schema.FeedState;
import org.copytaster.schema.RegistrySerdes;
import org.copytaster.schema.Topic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves live feeds until it is stopped. */
@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Brings the feeds of a file into an existing cluster, and the clock with them, until it is",
      "stopped. docs/feeds.md describes the file; when it changes, it is read again."
    })
final class FeedCommand implements Callable<Integer> {
  private static final long LOOK_EVERY_MILLIS = 500;

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "the feeds, such as feeds.yaml")
  private Path config;

  @Mixin private ClusterOptions cluster;

  @Option(
      names = "--name",
      defaultValue = "feeds",
      paramLabel = "NAME",
      description = {
        "of this set of feeds: one process of a name runs at a time, a later one takes over;",
        "default ${DEFAULT-VALUE}"
      })
  private String name;

  @Option(names = "--check", description = "only check the file; needs no cluster")
  private boolean check;

  @Option(names = "--status", description = "only print how the feeds stand")
  private boolean status;

  @Spec private CommandSpec spec;

  private final PrintStream print = System.out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    FeedsConfig feeds;
    try {
      feeds = read();
    } catch (NoSuchFileException e) {
      throw new ParameterException(spec.commandLine(), "--config: there is no " + config);
    } catch (FeedFileException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return Main.USAGE;
    }
    if (check) {
      print.printf("%s: %d feeds, nothing wrong%n", config, feeds.feeds().size());
      return 0;
    }
    cluster.require("only --check the file");
    if (status) {
      Map<String, FeedState> states =
          LastRecords.all(cluster.publisher(), Topic.FEEDS, cluster.serdes());
      print.print(StatusReport.of(feeds, states::get, InstantSource.system().instant()));
      return 0;
    }
    return serve(feeds);
  }

  private FeedsConfig read() throws IOException, FeedFileException {
    return FeedFile.read(config, System::getenv, FeedFormats::exists);
  }

  private int serve(FeedsConfig feeds) throws IOException, InterruptedException {
    RegistrySerdes serdes;
    try (Admin admin = cluster.admin()) {
      serdes = cluster.prepare(admin);
    }
    FileTime read = Files.getLastModifiedTime(config);
    try (Stop stop = Stop.onSignal();
        FeedWriter writer =
            new FeedWriter(cluster.publisher(), name, serdes, InstantSource.system());
        FeedService service =
            new FeedService(
                feeds,
                writer,
                HttpLimits.USUAL,
                InstantSource.system(),
                RandomGenerator.getDefault())) {
      print.printf("%d feeds into %s", feeds.feeds().size(), cluster.bootstrapServers());
      print.println(
          service.port() == 0 ? "" : "; pushed items and /status on port " + service.port());
      while (!stop.await(LOOK_EVERY_MILLIS)) {
        if (writer.fault() != null) {
          throw writer.fault();
        }
        read = reload(service, read);
      }
      return 0;
    }
  }

  /** Goes on with the file as it is now; one that is wrong changes nothing. */
  private FileTime reload(FeedService service, FileTime before) {
    FileTime now = before;
    try {
      now = Files.getLastModifiedTime(config);
      if (!now.equals(before)) {
        FeedsConfig feeds = read();
        service.change(feeds);
        print.printf("%s read again: %d feeds%n", config, feeds.feeds().size());
      }
    } catch (FeedFileException e) {
      print.printf("%s; the feeds stay as they were%n", e.getMessage());
    } catch (NoSuchFileException e) {
      // An editor that replaces the file: it is there again in a moment.
      return before;
    } catch (IOException e) {
      print.printf("%s cannot be read: %s; the feeds stay as they were%n", config, e.getMessage());
    }
    return now;
  }
}
