package org.copytaster.claims;

import java.util.ArrayList;
import java.util.List;

/** Finds who a sentence names as the source of what it says, nearest first. */
final class AttributionFinder {
  private static final int CHAIN_REACH = 14;

  /** The longest subject: a name, its data, and the name they come from with a short form. */
  private static final int SUBJECT_REACH = 24;

  /** "An estimated 300", "losses are estimated": no verb of speech. */
  private static final AnyOf BEFORE_ADJECTIVE =
      AnyOf.of(
          "a", "an", "the", "its", "their", "of", "'s", "is", "are", "was", "were", "be", "been");

  private static final AnyOf PARTNER =
      AnyOf.of("which", "who", "cooperation", "together", "program", "partner");
  private static final AnyOf CITING = AnyOf.of("citing", "quoting");

  /** A noun as often as a verb: only what is known to publish data may be its subject. */
  static final AnyOf OPENERS = AnyOf.of("show");

  private static final AnyOf CLAUSE = AnyOf.of(",", "that");
  private static final AnyOf TOLD = AnyOf.of("showed", "in", "was", "were", "has", "had");

  private static final int NAMING =
      Opener.SPEECH.mark() | Opener.ESTIMATE.mark() | Opener.DATA.mark() | Opener.ACCORDING.mark();
  private static final AnyOf LEANING = AnyOf.of("based", "citing", "quoting", "using");

  private final SourceNames sources;
  private final SpeakerFinder speakers;
  private final WordList speech;
  private final WordList chain;
  private final WordList links;
  private final WordList estimates;
  private final WordList denials;

  AttributionFinder(Words words, SourceNames sources) {
    this.sources = sources;
    this.speakers = new SpeakerFinder(words, sources);
    this.speech = words.list("speech");
    this.chain = words.list("chain");
    this.denials = words.list("denial");
    this.estimates = words.list("estimate");
    this.links = words.list("chain-link");
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
    if (!sentence.opensAny(NAMING)) {
      return List.of();
    }
    for (int i = 0; sentence.opens(Opener.ACCORDING) && i < sentence.size(); i++) {
      if (sentence.at(i).is("according") && sentence.at(i + 1).is("to")) {
        return chain(sentence, i + 2, sentence.size());
      }
    }
    List<String> clause = ofClause(sentence, figure);
    if (!clause.isEmpty()) {
      return clause;
    }
    for (int i = 0; i < sentence.size(); i++) {
      boolean may = sentence.at(i).opens(Opener.SPEECH) && !dash(sentence, figure, i);
      String name = may ? speaker(sentence, i) : null;
      if (name != null) {
        List<String> data = dataOf(sentence, i);
        boolean one =
            data.size() > 1 && (data.indexOf(name) == 0 || data.get(data.size() - 1).equals(name));
        return one ? data : citing(sentence, name, i);
      }
    }
    for (int i = 0; i < sentence.size(); i++) {
      boolean data =
          sentence.has(i, chain) && (sentence.at(i + 1).is("from") || sentence.at(i + 1).is("by"));
      if (data) {
        return chain(sentence, i + 2, sentence.size());
      }
    }
    return List.of();
  }

  /** "…; DeepState put it at 540": who stands in the figure's own clause vouches for it. */
  private List<String> ofClause(Sentence sentence, int figure) {
    int from = Math.min(figure, sentence.size()) - 1;
    while (from >= 0 && !sentence.at(from).is(";")) {
      String name = sentence.has(from, estimates) ? speakers.find(sentence, from) : null;
      if (name != null) {
        return List.of(name);
      }
      from--;
    }
    for (int i = from + 1; from >= 0 && i < sentence.size() && !sentence.at(i).is(";"); i++) {
      String name = speaker(sentence, i);
      if (name != null) {
        return List.of(name);
      }
    }
    return List.of();
  }

