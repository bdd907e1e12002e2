package org.copytaster.claims;

/** Reads the names of sources: the well-known ones of {@code sources.txt}, and any in capitals. */
final class SourceNames {
  static final int LONGEST = 9;
  private static final AnyOf JOINERS = AnyOf.of("of", "for", "the", "and", "on");

  private final Phrases<String> known = Phrases.ofForms();
  private final WordList links;
  private final WordList roles;

  SourceNames(Words words) {
    this.links = words.list("chain-link");
    this.roles = words.list("role");
    for (Sections.Section section : Sections.resource("sources.txt")) {
      section.values("forms").forEach(form -> known.put(form, section.name()));
    }
  }

  /** A name in its long form where that is known, and the token after it. */
  record Name(String text, int to) {}

  /** The well-known source that starts at {@code i}, or null. */
  Name known(Sentence sentence, int i) {
    Phrases.Match<String> match = known.match(sentence, i);
    return match == null ? null : new Name(match.value(), i + match.length());
  }

  /** The longest well-known source whose last token stands right before {@code end}, or null. */
  Name knownBefore(Sentence sentence, int end) {
    for (int i = Math.max(0, end - LONGEST); i < end; i++) {
      Name name = known(sentence, i);
      if (name != null && name.to() == end) {
        return name;
      }
    }
    return null;
  }

  /** The name that starts at {@code i}, or null. */
  Name at(Sentence sentence, int i) {
    Name source = known(sentence, i);
    if (source != null) {
      return source;
    }
    if (!sentence.at(i).capital() || Calendar.names(sentence.at(i))) {
      return null;
    }
    if (sentence.has(i, links) && known(sentence, i + 1) != null) {
      return null;
    }
    int end = i + 1;
    for (int j = i + 1; j < i + LONGEST; j++) {
      Token token = sentence.at(j);
      if (token.capital() || roles.has(token) || token.is("'s") && sentence.has(j + 1, roles)) {
        end = j + 1;
      } else if (!JOINERS.has(token)) {
        break;
      }
    }
    return new Name(sentence.text(i, end), end);
  }
}
