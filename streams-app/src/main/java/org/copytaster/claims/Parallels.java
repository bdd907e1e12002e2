package org.copytaster.claims;

import java.util.Collections;
import java.util.Set;

/**
 * Figures that repeat the one before them in their sentence for another side, place, source or
 * month, with the verb left out: "Russia added 540 square kilometres, Ukraine 430".
 */
final class Parallels {
  private static final AnyOf HAVE = AnyOf.of("have", "has", "had", "holds", "hold");
  private static final AnyOf LEADS = AnyOf.of("of", "with", "at", "by", "over");
  private static final AnyOf IN_NAMES = AnyOf.of("of", "for", "the", "on", "and");
  private static final AnyOf JOINS = AnyOf.of("and", "while", "but", ",", ";", "whereas");
  private static final AnyOf ALONG =
      AnyOf.of("along with", "together with", "in addition to", "as well as");
  private static final AnyOf ARMIES =
      AnyOf.of(
          "army",
          "military",
          "forces",
          "troops",
          "junta",
          "government",
          "fighters",
          "rebels",
          "soldiers",
          "armed",
          "paramilitaries",
          "own",
          "attacks",
          "offensive",
          "counteroffensive",
          "assaults",
          "advance",
          "side");
  private static final AnyOf WHERE =
      AnyOf.of("around", "near", "mostly", "mainly", "chiefly", "largely", "further", "farther");
  private static final AnyOf PLUS =
      AnyOf.of("and", "plus", "as well as", "along with", "together with", "alongside");

  private static final AnyOf ENDS = AnyOf.of(",", "and", ";");
  private static final int STRETCH = 12;

  private Parallels() {}

  /** The figure as more of what the one before it told; or null. */
  static Draft find(Scene scene, Figure figure, Draft previous) {
    Draft found = Elsewhere.parallel(scene, figure, previous);
    found = found == null ? byOther(scene, figure, previous) : found;
    found = found == null ? more(scene, figure, previous) : found;
    found = found == null ? source(scene, figure, previous) : found;
    return found == null ? OtherMonths.find(scene, figure, previous) : found;
  }

  /** "362 killed by government forces and 41 by Fano": the same of another side; or null. */
  private static Draft byOther(Scene scene, Figure figure, Draft previous) {
    Sentence sentence = scene.sentence();
    boolean joint = sentence.has(figure.hedgeFrom() - 1, JOINS);
    boolean event = previous.measure().event();
    boolean bare = Leaning.fits(figure, previous);
    if (!joint || !event || !bare || !sentence.at(figure.to()).is("by")) {
      return null;
    }
    PartyMention agent = Elsewhere.place(scene, figure.to() + 1);
    if (agent == null || agent.kind() == PartyMention.Kind.PLACE) {
      return null;
    }
    RoleFinder.Roles roles = new RoleFinder.Roles(agent.party(), null, null);
    return Leaning.beside(scene, figure, previous.with(roles));
  }

  /** "DeepState counts 640, and the ISW 595": another source's figure for the same; or null. */
  private static Draft source(Scene scene, Figure figure, Draft previous) {
    boolean at = scene.sentence().at(figure.hedgeFrom() - 1).is("at");
    int i = figure.hedgeFrom() - (at ? 2 : 1);
    int names = 0;
    while (scene.sentence().at(i).capital() || names > 0 && scene.sentence().has(i, IN_NAMES)) {
      names++;
      i--;
    }
    i = scene.sentence().at(i).is("the") ? i - 1 : i;
    boolean joint = names > 0 && scene.sentence().has(i, JOINS) && previous.figure().to() <= i;
    boolean bare = Leaning.goesOn(scene, figure, previous);
    boolean dated = names > 0 && scene.dated()[figure.hedgeFrom() - 1];
    return joint && bare && !dated ? Leaning.beside(scene, figure, previous) : null;
  }

