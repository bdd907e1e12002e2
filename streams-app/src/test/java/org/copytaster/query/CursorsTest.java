package org.copytaster.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class CursorsTest {
  @Property
  void aCursorGivesItsPlaceBack(
      @ForAll
          @AlphaChars
          @NumericChars
          @Chars({'\0', '|', '世', 'é'})
          @StringLength(min = 1, max = 40)
          String place) {
    String cursor = Cursors.cursor("STORIES", place);
    assertTrue(cursor.matches("[A-Za-z0-9_-]+"), cursor);
    assertEquals(place, Cursors.place("STORIES", cursor));
    assertThrows(BadCursorException.class, () -> Cursors.place("STORIE", cursor));
    assertThrows(BadCursorException.class, () -> Cursors.place("ARTICLES", cursor));
  }

  @Example
  void thereIsNoneAtTheEndAndNoneAtTheBeginning() {
    assertNull(Cursors.cursor("STORIES", null));
    assertNull(Cursors.place("STORIES", null));
  }

  @Example
  void whatIsNoCursorIsRefused() {
    for (String bad : List.of("", "a", "****", "U1RPUklFUw", "../..", "U1RPUklFUwo=")) {
      assertThrows(BadCursorException.class, () -> Cursors.place("STORIES", bad), bad);
    }
  }
}
