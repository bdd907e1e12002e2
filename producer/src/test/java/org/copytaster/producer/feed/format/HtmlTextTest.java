package org.copytaster.producer.feed.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.copytaster.schema.TextSpan;
import org.junit.jupiter.api.Test;

class HtmlTextTest {
  @Test
  void paragraphsStandApart() {
    assertEquals(
        "One two.\n\nThree\nfour & five.\n\nSix",
        HtmlText.of(
                "<p>One\n  <b>two</b>.</p><div><p>Three<br/>four &amp; five.</p></div>\n<p>"
                    + "&nbsp;</p>Six")
            .text());
  }

  @Test
  void scriptsAndMenusAreGone() {
    assertEquals(
        "Words",
        HtmlText.of(
                "<style>p{}</style><nav>Home</nav><p>Words<script>alert('x')</script></p>"
                    + "<!-- no --><form>Your mail</form>")
            .text());
  }

  @Test
  void captionsAreFurniture() {
    HtmlText text =
        HtmlText.of("<p>A.</p><figure><img><figcaption>The dam</figcaption></figure><p>B.</p>");
    assertEquals("A.\n\nThe dam\n\nB.", text.text());
    assertEquals(List.of(new TextSpan(4, 11)), text.furniture());
  }

  @Test
  void aThousandSeparatorStaysAndASoftHyphenGoes() {
    assertEquals("5\u00a0600 men", HtmlText.of("<p>5&nbsp;600 m&shy;en</p>").text());
  }

  @Test
  void preformattedTextKeepsItsLines() {
    assertEquals("A  1\nB 2".replace("  ", " "), HtmlText.of("<pre>A  1\nB 2</pre>").text());
  }

  @Test
  void textWithoutTagsKeepsItsParagraphs() {
    assertEquals("One.\n\nTwo & three.", HtmlText.of("One.\n\nTwo &amp; three. ").text());
  }

  @Test
  void aHeadlineIsOneLine() {
    assertEquals("A & B said", HtmlText.line(" A &amp; <i>B</i>\n said "));
    assertNull(HtmlText.line("<p> </p>"));
    assertNull(HtmlText.line(null));
  }

  @Test
  void deepNestingCostsNoStack() {
    String html = "<div>".repeat(200_000) + "deep";
    assertTrue(HtmlText.of(html).text().contains("deep"));
  }
}
