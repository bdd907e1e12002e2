package org.copytaster.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What has been read of one article so far: its figures, and what later sentences lean on. */
final class Story {
  /** Sentences over which a period carries on. */
  private static final int REACH = 2;

  private final Findings findings;
  private final Undated undated = new Undated();
  private final Totals totals = new Totals();
  private final Anchors anchors = new Anchors();
  private final Calendar calendar;
  private final Antecedents antecedents;
  private final Fiction fiction;
  private final Themes themes;
  private Supplier<List<String>> chain = List::of;
  private final Set<String> announced = new HashSet<>();
  private final Map<Set<String>, Draft> byUnit = new HashMap<>();
  private final List<Sentence> sentences = new ArrayList<>(REACH + 1);
  private final Cast cast = new Cast();
  private final Context context = new Context();
  private final Latest latest = new Latest();
  private final RaidDays raids;
  private final Topics topics = new Topics();
  private Draft stem;
  private Draft last;
  private int lastAge;

  Story(
      String text,
      Calendar calendar,
      Antecedents antecedents,
      Fiction fiction,
      Themes themes,
      RaidDays raids) {
    this.themes = themes;
    this.raids = raids;
    this.fiction = fiction;
    this.findings = new Findings(text);
    this.calendar = calendar;
    this.antecedents = antecedents;
  }

  Anchors anchors() {
    return anchors;
  }

  Calendar calendar() {
    return calendar;
  }

  Antecedents antecedents() {
    return antecedents;
  }

  Period context() {
    return context.context();
  }

  /** The stretch up to now that the sentence before this one spoke of, or null. */
  Period open() {
    return context.open();
  }

  /** When that happened of which the sentence before this one told, or null. */
  Period event() {
    boolean told = lastAge == 1 && last != null && last.measure().event();
    return told ? last.period() : null;
  }

  /** The day that the sentences before this one told of, or null. */
  Period eventBefore() {
    return event() == null ? context.context() : event();
  }

  /**
   * What the text spoke about last, however long ago: what "the same period" means; or null. "That
   * night" means the day of the event just told.
   */
  Period spokenOf(Sentence sentence) {
    Period told = event();
    boolean that = told != null && told.day() && Spoken.thatDay(sentence);
    return that ? told : context.spoken().of(sentence, justTold());
  }

  /** The last figure, as long as later ones may lean on it; or null. */
  Draft last() {
    return lastAge <= REACH ? last : null;
  }

  Fiction fiction() {
    return fiction;
  }

  Themes themes() {
    return themes;
  }

  /** The last figure of the sentence before this one, or null. */
  Draft justTold() {
    return lastAge == 1 ? last : null;
  }

  /** The last two sentences before the one that is read. */
  List<Sentence> sentences() {
    return sentences;
  }

  /** Whether the sentence before this one told of an earlier time than the text is about. */
  boolean lookedBack() {
    return context.spoken().back();
  }

  /** What the last figure was only compared with, in the sentence before this one; or null. */
  Draft stem() {
    boolean compared = lastAge == 1 && last != null && last.rule().kind().equals("compared");
    return compared && last.rule().period().equals(Leaning.OWN) ? stem : null;
  }

  /** What the last sentences told of without a figure. */
  Topics topics() {
    return topics;
  }

  Cast cast() {
    return cast;
  }

  Latest latest() {
    return latest;
  }

  RaidDays raids() {
    return raids;
  }

  /** The last figure in a unit like that of {@code figure}, else {@code told}. */
  Draft like(Figure figure, Draft told) {
    boolean other = !figure.bare() && !Leaning.alike(figure, told);
    return other ? byUnit.getOrDefault(figure.unit().dimensions(), told) : told;
  }

  /** Keeps the unit of what is no claim for the next figure: "expected 600, it gained 564". */
  void hear(Draft draft) {
    last = last == null ? draft : last;
  }

  /** In text order. */
  List<Finding> findings() {
    return findings.all();
  }

  /**
   * Takes in who and when a sentence speaks about.
   *
   * @param leading who acts in it, or null where that cannot be told
   */
  void listen(Scene scene, Party leading) {
    sentences.add(scene.sentence());
    if (sentences.size() > REACH) {
      sentences.remove(0);
    }
    cast.hear(scene, leading);
    raids.hear(scene);
    lastAge++;
    undated.pass();
    totals.pass();
    context.hear(scene, justTold(), raids);
  }

  /** Nobody can tell when that was which the sentence before told of, unless it named a time. */
  void forgetTold() {
    if (justTold() != null && (Undated.carried(last) || Undated.spoken(last))) {
      findings.remove(last);
      last = null;
    }
  }

  /** Remembers the attribution of a sentence for the next one, which seldom asks for it. */
  void heard(Supplier<List<String>> names, Scene scene) {
    chain = names;
    announced.clear();
    scene.cues().forEach(cue -> announced.add(cue.measure().name()));
  }

  /** Whether a later sentence may tell when that was which an earlier one told of. */
  boolean waits() {
    return !undated.isEmpty();
  }

  /** Keeps a figure without a period until a sentence tells when it was. */
  void await(Draft draft, Scene scene, List<String> names) {
    undated.add(draft, scene, names);
  }

  /**
   * The sentence to be read says that it was then.
   *
   * @param opened whether that which goes on began then
   */
  void happened(Period when, boolean opened) {
    Period open = opened ? calendar.since(when.start()) : null;
    undated.settle(
        when,
        open != null,
        told -> {
          boolean timeless = told.draft().period() == null && open != null;
          Period since = timeless ? open : told.since(when);
          Draft dated = told.draft().with(opened ? since : when);
          if (told.draft().period() == null) {
            add(dated, told.scene(), told.names());
          } else {
            findings.redate(told.draft(), dated);
            last = last == told.draft() ? dated : last;
          }
        });
  }

  /** Ends the stretches told of that run up to publication on {@code day}. */
  void cutOff(LocalDate day) {
    for (Draft draft : latest.all()) {
      Period cut = Coverage.cut(draft.period(), calendar.today(), day);
      if (!cut.equals(draft.period())) {
        findings.redate(draft, draft.with(cut));
        last = last == draft ? draft.with(cut) : last;
      }
    }
  }

  /** Gives an attribution line to the claims of the paragraph before it. */
  void attributeBefore(List<String> names) {
    findings.attributeBefore(names);
  }

  /**
   * Adds what a figure says.
   *
   * @param own whom its sentence names for it; empty where it names nobody
   */
  void add(Draft draft, Scene scene, List<String> own) {
    last = draft;
    lastAge = 0;
    stem = draft.rule().kind().equals("compared") ? stem : draft;
    boolean fact = draft.stance() == Modality.Stance.FACT;
    if (fact) {
      totals.parts(draft, scene.sentence()).forEach(findings::remove);
      cast.act(draft);
      byUnit.put(draft.figure().unit().dimensions(), draft);
      latest.add(draft);
    }
    if (Undated.vague(draft, scene.sentence())
        || Undated.carried(draft) && undated.holds(draft.period())) {
      undated.add(draft, scene, own);
    }
    boolean goesOn = own.isEmpty() && fact && announced.contains(draft.measure().name());
    Supplier<List<String>> names = goesOn ? chain : () -> own;
    findings.add(draft, scene, names, goesOn ? Rule.CARRIED : Rule.OWN);
  }
}
