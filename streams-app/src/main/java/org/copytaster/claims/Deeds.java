package org.copytaster.claims;

/** Tells what a side does from what only happens in it: "a Colombian landslide killed". */
final class Deeds {
  private static final int HEAD_REACH = 4;
  private static final AnyOf VERBAL =
      AnyOf.of(
          "has", "have", "had", "also", "then", "was", "were", "is", "itself", "alone", "on", "in",
          "and", "which");

  /** What a country may have without doing it. */
  private static final AnyOf WARS = AnyOf.of("war", "conflict", "crisis", "fighting", "violence");

  private static final AnyOf WORST =
      AnyOf.of("worst", "deadliest", "bloodiest", "deadlier", "bloodier");

  /** With what states attack. */
  private static final AnyOf WAGED =
      AnyOf.of(
          "strike",
          "strikes",
          "airstrike",
          "airstrikes",
          "missile",
          "drone",
          "aerial",
          "air",
          "bombardment",
          "barrage",
          "shelling",
          "offensive");

  private static final AnyOf AIMED = AnyOf.of("on", "against", "war", "this", "campaign");
  private static final int WORST_REACH = 8;
  private static final AnyOf SHOOTING = AnyOf.of("shot", "shooting", "shoots");
  private static final AnyOf BLOWING = AnyOf.of("blew", "blowing", "blows");
  private static final int OBJECT_REACH = 5;
  private static final AnyOf CRAFT =
      AnyOf.of("aircraft", "plane", "helicopter", "jet", "airliner", "transport", "airplane");
  private static final AnyOf AIRCRAFT = AnyOf.of("aircraft", "planes");
  private static final AnyOf MISHAPS =
      AnyOf.of("crash", "crashes", "accident", "collision", "disaster", "carrier");

  private final Grammar grammar;
  private final WordList speech;
  private final WordList agents;
  private final WordList attacks;

  Deeds(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.speech = words.list("speech");
    this.agents = words.list("agent");
    this.attacks = words.list("attack");
  }

  /** Whether "shot down a helicopter" or "blew up a bridge" starts there. */
  static boolean blast(Sentence sentence, int verb) {
    boolean down = sentence.has(verb, SHOOTING) && sentence.at(verb + 1).is("down");
    boolean up = sentence.has(verb, BLOWING) && sentence.at(verb + 1).is("up");
    return up || down && sentence.find(verb + 2, verb + 2 + OBJECT_REACH, CRAFT) >= 0;
  }

  /** Whether "war" or the like stands at one of the tokens {@code from..to} (end exclusive). */
  static boolean war(Sentence sentence, int from, int to) {
    return sentence.find(from, to, WARS) >= 0;
  }

  /**
   * "Pakistan's deadliest bombing in years" was not Pakistan's; "Russia's deadliest attack on
   * Kyiv", "Israel's deadliest strike of the war" were theirs.
   */
  static boolean suffered(Sentence sentence, PartyMention mention) {
    int worst = mention.to() + 1;
    boolean group = mention.group();
    if (group || !sentence.at(mention.to()).is("'s") || !sentence.has(worst, WORST)) {
      return false;
    }
    int end = worst + WORST_REACH;
    int aim = sentence.find(worst, end, AIMED);
    boolean aimed = aim >= 0 && !Calendar.names(sentence.at(aim + 1));
    return !aimed && sentence.find(worst, end, WAGED) < 0;
  }

  /**
   * Whether what {@code mention} stands for may have done what the cue says: "Russia killed", "the
   * Russian army killed"; not "a Colombian landslide killed".
   */
  boolean is(Scene scene, PartyMention mention, Cue cue) {
    Sentence sentence = scene.sentence();
    boolean possessive = sentence.at(mention.to()).is("'s");
    int i = possessive ? mention.to() + 1 : mention.to();
    // "FARC dissidents of the 36th Front", "Boko Haram in Borno".
    boolean group = mention.group() && grammar.preposition(sentence, i);
    if (model(sentence, i) || !possessive && group) {
      return true;
    }
    boolean direct = verbal(scene, i, cue) || aside(sentence, i) || sentence.has(i, speech);
    if (!possessive && direct) {
      return true;
    }
    if (suffered(sentence, mention)) {
      return false;
    }
    int end = Math.min(cue.from(), i + HEAD_REACH);
    int agent = sentence.find(i, end, agents);
    return !war(sentence, i, agent < 0 ? end : agent) && inflicts(sentence, i, end);
  }

  /** "Russian Su-34s": a weapon by its type. */
  private static boolean model(Sentence sentence, int i) {
    return sentence.at(i).capital()
        && sentence.at(i + 1).is("-")
        && !sentence.at(i + 2).form().isEmpty()
        && Character.isDigit(sentence.at(i + 2).form().charAt(0));
  }

  /** "Russia has", "Russia on Friday": the name alone is the subject. */
  private boolean verbal(Scene scene, int i, Cue cue) {
    return i >= cue.from()
        || scene.sentence().has(i, VERBAL)
        || grammar.verb(scene.sentence(), i)
        || scene.dated()[i];
  }

  /** "Russia, which", "Russia reportedly". */
  private static boolean aside(Sentence sentence, int i) {
    Token next = sentence.at(i);
    boolean sign = next.kind() == Token.Kind.SIGN && (!next.is("-") || Asides.dash(sentence, i));
    return sign || next.lower().endsWith("ly");
  }

  private boolean inflicts(Sentence sentence, int i, int end) {
    int aircraft = sentence.find(i, end, AIRCRAFT);
    boolean flown = aircraft >= 0 && !sentence.has(aircraft + 1, MISHAPS);
    return flown || sentence.find(i, end, agents) >= 0 || sentence.find(i, end, attacks) >= 0;
  }
}
