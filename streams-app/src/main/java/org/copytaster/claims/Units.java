package org.copytaster.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Units and counted nouns, each with its dimensions and its exact factor. Immutable. */
final class Units {
  private static final String FILE = "units.txt";
  private static final AnyOf FIELDS = AnyOf.of("dimension", "factor", "forms");
  private static final MathContext SI = new MathContext(6);

  /** Words of "as many as", "at least another". */
  private static final int MOST_HEDGES = 4;

  private static final AnyOf BEFORE_COUNT =
      AnyOf.of(
          "at",
          "least",
          "more",
          "than",
          "another",
          "a",
          "further",
          "some",
          "about",
          "around",
          "nearly",
          "almost",
          "over",
          "up",
          "to",
          "as",
          "many",
          "roughly",
          "an",
          "estimated");

  private static final List<String> DOERS = List.of("ers", "ors", "ists", "men", "women", "ians");

  private final Phrases<Unit> phrases = Phrases.ofLower();
  private final WordList things;
  private static final int SHORTEST_DOERS = 7;
  private static final AnyOf BEHIND_NATIONAL =
      AnyOf.of(
          "and",
          "in",
          "on",
          "near",
          "at",
          "by",
          "when",
          "who",
          "after",
          "during",
          "was",
          "has",
          "had",
          "while",
          "overnight",
          "late",
          "early",
          "died");

  private Unit people;

  private Units(WordList things) {
    this.things = things;
  }

  /** A unit, or a noun that may be counted; one noun may serve several dimensions. */
  record Unit(Set<String> dimensions, BigDecimal factor, boolean counted) {
    BigDecimal toSi(BigDecimal value) {
      return rounded(value.multiply(factor));
    }
  }

  static final Unit NONE = new Unit(Set.of(), BigDecimal.ONE, false);

  /** The units that ship with this class, and those that a newsroom declares. */
  static Units of(Catalogue catalogue, Words words) {
    Units units = new Units(words.list("things"));
    Sections.resource(FILE).forEach(units::add);
    catalogue.units().forEach(units::add);
    units.people = units.phrases.get("people");
    return units;
  }

  /** The dimensions that the units which ship with this class have. */
  static Set<String> dimensions() {
    Set<String> dimensions = new HashSet<>();
    for (Sections.Section section : Sections.resource(FILE)) {
      dimensions.addAll(section.values("dimension"));
    }
    return dimensions;
  }

  /** The unit that is printed so; it must exist. */
  Unit named(String form) {
    return phrases.get(form);
  }

  /** "Left 55 dead and wounded at least 156": two counts, and not one of both together. */
  static boolean parted(Sentence sentence, int from, int length) {
    int next = from + length;
    boolean both = length == 3 && sentence.at(from).is("dead") && sentence.at(from + 1).is("and");
    while (both && next < from + length + MOST_HEDGES && BEFORE_COUNT.has(sentence.at(next))) {
      next++;
    }
    return both && sentence.numeral(next) != null;
  }

  /** The unit or counted noun that starts at {@code i}, or null. */
  Phrases.Match<Unit> match(Sentence sentence, int i) {
    Phrases.Match<Unit> known = phrases.match(sentence, i);
    known = known != null && parted(sentence, i, known.length()) ? null : known;
    boolean person = known == null && people != null && isPeople(sentence.at(i));
    return person ? new Phrases.Match<>(people, 1) : known;
  }

  /** Whether a unit is listed there, and not only told by its ending. */
  boolean listed(Sentence sentence, int i) {
    return phrases.match(sentence, i) != null;
  }

  /** "One Palestinian and", "one Ukrainian was killed": a single national; not "one Indian bus". */
  boolean national(Sentence sentence, int i) {
    Token token = sentence.at(i);
    Token next = sentence.at(i + 1);
    boolean closes = next.kind() != Token.Kind.WORD || BEHIND_NATIONAL.has(next);
    return closes && token.capital() && isPeople(token.lower() + "s");
  }

  /** "Mourners", "trekkers", "lobbyists": plural nouns for those who do something. */
  private boolean isPeople(Token token) {
    return token.kind() == Token.Kind.WORD && !things.has(token) && isPeople(token.lower());
  }

  private static boolean isPeople(String word) {
    if (word.length() < SHORTEST_DOERS) {
      return false;
    }
    for (String ending : DOERS) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Checks a declaration.
   *
   * @throws IllegalArgumentException naming file, line and field of what is wrong
   */
  static void check(Sections.Section section) {
    for (String key : section.fields().keySet()) {
      if (!FIELDS.contains(key)) {
        throw section.broken(key, "unknown field, expected dimension, factor or forms");
      }
    }
    if (section.values("dimension").size() != 1) {
      throw section.broken("dimension", "exactly one expected");
    }
    if (section.values("forms").isEmpty()) {
      throw section.broken("forms", "missing");
    }
    factor(section);
  }

  private static BigDecimal factor(Sections.Section section) {
    List<String> factors = section.values("factor");
    if (factors.size() > 1) {
      throw section.broken("factor", "one number expected");
    }
    try {
      return factors.isEmpty() ? BigDecimal.ONE : new BigDecimal(factors.get(0));
    } catch (NumberFormatException e) {
      throw section.broken("factor", factors.get(0) + " is no number");
    }
  }

  private void add(Sections.Section section) {
    check(section);
    List<String> dimension = section.values("dimension");
    BigDecimal factor = factor(section);
    boolean counted = section.values("factor").isEmpty();
    for (String form : section.values("forms")) {
      Set<String> dimensions = new HashSet<>(dimension);
      Unit before = phrases.get(form);
      if (before != null) {
        dimensions.addAll(before.dimensions());
      }
      phrases.put(form, new Unit(Set.copyOf(dimensions), factor, counted));
    }
  }

  /** Rounds to 6 significant digits, without trailing zeros and without an exponent. */
  static BigDecimal rounded(BigDecimal value) {
    BigDecimal stripped = value.round(SI).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
