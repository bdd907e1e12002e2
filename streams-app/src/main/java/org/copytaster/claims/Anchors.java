package org.copytaster.claims;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copytaster.claims.PeriodFinder.Found;

/**
 * When that began which one text counts from: "the truce of January 19", and later "since the truce
 * took effect".
 */
final class Anchors {
  private static final Set<String> NOUNS =
      Set.of(
          "war",
          "conflict",
          "truce",
          "ceasefire",
          "cease-fire",
          "invasion",
          "offensive",
          "coup",
          "fighting",
          "uprising",
          "siege",
          "operation",
          "campaign",
          "incursion",
          "rebellion",
          "hostilities",
          "blockade",
          "bombardment",
          "crackdown",
          "insurgency",
          "protests");
  private static final Set<String> BEGINNING =
      Set.of(
          "began", "started", "erupted", "took", "came", "launched", "resumed", "begun", "broke");
  private static final Set<String> ENDING =
      Set.of("collapsed", "ended", "expired", "failed", "fell", "lapsed");
  private static final Set<String> OF = Set.of("of", "on");
  private static final Set<String> INSIDE = Set.of("-", "'s", ",");
  private static final int REACH = 8;
  private static final int NOUN_REACH = 5;
  private static final int OBJECT = 3;

  private final Map<String, LocalDate> days = new HashMap<>();
  private final Set<LocalDate> begun = new HashSet<>();

  /** Takes note of the days on which something began or ended that a sentence names. */
  void hear(Sentence sentence, List<PeriodMention> mentions) {
    for (PeriodMention mention : mentions) {
      Period named = mention.named();
      if (named.start().equals(named.end()) && sentence.has(mention.from() - 1, OF)) {
        hear(sentence, mention.from(), named.start());
      }
    }
  }

  private void hear(Sentence sentence, int date, LocalDate day) {
    boolean of = sentence.at(date - 1).is("of");
    boolean begins = of;
    boolean ends = false;
    for (int i = date - 2; i > date - REACH; i--) {
      Token token = sentence.at(i);
      boolean inside = token.kind() == Token.Kind.WORD || INSIDE.contains(token.form());
      if (!inside) {
        return;
      }
      begins |= BEGINNING.contains(token.lower());
      ends |= ENDING.contains(token.lower());
      if (NOUNS.contains(token.lower())) {
        if (begins && !ends) {
          begun.add(day);
        }
        if (begins || ends) {
          days.put(key(token.lower(), ends), day);
        }
        return;
      }
    }
  }

  /** The day from which "since the truce began" at {@code i} counts, or null. */
  Found since(Sentence sentence, int i) {
    int noun = days.isEmpty() ? -1 : sentence.find(i + 1, i + NOUN_REACH, NOUNS);
    if (noun < 0) {
      return null;
    }
    int verb = noun + 1;
    boolean ends = sentence.has(verb, ENDING);
    boolean begins = sentence.has(verb, BEGINNING) || sentence.at(verb).kind() != Token.Kind.WORD;
    LocalDate day = ends || begins ? days.get(key(sentence.lower(noun), ends)) : null;
    if (day == null || Calendar.names(sentence.at(verb + 2))) {
      return null;
    }
    boolean bare = sentence.at(verb).kind() != Token.Kind.WORD;
    boolean effect = sentence.at(verb).is("took") || sentence.at(verb).is("came");
    return new Found(bare ? verb : effect ? verb + OBJECT - 1 : verb + 1, Period.of(day));
  }

  /** The day of a period on which something began that lasts, or null. */
  LocalDate begun(Period period) {
    boolean day = period != null && period.start().equals(period.end());
    return day && begun.contains(period.start()) ? period.start() : null;
  }

  private static String key(String noun, boolean ends) {
    return ends ? noun + " ended" : noun;
  }
}
