package org.copytaster.producer.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.copytaster.producer.input.Unreadable;

/** Maps a NewsArticle of schema.org. */
final class NewsArticle {
  private final LinkedData data;
  private final JsonNode article;
  private final JsonFields fields;

  NewsArticle(LinkedData data, JsonNode article) {
    this.data = data;
    this.article = article;
    this.fields = new JsonFields(article);
  }

  void read(ArticleDraft draft) throws Unreadable {
    DraftDates dates = draft.dates();
    dates.published("datePublished", fields.text("datePublished"));
    dates.updated("dateModified", fields.text("dateModified"));
    dates.publishedAtTheLatest("dateCreated", fields.text("dateCreated"));
    dates.expires("expires", fields.text("expires"));
    words(draft);
    parties(draft);
    subjects(draft);
    correction(draft);
    draft.rights(
        data.name(fields.get("copyrightHolder")),
        data.name(fields.get("usageInfo", "license")),
        fields.text("copyrightNotice"),
        null);
    draft.alternateId("identifier", identifier(fields.get("identifier")));
    associations(draft);
    WireStatus.set(draft.article(), "creativeWorkStatus", status());
    ignore();
    fields.rest(draft.extras());
  }

  private void words(ArticleDraft draft) throws Unreadable {
    String headline = fields.text("headline");
    draft.title(HtmlText.line(headline == null ? fields.text("name") : headline));
    draft.body(HtmlText.of(fields.text("articleBody")));
    String description = fields.text("description");
    String version = fields.text("version");
    draft
        .article()
        .setSummary(
            draft.text("summary", description == null ? null : HtmlText.of(description).text()))
        .setSubtitle(draft.text("subtitle", HtmlText.line(fields.text("alternativeHeadline"))))
        .setDateline(draft.text("dateline", fields.text("dateline")))
        .setVersion(number(version))
        .setLanguage(draft.text("language", language(fields.get("inLanguage"))));
    draft.extras().add("version", number(version) == null ? version : null);
  }

  private static Long number(String version) {
    Integer number = FeedLinks.number(version);
    return number == null || number < 0 ? null : number.longValue();
  }

  private String language(JsonNode language) {
    JsonNode first = JsonFields.members(language).stream().findFirst().orElse(null);
    return first != null && first.isObject()
        ? JsonFields.textIn(first, "alternateName", "name")
        : JsonFields.asText(first);
  }

  private void parties(ArticleDraft draft) {
    String publisher = data.name(first(fields.get("publisher")));
    String provider = data.name(first(fields.get("provider")));
    List<String> authors = data.names(fields.get("author", "creator"));
    for (String source : data.names(fields.get("sourceOrganization"))) {
      draft.source(source);
    }
    draft
        .article()
        .setOutlet(draft.text("outlet", publisher))
        .setProvider(
            draft.text(
                "provider", provider == null || provider.equals(publisher) ? null : provider))
        .setCreditLine(draft.text("creditLine", fields.text("creditText")))
        .setByline(draft.text("byline", authors.isEmpty() ? null : String.join(", ", authors)));
  }

  private static JsonNode first(JsonNode list) {
    return JsonFields.members(list).stream().findFirst().orElse(null);
  }

  private void subjects(ArticleDraft draft) {
    for (JsonNode about : fields.list("about")) {
      draft.subject(
          null, null, JsonFields.textIn(data.resolve(about), "sameAs", "@id"), data.name(about));
    }
    for (String section : data.names(fields.get("articleSection"))) {
      draft.subject(null, "section", null, section);
    }
    for (String genre : data.names(fields.get("genre"))) {
      draft.subject("genre", null, null, genre);
    }
    for (String list : data.names(fields.get("keywords"))) {
      for (String keyword : list.split(",")) {
        draft.subject("keyword", null, null, keyword);
      }
    }
    for (JsonNode mention : fields.list("mentions")) {
      JsonNode thing = data.resolve(mention);
      draft.subject(
          kind(JsonFields.asText(first(thing.get("@type")))),
          null,
          JsonFields.textIn(thing, "sameAs", "@id"),
          data.name(thing));
    }
    for (String place : data.names(fields.get("locationCreated", "contentLocation"))) {
      draft.subject("place", null, null, place);
    }
  }

  private static String kind(String type) {
    return switch (type == null ? "" : WireStatus.term(type)) {
      case "person" -> "person";
      case "organization", "newsmediaorganization", "corporation", "governmentorganization" ->
          "organisation";
      case "place", "country", "city", "state", "administrativearea" -> "place";
      case "event" -> "event";
      default -> null;
    };
  }

  private void correction(ArticleDraft draft) {
    JsonNode correction = fields.get("correction");
    if (correction != null && (correction.isValueNode() || !correction.isEmpty())) {
      WireStatus.signal(draft.article(), "correction");
      JsonNode comment = data.resolve(first(correction));
      String text =
          comment != null && comment.isObject()
              ? JsonFields.textIn(comment, "text", "description", "url", "@id")
              : JsonFields.asText(comment);
      draft.extras().add("correction", text);
    }
  }

  private void associations(ArticleDraft draft) {
    for (String name : List.of("isBasedOn", "citation", "associatedMedia", "translationOfWork")) {
      for (JsonNode thing : fields.list(name)) {
        JsonNode resolved = data.resolve(thing);
        draft.association(
            name.equals("isBasedOn") ? "via" : name,
            resolved.isObject()
                ? JsonFields.textIn(resolved, "url", "contentUrl", "@id")
                : JsonFields.asText(resolved),
            null,
            resolved.isObject() ? data.name(resolved) : null);
      }
    }
    for (JsonNode image : fields.list("image")) {
      JsonNode resolved = data.resolve(image);
      draft.association(
          "icon",
          resolved.isObject()
              ? JsonFields.textIn(resolved, "url", "contentUrl", "@id")
              : JsonFields.asText(resolved),
          "image",
          null);
    }
  }

  private static String identifier(JsonNode identifier) {
    JsonNode first = first(identifier);
    return first != null && first.isObject()
        ? JsonFields.textIn(first, "value", "@id")
        : JsonFields.asText(first);
  }

  /** Words of other kinds, such as "Published" or "Draft", say nothing about a recall. */
  private String status() {
    String status = data.name(fields.get("creativeWorkStatus"));
    String term = status == null ? "" : WireStatus.term(status).toLowerCase(Locale.ROOT);
    return List.of("withheld", "canceled", "cancelled", "killed").contains(term) ? status : null;
  }

  /** Used elsewhere, or without news value. */
  private void ignore() {
    fields.get("@context", "@type", "@id", "url", "mainEntityOfPage", "name", "isPartOf");
    if (article.path("wordCount").isValueNode()) {
      fields.get("wordCount");
    }
  }
}
