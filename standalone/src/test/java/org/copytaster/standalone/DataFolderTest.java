package org.copytaster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir private Path folder;

  @Test
  void aNewFolderIsMadeAndRememberedAsDone() throws IOException {
    Path data = folder.resolve("a").resolve("b");
    try (DataFolder opened = DataFolder.open(data)) {
      assertTrue(opened.isFresh());
      makeWhole(opened);
    }
    try (DataFolder opened = DataFolder.open(data)) {
      assertFalse(opened.isFresh());
    }
  }

  @Test
  void remembersWhatWasRead() throws IOException {
    try (DataFolder opened = DataFolder.open(folder)) {
      makeWhole(opened);
      assertFalse(opened.hasRead("1a"));
      opened.read("1a");
      opened.read("2b");
    }
    try (DataFolder opened = DataFolder.open(folder)) {
      assertTrue(opened.hasRead("1a"));
      assertTrue(opened.hasRead("2b"));
      assertFalse(opened.hasRead("1"));
    }
  }

  @Test
  void servesOneAtATime() throws IOException {
    DataFolder opened = DataFolder.open(folder);
    assertRefused("another copytaster is running");
    opened.close();
    DataFolder.open(folder).close();
  }

  @Test
  void aHalfMadeFolderIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("kafka"));
    Files.writeString(folder.resolve("copytaster.properties.new"), "lay", UTF_8);
    assertRefused("half made");
  }

  @Test
  void aFolderOfOthersIsLeftAlone() throws IOException {
    Files.createDirectories(folder.resolve("kafka"));
    Files.writeString(folder.resolve("thesis.txt"), "Chapter one", UTF_8);
    assertRefused("other files");
  }

  @Test
  void anotherLayoutIsNamedWithItsVersion() throws IOException {
    try (DataFolder opened = DataFolder.open(folder)) {
      makeWhole(opened);
    }
    Files.writeString(folder.resolve("copytaster.properties"), "layout=0\nversion=0.0.7\n", UTF_8);
    assertRefused("written by copytaster 0.0.7");
  }

  @Test
  void aLostPartIsNamed() throws IOException {
    try (DataFolder opened = DataFolder.open(folder)) {
      makeWhole(opened);
    }
    Files.delete(folder.resolve("registry").resolve("registry.mv.db"));
    assertRefused("registry/registry.mv.db");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "", UTF_8);
    SetupException e = assertThrows(SetupException.class, () -> DataFolder.open(file));
    assertTrue(e.getMessage().contains("is a file"), e.getMessage());
  }

  private void assertRefused(String part) {
    SetupException e = assertThrows(SetupException.class, () -> DataFolder.open(folder));
    assertTrue(e.getMessage().contains(part), e.getMessage());
    assertTrue(e.getMessage().contains(folder.toString()), e.getMessage());
    assertEquals(1, e.getMessage().lines().count());
  }

  private static void makeWhole(DataFolder opened) throws IOException {
    Path kafka = Files.createDirectories(opened.path().resolve("kafka"));
    Files.writeString(kafka.resolve("meta.properties"), "", UTF_8);
    Path registry = Files.createDirectories(opened.path().resolve("registry"));
    Files.writeString(registry.resolve("registry.mv.db"), "", UTF_8);
    opened.complete("0.1.0");
  }
}
