package org.copytaster.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {
  private final Countries countries = Countries.load();

  @ParameterizedTest
  @CsvSource({
    "Russia,Q159,RU", "Russians,Q159,RU", "Ukrainian,Q212,UA", "Eritrean,Q986,ER",
    "US,Q30,US", "U.S.,Q30,US", "South Sudanese,Q958,SS", "Burma,Q836,MM"
  })
  void namesAndDemonymsNameTheirCountry(String form, String wikidata, String iso) {
    Countries.Country country = countries.byForm(form).orElseThrow();
    assertEquals(wikidata, country.wikidata());
    assertEquals(iso, country.iso());
  }

  @ParameterizedTest
  @CsvSource({"Moscow,Russia", "Kremlin,Russia", "Kiev,Ukraine", "White House,United States"})
  void capitalsAndSeatsStandForGovernments(String form, String name) {
    assertEquals(name, countries.byMetonym(form).orElseThrow().name());
    assertTrue(countries.byForm(form).isEmpty(), "a capital is no name of the country");
  }

  @ParameterizedTest
  @ValueSource(strings = {"us", "russia", "turkey", "polish", "Atlantis", "", "Victoria"})
  void otherWordsNameNothing(String form) {
    assertTrue(countries.byForm(form).isEmpty());
    assertTrue(countries.byMetonym(form).isEmpty());
  }

  @Test
  void nigerIsNotNigeria() {
    assertEquals("NE", countries.byForm("Nigerien").orElseThrow().iso());
    assertEquals("NG", countries.byForm("Nigerian").orElseThrow().iso());
  }
}
