package org.copytaster.claims;

import java.time.LocalDate;

/** The wars of {@code wars.txt}: "since the start of the full-scale invasion" has a date. */
final class Wars {
  private static final int REACH = 8;

  private final Phrases<War> phrases = Phrases.ofLower();

  Wars() {
    for (Sections.Section section : Sections.resource("wars.txt")) {
      LocalDate began = LocalDate.parse(section.name());
      AnyOf beside = AnyOf.of(section.values("beside"));
      section.values("forms").forEach(form -> phrases.put(form, new War(began, AnyOf.of())));
      section.values("near").forEach(form -> phrases.put(form, new War(began, beside)));
    }
  }

  private record War(LocalDate began, AnyOf beside) {}

  /** "The October 7 attack": a day that names an event by itself, without the event; or null. */
  Found named(Sentence sentence, int i) {
    Phrases.Match<War> match = phrases.match(sentence, i);
    return match != null && match.value().beside().words().isEmpty()
        ? new Found(i + match.length() - 1, Period.of(match.value().began()))
        : null;
  }

  /** The first day of the war that a clause from "since" at {@code i} names, or null. */
  Found since(Sentence sentence, int i) {
    for (int at = i; at <= i + REACH; at++) {
      Phrases.Match<War> match = phrases.match(sentence, at);
      if (match != null) {
        AnyOf beside = match.value().beside();
        boolean meant = beside.words().isEmpty() || sentence.find(0, sentence.size(), beside) >= 0;
        int to = at + match.length();
        return meant ? new Found(to, Period.of(match.value().began())) : null;
      }
      Token token = sentence.at(at);
      if (token.kind() != Token.Kind.WORD && !token.is("'s") && !token.is("-")) {
        return null;
      }
    }
    return null;
  }
}
