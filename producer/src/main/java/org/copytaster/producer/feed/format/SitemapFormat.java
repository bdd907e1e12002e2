package org.copytaster.producer.feed.format;

import java.io.IOException;
import org.copytaster.producer.input.Unreadable;
import org.jdom2.Element;

/**
 * News sitemaps: headlines with their addresses, without texts. They are articles of their own, so
 * that a bare headline never stands in for the page's text.
 */
final class SitemapFormat implements Format {
  /** Goes in front of the page's address. */
  private static final String HEADLINE = "urn:copytaster:headline:";

  @Override
  public String name() {
    return "sitemap";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public FeedHints read(Payload payload, Origin origin, ParsedSink sink) throws IOException {
    Intake intake = new Intake(this, payload, origin, sink);
    XmlFeed.read(intake, element -> element.getName().equals("url"), set -> SitemapFormat::page);
    return FeedHints.NONE;
  }

  private static void page(Element url, ArticleDraft draft) throws Unreadable {
    String address = XmlTree.textAt(url, "loc");
    Element news = XmlTree.child(url, "news");
    if (news == null) {
      draft.key(address);
      draft.leaveOut("the page is not listed as news");
      return;
    }
    if (address == null) {
      throw new Unreadable("loc", "the page has no address");
    }
    draft.key(HEADLINE + address.replace(" ", "%20"));
    draft.url(address);
    draft.association("page", address, "text/html", null);
    draft.title(HtmlText.line(XmlTree.textAt(news, "title")));
    draft.dates().published("publication_date", XmlTree.textAt(news, "publication_date"));
    draft.dates().updated("lastmod", XmlTree.textAt(url, "lastmod"));
    Element publication = XmlTree.child(news, "publication");
    draft
        .article()
        .setOutlet(draft.text("outlet", XmlTree.textAt(publication, "name")))
        .setLanguage(draft.text("language", XmlTree.textAt(publication, "language")));
    words(news, "keywords", "keyword", draft);
    words(news, "genres", "genre", draft);
    draft.extras().add("stock_tickers", XmlTree.textAt(news, "stock_tickers"));
    for (Element image : XmlTree.children(url, "image")) {
      draft.association(
          "icon", XmlTree.textAt(image, "loc"), "image", XmlTree.textAt(image, "title"));
    }
  }

  private static void words(Element news, String field, String kind, ArticleDraft draft) {
    String list = XmlTree.textAt(news, field);
    if (list != null) {
      for (String word : list.split(",")) {
        draft.subject(kind, null, null, word);
      }
    }
  }
}
