package org.copytaster.producer.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The schema.org things that a page describes in JSON-LD; those of one @graph know each other. */
final class LinkedData {
  private static final int MAX_THINGS = 10_000;

  /** Types of schema.org that are news texts. */
  private static final Set<String> ARTICLES =
      Set.of(
          "NewsArticle",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "BackgroundNewsArticle",
          "OpinionNewsArticle",
          "ReviewNewsArticle",
          "AskPublicNewsArticle",
          "Article",
          "BlogPosting",
          "LiveBlogPosting",
          "SocialMediaPosting",
          "Report",
          "TechArticle");

  private final List<JsonNode> things = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();

  /** Reads all scripts of the page; those that are no JSON are passed over. */
  LinkedData(Document page) {
    for (Element script : page.select("script[type^=application/ld+json]")) {
      add(JsonRecords.tree(script.data()));
    }
  }

  private void add(JsonNode node) {
    if (node == null || things.size() >= MAX_THINGS) {
      return;
    }
    if (node.isArray()) {
      node.forEach(this::add);
    } else if (node.has("@graph")) {
      add(node.get("@graph"));
    } else if (node.isObject()) {
      things.add(node);
      String id = JsonFields.textIn(node, "@id");
      if (id != null) {
        byId.putIfAbsent(id, node);
      }
      // A page may describe itself, and the article as what it is about.
      add(node.get("mainEntity"));
    }
  }

  /**
   * The article that the page is: the one with the page's address if there are several, else the
   * first one; null where there is none.
   *
   * @param address of the page, or null
   */
  JsonNode article(String address) {
    JsonNode first = null;
    for (JsonNode thing : things) {
      if (isArticle(thing)) {
        if (address != null && address.equals(address(thing))) {
          return thing;
        }
        first = first == null ? thing : first;
      }
    }
    return first;
  }

  private static boolean isArticle(JsonNode thing) {
    for (JsonNode type : JsonFields.members(thing.get("@type"))) {
      if (ARTICLES.contains(WireStatus.local(type.asText()))) {
        return true;
      }
    }
    return false;
  }

  /** The page's address as the article gives it, without a fragment; or null. */
  String address(JsonNode article) {
    JsonNode page = article.get("mainEntityOfPage");
    for (String candidate :
        new String[] {
          page != null && page.isObject()
              ? JsonFields.textIn(page, "@id", "url")
              : JsonFields.asText(page),
          JsonFields.textIn(article, "url"),
          JsonFields.textIn(article, "@id")
        }) {
      String plain = candidate == null ? null : candidate.replaceFirst("#.*$", "");
      if (plain != null && ItemId.page(plain)) {
        return plain;
      }
    }
    return null;
  }

  /** The thing itself where only its @id stands. */
  JsonNode resolve(JsonNode thing) {
    boolean reference = thing != null && thing.isObject() && thing.size() == 1 && thing.has("@id");
    return reference ? byId.getOrDefault(thing.get("@id").asText(), thing) : thing;
  }

  /** The name of a thing, or the text that stands in for it; or null. */
  String name(JsonNode thing) {
    JsonNode resolved = resolve(thing);
    return resolved != null && resolved.isObject()
        ? JsonFields.textIn(resolved, "name", "@value", "headline")
        : JsonFields.asText(resolved);
  }

  /** The names of all things of a list. */
  List<String> names(JsonNode list) {
    List<String> names = new ArrayList<>();
    for (JsonNode thing : JsonFields.members(list)) {
      String name = name(thing);
      if (name != null && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }
}
