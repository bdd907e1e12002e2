package org.copytaster.producer.feed.format;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copytaster.producer.input.Unreadable;
import org.jdom2.Element;

/** The words of a NewsML-G2 item and what is said about them. */
final class NewsMlContent {
  private static final Map<String, String> KINDS =
      Map.of(
          "person", "person",
          "organisation", "organisation",
          "geoarea", "place",
          "poi", "place",
          "event", "event");

  /** Children of contentMeta that are mapped; others go to the extras. */
  private static final Set<String> MAPPED =
      Set.of(
          "urgency",
          "contentCreated",
          "located",
          "infoSource",
          "creator",
          "creditline",
          "language",
          "genre",
          "keyword",
          "subject",
          "slugline",
          "headline",
          "dateline",
          "by",
          "description",
          "altId");

  private NewsMlContent() {}

  /** All but the text itself; descriptions come after it. */
  static void read(Element management, Element content, ArticleDraft draft) {
    headlines(management, content, draft);
    Integer urgency = FeedLinks.number(XmlTree.textAt(content, "urgency"));
    String dateline = XmlTree.textAt(content, "dateline");
    String located = name(XmlTree.child(content, "located"));
    String by = XmlTree.textAt(content, "by");
    String creator = name(XmlTree.child(content, "creator"));
    draft
        .article()
        .setProvider(draft.text("provider", name(XmlTree.child(management, "provider"))))
        .setCreditLine(draft.text("creditLine", XmlTree.textAt(content, "creditline")))
        .setUrgency(urgency == null || urgency < 1 || urgency > 9 ? null : urgency)
        .setSlugline(draft.text("slugline", XmlTree.textAt(content, "slugline")))
        .setDateline(draft.text("dateline", dateline == null ? located : dateline))
        .setByline(draft.text("byline", by == null ? creator : by))
        .setLanguage(
            draft.text("language", XmlTree.attribute(XmlTree.child(content, "language"), "tag")))
        .setEditorsNote(draft.text("editorsNote", notes(management)));
    for (Element source : XmlTree.children(content, "infoSource")) {
      draft.source(name(source));
    }
    for (Element id : XmlTree.children(content, "altId")) {
      draft.alternateId(XmlTree.attribute(id, "type"), XmlTree.text(id));
    }
    subjects(content, draft);
    for (Element link : XmlTree.children(management, "link")) {
      String address = XmlTree.attribute(link, "href");
      draft.association(
          XmlTree.attribute(link, "rel"),
          address == null ? XmlTree.attribute(link, "residref") : address,
          XmlTree.attribute(link, "contenttype"),
          XmlTree.textAt(link, "itemMeta", "title"));
    }
  }

  private static void headlines(Element management, Element content, ArticleDraft draft) {
    String main = null;
    String second = null;
    for (Element headline : XmlTree.children(content, "headline")) {
      String role = XmlTree.attribute(headline, "role");
      boolean sub = role != null && WireStatus.term(role).contains("sub");
      String words = HtmlText.of(XmlTree.html(headline)).text().replaceAll("\\s+", " ");
      if (sub) {
        second = second == null ? words : second;
      } else {
        main = main == null ? words : main;
      }
    }
    draft.title(main == null ? XmlTree.textAt(management, "title") : main);
    draft.article().setSubtitle(draft.text("subtitle", second));
  }

  private static String notes(Element management) {
    StringBuilder notes = new StringBuilder();
    for (Element note : XmlTree.children(management, "edNote")) {
      String text = XmlTree.text(note);
      if (text != null) {
        notes.append(notes.length() == 0 ? "" : "\n").append(text);
      }
    }
    return notes.length() == 0 ? null : notes.toString();
  }

  private static void subjects(Element content, ArticleDraft draft) {
    for (Element subject : XmlTree.children(content, "subject")) {
      String type = XmlTree.attribute(subject, "type");
      subject(type == null ? null : KINDS.get(WireStatus.term(type)), subject, draft);
    }
    for (Element genre : XmlTree.children(content, "genre")) {
      subject("genre", genre, draft);
    }
    for (Element keyword : XmlTree.children(content, "keyword")) {
      draft.subject("keyword", null, null, XmlTree.text(keyword));
    }
    if (content == null) {
      return;
    }
    for (Element child : content.getChildren()) {
      if (!MAPPED.contains(child.getName())) {
        draft.extras().add(child.getName(), XmlTree.value(child));
      }
    }
  }

  private static void subject(String kind, Element subject, ArticleDraft draft) {
    String code = code(subject);
    int colon = code == null || code.contains("//") ? -1 : code.indexOf(':');
    draft.subject(
        kind,
        colon < 0 ? null : code.substring(0, colon),
        colon < 0 ? code : code.substring(colon + 1),
        XmlTree.textAt(subject, "name"));
  }

  /** The text: of what stands there the first that has words. */
  static void body(Element set, ArticleDraft draft) throws Unreadable {
    if (set == null) {
      return;
    }
    for (Element part : set.getChildren()) {
      if (draft.article().getBody().isEmpty()) {
        draft.body(text(part));
      }
      if (part.getName().startsWith("remote")) {
        draft.association(
            "enclosure",
            XmlTree.attribute(part, "href"),
            XmlTree.attribute(part, "contenttype"),
            null);
      }
    }
  }

  private static HtmlText text(Element part) {
    if (part.getName().equals("inlineData")) {
      String type = XmlTree.attribute(part, "contenttype");
      boolean html = type != null && type.contains("html");
      return html ? HtmlText.of(part.getText()) : HtmlText.plain(part.getText());
    }
    if (!part.getName().equals("inlineXML") || part.getChildren().isEmpty()) {
      return HtmlText.NONE;
    }
    Element document = part.getChildren().get(0);
    Element nitf = XmlTree.at(document, "body", "body.content");
    Element html = XmlTree.child(document, "body");
    return HtmlText.of(XmlTree.html(nitf != null ? nitf : html != null ? html : document));
  }

  /** The descriptions: a summary, or the text where there is no other. */
  static void describe(Element content, ArticleDraft draft) throws Unreadable {
    List<Element> descriptions = XmlTree.children(content, "description");
    if (!descriptions.isEmpty()) {
      draft.summary(HtmlText.of(XmlTree.html(descriptions.get(0))));
    }
  }

  /** The code of a controlled value: a qcode, an address or a literal. */
  static String code(Element element) {
    for (String attribute : List.of("qcode", "uri", "literal")) {
      String code = XmlTree.attribute(element, attribute);
      if (code != null) {
        return code;
      }
    }
    return null;
  }

  /** The name of a party or place; its code where it has none. */
  static String name(Element element) {
    String name = XmlTree.textAt(element, "name");
    String code = code(element);
    String text =
        element == null || !element.getChildren().isEmpty() ? null : XmlTree.text(element);
    return name != null ? name : text != null ? text : code == null ? null : afterColon(code);
  }

  private static String afterColon(String code) {
    int colon = code.contains("//") ? -1 : code.indexOf(':');
    return code.substring(colon + 1);
  }
}
