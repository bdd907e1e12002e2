package org.copytaster.claims;

import java.util.Collections;

/** Clauses of time that tell the day of an event: "when the storm crossed the island on Friday". */
final class HappeningClauses {
  private static final int SUBJECT_REACH = 9;
  private static final int NOUN_REACH = 3;
  private static final int VERB_REACH = 5;
  private static final int BEHIND_REACH = 16;
  private static final AnyOf WHEN = AnyOf.of("when", "as");
  private static final AnyOf DEFINITE = AnyOf.of("the", "this", "that", "these", "both");
  private static final AnyOf PAST = AnyOf.of("had", "was", "were");
  private static final AnyOf GRADES = AnyOf.of("magnitude", "category", "force", "scale");
  private static final AnyOf HOURS =
      AnyOf.of("a.m", "a.m.", "p.m", "p.m.", "am", "pm", "gmt", "a", "p");

  private final WordList events;
  private final WordList happening;
  private final WordList striking;
  private final WordList clauses;
  private final WordList coming;
  private final WordList comers;
  private final WordList others;

  HappeningClauses(Words words) {
    this.events = words.list("event");
    this.happening = words.list("happening");
    this.striking = words.list("striking");
    this.clauses = words.list("event-verb");
    this.coming = words.list("coming");
    this.comers = words.list("comer");
    this.others = words.list("other-event");
  }

  /** Whether a clause of time tells that {@code mention} was the day. */
  boolean tell(Scene scene, PeriodMention mention) {
    return mention.plain() && (inside(scene, mention) || behind(scene, mention));
  }

  /** "Were hurt when the storm crossed the island on Tuesday": the clause tells the day. */
  private boolean inside(Scene scene, PeriodMention mention) {
    Sentence sentence = scene.sentence();
    int from = Math.max(0, mention.from() - SUBJECT_REACH);
    int when = sentence.find(from, mention.from(), WHEN);
    int noun = when < 0 ? -1 : sentence.find(when + 2, when + 2 + NOUN_REACH, events);
    return noun > 0
        && noun < mention.from()
        && sentence.has(when + 1, DEFINITE)
        && !timedFigure(scene, when, mention.from());
  }

  /** "Villagers had gathered on Monday evening to pray when two bombs fell". */
  private boolean behind(Scene scene, PeriodMention mention) {
    Sentence sentence = scene.sentence();
    int when = sentence.find(mention.to(), mention.to() + BEHIND_REACH, WHEN);
    boolean scenery = when > 0 && sentence.find(0, mention.from(), PAST) >= 0;
    if (!scenery
        || scene.tellsEvent()
        || sentence.find(0, when, others) >= 0
        || sentence.find(0, mention.from(), clauses) >= 0) {
      return false;
    }
    for (int verb = when + 2; verb <= when + VERB_REACH; verb++) {
      boolean own = sentence.has(verb, clauses) || sentence.has(verb, happening);
      boolean general = sentence.has(verb, striking) || sentence.has(verb, coming);
      int noun = sentence.find(when + 1, verb, events);
      noun = noun < 0 ? sentence.find(when + 1, verb, comers) : noun;
      if (own || Happenings.phrase(sentence, verb) || general && noun > 0) {
        return true;
      }
    }
    return false;
  }

  /** "It climbed to 12 on Monday", not "they stormed two villages on Monday". */
  private static boolean bare(Scene scene, Figure figure) {
    Token next = scene.sentence().at(figure.to());
    boolean thing = next.kind() == Token.Kind.WORD && next.lower().endsWith("s");
    return figure.bare() && (!thing || scene.dated()[figure.to()]);
  }

  private static boolean told(Scene scene, Figure figure, int from, int to) {
    for (Cue cue : scene.cues()) {
      boolean alike = !Collections.disjoint(cue.measure().dimensions(), figure.unit().dimensions());
      if (alike && cue.from() >= from && cue.to() <= to) {
        return true;
      }
    }
    return false;
  }

  /** Whether a figure other than the time of day stands between. */
  static boolean timedFigure(Scene scene, int from, int to) {
    for (Figure figure : scene.figures()) {
      boolean between = figure.from() >= from && figure.to() <= to;
      boolean hour = figure.bare() && scene.sentence().has(figure.to(), HOURS);
      // "The magnitude 6.9 tremor hit on Tuesday".
      hour |= scene.sentence().has(figure.from() - 1, GRADES);
      // "Opened fire on 15 guests on Monday": no toll.
      if (between && !hour && (bare(scene, figure) || told(scene, figure, from, to))) {
        return true;
      }
    }
    return false;
  }
}
