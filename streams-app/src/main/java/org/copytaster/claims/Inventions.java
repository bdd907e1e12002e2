package org.copytaster.claims;

/** Figures of a story, a game or a drill: "players have killed two million pikemen". */
final class Inventions {
  private static final AnyOf NEW =
      AnyOf.of(
          "virus", "coronavirus", "pathogen", "strain", "influenza", "flu", "disease", "tactic");
  private static final AnyOf SHOOTING =
      AnyOf.of("crew", "crews", "team", "festival", "set", "studio", "director", "star");
  private static final AnyOf PLAYERS = AnyOf.of("players", "gamers");
  private static final AnyOf GAMES = AnyOf.of("game", "games", "gaming");
  private static final AnyOf STORIES =
      AnyOf.of("film", "movie", "novel", "play", "game", "drama", "thriller", "comic");
  private static final int IN_STORY = 3;
  private static final int LIKE_REACH = 7;

  private final WordList unreal;

  Inventions(Words words) {
    this.unreal = words.list("unreal");
  }

  /** Whether the figure that {@code cue} announces is made up. */
  boolean are(Sentence sentence, Cue cue, Figure figure) {
    int first = Math.max(cue.from(), figure.from());
    return imagined(sentence, first)
        || gamed(sentence, first)
        || played(sentence, cue, figure)
        || told(sentence, figure);
  }

  /** "A scenario in which", "in the novel"; not "a novel virus". */
  private boolean imagined(Sentence sentence, int to) {
    int word = sentence.find(0, to, unreal);
    // "It was like something out of a disaster movie".
    if (word >= 0 && sentence.find(word - LIKE_REACH, word, "like") >= 0) {
      return false;
    }
    boolean fresh = word >= 0 && sentence.at(word).is("novel") && sentence.has(word + 1, NEW);
    // "A drone hit a film crew".
    fresh |= word >= 0 && sentence.at(word).is("film") && sentence.has(word + 1, SHOOTING);
    return fresh ? sentence.find(word + 1, to, unreal) >= 0 : word >= 0;
  }

  /** "In a war game the defenders lost 1,400 soldiers". */
  private static boolean gamed(Sentence sentence, int first) {
    int game = sentence.find(1, first, GAMES);
    return game > 0 && (sentence.at(game - 1).is("war") || sentence.at(game - 1).is("-"));
  }

  /** "Players have killed two million pikemen"; not "a raid on a pitch with players killed 12". */
  private static boolean played(Sentence sentence, Cue cue, Figure figure) {
    return cue.to() <= figure.from() && (sentence.has(0, PLAYERS) || sentence.has(1, PLAYERS));
  }

  /** "A sniper who killed 150 people in the film", "127 were injured on paper only". */
  private static boolean told(Sentence sentence, Figure figure) {
    for (int i = figure.to(); i < sentence.size(); i++) {
      boolean story = sentence.at(i).is("in") && sentence.find(i + 1, i + IN_STORY, STORIES) >= 0;
      if (story || sentence.at(i).is("on") && sentence.at(i + 1).is("paper")) {
        return true;
      }
    }
    return false;
  }
}
