package org.copytaster.claims;

/** Tells where somebody without a name is the subject of a cue: "gunmen", "the enemy". */
final class Nameless {
  /** "Gunmen loyal to a former president had killed". */
  private static final int REACH = 8;

  private static final int FOE_REACH = 4;
  private static final AnyOf NEIGHBOURS = AnyOf.of("neighbour", "neighbor");
  private static final AnyOf BELONGING =
      AnyOf.of("of", "from", "with", "led", "headed", "commanded", "belonging");

  /** "A strike on bandits": whom it is for does not act. */
  private static final AnyOf TARGETING = AnyOf.of("on", "against", "targeting", "at", "near");

  private static final int OPENING = 6;
  private static final AnyOf FIRES =
      AnyOf.of("wildfire", "wildfires", "blaze", "blazes", "flames", "bushfire", "bushfires");

  /** What may stand between a verb and those whom it is done to. */
  private static final AnyOf LEADS =
      AnyOf.of("the", "a", "some", "several", "off", "down", "back", "out", "group", "of", "armed");

  private static final AnyOf HELPING =
      AnyOf.of(
          "allied",
          "allies",
          "its",
          "their",
          "clan",
          "local",
          "friendly",
          "auxiliary",
          "pro",
          "loyal",
          "loyalist",
          "affiliated",
          "aligned",
          "supporting",
          "associated",
          "tribal");
  private static final AnyOf LED = AnyOf.of("led", "dominated", "majority");
  private static final AnyOf IN = AnyOf.of("in", "during");
  private static final AnyOf WITH = AnyOf.of("and", "with", "alongside", "or");

  private final Grammar grammar;
  private final WordList unnamed;
  private final WordList speech;
  private final WordList foes;
  private final WordList rebels;
  private final WordList folk;
  private final WordList agents;

  Nameless(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.unnamed = words.list("unnamed");
    this.speech = words.list("speech");
    this.foes = words.list("foe");
    this.rebels = words.list("rebel");
    this.folk = words.list("folk");
    this.agents = words.list("agent");
  }

  /** Whether somebody without a name is the subject: "the enemy had sent", "gunmen killed". */
  boolean subject(Scene scene, Cue cue) {
    if (spreads(scene.sentence(), cue)) {
      return true;
    }
    for (int i = cue.from() - 1; i >= cue.from() - REACH; i--) {
      if (scene.sentence().has(i, unnamed) || folk(scene.sentence(), i) || led(scene, i)) {
        if (scene.inFigure(i)) {
          return false;
        }
        int noun = scene.sentence().at(i - 1).is("and") ? i - 2 : i;
        if (scene.sentence().has(noun - 1, TARGETING) || object(scene, noun, cue)) {
          return false;
        }
        boolean named = scene.named(i) || scene.named(i + 1) || owned(scene, i);
        named |= noun < i && joined(scene, noun);
        // "Says its armies took".
        named |= scene.sentence().has(noun - 1, Pronouns.OWN) && agents.has(scene.sentence().at(i));
        // "The Viv Ansanm coalition of gangs".
        named |= scene.sentence().at(noun - 1).is("of") && scene.named(noun - 3);
        return !named && !alongside(scene, i) && !belongs(scene, i + 1);
      }
      boolean told = scene.sentence().at(i).is("that") || scene.sentence().has(i, speech);
      if (told || scene.sentence().at(i).kind() != Token.Kind.WORD) {
        return false;
      }
    }
    return false;
  }

  /** "A wildfire in the Spanish region of León gained 4,500 hectares". */
  private boolean spreads(Sentence sentence, Cue cue) {
    int fire = sentence.find(0, Math.min(OPENING, cue.from()), FIRES);
    fire = fire < 0 ? sentence.find(1, Math.min(OPENING, cue.from()), "fire") : fire;
    boolean the = sentence.at(fire - 1).is("the") || sentence.at(fire - 1).is("a");
    return cue.measure().counts("area") && fire >= 0 && (the || !sentence.at(fire).is("fire"));
  }

