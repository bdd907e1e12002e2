package org.copytaster.producer.feed.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Readers of single values of a feed file; each says what to write instead. */
final class Values {
  static final Duration SHORTEST = Duration.ofSeconds(1);
  static final Duration LONGEST = Duration.ofDays(7);

  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})([smhd])");
  private static final Pattern LISTEN = Pattern.compile("([^\\s:]+|\\[[0-9a-fA-F:]+]):(\\d{1,5})");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final int PORTS = 65_535;

  private Values() {}

  static FeedKind kind(String text) {
    for (FeedKind kind : FeedKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(text)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("\"" + text + "\" is none of poll, push, folder");
  }

  static URI address(String text) {
    try {
      URI uri = new URI(text);
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (http && uri.getHost() != null && uri.getUserInfo() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "write an address of http or https without user and password; credentials have their own"
            + " field");
  }

  static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (matcher.matches()) {
      long count = Long.parseLong(matcher.group(1));
      Duration duration =
          switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
          };
      if (duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0) {
        return duration;
      }
    }
    throw new IllegalArgumentException("write 30s, 5m, 1h or 1d: from a second to a week");
  }

  static InetSocketAddress listen(String text) {
    Matcher matcher = LISTEN.matcher(text);
    if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > PORTS) {
      throw new IllegalArgumentException("write HOST:PORT, such as 127.0.0.1:8095");
    }
    return new InetSocketAddress(matcher.group(1), Integer.parseInt(matcher.group(2)));
  }

  static String language(String text) {
    return matching(LANGUAGE, text, "write a language tag, such as en or pt-BR");
  }

  static String header(String text) {
    return matching(HEADER, text, "write a header's name, such as X-Api-Key");
  }

  private static String matching(Pattern pattern, String text, String advice) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException(advice);
    }
    return text;
  }

  static boolean yes(String text) {
    if (!Set.of("true", "false").contains(text)) {
      throw new IllegalArgumentException("write true or false");
    }
    return text.equals("true");
  }

  static Secret secret(String name, UnaryOperator<String> environment) {
    String value = environment.apply(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("the environment variable " + name + " is not set");
    }
    return new Secret(value.strip());
  }
}
