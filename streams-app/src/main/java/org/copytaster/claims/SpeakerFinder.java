package org.copytaster.claims;

/** Finds who is the subject of a verb of speech. */
final class SpeakerFinder {
  private static final int BRACKET_REACH = 8;
  private static final int ASIDE_REACH = 22;
  private static final int POSSESSED_REACH = 3;
  private static final int DATA_REACH = 3;
  private static final AnyOf ARTICLES = AnyOf.of("the", "an", "a", "its", "to");

  /** What may stand between a name and its verb: "the army has also said". */
  private static final AnyOf AUXILIARIES =
      AnyOf.of("has", "have", "had", "also", "later", "earlier", "then", "previously", "since");

  /** Words that open a sentence in a capital without naming anybody. */
  private static final AnyOf OPENERS =
      AnyOf.of(
          "he",
          "she",
          "it",
          "they",
          "we",
          "i",
          "who",
          "which",
          "this",
          "that",
          "these",
          "those",
          "but",
          "and",
          "however",
          "while",
          "also",
          "as",
          "when",
          "meanwhile",
          "separately",
          "then");

  /** What may follow a speaker who stands behind the verb: "said the army in a statement". */
  private static final AnyOf AFTER_SPEAKER =
      AnyOf.of("in", "on", "at", "from", "of", "who", "whose", "which", "citing", "after", "late");

  private final SourceNames names;
  private final WordList roles;
  private final WordList chain;
  private final WordList speech;
  private final WordList prepositions;

  SpeakerFinder(Words words, SourceNames names) {
    this.names = names;
    this.roles = words.list("role");
    this.chain = words.list("chain");
    this.speech = words.list("speech");
    this.prepositions = words.list("preposition");
  }

  /** The speaker whose verb stands at {@code verb}, or null. */
  String find(Sentence sentence, int verb) {
    int end = beforeBracket(sentence, beforeExtras(sentence, verb));
    String before = endingAt(sentence, end);
    if (before != null) {
      return before;
    }
    String behind = behind(sentence, verb);
    return behind != null ? behind : beforeAside(sentence, end);
  }

  /** The well-known source whose verb or data ("ISW data show") stand at {@code verb}, or null. */
  String known(Sentence sentence, int verb) {
    for (int end = verb; end > 0 && verb - end <= DATA_REACH; end--) {
      int owner = sentence.at(end - 1).is("'s") ? end - 1 : end;
      SourceNames.Name name = names.knownBefore(sentence, beforeBracket(sentence, owner));
      if (name != null) {
        return name.text();
      }
      if (!sentence.has(end - 1, chain)) {
        return null;
      }
    }
    return null;
  }

  private static int beforeExtras(Sentence sentence, int verb) {
    int end = verb;
    while (end > 1) {
      int at = end - 1;
      if (sentence.has(at, AUXILIARIES)) {
        end = at;
      } else if (Calendar.weekday(sentence.at(at)) != null) {
        end = sentence.at(at - 1).is("on") ? at - 1 : at;
      } else {
        break;
      }
    }
    return end;
  }

  /** Steps over the short form in "Institute for the Study of War (ISW) said". */
  private static int beforeBracket(Sentence sentence, int end) {
    if (!sentence.at(end - 1).is(")")) {
      return end;
    }
    for (int i = end - 2; i > 0 && i >= end - BRACKET_REACH; i--) {
      if (sentence.at(i).is("(")) {
        return i;
      }
    }
    return end;
  }

  private String endingAt(Sentence sentence, int end) {
    String source = known(sentence, end);
    if (source != null) {
      return source;
    }
    int from = start(sentence, end);
    boolean any = false;
    for (int i = from; i < end; i++) {
      any |= sentence.at(i).capital() || sentence.has(i, roles);
    }
    return any ? sentence.text(from, end) : null;
  }

  private int start(Sentence sentence, int end) {
    int from = runStart(sentence, end, end);
    int owner = owner(sentence, from, end);
    from = owner >= 0 ? runStart(sentence, owner, end) : from;
    while (from < end && !opensName(sentence, from)) {
      from++;
    }
    return from;
  }

  private int runStart(Sentence sentence, int at, int end) {
    int from = at;
    while (from > 0
        && end - from < SourceNames.LONGEST
        && (named(sentence.at(from - 1)) || insideName(sentence, from - 1))) {
      from--;
    }
    return from;
  }

  /** "Ukraine's top general": the token after the owner's name, or -1 where there is none. */
  private int owner(Sentence sentence, int from, int end) {
    for (int i = from - 1; i > 0 && i >= from - 1 - POSSESSED_REACH; i--) {
      Token token = sentence.at(i);
      if (token.is("'s")) {
        return i + 1 < end && sentence.at(i - 1).capital() ? i + 1 : -1;
      }
      boolean describes =
          token.kind() == Token.Kind.WORD && !speech.has(token) && !prepositions.has(token);
      if (!describes) {
        return -1;
      }
    }
    return -1;
  }

  private boolean opensName(Sentence sentence, int i) {
    Token token = sentence.at(i);
    boolean bare = i == 0 && chain.has(token);
    return !ARTICLES.has(token)
        && !OPENERS.has(token)
        && !token.is("of")
        && !token.is("'s")
        && !Calendar.names(token)
        && !bare;
  }

  /** "Institute for the Study of War": a name goes on in front of "for". */
  private static boolean insideName(Sentence sentence, int i) {
    return i > 0 && sentence.at(i).is("for") && sentence.at(i - 1).capital();
  }

  private boolean named(Token token) {
    return token.capital() && !token.is("in") && !token.is("on")
        || roles.has(token)
        || ARTICLES.has(token)
        || token.is("'s")
        || token.is("of");
  }

  /** ", said the army." but not "The army, too, said Russian troops had …". */
  private String behind(Sentence sentence, int verb) {
    Token before = sentence.at(verb - 1);
    boolean inverted = before.kind() == Token.Kind.SIGN && !before.is("%") || before.is("as");
    if (!inverted) {
      return null;
    }
    int at = verb + 1;
    while (sentence.has(at, ARTICLES)) {
      at++;
    }
    SourceNames.Name name = names.at(sentence, at);
    if (name == null) {
      return null;
    }
    Token next = sentence.at(name.to());
    boolean closes =
        next.kind() == Token.Kind.SIGN || AFTER_SPEAKER.has(next) || Calendar.names(next);
    return closes ? name.text() : null;
  }

  /** "The institute, a Washington think tank, said": the name in front of the aside. */
  private String beforeAside(Sentence sentence, int end) {
    if (!sentence.at(end - 1).is(",")) {
      return null;
    }
    for (int i = end - 2; i > 0 && i >= end - ASIDE_REACH; i--) {
      if (sentence.at(i).is(",")) {
        int close = beforeBracket(sentence, i);
        int from = runStart(sentence, close, close);
        boolean subject = from == 0 || sentence.at(from - 1).kind() == Token.Kind.SIGN;
        return subject ? endingAt(sentence, close) : null;
      }
    }
    return null;
  }
}
