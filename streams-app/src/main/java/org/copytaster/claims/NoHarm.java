package org.copytaster.claims;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Texts in which nobody came to harm, whatever they count: a drill, a report that is taken back as
 * a whole, a video that is faked, a film; and an army whose soldiers find better jobs.
 */
final class NoHarm {
  /** How a text tells that nothing of what it counts has happened, and how many words do. */
  private enum Sign {
    /** "The script of the drill". */
    DRILL("drill", 3),
    /** "Volunteers", "posing as". */
    ACTING("drill-cast", 1),
    /** "Has premiered", "the second episode". */
    SCREEN("screen", 2),
    /** "The film", "its director"; of news, too. */
    SCENE("scene", 2),
    /** "This was wrong", "the claim is false", "fact check". */
    WRONG("taken-back", 2),
    /** "Pay", "housing", "recruits". */
    QUITTING("quitting", 2);

    private final String list;
    private final int enough;

    Sign(String list, int enough) {
      this.list = list;
      this.enough = enough;
    }
  }

  /** A drill that the text names twice needs another sign beside it. */
  private static final int NAMED = 2;

  private static final int REACH = 4;
  private static final AnyOf STAGED =
      AnyOf.of("stage", "fake", "theatrical", "theatre", "artificial", "sham", "painted");
  private static final AnyOf BE = AnyOf.of("was", "is", "been", "were");
  private static final AnyOf REPORTS =
      AnyOf.of("story", "stories", "report", "item", "alert", "dispatch", "headline");
  private static final AnyOf DEAD = AnyOf.of("died", "killed");
  private static final AnyOf OTHER =
      AnyOf.of("second", "first", "third", "other", "later", "latest", "same");
  private static final AnyOf IN = AnyOf.of("in", "by", "during", "on");
  private static final AnyOf ARTICLES = AnyOf.of("a", "an");
  private static final AnyOf UNREAL = AnyOf.of("exercise", "drill", "rehearsal", "simulation");

  private final Lists lists;
  private final Map<Sign, Set<String>> told = new EnumMap<>(Sign.class);
  private boolean plain;
  private boolean unhurt;
  private boolean undead;
  private boolean combat;
  private boolean accident;

  NoHarm(Lists lists) {
    this.lists = lists;
  }

  /** The words by which they are told; they serve all texts. */
  static final class Lists {
    private final Map<Sign, WordList> signs = new EnumMap<>(Sign.class);
    private final WordList mishaps;
    private final WordList speech;
    private final WordList combat;
    private final WordList harmed;
    private final WordList paint;
    private final WordList nobody;
    private final WordList any;

    Lists(Words words) {
      this.mishaps = words.list("no-such-event");
      this.speech = words.list("speech");
      this.combat = words.list("combat");
      this.harmed = words.list("harmed");
      this.paint = words.list("paint");
      this.nobody = words.list("nobody");
      Set<String> all = new HashSet<>(words.words("combat"));
      for (Sign sign : Sign.values()) {
        signs.put(sign, words.list(sign.list));
        all.addAll(words.words(sign.list));
      }
      for (String list : List.of("paint", "nobody")) {
        all.addAll(words.words(list));
      }
      this.any = new WordList(all);
    }
  }

  /** Takes in a sentence, the title among them. */
  void hear(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (!sentence.has(i, lists.any)) {
        continue;
      }
      for (Sign sign : Sign.values()) {
        if (sentence.has(i, lists.signs.get(sign))) {
          told.computeIfAbsent(sign, s -> new HashSet<>()).add(singular(sentence.lower(i)));
        }
      }
      plain |= sentence.has(i, lists.paint) && sentence.has(i - 1, STAGED) || was(sentence, i);
      // "Please disregard our story".
      boolean please = sentence.at(i).is("disregard") && sentence.at(i - 1).is("please");
      plain |= please && sentence.find(i, i + REACH, REPORTS) > 0;
      combat |= sentence.has(i, lists.combat);
      // "Were killed during an exercise".
      accident |= sentence.has(i, UNREAL) && sentence.find(i - REACH, i, "during") >= 0;
      none(sentence, i);
    }
  }

  /** Whether nobody came to harm in the text so far. */
  boolean told() {
    boolean drill = words(Sign.DRILL) >= NAMED && (has(Sign.ACTING) || unhurt || undead);
    return plain || unhurt && has(Sign.WRONG) || !accident && (drill || has(Sign.DRILL));
  }

  /** Whether soldiers leave an army that is in no war. */
  boolean soldiersQuit() {
    return !combat && has(Sign.QUITTING);
  }

  /** Whether nobody died, though some may have been hurt. */
  boolean nobodyDied() {
    return undead && has(Sign.WRONG);
  }

  /** Whether the text is about a film or a novel: nothing in it is a fact. */
  boolean fiction() {
    return has(Sign.SCREEN) || words(Sign.SCREEN) > 0 && has(Sign.SCENE);
  }

  private boolean has(Sign sign) {
    return words(sign) >= sign.enough;
  }

  private int words(Sign sign) {
    return told.getOrDefault(sign, Set.of()).size();
  }

  /** "The collision was an exercise, the largest of its kind". */
  private static boolean was(Sentence sentence, int i) {
    int article = sentence.find(i - REACH, i, ARTICLES);
    // "The raid was an exercise in futility".
    boolean vain = sentence.at(i + 1).is("in") || sentence.at(i + 1).is("for");
    return !vain && sentence.has(i, UNREAL) && article > 0 && sentence.has(article - 1, BE);
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** "There was no such accident", "said there had been no crash at its pit", "nobody died". */
  private void none(Sentence sentence, int i) {
    boolean no = sentence.at(i).is("no");
    boolean nobody = sentence.has(i, lists.nobody) && (!no || one(sentence, i));
    int verb = sentence.find(i + 1, i + 1 + REACH, lists.harmed);
    boolean dead = DEAD.has(sentence.at(verb));
    // "Nobody was hurt in the second raid", "nobody died when it fell" leave room for others.
    // "Nobody was hurt in the blast" is all of them.
    boolean the = sentence.at(verb + 1).is("in") && sentence.at(verb + 2).is("the");
    boolean all = !IN.has(sentence.at(verb + 1)) || the && !OTHER.has(sentence.at(verb + 3));
    all &= !dead || the || sentence.at(verb + 1).kind() != Token.Kind.WORD;
    unhurt |= nobody && verb > 0 && all && !dead;
    undead |= nobody && verb > 0 && all && dead;
    int noun = sentence.find(i + 1, i + 1 + REACH, lists.mishaps);
    boolean there = sentence.has(i - 1, BE) && sentence.find(i - REACH, i, "there") >= 0;
    if (no && there && noun > 0) {
      // "There was no attack on the school" leaves room for other ones.
      boolean such = sentence.at(i + 1).is("such");
      plain |= such && sentence.find(0, sentence.size(), lists.speech) < 0;
      unhurt = true;
    }
  }

  /** "No one", "not one person": "no single person". */
  private static boolean one(Sentence sentence, int i) {
    return sentence.at(i + 1).is("one") || sentence.at(i + 1).is("single");
  }
}
