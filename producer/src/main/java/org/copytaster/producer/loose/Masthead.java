package org.copytaster.producer.loose;

import java.util.List;

/** Finds the outlet's name in a line with its address, or in the line of the copyright. */
final class Masthead {
  private static final int LONGEST_NAME_WORDS = 6;

  private Masthead() {}

  /** The name of the outlet whose address stands in the line ("Voz" in "Voz media Voz.us"). */
  static String outlet(String line) {
    for (String word : line.split("[ \u00a0]+")) {
      if (Shape.domain(word)) {
        String domain = Lexicon.lower(word).startsWith("www.") ? word.substring(4) : word;
        String stem = domain.substring(0, domain.indexOf('.'));
        String name = spelledOut(line, stem);
        return name == null ? stem : name;
      }
    }
    return null;
  }

  /** The words of the line that, run together, are the address's stem; or null. */
  private static String spelledOut(String line, String stem) {
    List<Token> tokens = Token.of(line);
    for (int i = 0; i < tokens.size(); i++) {
      StringBuilder run = new StringBuilder();
      for (int j = i; j < tokens.size() && run.length() < stem.length(); j++) {
        run.append(tokens.get(j).text());
        boolean address = j + 1 < tokens.size() && tokens.get(j + 1).is('.');
        if (run.toString().equalsIgnoreCase(stem) && !address) {
          return line.substring(tokens.get(i).start(), tokens.get(j).end());
        }
      }
    }
    return null;
  }

  /** The holder in "© 2025 The Harbour Post. All rights reserved."; null for an agency. */
  static String copyrightHolder(String line) {
    boolean copyright = line.startsWith("©") || Lexicon.lower(line).startsWith("copyright");
    if (!copyright) {
      return null;
    }
    StringBuilder name = new StringBuilder();
    for (Token token : Token.of(line)) {
      boolean mark =
          token.is('©') || token.number() || "copyright".equals(Lexicon.lower(token.text()));
      if (mark && name.length() == 0) {
        continue;
      }
      if (!token.word() || "all".equals(Lexicon.lower(token.text()))) {
        break;
      }
      name.append(name.length() == 0 ? "" : " ").append(token.text());
    }
    String holder = name.toString();
    boolean plausible =
        !holder.isEmpty()
            && Shape.name(holder)
            && Shape.words(holder) <= LONGEST_NAME_WORDS
            && !Lexicon.get().agency(holder);
    return plausible ? holder : null;
  }
}
