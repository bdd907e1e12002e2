package org.copytaster.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words by which the topics of {@link Themes} are told; they serve all texts. Immutable. */
final class ThemeWords {
  final WordList space;
  final WordList pictures;
  final WordList animals;
  final WordList beasts;
  final WordList aid;
  final WordList justice;
  final WordList marking;
  final WordList mourning;
  final WordList modals;
  final WordList dying;
  final WordList studies;
  final WordList polls;
  final WordList leaving;
  final WordList ailing;
  final Units units;

  /** Every word that tells of space, animals, gifts of arms or justice. */
  final WordList any;

  ThemeWords(Words words, Units units) {
    this.space = words.list("space");
    this.pictures = words.list("picture");
    this.animals = words.list("culling");
    this.beasts = words.list("animal");
    this.aid = words.list("arms-aid");
    this.justice = words.list("justice");
    this.marking = words.list("commemorating");
    this.mourning = words.list("mourning");
    this.modals = words.list("modal");
    this.dying = words.list("foretold");
    this.studies = words.list("study");
    this.polls = words.list("poll");
    this.leaving = words.list("leaving-service");
    this.ailing = words.list("ailing");
    Set<String> all = new HashSet<>();
    for (String list :
        List.of("space", "culling", "animal", "arms-aid", "justice", "poll", "ailing")) {
      all.addAll(words.words(list));
    }
    this.any = new WordList(all);
    this.units = units;
  }
}
