package org.copytaster.producer.feed.format;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdom2.Element;

/** What the head of an RSS or Atom feed says to those who fetch it. */
final class FeedLinks {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final int LONGEST_MINUTES = 366 * 24 * 60;

  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly", Duration.ofHours(1),
          "daily", Duration.ofDays(1),
          "weekly", Duration.ofDays(7),
          "monthly", Duration.ofDays(30),
          "yearly", Duration.ofDays(365));

  private FeedLinks() {}

  /** The hints of a channel or an Atom feed; its links may be Atom's in either. */
  static FeedHints of(Element head, URI base) {
    List<URI> hubs = new ArrayList<>();
    URI self = null;
    URI next = null;
    for (Element link : XmlTree.children(head, "link")) {
      String rel = XmlTree.attribute(link, "rel");
      URI address = uri(base, XmlTree.attribute(link, "href"));
      if (rel == null || address == null || !link.getNamespaceURI().equals(ATOM)) {
        continue;
      }
      switch (rel.toLowerCase(Locale.ROOT)) {
        case "hub" -> hubs.add(address);
        case "self" -> self = self == null ? address : self;
        case "next" -> next = next == null ? address : next;
        default -> {}
      }
    }
    return new FeedHints(
        HtmlText.line(XmlTree.textAt(head, "title")),
        ttl(head),
        hours(XmlTree.child(head, "skipHours")),
        days(XmlTree.child(head, "skipDays")),
        hubs,
        self,
        next,
        false);
  }

  static URI uri(URI base, String address) {
    return ItemId.uri(ItemId.absolute(base, address));
  }

  private static Duration ttl(Element head) {
    Integer minutes = number(XmlTree.textAt(head, "ttl"));
    if (minutes != null && minutes > 0 && minutes <= LONGEST_MINUTES) {
      return Duration.ofMinutes(minutes);
    }
    String period = XmlTree.textAt(head, "updatePeriod");
    Duration every = period == null ? null : PERIODS.get(period.toLowerCase(Locale.ROOT));
    Integer times = number(XmlTree.textAt(head, "updateFrequency"));
    return every == null || times == null || times < 1 ? every : every.dividedBy(times);
  }

  private static Set<Integer> hours(Element skip) {
    Set<Integer> hours = new HashSet<>();
    for (Element hour : XmlTree.children(skip, "hour")) {
      Integer number = number(XmlTree.text(hour));
      if (number != null && number >= 0 && number <= 24) {
        hours.add(number % 24);
      }
    }
    return hours;
  }

  private static Set<DayOfWeek> days(Element skip) {
    Set<DayOfWeek> days = new HashSet<>();
    for (Element named : XmlTree.children(skip, "day")) {
      for (DayOfWeek day : DayOfWeek.values()) {
        if (day.name().equalsIgnoreCase(XmlTree.text(named))) {
          days.add(day);
        }
      }
    }
    return days;
  }

  /** A small whole number, or null. */
  static Integer number(String text) {
    try {
      return text == null ? null : Integer.valueOf(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
