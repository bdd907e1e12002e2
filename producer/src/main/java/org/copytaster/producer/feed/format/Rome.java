package org.copytaster.producer.feed.format;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copytaster.producer.input.Unreadable;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * Gives ROME one item at a time in a feed that holds nothing else: an item that it cannot read
 * costs only itself, and the item's own element stands beside what ROME makes of it. Dates are kept
 * back: ROME knows fewer ways to write them, and does not keep how they were written.
 */
final class Rome {
  private static final Namespace RDF =
      Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
  private static final Set<String> DATES =
      Set.of(
          "pubDate",
          "expirationDate",
          "date",
          "published",
          "updated",
          "issued",
          "modified",
          "created");

  private final WireFeedInput input = new WireFeedInput(false, Locale.ROOT);

  Item rssItem(Element item) throws Unreadable {
    Namespace namespace = item.getNamespace();
    Element root;
    Element channel = new Element("channel", namespace);
    if (namespace.equals(Namespace.NO_NAMESPACE)) {
      // Reads whatever 0.91 to 0.94 have, too.
      root = new Element("rss").setAttribute("version", "2.0");
      channel.addContent(dateless(item));
      root.addContent(channel);
    } else {
      root = new Element("RDF", RDF);
      root.addNamespaceDeclaration(Namespace.getNamespace("rss", namespace.getURI()));
      root.addContent(channel);
      root.addContent(dateless(item));
    }
    WireFeed feed = build(root);
    return only(feed instanceof Channel rss ? rss.getItems() : List.of());
  }

  Entry atomEntry(Element entry) throws Unreadable {
    Element root = new Element("feed", entry.getNamespace());
    if (entry.getNamespaceURI().startsWith("http://purl.org/atom/")) {
      root.setAttribute("version", "0.3");
    }
    root.addContent(dateless(entry));
    WireFeed feed = build(root);
    return only(feed instanceof Feed atom ? atom.getEntries() : List.of());
  }

  private static Element dateless(Element item) {
    Element copy = item.clone();
    copy.getContent()
        .removeIf(content -> content instanceof Element child && DATES.contains(child.getName()));
    return copy;
  }

  private WireFeed build(Element root) throws Unreadable {
    try {
      return input.build(new Document(root));
    } catch (FeedException | IllegalArgumentException e) {
      throw unknown(e.getMessage());
    }
  }

  private static <T> T only(List<T> items) throws Unreadable {
    if (items.size() != 1) {
      throw unknown("it is in no namespace of a feed");
    }
    return items.get(0);
  }

  private static Unreadable unknown(String why) {
    return new Unreadable(null, "the item cannot be read: " + why);
  }
}
