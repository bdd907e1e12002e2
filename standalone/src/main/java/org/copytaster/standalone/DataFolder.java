package org.copytaster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.copytaster.runtime.Layout;
import org.copytaster.standalone.embedded.FolderLock;

/**
 * The folder in which {@code up} keeps records, schemas and stores between two starts. Only one
 * process at a time uses it.
 *
 * <p>A mark in it is written once everything has been set up, and says which layout of topics and
 * stores is in use: a folder without it was left half made.
 */
final class DataFolder implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final String MARK = "copytaster.properties";
  private static final String LAYOUT = "layout";
  private static final String VERSION = "version";
  private static final String READ = "corpora";
  private static final Set<String> OURS =
      Set.of("kafka", "registry", "registry.log", MARK + ".new");

  /** A start with a small corpus takes some 140 MB. */
  private static final long LEAST_TO_START = 512L << 20;

  private static final long LEAST_TO_GO_ON = 96L << 20;

  private final Path folder;
  private final FolderLock lock;
  private final boolean fresh;

  private DataFolder(Path folder, FolderLock lock, boolean fresh) {
    this.folder = folder;
    this.lock = lock;
    this.fresh = fresh;
  }

  /** Where it is unless said otherwise: the user's data folder by the XDG convention. */
  static Path usual() {
    String home = System.getenv("XDG_DATA_HOME");
    Path root =
        home == null || home.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(home);
    return root.resolve("copytaster");
  }

  /**
   * Takes a folder.
   *
   * @throws SetupException if it cannot be used, with one line that says what to do
   */
  static DataFolder open(Path folder) throws IOException {
    FolderLock lock = null;
    try {
      Files.createDirectories(folder);
      lock = FolderLock.take(folder, LOCK);
      if (lock == null) {
        throw inUse(folder);
      }
      boolean fresh = check(folder);
      return new DataFolder(folder, lock, fresh);
    } catch (IOException e) {
      if (lock != null) {
        lock.close();
      }
      throw explained(folder, e);
    }
  }

  private static IOException explained(Path folder, IOException e) {
    if (e instanceof AccessDeniedException) {
      return new SetupException(
          "may not write to " + folder + ": change its rights, or name another one with --data", e);
    }
    if (e instanceof FileAlreadyExistsException) {
      return new SetupException(folder + " is a file: name a folder with --data", e);
    }
    return e;
  }

  private static IOException inUse(Path folder) {
    return new SetupException(
        "another copytaster is running on "
            + folder
            + ": stop it, or name another folder with --data and other ports with --port");
  }

  /** Whether there is nothing in it yet. */
  private static boolean check(Path folder) throws IOException {
    List<String> names;
    try (Stream<Path> paths = Files.list(folder)) {
      names = paths.map(p -> p.getFileName().toString()).filter(n -> !n.equals(LOCK)).toList();
    }
    if (names.isEmpty()) {
      return true;
    }
    if (!names.contains(MARK)) {
      if (names.stream().allMatch(DataFolder::isOurs)) {
        throw new SetupException(
            folder
                + " is half made: an earlier start did not finish, and nothing was read into it."
                + " Remove it (rm -r '"
                + folder
                + "') and start again");
      }
      throw new SetupException(
          folder + " holds other files: name an empty or a new folder with --data");
    }
    Properties mark = new Properties();
    mark.load(new StringReader(Files.readString(folder.resolve(MARK), UTF_8)));
    if (!Integer.toString(Layout.VERSION).equals(mark.getProperty(LAYOUT))) {
      throw new SetupException(
          folder
              + " was written by copytaster "
              + mark.getProperty(VERSION, "of an unknown version")
              + ", whose topics and stores this one cannot go on with. Name another folder with"
              + " --data, or remove it (rm -r '"
              + folder
              + "') and read the corpus again");
    }
    for (String part : List.of("kafka/meta.properties", "registry/registry.mv.db")) {
      if (!Files.exists(folder.resolve(part))) {
        throw new SetupException(
            folder
                + " has lost "
                + part
                + ", without which its records cannot be read: put it back, or remove the folder"
                + " (rm -r '"
                + folder
                + "') and read the corpus again");
      }
    }
    return false;
  }

  private static boolean isOurs(String name) {
    return OURS.contains(name) || name.startsWith("state-");
  }

  Path path() {
    return folder;
  }

  /** Whether it was empty when it was taken. */
  boolean isFresh() {
    return fresh;
  }

  /** Says that everything has been set up by this version of copytaster. */
  void complete(String version) throws IOException {
    String mark = LAYOUT + "=" + Layout.VERSION + "\n" + VERSION + "=" + version + "\n";
    Path written = Files.writeString(folder.resolve(MARK + ".new"), mark, UTF_8);
    Files.move(written, folder.resolve(MARK), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whether a corpus has been read into it to the end, as it is now. */
  boolean hasRead(String fingerprint) throws IOException {
    Path read = folder.resolve(READ);
    return Files.exists(read) && Files.readAllLines(read, UTF_8).contains(fingerprint);
  }

  /** Notes that a corpus has been read to the end. */
  void read(String fingerprint) throws IOException {
    Files.writeString(
        folder.resolve(READ),
        fingerprint + "\n",
        UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /**
   * Sees whether there is room to begin.
   *
   * @throws SetupException if there is not, with one line that says what to do
   */
  void checkRoom() throws IOException {
    long free = free();
    if (free < LEAST_TO_START) {
      throw new SetupException(
          String.format(
              "the disk of %s has %d MB left and %d are wanted: free some space, or name a folder"
                  + " on another disk with --data",
              folder, free >> 20, LEAST_TO_START >> 20));
    }
  }

  /** Whether the disk is so full that it is time to stop in good order. */
  boolean isFull() {
    try {
      return free() < LEAST_TO_GO_ON;
    } catch (IOException e) {
      return true;
    }
  }

  private long free() throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  /** Gives it back. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
