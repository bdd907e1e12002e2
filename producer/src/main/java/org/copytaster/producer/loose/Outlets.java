package org.copytaster.producer.loose;

import java.util.HashSet;
import java.util.Set;

/** Finds who published a page: from its head, its headline's end, its addresses and its foot. */
final class Outlets {
  private static final int LONGEST_MASTHEAD_WORDS = 8;
  private static final int LONGEST_NAME_WORDS = 6;
  private static final int LONGEST_LINE = 300;
  private static final int SHORTEST_STEM = 4;
  private static final Set<String> FOLLOW =
      Set.of("follow ", "like ", "download the ", "subscribe to ", "about ", "more from ");

  private final PageLines lines;
  private final Set<String> stems = new HashSet<>();
  private String holder;

  Outlets(PageLines lines) {
    this.lines = lines;
    for (int i = 0; i < lines.size(); i++) {
      LineRole role = lines.role(i);
      String text = lines.text(i);
      if (role == LineRole.PROSE || text.length() > LONGEST_LINE || role == LineRole.COMMENTS) {
        continue;
      }
      for (String word : text.split("[ \u00a0<>()\\[\\],;]+")) {
        host(word);
      }
      if (holder == null && (role == LineRole.CHROME || role == LineRole.NOTE)) {
        holder = Masthead.copyrightHolder(text);
      }
    }
  }

  /** Keeps the names in the host of an address or of a mail box. */
  private void host(String word) {
    String host = word.substring(word.indexOf('@') + 1);
    int scheme = host.indexOf("://");
    host = scheme < 0 ? host : host.substring(scheme + 3);
    int slash = host.indexOf('/');
    host = slash < 0 ? host : host.substring(0, slash);
    if (Shape.domain(host)) {
      String[] labels = Lexicon.lower(host).split("\\.");
      for (int i = 0; i + 1 < labels.length; i++) {
        stems.add(Shape.squash(labels[i]));
      }
    }
  }

  /** Whether the page, or what is known of the press, says that an outlet has that name. */
  boolean named(String name) {
    String letters = Shape.squash(name);
    boolean address =
        letters.length() >= SHORTEST_STEM
            && (stems.contains(letters)
                || letters.startsWith("the") && stems.contains(letters.substring(3)));
    return address || name.equalsIgnoreCase(holder) || OutletNames.like(name);
  }

  /** Marks the lines above the text that name the outlet; its name, or null. */
  String mark() {
    String outlet = null;
    for (int i = 0; i < lines.head(); i++) {
      String text = lines.text(i);
      if (lines.role(i) == LineRole.DATE && !lines.get(i).value().isEmpty()) {
        outlet = outlet == null ? lines.get(i).value() : outlet;
      }
      if (lines.role(i) != LineRole.PLAIN || Shape.words(text) > LONGEST_MASTHEAD_WORDS) {
        continue;
      }
      String name = Masthead.outlet(text);
      if (name == null
          && Shape.words(text) <= LONGEST_NAME_WORDS
          && named(text)
          && otherHeadline(i)) {
        name = withoutDash(text);
      }
      if (name != null) {
        lines.mark(i, LineRole.MASTHEAD);
        outlet = outlet == null ? name : outlet;
      }
    }
    return outlet;
  }

  /** "CNN —" stands where the dateline would. */
  private static String withoutDash(String text) {
    int end = text.length();
    while (end > 1 && " -–—:".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private boolean otherHeadline(int masthead) {
    for (int i = 0; i < lines.head(); i++) {
      // Four words make a headline; scripts without blanks make it of one.
      int words = Shape.words(lines.text(i));
      if (i != masthead
          && (lines.role(i) == LineRole.TITLE
              || lines.role(i) == LineRole.PLAIN && (words >= 4 || words == 1))) {
        return true;
      }
    }
    return Headline.sentence(lines) >= 0;
  }

  /** Who the foot of the page names: the holder of its rights, a known name alone, or null. */
  String foot() {
    if (holder != null) {
      return holder;
    }
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.text(i);
      if (i >= lines.last() && lines.role(i) == LineRole.PLAIN && OutletNames.known(text)) {
        lines.mark(i, LineRole.MASTHEAD);
        return text;
      }
      String followed = lines.role(i) == LineRole.CHROME ? followed(text) : null;
      if (followed != null) {
        return followed;
      }
    }
    return null;
  }

  /** "Follow The Harbour Post on X", "Download the Sky News app". */
  private static String followed(String text) {
    String lower = Lexicon.lower(text);
    for (String cue : FOLLOW) {
      if (lower.startsWith(cue)) {
        String rest = text.substring(cue.length());
        int end = rest.length();
        for (String stop : new String[] {" on ", " app", " newsletter", "'s ", "’s "}) {
          int at = rest.indexOf(stop);
          end = at > 0 && at < end ? at : end;
        }
        String name = rest.substring(0, end);
        return OutletNames.like(name) ? name : null;
      }
    }
    return null;
  }
}
