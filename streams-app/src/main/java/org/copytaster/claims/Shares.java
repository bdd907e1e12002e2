package org.copytaster.claims;

import java.util.Set;

/** Whether a share is one of a country or its land: "19% of Ukraine", not "58% of Germans". */
final class Shares {
  private static final int NEAR = 7;
  private static final Set<String> POINTING = Set.of("what", "that", "this", "those", "these");
  private static final Set<String> CLAUSES = Set.of("that", "it", "they", "which", "the");
  private static final Set<String> HELD =
      Set.of("held", "controlled", "occupied", "ruled", "run", "governed", "administered");
  private static final Set<String> COUNTRY =
      Set.of("country", "nation", "territory", "land", "state", "republic", "kingdom");
  private static final Set<String> WHICH = Set.of("which");
  private static final Set<String> OF = Set.of("of");
  private static final int PARTS_REACH = 6;

  /** Parts of a country, whose shares are none of the country. */
  private static final Set<String> PARTS =
      Set.of(
          "region",
          "regions",
          "province",
          "provinces",
          "oblast",
          "oblasts",
          "governorate",
          "governorates",
          "districts",
          "townships",
          "states",
          "raion");

  private static final Set<String> LINKS =
      Set.of("is", "are", "was", "were", "remains", "remained", "stays", "has", "had");
  private static final Set<String> GAINS =
      Set.of("advance", "advances", "gain", "gains", "haul", "conquests", "captures");
  private static final Set<String> AMOUNTING =
      Set.of(
          "amount",
          "amounts",
          "amounted",
          "equals",
          "equalled",
          "equal",
          "equivalent",
          "represents",
          "represented",
          "corresponds",
          "corresponded");
  private static final Set<String> ITSELF = Set.of("itself", "alone");

  private static final Set<String> REGIONS =
      Set.of(
          "region", "province", "state", "oblast", "county", "district", "governorate", "valley");

  private final Grammar grammar;
  private final WordList land;
  private final WordList filler;
  private final WordList plainAfter;
  private final WordList afterCount;
  private final WordList linking;
  private final WordList gained;

  Shares(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.land = words.list("land");
    this.filler = words.list("filler");
    this.plainAfter = words.list("plain-after");
    this.afterCount = words.list("after-count");
    this.linking = words.list("linking");
    this.gained = words.list("gained");
  }

  /** "19% of Ukraine", "19% of the country's territory"; or land is what the sentence is about. */
  boolean ofTerritory(Scene scene, Figure figure, boolean goesOn) {
    Sentence sentence = scene.sentence();
    if (!sentence.at(figure.to()).is("of")) {
      // "Most of the land, some 70 percent, was taken in the east" is a share of something else.
      boolean aside =
          sentence.at(figure.hedgeFrom() - 1).is(",") && sentence.at(figure.to()).is(",");
      return !aside
          && !ofRegion(scene, figure)
          && (sentence.find(0, figure.from(), land) >= 0 || ofCountry(scene, figure));
    }
    int end = figure.to() + 1;
    // "The advance amounts to 0.1 percent of the country".
    int amounts = sentence.find(clause(sentence, figure), figure.hedgeFrom(), AMOUNTING);
    boolean advance = amounts > 0 && sentence.find(amounts - NEAR, amounts, GAINS) >= 0;
    if (advance
        || POINTING.contains(sentence.lower(end))
        || taken(sentence, clause(sentence, figure), sentence.size())) {
      return false;
    }
    if (sentence.at(end).is("it")) {
      // "20,000 square miles of the Amhara region, two-fifths of it": of the region.
      boolean region = sentence.has(figure.hedgeFrom() - 2, REGIONS);
      if (region && sentence.at(figure.hedgeFrom() - 1).is(",")) {
        return false;
      }
      // "Held sway over 40 percent of it": of the country that a share was told of before.
      return goesOn || !oneOf(sentence, figure) && sentence.find(0, figure.hedgeFrom(), land) >= 0;
    }
    while (end < figure.to() + NEAR
        && (sentence.at(end).kind() == Token.Kind.WORD || sentence.at(end).is("-"))) {
      if (taken(sentence, end)) {
        return false;
      }
      // "Two thirds of Kurdish-held territory" is a share of what was held.
      if (sentence.at(end).is("-") && HELD.contains(sentence.lower(end + 1))) {
        return false;
      }
      // "81 percent of the country's exports" are none of its land.
      boolean owner = sentence.at(end + 1).is("'s");
      if (sentence.has(end, land) && !owner) {
        boolean held = CLAUSES.contains(sentence.lower(end + 1));
        return !held && !sentence.at(end + 1).is("-");
      }
      end++;
    }
    for (PartyMention party : scene.parties()) {
      // "85 percent of Kyiv" is a share of a city.
      boolean right =
          party.kind() != PartyMention.Kind.METONYM
              && !people(sentence, party)
              && party.from() > figure.to()
              && party.from() <= figure.to() + 3;
      Token next = sentence.at(party.to());
      boolean bare =
          next.kind() != Token.Kind.WORD
              || scene.dated()[party.to()]
              || filler.has(next)
              || plainAfter.has(next)
              || afterCount.has(next)
              || grammar.verb(sentence, party.to())
              || grammar.preposition(sentence, party.to())
              || grammar.subordinates(sentence, party.to())
              || linking.has(next);
      // "58 percent of Germans" is a share of people.
      String name = sentence.lower(party.to() - 1);
      boolean people = name.endsWith("ans") || name.endsWith("is");
      if (right && bare && !people && !next.is("'s")) {
        return true;
      }
    }
    return false;
  }

