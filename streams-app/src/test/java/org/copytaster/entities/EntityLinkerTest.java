package org.copytaster.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copytaster.article.Document;
import org.copytaster.article.Precision;
import org.copytaster.article.Span;
import org.junit.jupiter.api.Test;

class EntityLinkerTest {
  private static final EntityLinker LINKER = EntityLinker.load();

  private static Document document(String title, String text, Span... furniture) {
    return new Document(
        "a", title, text, title == null, List.of(furniture), Instant.EPOCH, Precision.DAY, null);
  }

  private static List<Entity> link(String text) {
    return LINKER.link(document(null, text)).inText();
  }

  private static Optional<Entity> at(List<Entity> entities, String mention) {
    return entities.stream()
        .filter(e -> e.mentions().stream().anyMatch(m -> m.text().equals(mention)))
        .findFirst();
  }

  private static String id(List<Entity> entities, String mention) {
    return at(entities, mention)
        .orElseThrow(() -> new AssertionError(mention + " not in " + entities))
        .wikidata();
  }

  @Test
  void mentionsPointAtTheirTextAndTitlesStayOutside() {
    String text =
        "\uD83D\uDE80 President Emmanuel Macron met Mr. Zelensky in Paris. Macron smiled.";
    List<Entity> entities = link(text);
    for (Entity entity : entities) {
      for (Mention mention : entity.mentions()) {
        assertEquals(mention.text(), text.substring(mention.start(), mention.end()));
      }
    }
    Entity macron = at(entities, "Emmanuel Macron").orElseThrow();
    assertEquals("Q3052772", macron.wikidata());
    assertEquals(2, macron.mentions().size());
    assertEquals("Q3874799", id(entities, "Zelensky"));
    assertEquals("Q90", id(entities, "Paris"));
  }

  @Test
  void spellingsOfOneNameMeet() {
    for (String name : List.of("Zelensky", "Zelenskyy", "Zelenskiy")) {
      assertEquals(
          "Q3874799", id(link("On Monday Volodymyr " + name + " spoke."), "Volodymyr " + name));
    }
    assertEquals("Q64842485", id(link("Talks with Roustem Oumerov ended."), "Roustem Oumerov"));
    assertEquals("Q1899", id(link("He left Kiev for Odessa."), "Kiev"));
    String usual = at(link("The envoy Steve Witkoff flew in."), "Steve Witkoff").get().localId();
    Entity odd = at(link("The envoy Steve Whitkoff flew in."), "Steve Whitkoff").get();
    assertEquals(usual, odd.localId());
    assertNull(odd.wikidata());
  }

  @Test
  void surnamesFollowTheFullNameOfTheirArticle() {
    List<Entity> own =
        link("The bakery belongs to Ana Rubio of Sevilla. Rubio said she would not sell it.");
    Entity rubio = at(own, "Rubio").orElseThrow();
    assertNull(rubio.wikidata());
    assertEquals("Ana Rubio", rubio.name());
    assertEquals("Q324546", id(link("Marco Rubio spoke. Later Rubio left for Rome."), "Rubio"));
  }

  @Test
  void aSurnameThatTwoPeopleShareStaysAlone() {
    List<Entity> two =
        link("Peter Marlow met his cousin Julia Marlow in Leeds. Marlow said it went well.");
    Entity alone =
        two.stream().filter(e -> e.mentions().get(0).text().equals("Marlow")).findFirst().get();
    assertEquals(1, alone.mentions().size());
  }

  @Test
  void acronymsMeetTheirLongForm() {
    List<Entity> entities =
        link(
            "The Institute for the Study of War (ISW) counted the villages. According to ISW maps,"
                + " three fell.");
    Entity institute = at(entities, "ISW").orElseThrow();
    assertEquals("Institute for the Study of War", institute.name());
    assertEquals(3, institute.mentions().size());
  }

