package org.copytaster.producer.feed.format;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.copytaster.producer.input.Unreadable;
import org.copytaster.schema.ArticleStatus;
import org.jdom2.Element;

/** NewsML-G2: news items, alone or in a news message. */
final class NewsMlFormat implements Format {
  private static final Set<String> ITEMS =
      Set.of(
          "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem");
  private static final Set<String> TEXTS = Set.of("text", "composite");

  @Override
  public String name() {
    return "newsml-g2";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public FeedHints read(Payload payload, Origin origin, ParsedSink sink) throws IOException {
    Intake intake = new Intake(this, payload, origin, sink);
    XmlFeed.read(
        intake, element -> ITEMS.contains(element.getName()), message -> NewsMlFormat::item);
    return FeedHints.NONE;
  }

  private static void item(Element item, ArticleDraft draft) throws Unreadable {
    draft.key(XmlTree.attribute(item, "guid"));
    if (!item.getName().equals("newsItem")) {
      draft.leaveOut("it is a " + item.getName() + ", no news item");
      return;
    }
    draft.article().setVersion(version(item));
    Element management = XmlTree.child(item, "itemMeta");
    Element content = XmlTree.child(item, "contentMeta");
    status(management, draft);
    dates(management, content, draft);
    NewsMlContent.read(management, content, draft);
    NewsMlContent.body(XmlTree.child(item, "contentSet"), draft);
    NewsMlContent.describe(content, draft);
    rights(item, draft);
    hops(XmlTree.child(item, "hopHistory"), draft);
    String type = NewsMlContent.code(XmlTree.child(management, "itemClass"));
    boolean text = type == null || TEXTS.contains(WireStatus.term(type));
    boolean stands = draft.article().getStatus() == ArticleStatus.USABLE;
    if (stands && !text && draft.article().getBody().isEmpty()) {
      draft.leaveOut("it is of class " + type + ", no text");
    }
    rest(item, management, draft);
  }

  private static Long version(Element item) throws Unreadable {
    String version = XmlTree.attribute(item, "version");
    try {
      return version == null ? null : Long.valueOf(version);
    } catch (NumberFormatException e) {
      throw new Unreadable("version", "\"version\" is no whole number: " + Extras.cut(version, 40));
    }
  }

  private static void status(Element management, ArticleDraft draft) throws Unreadable {
    WireStatus.set(
        draft.article(), "pubStatus", NewsMlContent.code(XmlTree.child(management, "pubStatus")));
    for (Element signal : XmlTree.children(management, "signal")) {
      String code = NewsMlContent.code(signal);
      draft.signal(code);
      WireStatus.signal(draft.article(), code);
    }
    Element embargo = XmlTree.child(management, "embargoed");
    if (embargo != null && XmlTree.text(embargo) == null) {
      // Without an end it holds until a version comes that has none.
      if (draft.article().getStatus() == ArticleStatus.USABLE) {
        draft.article().setStatus(ArticleStatus.WITHHELD);
      }
    } else {
      draft.dates().embargo("embargoed", XmlTree.text(embargo));
    }
  }

  private static void dates(Element management, Element content, ArticleDraft draft) {
    DraftDates dates = draft.dates();
    dates.published("firstCreated", XmlTree.textAt(management, "firstCreated"));
    String made = XmlTree.textAt(management, "versionCreated");
    dates.updated("versionCreated", made);
    Long version = draft.article().getVersion();
    if (version == null || version <= 1) {
      dates.published("versionCreated", made);
    }
    dates.publishedAtTheLatest("contentCreated", XmlTree.textAt(content, "contentCreated"));
    dates.expires("expires", XmlTree.textAt(management, "expires"));
  }

  private static void rights(Element item, ArticleDraft draft) {
    for (Element rights : XmlTree.children(item, "rightsInfo")) {
      Element mining = XmlTree.child(rights, "dataMining");
      draft.rights(
          NewsMlContent.name(XmlTree.child(rights, "copyrightHolder")),
          XmlTree.textAt(rights, "usageTerms"),
          XmlTree.textAt(rights, "copyrightNotice"),
          NewsMlContent.code(mining) == null ? XmlTree.text(mining) : NewsMlContent.code(mining));
    }
  }

  private static void hops(Element history, ArticleDraft draft) {
    for (Element hop : XmlTree.children(history, "hop")) {
      Element party = XmlTree.child(hop, "party");
      StringBuilder actions = new StringBuilder();
      for (Element action : XmlTree.children(hop, "action")) {
        String code = NewsMlContent.code(action);
        if (code != null) {
          actions.append(actions.length() == 0 ? "" : ", ").append(code);
        }
      }
      String at = XmlTree.attribute(hop, "timestamp");
      draft.hop(
          FeedLinks.number(XmlTree.attribute(hop, "seq")),
          NewsMlContent.name(party),
          actions.length() == 0 ? null : actions.toString(),
          at == null ? null : draft.dates().other("hop." + XmlTree.attribute(hop, "seq"), at));
    }
  }

  private static void rest(Element item, Element management, ArticleDraft draft) {
    for (String name : List.of("incomingFeedId", "fileName", "generator", "service", "profile")) {
      for (Element element : XmlTree.children(management, name)) {
        draft.extras().add(name, XmlTree.value(element));
      }
    }
    for (Element asserted : XmlTree.children(item, "assert")) {
      draft.extras().add("assert", XmlTree.xml(asserted));
    }
  }
}
