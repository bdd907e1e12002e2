package org.copytaster.producer.feed.format;

import java.io.IOException;
import org.copytaster.producer.input.Unreadable;
import org.copytaster.schema.ArticleStatus;
import org.jdom2.Element;

/** NITF, the News Industry Text Format. */
final class NitfFormat implements Format {
  @Override
  public String name() {
    return "nitf";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public FeedHints read(Payload payload, Origin origin, ParsedSink sink) throws IOException {
    Intake intake = new Intake(this, payload, origin, sink);
    XmlFeed.read(intake, element -> element.getName().equals("nitf"), root -> NitfFormat::item);
    return FeedHints.NONE;
  }

  private static void item(Element nitf, ArticleDraft draft) throws Unreadable {
    Element head = XmlTree.child(nitf, "head");
    Element data = XmlTree.child(head, "docdata");
    Element body = XmlTree.child(nitf, "body");
    Element top = XmlTree.child(body, "body.head");
    id(nitf, head, data, draft);
    draft.article().setVersion(version(XmlTree.child(data, "du-key")));
    WireStatus.set(
        draft.article(), "management-status", XmlTree.attribute(data, "management-status"));
    dates(head, data, top, draft);
    words(head, data, top, draft);
    draft.body(text(XmlTree.child(body, "body.content")));
    draft.summary(text(XmlTree.child(top, "abstract")));
    change(data, draft);
    subjects(head, data, draft);
    rights(data, top, draft);
  }

  private static HtmlText text(Element element) {
    return element == null ? HtmlText.NONE : HtmlText.of(XmlTree.html(element));
  }

  private static String line(Element element) {
    return HtmlText.line(text(element).text());
  }

  private static void id(Element nitf, Element head, Element data, ArticleDraft draft)
      throws Unreadable {
    Element id = XmlTree.child(data, "doc-id");
    String key = XmlTree.attribute(id, "id-string");
    draft.key(key == null ? XmlTree.attribute(nitf, "uno") : key);
    draft.intake().home(XmlTree.attribute(id, "regsrc"));
    draft.alternateId("regsrc", XmlTree.attribute(id, "regsrc"));
    draft.alternateId("du-key", XmlTree.attribute(XmlTree.child(data, "du-key"), "key"));
    draft.url(XmlTree.attribute(XmlTree.child(head, "pubdata"), "ex-ref"));
  }

  private static Long version(Element unit) throws Unreadable {
    String version = XmlTree.attribute(unit, "version");
    try {
      return version == null ? null : Long.valueOf(version);
    } catch (NumberFormatException e) {
      throw new Unreadable("version", "\"version\" is no whole number: " + Extras.cut(version, 40));
    }
  }

  private static void dates(Element head, Element data, Element top, ArticleDraft draft)
      throws Unreadable {
    DraftDates dates = draft.dates();
    dates.published("date.issue", XmlTree.attribute(XmlTree.child(data, "date.issue"), "norm"));
    dates.published(
        "date.publication", XmlTree.attribute(XmlTree.child(head, "pubdata"), "date.publication"));
    dates.published(
        "story.date", XmlTree.attribute(XmlTree.at(top, "dateline", "story.date"), "norm"));
    // "May be published from then on": an embargo where it lies ahead, without effect where not.
    dates.embargo("date.release", XmlTree.attribute(XmlTree.child(data, "date.release"), "norm"));
    dates.expires("date.expire", XmlTree.attribute(XmlTree.child(data, "date.expire"), "norm"));
    for (Element revision : XmlTree.children(head, "revision-history")) {
      dates.updated("revision-history", XmlTree.attribute(revision, "norm"));
    }
    boolean held = "embargoed".equals(XmlTree.attribute(data, "management-status"));
    if (held && dates.embargoed()) {
      draft.article().setStatus(ArticleStatus.USABLE);
    }
  }

  private static void words(Element head, Element data, Element top, ArticleDraft draft) {
    Element headline = XmlTree.child(top, "hedline");
    String first = line(XmlTree.child(headline, "hl1"));
    String title = first == null ? line(headline) : first;
    draft.title(title == null ? HtmlText.line(XmlTree.textAt(head, "title")) : title);
    Element publication = XmlTree.child(head, "pubdata");
    Integer urgency = FeedLinks.number(XmlTree.attribute(XmlTree.child(data, "urgency"), "ed-urg"));
    Element dateline = XmlTree.child(top, "dateline");
    String place = line(XmlTree.child(dateline, "location"));
    Element distributor = XmlTree.child(top, "distributor");
    draft
        .article()
        .setSubtitle(draft.text("subtitle", line(XmlTree.child(headline, "hl2"))))
        .setOutlet(draft.text("outlet", XmlTree.attribute(publication, "name")))
        .setProvider(draft.text("provider", line(distributor)))
        .setByline(draft.text("byline", line(XmlTree.child(top, "byline"))))
        .setDateline(draft.text("dateline", place == null ? line(dateline) : place))
        .setSlugline(
            draft.text("slugline", XmlTree.attribute(XmlTree.child(data, "du-key"), "key")))
        .setUrgency(urgency == null || urgency < 1 || urgency > 9 ? null : urgency)
        .setLanguage(draft.text("language", XmlTree.attribute(top, "lang")))
        .setEditorsNote(
            draft.text("editorsNote", XmlTree.attribute(XmlTree.child(data, "ed-msg"), "info")));
    int seq = 1;
    for (Element source : XmlTree.children(XmlTree.child(data, "del-list"), "from-src")) {
      String name = XmlTree.attribute(source, "src-name");
      draft.source(name);
      draft.hop(seq++, name, null, null);
    }
  }

  /** A correction names the document that it corrects. */
  private static void change(Element data, ArticleDraft draft) {
    Element correction = XmlTree.child(data, "correction");
    if (correction != null) {
      WireStatus.signal(draft.article(), "correction");
      draft.association("correctionOf", XmlTree.attribute(correction, "id-string"), null, null);
      draft.extras().add("correction", XmlTree.attribute(correction, "info"));
    }
  }

  private static void subjects(Element head, Element data, ArticleDraft draft) {
    for (Element keyword : XmlTree.children(XmlTree.child(data, "key-list"), "keyword")) {
      draft.subject("keyword", null, null, XmlTree.attribute(keyword, "key"));
    }
    Element tobject = XmlTree.child(head, "tobject");
    for (Element subject : XmlTree.children(tobject, "tobject.subject")) {
      draft.subject(
          null,
          "subj",
          XmlTree.attribute(subject, "tobject.subject.refnum"),
          XmlTree.attribute(subject, "tobject.subject.type"));
    }
    for (Element named : XmlTree.children(data, "identified-content")) {
      for (Element thing : named.getChildren()) {
        String kind =
            switch (thing.getName()) {
              case "person" -> "person";
              case "org" -> "organisation";
              case "location" -> "place";
              case "event" -> "event";
              default -> null;
            };
        draft.subject(kind, null, null, line(thing));
      }
    }
    for (Element meta : XmlTree.children(head, "meta")) {
      draft
          .extras()
          .add("meta." + XmlTree.attribute(meta, "name"), XmlTree.attribute(meta, "content"));
    }
  }

  private static void rights(Element data, Element top, ArticleDraft draft) {
    Element copyright = XmlTree.child(data, "doc.copyright");
    String holder = XmlTree.attribute(copyright, "holder");
    String year = XmlTree.attribute(copyright, "year");
    Element terms = XmlTree.child(data, "doc.rights");
    draft.rights(
        holder,
        XmlTree.attribute(terms, "limitations"),
        line(XmlTree.child(top, "rights")) == null && holder != null && year != null
            ? "© " + year + " " + holder
            : line(XmlTree.child(top, "rights")),
        null);
  }
}
