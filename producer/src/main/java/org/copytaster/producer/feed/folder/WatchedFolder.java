package org.copytaster.producer.feed.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.copytaster.producer.feed.Delivery;
import org.copytaster.producer.feed.FeedFormats;
import org.copytaster.producer.feed.FeedFormats.Reading;
import org.copytaster.producer.feed.FeedWriter;
import org.copytaster.producer.feed.config.FeedConfig;
import org.copytaster.producer.feed.format.Payload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the files that appear in a folder. A file is complete once its size and date are the same
 * at two looks in a row, and no longer carries the name of something that is still being written.
 * It is moved to {@code done} once what it holds stands in the cluster, or to {@code failed} where
 * it cannot be read as a whole. For one thread.
 */
public final class WatchedFolder {
  /** The folder of files that are in. */
  public static final String DONE = "done";

  /** The folder of files that could not be read. */
  public static final String FAILED = "failed";

  private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
  private static final List<String> UNFINISHED = List.of(".tmp", ".part", ".partial", ".filepart");

  private record Look(long size, long modified) {}

  private final FeedConfig feed;
  private final FeedWriter writer;
  private final InstantSource time;
  private final int maxBytes;
  private Map<Path, Look> before = Map.of();

  /**
   * A folder that nobody has looked into yet.
   *
   * @param maxBytes that a file may have
   */
  public WatchedFolder(FeedConfig feed, FeedWriter writer, InstantSource time, int maxBytes) {
    this.feed = feed;
    this.writer = writer;
    this.time = time;
    this.maxBytes = maxBytes;
  }

  /** Looks into the folder and takes what is complete. */
  public void look() throws InterruptedException {
    Map<Path, Look> now = new HashMap<>();
    try (Stream<Path> files = Files.list(feed.folder())) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        Look look = look(file);
        if (look != null && look.equals(before.get(file))) {
          take(file);
        } else if (look != null) {
          now.put(file, look);
        }
      }
    } catch (IOException e) {
      LOG.warn("feed {}: {} cannot be looked into", feed.id(), feed.folder(), e);
    }
    before = now;
  }

  private static Look look(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.startsWith(".") || UNFINISHED.stream().anyMatch(name::endsWith)) {
      return null;
    }
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.isRegularFile()
          ? new Look(attributes.size(), attributes.lastModifiedTime().toMillis())
          : null;
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private void take(Path file) throws IOException, InterruptedException {
    if (Files.size(file) > maxBytes) {
      LOG.warn("feed {}: {} has more than {} bytes", feed.id(), file.getFileName(), maxBytes);
      move(file, FAILED);
      return;
    }
    Payload payload =
        new Payload(
            Files.readAllBytes(file),
            null,
            null,
            null,
            time.instant().truncatedTo(ChronoUnit.MILLIS));
    Reading reading = FeedFormats.read(feed, payload);
    try {
      writer.submit(Delivery.pushed(feed.id(), payload.received(), reading.parsed())).get();
    } catch (ExecutionException e) {
      LOG.warn("feed {}: {} could not be written; it stays", feed.id(), file.getFileName());
      return;
    }
    if (reading.fault() != null) {
      LOG.warn("feed {}: {}: {}", feed.id(), file.getFileName(), reading.fault());
    }
    move(file, reading.fault() == null ? DONE : FAILED);
  }

  /** A file of a name that was there before gets a number. */
  private void move(Path file, String to) throws IOException {
    Path folder = Files.createDirectories(feed.folder().resolve(to));
    String name = file.getFileName().toString();
    for (int i = 0; ; i++) {
      try {
        Path target = folder.resolve(i == 0 ? name : name + "." + i);
        if (Files.exists(target)) {
          continue;
        }
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (FileAlreadyExistsException e) {
        LOG.debug("{} is taken", name, e);
      }
    }
  }
}