  /** "The Hamas-led attack, in which militants killed 1,200": whose attack it was. */
  static boolean inAttack(Scene scene, Cue cue) {
    int which = scene.sentence().find(cue.from() - FOE_REACH, cue.from(), "which");
    return which > 0 && scene.sentence().has(which - 1, IN);
  }

  /** "Tribal fighters", "Bedouin fighters"; not "troops backed by local fighters". */
  private boolean folk(Sentence sentence, int i) {
    boolean fighters = sentence.at(i).is("fighters") && sentence.has(i - 1, folk);
    return fighters && !grammar.preposition(sentence, i - 2) && !sentence.has(i - 2, WITH);
  }

  /** "Kurdish-led forces", "Wagner-backed fighters": of somebody whom nothing names. */
  private boolean led(Scene scene, int i) {
    Sentence sentence = scene.sentence();
    return agents.has(sentence.at(i))
        && sentence.has(i - 1, LED)
        && sentence.at(i - 2).is("-")
        && sentence.at(i - 3).capital()
        && !sentence.at(i - 4).is("the")
        && !scene.named(i - 3);
  }

  /** "Boko Haram gunmen", "the Russian invaders"; "Iraqi militias" only come from there. */
  private boolean owned(Scene scene, int noun) {
    for (PartyMention mention : scene.parties()) {
      boolean beside = mention.to() == noun || mention.to() == noun - 1;
      // "Islamic State-linked insurgents".
      beside |= mention.to() == noun - 2 && scene.sentence().at(mention.to()).is("-");
      boolean group = mention.group();
      boolean plain = scene.sentence().at(mention.to()).is("'s");
      if (beside && (group || plain || !scene.sentence().has(noun, rebels))) {
        return true;
      }
    }
    return false;
  }

  /** "An al-Shabaab suicide bomber and gunmen killed": all of one group. */
  private static boolean joined(Scene scene, int noun) {
    for (PartyMention mention : scene.parties()) {
      boolean beside = mention.to() == noun || mention.to() == noun - 1;
      if (mention.group() && beside) {
        return true;
      }
    }
    return false;
  }

  /** "Gunmen of Boko Haram", "militiamen loyal to Islamic State". */
  private static boolean belongs(Scene scene, int at) {
    for (PartyMention mention : scene.parties()) {
      boolean group = mention.group() && mention.from() == at + 2;
      if (group && scene.sentence().at(at).is("loyal")) {
        return true;
      }
    }
    return scene.sentence().has(at, BELONGING);
  }

  /** "Troops chased the raiders and killed 11": what is done to them comes first. */
  private boolean object(Scene scene, int noun, Cue cue) {
    Sentence sentence = scene.sentence();
    int joint = sentence.find(noun + 1, cue.from(), WITH);
    if (joint < 0) {
      return false;
    }
    int verb = noun - 1;
    while (verb > noun - FOE_REACH
        && (sentence.has(verb, LEADS) || grammar.preposition(sentence, verb))) {
      verb--;
    }
    return grammar.verb(sentence, verb) && !sentence.has(verb, speech);
  }

  /** "Somali troops and allied militias": those who help a side act with it. */
  private static boolean alongside(Scene scene, int at) {
    int helping = scene.sentence().find(at - FOE_REACH, at, HELPING);
    for (int i = helping - 1; i >= helping - FOE_REACH && helping >= 0; i--) {
      if (scene.named(i)) {
        return scene.sentence().find(i, helping, WITH) >= 0;
      }
    }
    return false;
  }

  /** Whether the subject is "the enemy" or "the invader": the other side of the text. */
  boolean foe(Scene scene, Cue cue) {
    Sentence sentence = scene.sentence();
    int at = sentence.find(cue.from() - FOE_REACH, cue.from(), foes);
    return at >= 0 && (sentence.at(at - 1).is("the") || sentence.has(at - 1, Pronouns.OWN));
  }

  /** "Armenia says its neighbour holds": the other side of who speaks. */
  boolean neighbour(Scene scene, Cue cue) {
    Sentence sentence = scene.sentence();
    int at = sentence.find(Math.max(0, cue.from() - FOE_REACH), cue.from(), NEIGHBOURS);
    return at > 0 && sentence.has(at - 1, Pronouns.OWN) && !scene.named(at + 1);
  }
}
