package org.copytaster.producer.feed.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodedTest {
  private static final String WORDS = "Kędzierzyn „Łąka“ in Żory";

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "UTF-8, -, -",
        "UTF-8, utf-8, -",
        "UTF-8, ISO-8859-1, 'declared as ISO-8859-1, read as UTF-8'",
        "UTF-8, no-such-set, -",
        "windows-1250, windows-1250, -"
      })
  void whatTheBytesAreCountsMoreThanWhatIsSaid(String actual, String declared, String remark) {
    Decoded decoded = decode(WORDS.getBytes(Charset.forName(actual)), declared);
    assertEquals(WORDS, decoded.text());
    assertEquals(remark, decoded.remark());
  }

  @Test
  void aWrongDeclarationOfUtf8IsSeen() {
    String latin = "Crème brûlée “fine”";
    Decoded decoded = decode(latin.getBytes(Charset.forName("windows-1252")), "utf-8");
    assertEquals(latin, decoded.text());
    assertEquals("declared as utf-8, read as windows-1252", decoded.remark());
  }

  @Test
  void oneBrokenCharacterDoesNotChangeTheRest() {
    byte[] bytes = (WORDS + "x").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xff;
    Decoded decoded = decode(bytes, "utf-8");
    assertEquals(WORDS + "\ufffd", decoded.text());
    assertTrue(decoded.remark().contains("1 broken"));
  }

  @Test
  void byteOrderMarksDecide() {
    byte[] utf8 = ("\ufeff" + WORDS).getBytes(StandardCharsets.UTF_8);
    byte[] little = ("\ufeff" + WORDS).getBytes(StandardCharsets.UTF_16LE);
    byte[] big = ("\ufeff" + WORDS).getBytes(StandardCharsets.UTF_16BE);
    for (byte[] bytes : new byte[][] {utf8, little, big}) {
      assertEquals(WORDS, decode(bytes, "iso-8859-2").text());
    }
  }

  @Test
  void theDocumentsOwnDeclarationCounts() {
    String xml = "<?xml version=\"1.0\" encoding=\"windows-1251\"?><a>Київ</a>";
    assertEquals(xml, decode(xml.getBytes(Charset.forName("windows-1251")), null).text());
    String html = "<html><head><meta charset=koi8-u></head>Київ";
    assertEquals(html, decode(html.getBytes(Charset.forName("KOI8-U")), null).text());
  }

  @Test
  void nothingIsNothing() {
    assertEquals("", decode(new byte[0], null).text());
    assertNull(decode(new byte[0], null).remark());
  }

  private static Decoded decode(byte[] bytes, String charset) {
    return Decoded.of(new Payload(bytes, null, charset, null, Reading.RECEIVED));
  }
}
