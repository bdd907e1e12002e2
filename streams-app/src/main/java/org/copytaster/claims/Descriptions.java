package org.copytaster.claims;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds whom descriptions mean: "the rebels", "the army", "government forces", "a junta raid". */
final class Descriptions {
  /** How far behind its article "the armed group" or "the federal army" ends. */
  private static final int REACH = 7;

  /** Behind these, a description is of somebody who was named right before. */
  private static final AnyOf OWNED = AnyOf.of("'s", "'", "-", "its", "their", "his", "our");

  /** What may stand in front of "government forces" that act or have acted. */
  private static final AnyOf OPENERS =
      AnyOf.of(
          ",", ":", ";", "—", "–", "-", "\"", "“", "by", "that", "and", "but", "while", "when",
          "after", "as", "where", "because", "with", "said", "says");

  private static final AnyOf ARTICLES = AnyOf.of("a", "an", "two", "three", "several");
  private static final AnyOf SOLDIERS = AnyOf.of("soldiers", "troops");
  private static final AnyOf TOLD = AnyOf.of("said", "says", "that", ":");
  private static final AnyOf ACTING =
      AnyOf.of(
          "have", "has", "had", "killed", "shot", "seized", "captured", "retook", "took", "in");
  private static final AnyOf CONTROLLING =
      AnyOf.of(
          "controls",
          "controlled",
          "holds",
          "held",
          "retains",
          "retained",
          "governs",
          "governed",
          "commands",
          "lost",
          "says",
          "claims",
          "keeps",
          "administers",
          "administered",
          "administer",
          "runs",
          "ran",
          "rules",
          "ruled",
          "occupies",
          "insists",
          "maintains");
  private static final AnyOf RULERS = AnyOf.of("state", "government", "junta");

  /** Always with a capital. */
  private static final AnyOf FAITH = AnyOf.of("islamists", "islamist");

  private static final AnyOf HOLDINGS =
      AnyOf.of("share", "portion", "part", "proportion", "slice", "holdings", "territory");
  private static final AnyOf KIN = AnyOf.of("affiliate", "offshoot", "franchise", "splinter");

  private final Phrases<Party> groups;

  /** States that are called by their half of a country: "the North fired three missiles". */
  private final Map<String, Party> halves;

  private final WordList groupNouns;
  private final WordList armyNouns;
  private final WordList troops;
  private final WordList ofState;
  private final WordList describing;
  private final WordList strikes;
  private final WordList rebels;
  private final WordList gains;

  /** All words but the article that a description may start with. */
  private final WordList first;

  Descriptions(Words words, Phrases<Party> groups, Map<String, Party> halves) {
    this.halves = halves;
    this.groups = groups;
    this.groupNouns = words.list("group-noun");
    this.armyNouns = words.list("army-noun");
    this.troops = words.list("troops-noun");
    this.ofState = words.list("of-state");
    this.describing = words.list("group-adjective");
    this.strikes = words.list("strike-noun");
    this.rebels = words.list("of-rebels");
    this.gains = words.list("gain-noun");
    Set<String> all = new HashSet<>(words.words("of-state"));
    all.addAll(words.words("of-rebels"));
    all.addAll(words.words("army-noun"));
    all.addAll(SOLDIERS.words());
    this.first = new WordList(all);
  }

  /** Who is meant by a description that starts at {@code i}; or null. */
  PartyMention at(Sentence sentence, int i, Antecedents antecedents) {
    if (sentence.at(i).is("the")) {
      Token half = sentence.at(i + 1);
      boolean called = half.capital() && halves.containsKey(half.lower());
      if (called && !sentence.at(i + 2).capital() && antecedents.spokeOf(halves.values())) {
        return meant(i + 1, i + 2, halves.get(half.lower()), true);
      }
      boolean pilots = sentence.at(i + 1).is("air") && sentence.at(i + 2).is("force");
      return pilots && !sentence.at(i + 1).capital()
          ? meant(i + 1, i + 3, antecedents.fought(), true)
          : meant(sentence, i, antecedents);
    }
    if (!sentence.has(i, first)) {
      return null;
    }
    boolean capital = sentence.at(i).capital() && i > 0;
    boolean named = sentence.at(i - 1).capital() && i > 1 && !sentence.has(i - 1, ARTICLES);
    if (capital || named || sentence.has(i - 1, OWNED)) {
      return null;
    }
    boolean clause = i == 0 || sentence.has(i - 1, OPENERS);
    boolean bare = sentence.has(i, ofState) && sentence.has(i + 1, troops) && clause;
    if (bare) {
      return meant(i, i + 2, antecedents.army(), true);
    }
    // "The government said troops had killed".
    boolean told = sentence.has(i, SOLDIERS) && sentence.has(i - 1, TOLD);
    // "Troops in Chhattisgarh have killed", "Soldiers shot dead".
    boolean act = clause && sentence.has(i, SOLDIERS) && sentence.has(i + 1, ACTING);
    if (act || told && !namesBehind(sentence, i)) {
      return meant(i, i + 1, antecedents.army(), true);
    }
    if (sentence.has(i, rebels) && sentence.has(i + 1, strikes)) {
      return meant(i, i + 1, antecedents.group(), false);
    }
    boolean own =
        sentence.has(i, armyNouns) && (sentence.has(i + 1, strikes) || sentence.has(i + 1, gains));
    return own ? meant(i, i + 1, army(sentence, i, antecedents), true) : null;
  }

