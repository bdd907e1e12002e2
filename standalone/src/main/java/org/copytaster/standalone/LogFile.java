package org.copytaster.standalone;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The log file of one process. Each command has its own, and of several processes of a command each
 * has one; a name is free again once its process has ended, however it did.
 */
final class LogFile implements Closeable {
  private static final int MOST = 100;

  private final Path path;
  private final FileChannel lock;

  private LogFile(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Takes the first name that no living process has, such as {@code stream.log}, {@code
   * stream-2.log}.
   *
   * @param command what the process does
   */
  static LogFile take(Path folder, String command) throws IOException {
    Files.createDirectories(folder);
    for (int number = 1; number <= MOST; number++) {
      String name = command + (number == 1 ? "" : "-" + number) + ".log";
      FileChannel lock =
          FileChannel.open(
              folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isOurs(lock)) {
        return new LogFile(folder.resolve(name), lock);
      }
      lock.close();
    }
    throw new IOException("all log files of " + command + " in " + folder + " are in use");
  }

  private static boolean isOurs(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Taken within this process.
      return false;
    }
  }

  /** Where to log to. */
  Path path() {
    return path;
  }

  /** Lets others have the name; the end of the process does so too. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
