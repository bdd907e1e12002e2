package org.copytaster.producer.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says why a file could not be opened or read, without the paths of this machine. */
final class Unopened {
  private Unopened() {}

  static String reason(Path file, IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "the file may not be read: permission denied";
    }
    if (failure instanceof NoSuchFileException) {
      return Files.isSymbolicLink(file)
          ? "the file is a link to something that is not there"
          : "the file is gone";
    }
    if (failure instanceof FileSystemLoopException) {
      return "the folder is a link to a folder that contains it";
    }
    return "the file cannot be read (" + failure.getClass().getSimpleName() + ")";
  }
}
