package org.copytaster.producer.feed.format;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.producer.input.Unreadable;
import org.copytaster.schema.ArticleStatus;
import org.copytaster.schema.ChangeKind;
import org.jdom2.Element;

/** Atom 1.0 and 0.3, with the tombstones of RFC 6721. */
final class AtomFormat implements Format {
  private static final Set<String> RECORDS = Set.of("entry", "deleted-entry");

  /** Children of an entry that are mapped; others go to the extras. */
  private static final Set<String> MAPPED =
      Set.of(
          "id",
          "title",
          "link",
          "summary",
          "content",
          "author",
          "contributor",
          "category",
          "rights",
          "source",
          "published",
          "updated",
          "issued",
          "created",
          "modified",
          "embargoDate",
          "credit");

  @Override
  public String name() {
    return "atom";
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
            element -> RECORDS.contains(element.getName()),
            feed -> {
              intake.home(XmlTree.textAt(feed, "id"));
              return (element, draft) -> {
                Syndicated.head(
                    draft, feed, XmlTree.attribute(feed, "lang"), XmlTree.textAt(feed, "rights"));
                if (element.getName().equals("entry")) {
                  entry(rome.atomEntry(element), element, draft);
                } else {
                  deleted(element, draft);
                }
              };
            });
    return root == null ? FeedHints.NONE : FeedLinks.of(root, payload.address());
  }

  /** Holds until an entry is delivered that was updated after it, as the RFC has it. */
  private static void deleted(Element element, ArticleDraft draft) throws Unreadable {
    draft.key(XmlTree.attribute(element, "ref"));
    draft.article().setStatus(ArticleStatus.WITHHELD).setChangeKind(ChangeKind.KILL);
    draft.dates().withdrawn("when", XmlTree.attribute(element, "when"));
    if (draft.dates().withdrawn() == null) {
      throw new Unreadable("when", "the deletion does not say when it took place");
    }
    draft
        .article()
        .setEditorsNote(draft.text("editorsNote", XmlTree.textAt(element, "comment")))
        .setByline(draft.text("byline", XmlTree.textAt(element, "by", "name")));
  }

  private static void entry(Entry entry, Element element, ArticleDraft draft) throws Unreadable {
    URI base = base(element, draft);
    links(entry, base, draft);
    String id = XmlTree.textAt(element, "id");
    draft.key(id == null ? draft.article().getUrl() : id);
    dates(element, draft);
    draft.title(line(entry.getTitleEx()));
    Content body = entry.getContents().isEmpty() ? null : entry.getContents().get(0);
    draft.body(text(body));
    draft.summary(text(entry.getSummary()));
    if (body != null && body.getSrc() != null) {
      draft.association("content", ItemId.absolute(base, body.getSrc()), body.getType(), null);
    }
    Syndicated.language(draft, XmlTree.attribute(element, "lang"));
    draft.article().setByline(draft.text("byline", names(entry.getAuthors())));
    draft.extras().add("contributor", names(entry.getContributors()));
    draft.rights(null, null, XmlTree.textAt(element, "rights"), null);
    credit(XmlTree.child(element, "source"), element, draft);
    for (Category category : entry.getCategories()) {
      draft.subject("keyword", category.getScheme(), category.getTerm(), category.getLabel());
    }
    Syndicated.extras(draft, element, MAPPED);
  }

  private static URI base(Element element, ArticleDraft draft) {
    URI payload = draft.intake().payload().address();
    String own = ItemId.absolute(payload, XmlTree.attribute(element, "base"));
    return own == null ? payload : URI.create(own);
  }

  private static void links(Entry entry, URI base, ArticleDraft draft) {
    for (Link link :
        Stream.concat(entry.getAlternateLinks().stream(), entry.getOtherLinks().stream())
            .toList()) {
      String rel = link.getRel() == null ? "alternate" : link.getRel().toLowerCase(Locale.ROOT);
      String address = ItemId.absolute(base, link.getHref());
      if (rel.equals("alternate") && draft.article().getUrl() == null) {
        draft.url(address == null ? link.getHref() : address);
      } else if (!rel.equals("self") && !rel.equals("edit")) {
        draft.association(
            rel, address == null ? link.getHref() : address, link.getType(), link.getTitle());
      }
    }
  }

  private static void dates(Element entry, ArticleDraft draft) throws Unreadable {
    DraftDates dates = draft.dates();
    dates.published("published", XmlTree.textAt(entry, "published"));
    dates.published("issued", XmlTree.textAt(entry, "issued"));
    dates.published("created", XmlTree.textAt(entry, "created"));
    dates.updated("updated", XmlTree.textAt(entry, "updated"));
    dates.updated("modified", XmlTree.textAt(entry, "modified"));
    dates.embargo("embargoDate", XmlTree.textAt(entry, "embargoDate"));
  }

  /** The feed that the entry was taken from. */
  private static void credit(Element source, Element entry, ArticleDraft draft) {
    Syndicated.credit(draft, entry, HtmlText.line(XmlTree.textAt(source, "title")));
    draft.alternateId("source", XmlTree.textAt(source, "id"));
    if (draft.article().getByline() == null) {
      String author = XmlTree.textAt(source, "author", "name");
      draft.article().setByline(draft.text("byline", author));
    }
  }

  private static HtmlText text(Content content) {
    if (content == null || content.getValue() == null) {
      return HtmlText.NONE;
    }
    String type = content.getType() == null ? "text" : content.getType().toLowerCase(Locale.ROOT);
    return type.equals("text") || type.equals("text/plain")
        ? HtmlText.plain(content.getValue())
        : HtmlText.of(content.getValue());
  }

  private static String line(Content content) {
    String text = text(content).text().replaceAll("\\s+", " ").strip();
    return text.isEmpty() ? null : text;
  }

  private static String names(List<SyndPerson> people) {
    String names =
        people.stream()
            .map(person -> person.getName() == null ? person.getEmail() : person.getName())
            .filter(name -> name != null && !name.isBlank())
            .map(String::strip)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }
}
