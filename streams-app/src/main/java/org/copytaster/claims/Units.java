package org.copytaster.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Units and counted nouns, each with its dimensions and its exact factor. Immutable. */
final class Units {
  private static final String FILE = "units.txt";
  private static final MathContext SI = new MathContext(6);

  private final Phrases<Unit> phrases = Phrases.ofLower();

  /** A unit, or a noun that may be counted; one noun may serve several dimensions. */
  record Unit(Set<String> dimensions, BigDecimal factor, boolean counted) {
    BigDecimal toSi(BigDecimal value) {
      return rounded(value.multiply(factor));
    }
  }

  static final Unit NONE = new Unit(Set.of(), BigDecimal.ONE, false);

  static Units load() {
    Units units = new Units();
    for (Sections.Section section : Sections.resource(FILE)) {
      for (String key : section.fields().keySet()) {
        if (key.equals("dimension") || key.equals("factor")) {
          continue;
        }
        if (!key.equals("forms")) {
          throw section.broken(key, "unknown field, expected dimension, factor or forms");
        }
      }
      units.add(section);
    }
    return units;
  }

  /** The unit that is printed so; it must exist. */
  Unit named(String form) {
    return phrases.get(form);
  }

  Phrases.Match<Unit> match(Sentence sentence, int i) {
    return phrases.match(sentence, i);
  }

  private void add(Sections.Section section) {
    List<String> dimension = section.values("dimension");
    if (dimension.size() != 1) {
      throw section.broken("dimension", "exactly one expected");
    }
    List<String> factors = section.values("factor");
    BigDecimal factor = factors.isEmpty() ? BigDecimal.ONE : new BigDecimal(factors.get(0));
    for (String form : section.values("forms")) {
      Set<String> dimensions = new HashSet<>(dimension);
      Unit before = phrases.get(form);
      if (before != null) {
        dimensions.addAll(before.dimensions());
      }
      phrases.put(form, new Unit(Set.copyOf(dimensions), factor, factors.isEmpty()));
    }
  }

  /** Rounds to 6 significant digits, without trailing zeros and without an exponent. */
  static BigDecimal rounded(BigDecimal value) {
    BigDecimal stripped = value.round(SI).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
