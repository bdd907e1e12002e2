package org.copytaster.claims;

/**
 * Whether a text tells a story that is made up: a review of a novel or a play, a report on a war
 * game. What such a text counts without a date is no claim.
 */
final class Fiction {
  /** Sentences in which a text says what it is about. */
  private static final int OPENING = 2;

  /** "A novel coronavirus", "a novel approach": something new. */
  private static final AnyOf BEHIND =
      AnyOf.of("set", "about", "by", "that", "which", "in", "on", "of", "based", "and", "to", "is");

  private static final AnyOf NOVEL = AnyOf.of("novel", "play", "film", "movie", "book");
  private static final AnyOf DRILLS =
      AnyOf.of("exercise", "exercises", "drill", "drills", "manoeuvres", "maneuvers");
  private static final AnyOf HARM = AnyOf.of(Words.load().words("calamity"));
  private static final AnyOf GAMES = AnyOf.of("game", "games", "gaming", "gamers");
  private static final AnyOf WAR = AnyOf.of("war", "board", "video", "computer", "tabletop");

  private final WordList works;
  private int read;
  private boolean told;
  private boolean drilled;

  /** With the words for works of fiction, which serve all texts. */
  Fiction(WordList works) {
    this.works = works;
  }

  /** Takes in a sentence that is to be read. */
  void hear(Sentence sentence, boolean facts) {
    boolean opens = read < OPENING && !facts;
    told |= opens && announces(sentence);
    drilled |= opens && drills(sentence);
    read++;
  }

  /** Whether a figure that its sentence gives no period is of the story. */
  boolean of(Scene scene, Draft draft) {
    // Missiles are fired at exercises, too.
    Measure measure = draft.measure();
    boolean acted = drilled && !measure.stock() && !measure.counts("projectiles");
    return (told || acted) && !draft.dated(scene);
  }

  /** "Troops began a two-week exercise"; not "a man was killed in an exercise". */
  private static boolean drills(Sentence sentence) {
    int drill = sentence.find(0, sentence.size(), DRILLS);
    // "Called on both sides to exercise restraint".
    return drill >= 0
        && !sentence.at(drill - 1).is("to")
        && sentence.find(0, sentence.size(), HARM) < 0;
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
    boolean behind = next.kind() != Token.Kind.WORD || BEHIND.has(next);
    boolean verb = next.lower().endsWith("s") && !next.lower().endsWith("us");
    return i > 0 && sentence.has(i, NOVEL) && (behind || verb) && !sentence.at(i + 1).capital();
  }
}
