package org.copytaster.claims;

import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a text as a whole is about, where that rules figures out that would else be claims: rockets
 * that lift satellites, animals that are culled, the toll that a study expects of a disaster, old
 * crimes before a court, a day of remembrance; and whether it tells of war at all.
 */
final class Themes {
  private enum Theme {
    SPACE,
    ANIMALS,
    FORECAST,
    COURT,
    MEMORY,
    AID,
    POLL,
    SICK
  }

  /** Sentences in which a text says what it is about. */
  private static final AnyOf INTO = AnyOf.of("into", "at", "towards", "toward", "through");

  private static final int OPENING = 2;

  /** Words of a topic that make it the text's also further down. */
  private static final int ENOUGH = 3;

  private static final AnyOf KILLED =
      AnyOf.of("killed", "slaughtered", "culled", "destroyed", "shot", "died");
  private static final int KILLED_REACH = 7;
  private static final int KILLING_REACH = 4;
  private static final int TARGET_REACH = 8;
  private static final int MODAL_REACH = 4;

  /** A fact of these days makes a text one of news. */
  private static final int NEWS_DAYS = 60;

  private static final AnyOf DAYS =
      AnyOf.of("anniversary", "remembrance", "commemoration", "commemorations", "memorial");
  private static final AnyOf TARGETS = AnyOf.of("at", "against", "toward", "towards");
  private static final AnyOf GIVING =
      AnyOf.of(
          "sent",
          "send",
          "sends",
          "sending",
          "dispatched",
          "committed",
          "gave",
          "given",
          "shipped");
  private static final AnyOf AGAINST =
      AnyOf.of("at", "against", "toward", "towards", "into", "over", "across", "overnight");
  private static final AnyOf FINDING =
      AnyOf.of("shows", "showed", "found", "finds", "suggests", "suggested", "indicated");
  private static final AnyOf OF = AnyOf.of("of", "for", "with");
  private static final AnyOf GOING = AnyOf.of("their", "to", "through", "into", "by");
  private static final AnyOf SATELLITE = AnyOf.of("satellite", "satellites");
  private static final AnyOf VEHICLES = AnyOf.of("rocket", "rockets", "launches", "vehicles");

  private final ThemeWords lists;
  private final Calendar calendar;
  private final Map<Theme, Integer> words = new EnumMap<>(Theme.class);
  private final Setting setting = new Setting();
  private int read;

  Themes(ThemeWords lists, Calendar calendar) {
    this.lists = lists;
    this.calendar = calendar;
  }

  /** Whether it is about war, sport or something else. */
  Setting setting() {
    return setting;
  }

  /**
   * Takes in a sentence that is to be read.
   *
   * @param facts whether the text reported figures before it
   */
  void hear(Sentence sentence, boolean facts) {
    boolean opens = read < OPENING;
    for (int i = 0; i < sentence.size(); i++) {
      if (!sentence.has(i, lists.any)) {
        continue;
      }
      boolean photo = sentence.has(i, SATELLITE) && sentence.has(i + 1, lists.pictures);
      // "In the space of an hour".
      boolean span = sentence.at(i).is("space") && sentence.at(i + 1).is("of");
      note(Theme.SPACE, sentence.has(i, lists.space) && !photo && !span, opens);
      note(Theme.ANIMALS, sentence.has(i, lists.animals) || killed(sentence, i), opens);
      note(Theme.AID, sentence.has(i, lists.aid), opens);
      note(Theme.POLL, asked(sentence, i), opens);
      note(Theme.SICK, opens && sentence.has(i, lists.ailing), opens);
      note(Theme.COURT, opens && !facts && inCourt(sentence, i), opens);
    }
    note(Theme.MEMORY, opens && !facts && marks(sentence), opens);
    note(Theme.FORECAST, opens && !facts && foretells(sentence), opens);
    read++;
  }

  private void note(Theme topic, boolean here, boolean opens) {
    if (here) {
      words.merge(topic, opens ? ENOUGH : 1, Integer::sum);
    }
  }

  /** "Marked the 110th anniversary of the massacres"; not "on the anniversary of", "at a vigil". */
  private boolean marks(Sentence sentence) {
    if (sentence.find(0, sentence.size(), lists.mourning) >= 0) {
      return true;
    }
    int verb = sentence.find(0, sentence.size(), lists.marking);
    if (verb < 0 || sentence.find(0, sentence.size(), DAYS) >= 0) {
      return verb >= 0;
    }
    // "Remembered the victims of the raids of February 1945".
    for (int i = verb + 1; i < sentence.size(); i++) {
      int year = Calendar.year(sentence.at(i));
      if (year > 0 && year < calendar.thisMonth().getYear() - 1) {
        return true;
      }
    }
    return false;
  }

  /** "1,200 buffaloes and 300 pigs were killed", "killed some 300 sheep". */
  private boolean killed(Sentence sentence, int i) {
    boolean counted = sentence.has(i, lists.beasts) && NumberReader.starts(sentence.at(i - 1));
    return counted
        && (sentence.find(i + 1, i + KILLED_REACH, KILLED) >= 0
            || sentence.find(i - KILLING_REACH, i, KILLED) >= 0);
  }

  private boolean about(Theme topic) {
    return words.getOrDefault(topic, 0) >= ENOUGH;
  }

