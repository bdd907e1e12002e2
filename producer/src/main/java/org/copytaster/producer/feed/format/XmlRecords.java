package org.copytaster.producer.feed.format;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jdom2.Element;

/**
 * Walks through XML and takes the records out of it, one tree at a time: a long feed is never in
 * memory as a whole, and what stands before a break is read. DTDs are skipped, entities are never
 * expanded or fetched.
 */
final class XmlRecords {
  /** Beyond this a tree is made to do harm. */
  private static final int MAX_DEPTH = 256;

  /** Characters of text in one tree: an article has a quarter of that. */
  private static final int MAX_CHARACTERS = 4 * 1024 * 1024;

  private static final int MAX_NODES = 200_000;

  private static final XMLInputFactory FACTORY = factory();

  /** Takes the records. */
  interface Taker {
    /** Takes a record as a tree; it starts and ends at those characters of the text. */
    void take(Element record, int start, int end) throws IOException;

    /** Takes a record that is too deep or too large. */
    void refuse(String reason, int start, int end) throws IOException;
  }

  /**
   * What stands around the records.
   *
   * @param root the document without its records; null where not even its first tag is there
   * @param broken why the document ends early, or null
   * @param brokenFrom the character behind the last sound record
   */
  record Frame(Element root, String broken, int brokenFrom) {}

  private final String text;
  private final XMLStreamReader reader;
  private final Predicate<Element> isRecord;
  private int behind;

  private XmlRecords(String text, Predicate<Element> isRecord) throws XMLStreamException {
    this.text = text;
    this.reader = FACTORY.createXMLStreamReader(new StringReader(text));
    this.isRecord = isRecord;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entities are not read");
        });
    return factory;
  }

  /**
   * Reads to the end, or to where the XML breaks.
   *
   * @param text as {@link XmlText#of} gives it
   * @param isRecord asked for each start tag (with attributes, without content)
   * @param taker takes the records, or null: then they are skipped
   */
  static Frame read(String text, Predicate<Element> isRecord, Taker taker) throws IOException {
    Deque<Element> open = new ArrayDeque<>();
    Element[] root = new Element[1];
    XmlRecords records = null;
    try {
      records = new XmlRecords(text, isRecord);
      records.walk(open, root, taker);
      return new Frame(root[0], null, text.length());
    } catch (XMLStreamException e) {
      int from = records == null ? 0 : records.behind;
      return new Frame(root[0], reason(e), from);
    }
  }

  private void walk(Deque<Element> open, Element[] root, Taker taker)
      throws XMLStreamException, IOException {
    int nodes = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          Element element = XmlTree.startTag(reader);
          if (isRecord.test(element)) {
            record(element, taker);
          } else {
            if (open.isEmpty()) {
              root[0] = element;
            } else if (open.size() < MAX_DEPTH && nodes++ < MAX_NODES) {
              open.peek().addContent(element);
            }
            open.push(element);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        default -> {
          if (!open.isEmpty() && nodes++ < MAX_NODES) {
            XmlTree.addText(reader, open.peek());
          }
        }
      }
    }
  }

  private void record(Element element, Taker taker) throws XMLStreamException, IOException {
    // The reader stands behind the start tag, and may have looked a little further.
    int tag = text.lastIndexOf("<" + element.getQualifiedName(), offset());
    int start = tag < 0 ? behind : tag;
    String refused = fill(element);
    behind = offset();
    if (taker != null && refused == null) {
      taker.take(element, start, behind);
    } else if (taker != null) {
      taker.refuse(refused, start, behind);
    }
  }

  /** Reads up to the record's end tag; why it cannot be taken, or null. */
  private String fill(Element record) throws XMLStreamException {
    Element current = record;
    int depth = 1;
    int nodes = 0;
    long characters = 0;
    String refused = null;
    while (depth > 0) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (refused == null && depth > MAX_DEPTH) {
          refused = "it is nested deeper than " + MAX_DEPTH + " levels";
        } else if (refused == null && ++nodes > MAX_NODES) {
          refused = "it has more than " + MAX_NODES + " elements";
        }
        if (refused == null) {
          Element element = XmlTree.startTag(reader);
          current.addContent(element);
          current = element;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        current = refused == null && depth > 0 ? current.getParentElement() : current;
      } else if (refused == null) {
        characters += XmlTree.addText(reader, current);
        if (characters > MAX_CHARACTERS) {
          refused = "it has more than " + MAX_CHARACTERS + " characters";
        }
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        throw new XMLStreamException("the document ends within a record");
      }
    }
    return refused;
  }

  private int offset() {
    return Math.max(0, Math.min(reader.getLocation().getCharacterOffset(), text.length()));
  }

  private static String reason(XMLStreamException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    int at = message.indexOf("Message: ");
    String told = at < 0 ? message : message.substring(at + "Message: ".length());
    String line =
        e.getLocation() == null || e.getLocation().getLineNumber() < 1
            ? ""
            : " in line " + e.getLocation().getLineNumber();
    return "the XML breaks" + line + ": " + told.strip();
  }
}
