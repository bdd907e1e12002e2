package org.copytaster.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Chooses what one name means among the entries that bear it, given the countries that its article
 * is about. It says nothing where two would do. Immutable.
 */
final class Resolver {
  /** A place this much larger than its namesakes is the one that is meant. */
  private static final int MUCH_LARGER = 8;

  /** Names of one word and fewer letters are often something else than the tagger thought. */
  private static final int LONG_WORD = 5;

  private final KnowledgeBase base;
  private final Countries countries;
  private final ForeignNames foreign;
  private final boolean english;
  private final States states;

  /** For English where {@code foreign} is null, else for a language without a tagger. */
  Resolver(KnowledgeBase base, Countries countries, ForeignNames foreign, States states) {
    this.states = states;
    this.base = base;
    this.countries = countries;
    this.foreign = foreign;
    this.english = foreign == null;
  }

  /**
   * The entry that a name of this type means, or null.
   *
   * @param named countries of which the article speaks
   * @param surely those of which it speaks by more than a country's name
   * @param home the one of which it speaks most by far, or empty
   */
  KnownEntity choose(
      Chunk chunk, EntityType type, Set<String> named, Set<String> surely, String home) {
    if (!english) {
      KnownEntity meant = foreign.meant(chunk.passage(), chunk.from(), chunk.to());
      boolean known = meant != null && meant.type() == type;
      return known && ForeignNames.isWellKnown(meant, named) ? meant : null;
    }
    if (type == EntityType.PLACE && Regions.isNamedAsRegion(chunk)) {
      return region(chunk, named);
    }
    KnownEntity behind = type == EntityType.PLACE ? placeBehind(chunk) : null;
    if (behind != null && states.isState(behind)) {
      return town(chunk, behind);
    }
    List<KnownEntity> plain = meanings(chunk, type, false);
    if (!plain.isEmpty()) {
      KnownEntity chosen = ofPlain(chunk, plain, named, surely);
      return chosen != null && suits(chunk, chosen) ? chosen : null;
    }
    if (type != EntityType.PERSON) {
      KnownEntity other = ofOthers(chunk, meanings(chunk, type, true), type, named, home);
      if (other != null) {
        return suits(chunk, other) ? other : null;
      }
    }
    // Only persons and places are known by sound.
    KnownEntity alike = type == EntityType.ORGANISATION ? null : base.bySound(chunk.text(), named);
    if (alike != null && alike.type() == type && isSoundEnough(chunk, alike, named)) {
      return alike;
    }
    return null;
  }

  /** The region of a name that may be a city's too ("Kharkiv region"), or null. */
  private KnownEntity region(Chunk chunk, Set<String> named) {
    List<KnownEntity> all = new ArrayList<>(meanings(chunk, EntityType.PLACE, false));
    all.addAll(meanings(chunk, EntityType.PLACE, true));
    KnownEntity found = null;
    for (KnownEntity one : all) {
      boolean here = named.contains(one.country()) || !one.needsContext();
      if (one.geonames() == null && here && one != found) {
        if (found != null) {
          return null;
        }
        found = one;
      }
    }
    return found;
  }

  /** The one town of a name that lies in a state, or null; one that lies nobody knows where may. */
  private KnownEntity town(Chunk chunk, KnownEntity state) {
    List<KnownEntity> all = new ArrayList<>(meanings(chunk, EntityType.PLACE, false));
    all.addAll(meanings(chunk, EntityType.PLACE, true));
    all.removeIf(one -> one.wikidata() == null);
    List<KnownEntity> unplaced = new ArrayList<>(all);
    unplaced.removeIf(one -> one.point() != null || states.isState(one));
    unplaced.removeIf(one -> !one.country().equals(state.country()));
    all.removeIf(one -> !states.holds(state, one));
    all.addAll(all.isEmpty() ? unplaced : List.of());
    KnownEntity town = all.isEmpty() ? null : all.get(0);
    return all.stream().allMatch(one -> one == town) ? town : null;
  }

  /** Whether a part of another country has the country's name, as Georgia does. */
  private static boolean hasRivalAbroad(KnownEntity country, List<KnownEntity> all) {
    return all.stream()
        .anyMatch(one -> one.geonames() == null && !one.country().equals(country.country()));
  }

  /** An entry of another type than was thought, where the name can mean nothing else, or null. */
  KnownEntity ofAnyType(Chunk chunk) {
    boolean vague = chunk.to() - chunk.from() == 1 && isVague(chunk);
    int name = vague ? -1 : base.find(chunk.passage(), chunk.from(), chunk.to());
    List<KnownEntity> all = name < 0 ? List.of() : base.meanings(name);
    return all.size() == 1 && !all.get(0).needsContext() ? all.get(0) : null;
  }

  private static boolean isVague(Chunk chunk) {
    int flags = chunk.passage().flags(chunk.from());
    int often =
        Lexicon.GIVEN
            | Lexicon.SURNAME
            | Lexicon.TITLE
            | Lexicon.ORGANISATION_WORD
            | Lexicon.PLACE_WORD
            | Lexicon.CALENDAR
            | Lexicon.DEMONYM
            | Passage.LOWER_ELSEWHERE;
    return (flags & often) != 0 || chunk.text().length() < LONG_WORD;
  }

  /** The country that goes by this name in English, if it is among the meanings, else null. */
  private KnownEntity country(Chunk chunk, List<KnownEntity> all) {
    String id = countries.byForm(chunk.text()).map(Countries.Country::wikidata).orElse("");
    for (KnownEntity one : all) {
      if (!one.needsContext() && id != null && id.equals(one.wikidata())) {
        return one;
      }
    }
    return null;
  }

