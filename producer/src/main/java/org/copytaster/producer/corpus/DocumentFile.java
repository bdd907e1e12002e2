package org.copytaster.producer.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import org.copytaster.producer.feed.format.Format;
import org.copytaster.producer.feed.format.Formats;
import org.copytaster.producer.feed.format.Payload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one file that holds a document: a feed, an item of an agency, a page. */
final class DocumentFile {
  /** A feed of ten thousand long articles has less. */
  static final int MAX_BYTES = 64 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(DocumentFile.class);

  private final String name;
  private final ReadSettings settings;
  private final Tally tally;

  DocumentFile(String name, ReadSettings settings, Tally tally) {
    this.name = name;
    this.settings = settings;
    this.tally = tally;
  }

  void read(FileEnding ending, CountingStream file) throws IOException {
    BoundedBytes content = new BoundedBytes(MAX_BYTES);
    String broken = null;
    try (InputStream in = ending.open(file)) {
      byte[] buffer = new byte[64 * 1024];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        content.add(buffer, 0, read);
      }
    } catch (BombGuard.Bomb e) {
      tally.dead(content.letter(name, null, null, e.getMessage()));
      return;
    } catch (IOException e) {
      broken = "the file is cut off or damaged: it breaks after " + content.length() + " bytes";
    }
    if (content.overflown() || content.length() == 0) {
      String reason =
          content.length() == 0
              ? "the file is empty"
              : "the file has %d bytes, more than the %d that are read"
                  .formatted(content.length(), MAX_BYTES);
      tally.dead(content.letter(name, null, null, broken == null ? reason : broken));
      return;
    }
    byte[] bytes = Arrays.copyOf(content.array(), content.kept());
    Format format = format(ending, bytes);
    if (format == null || broken != null) {
      String reason = "the file is of no format that is read here";
      tally.dead(content.letter(name, null, null, broken == null ? reason : broken));
    }
    // Half a page would be an article that its outlet never published.
    if (format == null || broken != null && format == Formats.SAVED_PAGE) {
      return;
    }
    ParsedTally parsed = new ParsedTally(name, "", tally);
    Payload payload = new Payload(bytes, null, null, address(name), settings.receipt());
    format.read(payload, ParsedTally.origin(settings), parsed);
    if (parsed.leftOut() > 0) {
      LOG.info("{}: {} records are no news text and are left out", name, parsed.leftOut());
    }
  }

  private static Format format(FileEnding ending, byte[] bytes) {
    boolean page = ending == FileEnding.PAGE || ending == FileEnding.PAGE_SHORT;
    Format format = Formats.detect(page ? "text/html" : null, bytes);
    return format == Formats.PAGE ? Formats.SAVED_PAGE : format;
  }

  /** The file's name as a relative address. */
  static URI address(String name) {
    try {
      // A name with a colon would else be taken for a scheme.
      return new URI(null, null, name.indexOf(':') < 0 ? name : "./" + name, null);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
