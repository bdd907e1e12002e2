package org.copytaster.claims;

/**
 * What a text is about. Land, rockets and men are won, fired and lost in peace, too: by parks and
 * farms, into orbit, on the pitch; a measure of war has nothing of a text that is plainly about
 * such things and has no word of war, and who is injured in a text about sport is hurt by nobody.
 */
final class Setting {
  /** A single word of peace may be of the scene: "the harvest failed". */
  private static final int LEAST = 2;

  /** A single word of war may be of a plainly peaceful text: "soldiers guard the plantations". */
  private static final int MOST_WARLIKE = 1;

  private static final int PLAINLY = 5;

  /** Sport has words of its own and of daily life: "the captain of the team". */
  private static final int SPORTING = 3;

  private static final int RESULT_REACH = 4;

  /** Words of "at towns in Indian Punjab". */
  private static final int AIM_REACH = 4;

  private static final AnyOf SHOWS = AnyOf.of("light", "drone", "air", "laser");
  private static final AnyOf AT = AnyOf.of("at", "against", "on", "towards", "toward");

  private static final AnyOf WAR = AnyOf.of(Words.load().words("war-word"));
  private static final AnyOf PEACE = AnyOf.of(Words.load().words("peace-word"));
  private static final AnyOf SPORT = AnyOf.of(Words.load().words("sport-word"));
  private static final AnyOf RESULTS = AnyOf.of(Words.load().words("result"));
  private static final AnyOf CALAMITY = AnyOf.of(Words.load().words("calamity"));

  private int warlike;
  private int peaceful;
  private int sporting;
  private int struck;

  /** Takes in a sentence, the title among them. */
  void hear(Sentence sentence) {
    for (int i = 0; warlike <= MOST_WARLIKE && i < sentence.size(); i++) {
      warlike += sentence.has(i, WAR) ? 1 : 0;
      peaceful += sentence.has(i, PEACE) ? 1 : show(sentence, i) ? LEAST : 0;
      sporting += sentence.has(i, SPORT) ? 1 : score(sentence, i) ? SPORTING : 0;
      struck += sentence.has(i, CALAMITY) ? 1 : 0;
    }
  }

  /** Takes in an armed group that the text names. */
  void hear(Scene scene) {
    for (PartyMention mention : scene.parties()) {
      warlike += mention.kind() == PartyMention.Kind.GROUP ? MOST_WARLIKE + 1 : 0;
      warlike += aimed(scene, mention) ? MOST_WARLIKE + 1 : 0;
    }
  }

  /** "Launched 48 drones at northern Russia". */
  private static boolean aimed(Scene scene, PartyMention mention) {
    int at = scene.sentence().find(mention.from() - AIM_REACH, mention.from(), AT);
    Figure figure = at < 1 ? null : scene.figureAt(at - 1);
    return figure != null && figure.counts("projectiles");
  }

  /** Whether the text so far tells of something else than war. */
  boolean peaceful() {
    int needed = warlike == 0 ? LEAST : PLAINLY;
    return warlike <= MOST_WARLIKE && peaceful + sporting >= needed;
  }

  /** Whether the text so far tells of sport, in which nobody came to harm but by playing. */
  boolean sporting() {
    // "Our treatment room looks like a hospital".
    boolean safe = struck == 0 || struck == 1 && sporting >= PLAINLY;
    return warlike == 0 && sporting >= SPORTING && safe;
  }

  /** "A light show". */
  private static boolean show(Sentence sentence, int i) {
    return sentence.at(i).is("show") && SHOWS.has(sentence.at(i - 1));
  }

  /** "Lost 32-18 to Ireland", "a 2-1 defeat". */
  private static boolean score(Sentence sentence, int i) {
    return NumberReader.starts(sentence.at(i))
        && sentence.at(i + 1).is("-")
        && NumberReader.starts(sentence.at(i + 2))
        && (sentence.find(i - RESULT_REACH, i, RESULTS) >= 0 || sentence.has(i + 3, RESULTS));
  }
}
