package org.copytaster.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copytaster.entities.Countries;

/** Finds countries, armed groups and known places in a sentence. */
final class PartyFinder {
  /** "The Democratic People's Republic of Korea". */
  private static final AnyOf IN_NAMES = AnyOf.of("of", "the", "and", "-", "'s");

  private static final AnyOf SIZES = AnyOf.of("size", "area", "surface", "expanse");
  private static final AnyOf GREATER = AnyOf.of("larger", "bigger", "smaller", "greater");
  private static final int LONGEST_NAME = 6;
  private static final int SHORT = 3;
  private static final int INSTITUTION_REACH = 3;
  private static final AnyOf LINKED = AnyOf.of("linked", "affiliated", "aligned", "allied");
  private static final AnyOf CAMPS = AnyOf.of("pro", "anti", "non");
  private static final AnyOf BRANCHES =
      AnyOf.of("branch", "affiliate", "wing", "arm", "chapter", "franchise", "offshoot", "cell");

  private final Countries countries;
  private final SourceNames sources;
  private final WordList institutions;
  private final WordList institutionNames;
  private final WordList groupNouns;
  private final WordList rebels;
  private final WordList armyNouns;
  private final WordList sponsored;
  private final WordList observers;
  private final Descriptions descriptions;
  private final WordList prepositions;
  private final WordList regions;
  private final Map<String, Party> byName = new HashMap<>();
  private final Map<Party, Party> homes = new HashMap<>();
  private final Set<Party> juntas = new HashSet<>();
  private final Phrases<Party> groups = Phrases.ofForms();
  private final Phrases<Party> places = Phrases.ofForms();
  private final Phrases<Party> people = Phrases.ofForms();
  private final Phrases<Party> forces = Phrases.ofForms();

  /** What names of countries and their capitals start with. */
  private final Starts states = new Starts();

  PartyFinder(Countries countries, SourceNames sources, Words words) {
    this.countries = countries;
    this.sources = sources;
    this.institutions = words.list("institution");
    this.institutionNames = words.list("institution-name");
    this.groupNouns = words.list("group-noun");
    this.rebels = words.list("rebel");
    this.armyNouns = words.list("army-noun");
    this.observers = words.list("observer");
    this.sponsored = words.list("sponsored");
    this.descriptions = new Descriptions(words, groups, halves());
    this.prepositions = words.list("preposition");
    this.regions = words.list("region");
    countries.words().stream()
        .map(word -> Tokenizer.tokens(word, 0, word.length()).get(0))
        .forEach(states::add);
    for (Sections.Section section : Sections.resource("groups.txt")) {
      List<String> ids = section.values("wikidata");
      Party party = new Party(section.name(), ids.isEmpty() ? null : ids.get(0));
      byName.put(section.name(), party);
      section.values("forms").forEach(form -> groups.put(form, party));
      section.values("fights").forEach(state -> homes.put(party, country(section, state)));
    }
    for (Sections.Section section : Sections.resource("places.txt")) {
      Party country = country(section, section.name());
      section.values("places").forEach(place -> places.put(place, country));
      if (section.values("rulers").contains("junta")) {
        juntas.add(country);
      }
    }
    for (Sections.Section section : Sections.resource("people.txt")) {
      Party side =
          countries
              .byForm(section.name())
              .map(PartyFinder::party)
              .or(() -> Optional.ofNullable(byName.get(section.name())))
              .orElseThrow(() -> section.broken("name", "no such country or group"));
      section.values("people").forEach(person -> people.put(person, side));
      section.values("forces").forEach(force -> forces.put(force, side));
    }
  }

  private Party country(Sections.Section section, String name) {
    return countries
        .byForm(name)
        .map(PartyFinder::party)
        .orElseThrow(() -> section.broken("name", "no such country"));
  }

  private Map<String, Party> halves() {
    return Map.of("north", named("North Korea"), "south", named("South Korea"));
  }

