package org.copytaster.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.copytaster.article.Document;
import org.copytaster.article.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnEntitiesTest {
  @TempDir Path folder;

  private OwnEntities own(String text) throws IOException {
    return OwnEntities.read(Files.writeString(folder.resolve("own.tsv"), text));
  }

  private static List<Entity> link(EntityLinker linker, String text) {
    return linker
        .link(new Document("a", null, text, true, List.of(), Instant.EPOCH, Precision.DAY, "en"))
        .inText();
  }

  private static Entity of(List<Entity> entities, String mention) {
    return entities.stream()
        .filter(e -> e.mentions().stream().anyMatch(m -> m.text().equals(mention)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(mention + " not in " + entities));
  }

  @Test
  void ownEntriesAddAndOverride() throws IOException {
    EntityLinker linker =
        EntityLinker.load(
            own(
                "# the desk's names\nname\ttype\twikidata\taliases\tcountry\n\n"
                    + "Harbour Board of Lowmouth\tORGANISATION\t\tHBL\tGB\n"
                    + "Donald J. Trump\tPERSON\tQ22686\tDonald Trump|Trump\tUS\n"));
    List<Entity> entities =
        link(linker, "The Harbour Board of Lowmouth wrote to Donald Trump. HBL had no reply.");
    assertEquals("Donald J. Trump", of(entities, "Donald Trump").name());
    assertEquals("Q22686", of(entities, "Donald Trump").wikidata());
    Entity board = of(entities, "HBL");
    assertEquals("Harbour Board of Lowmouth", board.name());
    assertNull(board.wikidata());
    assertEquals("GB", board.country());
  }

  @Test
  void theHashIsOfTheContent() throws IOException {
    assertEquals(64, own("name\ttype\nA\tPLACE\n").sha256().length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "name,kind;1: kind: no such column",
        "name,country;1: head: the columns name and type are needed",
        "name,type|A;2: line: 2 fields expected, found 1",
        "name,type|A,PERS;2: type: PERSON, ORGANISATION or PLACE expected, found \"PERS\"",
        "name,type|,PLACE;2: name: is empty",
        "name,type|...,PLACE;2: name: no letter",
        "name,type,wikidata|A,PLACE,159;2: wikidata: Q and a number expected",
        "name,type,wikidata|A,PLACE,Q1|B,PLACE,Q1;3: wikidata: Q1 stands in line 2 already",
        "name,type,country|A,PLACE,uk;2: country: two capitals",
        "name,type,link|A,PLACE,in-country;2: country: is needed where link is in-country",
        "name,type,link|A,PLACE,maybe;2: link: always or in-country expected",
        "name,type,role|A,PLACE,paper;2: role: outlet or agency expected",
        "name,type,latitude|A,PLACE,3;2: latitude: latitude and longitude go together",
        "name,type,latitude,longitude|A,PLACE,93,0;2: latitude: between -90.0 and 90.0 expected",
        "name,name;1: name: stands twice in the head"
      })
  void mistakesAreNamedByFileLineAndField(String text, String message) throws IOException {
    String file = text.replace(',', '\t').replace('|', '\n');
    String said = assertThrows(IllegalArgumentException.class, () -> own(file)).getMessage();
    assertTrue(said.contains("own.tsv:" + message), said);
  }

  @Test
  void otherThanUtf8IsRefused() throws IOException {
    Path file = folder.resolve("latin.tsv");
    Files.write(file, "name\ttype\nS\u00e3o\tPLACE\n".getBytes(StandardCharsets.ISO_8859_1));
    String said =
        assertThrows(IllegalArgumentException.class, () -> OwnEntities.read(file)).getMessage();
    assertTrue(said.contains("not UTF-8"), said);
    assertThrows(
        IllegalArgumentException.class, () -> OwnEntities.read(folder.resolve("missing.tsv")));
  }
}
