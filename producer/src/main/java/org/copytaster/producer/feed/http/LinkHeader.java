package org.copytaster.producer.feed.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The header Link (RFC 8288), as far as hubs need it. */
final class LinkHeader {
  private LinkHeader() {}

  /** Targets of all links with a relation, resolved against the address of the answer. */
  static List<URI> targets(List<String> headers, String relation, URI base) {
    List<URI> targets = new ArrayList<>();
    for (String header : headers) {
      int at = 0;
      while (at >= 0) {
        int open = header.indexOf('<', at);
        int close = open < 0 ? -1 : header.indexOf('>', open);
        if (close < 0) {
          break;
        }
        int next = header.indexOf('<', close);
        String parameters = header.substring(close + 1, next < 0 ? header.length() : next);
        if (has(parameters, relation)) {
          add(header.substring(open + 1, close), base, targets);
        }
        at = next;
      }
    }
    return targets;
  }

  private static boolean has(String parameters, String relation) {
    for (String parameter : parameters.toLowerCase(Locale.ROOT).split("[;,]")) {
      String text = parameter.strip();
      if (text.startsWith("rel=")) {
        String value = text.substring("rel=".length()).replace("\"", "");
        return List.of(value.split(" ")).contains(relation);
      }
    }
    return false;
  }

  private static void add(String target, URI base, List<URI> targets) {
    try {
      targets.add(base.resolve(target.strip()));
    } catch (IllegalArgumentException e) {
      // No address: as good as not there.
    }
  }
}
