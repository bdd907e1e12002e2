package org.copytaster.claims;

import org.copytaster.claims.Measure.CueKind;

/**
 * Verbs that tell of land only in company: "drove the rebels from 310 km²", "extended its zone by
 * 94,000 hectares", "the offensive brought them 870 km²".
 */
final class VerbFrames {
  private static final String AREA = "area";
  private static final int REACH = 14;
  private static final int OWNER_REACH = 3;
  private static final int SUBJECT_REACH = 5;
  private static final AnyOf THEY = AnyOf.of("it", "they", "its", "their", "who");
  private static final AnyOf COLON = AnyOf.of(":", "–", "—", "-", ",");
  private static final AnyOf GROUND =
      AnyOf.of("ground", "territory", "land", "terrain", "territories", "areas", "area", "soil");
  private static final int AIM_REACH = 4;
  private static final AnyOf SHOOTING = AnyOf.of("shoot", "shoots", "shot", "shooting");
  private static final AnyOf AT = AnyOf.of("at", "towards", "toward", "into", "across");

  /** What nobody shoots but from where it stands; a drone may be shot out of the sky. */
  private static final AnyOf HEAVY =
      AnyOf.of("missiles", "rockets", "shells", "projectiles", "mortars");

  private static final AnyOf DOWN = AnyOf.of("down", "by", "out");
  private static final AnyOf TAKING = AnyOf.of("take", "takes", "took", "taken", "taking");
  private static final AnyOf CASUALTIES = AnyOf.of("casualties", "losses");
  private static final AnyOf LOSS = AnyOf.of("loss", "losses");
  private static final int RECIPIENT_REACH = 2;
  private static final AnyOf THEM = AnyOf.of("it", "them");
  private static final AnyOf OFF = AnyOf.of("from", "off");

  private final Grammar grammar;
  private final Losses losses;
  private final WordList driving;
  private final WordList endowing;
  private final WordList fruitful;
  private final WordList growing;
  private final WordList holding;
  private final WordList faint;
  private final WordList farming;
  private final WordList standing;
  private final Tracts tracts;
  private final WordList nature;
  private final WordList eating;
  private final WordList agents;
  private static final AnyOf DEMINERS = AnyOf.of("deminers", "sappers");
  private final WordList rubble;

  VerbFrames(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.losses = new Losses(words, grammar);
    this.driving = words.list("driving");
    this.endowing = words.list("endowing");
    this.fruitful = words.list("fruitful");
    this.growing = words.list("growing");
    this.holding = words.list("holding");
    this.faint = words.list("faint");
    this.farming = words.list("farming");
    this.standing = words.list("standing");
    this.tracts = new Tracts(words, grammar);
    this.nature = words.list("nature");
    this.eating = words.list("eating");
    this.agents = words.list("agent");
    this.rubble = words.list("rubble");
  }

  /**
   * Whether what {@code cue} needs stands beside it; true for a cue that needs nothing.
   *
   * @param told the measure that the text told of before, or null
   */
  boolean fits(Scene scene, Figure figure, Cue cue, Measure told) {
    boolean single = cue.to() == cue.from() + 1;
    if (cue.kind() == CueKind.LOSS && scene.sentence().has(cue.from(), LOSS)) {
      return figure.counts(AREA) && losses.named(scene, figure, cue, told);
    }
    if (single && losses.returns(scene, cue) && !losses.returned(scene, cue)) {
      return false;
    }
    if (single && (!aimed(scene.sentence(), figure, cue) || losses.yields(scene, cue))) {
      return false;
    }
    // "Has taken 742,000 casualties", not "took 40 soldiers prisoner".
    if (single && scene.sentence().has(cue.from(), TAKING) && cue.measure().counts("force")) {
      return scene.sentence().has(figure.to() - 1, CASUALTIES);
    }
    if (cue.kind() != CueKind.ACTIVE || !onLand(cue.measure())) {
      return true;
    }
    if (unmanned(scene, cue) || demined(scene.sentence(), cue) || eaten(scene, cue)) {
      return false;
    }
    Sentence sentence = scene.sentence();
    boolean fruit = sentence.has(cue.from(), fruitful);
    fruit &= single || sentence.at(cue.to() - 1).is("in");
    if (fruit && losses.operation(scene, cue)) {
      return true;
    }
    if (!single) {
      // "Moved into a zone of 235 square kilometres": where it went, and not how much it took.
      return !sentence.at(cue.to() - 1).is("into") || cue.to() == figure.hedgeFrom();
    }
    if (sentence.has(cue.from(), faint)) {
      boolean cleared = sentence.find(0, sentence.size(), rubble) >= 0;
      boolean goesOn = !cleared && told != null && told.actorRequired() && onLand(told);
      return (goesOn || !cleared && manned(sentence, cue)) && !from(sentence, figure)
          || drives(scene, figure, cue);
    }
    if (sentence.has(cue.from(), driving) || sentence.has(cue.from(), growing)) {
      return drives(scene, figure, cue) || grows(scene, figure, cue);
    }
    return sentence.has(cue.from(), endowing) ? endows(scene, figure, cue) : !fruit;
  }

