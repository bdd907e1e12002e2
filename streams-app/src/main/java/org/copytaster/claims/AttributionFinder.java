package org.copytaster.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds who a sentence names as the source of what it says, nearest first. */
final class AttributionFinder {
  private static final int LONGEST_NAME = 9;
  private static final int CHAIN_REACH = 14;
  private static final Set<String> PARTNER =
      Set.of("which", "who", "cooperation", "together", "program", "partner");
  private static final Set<String> ARTICLES = Set.of("the", "an", "a", "its", "to");
  private static final Set<String> JOINERS = Set.of("of", "for", "the", "and", "on");

  private final Phrases<String> sources = Phrases.ofForms();
  private final Set<String> speech;
  private final Set<String> chain;
  private final Set<String> links;
  private final Set<String> roles;

  AttributionFinder(Words words) {
    this.speech = words.list("speech");
    this.chain = words.list("chain");
    this.links = words.list("chain-link");
    this.roles = words.list("role");
    for (Sections.Section section : Sections.resource("sources.txt")) {
      section.values("forms").forEach(form -> sources.put(form, section.name()));
    }
  }

  /** The chain of names; empty where the sentence names nobody. */
  List<String> find(Sentence sentence) {
    return find(sentence, sentence.size());
  }

  /**
   * The chain for the figure at a token.
   *
   * @param figure its first token; who speaks beyond a dash after it does not vouch for it
   */
  List<String> find(Sentence sentence, int figure) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.at(i).is("according") && sentence.at(i + 1).is("to")) {
        return chain(sentence, i + 2);
      }
    }
    for (int i = 0; i < sentence.size(); i++) {
      boolean says =
          sentence.has(i, speech) && !dash(sentence, figure, i) && !sentence.at(i).is("estimated");
      Name name = says ? speaker(sentence, i) : null;
      if (name != null) {
        return List.of(name.text());
      }
    }
    for (int i = 0; i < sentence.size(); i++) {
      boolean data =
          sentence.has(i, chain) && (sentence.at(i + 1).is("from") || sentence.at(i + 1).is("by"));
      if (data) {
        return chain(sentence, i + 2);
      }
    }
    return List.of();
  }

  private static boolean dash(Sentence sentence, int from, int to) {
    return sentence.find(from, to, Set.of("—", "–")) >= 0;
  }

  /** Whether the sentence is nothing but an attribution line. */
  boolean isLine(Sentence sentence) {
    return sentence.at(0).is("according")
        && sentence.at(1).is("to")
        && sentence.find(2, sentence.size(), Set.of("showed", "in", "was", "were", "has", "had"))
            < 0
        && sentence.size() < 24;
  }

  private record Name(String text, int to) {}

  private List<String> chain(Sentence sentence, int from) {
    List<String> names = new ArrayList<>();
    int i = from;
    int last = from;
    while (i < sentence.size() && i - last < CHAIN_REACH) {
      Token token = sentence.at(i);
      if (PARTNER.contains(token.lower()) || token.is(".") || token.is(";")) {
        break;
      }
      Name name = name(sentence, i);
      if (name != null && !adjective(sentence, i, name)) {
        if (!names.contains(name.text())) {
          names.add(name.text());
        }
        i = name.to();
        last = i;
        if (!goesOn(sentence, i)) {
          break;
        }
      } else {
        i++;
      }
    }
    return names;
  }

  /** "AFP analysis of data from …" goes on; "AFP, …" does not. */
  private boolean goesOn(Sentence sentence, int i) {
    int at = sentence.at(i).is("'s") ? i + 1 : i;
    if (sentence.has(at, chain)) {
      return true;
    }
    return sentence.has(at, Set.of("based", "citing", "quoting", "using"));
  }

  /** "American" before "Institute" is no source. */
  private boolean adjective(Sentence sentence, int i, Name name) {
    return name.to() == i + 1 && links.contains(sentence.lower(i)) && !sources(sentence, i);
  }

  private boolean sources(Sentence sentence, int i) {
    return sources.match(sentence, i) != null;
  }

  private Name speaker(Sentence sentence, int verb) {
    int from = verb;
    while (from > 0
        && verb - from < LONGEST_NAME
        && (named(sentence.at(from - 1)) || insideName(sentence, from - 1))) {
      from--;
    }
    while (from < verb && ARTICLES.contains(sentence.lower(from))) {
      from++;
    }
    boolean any = false;
    for (int i = from; i < verb; i++) {
      any |= sentence.at(i).capital() || roles.contains(sentence.lower(i));
    }
    if (any && from < verb) {
      Phrases.Match<String> known = sources.match(sentence, from);
      return known != null && from + known.length() == verb
          ? new Name(known.value(), verb)
          : new Name(sentence.text(from, verb), verb);
    }
    return name(sentence, verb + 1);
  }

  /** "Institute for the Study of War": a name goes on in front of "for". */
  private static boolean insideName(Sentence sentence, int i) {
    return i > 0 && sentence.at(i).is("for") && sentence.at(i - 1).capital();
  }

  private boolean named(Token token) {
    return token.capital() && !token.is("in") && !token.is("on")
        || roles.contains(token.lower())
        || ARTICLES.contains(token.lower())
        || token.is("'s")
        || token.is("of");
  }

  /** The name that starts at {@code i}, in its long form where that is known, or null. */
  private Name name(Sentence sentence, int i) {
    Phrases.Match<String> known = sources.match(sentence, i);
    if (known != null) {
      return new Name(known.value(), i + known.length());
    }
    if (!sentence.at(i).capital()
        || Calendar.month(sentence.at(i)) > 0
        || Calendar.weekday(sentence.at(i)) != null) {
      return null;
    }
    if (sentence.has(i, links) && sources(sentence, i + 1)) {
      return null;
    }
    int end = i + 1;
    for (int j = i + 1; j < i + LONGEST_NAME; j++) {
      Token token = sentence.at(j);
      if (token.capital()
          || roles.contains(token.lower())
          || token.is("'s") && roles.contains(sentence.lower(j + 1))) {
        end = j + 1;
      } else if (!JOINERS.contains(token.lower())) {
        break;
      }
    }
    return new Name(sentence.text(i, end), end);
  }
}