  private String speaker(Sentence sentence, int i) {
    if (!sentence.at(i).opens(Opener.SPEECH)) {
      return null;
    }
    if (sentence.has(i, OPENERS)) {
      return speakers.known(sentence, i);
    }
    boolean adjective = sentence.at(i).is("estimated") && sentence.has(i - 1, BEFORE_ADJECTIVE);
    boolean says = !adjective && (sentence.has(i, speech) || sentence.has(i, denials));
    return says ? speakers.find(sentence, i) : null;
  }

  /**
   * The chain in front of the verb: "an AFP analysis of data from the institute shows", "AFP, in an
   * analysis of data from the institute, said".
   */
  private List<String> dataOf(Sentence sentence, int verb) {
    for (int i = Math.max(0, verb - SUBJECT_REACH); i < verb; i++) {
      SourceNames.Name name = sources.known(sentence, i);
      if (name != null && name.to() < verb) {
        int aside = aside(sentence, name.to());
        if (aside > 0 || goesOn(sentence, name.to())) {
          int comma = sentence.find(Math.max(aside, name.to()), verb, ",");
          return chain(sentence, i, comma < 0 ? verb : comma);
        }
      }
    }
    return List.of();
  }

  /** The token after the comma in "AFP, in its analysis of …", or -1. */
  private int aside(Sentence sentence, int i) {
    boolean opens = sentence.at(i).is(",") && sentence.at(i + 1).is("in");
    return opens && sentence.has(i + 3, chain) ? i + 1 : -1;
  }

  /** "Citing data from the institute, AFP reported": the speaker first, then who is cited. */
  private List<String> citing(Sentence sentence, String speaker, int verb) {
    int at = sentence.find(0, sentence.size(), CITING);
    if (at < 0 && (sentence.at(0).is("using") || sentence.at(0).is("based"))) {
      at = 0;
    }
    List<String> names = new ArrayList<>(List.of(speaker));
    if (at < 0 && (sentence.at(verb + 1).is("from") || sentence.at(verb + 1).is("using"))) {
      at = verb + 1;
    }
    if (at >= 0) {
      int comma = sentence.find(at, sentence.size(), CLAUSE);
      for (String name : chain(sentence, at + 1, comma < 0 ? sentence.size() : comma)) {
        if (!names.contains(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Whether an odd number of dashes, so no bracketing pair, stands in between. */
  private static boolean dash(Sentence sentence, int from, int to) {
    boolean odd = false;
    int end = Math.min(Math.max(from, to), sentence.size());
    for (int i = Math.min(from, to); i < end; i++) {
      odd ^= sentence.at(i).is("—") || sentence.at(i).is("–");
    }
    return odd;
  }

  /** Whether the sentence is nothing but an attribution line. */
  boolean isLine(Sentence sentence) {
    return sentence.at(0).is("according")
        && sentence.at(1).is("to")
        && sentence.find(2, sentence.size(), TOLD) < 0
        && sentence.size() < 24;
  }

  private List<String> chain(Sentence sentence, int from, int to) {
    List<String> names = new ArrayList<>();
    int i = from;
    int last = from;
    while (i < to && i - last < CHAIN_REACH) {
      Token token = sentence.at(i);
      if (PARTNER.has(token) || token.is(".") || token.is(";")) {
        break;
      }
      SourceNames.Name name = sources.at(sentence, i);
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

  /** "AFP analysis of data from …" and "AFP, citing …" go on; "AFP, …" does not. */
  private boolean goesOn(Sentence sentence, int i) {
    int at = sentence.at(i).is("'s") ? i + 1 : i;
    return sentence.has(at, chain)
        || sentence.has(at, LEANING)
        || aside(sentence, at) > 0
        || sentence.at(at).is(",") && sentence.has(at + 1, CITING);
  }

  /** "American" before "Institute" is no source. */
  private boolean adjective(Sentence sentence, int i, SourceNames.Name name) {
    return name.to() == i + 1 && sentence.has(i, links) && sources.known(sentence, i) == null;
  }
}