  /** For one text, of which nothing has been read. */
  Antecedents antecedents() {
    return new Antecedents(groupNouns, armyNouns, prepositions, regions, observers, homes, juntas);
  }

  /** The party of that name, or null where none is known. */
  Party named(String name) {
    Party group = byName.get(name);
    return group != null ? group : countries.byForm(name).map(PartyFinder::party).orElse(null);
  }

  /**
   * The parties of a sentence, in text order.
   *
   * @param antecedents what the sentences before named; takes in what this one does
   */
  List<PartyMention> find(Sentence sentence, Antecedents antecedents) {
    boolean stranger = antecedents.fought() == null;
    List<PartyMention> mentions = scan(sentence, antecedents);
    // "An army drone killed 17 in Myanmar": whose it is stands behind it.
    boolean known = stranger && antecedents.fought() != null;
    return known || antecedents.opening(sentence) ? scan(sentence, antecedents) : mentions;
  }

  private List<PartyMention> scan(Sentence sentence, Antecedents antecedents) {
    List<PartyMention> mentions = new ArrayList<>();
    int i = Dateline.end(sentence);
    while (i < sentence.size()) {
      PartyMention meant = descriptions.at(sentence, i, antecedents);
      if (meant != null) {
        mentions.add(meant);
        antecedents.hear(sentence, meant);
        i = meant.to();
        continue;
      }
      boolean capital = sentence.at(i).capital() || article(sentence, i);
      SourceNames.Name source = capital ? sources.known(sentence, i) : null;
      PartyMention mention = capital && source == null ? at(sentence, i) : null;
      if (source != null) {
        i = source.to();
      } else if (mention == null) {
        i++;
      } else {
        if (!ofInstitution(sentence, mention) && !branch(sentence, mentions, mention)) {
          mentions.add(mention);
          antecedents.hear(sentence, mention);
        }
        i = mention.to();
      }
    }
    return mentions;
  }

  /** "Islamic State's Afghan branch": of the group, and not of the country. */
  private static boolean branch(
      Sentence sentence, List<PartyMention> before, PartyMention mention) {
    PartyMention owner = before.isEmpty() ? null : before.get(before.size() - 1);
    return owner != null
        && owner.group()
        && owner.to() + 1 == mention.from()
        && sentence.at(owner.to()).is("'s")
        && sentence.has(mention.to(), BRANCHES);
  }

  /** "Al-Shabaab" with a small letter. */
  private static boolean article(Sentence sentence, int i) {
    return sentence.at(i).is("al") && sentence.at(i + 1).is("-") && sentence.at(i + 2).capital();
  }

  /**
   * "The American Institute for …", "US-based", "Rwandan-backed", "Times of Israel": a source, not
   * a side.
   */
  private boolean ofInstitution(Sentence sentence, PartyMention mention) {
    int to = mention.to();
    Token next = sentence.at(to + 1);
    boolean based = sentence.at(to).is("-") && sponsored.contains(next.lower());
    boolean tank = sentence.at(to).is("think") && (next.is("tank") || next.is("-"));
    // "Pro-Iranian fighters", "anti-Israel protests".
    boolean camp = sentence.at(mention.from() - 1).is("-");
    camp &= sentence.has(mention.from() - 2, CAMPS);
    based &= !linked(sentence, mention);
    // "An Air India jet".
    boolean airline = mention.from() > 1 && sentence.at(mention.from() - 1).lower().equals("air");
    airline &= sentence.at(mention.from() - 1).capital();
    if (based || camp || tank || airline || sentence.has(to, institutions)) {
      return true;
    }
    for (int i = to; i < to + INSTITUTION_REACH && sentence.at(i).capital(); i++) {
      if (institution(sentence, i)) {
        return true;
      }
    }
    int head = mention.from() - 2;
    return sentence.at(head + 1).is("of")
        && sentence.at(head).capital()
        && institution(sentence, head);
  }