  /** "Rakhine is one of 14 states, but they hold 70 percent of it": of a part of the country. */
  private static boolean oneOf(Sentence sentence, Figure figure) {
    int part = sentence.find(0, figure.hedgeFrom(), PARTS);
    int of = part < 0 ? -1 : sentence.find(Math.max(1, part - PARTS_REACH), part, OF);
    return of > 0 && sentence.at(of - 1).is("one");
  }

  /** "The Donetsk region", "Rakhine state". */
  private static boolean partOfCountry(Sentence sentence, int i) {
    boolean state = sentence.at(i).is("state") && sentence.at(i - 1).capital();
    return state || PARTS.contains(sentence.lower(i));
  }

  /**
   * "The Donetsk region, of which Russia now controls 79 percent", "the Donetsk region itself is
   * now 79 percent in Russian hands".
   */
  boolean ofRegion(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    for (int i = 1; i < Math.min(figure.hedgeFrom(), NEAR); i++) {
      int verb = ITSELF.contains(sentence.lower(i + 1)) ? i + 2 : i + 1;
      if (partOfCountry(sentence, i) && LINKS.contains(sentence.lower(verb))) {
        return true;
      }
    }
    int which = sentence.find(1, figure.hedgeFrom(), WHICH);
    int comma = which - 2;
    return comma > 0
        && sentence.at(which - 1).is("of")
        && sentence.at(comma).is(",")
        && sentence.has(comma - 1, land)
        && !COUNTRY.contains(sentence.lower(comma - 1));
  }

  /** "58 percent of Germans": the people, not the land. */
  private static boolean people(Sentence sentence, PartyMention party) {
    String word = sentence.text(party.from(), party.to());
    return party.kind() == PartyMention.Kind.NAME
        && word.endsWith("s")
        && !word.equals(party.party().name());
  }

  /** Where the clause of a figure starts, parted by a semicolon. */
  private static int clause(Sentence sentence, Figure figure) {
    int i = figure.hedgeFrom();
    while (i > 0 && !sentence.at(i - 1).is(";")) {
      i--;
    }
    return i;
  }

  /** "57 percent of the captured land": in its clause, shares are of a gain. */
  private boolean taken(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (taken(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  /** "41 percent of the captured land" is a share of a gain. */
  private boolean taken(Sentence sentence, int i) {
    boolean ground = sentence.has(i, land) || sentence.at(i).is("ground");
    boolean behind = ground && won(sentence, i + 1);
    return behind || sentence.has(i, gained) && sentence.has(i + 1, land);
  }

  /** "The area won last year amounts to 0.9 percent of Ukraine". */
  private boolean won(Sentence sentence, int i) {
    boolean verb = sentence.has(i, gained) || sentence.at(i).is("won");
    return verb && sentence.find(i + 1, i + 1 + NEAR, AMOUNTING) >= 0;
  }

  /** "The share of Ukraine that Russia holds rose to 19.2 percent". */
  private static boolean ofCountry(Scene scene, Figure figure) {
    for (PartyMention party : scene.parties()) {
      Token share = scene.sentence().at(party.from() - 2);
      boolean of = scene.sentence().at(party.from() - 1).is("of") && party.to() < figure.from();
      of &= !scene.sentence().at(party.to()).is("'s");
      if (of
          && (share.is("share")
              || share.is("portion")
              || share.is("part")
              || share.is("proportion"))) {
        return true;
      }
    }
    return false;
  }
}
