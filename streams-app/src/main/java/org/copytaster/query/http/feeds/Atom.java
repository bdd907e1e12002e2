package org.copytaster.query.http.feeds;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A feed as Atom 1.0 (RFC 4287). */
final class Atom {
  /** Media type. */
  static final String MEDIA_TYPE = "application/atom+xml";

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private Atom() {}

  /** The document. */
  static String of(Feed feed) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.setDefaultNamespace(NAMESPACE);
      xml.writeStartElement(NAMESPACE, "feed");
      xml.writeDefaultNamespace(NAMESPACE);
      element(xml, "id", feed.id());
      element(xml, "title", feed.title());
      element(xml, "updated", feed.updated().toString());
      link(xml, "self", feed.path());
      author(xml, "Copytaster");
      for (FeedEntry entry : feed.entries()) {
        entry(xml, entry);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("text in memory can be written", e);
    }
    return text.toString();
  }

  private static void entry(XMLStreamWriter xml, FeedEntry entry) throws XMLStreamException {
    xml.writeStartElement(NAMESPACE, "entry");
    element(xml, "id", entry.id());
    element(xml, "title", entry.title());
    element(xml, "published", entry.published().toString());
    element(xml, "updated", entry.updated().toString());
    if (entry.link() != null) {
      link(xml, "alternate", entry.link());
    }
    if (entry.author() != null) {
      author(xml, entry.author());
    }
    element(xml, "summary", entry.summary());
    xml.writeEndElement();
  }

  private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeStartElement(NAMESPACE, "author");
    element(xml, "name", name);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement(NAMESPACE, "link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(NAMESPACE, name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
