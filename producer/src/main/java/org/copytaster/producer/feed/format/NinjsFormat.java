package org.copytaster.producer.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copytaster.producer.input.Unreadable;
import org.copytaster.schema.ArticleStatus;

/**
 * IPTC's ninjs 1, 2 and 3: one item, or a list of items. The lines differ in the case of names, in
 * singular and plural, and in whether texts are fields or lists; what is found is taken.
 */
final class NinjsFormat implements Format {
  private static final Set<String> TEXTS = Set.of("text", "composite");

  @Override
  public String name() {
    return "ninjs";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public FeedHints read(Payload payload, Origin origin, ParsedSink sink) throws IOException {
    Intake intake = new Intake(this, payload, origin, sink);
    JsonSource.read(
        intake, intake.text(), null, (item, draft) -> item(new JsonFields(item), draft));
    return FeedHints.NONE;
  }

  private static void item(JsonFields item, ArticleDraft draft) throws Unreadable {
    draft.key(item.text("uri", "guid"));
    draft.article().setVersion(version(item));
    status(item, draft);
    dates(item, draft);
    NinjsTexts.read(item, draft);
    people(item, draft);
    for (Map.Entry<String, String> kind : NinjsTexts.SUBJECTS.entrySet()) {
      String singular = kind.getKey();
      for (JsonNode subject : item.list(singular + "s", singular)) {
        draft.subject(
            kind.getValue().isEmpty() ? null : kind.getValue(),
            JsonFields.textIn(subject, "scheme"),
            JsonFields.textIn(subject, "code", "uri"),
            JsonFields.textIn(subject, "name", "literal"));
      }
    }
    alternates(item, draft);
    associations(item.get("associations"), draft);
    renditions(item.get("renditions"), draft);
    draft.rights(
        holder(item.get("copyrightHolder")),
        item.text("usageTerms"),
        item.text("copyrightNotice"),
        null);
    JsonNode type = item.get("type");
    boolean text = type == null || TEXTS.contains(JsonFields.asText(type));
    boolean stands = draft.article().getStatus() == ArticleStatus.USABLE;
    if (stands && !text && draft.article().getBody().isEmpty()) {
      draft.leaveOut("it is of type " + JsonFields.asText(type) + ", no text");
    }
    item.rest(draft.extras());
  }

  private static Long version(JsonFields item) throws Unreadable {
    String version = item.text("version");
    if (version == null) {
      return null;
    }
    try {
      long number = Long.parseLong(version);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new Unreadable(
        "version", "\"version\" is \"" + Extras.cut(version, 40) + "\", no whole number from 0 on");
  }

  private static void status(JsonFields item, ArticleDraft draft) throws Unreadable {
    WireStatus.set(draft.article(), "pubStatus", item.text("pubStatus"));
    for (JsonNode signal : item.list("signals", "signal")) {
      String word =
          signal.isObject() ? JsonFields.textIn(signal, "code", "name") : JsonFields.asText(signal);
      draft.signal(word);
      WireStatus.signal(draft.article(), word);
    }
    draft.dates().embargo("embargoedUntil", item.text("embargoedUntil", "embargoed"));
    String state = item.text("pubStatus");
    if (draft.dates().embargoed() && "embargoed".equalsIgnoreCase(state)) {
      draft.article().setStatus(ArticleStatus.USABLE);
    }
  }

  private static void dates(JsonFields item, ArticleDraft draft) throws Unreadable {
    DraftDates dates = draft.dates();
    dates.published("firstCreated", item.text("firstCreated"));
    Long version = draft.article().getVersion();
    String made = item.text("versionCreated");
    dates.updated("versionCreated", made);
    if (version == null || version <= 1) {
      dates.published("versionCreated", made);
    }
    dates.publishedAtTheLatest("contentCreated", item.text("contentCreated"));
    dates.expires("expires", item.text("expires"));
  }

  private static void people(JsonFields item, ArticleDraft draft) {
    for (JsonNode source : item.list("infoSources", "infosource")) {
      draft.source(JsonFields.textIn(source, "name", "literal"));
    }
    String provider = JsonFields.textIn(item.get("provider"), "name", "literal");
    draft
        .article()
        .setProvider(draft.text("provider", provider == null ? item.text("provider") : provider))
        .setCreditLine(draft.text("creditLine", item.text("creditLine")));
  }

  private static void alternates(JsonFields item, ArticleDraft draft) {
    JsonNode ids = item.get("altIds");
    if (ids != null && ids.isObject()) {
      ids.properties()
          .forEach(id -> draft.alternateId(id.getKey(), JsonFields.asText(id.getValue())));
    } else {
      for (JsonNode id : JsonFields.members(ids)) {
        draft.alternateId(JsonFields.textIn(id, "role"), JsonFields.textIn(id, "value"));
      }
    }
  }

  /** An object of items by their names, or a list of items with names. */
  private static void associations(JsonNode associations, ArticleDraft draft) {
    if (associations != null && associations.isObject()) {
      associations
          .properties()
          .forEach(named -> associate(named.getKey(), named.getValue(), draft));
    } else {
      for (JsonNode item : JsonFields.members(associations)) {
        associate(JsonFields.textIn(item, "rel", "name"), item, draft);
      }
    }
  }

  private static void associate(String rel, JsonNode item, ArticleDraft draft) {
    List<JsonNode> headlines = JsonFields.members(item.get("headlines"));
    String title = JsonFields.textIn(item, "headline", "title");
    draft.association(
        rel,
        JsonFields.textIn(item, "uri"),
        JsonFields.textIn(item, "type"),
        title == null && !headlines.isEmpty()
            ? JsonFields.textIn(headlines.get(0), "value")
            : title);
  }

  /** The rendition in HTML is the page; others are other forms of the same. */
  private static void renditions(JsonNode renditions, ArticleDraft draft) {
    if (renditions == null || !renditions.isContainerNode()) {
      return;
    }
    for (JsonNode rendition : renditions) {
      String address = JsonFields.textIn(rendition, "href");
      String type = JsonFields.textIn(rendition, "contentType", "contenttype", "mimetype");
      boolean page = type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html");
      if (page && draft.article().getUrl() == null) {
        draft.url(address);
      } else {
        draft.association(
            "rendition", address, type, JsonFields.textIn(rendition, "title", "name"));
      }
    }
  }

  private static String holder(JsonNode holder) {
    return holder != null && holder.isObject()
        ? JsonFields.textIn(holder, "name", "literal")
        : JsonFields.asText(holder);
  }
}
