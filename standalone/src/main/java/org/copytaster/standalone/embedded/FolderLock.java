package org.copytaster.standalone.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a folder for one user, in this process or another, until it is closed. */
public final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes a folder.
   *
   * @param folder which is there
   * @param file its name there; made if need be, and left behind
   * @return null where somebody else has it
   * @throws IOException if the file cannot be written
   */
  public static FolderLock take(Path folder, String file) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // By this very process.
      return null;
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return lock == null ? null : new FolderLock(channel);
  }

  /** Gives it back. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
