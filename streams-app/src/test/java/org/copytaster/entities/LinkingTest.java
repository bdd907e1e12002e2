package org.copytaster.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.copytaster.article.Document;
import org.copytaster.article.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Traps of linking: variants, names of several, capitals that stand for governments. */
class LinkingTest {
  private static final EntityLinker LINKER = EntityLinker.load();

  private static List<Entity> link(String text, String language) {
    Document document =
        new Document("a", null, text, true, List.of(), Instant.EPOCH, Precision.DAY, language);
    return LINKER.link(document).inText();
  }

  private static Entity at(List<Entity> entities, String mention) {
    return entities.stream()
        .filter(e -> e.mentions().stream().anyMatch(m -> m.text().equals(mention)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(mention + " not in " + entities));
  }

  private static String id(String text, String mention) {
    return at(link(text, "en"), mention).wikidata();
  }

  @ParameterizedTest
  @CsvSource({
    "Volodymyr Zelenskij, Q3874799",
    "Rustam Oumerov, ",
    "Rustem Oumierov, Q64842485",
    "Rustem Oumerov, Q64842485",
    "Vladimir Poutin, Q7747",
    "Yury Ouchakov, "
  })
  void spellingsMeetByRule(String name, String wikidata) {
    assertEquals(wikidata, id("On Friday " + name + " met reporters in Kyiv.", name));
  }

  @ParameterizedTest
  @CsvSource({"Kiev, Q1899", "Kyiv, Q1899", "Krasnoarmiysk, Q1000446", "Krasnoarmiisk, Q1000446"})
  void placesGoByFormerNames(String name, String wikidata) {
    assertEquals(
        wikidata, id("Ukrainian troops near " + name + " held their lines in Ukraine.", name));
  }

  @Test
  void aCapitalThatSpeaksIsNoCity() {
    List<Entity> entities =
        link(
            "MOSCOW, Dec. 3 - Rain fell in Moscow all day. Moscow said the talks would go on.",
            "en");
    List<Entity> moscows = entities.stream().filter(e -> e.name().equals("Moscow")).toList();
    assertEquals(2, moscows.size(), entities::toString);
    Entity city = moscows.get(0);
    assertEquals("Q649", city.wikidata());
    assertNull(city.standsFor());
    Entity actor = moscows.get(1);
    assertNull(actor.wikidata());
    assertEquals("Q159", actor.standsFor());
    assertEquals(List.of(EntityRole.SPEAKER), actor.roles());
    assertNotEquals(city.localId(), actor.localId());
    assertEquals(1, actor.mentions().size());
  }

  @ParameterizedTest
  @CsvSource({
    "Officials in Moscow said the bridge was safe., Q649",
    "The delegation flew from Moscow to Geneva., Q649",
    "Negotiators rejected Moscow's demands on Monday., ",
    "The minister accused Moscow of stalling., "
  })
  void theWordsAroundDecide(String text, String wikidata) {
    assertEquals(wikidata, id(text, "Moscow"));
  }

  @Test
  void placesHaveCoordinatesAndCountry() {
    Entity lviv = at(link("A tram ran through Lviv.", "en"), "Lviv");
    assertEquals("UA", lviv.country());
    assertEquals(702550L, lviv.geonames());
    assertEquals(49.84, lviv.point().latitude(), 0.01);
    assertEquals(24.03, lviv.point().longitude(), 0.01);
  }

  @Test
  void aRegionIsNotItsCity() {
    List<Entity> region = link("Drones fell across Kherson region in Ukraine overnight.", "en");
    assertNotEquals("Q156732", at(region, region.get(0).mentions().get(0).text()).wikidata());
    assertEquals("Q156732", id("Shells hit the city of Kherson in Ukraine.", "Kherson"));
  }

  @Test
  void theFormOfACompanyTellsNamesakesApart() {
    assertNull(id("Shares of General Electric Plc rose in London.", "General Electric Plc"));
    assertEquals("Q54173", id("Shares of General Electric rose in New York.", "General Electric"));
  }

  @Test
  void officesBelongToTheOneCountryInQuestion() {
    String russian = "The Russian Defence Ministry spoke of losses in Russia.";
    List<Entity> entities = link(russian, "en");
    assertTrue(
        entities.stream().anyMatch(e -> "Q1146492".equals(e.wikidata())), entities::toString);
    List<Entity> two =
        link("Poland and Japan signed a treaty. The Finance Ministry had no comment.", "en");
    assertTrue(
        two.stream()
            .filter(e -> e.type() == EntityType.ORGANISATION)
            .allMatch(e -> e.wikidata() == null),
        two::toString);
  }

  @Test
  void outletsAndAgenciesSaySo() {
    List<Entity> entities = link("The news agency Reuters cited Le Monde on Monday.", "en");
    assertEquals(List.of(EntityRole.AGENCY), at(entities, "Reuters").roles());
  }

  @ParameterizedTest
  @CsvSource({
    "de, Bundeskanzler Friedrich Merz reiste am Montag von Deutschland nach Kiew., Merz|Q566257;Kiew|Q1899",
    "fr, Le pr\u00e9sident russe Poutine a re\u00e7u une d\u00e9l\u00e9gation \u00e0 Moscou., Poutine|Q7747;Moscou|Q649",
    "uk, \u041f\u0440\u0435\u0437\u0438\u0434\u0435\u043d\u0442 \u0423\u043a\u0440\u0430\u0457\u043d\u0438 \u0437\u0443\u0441\u0442\u0440\u0456\u0432\u0441\u044f \u0437 \u0422\u0440\u0430\u043c\u043f\u043e\u043c \u0443 \u041a\u0438\u0454\u0432\u0456., \u0423\u043a\u0440\u0430\u0457\u043d\u0438|Q212;\u0422\u0440\u0430\u043c\u043f\u043e\u043c|Q22686"
  })
  void otherLanguagesHaveTheKnownNames(String language, String text, String expected) {
    List<Entity> entities = link(text, language);
    for (String pair : expected.split(";")) {
      String[] mention = pair.split("\\|");
      Entity found =
          entities.stream()
              .filter(e -> e.mentions().stream().anyMatch(m -> m.text().endsWith(mention[0])))
              .findFirst()
              .orElseThrow(() -> new AssertionError(mention[0] + " not in " + entities));
      assertEquals(mention[1], found.wikidata());
    }
  }

  @Test
  void scriptsWithoutCapitalsAndSpaces() {
    assertEquals(
        "Q7747",
        at(link("\u666e\u4eac\u8bbf\u95ee\u4e86\u5317\u4eac\u3002", "zh"), "\u666e\u4eac")
            .wikidata());
    Entity russia =
        at(
            link(
                "\u0642\u0627\u0644\u062a \u0631\u0648\u0633\u064a\u0627 \u0625\u0646\u0647\u0627 \u0645\u0633\u062a\u0639\u062f\u0629.",
                "ar"),
            "\u0631\u0648\u0633\u064a\u0627");
    assertNotNull(russia.wikidata());
    assertEquals("Q159", russia.wikidata());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Salem, Ore.; Salem; Q43919",
        "Columbus, Ohio; Columbus; Q16567",
        "Hallandale Beach, Florida; Hallandale Beach; Q986548",
        "Columbus, Nevada; Columbus; ",
        "Milan, Tenn.; Milan; "
      })
  void aTownBeforeItsStateIsTheOneThere(String place, String town, String wikidata) {
    assertEquals(
        wikidata, id("The dairy opened a second plant in " + place + ", on Monday.", town));
  }

