package org.copytaster.producer.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.copytaster.producer.feed.format.Format;
import org.copytaster.producer.feed.format.Formats;
import org.copytaster.producer.feed.format.Payload;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a WARC archive: each response that is a page or a feed, one at a time. */
final class WarcFile {
  /** Pages are smaller; a feed in an archive may be large. */
  private static final int MAX_BYTES = 16 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(WarcFile.class);

  private final String name;
  private final ReadSettings settings;
  private final Tally tally;
  private long leftOut;

  WarcFile(String name, ReadSettings settings, Tally tally) {
    this.name = name;
    this.settings = settings;
    this.tally = tally;
  }

  void read(CountingStream file) throws IOException {
    long records = 0;
    try (WarcReader reader = open(file)) {
      for (WarcRecord record = next(reader); record != null; record = next(reader)) {
        records++;
        if (record instanceof WarcResponse response) {
          response(response);
        }
      }
    } catch (BrokenArchive e) {
      String reason =
          "the archive is cut off, damaged or none: it breaks after %d records; those were read"
              .formatted(records);
      tally.dead(DeadLetter.of(name, null, null, reason, new byte[0]));
    }
    if (leftOut > 0) {
      LOG.info("{}: {} responses are no news text and are left out", name, leftOut);
    }
  }

  private static WarcReader open(CountingStream file) throws BrokenArchive {
    try {
      return new WarcReader(file);
    } catch (IOException | IllegalArgumentException e) {
      throw new BrokenArchive(e);
    }
  }

  /** The next record, or null at the end. */
  private static WarcRecord next(WarcReader reader) throws BrokenArchive {
    try {
      return reader.next().orElse(null);
    } catch (IOException e) {
      throw new BrokenArchive(e);
    }
  }

  private void response(WarcResponse response) throws IOException {
    Payload payload;
    try {
      payload = payload(response);
    } catch (IOException | IllegalArgumentException e) {
      tally.dead(
          DeadLetter.of(
              name, null, null, response.target() + ": the response is damaged", new byte[0]));
      return;
    }
    Format format = payload == null ? null : Formats.detect(payload.contentType(), payload.bytes());
    // Whatever a page loads as JSON is no item of an agency.
    if (format == null || format == Formats.NINJS) {
      leftOut++;
      return;
    }
    ParsedTally parsed = new ParsedTally(name, response.target() + ": ", tally);
    format.read(payload, ParsedTally.origin(settings), parsed);
    leftOut += parsed.leftOut();
  }

  /** What the server sent, received when the archive says; null where it can be no news. */
  private static Payload payload(WarcResponse response) throws IOException {
    HttpResponse http = response.http();
    MediaType type = http.contentType();
    String name = type.base().toString().toLowerCase(Locale.ROOT);
    boolean readable = name.contains("html") || name.contains("xml") || name.contains("json");
    if (http.status() != 200 || !readable) {
      return null;
    }
    byte[] bytes;
    try (InputStream body = http.bodyDecoded().stream()) {
      bytes = body.readNBytes(MAX_BYTES + 1);
    }
    if (bytes.length > MAX_BYTES) {
      throw new IOException("the response is larger than " + MAX_BYTES + " bytes");
    }
    return new Payload(
        bytes,
        name,
        type.parameters().get("charset"),
        address(response.target()),
        response.date().truncatedTo(ChronoUnit.MILLIS));
  }

  private static URI address(String target) {
    try {
      return new URI(target);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** The archive cannot be read on; told apart from a sink that fails. */
  private static final class BrokenArchive extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenArchive(Exception cause) {
      super(cause);
    }
  }
}
