package org.copytaster.producer.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.copytaster.producer.input.Unreadable;

/** JSON Feed 1.1 and 1.0. */
final class JsonFeedFormat implements Format {
  @Override
  public String name() {
    return "jsonfeed";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public FeedHints read(Payload payload, Origin origin, ParsedSink sink) throws IOException {
    Intake intake = new Intake(this, payload, origin, sink);
    String text = intake.text();
    ObjectNode head = JsonRecords.read(text, "items", null).head();
    String home = JsonFields.textIn(head, "feed_url", "home_page_url", "title");
    intake.home(home);
    JsonSource.read(
        intake, text, "items", (item, draft) -> item(new JsonFields(item), head, draft));
    return hints(head, payload.address());
  }

  private static FeedHints hints(ObjectNode head, URI base) {
    List<URI> hubs =
        JsonFields.members(head.get("hubs")).stream()
            .filter(hub -> "websub".equalsIgnoreCase(JsonFields.textIn(hub, "type")))
            .map(hub -> FeedLinks.uri(base, JsonFields.textIn(hub, "url")))
            .filter(Objects::nonNull)
            .toList();
    return new FeedHints(
        JsonFields.textIn(head, "title"),
        null,
        Set.of(),
        Set.of(),
        hubs,
        FeedLinks.uri(base, JsonFields.textIn(head, "feed_url")),
        FeedLinks.uri(base, JsonFields.textIn(head, "next_url")),
        head.path("expired").asBoolean(false));
  }

  private static void item(JsonFields item, JsonNode head, ArticleDraft draft) throws Unreadable {
    String url = item.text("url");
    String id = item.text("id");
    draft.key(id == null ? url : id);
    draft.url(url == null && id != null && ItemId.page(id) ? id : url);
    draft.association("via", item.text("external_url"), null, null);
    draft.dates().published("date_published", item.text("date_published"));
    draft.dates().updated("date_modified", item.text("date_modified"));
    draft.title(item.text("title"));
    String text = item.text("content_text");
    String html = item.text("content_html");
    draft.body(html == null ? HtmlText.plain(text) : HtmlText.of(html));
    draft.summary(HtmlText.plain(item.text("summary")));
    String language = item.text("language");
    draft
        .article()
        .setOutlet(draft.text("outlet", JsonFields.textIn(head, "title")))
        .setLanguage(
            draft.text(
                "language", language == null ? JsonFields.textIn(head, "language") : language))
        .setByline(draft.text("byline", byline(item, head)));
    for (JsonNode tag : item.list("tags")) {
      draft.subject("keyword", null, null, JsonFields.asText(tag));
    }
    draft.association("icon", item.text("image"), null, null);
    draft.association("icon", item.text("banner_image"), null, null);
    for (JsonNode attachment : item.list("attachments")) {
      draft.association(
          "enclosure",
          JsonFields.textIn(attachment, "url"),
          JsonFields.textIn(attachment, "mime_type"),
          JsonFields.textIn(attachment, "title"));
    }
    item.rest(draft.extras());
  }

  private static String byline(JsonFields item, JsonNode head) {
    List<JsonNode> authors = item.list("authors", "author");
    if (authors.isEmpty()) {
      JsonNode all = head.has("authors") ? head.get("authors") : head.get("author");
      authors = JsonFields.members(all);
    }
    String names =
        authors.stream()
            .map(author -> JsonFields.textIn(author, "name"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }
}