  /** "A quake could kill 90,000 people, a study says"; not "may have killed". */
  private boolean foretells(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      boolean may = sentence.has(i, lists.modals) && !sentence.at(i + 1).is("have");
      if (may && sentence.find(i + 1, i + 1 + MODAL_REACH, lists.dying) > 0) {
        return sentence.find(0, sentence.size(), lists.studies) >= 0;
      }
    }
    return false;
  }

  /** Whether what the text is about rules a figure out. */
  boolean ruleOut(Scene scene, Draft draft) {
    if (left(scene, draft)) {
      return true;
    }
    if (words.isEmpty()) {
      return given(scene, draft);
    }
    Measure measure = draft.measure();
    boolean event = measure.event();
    boolean out =
        about(Theme.SPACE) && measure.counts("projectiles") && lifts(scene, draft)
            || about(Theme.ANIMALS) && event && !people(scene, draft.figure())
            || about(Theme.FORECAST) && !draft.dated(scene)
            || about(Theme.COURT) && event && old(scene, draft)
            || about(Theme.MEMORY) && !measure.stock() && old(scene, draft)
            || about(Theme.POLL) && measure.territoryOnly()
            || about(Theme.SICK) && event && draft.rule().cue().contains("hospital")
            || about(Theme.COURT) && event && accused(scene, draft)
            || given(scene, draft);
    if (!out && event && recent(draft) && draft.dated(scene)) {
      words.remove(Theme.COURT);
      words.remove(Theme.MEMORY);
      words.remove(Theme.FORECAST);
    }
    return out;
  }

  /**
   * "Lost 6,200 soldiers when their contracts ran out": they went home; not "lost 6,200 men, most
   * of them contract soldiers".
   */
  private boolean left(Scene scene, Draft draft) {
    if (!draft.measure().flow() || !draft.measure().counts("force")) {
      return false;
    }
    Sentence sentence = scene.sentence();
    int word = sentence.find(1, sentence.size(), lists.leaving);
    // The Salvation Army has soldiers, too.
    return sentence.find(0, sentence.size(), "salvation") >= 0
        || word > 0 && GOING.has(sentence.at(word - 1));
  }

  /** "Launched 23 rockets in May"; not "launched 23 rockets at the port", "fired 23 missiles". */
  private static boolean lifts(Scene scene, Draft draft) {
    int to = draft.figure().to();
    String unit = draft.unit().toLowerCase(Locale.ROOT);
    boolean vehicle = VEHICLES.contains(unit.substring(unit.lastIndexOf(' ') + 1));
    return vehicle && scene.sentence().find(to, to + TARGET_REACH, TARGETS) < 0;
  }

  /** "Sent 640 drones" to a friend; not "sent 640 drones at Odesa", "over the border". */
  private boolean given(Scene scene, Draft draft) {
    Sentence sentence = scene.sentence();
    String verb = draft.rule().cue().toLowerCase(Locale.ROOT);
    int to = draft.figure().to();
    boolean shells = draft.unit().endsWith("shells") || draft.unit().endsWith("rounds");
    return draft.measure().counts("projectiles")
        && (shells || about(Theme.AID))
        && GIVING.contains(verb)
        && sentence.find(to, to + TARGET_REACH, AGAINST) < 0;
  }

  /** Whether a figure counts people by a word that is known for them: not "45,000 breeders". */
  private boolean people(Scene scene, Figure figure) {
    return figure.counts("people") && lists.units.listed(scene.sentence(), figure.unitFrom());
  }

  /** "A doctor accused of killing 15 patients went on trial on Monday": nobody knows when. */
  private boolean accused(Scene scene, Draft draft) {
    Sentence sentence = scene.sentence();
    String verb = draft.rule().cue().toLowerCase(Locale.ROOT);
    int cue = sentence.find(1, draft.figure().from(), verb);
    return verb.endsWith("ing")
        && cue > 0
        && OF.has(sentence.at(cue - 1))
        && sentence.find(0, sentence.size(), lists.justice) >= 0
        && AttachedPeriod.of(scene, draft.figure()) == null;
  }

  /** A toll whose only day is that of the trial or of the ceremony. */
  private boolean old(Scene scene, Draft draft) {
    Sentence sentence = scene.sentence();
    int first = draft.figure().from();
    boolean day = sentence.find(0, first, DAYS) >= 0;
    boolean same = about(Theme.MEMORY) && (day || sentence.find(0, first, lists.mourning) >= 0);
    return !draft.dated(scene) || same && recent(draft);
  }

  private boolean recent(Draft draft) {
    return draft.period() != null
        && ChronoUnit.DAYS.between(draft.period().end(), calendar.thisMonth().atEndOfMonth())
            <= NEWS_DAYS;
  }

  /** "Of the respondents", "a poll showed"; not "ahead of the poll". */
  private boolean asked(Sentence sentence, int i) {
    return sentence.has(i, lists.polls)
        && (!sentence.at(i).is("poll") || FINDING.has(sentence.at(i + 1)));
  }

  /** "Was tried", not "tried to cross" nor "charged into a mosque". */
  private boolean inCourt(Sentence sentence, int i) {
    boolean attempt = sentence.at(i).is("tried") && sentence.at(i + 1).is("to");
    attempt |= sentence.at(i).is("charged") && INTO.has(sentence.at(i + 1));
    return !attempt && sentence.has(i, lists.justice);
  }
}
