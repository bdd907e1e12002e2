package org.copytaster.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copytaster.entities.Countries;

/** Finds countries, armed groups and known places in a sentence. */
final class PartyFinder {
  private static final int LONGEST_NAME = 6;
  private static final int INSTITUTION_REACH = 3;

  /** How far behind its article "the armed group" or "the federal army" ends. */
  private static final int DESCRIPTION_REACH = 6;

  private final Countries countries;
  private final SourceNames sources;
  private final WordList institutions;
  private final WordList institutionNames;
  private final WordList groupNouns;
  private final WordList armyNouns;
  private final WordList troops;
  private final WordList ofState;
  private final WordList describing;
  private final WordList sponsored;
  private final WordList prepositions;
  private final Map<String, Party> byName = new HashMap<>();
  private final Phrases<Party> groups = Phrases.ofForms();
  private final Phrases<Party> places = Phrases.ofForms();
  private final Phrases<Party> people = Phrases.ofForms();

  PartyFinder(Countries countries, SourceNames sources, Words words) {
    this.countries = countries;
    this.sources = sources;
    this.institutions = words.list("institution");
    this.institutionNames = words.list("institution-name");
    this.groupNouns = words.list("group-noun");
    this.armyNouns = words.list("army-noun");
    this.troops = words.list("troops-noun");
    this.ofState = words.list("of-state");
    this.describing = words.list("group-adjective");
    this.sponsored = words.list("sponsored");
    this.prepositions = words.list("preposition");
    for (Sections.Section section : Sections.resource("groups.txt")) {
      List<String> ids = section.values("wikidata");
      Party party = new Party(section.name(), ids.isEmpty() ? null : ids.get(0));
      byName.put(section.name(), party);
      section.values("forms").forEach(form -> groups.put(form, party));
    }
    for (Sections.Section section : Sections.resource("places.txt")) {
      Party country =
          countries
              .byForm(section.name())
              .map(PartyFinder::party)
              .orElseThrow(() -> section.broken("name", "no such country"));
      section.values("places").forEach(place -> places.put(place, country));
    }
    for (Sections.Section section : Sections.resource("people.txt")) {
      Party side =
          countries
              .byForm(section.name())
              .map(PartyFinder::party)
              .or(() -> Optional.ofNullable(byName.get(section.name())))
              .orElseThrow(() -> section.broken("name", "no such country or group"));
      section.values("people").forEach(person -> people.put(person, side));
    }
  }

  /** For one text, of which nothing has been read. */
  Antecedents antecedents() {
    return new Antecedents(groupNouns, armyNouns, prepositions);
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
    List<PartyMention> mentions = new ArrayList<>();
    int i = Dateline.end(sentence);
    while (i < sentence.size()) {
      PartyMention meant = meantAt(sentence, i, antecedents);
      if (meant != null) {
        mentions.add(meant);
        antecedents.hear(sentence, meant);
        i = meant.to();
        continue;
      }
      boolean capital = sentence.at(i).capital();
      SourceNames.Name source = capital ? sources.known(sentence, i) : null;
      PartyMention mention = capital && source == null ? at(sentence, i) : null;
      if (source != null) {
        i = source.to();
      } else if (mention == null) {
        i++;
      } else {
        if (!ofInstitution(sentence, mention)) {
          mentions.add(mention);
          antecedents.hear(sentence, mention);
        }
        i = mention.to();
      }
    }
    return mentions;
  }

  private PartyMention meantAt(Sentence sentence, int i, Antecedents antecedents) {
    if (sentence.at(i).is("the")) {
      return meant(sentence, i, antecedents);
    }
    // "Government forces held", "regime troops" without an article.
    boolean bare =
        sentence.has(i, ofState)
            && sentence.has(i + 1, troops)
            && (i == 0 || sentence.at(i - 1).is(","));
    Party army = bare ? antecedents.army() : null;
    return army == null ? null : new PartyMention(i, i + 2, army, PartyMention.Kind.NAME);
  }

  /**
   * "The rebels", "the Shiite militia", "the federal army": whom the text named before; or null.
   *
   * <p>Not "the rebels of Ituri" or "the army Chad sent", which name somebody else behind the noun,
   * nor "the French army", which does so before it.
   */
  private PartyMention meant(Sentence sentence, int article, Antecedents antecedents) {
    boolean foreign = false;
    for (int i = article + 1; i < article + DESCRIPTION_REACH; i++) {
      boolean army = army(sentence, article, i);
      if ((army || sentence.has(i, groupNouns)) && endsDescription(sentence, i)) {
        Party party = army ? antecedents.army() : antecedents.group();
        boolean other =
            namesBehind(sentence, i)
                || sentence.at(i).capital()
                || army && (foreign || seated(sentence, i));
        return party == null || other ? null : meant(article + 1, i + 1, party, army);
      }
      boolean capital = sentence.at(i).capital();
      if (capital && groups.match(sentence, i) != null
          || !army && !capital && !describes(sentence, i)) {
        return null;
      }
      foreign |= capital;
    }
    return null;
  }

  private static PartyMention meant(int from, int to, Party party, boolean army) {
    PartyMention.Kind kind = army ? PartyMention.Kind.NAME : PartyMention.Kind.GROUP;
    return new PartyMention(from, to, party, kind);
  }

  /** "The army", or "government troops": troops that a word before them makes the state's. */
  private boolean army(Sentence sentence, int article, int i) {
    boolean ofState = i > article + 1 && sentence.has(i - 1, this.ofState);
    return sentence.has(i, armyNouns) || ofState && sentence.has(i, troops);
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
    return sentence.at(i + 1).capital() || sentence.at(i + 1).is("of");
  }

  /** Whether a word in small letters may stand between the article and the noun. */
  private boolean describes(Sentence sentence, int i) {
    boolean hyphened = sentence.at(i).is("-") || sentence.at(i - 1).is("-");
    return hyphened
        || sentence.has(i, describing)
        || sentence.has(i, ofState)
        || sentence.has(i, groupNouns);
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
    if (based || tank || sentence.has(to, institutions)) {
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
    for (int to = nameEnd(sentence, i); to > i; to--) {
      String form = sentence.text(i, to);
      Optional<Countries.Country> country = countries.byForm(form);
      if (country.isPresent()) {
        return new PartyMention(i, to, party(country.get()), PartyMention.Kind.NAME);
      }
      country = countries.byMetonym(form);
      if (country.isPresent()) {
        return new PartyMention(i, to, party(country.get()), PartyMention.Kind.METONYM);
      }
    }
    return null;
  }

  private static int nameEnd(Sentence sentence, int from) {
    int end = from + 1;
    for (int i = from + 1; i < from + LONGEST_NAME; i++) {
      Token token = sentence.at(i);
      if (token.capital()) {
        end = i + 1;
      } else if (!token.is("of") && !token.is("the") && !token.is("and") && !token.is("-")) {
        break;
      }
    }
    return end;
  }

  private static Party party(Countries.Country country) {
    return new Party(country.name(), country.wikidata());
  }
}
