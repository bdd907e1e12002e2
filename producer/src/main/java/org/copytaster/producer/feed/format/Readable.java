package org.copytaster.producer.feed.format;

import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The text of a page without its menus and boxes, as Readability finds it. */
final class Readable {
  /** Readability's time grows faster than the page; news pages have some thousand elements. */
  private static final int MAX_ELEMENTS = 20_000;

  private Readable() {}

  /** The readable text; the paragraphs of the page where Readability finds none. */
  static HtmlText of(Document page) {
    if (page.getAllElements().size() <= MAX_ELEMENTS) {
      Element content =
          new Readability4J(page.location(), page.clone()).parse().getArticleContent();
      HtmlText text = content == null ? HtmlText.NONE : HtmlText.of(content);
      if (!text.text().isEmpty()) {
        return text;
      }
    }
    Element paragraphs = new Element("div");
    page.select("p").forEach(paragraph -> paragraphs.appendChild(paragraph.clone()));
    return HtmlText.of(paragraphs);
  }
}
