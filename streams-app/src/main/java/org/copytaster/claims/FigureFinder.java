package org.copytaster.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the numbers of a sentence with their hedges, ranges and units. */
final class FigureFinder {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final Set<String> WHOSE = Set.of("its", "their", "our", "his", "her", "the");
  private static final Set<String> EACH = Set.of("a", "per", "each", "every");
  private static final Set<String> BEFORE_PRONOUN =
      Set.of(
          "the", "this", "that", "no", "each", "every", "any", "only", "such", "another", "which",
          "some");
  private static final Set<String> TIMES = Set.of("day", "week", "month", "year", "hour", "night");
  private static final Set<String> TIMELY = Set.of("daily", "weekly", "monthly", "annually");

  /** Adjectives between a number and the noun that it counts. */
  private static final int MOST_ADJECTIVES = 4;

  private static final int THOUSANDTHS = 3;
  private static final int OF_ITS_OWN = 3;

  private final Units units;
  private final Hedges hedges;
  private final WordList currency;
  private final WordList launching;
  private final WordList weight;
  private final WordList stop;
  private final WordList aged;
  private final WordList compounds;

  FigureFinder(Units units, Words words) {
    this.units = units;
    this.currency = words.list("currency");
    this.launching = words.list("launch-verb");
    this.weight = words.list("weight");
    this.stop = words.list("stop");
    this.aged = words.list("aged");
    this.compounds = words.list("compound");
    this.hedges = new Hedges(words);
  }