  @Test
  void anAbbreviatedStateIsAPlace() {
    Entity state = at(link("The mill in Fayetteville, N.C., will close in May.", "en"), "N.C.");
    assertEquals("Q1454", state.wikidata());
    assertEquals(EntityType.PLACE, state.type());
  }

  @Test
  void anUnmistakableWordIsANameWithoutATagger() {
    String text = "A month ago the two sides met. Britain intends to publish its list soon.";
    assertEquals("Q145", id(text, "Britain"));
    assertTrue(
        link("Nice weather helped the harvest.", "en").stream()
            .noneMatch(entity -> "Q33959".equals(entity.wikidata())));
  }

  @Test
  void aPlaceBehindACompanyIsNamedToo() {
    List<Entity> entities =
        link("The contract went to Harrow Trading Co Ltd of Osaka, it said.", "en");
    assertEquals("Q35765", at(entities, "Osaka").wikidata());
    assertEquals(EntityType.ORGANISATION, at(entities, "Harrow Trading Co Ltd").type());
  }

  @Test
  void partnersAndCodesBelongToTheCompanyOrToNoName() {
    assertEquals(
        "Q334204",
        id("Underwriter Morgan Stanley and Co Inc priced the notes.", "Morgan Stanley and Co Inc"));
    assertEquals(
        "Q66", id("Two orders lifted The Boeing Company BA.N on Friday.", "The Boeing Company"));
  }

  @Test
  void aCountryGoesBeforeItsPartsOfTheSameName() {
    assertEquals("Q35", id("Barley exports from Denmark fell by a tenth.", "Denmark"));
    assertEquals("Q713750", id("Steel output in West Germany rose in 1986.", "West Germany"));
    assertEquals("Q7204", id("Airlines cut flights to the Middle East.", "Middle East"));
  }

  @Test
  void anInstitutionIsThatOfTheCountryTheArticleIsAbout() {
    String american =
        "American farmers asked for aid. Prices in the United States fell, and U.S. exports to"
            + " Japan slowed. The bill now goes to Congress for a vote.";
    assertEquals("Q11268", id(american, "Congress"));
    String mixed =
        "Envoys from the United States, Brazil and Mexico met. The bill now goes to Congress.";
    assertNull(id(mixed, "Congress"));
    assertEquals("Q648666", id("The U.S. Treasury will sell notes.", "U.S. Treasury"));
  }
}
