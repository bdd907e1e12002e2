package org.copytaster.claims;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Texts in which nobody came to harm, whatever they count: a drill, a report that is taken back as
 * a whole, a video that is faked, a film, an army whose soldiers find better jobs.
 */
final class NoHarm {
  /** How a text tells that nothing of what it counts has happened. */
  private enum Sign {
    /** "The rescue exercise", "the script of the drill". */
    DRILL("drill", 3),
    /** "Volunteers", "posing as". */
    ACTING("drill-cast", 2),
    /** "Has premiered", "four stars", "the script". */
    SCREEN("screen", 3),
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

  private static final int REACH = 4;
  private static final Set<String> STAGED =
      Set.of("stage", "fake", "theatrical", "theatre", "artificial", "sham", "painted");
  private static final Set<String> BE = Set.of("was", "is", "been", "were");
  private static final Set<String> REPORTS =
      Set.of("story", "stories", "report", "item", "alert", "dispatch", "headline");
  private static final Set<String> ARTICLES = Set.of("a", "an");
  private static final Set<String> UNREAL = Set.of("exercise", "drill", "rehearsal", "simulation");

  private final Lists lists;
  private final Map<Sign, Set<String>> told = new EnumMap<>(Sign.class);
  private boolean plain;
  private boolean unhurt;
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
    private final WordList disregarding;
    private final WordList nobody;
    private final WordList any;

    Lists(Words words) {
      this.mishaps = words.list("no-such-event");
      this.speech = words.list("speech");
      this.combat = words.list("combat");
      this.harmed = words.list("harmed");
      this.paint = words.list("paint");
      this.disregarding = words.list("disregarding");
      this.nobody = words.list("nobody");
      Set<String> all = new HashSet<>(words.words("combat"));
      for (Sign sign : Sign.values()) {
        signs.put(sign, words.list(sign.list));
        all.addAll(words.words(sign.list));
      }
      for (String list : List.of("paint", "disregarding", "nobody")) {
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
          told.computeIfAbsent(sign, s -> new HashSet<>()).add(sentence.lower(i));
        }
      }
      plain |= sentence.has(i, lists.paint) && sentence.has(i - 1, STAGED) || was(sentence, i);
      plain |= sentence.has(i, lists.disregarding) && sentence.find(i, i + REACH, REPORTS) > 0;
      combat |= sentence.has(i, lists.combat);
      // "Were killed during an exercise".
      accident |= sentence.has(i, UNREAL) && sentence.find(i - REACH, i, "during") >= 0;
      none(sentence, i);
    }
  }

  /** Whether nobody came to harm in the text so far. */
  boolean told() {
    boolean staged = has(Sign.DRILL) || told.containsKey(Sign.DRILL) && has(Sign.ACTING);
    boolean wrong = has(Sign.WRONG) || unhurt && told.containsKey(Sign.WRONG);
    return plain
        || wrong
        || has(Sign.SCREEN)
        || !accident && (staged || unhurt && told.containsKey(Sign.DRILL))
        || !combat && has(Sign.QUITTING);
  }

  private boolean has(Sign sign) {
    return told.getOrDefault(sign, Set.of()).size() >= sign.enough;
  }

  /** "The collision was an exercise, the largest of its kind". */
  private static boolean was(Sentence sentence, int i) {
    int article = sentence.find(i - REACH, i, ARTICLES);
    return sentence.has(i, UNREAL) && article > 0 && sentence.has(article - 1, BE);
  }

  /** "There was no such accident", "said there had been no crash at its pit", "nobody died". */
  private void none(Sentence sentence, int i) {
    boolean no = sentence.at(i).is("no");
    boolean nobody = sentence.has(i, lists.nobody) && (!no || one(sentence, i));
    int verb = sentence.find(i + 1, i + 1 + REACH, lists.harmed);
    unhurt |= nobody && verb > 0 && sentence.at(verb + 1).kind() != Token.Kind.WORD;
    boolean such = sentence.at(i + 1).is("such");
    int noun = such ? i + 2 : i + 1;
    boolean there = sentence.has(i - 1, BE) && sentence.find(i - REACH, i, "there") >= 0;
    if (no && there && sentence.has(noun, lists.mishaps)) {
      // "There was no attack on the school" leaves room for other ones.
      boolean ends = such || sentence.at(noun + 1).kind() != Token.Kind.WORD;
      plain |= ends && sentence.find(0, sentence.size(), lists.speech) < 0;
      unhurt = true;
    }
  }

  /** "No one", "not one person": "no single person". */
  private static boolean one(Sentence sentence, int i) {
    return sentence.at(i + 1).is("one") || sentence.at(i + 1).is("single");
  }
}
