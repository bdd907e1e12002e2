package org.copytaster.producer.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import org.copytaster.producer.input.Unreadable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page of HTML: a schema.org NewsArticle in JSON-LD, else what Open Graph says; the readable text
 * of the page where the article's own is not given.
 */
final class PageFormat implements Format {
  private static final int MAX_BYTES = 16 * 1024 * 1024;

  private final boolean saved;

  /**
   * Makes a reader of pages.
   *
   * @param saved whether somebody chose the page as an article: then it is one without any markup
   */
  PageFormat(boolean saved) {
    this.saved = saved;
  }

  @Override
  public String name() {
    return saved ? "saved-page" : "page";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public FeedHints read(Payload payload, Origin origin, ParsedSink sink) throws IOException {
    Intake intake = new Intake(this, payload, origin, sink);
    if (payload.bytes().length > MAX_BYTES) {
      intake.problem("the page has more than " + MAX_BYTES + " bytes", payload.bytes());
      return FeedHints.NONE;
    }
    String base = ItemId.absolute(null, String.valueOf(payload.address()));
    Document page = Jsoup.parse(intake.text(), base == null ? "" : base);
    intake.record(payload::bytes, draft -> page(page, draft));
    return FeedHints.NONE;
  }

  private void page(Document page, ArticleDraft draft) throws Unreadable {
    String address = address(page, draft.intake().payload().address());
    LinkedData data = new LinkedData(page);
    JsonNode article = data.article(address);
    if (article != null) {
      String own = data.address(article);
      identify(own == null ? address : own, draft);
      new NewsArticle(data, article).read(draft);
    } else if (saved || declared(page)) {
      identify(address, draft);
    } else {
      draft.key(address);
      draft.leaveOut("the page is no article: it says so nowhere");
      return;
    }
    PageMetadata.read(page, draft);
    if (draft.article().getBody().isEmpty()) {
      draft.body(Readable.of(page));
    }
    if (saved) {
      SavedPage.date(draft);
    }
  }

  /** A page without an address is named by its file. */
  private static void identify(String address, ArticleDraft draft) throws Unreadable {
    URI file = draft.intake().payload().address();
    draft.key(address == null && file != null ? stem(file.getPath()) : address);
    draft.url(address);
  }

  private static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** The address that the page gives itself, else the one it was fetched from; or null. */
  private static String address(Document page, URI fetched) {
    for (Element link : page.select("link[rel=canonical][href], meta[property=og:url][content]")) {
      String own =
          ItemId.absolute(fetched, link.hasAttr("href") ? link.attr("href") : link.attr("content"));
      if (own != null && ItemId.page(own)) {
        return own.replaceFirst("#.*$", "");
      }
    }
    return fetched != null && ItemId.page(fetched.toString()) ? fetched.toString() : null;
  }

  private static boolean declared(Document page) {
    return page.selectFirst("meta[property=article:published_time]") != null
        || page.selectFirst("meta[property=og:type][content=article]") != null;
  }
}
