package org.copytaster.claims;

import org.copytaster.claims.Measure.CueKind;

/** The size of what was taken: "took over four villages, a strip of 6.5 km²". */
final class Tracts {
  private static final String AREA = "area";

  /** Tokens between a verb and the size of its object. */
  private static final int REACH = 17;

  private static final int NOUN_REACH = 3;
  private static final AnyOf SIZED =
      AnyOf.of(
          "covering",
          "spanning",
          "measuring",
          "totalling",
          "totaling",
          "comprising",
          "encompassing");
  private static final AnyOf WHOLES =
      AnyOf.of("region", "country", "state", "province", "district", "territory", "oblast");
  private static final AnyOf ALL = AnyOf.of("all", "whole", "entirety");
  private static final AnyOf MEASURING =
      AnyOf.of("measure", "measures", "cover", "covers", "span", "spans", "total", "totals");
  private static final AnyOf RELATIVE = AnyOf.of("that", "which", "where");

  private final Grammar grammar;
  private final WordList tracts;

  Tracts(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.tracts = words.list("tract");
  }

  /** "Took over four villages, a strip of 6.5 square kilometres", "seized islands covering". */
  boolean spans(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    int before = figure.hedgeFrom() - 1;
    int that = sentence.has(before, MEASURING) ? sentence.find(before - 3, before, RELATIVE) : -1;
    boolean sized = sentence.at(before).is("of") || sentence.has(before, SIZED) || that > 0;
    int end = that > 0 ? that : before;
    int noun = sentence.find(end - NOUN_REACH, end, tracts);
    boolean land = cue.kind() == CueKind.ACTIVE && cue.measure().dimensions().contains(AREA);
    boolean close = noun >= cue.to() && before - cue.to() <= REACH;
    boolean part = noun > 0 && WHOLES.has(sentence.at(noun)) && partOf(scene, cue, noun);
    if (!land || !sized || !close || part || landBetween(scene, figure, cue.to())) {
      return false;
    }
    for (int i = cue.to(); i < noun; i++) {
      int clause = RELATIVE.has(sentence.at(i)) ? sentence.find(i, noun, ",") : -1;
      i = clause >= noun - NOUN_REACH ? clause : i;
      boolean joint = sentence.at(i).kind() == Token.Kind.SIGN && !sentence.at(i).is(",");
      boolean other = grammar.subordinates(sentence, i) || grammar.auxiliary(sentence, i);
      if (joint && !sentence.at(i).is("-") && !sentence.at(i).is("'s") || other) {
        return false;
      }
    }
    return true;
  }

  /** "In control of all five capitals of Darfur, a region that covers": how large the whole is. */
  private static boolean partOf(Scene scene, Cue cue, int noun) {
    int comma = scene.sentence().at(noun - 1).is("a") ? noun - 2 : noun - 1;
    for (PartyMention mention : scene.parties()) {
      int of = scene.sentence().at(mention.from() - 1).is("the") ? 2 : 1;
      boolean named = mention.to() == comma && scene.sentence().at(mention.from() - of).is("of");
      if (named && mention.from() - of > cue.to()) {
        return !ALL.has(scene.sentence().at(mention.from() - of - 1));
      }
    }
    return false;
  }

  /** Whether another size stands in between; "three hamlets" is none. */
  private static boolean landBetween(Scene scene, Figure figure, int from) {
    for (Figure other : scene.figures()) {
      boolean between = other.from() >= from && other.to() <= figure.hedgeFrom();
      if (between && other.unit().dimensions().equals(figure.unit().dimensions())) {
        return true;
      }
    }
    return false;
  }
}
