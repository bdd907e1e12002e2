package org.copytaster.producer.feed.format;

import org.copytaster.schema.Article;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of itself in its head: stands in where the article itself says nothing. */
final class PageMetadata {
  private PageMetadata() {}

  static void read(Document page, ArticleDraft draft) {
    Article.Builder article = draft.article();
    if (article.getTitle() == null) {
      String title = meta(page, "og:title");
      String heading = heading(page);
      draft.title(title == null ? heading : title);
    }
    if (article.getOutlet() == null) {
      article.setOutlet(draft.text("outlet", meta(page, "og:site_name")));
    }
    if (article.getByline() == null) {
      article.setByline(draft.text("byline", meta(page, "author")));
    }
    if (article.getSummary() == null) {
      article.setSummary(draft.text("summary", meta(page, "og:description")));
    }
    if (article.getLanguage() == null) {
      Element html = page.selectFirst("html[lang]");
      article.setLanguage(draft.text("language", html == null ? null : html.attr("lang")));
    }
    draft.dates().published("article:published_time", meta(page, "article:published_time"));
    draft.dates().updated("article:modified_time", meta(page, "article:modified_time"));
    draft.dates().published("time", stamp(page));
    draft.rights(null, null, null, reservation(page));
  }

  /** W3C's TDM Reservation Protocol: 1 reserves text and data mining. */
  private static String reservation(Document page) {
    String reserved = meta(page, "tdm-reservation");
    String policy = meta(page, "tdm-policy");
    return reserved == null
        ? null
        : "tdm-reservation=" + reserved + (policy == null ? "" : " " + policy);
  }

  private static String heading(Document page) {
    Element heading = page.selectFirst("h1");
    String words = heading == null ? "" : heading.text().strip();
    String title = page.title().strip();
    return !words.isEmpty() ? words : title.isEmpty() ? null : title;
  }

  /** The time marked as that of publication, or the only one of the article. */
  private static String stamp(Document page) {
    Element marked = page.selectFirst("time[pubdate], [itemprop=datePublished]");
    if (marked == null) {
      Element only = page.selectFirst("article time[datetime]");
      marked = only != null && page.select("article time[datetime]").size() == 1 ? only : null;
    }
    if (marked == null) {
      return null;
    }
    String value = marked.hasAttr("datetime") ? marked.attr("datetime") : marked.attr("content");
    return value.isBlank() ? marked.text() : value;
  }

  private static String meta(Document page, String name) {
    for (Element meta : page.select("meta[content]")) {
      boolean named =
          name.equalsIgnoreCase(meta.attr("property")) || name.equalsIgnoreCase(meta.attr("name"));
      if (named && !meta.attr("content").isBlank()) {
        return meta.attr("content").strip();
      }
    }
    return null;
  }
}