  /** "Shot 222 drones at it", not "shot down 222 drones". */
  private static boolean aimed(Sentence sentence, Figure figure, Cue cue) {
    boolean shot = sentence.has(cue.from(), SHOOTING);
    return !shot
        || sentence.find(figure.from(), figure.to(), HEAVY) >= 0
            && cue.to() <= figure.hedgeFrom()
            && sentence.find(cue.to(), figure.to() + AIM_REACH, DOWN) < 0
        || sentence.find(figure.to(), figure.to() + AIM_REACH, AT) >= 0
            && sentence.find(cue.from(), figure.to() + AIM_REACH, DOWN) < 0;
  }

  /** "Ukrainian forces have cleared 185 square kilometres". */
  private boolean manned(Sentence sentence, Cue cue) {
    return sentence.find(cue.from() - SUBJECT_REACH, cue.from(), agents) >= 0;
  }

  /** "Deminers have freed 62 square kilometres". */
  private boolean demined(Sentence sentence, Cue cue) {
    return sentence.find(cue.from() - SUBJECT_REACH, cue.from(), DEMINERS) >= 0;
  }

  /** "Coca stood on 253,000 hectares": no side is the subject of such a verb. */
  private boolean unmanned(Scene scene, Cue cue) {
    if (!scene.sentence().has(cue.from(), standing)) {
      return false;
    }
    boolean side = scene.sentence().find(cue.from() - SUBJECT_REACH, cue.from(), agents) >= 0;
    side |= scene.sentence().find(cue.from() - SUBJECT_REACH, cue.from(), THEY) >= 0;
    for (PartyMention mention : scene.parties()) {
      int gap = cue.from() - mention.to();
      side |= gap >= 0 && gap < SUBJECT_REACH && !mention.place();
    }
    return !side;
  }

  /** "The fire that tore through the hills has devoured 17,000 hectares". */
  private boolean eaten(Scene scene, Cue cue) {
    int fire = scene.sentence().find(0, cue.from(), nature);
    if (fire < 0 || scene.sentence().has(cue.from(), eating)) {
      return fire >= 0;
    }
    boolean side = scene.sentence().find(fire, cue.from(), agents) >= 0;
    for (PartyMention mention : scene.parties()) {
      side |= mention.from() >= fire - 1 && mention.to() <= cue.from();
    }
    return !side && scene.sentence().find(fire, cue.from(), THEY) < 0;
  }

  /** Whether all between a verb and its figure is said by its frame: "drove … from", "… by". */
  boolean spans(Scene scene, Figure figure, Cue cue) {
    boolean single = cue.kind() == CueKind.ACTIVE && cue.to() == cue.from() + 1;
    return ground(scene, figure, cue)
        || tracts.spans(scene, figure, cue)
        || single && (drives(scene, figure, cue) || grows(scene, figure, cue));
  }

  /** "Regained ground as well: 61 square kilometres". */
  private boolean ground(Scene scene, Figure figure, Cue cue) {
    int colon = figure.hedgeFrom() - 1;
    return onLand(cue.measure())
        && scene.sentence().has(colon, COLON)
        && scene.sentence().find(cue.to(), cue.to() + OWNER_REACH, GROUND) >= 0
        && colon - cue.to() <= REACH
        && !scene.figureBetween(cue.to(), colon);
  }

  private static boolean onLand(Measure told) {
    return told.territoryOnly() || told.counts(AREA);
  }

  /** "From 310 square kilometres", "out of 80 square miles", "off 20 hectares". */
  private static boolean from(Sentence sentence, Figure figure) {
    int before = figure.hedgeFrom() - 1;
    boolean out = sentence.at(before).is("of") && sentence.at(before - 1).is("out");
    return out || sentence.has(before, OFF);
  }

  private boolean drives(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    return sentence.has(cue.from(), driving)
        && from(sentence, figure)
        && figure.hedgeFrom() - 1 > cue.to()
        && plain(scene, cue.to(), figure.hedgeFrom() - 1);
  }

  /** "Extended its security zone by", "pushed out its lines by". */
  private boolean grows(Scene scene, Figure figure, Cue cue) {
    Sentence sentence = scene.sentence();
    int by = figure.hedgeFrom() - 1;
    return sentence.has(cue.from(), growing)
        && sentence.at(by).is("by")
        && sentence.find(cue.to(), by, holding) >= 0
        && sentence.find(cue.to(), by, farming) < 0
        && plain(scene, cue.to(), by);
  }

  /** "Brought the rebels 870 square kilometres", "handed it". */
  private static boolean endows(Scene scene, Figure figure, Cue cue) {
    if (figure.hedgeFrom() <= cue.to()) {
      return false;
    }
    if (scene.sentence().has(cue.to(), THEM)) {
      return true;
    }
    for (PartyMention mention : scene.parties()) {
      boolean next = mention.from() >= cue.to() && mention.from() <= cue.to() + RECIPIENT_REACH;
      if (next && !mention.place()) {
        return mention.to() <= figure.hedgeFrom();
      }
    }
    return false;
  }

  private boolean plain(Scene scene, int from, int to) {
    if (to - from > REACH || scene.figureBetween(from, to)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      Token token = scene.sentence().at(i);
      if (token.parts()
          || grammar.subordinates(scene.sentence(), i)
          || grammar.auxiliary(scene.sentence(), i)) {
        return false;
      }
    }
    return true;
  }
}
