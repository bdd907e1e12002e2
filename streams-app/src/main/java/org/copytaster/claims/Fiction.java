package org.copytaster.claims;

import java.util.Set;

/**
 * Whether a text tells a story that is made up: a review of a novel or a play, a report on a war
 * game. What such a text counts without a date is no claim.
 */
final class Fiction {
  /** Sentences in which a text says what it is about. */
  private static final int OPENING = 2;

  /** "A novel coronavirus", "a novel approach": something new. */
  private static final Set<String> BEHIND =
      Set.of("set", "about", "by", "that", "which", "in", "on", "of", "based", "and", "to", "is");

  private static final Set<String> NOVEL = Set.of("novel", "play", "film", "movie", "book");
  private static final Set<String> GAMES = Set.of("game", "games", "gaming", "gamers");
  private static final Set<String> WAR = Set.of("war", "board", "video", "computer", "tabletop");
  private static final Set<String> ACTUALLY =
      Set.of("reality", "real", "actual", "actually", "reality,", "true", "factual");

  private final WordList works;
  private int read;
  private boolean told;

  Fiction(Words words) {
    this.works = words.list("fiction");
  }

  /** Takes in a sentence that is to be read. */
  void hear(Sentence sentence, boolean facts) {
    boolean opens = read < OPENING && !facts && announces(sentence);
    told |= opens;
    if (told && !opens && sentence.find(0, sentence.size(), ACTUALLY) >= 0) {
      told = false;
      read = OPENING;
    }
    read++;
  }

  /** Whether a figure that its sentence gives no period is of the story. */
  boolean of(Scene scene, Draft draft) {
    return told && PeriodChooser.stated(scene, draft.figure(), draft.measure()) == null;
  }

  private boolean announces(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      boolean game = sentence.has(i, GAMES) && sentence.has(i - 1, WAR);
      if (game || sentence.has(i, works) || work(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  /** "The novel tops the list", "a play about the siege"; not "a novel virus". */
  private static boolean work(Sentence sentence, int i) {
    Token next = sentence.at(i + 1);
    boolean behind = next.kind() != Token.Kind.WORD || BEHIND.contains(next.lower());
    boolean verb = next.lower().endsWith("s") && !next.lower().endsWith("us");
    return i > 0 && sentence.has(i, NOVEL) && (behind || verb) && !sentence.at(i + 1).capital();
  }
}
