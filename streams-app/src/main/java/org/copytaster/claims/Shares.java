package org.copytaster.claims;

/** Whether a share is one of a country or its land: "19% of Ukraine", not "58% of Germans". */
final class Shares {
  private static final int NEAR = 7;
  private static final AnyOf POINTING = AnyOf.of("what", "that", "this", "those", "these");
  private static final AnyOf HANDS = AnyOf.of("hands", "control", "grip", "possession");
  private static final AnyOf LYING = AnyOf.of("is", "was", "lies", "lay", "are", "were");
  private static final AnyOf CLAUSES = AnyOf.of("that", "it", "they", "which", "the");
  private static final AnyOf HELD =
      AnyOf.of("held", "controlled", "occupied", "ruled", "run", "governed", "administered");
  private static final AnyOf COMPARED = AnyOf.of("from", "with", "than", "against", "to", "versus");
  private static final AnyOf GAINS =
      AnyOf.of("advance", "advances", "gain", "gains", "haul", "conquests", "captures");
  private static final AnyOf AMOUNTING =
      AnyOf.of(
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

  private static final AnyOf PORTIONS = AnyOf.of("share", "portion", "part", "proportion");

  private final Grammar grammar;
  private final WordList land;
  private final WordList filler;
  private final WordList afterCount;
  private final WordList gained;
  private final WordList goods;

  Shares(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.land = words.list("land");
    this.filler = words.list("filler");
    this.afterCount = words.list("after-count");
    this.gained = words.list("gained");
    this.goods = words.list("goods");
  }

  /** "19% of Ukraine", "19% of the country's territory"; or land is what the sentence is about. */
  boolean ofTerritory(Scene scene, Figure figure, boolean goesOn) {
    Sentence sentence = scene.sentence();
    // "Controls 114,900 km², or 19%, of Ukraine".
    boolean or = sentence.at(figure.hedgeFrom() - 1).is("or") && sentence.at(figure.to()).is(",");
    // "74 percent each of the two regions".
    boolean each = sentence.at(figure.to()).is("each");
    int of = or || each ? figure.to() + 1 : figure.to();
    if (Regions.inTown(sentence, figure)) {
      return false;
    }
    if (!sentence.at(of).is("of")) {
      // "Most of the land, some 70 percent, was taken in the east" is a share of something else.
      boolean aside =
          sentence.at(figure.hedgeFrom() - 1).is(",") && sentence.at(figure.to()).is(",");
      boolean compared = COMPARED.has(sentence.at(figure.hedgeFrom() - 1));
      compared &= !sentence.at(figure.to()).is("for");
      Figure other = compared ? before(scene, figure) : null;
      if (other != null && sentence.at(other.to()).is("of")) {
        return ofTerritory(scene, other, goesOn);
      }
      // "One chain controls 24 percent of the country's grocery market, another holds 23".
      return !aside
          && sentence.find(0, figure.from(), goods) < 0
          && !Regions.contain(scene, figure)
          && (sentence.find(0, figure.from(), land) >= 0 || ofCountry(scene, figure));
    }
    int end = of + 1;
    // "The advance amounts to 0.1 percent of the country".
    int amounts = sentence.find(clause(sentence, figure), figure.hedgeFrom(), AMOUNTING);
    boolean advance = amounts > 0 && sentence.find(amounts - NEAR, amounts, GAINS) >= 0;
    // "Seized 4,336 km², an area equal to 0.7% of Ukraine".
    advance |=
        amounts > 2 && sentence.at(amounts - 1).is("area") && sentence.at(amounts - 2).is("an");
    if (advance
        || POINTING.has(sentence.at(end))
        || taken(sentence, clause(sentence, figure), sentence.size())) {
      return false;
    }
    if (sentence.at(end).is("it")) {
      // "20,000 square miles of the Amhara region, two-fifths of it": of the region.
      boolean region = Regions.part(sentence, figure.hedgeFrom() - 2);
      if (region && sentence.at(figure.hedgeFrom() - 1).is(",")) {
        return false;
      }
      // "Held sway over 40 percent of it": of the country that a share was told of before.
      return goesOn
          || !Regions.oneOf(sentence, figure) && sentence.find(0, figure.hedgeFrom(), land) >= 0;
    }
    while (end < of + NEAR
        && (sentence.at(end).kind() == Token.Kind.WORD || sentence.at(end).is("-"))) {
      // "41 percent of the vote across the country".
      if (taken(sentence, end) || goods.has(sentence.at(end))) {
        return false;
      }
      // "Two thirds of Kurdish-held territory" is a share of what was held.
      if (sentence.at(end).is("-") && HELD.has(sentence.at(end + 1))) {
        return false;
      }
      if (Regions.part(sentence, end)) {
        // "79 percent of the Donetsk region", "of the state's territory".
        return false;
      }
      // "81 percent of the country's exports" are none of its land.
      boolean owner = sentence.at(end + 1).is("'s");
      if (sentence.has(end, land) && !owner) {
        boolean held = CLAUSES.has(sentence.at(end + 1));
        boolean part = Regions.ofPart(scene, end + 1) || Regions.where(scene, figure);
        // "Two thirds of the land is in the east": of the land that was won.
        part |=
            LYING.has(sentence.at(end + 1))
                && sentence.at(end + 2).is("in")
                && sentence.find(end + 3, end + NEAR, HANDS) < 0;
        return !held && !part && !sentence.at(end + 1).is("-");
      }
      end++;
    }
    for (PartyMention party : scene.parties()) {
      // "85 percent of Kyiv" is a share of a city.
      boolean right =
          party.kind() != PartyMention.Kind.METONYM
              && !Regions.partOfCountry(scene, party.from())
              && !people(sentence, party)
              && party.from() > figure.to()
              && sentence.find(figure.to(), party.from(), CLAUSES) < 0
              && (or || SubjectPhrases.noSigns(scene, of, party.from()))
              && party.from() <= of + 3;
      Token next = sentence.at(party.to());
      boolean bare =
          next.kind() != Token.Kind.WORD
              || scene.dated()[party.to()]
              || filler.has(next)
              || afterCount.has(next)
              || grammar.verb(sentence, party.to())
              || grammar.preposition(sentence, party.to())
              || grammar.subordinates(sentence, party.to());
      if (right && bare && !next.is("'s")) {
        return true;
      }
    }
    return false;
  }

  /** "58 percent of Germans": the people, not the land. */
  private static boolean people(Sentence sentence, PartyMention party) {
    String word = sentence.text(party.from(), party.to());
    return party.kind() == PartyMention.Kind.NAME
        && word.endsWith("s")
        && !word.equals(party.party().name());
  }

  /** "79 percent of the region, compared with 62 percent": what the first is no claim of. */
  static boolean besideOther(Scene scene, Figure figure) {
    return share(figure) && (before(scene, figure) != null || Regions.ofPart(scene, figure.to()));
  }

  /** The first share of the sentence, where it stands before {@code figure}; else null. */
  private static Figure before(Scene scene, Figure figure) {
    for (Figure other : scene.figures()) {
      if (share(other)) {
        return other.to() <= figure.hedgeFrom() ? other : null;
      }
    }
    return null;
  }

  private static boolean share(Figure figure) {
    return figure.counts("share");
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
      of &= !Regions.partOfCountry(scene, party.from());
      if (of && PORTIONS.has(share)) {
        return true;
      }
    }
    return false;
  }
}
