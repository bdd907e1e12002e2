package org.copytaster.claims;

/** Tells who speaks from who acts. */
final class Speakers {
  private final WordList speech;

  Speakers(Words words) {
    this.speech = words.list("speech");
  }

  /** The verb that makes a name, or what belongs to it, the speaker; -1 where there is none. */
  int verbAfter(Sentence sentence, PartyMention mention, int reach) {
    for (int i = mention.to(); i <= mention.to() + reach; i++) {
      Token token = sentence.at(i);
      if (speech.has(token)) {
        return i;
      }
      if (token.kind() != Token.Kind.WORD && !token.is("'s")) {
        return -1;
      }
    }
    return -1;
  }
}
