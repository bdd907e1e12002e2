package org.copytaster.producer.feed.format;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.copytaster.producer.input.Unreadable;

/** Reads the records of one payload one after another: a bad one costs only itself. */
final class Intake {
  /** Fills an article from a record. */
  @FunctionalInterface
  interface Mapping {
    /** Fills the draft, or throws why there is no article in the record. */
    void fill(ArticleDraft draft) throws Unreadable;
  }

  private final Payload payload;
  private final Origin origin;
  private final String adapter;
  private final String rawPayload;
  private final ParsedSink sink;
  private String home;
  private String charsetRemark;
  private int number;

  Intake(Format format, Payload payload, Origin origin, ParsedSink sink) {
    this.payload = payload;
    this.origin = origin;
    this.adapter = format.name() + "/" + format.version();
    this.rawPayload =
        "sha256:"
            + sha256(payload.bytes())
            + (payload.address() == null ? "" : " " + payload.address());
    this.sink = sink;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The payload as text; what is odd about its charset goes with every article. */
  String text() {
    Decoded decoded = Decoded.of(payload);
    charsetRemark = decoded.remark();
    return decoded.text();
  }

  /** The address or id that the feed gives itself: scopes item ids where no feed is configured. */
  void home(String address) {
    home = address;
  }

  /** Reads the next record. */
  void record(Supplier<byte[]> bytes, Mapping mapping) throws IOException {
    number++;
    ArticleDraft draft = new ArticleDraft(this);
    Parsed parsed;
    try {
      mapping.fill(draft);
      parsed = draft.parsed();
    } catch (Unreadable e) {
      parsed = new Parsed.Problem(draft.name(), e.field(), e.getMessage(), bytes.get());
    }
    sink.take(parsed);
  }

  /** A record that cannot even be begun. */
  void problem(String reason, byte[] bytes) throws IOException {
    number++;
    sink.take(new Parsed.Problem("item " + number, null, reason, bytes));
  }

  /** Something about the payload as a whole, or the rest of it. */
  void broken(String reason, byte[] bytes) throws IOException {
    String read = number == 0 ? "" : "; " + number + " items before that were read";
    sink.take(new Parsed.Problem(null, null, reason + read, bytes));
  }

  int number() {
    return number;
  }

  Payload payload() {
    return payload;
  }

  Origin origin() {
    return origin;
  }

  String adapter() {
    return adapter;
  }

  String rawPayload() {
    return rawPayload;
  }

  String charsetRemark() {
    return charsetRemark;
  }

  /**
   * Under what name ids count that are unique within the feed alone; null where nobody tells, and
   * they are taken as they are, like those of JSON lines.
   */
  String scope() {
    return origin.feedId() == null ? home : origin.feedId();
  }
}
