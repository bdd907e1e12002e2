package org.copytaster.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts in which nobody came to harm, whatever they count: a drill whose dead wear stage blood, a
 * report that is taken back as a whole, an accident that somebody invented, a film, an army whose
 * soldiers find better jobs.
 */
final class NoHarm {
  /** Plain words for it are enough; hints must be two. */
  private static final int PLAIN = 2;

  private static final int REACH = 4;
  private static final Set<String> STAGED =
      Set.of("stage", "fake", "theatrical", "theatre", "artificial", "sham");
  private static final Set<String> PAINT = Set.of("blood", "wounds", "injuries");
  private static final Set<String> BE = Set.of("was", "is", "been", "were");
  private static final Set<String> DISREGARDING = Set.of("disregard", "ignore");
  private static final Set<String> REPORTS =
      Set.of("story", "stories", "report", "item", "alert", "dispatch", "headline");
  private static final Set<String> MACHINE = Set.of("intelligence", "deepfake", "deepfakes");

  private final Lists lists;
  private int signs;
  private int shown;
  private int quitting;
  private boolean drill;
  private boolean acting;
  private boolean combat;

  NoHarm(Lists lists) {
    this.lists = lists;
  }

  /** The words by which they are told; they serve all texts. */
  static final class Lists {
    private final WordList mishaps;
    private final WordList drills;
    private final WordList training;
    private final WordList acting;
    private final WordList posing;
    private final WordList speech;
    private final WordList screen;
    private final WordList quitting;
    private final WordList combat;
    private final WordList any;

    Lists(Words words) {
      this.mishaps = words.list("no-such-event");
      this.drills = words.list("drill");
      this.training = words.list("drill-kind");
      this.acting = words.list("drill-cast");
      this.posing = words.list("posing");
      this.speech = words.list("speech");
      this.screen = words.list("screen");
      this.quitting = words.list("quitting");
      this.combat = words.list("combat");
      Set<String> signs = new HashSet<>(PAINT);
      for (String list : List.of("drill", "drill-cast", "screen", "quitting", "combat")) {
        signs.addAll(words.words(list));
      }
      signs.addAll(MACHINE);
      signs.addAll(DISREGARDING);
      signs.add("no");
      this.any = new WordList(signs);
    }
  }

  /** Takes in a sentence, the title among them. */
  void hear(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (!sentence.has(i, lists.any)) {
        continue;
      }
      boolean paint = sentence.has(i, PAINT) && sentence.has(i - 1, STAGED);
      boolean withdrawn =
          sentence.has(i, DISREGARDING) && sentence.find(i + 1, i + 1 + REACH, REPORTS) > 0;
      signs += paint || withdrawn ? PLAIN : none(sentence, i);
      signs += sentence.has(i, MACHINE) ? 1 : 0;
      shown += sentence.has(i, lists.screen) ? 1 : 0;
      quitting += sentence.has(i, lists.quitting) ? 1 : 0;
      combat |= sentence.has(i, lists.combat);
      drill |= sentence.has(i, lists.drills) && sentence.has(i - 1, lists.training);
      acting |=
          sentence.has(i, lists.acting) && sentence.find(0, sentence.size(), lists.posing) >= 0;
    }
  }

  /** Whether nobody came to harm in the text so far. */
  boolean told() {
    return signs >= PLAIN || drill && acting || shown >= PLAIN || quitting >= PLAIN && !combat;
  }

  /** "There was no such accident" is plain, "said there had been no crash at its pit" a hint. */
  private int none(Sentence sentence, int i) {
    boolean no = sentence.at(i).is("no") && sentence.has(i - 1, BE);
    boolean such = sentence.at(i + 1).is("such");
    int noun = such ? i + 2 : i + 1;
    if (!no || !sentence.has(noun, lists.mishaps) || sentence.find(i - REACH, i, "there") < 0) {
      return 0;
    }
    // "There was no attack on the school" leaves room for other ones.
    boolean ends = such || sentence.at(noun + 1).kind() != Token.Kind.WORD;
    return ends && sentence.find(0, sentence.size(), lists.speech) < 0 ? PLAIN : 1;
  }
}
