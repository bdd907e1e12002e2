package org.copytaster.producer.feed.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.copytaster.producer.input.Limits;
import org.copytaster.producer.input.Unreadable;
import org.copytaster.producer.input.Utf8;

/**
 * Makes article ids of item ids. What is unique in the world (an address of a page, a URN, a tag, a
 * UUID) is the article's id as it stands, so the same item from two feeds is one article. Anything
 * else is unique within its feed alone and is put behind the feed's name.
 */
final class ItemId {
  /** URI schemes that name a thing for good. */
  private static final Set<String> NAMING = Set.of("urn", "tag", "newsml", "info", "doi", "guid");

  private static final Pattern UUID =
      Pattern.compile("\\{?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\}?");

  private ItemId() {}

  /**
   * The article's id.
   *
   * @param scope name of the feed, or null
   * @param key the item's id as given
   * @throws Unreadable where it is too long for a key
   */
  static String of(String scope, String key) throws Unreadable {
    String id = scope == null || unique(key) ? key : scope + "#" + key;
    if (Utf8.length(id) > Limits.MAX_ID_BYTES) {
      throw new Unreadable(
          "id",
          "the item's id takes %d bytes, more than %d"
              .formatted(Utf8.length(id), Limits.MAX_ID_BYTES));
    }
    return id;
  }

  /** Whether no two publishers use the same id for two items. */
  static boolean unique(String key) {
    int colon = key.indexOf(':');
    if (colon < 0) {
      return UUID.matcher(key).matches();
    }
    String scheme = key.substring(0, colon).toLowerCase(Locale.ROOT);
    if (scheme.equals("http") || scheme.equals("https")) {
      return page(key);
    }
    return NAMING.contains(scheme) && colon + 1 < key.length() && key.indexOf(' ') < 0;
  }

  /** Whether it is the address of more than a site's front page. */
  static boolean page(String address) {
    URI uri = uri(address);
    if (uri == null || uri.getHost() == null) {
      return false;
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    boolean deeper = uri.getRawPath() != null && uri.getRawPath().length() > 1;
    return (scheme.equals("http") || scheme.equals("https"))
        && (deeper || uri.getRawQuery() != null);
  }

  /** The address, or null where it is none. */
  static URI uri(String address) {
    if (address == null || address.isBlank()) {
      return null;
    }
    try {
      return new URI(address.strip().replace(" ", "%20"));
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String withoutQuery(URI base) {
    return base.getScheme() + "://" + base.getRawAuthority() + base.getRawPath();
  }

  /** The address as an absolute one, resolved against the base where that helps; else null. */
  static String absolute(URI base, String address) {
    URI uri = uri(address);
    if (uri == null || uri.isOpaque()) {
      return null;
    }
    if (!uri.isAbsolute() && base != null && base.isAbsolute() && !base.isOpaque()) {
      // URI.resolve() takes the last step off the base where a bare query is resolved.
      boolean query = uri.toString().startsWith("?");
      uri = query ? uri(withoutQuery(base) + uri) : base.resolve(uri);
    }
    return uri != null && uri.isAbsolute() && uri.getHost() != null ? uri.toString() : null;
  }
}
