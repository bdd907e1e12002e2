package org.copytaster.claims;

/** Tells by the words beside a name whether it is the name of who attacked. */
final class Attackers {
  private static final int WEAPON_REACH = 8;
  private static final int HEAD_REACH = 5;
  private static final int CLAIM_REACH = 10;

  /** "Hamas-led attacks", "a Houthi-fired missile". */
  private static final AnyOf LED =
      AnyOf.of("led", "launched", "fired", "dropped", "staged", "orchestrated", "planted");

  /** "South Korea's fire agency" puts fires out. */
  private static final AnyOf RESCUE =
      AnyOf.of(
          "agency",
          "service",
          "services",
          "department",
          "departments",
          "brigade",
          "brigades",
          "chief",
          "chiefs",
          "officials",
          "official",
          "authority",
          "authorities",
          "crews",
          "officer");

  private static final AnyOf BLASTS = AnyOf.of("explosion", "explosions");

  private static final AnyOf INSIDE = AnyOf.of("in", "at", "inside", "near");

  private final Grammar grammar;
  private final WordList attack;
  private final WordList launchVerbs;
  private final WordList rebels;
  private final WordList agents;
  private final WordList forces;
  private final WordList attributes;
  private final WordList harmless;
  private final WordList deeds;
  private final WordList superlatives;
  private final WordList speech;
  private final WordList epithets;

  Attackers(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.attack = words.list("attack");
    this.launchVerbs = words.list("launch-verb");
    this.rebels = words.list("rebel");
    this.agents = words.list("agent");
    this.forces = words.list("uniformed");
    this.attributes = words.list("attack-attribute");
    this.harmless = words.list("harmless-deed");
    this.deeds = words.list("killing-noun");
    this.superlatives = words.list("superlative");
    this.speech = words.list("speech");
    this.epithets = words.list("epithet");
  }

  /** Whether the name is that of an attacker, wherever it stands in its sentence. */
  boolean named(Sentence sentence, PartyMention mention) {
    return attacks(sentence, mention, by(sentence, mention))
        || weaponsOf(sentence, mention)
        || launched(sentence, mention);
  }

  /** Whether the words behind the name tell of its attack: "Israeli raid". */
  boolean of(Sentence sentence, PartyMention mention) {
    return attacks(sentence, mention, false);
  }

  /** "Russian missile attack", "by Israeli forces"; "Israeli soldiers" alone may be victims. */
  private boolean attacks(Sentence sentence, PartyMention mention, boolean by) {
    if (Deeds.suffered(sentence, mention)) {
      return false;
    }
    int to = mention.to();
    boolean led = sentence.at(to).is("-") && sentence.has(to + 1, LED);
    int from = led ? to + 2 : to;
    int end = from + 4;
    for (int i = from; i < end; i++) {
      Token token = sentence.at(i);
      if (inDate(sentence, i) || inModel(sentence, i)) {
        end++;
        continue;
      }
      boolean people = sentence.has(i, forces);
      boolean superlative = sentence.at(i - 1).is("'s") && sentence.has(i, superlatives);
      if (token.kind() == Token.Kind.NUMBER || superlative) {
        continue;
      }
      boolean war = Deeds.war(sentence, i, i + 2) && !grammar.preposition(sentence, i);
      boolean agent = by && agents.has(token);
      boolean word = token.is("'s") || token.is("'") || attack.has(token) || attributes.has(token);
      if (war || !word && !agent) {
        return by && !war && i == mention.to();
      }
      boolean works = token.is("mine") && inside(sentence, mention);
      if (works || token.is("fire") && sentence.has(i + 1, RESCUE)) {
        return false;
      }
      if (agent || attack.has(token) && !sentence.has(i, attributes) && (by || !people)) {
        return true;
      }
    }
    return false;
  }

  /** "Hamas's October 7, 2023 attack", "the army's Dec. 3, 2024, raid". */
  private static boolean inDate(Sentence sentence, int i) {
    Token token = sentence.at(i);
    boolean comma = token.is(",") && sentence.at(i - 1).kind() == Token.Kind.NUMBER;
    boolean day = Calendar.day(token) > 0 && Calendar.names(sentence.at(i - 1));
    return comma || day || Calendar.year(token) > 0 || Calendar.names(token);
  }

  /** "A BM-21 battery", "F-16 jets". */
  private static boolean inModel(Sentence sentence, int i) {
    int dash = sentence.at(i).is("-") ? i : i + 1;
    boolean letters = sentence.at(dash - 1).capital();
    return letters
        && sentence.at(dash).is("-")
        && sentence.at(dash + 1).kind() == Token.Kind.NUMBER;
  }

  /** "In a Russian mine". */
  private static boolean inside(Sentence sentence, PartyMention mention) {
    return sentence.find(mention.from() - 2, mention.from(), INSIDE) >= 0;
  }

