package org.copytaster.claims;

import java.util.Collections;
import java.util.Set;

/**
 * Figures that repeat the one before them in their sentence for another side, place, source or
 * month, with the verb left out: "Russia added 540 square kilometres, Ukraine 430".
 */
final class Parallels {
  private static final Set<String> HAVE = Set.of("have", "has", "had", "holds", "hold");
  private static final Set<String> OWNING =
      Set.of(
          "has",
          "had",
          "have",
          "is",
          "was",
          "were",
          "at",
          "to",
          "stood",
          "stands",
          "grown",
          "grew",
          "risen",
          "rose",
          "fallen",
          "fell",
          "shrank",
          "shrunk",
          "slipped",
          "come",
          "came",
          "only",
          "just",
          "been",
          "numbered",
          "totalled",
          "totaled",
          "reached");
  private static final Set<String> LEADS = Set.of("of", "with", "at", "by", "over");
  private static final Set<String> OF = Set.of("of");
  private static final Set<String> IN_NAMES = Set.of("of", "for", "the", "on", "and");
  private static final Set<String> JOINS = Set.of("and", "while", "but", ",", ";", "whereas");
  private static final Set<String> ALONG = Set.of("along with", "together with", "in addition to");
  private static final Set<String> ARMIES =
      Set.of(
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
          "paramilitaries");
  private static final Set<String> WHERE =
      Set.of("around", "near", "mostly", "mainly", "chiefly", "largely", "further", "farther");
  private static final Set<String> PLUS =
      Set.of("and", "plus", "as well as", "along with", "together with", "alongside");

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
    boolean event = previous.measure().time() == Measure.Time.EVENT;
    boolean bare = figure.unit() == Units.NONE || Leaning.alike(figure, previous);
    if (!joint || !event || !bare || !sentence.at(figure.to()).is("by")) {
      return null;
    }
    PartyMention agent = Elsewhere.place(scene, figure.to() + 1);
    if (agent == null || agent.kind() == PartyMention.Kind.PLACE) {
      return null;
    }
    RoleFinder.Roles roles = new RoleFinder.Roles(agent.party(), null, null);
    return Leaning.like(scene, figure, previous.with(roles), previous.period(), "compared");
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
    boolean bare =
        figure.unit() == Units.NONE && Leaning.plain(scene, figure)
            || Leaning.alike(figure, previous);
    boolean dated = names > 0 && scene.dated()[figure.hedgeFrom() - 1];
    return joint && bare && !dated
        ? Leaning.like(scene, figure, previous, previous.period(), "compared")
        : null;
  }

  /** "Russia added 540 square kilometres, Ukraine 430": the verb is left out; or null. */
  static Draft gapped(Scene scene, Figure figure, Draft previous) {
    for (PartyMention mention : scene.parties()) {
      int verb = figure.hedgeFrom() - 1;
      int end = HAVE.contains(scene.sentence().lower(verb)) ? verb : verb + 1;
      boolean of = end > verb && LEADS.contains(scene.sentence().lower(verb));
      end = of ? verb : end;
      end = of && scene.sentence().at(end - 1).is(",") ? end - 1 : end;
      boolean owns = owns(scene.sentence(), mention.to(), verb + 1);
      int name = armyEnd(scene.sentence(), mention.to());
      boolean before = mention.from() > previous.figure().to() && (owns || name == end);
      boolean joint = scene.sentence().has(mention.from() - 1, JOINS);
      joint |= scene.sentence().at(mention.from() - 1).is("the");
      boolean acts = mention.kind() != PartyMention.Kind.PLACE;
      boolean unit =
          figure.unit() == Units.NONE
                  && (Leaning.plain(scene, figure) || where(scene.sentence(), figure.to()))
              || Leaning.alike(figure, previous);
      boolean told = previous.measure().actorRequired() || previous.roles().actor() != null;
      if (before && joint && acts && unit && told) {
        RoleFinder.Roles roles = new RoleFinder.Roles(mention.party(), null, null);
        return Leaning.like(scene, figure, previous.with(roles), previous.period(), "compared");
      }
    }
    return null;
  }

  /** The end of "Myanmar's army", whose name ends at a token. */
  private static int armyEnd(Sentence sentence, int name) {
    int i = sentence.at(name).is("'s") ? name + 1 : name;
    int army = i;
    while (ARMIES.contains(sentence.lower(army))) {
      army++;
    }
    return army > i ? army : name;
  }

  /** "To the south of it", "around Pokrovsk". */
  private static boolean where(Sentence sentence, int at) {
    return WHERE.contains(sentence.lower(at))
        || sentence.at(at).is("to") && sentence.at(at + 1).is("the");
  }

  /** "While the RSF's has grown to 40": what is the other's, said without its noun. */
  private static boolean owns(Sentence sentence, int name, int hedge) {
    int i = sentence.at(name).is("'s") || sentence.at(name).is("'") ? name + 1 : hedge;
    boolean said = i < hedge;
    while (i < hedge && OWNING.contains(sentence.lower(i))) {
      i++;
    }
    return said && i == hedge;
  }

  /** "At 40 civilians and 13 soldiers": more of what the figure before counts; or null. */
  private static Draft more(Scene scene, Figure figure, Draft previous) {
    int before = figure.hedgeFrom();
    // "And 21,000 people detained": something else than the stretch before was told of.
    boolean part = scene.sentence().find(figure.from(), figure.to(), OF) >= 0;
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
            && figure.unit() == Units.NONE
            && scene.sentence().at(figure.to()).is("at")
            && scene.sentence().at(told).is("at")
            && previous.measure().dimensions().contains("projectiles");
    if (at) {
      return Leaning.like(scene, figure, previous, previous.period(), "compared");
    }
    // "Sent 54,530 drones in 2025, along with 1,920 missiles".
    joint |= ALONG.contains(scene.sentence().text(before - 2, before)) && from < before;
    joint |= again && words.isEmpty() && from == end + 1 && units.contains("projectiles");
    boolean shared = !Collections.disjoint(units, previous.figure().unit().dimensions());
    return joint && counted && shared
        ? Leaning.like(scene, figure, previous, previous.period(), "compared")
        : null;
  }

  /** "450 missiles since the war began on June 13, and 1,000 drones": the end of a date. */
  private static int stretchEnd(Scene scene, int end, Figure figure) {
    for (PeriodMention mention : scene.periods()) {
      boolean behind = mention.from() >= end && mention.from() - end <= STRETCH;
      if (behind
          && mention.to() < figure.hedgeFrom()
          && plain(scene.sentence(), end, mention.to())) {
        return mention.to();
      }
    }
    return end;
  }

  private static boolean plain(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.at(i).is(",") || sentence.at(i).is("and") || sentence.at(i).is(";")) {
        return false;
      }
    }
    return true;
  }
}
