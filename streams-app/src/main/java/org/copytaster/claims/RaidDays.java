package org.copytaster.claims;

import java.util.HashMap;
import java.util.Map;

/**
 * Days of raids that a text tells of without a toll: "prompting Israeli strikes a day later. The
 * Israeli raid killed six".
 */
final class RaidDays {
  private static final int NOUN_REACH = 3;
  private static final int VERB_REACH = 4;
  private static final int DAY_REACH = 14;

  private static final AnyOf DEFINITE = AnyOf.of("the", "that", "this", "those", "these");
  private static final AnyOf OWN = AnyOf.of("its", "their");

  private final WordList events;
  private final WordList attacks;
  private final Map<Party, Period> days = new HashMap<>();
  private Period last;

  /** With the nouns and the verbs of attacks, which serve all texts. */
  RaidDays(WordList events, WordList attacks) {
    this.events = events;
    this.attacks = attacks;
  }

  /** Takes note of whose raids a sentence dates. */
  void hear(Scene scene) {
    Sentence sentence = scene.sentence();
    for (PartyMention mention : scene.parties()) {
      int with = sentence.find(mention.to(), mention.to() + VERB_REACH, "with");
      int from = with < 0 ? mention.to() : with;
      int noun = sentence.find(from, from + NOUN_REACH, events);
      int verb = sentence.find(mention.to(), mention.to() + VERB_REACH, attacks);
      // "Israel hit back with strikes", not "Israel, bombed by Iran".
      boolean struck = sentence.at(mention.to()).is(",") || sentence.at(verb - 1).is("was");
      boolean deed = verb > 0 && mention.acts() && !struck;
      int raid = noun >= 0 ? noun : deed ? verb : -1;
      Period day = raid < 0 ? null : behind(scene, raid);
      if (day != null) {
        days.put(mention.party(), day);
        last = day;
      }
    }
  }

  /** The single day that stands behind a noun in its clause, or null. */
  private static Period behind(Scene scene, int noun) {
    for (PeriodMention mention : scene.periods()) {
      int gap = mention.from() - noun;
      boolean plain = mention.plain();
      if (plain && gap > 0 && gap <= DAY_REACH) {
        Period period = mention.period();
        boolean day = period.day();
        return day && !scene.figureBetween(noun, mention.from()) ? period : null;
      }
    }
    return null;
  }

  /** Whether a raid was on that day. */
  boolean holds(Period day) {
    return days.containsValue(day);
  }

  /** The day of the raid of the side that is named right before {@code noun}, or null. */
  Period of(Scene scene, int noun) {
    for (PartyMention mention : scene.parties()) {
      int gap = noun - mention.to();
      boolean definite = scene.sentence().has(mention.from() - 1, DEFINITE);
      if (definite && gap >= 0 && gap < NOUN_REACH) {
        return days.get(mention.party());
      }
    }
    Sentence sentence = scene.sentence();
    return sentence.find(noun - NOUN_REACH + 1, noun, OWN) >= 0 ? last : null;
  }
}
