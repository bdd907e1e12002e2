package org.copytaster.producer.corpus;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Lists the files of a corpus in an order that is the same on every machine. */
final class CorpusFiles {
  /**
   * A file of the corpus.
   *
   * @param name its path relative to the corpus, with / as separator
   * @param size in bytes; 0 where unknown
   */
  record CorpusFile(String name, Path path, long size) {}

  private CorpusFiles() {}

  /** The file itself, or all files below the folder; hidden ones and their folders left out. */
  static List<CorpusFile> list(Path corpus) throws IOException {
    List<CorpusFile> files = new ArrayList<>();
    if (!Files.isDirectory(corpus)) {
      files.add(new CorpusFile(corpus.getFileName().toString(), corpus, Files.size(corpus)));
      return files;
    }
    Files.walkFileTree(
        corpus,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(corpus) && hidden(folder)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!hidden(file)) {
              files.add(new CorpusFile(name(corpus, file), file, attributes.size()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            // A folder that may not be entered, a loop of links: reading it tells why.
            files.add(new CorpusFile(name(corpus, file), file, 0));
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(Comparator.comparing(CorpusFile::name));
    return files;
  }

  private static boolean hidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static String name(Path corpus, Path file) {
    return StreamSupport.stream(corpus.relativize(file).spliterator(), false)
        .map(Path::toString)
        .collect(Collectors.joining("/"));
  }
}
