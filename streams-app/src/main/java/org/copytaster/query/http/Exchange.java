package org.copytaster.query.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.copytaster.query.http.route.Reply;

/** Writes replies: entity tags, compression, HEAD. */
final class Exchange {
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  /** Below it the packet is sent anyway. */
  private static final int WORTH_COMPRESSING = 1024;

  private static final String ZIPPED = "-gz";

  private Exchange() {}

  /** Sends a reply. */
  static void send(Context context, Reply.Whole reply) {
    boolean zip = worthIt(reply) && takesGzip(context.header("Accept-Encoding"));
    context.status(reply.status());
    context.contentType(contentType(reply.mediaType()));
    reply.headers().forEach(context::header);
    if (reply.status() == OK) {
      String tag = Digests.tag(reply.body());
      context.header("ETag", '"' + tag + (zip ? ZIPPED : "") + '"');
      context.header("Vary", "Accept, Accept-Encoding, Authorization");
      if (!reply.headers().containsKey("Cache-Control")) {
        context.header("Cache-Control", "no-cache");
      }
      if (unchanged(context, tag, reply.headers().get("Last-Modified"))) {
        context.status(NOT_MODIFIED);
        return;
      }
    } else {
      context.header("Cache-Control", "no-store");
    }
    byte[] body = reply.body();
    if (zip) {
      context.header("Content-Encoding", "gzip");
      body = zipped(body);
    }
    // The container sends no body to HEAD, but the length that GET would have.
    context.header("Content-Length", Integer.toString(body.length));
    context.result(body);
  }

  /** Sends a stream until it ends. */
  static void send(Context context, Reply.Stream reply) throws IOException {
    context.status(OK);
    context.header("Content-Type", contentType(reply.mediaType()));
    context.header("Cache-Control", "no-store");
    // Proxies that gather answers would hold events back.
    context.header("X-Accel-Buffering", "no");
    try (Reply.Writer writer = reply.writer()) {
      if (!context.method().equals(HandlerType.HEAD)) {
        writer.write(context.res().getOutputStream());
      }
    }
  }

  private static String contentType(String mediaType) {
    boolean text = mediaType.startsWith("text/") || mediaType.endsWith("xml");
    return text ? mediaType + "; charset=utf-8" : mediaType;
  }

  private static boolean worthIt(Reply.Whole reply) {
    String type = reply.mediaType();
    return reply.body().length >= WORTH_COMPRESSING
        && (type.startsWith("text/") || type.contains("json") || type.contains("xml"));
  }

  private static boolean takesGzip(String header) {
    return header != null
        && Arrays.stream(header.split(","))
            .map(coding -> coding.replace(" ", ""))
            .anyMatch(coding -> coding.matches("gzip(;q=(1|0\\.[0-9]*[1-9])[0-9.]*)?"));
  }

  /** A tag that is given wins over a date. */
  private static boolean unchanged(Context context, String tag, String modified) {
    String tags = context.header("If-None-Match");
    if (tags != null) {
      return matches(tags, tag);
    }
    String since = context.header("If-Modified-Since");
    if (since == null || modified == null) {
      return false;
    }
    try {
      return !time(modified).isAfter(time(since));
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static Instant time(String header) {
    return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header));
  }

  private static boolean matches(String header, String tag) {
    return Arrays.stream(header.split(","))
        .map(each -> each.strip().replaceFirst("^W/", "").replace("\"", ""))
        .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals(tag + ZIPPED));
  }

  private static byte[] zipped(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
