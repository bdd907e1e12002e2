package org.copytaster.producer.feed.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jdom2.Verifier;
import org.jdom2.output.XMLOutputter;
import org.jsoup.parser.Parser;

/** Trees of XML, and how to look into them by local names. */
final class XmlTree {
  private XmlTree() {}

  /** The element whose start tag the reader stands at, without content. */
  static Element startTag(XMLStreamReader reader) {
    Element element =
        new Element(
            name(reader.getLocalName()), namespace(reader.getPrefix(), reader.getNamespaceURI()));
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      element.setAttribute(
          new Attribute(
              name(reader.getAttributeLocalName(i)),
              cleaned(reader.getAttributeValue(i)),
              attributeNamespace(reader.getAttributePrefix(i), reader.getAttributeNamespace(i))));
    }
    return element;
  }

  /** The reader lets a name begin with a colon; the tree does not. */
  private static String name(String read) {
    return Verifier.checkElementName(read) == null ? read : read.replace(':', '_');
  }

  /**
   * None, too, for what the tree refuses as the name of one, such as one that starts with a digit.
   */
  private static Namespace namespace(String prefix, String uri) {
    boolean none = uri == null || uri.isEmpty() || Verifier.checkNamespaceURI(uri) != null;
    return none
        ? Namespace.NO_NAMESPACE
        : Namespace.getNamespace(prefix == null ? "" : prefix, uri);
  }

  private static Namespace attributeNamespace(String prefix, String uri) {
    // An attribute with a namespace needs a prefix.
    return prefix == null || prefix.isEmpty() ? Namespace.NO_NAMESPACE : namespace(prefix, uri);
  }

  /** Adds the text that the reader stands at, if any; gives its length. */
  static int addText(XMLStreamReader reader, Element to) {
    String text;
    switch (reader.getEventType()) {
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          text = reader.getText();
      case XMLStreamConstants.ENTITY_REFERENCE ->
          // Those of HTML are known without a DTD; others stay as they are written.
          text = Parser.unescapeEntities("&" + reader.getLocalName() + ";", true);
      default -> {
        return 0;
      }
    }
    to.addContent(cleaned(text));
    return text.length();
  }

  /** Character references may stand for characters that no XML may hold. */
  private static String cleaned(String text) {
    return Verifier.checkCharacterData(text) == null ? text : XmlText.cleaned(text);
  }

  /** The first child of that local name in any namespace, or null; null where the parent is. */
  static Element child(Element parent, String name) {
    if (parent != null) {
      for (Element child : parent.getChildren()) {
        if (child.getName().equals(name)) {
          return child;
        }
      }
    }
    return null;
  }

  /** The element at the end of a path of local names, or null. */
  static Element at(Element parent, String... path) {
    Element element = parent;
    for (String name : path) {
      element = child(element, name);
    }
    return element;
  }

  /** Children of that local name in any namespace; none where the parent is null. */
  static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    if (parent != null) {
      for (Element child : parent.getChildren()) {
        if (child.getName().equals(name)) {
          found.add(child);
        }
      }
    }
    return found;
  }

  /** All text below, or null where it is blank or the element is null. */
  static String text(Element element) {
    if (element == null || element.getValue().isBlank()) {
      return null;
    }
    return element.getValue().strip();
  }

  /** Text of the element at the end of a path, or null. */
  static String textAt(Element parent, String... path) {
    return text(at(parent, path));
  }

  /** An attribute by its local name, or null where it is missing or blank. */
  static String attribute(Element element, String name) {
    if (element != null) {
      for (Attribute attribute : element.getAttributes()) {
        if (attribute.getName().equals(name) && !attribute.getValue().isBlank()) {
          return attribute.getValue().strip();
        }
      }
    }
    return null;
  }

  /** The element as HTML would have it, for its text: local names, no attributes. */
  static org.jsoup.nodes.Element html(Element element) {
    org.jsoup.nodes.Element html =
        new org.jsoup.nodes.Element(element.getName().toLowerCase(Locale.ROOT));
    for (Content content : element.getContent()) {
      if (content instanceof Element child) {
        html.appendChild(html(child));
      } else if (content instanceof Text text) {
        html.appendText(text.getText());
      }
    }
    return html;
  }

  /** The element as XML. */
  static String xml(Element element) {
    return new XMLOutputter().outputString(element);
  }

  /** The element as bytes of XML, for a dead letter. */
  static byte[] bytes(Element element) {
    return xml(element).getBytes(StandardCharsets.UTF_8);
  }

  /** The text of an element that has nothing but text, else all of it as XML. */
  static String value(Element element) {
    return element.getChildren().isEmpty() && element.getAttributes().isEmpty()
        ? text(element)
        : xml(element);
  }
}