  /** The figures in order; tokens marked in {@code taken} belong to dates. */
  List<Figure> find(Sentence sentence, boolean[] taken) {
    if (!sentence.opensAny(Opener.FIGURES)) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      if (taken[i] || !sentence.at(i).opensAny(Opener.FIGURES)) {
        i++;
        continue;
      }
      NumberReader.Numeral share = Fractions.read(sentence, i);
      if (share != null) {
        figures.add(share(sentence, i, share));
        i = share.end();
        continue;
      }
      NumberReader.Numeral numeral = sentence.numeral(i);
      if (numeral == null) {
        i++;
        continue;
      }
      Figure figure = figure(sentence, i, numeral);
      if (figure != null) {
        figures.add(figure);
        i = figure.to();
      } else {
        i = numeral.end();
      }
    }
    return figures;
  }

  private Figure share(Sentence sentence, int from, NumberReader.Numeral share) {
    Hedges.Hedge hedge = hedges.before(sentence, from);
    BigDecimal half = share.printedStep().multiply(HALF);
    return new Figure(
        hedge.from(),
        from,
        from,
        share.end(),
        share.value(),
        share.value().subtract(half),
        share.value().add(half),
        hedge.bound(),
        units.named("percent"));
  }

  private Figure figure(Sentence sentence, int from, NumberReader.Numeral printed) {
    NumberReader.Numeral second = rangeEnd(sentence, from, printed);
    NumberReader.Numeral first =
        second == null ? whole(sentence, printed) : NumberReader.scaled(printed, second);
    int end = second == null ? first.end() : second.end();
    if (excluded(sentence, from, end, first.atLeast())) {
      return null;
    }
    Hedges.Hedge hedge = hedges.before(sentence, from);
    boolean part = sentence.at(end).is("of") && !first.atLeast();
    int unitFrom = unitStart(sentence, part ? end + 2 : end);
    Units.Unit unit = Units.NONE;
    int to = end;
    if (unitFrom >= 0) {
      Phrases.Match<Units.Unit> match = units.match(sentence, unitFrom);
      unit = match.value();
      to = unitFrom + match.length();
      unitFrom = unit.counted() ? end : unitFrom;
      to = unit.counted() ? list(sentence, to, unit) : to;
    }
    boolean compound =
        unit.counted() && sentence.has(to, compounds) && !sentence.at(to - 1).form().endsWith("s");
    if (compound) {
      return null;
    }
    to = unit == Units.NONE && ofOwn(sentence, to) ? to + OF_ITS_OWN : to;
    boolean pronoun = unit == Units.NONE && sentence.at(from).is("one") && end == from + 1;
    if (rate(sentence, to) || pronoun && sentence.has(from - 1, BEFORE_PRONOUN)) {
      return null;
    }
    if (second != null) {
      BigDecimal middle = first.value().add(second.value()).multiply(HALF);
      int start = sentence.at(from - 1).is("between") ? from - 1 : from;
      return new Figure(
          start,
          from,
          unitFrom < 0 ? to : unitFrom,
          to,
          middle,
          first.value(),
          second.value(),
          Bound.ABOUT,
          unit);
    }
    Bound bound = first.atLeast() ? Bound.AT_LEAST : hedge.bound();
    boolean rounded = first.words() || hedge.rounded();
    BigDecimal half = (rounded ? first.roundedStep() : first.printedStep()).multiply(HALF);
    return new Figure(
        hedge.from(),
        from,
        unitFrom < 0 ? to : unitFrom,
        to,
        first.value(),
        first.value().subtract(half),
        first.value().add(half),
        bound,
        unit);
  }

  /** "16.970 men": nobody counts in thousandths, so the stop groups thousands. */
  private NumberReader.Numeral whole(Sentence sentence, NumberReader.Numeral printed) {
    int unit = printed.value().scale() == THOUSANDTHS ? unitStart(sentence, printed.end()) : -1;
    return unit >= 0 && units.match(sentence, unit).value().counted()
        ? NumberReader.thousands(printed)
        : printed;
  }

  /** Money, ages, ordinals, "28-point", "(+2%)", "one of them", "no one". */
  private boolean excluded(Sentence sentence, int from, int end, boolean plural) {
    Token before = sentence.at(from - 1);
    Token after = sentence.at(end);
    boolean glued = after.is("-") && after.start() == sentence.at(end - 1).end();
    if (glued && unitStart(sentence, end + 1) != end + 1) {
      return true;
    }
    boolean signed =
        (before.is("+") || before.is("-")) && before.end() == sentence.at(from).start();
    return signed
        || currency.has(before)
        || currency.has(after)
        || aged.has(before)
        || agedBefore(sentence, from)
        || after.is("of")
            && !plural
            && !ofPeople(sentence, end)
            && !ofOwn(sentence, end)
            && !(sentence.at(end + 1).is("them") && launching.has(before))
            && !Calendar.names(sentence.at(end + 1))
        || weight.has(after) && units.match(sentence, end) == null
        || after.is("times")
        || after.is("years")
        || after.is("year");
  }

  /** "Officers aged 34 and 41". */
  private boolean agedBefore(Sentence sentence, int from) {
    Token joint = sentence.at(from - 1);
    boolean list = joint.is("and") || joint.is("or") || joint.is("to") || joint.is(",");
    return list
        && sentence.at(from - 2).kind() == Token.Kind.NUMBER
        && sentence.has(from - 3, aged);
  }

  /** "Fired 30 of its own". */
  private static boolean ofOwn(Sentence sentence, int of) {
    return WHOSE.contains(sentence.lower(of + 1)) && sentence.at(of + 2).is("own");
  }

  /** "Five of its soldiers", but not "five of the 41 injured" nor "five of them". */
  private boolean ofPeople(Sentence sentence, int of) {
    if (!WHOSE.contains(sentence.lower(of + 1))) {
      return false;
    }
    int unit = unitStart(sentence, of + 2);
    return unit >= 0 && units.match(sentence, unit).value().counted();
  }

  /** "15 square kilometres a day", "7,000 soldiers per week": a rate is no figure of a period. */
  private static boolean rate(Sentence sentence, int to) {
    if (TIMELY.contains(sentence.lower(to))) {
      return true;
    }
    if (!EACH.contains(sentence.lower(to)) || !TIMES.contains(sentence.lower(to + 1))) {
      return false;
    }
    boolean earlier =
        sentence.at(to + 2).is("earlier")
            || sentence.at(to + 2).is("before")
            || sentence.at(to + 2).is("ago");
    return !earlier;
  }

  private static NumberReader.Numeral rangeEnd(
      Sentence sentence, int from, NumberReader.Numeral first) {
    Token joint = sentence.at(first.end());
    boolean between = sentence.at(from - 1).is("between") && joint.is("and");
    // "Rose from 300 to 350" tells of two figures.
    boolean to = joint.is("to") && !sentence.at(from - 1).is("from");
    if (!between && !joint.is("-") && !joint.is("–") && !to) {
      return null;
    }
    NumberReader.Numeral second = sentence.numeral(first.end() + 1);
    if (second == null || second.value().compareTo(first.value()) <= 0) {
      return null;
    }
    return second;
  }

  /** The token where the unit of a number that ends at {@code end} starts, or -1. */
  private int unitStart(Sentence sentence, int end) {
    int i = end;
    if (sentence.at(i).is("-") && sentence.at(i).start() == sentence.at(i - 1).end()) {
      i++;
    }
    Phrases.Match<Units.Unit> direct = units.match(sentence, i);
    if (direct != null) {
      return i;
    }
    for (int n = 0; n < MOST_ADJECTIVES; n++) {
      Token token = sentence.at(i);
      boolean adjective = token.kind() == Token.Kind.WORD || token.is("-");
      if (!adjective
          || stop.has(token) && !token.is("of")
          || sentence.numeral(i) != null && !compounded(sentence, i)) {
        return -1;
      }
      i++;
      if (sentence.at(i).is("-")) {
        i++;
      }
      Phrases.Match<Units.Unit> match = units.match(sentence, i);
      if (match != null && match.value().counted()) {
        return i;
      }
    }
    return -1;
  }

  /** "One-way drones", "two-stage rockets": a number that is part of an adjective. */
  private static boolean compounded(Sentence sentence, int i) {
    Token dash = sentence.at(i + 1);
    return sentence.at(i).kind() == Token.Kind.WORD
        && dash.is("-")
        && dash.start() == sentence.at(i).end()
        && sentence.at(i + 2).start() == dash.end();
  }

  /** "missiles and long-range drones" is one unit; "drones and 15 missiles" is two figures. */
  private int list(Sentence sentence, int to, Units.Unit unit) {
    int end = to;
    boolean again = true;
    while (again) {
      again = false;
      if (sentence.at(end).is("and") || sentence.at(end).is("or")) {
        int next = unitStart(sentence, end + 1);
        if (next >= 0) {
          Phrases.Match<Units.Unit> match = units.match(sentence, next);
          if (match.value().dimensions().equals(unit.dimensions())) {
            end = next + match.length();
            again = true;
          }
        }
      }
    }
    return end;
  }
}
