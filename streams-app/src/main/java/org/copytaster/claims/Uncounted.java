package org.copytaster.claims;

/** Numbers that count nothing a claim could be of: money, ages, ordinals, rates, parts. */
final class Uncounted {
  /** "Eleven members of one family". */
  private static final AnyOf HOUSEHOLDS =
      AnyOf.of("family", "families", "household", "households", "clan", "crew", "patrol", "convoy");

  private static final AnyOf WHOSE = AnyOf.of("its", "their", "our", "his", "her", "the");
  private static final AnyOf UNDER = AnyOf.of("under", "over");
  private static final AnyOf YEARS = AnyOf.of("times", "years", "year");
  private static final AnyOf THAT =
      AnyOf.of(
          "same",
          "that",
          "next",
          "following",
          "previous",
          "one",
          "single",
          "first",
          "second",
          "third",
          "last",
          "this");
  private static final AnyOf LISTING = AnyOf.of("and", "or", "to", ",");

  private static final AnyOf ABOARD = AnyOf.of("aboard", "on");
  private static final int ABOARD_REACH = 5;

  /** Words of the longest name that owns what is counted. */
  private static final int OWNER = 3;

  private final Units units;
  private final CountedNouns nouns;
  private final WordList currency;
  private final WordList launching;
  private final WordList harming;
  private final WordList weight;
  private final WordList aged;
  private final WordList casualties;

  Uncounted(Units units, CountedNouns nouns, Words words) {
    this.units = units;
    this.nouns = nouns;
    this.currency = words.list("currency");
    this.launching = words.list("launch-verb");
    this.harming = words.list("harming");
    this.weight = words.list("weight");
    this.aged = words.list("aged");
    this.casualties = words.list("casualty");
  }

  /** Money, ages, ordinals, "28-point", "(+2%)", "one of them", "no one". */
  boolean is(Sentence sentence, int from, int end, boolean plural) {
    Token before = sentence.at(from - 1);
    Token after = sentence.at(end);
    boolean glued = after.is("-") && after.start() == sentence.at(end - 1).end();
    boolean signed =
        (before.is("+") || before.is("-")) && before.end() == sentence.at(from).start();
    boolean allBut = before.is("but") && sentence.at(from - 2).is("all");
    // "One in six missiles", "nine in ten deaths", "of every 100 drones": shares.
    boolean ratio = before.is("in") && NumberReader.starts(sentence.at(from - 2));
    ratio |= before.is("every") && !sentence.at(from).is("one");
    // "18 deaths per 100,000 people".
    ratio |= before.is("per");
    boolean household = before.is("of") && HOUSEHOLDS.has(after);
    return signed
        || household
        || ratio
        || allBut
        || glued && nouns.start(sentence, end + 1) != end + 1
        || YEARS.has(after)
        || currency.has(before)
        || currency.has(after)
        || aged.has(before) && !thatDay(sentence, from) && !number(sentence, from)
        || agedBefore(sentence, from)
        || after.is("of") && !plural && ofOthers(sentence, from, end)
        || weight.has(after) && units.match(sentence, end) == null;
  }

  /** "One of them", "five of the 41": said of a whole; not "three of its soldiers". */
  private boolean ofOthers(Sentence sentence, int from, int of) {
    Token verb = sentence.at(from - 1);
    boolean them = sentence.at(of + 1).is("them") || CountedBefore.aircraft(sentence, of);
    boolean fired = them && (launching.has(verb) || harming.has(verb));
    return !fired
        && !aboard(sentence, of)
        && !ofOwn(sentence, of)
        && !Calendar.names(sentence.at(of + 1))
        && !ofPeople(sentence, of);
  }

  /** "Eight of the nine people on board", "24 of those aboard": of a whole that nobody claims. */
  private static boolean aboard(Sentence sentence, int of) {
    return aboardEnd(sentence, of) > of;
  }

  /** The end of "of the nine people on board" at a token, or that token where it is not so. */
  static int aboardEnd(Sentence sentence, int of) {
    int first = sentence.at(of).is("of") ? of + 2 : of;
    int last = sentence.at(of).is("of") ? of + ABOARD_REACH : of + 1;
    int on = sentence.find(first, last, ABOARD);
    if (on < 0) {
      return of;
    }
    return sentence.at(on).is("aboard") ? on + 1 : sentence.at(on + 1).is("board") ? on + 2 : of;
  }

  /** "On the same day 187 people were hurt", "the next day 40": not "day 187" of a war. */
  private static boolean thatDay(Sentence sentence, int from) {
    return sentence.at(from - 1).is("day") && THAT.has(sentence.at(from - 2));
  }

  /** "The injured number 804": a verb. */
  private boolean number(Sentence sentence, int from) {
    Token subject = sentence.at(from - 2);
    boolean verb = subject.is("now") || casualties.has(subject) || subject.lower().endsWith("s");
    return sentence.at(from - 1).is("number") && verb;
  }

  /** "Officers aged 34 and 41". */
  private boolean agedBefore(Sentence sentence, int from) {
    // "Volunteers under 25".
    boolean under = sentence.has(from - 1, UNDER) && sentence.at(from).kind() == Token.Kind.NUMBER;
    if (under
        && sentence.lower(from - 2).endsWith("s")
        && units.match(sentence, from - 2) != null) {
      return true;
    }
    return sentence.has(from - 1, LISTING)
        && sentence.at(from - 2).kind() == Token.Kind.NUMBER
        && sentence.has(from - 3, aged);
  }

  /** "Fired 30 of its own". */
  static boolean ofOwn(Sentence sentence, int of) {
    return WHOSE.has(sentence.at(of + 1)) && sentence.at(of + 2).is("own");
  }

  /** "Five of its soldiers", but not "five of the 41 injured" nor "five of them". */
  private boolean ofPeople(Sentence sentence, int of) {
    if (!WHOSE.has(sentence.at(of + 1)) && ownerEnd(sentence, of) == of + 2) {
      return false;
    }
    int unit = nouns.start(sentence, ownerEnd(sentence, of));
    return unit >= 0 && units.match(sentence, unit).value().counted();
  }

  /** The token behind "its" or "Moscow's" of "418,200 of Moscow's soldiers". */
  static int ownerEnd(Sentence sentence, int of) {
    int i = of + 1;
    while (sentence.at(i).capital() && i <= of + OWNER) {
      i++;
    }
    return i > of + 1 && sentence.at(i).is("'s") ? i + 1 : of + 2;
  }
}