  /** "Russia added 540 square kilometres, Ukraine 430": the verb is left out; or null. */
  static Draft gapped(Scene scene, Figure figure, Draft previous) {
    for (PartyMention mention : scene.parties()) {
      int verb = figure.hedgeFrom() - 1;
      int end = HAVE.has(scene.sentence().at(verb)) ? verb : verb + 1;
      boolean of = end > verb && LEADS.has(scene.sentence().at(verb));
      end = of ? verb : end;
      end = of && scene.sentence().at(end - 1).is(",") ? end - 1 : end;
      int name = armyEnd(scene.sentence(), mention.to());
      boolean before = mention.from() > previous.figure().to() && name == end;
      boolean joint = scene.sentence().has(mention.from() - 1, JOINS);
      joint |= scene.sentence().at(mention.from() - 1).is("the");
      boolean acts = mention.kind() != PartyMention.Kind.PLACE;
      boolean unit =
          figure.bare() && (Leaning.plain(scene, figure) || where(scene.sentence(), figure.to()))
              || figure.bare() && between(scene, figure.to())
              || Leaning.alike(figure, previous);
      boolean told = previous.measure().actorRequired() || previous.roles().actor() != null;
      if (before && joint && acts && unit && told) {
        RoleFinder.Roles roles = new RoleFinder.Roles(mention.party(), null, null);
        return Leaning.beside(scene, figure, previous.with(roles));
      }
    }
    return null;
  }

  /** The end of "Myanmar's army", whose name ends at a token. */
  private static int armyEnd(Sentence sentence, int name) {
    int i = sentence.at(name).is("'s") ? name + 1 : name;
    int army = i;
    while (ARMIES.has(sentence.at(army))) {
      army++;
    }
    return army > i ? army : name;
  }

  /** "Between September 12 and 14". */
  private static boolean between(Scene scene, int at) {
    boolean date = at + 1 < scene.dated().length && scene.dated()[at + 1];
    return date && (scene.sentence().at(at).is("between") || scene.sentence().at(at).is("from"));
  }

  /** "To the south of it", "around Pokrovsk". */
  private static boolean where(Sentence sentence, int at) {
    return WHERE.has(sentence.at(at)) || sentence.at(at).is("to") && sentence.at(at + 1).is("the");
  }

  /** "At 40 civilians and 13 soldiers": more of what the figure before counts; or null. */
  private static Draft more(Scene scene, Figure figure, Draft previous) {
    int before = figure.hedgeFrom();
    // "And 21,000 people detained": something else than the stretch before was told of.
    boolean part = scene.sentence().find(figure.from(), figure.to(), "of") >= 0;
    part |= scene.sentence().at(figure.to()).kind() == Token.Kind.WORD;
    int told = previous.figure().to();
    int end = part ? told : stretchEnd(scene, told, figure);
    int from = scene.sentence().at(end).is(",") ? end + 1 : end;
    String words = before > from && before - from <= 3 ? scene.sentence().text(from, before) : "";
    boolean joint = PLUS.contains(words);
    Set<String> units = figure.unit().dimensions();
    boolean counted = figure.unit().counted() && previous.figure().unit().counted();
    // "April: 146 missiles, 301 drones".
    boolean again = previous.rule().kind().equals("again");
    boolean at =
        scene.sentence().at(before - 1).is("and")
            && figure.bare()
            && scene.sentence().at(figure.to()).is("at")
            && scene.sentence().at(told).is("at")
            && previous.measure().counts("projectiles");
    if (at) {
      return Leaning.beside(scene, figure, previous);
    }
    // "Sent 54,530 drones in 2025, along with 1,920 missiles".
    boolean along = ALONG.contains(scene.sentence().text(before - 2, before));
    along |= ALONG.contains(scene.sentence().text(before - 3, before));
    joint |= along && from < before;
    joint |= again && words.isEmpty() && from == end + 1 && units.contains("projectiles");
    boolean shared = !Collections.disjoint(units, previous.figure().unit().dimensions());
    return joint && counted && shared ? Leaning.beside(scene, figure, previous) : null;
  }

  /** "450 missiles since the war began on June 13, and 1,000 drones": the end of a date. */
  private static int stretchEnd(Scene scene, int end, Figure figure) {
    for (PeriodMention mention : scene.periods()) {
      boolean behind = mention.from() >= end && mention.from() - end <= STRETCH;
      if (behind
          && mention.to() < figure.hedgeFrom()
          && scene.sentence().find(end, mention.to(), ENDS) < 0) {
        return mention.to();
      }
    }
    return end;
  }
}