  /** "A missile that Russia had fired", "missiles launched by Russia". */
  private boolean launched(Sentence sentence, PartyMention mention) {
    int before = sentence.beforeThe(mention.from());
    boolean by = sentence.at(before).is("by") && sentence.has(before - 1, launchVerbs);
    boolean told = sentence.has(before, speech) && sentence.at(before - 1).capital();
    boolean that = told || sentence.at(before).is("that") || sentence.at(before).is("which");
    boolean verb = sentence.find(mention.to(), mention.to() + 2, launchVerbs) >= 0;
    boolean weapon = sentence.find(before - WEAPON_REACH, before, attack) >= 0;
    // "Dropped from a Sudanese army plane"; what is fired from Lebanon need not be its army's.
    boolean a = sentence.at(mention.from() - 1).is("a") || sentence.at(mention.from() - 1).is("an");
    int from = a ? mention.from() - 2 : before;
    boolean of = sentence.at(from).is("from") && sentence.has(from - 1, launchVerbs);
    boolean own = of && (attack.has(sentence.at(mention.to())) || group(mention));
    return weapon && (by || own || that && verb);
  }

  /** "Drones and shells of the paramilitary RSF", "rockets from the militants". */
  private boolean weaponsOf(Sentence sentence, PartyMention mention) {
    int of = mention.from() - 1;
    while (sentence.has(of, epithets)) {
      of--;
    }
    of = sentence.at(of).is("the") ? of - 1 : of;
    boolean weapon = sentence.has(of - 1, attack) && !sentence.has(of - 1, forces);
    // "Rockets from Lebanon" need not be those of its army.
    return weapon && (sentence.at(of).is("of") || group(mention) && sentence.at(of).is("from"));
  }

  private static boolean group(PartyMention mention) {
    return mention.group();
  }

  /** "By Israeli forces", "by drones of the paramilitary Rapid Support Forces". */
  private boolean by(Sentence sentence, PartyMention mention) {
    int by = beside(sentence, mention);
    // "By a rocket Israel says was fired by Hezbollah".
    boolean tells = by < mention.from() - 1 && sentence.has(mention.to(), speech);
    if (by >= 0 && tells) {
      return false;
    }
    if (by >= 0) {
      boolean claimed = deed(sentence, by - CLAIM_REACH, by);
      // "The attack killed 22 and was claimed by JNIM".
      claimed |= grammar.passive(sentence, by - 1) && deed(sentence, 0, by);
      boolean told = sentence.has(by - 1, harmless) && !sentence.at(by - 1).is("claimed");
      return !told && (claimed || !sentence.at(by - 1).is("claimed"));
    }
    boolean of = false;
    boolean weapon = false;
    boolean member = false;
    for (int i = mention.from() - 1; i >= mention.from() - 2 * HEAD_REACH; i--) {
      Token token = sentence.at(i);
      if (token.is("by")) {
        // "Were massacred by members of the gang", not "pagers carried by members of it".
        return of && (weapon || member && grammar.passive(sentence, i - 1));
      }
      // "By gangs in the west of Haiti": only where they are.
      boolean apart = token.kind() != Token.Kind.WORD || token.is("in");
      if (apart || grammar.verb(sentence, i)) {
        return false;
      }
      of |= token.is("of") || token.is("from");
      weapon |= of && (attack.has(token) || rebels.has(token));
      member |= of && agents.has(token);
    }
    return false;
  }

  /** Whether an attack stands at one of the tokens, also one that may be an accident: "a blast". */
  private boolean deed(Sentence sentence, int from, int to) {
    return sentence.find(from, to, attack) >= 0
        || sentence.find(from, to, deeds) >= 0
        || sentence.find(from, to, BLASTS) >= 0;
  }

  /** The "by" in front of a name and what describes it: "by the Iran-backed Houthis"; or -1. */
  private int beside(Sentence sentence, PartyMention mention) {
    for (int i = mention.from() - 1; i >= mention.from() - 2 * HEAD_REACH; i--) {
      if (sentence.at(i).is("by")) {
        return i;
      }
      boolean describes = sentence.at(i).kind() == Token.Kind.WORD || sentence.at(i).is("-");
      boolean apart =
          grammar.preposition(sentence, i)
              || grammar.verb(sentence, i)
              || grammar.subordinates(sentence, i);
      if (!describes || apart || sentence.at(i).is("and") || sentence.at(i).is("or")) {
        return -1;
      }
    }
    return -1;
  }

  /** The end of "of the 36th Front" at a token, or that token. */
  int behindUnit(Sentence sentence, int at) {
    boolean of = sentence.at(at).is("of") && sentence.at(at + 1).is("the");
    int unit = of ? sentence.find(at + 2, at + HEAD_REACH, agents) : -1;
    return unit < 0 ? at : unit + 1;
  }
}
