package org.copytaster.producer.feed.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.copytaster.producer.input.Unreadable;
import org.jdom2.Element;

/** Reads the records of a payload of XML twice: what stands around them first, then each. */
final class XmlFeed {
  /** Fills an article from a record. */
  @FunctionalInterface
  interface Mapping {
    /** Fills the draft, or throws why there is no article in the record. */
    void fill(Element record, ArticleDraft draft) throws Unreadable;
  }

  /** Makes a mapping when it is known what stands around the records. */
  @FunctionalInterface
  interface Start {
    /**
     * Begins to read.
     *
     * @param root the document without its records; null where the document is itself a record
     */
    Mapping at(Element root);
  }

  private XmlFeed() {}

  /** Reads all records; gives what stands around them, or null. */
  static Element read(Intake intake, Predicate<Element> isRecord, Start start) throws IOException {
    String text = XmlText.of(intake.text());
    Element root = XmlRecords.read(text, isRecord, null).root();
    Mapping mapping = start.at(root);
    XmlRecords.Frame frame =
        XmlRecords.read(
            text,
            isRecord,
            new XmlRecords.Taker() {
              @Override
              public void take(Element record, int from, int to) throws IOException {
                intake.record(() -> bytes(text, from, to), draft -> mapping.fill(record, draft));
              }

              @Override
              public void refuse(String reason, int from, int to) throws IOException {
                intake.problem(reason, bytes(text, from, to));
              }
            });
    if (frame.broken() != null) {
      intake.broken(frame.broken(), bytes(text, frame.brokenFrom(), text.length()));
    }
    return root;
  }

  private static byte[] bytes(String text, int from, int to) {
    int start = Math.max(0, Math.min(from, text.length()));
    return text.substring(start, Math.max(start, Math.min(to, text.length())))
        .getBytes(StandardCharsets.UTF_8);
  }
}
