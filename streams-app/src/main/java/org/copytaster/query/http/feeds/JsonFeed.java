package org.copytaster.query.http.feeds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copytaster.export.Canonical;

/** A feed as JSON Feed 1.1. */
final class JsonFeed {
  /** Media type. */
  static final String MEDIA_TYPE = "application/feed+json";

  private JsonFeed() {}

  /** The document. */
  static String of(Feed feed) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", "https://jsonfeed.org/version/1.1");
    document.put("title", feed.title());
    document.put("items", feed.entries().stream().map(JsonFeed::item).toList());
    return Canonical.line(document);
  }

  private static Map<String, Object> item(FeedEntry entry) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", entry.id());
    item.put("title", entry.title());
    // An item needs a content; a summary alone is none.
    item.put("content_text", entry.summary());
    item.put("date_published", entry.published().toString());
    item.put("date_modified", entry.updated().toString());
    if (entry.link() != null) {
      item.put("url", entry.link());
    }
    if (entry.author() != null) {
      item.put("authors", List.of(Map.of("name", entry.author())));
    }
    return item;
  }
}
