package org.copytaster.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds the cues of all measures in one pass over a sentence: the longest at each word, and those
 * that start inside of one and end behind it ("have been killed or wounded").
 */
final class CueFinder {
  /** "Re-captured" is a verb, "state-run" is none. */
  private static final int PREFIX = 2;

  private final Phrases<List<Sense>> phrases = Phrases.ofLower();

  private record Sense(Measure measure, Measure.CueKind kind) {}

  CueFinder(Catalogue catalogue) {
    for (Measure measure : catalogue.measures()) {
      for (Map.Entry<Measure.CueKind, List<String>> entry : measure.cues().entrySet()) {
        for (String phrase : entry.getValue()) {
          add(phrase, new Sense(measure, entry.getKey()));
        }
      }
    }
  }

  private void add(String phrase, Sense sense) {
    List<Sense> senses = phrases.get(phrase);
    if (senses == null) {
      senses = new ArrayList<>();
      phrases.put(phrase, senses);
    }
    senses.add(sense);
  }

  private static void add(List<Cue> cues, Phrases.Match<List<Sense>> match, int at) {
    for (Sense sense : match.value()) {
      cues.add(new Cue(sense.measure(), sense.kind(), at, at + match.length()));
    }
  }

  List<Cue> find(Sentence sentence) {
    List<Cue> cues = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      Phrases.Match<List<Sense>> match =
          sentence.at(i).kind() == Token.Kind.WORD ? phrases.match(sentence, i) : null;
      if (match == null) {
        i++;
        continue;
      }
      if (named(sentence, i) || describes(sentence, i, match)) {
        i++;
        continue;
      }
      if (Units.parted(sentence, i, match.length())) {
        match = new Phrases.Match<>(phrases.get(sentence.lower(i)), 1);
      }
      add(cues, match, i);
      int end = i + match.length();
      // "Control over 200 square kilometres": the word may hedge the figure.
      boolean hedge = sentence.at(end - 1).is("over") && NumberReader.starts(sentence.at(end));
      Phrases.Match<List<Sense>> bare = hedge ? phrases.match(sentence, i, end - 1) : null;
      if (bare != null) {
        add(cues, bare, i);
      }
      for (int j = i + 1; j < end; j++) {
        Phrases.Match<List<Sense>> over = phrases.match(sentence, j);
        if (over != null && j + over.length() > end) {
          add(cues, over, j);
          end = j + over.length();
        }
      }
      i = end;
    }
    return cues;
  }

  /** "Four abandoned villages covering 6 square kilometres": no verb, but a participle. */
  private static boolean describes(Sentence sentence, int i, Phrases.Match<List<Sense>> match) {
    Token before = sentence.at(i - 1);
    return match.length() == 1
        && sentence.lower(i).endsWith("ed")
        && NumberReader.starts(before)
        && Calendar.year(before) == 0
        && sentence.at(i + 1).kind() == Token.Kind.WORD
        && match.value().stream().allMatch(sense -> sense.kind() == Measure.CueKind.LOSS);
  }

  /** "State-run", "lead manager Credit Commercial": no verb, but a part of a word or of a name. */
  private static boolean named(Sentence sentence, int i) {
    Token before = sentence.at(i - 1);
    boolean compound = before.is("-") && before.end() == sentence.at(i).start();
    boolean name =
        sentence.at(i).capital()
            && sentence.at(i + 1).capital()
            && before.kind() == Token.Kind.WORD
            && !before.capital();
    return compound && sentence.lower(i - 2).length() > PREFIX || name;
  }
}
