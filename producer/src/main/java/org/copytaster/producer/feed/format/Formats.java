package org.copytaster.producer.feed.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formats, by name and by what bytes look like. */
public final class Formats {
  /** RSS of all versions. */
  public static final Format RSS = new RssFormat();

  /** Atom 1.0 and 0.3. */
  public static final Format ATOM = new AtomFormat();

  /** JSON Feed. */
  public static final Format JSON_FEED = new JsonFeedFormat();

  /** IPTC's ninjs 1 to 3. */
  public static final Format NINJS = new NinjsFormat();

  /** NewsML-G2. */
  public static final Format NEWSML_G2 = new NewsMlFormat();

  /** NITF. */
  public static final Format NITF = new NitfFormat();

  /** News sitemaps. */
  public static final Format SITEMAP = new SitemapFormat();

  /** Pages that say that they are articles; others are left out. */
  public static final Format PAGE = new PageFormat(false);

  /** Pages that somebody chose as articles. */
  public static final Format SAVED_PAGE = new PageFormat(true);

  private static final List<Format> ALL =
      List.of(RSS, ATOM, JSON_FEED, NINJS, NEWSML_G2, NITF, SITEMAP, PAGE, SAVED_PAGE);

  /** What stands at the start of a document decides. */
  private static final int HEAD = 64 * 1024;

  private static final Pattern FIRST_TAG = Pattern.compile("<([\\p{L}_][\\w.:-]{0,100})");

  private Formats() {}

  /** All formats. */
  public static List<Format> all() {
    return ALL;
  }

  /** The format of that name, or null. */
  public static Format byName(String name) {
    return ALL.stream().filter(format -> format.name().equals(name)).findFirst().orElse(null);
  }

  /**
   * The format that the bytes look like, or null. What they hold decides; the media type is often
   * wrong, and is asked only where the bytes leave it open.
   *
   * @param contentType media type without parameters, or null
   */
  public static Format detect(String contentType, byte[] bytes) {
    String head = head(bytes).stripLeading();
    if (head.startsWith("{") || head.startsWith("[")) {
      boolean feed =
          head.contains("jsonfeed.org/version/") || "application/feed+json".equals(contentType);
      return feed ? JSON_FEED : NINJS;
    }
    if (!head.contains("<")) {
      return null;
    }
    Matcher tag = FIRST_TAG.matcher(withoutComments(head));
    return tag.find() ? byRoot(tag.group(1), contentType) : null;
  }

  private static Format byRoot(String tag, String contentType) {
    String name = tag.substring(tag.indexOf(':') + 1);
    return switch (name) {
      case "rss", "RDF", "channel" -> RSS;
      case "feed", "entry" -> ATOM;
      case "newsItem",
          "newsMessage",
          "packageItem",
          "itemSet",
          "conceptItem",
          "knowledgeItem",
          "planningItem",
          "catalogItem" ->
          NEWSML_G2;
      case "nitf" -> NITF;
      case "urlset" -> SITEMAP;
      default -> name.equalsIgnoreCase("html") || "text/html".equals(contentType) ? PAGE : null;
    };
  }

  /** A comment or DTD in front of the root may hold tags of its own. */
  private static String withoutComments(String head) {
    StringBuilder rest = new StringBuilder();
    int at = 0;
    while (at < head.length()) {
      int open = head.indexOf("<!", at);
      if (open < 0) {
        return rest.append(head, at, head.length()).toString();
      }
      rest.append(head, at, open);
      boolean comment = head.startsWith("<!--", open);
      int subset = head.indexOf('[', open);
      int end = head.indexOf('>', open);
      boolean dtd = !comment && head.startsWith("<!DOCTYPE", open) && subset > 0 && subset < end;
      int close = head.indexOf(comment ? "-->" : dtd ? "]" : ">", open);
      if (close < 0) {
        break;
      }
      at = head.indexOf('>', close) + 1;
      if (at == 0) {
        break;
      }
    }
    return rest.toString();
  }

  private static String head(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    if (length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
      return new String(bytes, 2, length - 2, StandardCharsets.UTF_16LE);
    }
    if (length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
      return new String(bytes, 2, length - 2, StandardCharsets.UTF_16BE);
    }
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    return head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
  }
}