  private static Party army(Sentence sentence, int i, Antecedents antecedents) {
    boolean junta = sentence.at(i).is("junta") || sentence.at(i).is("generals");
    return junta ? antecedents.junta() : antecedents.army();
  }

  /**
   * "The rebels", "the Shiite militia", "the federal army": whom the text named before; or null.
   *
   * <p>Not "the rebels of Ituri" or "the army Chad sent", which name somebody else behind the noun,
   * nor "the French army", which does so before it.
   */
  private PartyMention meant(Sentence sentence, int article, Antecedents antecedents) {
    boolean foreign = false;
    for (int i = article + 1; i < article + REACH; i++) {
      boolean army = army(sentence, article, i);
      if ((army || sentence.has(i, groupNouns)) && endsDescription(sentence, i)) {
        Party here = sentence.has(i, RULERS) ? antecedents.here(sentence) : null;
        Party party = army ? army(sentence, i, antecedents) : antecedents.group();
        party = army && here != null ? here : party;
        boolean other =
            namesBehind(sentence, i)
                || sentence.at(i).capital() && !sentence.has(i, FAITH)
                || army && (foreign || seated(sentence, i));
        return other ? null : meant(article + 1, i + 1, party, army);
      }
      boolean capital = sentence.at(i).capital();
      Phrases.Match<Party> group = capital ? groups.match(sentence, i) : null;
      if (group != null && kin(sentence, i + group.length())) {
        i += group.length() - 1;
        continue;
      }
      if (group != null || !army && !capital && !describes(sentence, i)) {
        return null;
      }
      foreign |= capital;
    }
    return null;
  }

  /** "The Islamic State affiliate", "the Islamic State-linked rebels": another group. */
  private static boolean kin(Sentence sentence, int i) {
    return sentence.has(i, KIN) || sentence.at(i).is("-") && sentence.lower(i + 1).endsWith("ed");
  }

  private static PartyMention meant(int from, int to, Party party, boolean army) {
    PartyMention.Kind kind = army ? PartyMention.Kind.NAME : PartyMention.Kind.GROUP;
    return party == null ? null : new PartyMention(from, to, party, kind);
  }

  /** "The army", or "government troops": troops that a word before them makes the state's. */
  private boolean army(Sentence sentence, int article, int i) {
    boolean ofState = i > article + 1 && sentence.has(i - 1, this.ofState);
    boolean share = sentence.at(i + 1).is("'s") && sentence.has(i + 2, HOLDINGS);
    boolean acts = share || sentence.has(i + 1, CONTROLLING);
    boolean state = sentence.at(i).is("state") && acts;
    return state || sentence.has(i, armyNouns) || ofState && sentence.has(i, troops);
  }

  /** "The army in Kyiv": of the state whose capital that is. */
  private static boolean seated(Sentence sentence, int i) {
    return sentence.at(i + 1).is("in") && sentence.at(i + 2).capital();
  }

  /** Whether no further noun follows: "the rebel fighters" end at "fighters". */
  private boolean endsDescription(Sentence sentence, int i) {
    return !sentence.has(i + 1, groupNouns) && !sentence.has(i + 1, troops);
  }

  private static boolean namesBehind(Sentence sentence, int i) {
    // "Accused the army of killing".
    boolean of = sentence.at(i + 1).is("of") && !sentence.lower(i + 2).endsWith("ing");
    return of || sentence.at(i + 1).capital();
  }

  /** Whether a word in small letters may stand between the article and the noun. */
  private boolean describes(Sentence sentence, int i) {
    boolean hyphened = sentence.at(i).is("-") || sentence.at(i - 1).is("-");
    // "The loosely organised fighters".
    boolean manner = sentence.lower(i).endsWith("ly") && sentence.lower(i + 1).endsWith("ed");
    manner |= sentence.lower(i - 1).endsWith("ly") && sentence.lower(i).endsWith("ed");
    return hyphened
        || manner
        || sentence.has(i, describing)
        || sentence.has(i, ofState)
        || sentence.has(i, groupNouns);
  }
}
