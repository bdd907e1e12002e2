package org.copytaster.claims;

/** Tells those who are counted and act from those who are counted as victims. */
final class CountedDoers {
  private static final int GROUP_REACH = 3;
  private static final AnyOf DOING =
      AnyOf.of(
          "killed",
          "kill",
          "murdered",
          "massacred",
          "slaughtered",
          "executed",
          "wounded",
          "injured",
          "shot",
          "gunned",
          "seized",
          "captured",
          "opened",
          "crossed",
          "burst",
          "entered",
          "took");
  private static final AnyOf OBJECTS =
      AnyOf.of("the", "a", "an", "its", "their", "his", "dead", "down", "into", "fire", "across");
  private static final AnyOf PASSIVE = AnyOf.of("were", "was", "been", "being", "be", "are");

  private final Grammar grammar;
  private final WordList attackVerbs;

  CountedDoers(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.attackVerbs = words.list("attack-verb");
  }

  /** "Two Hamas gunmen killed seven people", "hundreds of M23 fighters stormed the town". */
  boolean act(Scene scene, PartyMention mention) {
    return scene.counted(mention.from()) && acts(scene, scene.figureAt(mention.from()).to());
  }

  private boolean acts(Scene scene, int from) {
    Sentence sentence = scene.sentence();
    int verb = from;
    while (verb < from + GROUP_REACH
        && (grammar.auxiliary(sentence, verb) || grammar.adverb(sentence, verb))) {
      if (sentence.has(verb, PASSIVE)) {
        return false;
      }
      verb++;
    }
    int object = verb + 1;
    boolean does = sentence.has(verb, attackVerbs) || sentence.has(verb, DOING);
    return does
        && (sentence.has(object, OBJECTS)
            || NumberReader.starts(sentence.at(object))
            || scene.named(object)
            || sentence.at(object).is("at") && NumberReader.starts(sentence.at(object + 2)));
  }
}