  @Test
  void unsureNamesHaveNoId() {
    List<Entity> texan = link("The sheriff of Paris, Texas, Bob Tillman, resigned on Friday.");
    assertNull(id(texan, "Paris"));
    List<Entity> namesake = link("Vladimir Putinson, a plumber from Reykjavik, won the lottery.");
    assertTrue(namesake.stream().noneMatch(e -> "Q7747".equals(e.wikidata())));
    List<Entity> junior = link("Donald Trump Jr. shot a stag in Scotland, his agent said.");
    assertTrue(junior.stream().noneMatch(e -> "Q22686".equals(e.wikidata())), junior::toString);
    List<Entity> pokrovsk = link("Floods cut off Tulun and Bratsk in Russia, rescuers said.");
    assertTrue(pokrovsk.stream().noneMatch(e -> e.type() == EntityType.PERSON));
  }

  @Test
  void peoplesAndMonthsAreNoPlaces() {
    List<Entity> entities =
        link("Russian troops and Ukrainian drones met on a Monday in May, the Germans wrote.");
    assertTrue(entities.isEmpty(), entities::toString);
  }

  @Test
  void acronymsRespectCase() {
    assertTrue(link("It was up to us to tell who can do it.").isEmpty());
    assertEquals("Q30", id(link("Aid from the US stopped in March."), "US"));
  }

  @Test
  void furnitureYieldsNothing() {
    String text = "Photo: Emmanuel Macron\nThe strike in Lviv killed nobody.";
    List<Entity> entities = LINKER.link(document(null, text, new Span(0, 22))).inText();
    assertTrue(at(entities, "Emmanuel Macron").isEmpty());
    assertEquals("Q36036", id(entities, "Lviv"));
  }

  @Test
  void aSeparateTitleHasItsOwnOffsets() {
    Entities entities =
        LINKER.link(
            document(
                "Witkoff, Orlenko Hold Late Talks In Geneva",
                "The envoy Steve Witkoff met Bohdan Orlenko, a banker, in Geneva on Friday."));
    Entity inTitle = at(entities.inTitle(), "Orlenko").orElseThrow();
    Entity inText = at(entities.inText(), "Bohdan Orlenko").orElseThrow();
    assertEquals(new Mention(9, 16, "Orlenko"), inTitle.mentions().get(0));
    assertEquals(inText.localId(), inTitle.localId());
    assertTrue(at(entities.inTitle(), "Geneva").isPresent());
    assertTrue(entities.inTitle().stream().noneMatch(e -> e.name().contains("Late")));
  }

  @Test
  void aTitleInTheTextIsNotCountedTwice() {
    Document loose =
        new Document(
            "a",
            "Macron in Kyiv",
            "Macron in Kyiv\nHe came by train.",
            true,
            List.of(),
            Instant.EPOCH,
            Precision.DAY,
            "en");
    assertTrue(LINKER.link(loose).inTitle().isEmpty());
    assertTrue(at(LINKER.link(loose).inText(), "Kyiv").isPresent());
  }

  @Test
  void otherLanguagesPassUnharmed() {
    List<Entity> french =
        link("Le président Emmanuel Macron a reçu le Premier ministre dans la Cour du Palais.");
    assertEquals("Q3052772", id(french, "Emmanuel Macron"));
    assertEquals(1, french.size());
    assertEquals(
        "Q956", id(link("\u4ed6\u5728\u5317\u4eac\u8bf4\u4e86\u8bdd\u3002"), "\u5317\u4eac"));
    assertTrue(link("").isEmpty());
    assertTrue(link("\uD83D \uDE00 \u0000").isEmpty());
  }

  @Test
  void salienceSharesTheArticleOut() {
    List<Entity> entities = link("Lviv burned. Lviv wept. In Lviv nobody slept, Oslo heard.");
    double sum = entities.stream().mapToDouble(Entity::salience).sum();
    assertEquals(1, sum, 0.001);
    assertTrue(at(entities, "Lviv").get().salience() > at(entities, "Oslo").get().salience());
  }

  @Test
  void theSameArticleGivesTheSameAnswer() {
    String text = "NATO chief Mark Rutte met Donald Tusk in Warsaw; Tusk thanked NATO and the EU.";
    assertEquals(link(text), EntityLinker.load().link(document(null, text)).inText());
    assertNotEquals(List.of(), link(text));
  }

  @Test
  void longTextTakesLinearTime() {
    String names = "Emmanuel Macron, Bank of The of Kyiv-Lviv & Sons ".repeat(20_000);
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> link(names));
  }
}