  /**
   * Whether a country has the name too: Luxembourg's city gives way to it, Georgia the state not.
   */
  private boolean isPartOf(KnownEntity plain, KnownEntity part) {
    return plain != null && isCountry(plain) && plain.country().equals(part.country());
  }

  private KnownEntity ofPlain(
      Chunk chunk, List<KnownEntity> all, Set<String> named, Set<String> surely) {
    KnownEntity plain = country(chunk, all);
    KnownEntity near = null;
    for (KnownEntity meaning : all) {
      if (!meaning.needsContext()) {
        if (plain != null && plain != meaning && !isCountry(plain)) {
          return null;
        }
        plain = plain == null ? meaning : plain;
      } else if (named.contains(meaning.country()) && !isPartOf(plain, meaning)) {
        if (near != null && plain == null) {
          return null;
        }
        near = meaning;
      }
    }
    if (plain == null) {
      return near;
    }
    KnownEntity behind = placeBehind(chunk);
    boolean elsewhere = behind != null && !behind.country().equals(plain.country());
    if (elsewhere && !isCountry(plain)) {
      return null;
    }
    boolean rivalled =
        isCountry(plain)
            && !surely.contains(plain.country())
            && (near != null || hasRivalAbroad(plain, all));
    return rivalled ? null : plain;
  }

  /**
   * The one that needs no country or whose country is named; of several the one that is much the
   * largest.
   */
  private KnownEntity ofOthers(
      Chunk chunk, List<KnownEntity> others, EntityType type, Set<String> named, String home) {
    KnownEntity best = null;
    int second = 0;
    int count = 0;
    for (KnownEntity other : others) {
      boolean free =
          !other.needsContext()
              && type != EntityType.PLACE
              && !(type == EntityType.ORGANISATION && NameVariants.isOffice(chunk.text()));
      boolean here = named.contains(other.country());
      // An office is that of the one country in question, never of one of several.
      boolean office =
          type == EntityType.ORGANISATION && named.size() > 1 && !home.equals(other.country());
      if (!free && (!here || office)) {
        continue;
      }
      count++;
      if (best == null || other.thousands() > best.thousands()) {
        second = best == null ? 0 : best.thousands();
        best = other;
      } else {
        second = Math.max(second, other.thousands());
      }
    }
    return count == 1 || best != null && best.thousands() >= MUCH_LARGER * (second + 1)
        ? best
        : null;
  }

  /** One word may sound like many; more is asked of it. */
  private static boolean isSoundEnough(Chunk chunk, KnownEntity alike, Set<String> named) {
    return !alike.needsContext() && chunk.to() - chunk.from() > 1
        || named.contains(alike.country());
  }

  /** Whether a company's form ("Plc", "GmbH") is one of the entry's country. */
  private static boolean suits(Chunk chunk, KnownEntity entity) {
    if (entity.type() != EntityType.ORGANISATION || entity.country().isEmpty()) {
      return true;
    }
    String form = chunk.passage().words(chunk.to() - 1, chunk.to());
    Set<String> homes = CompanyForms.homes(form);
    return homes.isEmpty() || homes.contains(entity.country());
  }

  boolean isCountry(KnownEntity entity) {
    return entity.type() == EntityType.PLACE && countries.byForm(entity.name()).isPresent();
  }

  /** The place that follows a comma ("Paris, Texas"), or null. */
  private KnownEntity placeBehind(Chunk chunk) {
    Passage passage = chunk.passage();
    int at = chunk.to() + 1;
    if (at >= passage.tokens().size()
        || passage.text().charAt(passage.tokens().start(at - 1)) != ',') {
      return null;
    }
    int end = base.longestEnd(passage, at, passage.tokens().size());
    if (end == at) {
      return null;
    }
    for (KnownEntity meaning : base.meanings(base.find(passage, at, end))) {
      if (meaning.type() == EntityType.PLACE && !meaning.needsContext()) {
        return meaning;
      }
    }
    return null;
  }

  /** An article, or the legal form that some companies have in front ("NV Philips"). */
  private static boolean isSkipped(Chunk chunk, EntityType type) {
    String first = chunk.passage().words(chunk.from(), chunk.from() + 1);
    boolean form =
        type == EntityType.ORGANISATION
            && (chunk.passage().flags(chunk.from()) & Lexicon.CORPORATE) != 0;
    return form || first.equalsIgnoreCase("the") || first.equals("A");
  }

  /** What this name stands for among things of a type. */
  List<KnownEntity> meanings(Chunk chunk, EntityType type, boolean other) {
    int name = base.findAny(chunk.passage(), chunk.from(), chunk.to());
    if (name < 0 && type == EntityType.ORGANISATION) {
      int least = Coreference.withoutSuffix(chunk);
      for (int to = chunk.to() - 1; name < 0 && to >= least; to--) {
        name = base.findAny(chunk.passage(), chunk.from(), to);
      }
    }
    if (name < 0 && chunk.to() - chunk.from() > 1 && isSkipped(chunk, type)) {
      name = base.findAny(chunk.passage(), chunk.from() + 1, chunk.to());
    }
    if (name < 0) {
      return List.of();
    }
    List<KnownEntity> all = other ? base.otherMeanings(name) : base.meanings(name);
    List<KnownEntity> fitting = new ArrayList<>(all);
    fitting.removeIf(meaning -> meaning.type() != type);
    if (fitting.isEmpty() && type == EntityType.ORGANISATION) {
      // "Ukraine said": a country that was taken for an organisation is still the country.
      fitting.addAll(all);
      fitting.removeIf(meaning -> !isCountry(meaning));
    }
    return fitting;
  }
}
