package org.copytaster.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Finds the numbers of a sentence with their hedges, ranges and units. */
final class FigureFinder {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final AnyOf BEFORE_PRONOUN =
      AnyOf.of(
          "the", "this", "that", "no", "each", "every", "any", "only", "such", "another", "which",
          "some");
  private static final AnyOf COUNTS_ONE =
      AnyOf.of("least", "and", "only", "just", "than", ":", "at");
  private static final int THOUSANDTHS = 3;
  private static final int OF_ITS_OWN = 3;

  private final Units units;
  private final CountedNouns nouns;
  private final Uncounted uncounted;
  private final Hedges hedges;
  private final WordList compounds;
  private final WordList harming;

  FigureFinder(Units units, Words words) {
    this.units = units;
    this.nouns = new CountedNouns(units, words);
    this.uncounted = new Uncounted(units, nouns, words);
    this.compounds = words.list("compound");
    this.harming = words.list("harming");
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
      numeral = numeral == null ? Singles.read(sentence, i) : numeral;
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
    if (uncounted.is(sentence, from, end, first.atLeast())) {
      return null;
    }
    Hedges.Hedge hedge = hedges.before(sentence, from);
    // "Four more of its soldiers".
    int of = sentence.at(end).is("more") ? end + 1 : end;
    boolean part = sentence.at(of).is("of") && !first.atLeast();
    int unitFrom = nouns.start(sentence, part ? Uncounted.ownerEnd(sentence, of) : end);
    Units.Unit unit = Units.NONE;
    int to = end;
    if (unitFrom >= 0) {
      Phrases.Match<Units.Unit> match = units.match(sentence, unitFrom);
      unit = match.value();
      to = unitFrom + match.length();
      unitFrom = unit.counted() ? end : unitFrom;
      to = unit.counted() ? nouns.listEnd(sentence, to, unit) : to;
    }
    boolean compound =
        unit.counted() && sentence.has(to, compounds) && !sentence.at(to - 1).form().endsWith("s");
    if (compound) {
      return null;
    }
    to = unit == Units.NONE && Uncounted.ofOwn(sentence, to) ? to + OF_ITS_OWN : to;
    int aboard = Uncounted.aboardEnd(sentence, end);
    if (aboard > end) {
      unit = units.named("people");
      unitFrom = end;
      to = aboard;
    }
    boolean one =
        unit == Units.NONE && sentence.at(from).is("one") && units.national(sentence, end);
    if (one) {
      unit = units.named("people");
      unitFrom = end;
      to = end + 1;
    }
    boolean pronoun = unit == Units.NONE && sentence.at(from).is("one") && end == from + 1;
    if (Rates.behind(sentence, to)
        || pronoun && (sentence.has(from - 1, BEFORE_PRONOUN) || ends(sentence, from))) {
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
    boolean inWords = first.words() || hedge.rounded();
    BigDecimal half = (inWords ? first.roundedStep() : first.printedStep()).multiply(HALF);
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

  /** "Why it had taken so long to give one": no number at the end of a clause. */
  private boolean ends(Sentence sentence, int one) {
    return sentence.at(one + 1).kind() == Token.Kind.SIGN
        && !sentence.at(one + 1).is("-")
        && !harming.has(sentence.at(one - 1))
        && !sentence.has(one - 1, COUNTS_ONE);
  }

  /** "16.970 men": nobody counts in thousandths, so the stop groups thousands. */
  private NumberReader.Numeral whole(Sentence sentence, NumberReader.Numeral printed) {
    int unit = printed.value().scale() == THOUSANDTHS ? nouns.start(sentence, printed.end()) : -1;
    return unit >= 0 && units.match(sentence, unit).value().counted()
        ? NumberReader.thousands(printed)
        : printed;
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
}