  /** "Islamic State-linked insurgents", but not "the al-Qaeda-linked JNIM". */
  private boolean linked(Sentence sentence, PartyMention mention) {
    int noun = mention.to() + 2;
    noun = sentence.has(noun, rebels) ? noun : noun + 1;
    boolean group = mention.group();
    return group
        && !sentence.at(mention.from() - 1).is("the")
        && sentence.has(mention.to() + 1, LINKED)
        && sentence.has(noun, rebels)
        && !sentence.at(noun + 1).capital();
  }

  private boolean institution(Sentence sentence, int i) {
    return sentence.has(i, institutions) || sentence.has(i, institutionNames);
  }

  private PartyMention at(Sentence sentence, int i) {
    Phrases.Match<Party> group = groups.match(sentence, i);
    if (group != null) {
      return new PartyMention(i, i + group.length(), group.value(), PartyMention.Kind.GROUP);
    }
    Phrases.Match<Party> place = places.match(sentence, i);
    if (place != null) {
      return new PartyMention(i, i + place.length(), place.value(), PartyMention.Kind.PLACE);
    }
    Phrases.Match<Party> person = people.match(sentence, i);
    if (person != null) {
      return new PartyMention(i, i + person.length(), person.value(), PartyMention.Kind.METONYM);
    }
    Phrases.Match<Party> force = forces.match(sentence, i);
    boolean more = force != null && longer(sentence, i, i + force.length());
    if (force != null && !more) {
      return new PartyMention(i, i + force.length(), force.value(), PartyMention.Kind.NAME);
    }
    if (!states.has(sentence.at(i))) {
      return null;
    }
    for (int to = nameEnd(sentence, i); to > i; to--) {
      String form = sentence.text(i, to);
      Optional<Countries.Country> country = countries.byForm(form);
      country = country.isPresent() ? country : countries.byForm(quiet(form));
      if (country.isPresent()) {
        // "AFGHANISTAN: Floods killed 315": where, and not who.
        boolean label = sentence.at(to).is(":") && !form.equals(quiet(form));
        // "Northeast Syria force", "eastern Congo's rebels": a part of the country.
        label |= measured(sentence, i);
        label |= regions.has(sentence.at(i - 1)) && form.equals(party(country.get()).name());
        PartyMention.Kind kind = label ? PartyMention.Kind.PLACE : PartyMention.Kind.NAME;
        return new PartyMention(i, to, party(country.get()), kind);
      }
      country = countries.byMetonym(form);
      if (country.isPresent()) {
        return new PartyMention(i, to, party(country.get()), PartyMention.Kind.METONYM);
      }
    }
    return null;
  }

  /** "Three times the size of Luxembourg", "larger than Belgium": nobody acts there. */
  private static boolean measured(Sentence sentence, int i) {
    return sentence.at(i - 1).is("of") && SIZES.has(sentence.at(i - 2))
        || sentence.at(i - 1).is("than") && GREATER.has(sentence.at(i - 2));
  }

  /** "Burkina Faso", where "Burkina" is known. */
  private boolean longer(Sentence sentence, int from, int to) {
    int end = nameEnd(sentence, from);
    return end > to && countries.byForm(quiet(sentence.text(from, to + 1))).isPresent();
  }

  /** "RUSSIA" as its name is written; short forms are what they are: "UK", "DRC". */
  private static String quiet(String form) {
    boolean loud = form.length() > SHORT && form.equals(form.toUpperCase(Locale.ROOT));
    return loud && form.chars().allMatch(Character::isLetter)
        ? form.charAt(0) + form.substring(1).toLowerCase(Locale.ROOT)
        : form;
  }

  private static int nameEnd(Sentence sentence, int from) {
    int end = from + 1;
    for (int i = from + 1; i < from + LONGEST_NAME; i++) {
      Token token = sentence.at(i);
      if (token.capital()) {
        end = i + 1;
      } else if (!sentence.has(i, IN_NAMES)) {
        break;
      }
    }
    return end;
  }

  private static Party party(Countries.Country country) {
    return new Party(country.name(), country.wikidata());
  }
}
