package org.copytaster.producer.feed.format;

import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Enclosure;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.copytaster.producer.input.Unreadable;
import org.jdom2.Element;

/** RSS 2.0, 0.91 to 0.94, 0.90 and 1.0, with the modules that news feeds use. */
final class RssFormat implements Format {
  /** Children of an item that are mapped; others go to the extras. */
  private static final Set<String> MAPPED =
      Set.of(
          "title",
          "link",
          "guid",
          "description",
          "encoded",
          "author",
          "creator",
          "pubDate",
          "date",
          "issued",
          "created",
          "modified",
          "updated",
          "published",
          "expirationDate",
          "embargoDate",
          "source",
          "category",
          "subject",
          "enclosure",
          "comments",
          "credit",
          "copyright",
          "rights",
          "language",
          "content",
          "thumbnail",
          "group");

  @Override
  public String name() {
    return "rss";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public FeedHints read(Payload payload, Origin origin, ParsedSink sink) throws IOException {
    Intake intake = new Intake(this, payload, origin, sink);
    Rome rome = new Rome();
    Element root =
        XmlFeed.read(
            intake,
            element -> element.getName().equals("item"),
            document -> {
              Element channel = XmlTree.child(document, "channel");
              intake.home(home(channel));
              return (element, draft) -> {
                Syndicated.head(
                    draft, channel, XmlTree.textAt(channel, "language"), copyright(channel));
                item(rome.rssItem(element), element, draft);
              };
            });
    Element channel = XmlTree.child(root, "channel");
    return channel == null ? FeedHints.NONE : FeedLinks.of(channel, payload.address());
  }

  /** The channel's own address: that of the feed if it is told, else of the site. */
  private static String home(Element channel) {
    String site = null;
    for (Element link : XmlTree.children(channel, "link")) {
      site = site == null && XmlTree.text(link) != null ? XmlTree.text(link) : site;
    }
    return site == null ? XmlTree.textAt(channel, "title") : site;
  }

  private static String copyright(Element element) {
    String copyright = XmlTree.textAt(element, "copyright");
    return copyright == null ? XmlTree.textAt(element, "rights") : copyright;
  }

  private static void item(Item item, Element element, ArticleDraft draft) throws Unreadable {
    id(item, draft);
    dates(element, draft);
    draft.title(HtmlText.line(item.getTitle()));
    if (item.getContent() != null) {
      draft.body(HtmlText.of(item.getContent().getValue()));
    }
    if (item.getDescription() != null) {
      draft.summary(HtmlText.of(item.getDescription().getValue()));
    }
    draft.article().setByline(draft.text("byline", byline(item, element)));
    Syndicated.language(draft, XmlTree.textAt(element, "language"));
    draft.rights(null, null, copyright(element), null);
    credit(item, element, draft);
    for (Category category : item.getCategories()) {
      draft.subject("keyword", category.getDomain(), null, HtmlText.line(category.getValue()));
    }
    for (Element subject : XmlTree.children(element, "subject")) {
      draft.subject("keyword", null, null, HtmlText.line(XmlTree.text(subject)));
    }
    media(item, element, draft);
    Syndicated.extras(draft, element, MAPPED);
  }

  /** The guid; without one the address of the page, or of RSS 1.0's resource. */
  private static void id(Item item, ArticleDraft draft) throws Unreadable {
    Guid guid = item.getGuid();
    String link = item.getLink();
    if (guid != null && guid.getValue() != null && !guid.getValue().isBlank()) {
      draft.key(guid.getValue());
      boolean page = guid.isPermaLink() && ItemId.page(guid.getValue().strip());
      draft.url(link == null && page ? guid.getValue() : link);
      draft.alternateId("link", page && link != null && !link.equals(draft.key()) ? link : null);
    } else {
      draft.key(link == null ? item.getUri() : link);
      draft.url(link == null ? item.getUri() : link);
    }
  }

  private static void dates(Element item, ArticleDraft draft) throws Unreadable {
    DraftDates dates = draft.dates();
    dates.published("pubDate", XmlTree.textAt(item, "pubDate"));
    dates.published("issued", XmlTree.textAt(item, "issued"));
    dates.published("published", XmlTree.textAt(item, "published"));
    dates.published("date", XmlTree.textAt(item, "date"));
    dates.published("created", XmlTree.textAt(item, "created"));
    dates.updated("updated", XmlTree.textAt(item, "updated"));
    dates.updated("modified", XmlTree.textAt(item, "modified"));
    dates.expires("expirationDate", XmlTree.textAt(item, "expirationDate"));
    dates.embargo("embargoDate", XmlTree.textAt(item, "embargoDate"));
  }

  private static String byline(Item item, Element element) {
    StringBuilder creators = new StringBuilder();
    for (Element creator : XmlTree.children(element, "creator")) {
      String name = HtmlText.line(XmlTree.text(creator));
      if (name != null) {
        creators.append(creators.length() == 0 ? "" : ", ").append(name);
      }
    }
    if (creators.length() > 0) {
      return creators.toString();
    }
    // "desk@example.org (R. Castel)".
    String author = item.getAuthor();
    int open = author == null ? -1 : author.indexOf('(');
    int close = author == null ? -1 : author.lastIndexOf(')');
    return open > 0 && close > open && author.indexOf('@') >= 0
        ? author.substring(open + 1, close)
        : HtmlText.line(author);
  }

  private static void credit(Item item, Element element, ArticleDraft draft) {
    String source = item.getSource() == null ? null : HtmlText.line(item.getSource().getValue());
    if (source != null) {
      draft.association("via", item.getSource().getUrl(), null, source);
    }
    Syndicated.credit(draft, element, source);
  }

  private static void media(Item item, Element element, ArticleDraft draft) {
    for (Enclosure enclosure : item.getEnclosures()) {
      draft.association("enclosure", enclosure.getUrl(), enclosure.getType(), null);
    }
    draft.association("replies", item.getComments(), null, null);
    Element group = XmlTree.child(element, "group");
    for (Element parent : group == null ? List.of(element) : List.of(element, group)) {
      for (Element child : parent.getChildren()) {
        String name = child.getName();
        boolean picture = name.equals("content") || name.equals("thumbnail");
        if (picture && XmlTree.attribute(child, "url") != null) {
          String type = XmlTree.attribute(child, "type");
          draft.association(
              name.equals("content") ? "enclosure" : "icon",
              XmlTree.attribute(child, "url"),
              type == null ? XmlTree.attribute(child, "medium") : type,
              HtmlText.line(XmlTree.textAt(child, "title")));
          draft.extras().add("media:credit", XmlTree.textAt(child, "credit"));
        }
      }
    }
  }
}
