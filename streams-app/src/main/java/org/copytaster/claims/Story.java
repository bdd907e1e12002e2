package org.copytaster.claims;

import java.time.temporal.ChronoUnit;
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

  /** A story about one day says so once. */
  private static final int DAY_REACH = 5;

  /** Lines of a list under a month. */
  private static final int HEADING_REACH = 12;

  /** Days over which earlier tolls are told. */
  private static final int SAME_EVENT = 7;

  private final Findings findings;
  private final Undated undated = new Undated();
  private final Totals totals = new Totals();
  private final Anchors anchors = new Anchors();
  private final Calendar calendar;
  private final Antecedents antecedents;
  private final Fiction fiction;
  private List<PartyMention> parties = List.of();
  private List<PartyMention> earlier = List.of();
  private List<PartyMention> lately = List.of();
  private Supplier<List<String>> chain = List::of;
  private final Set<String> announced = new HashSet<>();
  private final Map<Set<String>, Draft> byUnit = new HashMap<>();
  private final Map<String, Party> actors = new HashMap<>();
  private final List<Sentence> sentences = new ArrayList<>(REACH + 1);
  private final Map<String, Draft> latest = new HashMap<>();
  private Party actor;
  private RoleFinder.Roles roles;
  private Period context;
  private final Spoken spoken = new Spoken();
  private Period main;
  private int age;
  private int reach = REACH;
  private Draft last;
  private int lastAge;

  Story(String text, Calendar calendar, Antecedents antecedents, Fiction fiction) {
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
    return context;
  }

  /** When that happened of which the sentence before this one told, or null. */
  Period event() {
    boolean told = lastAge == 1 && last != null && last.measure().time() == Measure.Time.EVENT;
    return !told ? null : main == null ? last.period() : main;
  }

  /** The day that the sentences before this one told of, or null. */
  Period eventBefore() {
    return event() == null ? context : event();
  }

  /**
   * What the text spoke about last, however long ago: what "the same period" means; or null. "That
   * night" means the day of the event just told.
   */
  Period spokenOf(Sentence sentence) {
    Period told = event();
    boolean that = told != null && day(told) && ContextDays.thatDay(sentence);
    return that ? told : spoken.of(sentence);
  }

  private static boolean day(Period period) {
    return period.start().equals(period.end());
  }

  /**
   * Who acted last, or null.
   *
   * @param passive whether the sentence leaves out who: then it is whom the measure was told of
   */
  Party actor(Measure measure, boolean passive) {
    return passive ? actors.getOrDefault(measure.name(), actor) : actor;
  }

  /** Who acted and who was affected by the last figure, or null before the first. */
  RoleFinder.Roles roles() {
    return roles;
  }

  /** The last figure, as long as later ones may lean on it; or null. */
  Draft last() {
    return lastAge <= REACH ? last : null;
  }

  Fiction fiction() {
    return fiction;
  }

  /** The last figure of the sentence before this one, or null. */
  Draft justTold() {
    return lastAge == 1 ? last : null;
  }

  /** The last two sentences before the one that is read. */
  List<Sentence> sentences() {
    return sentences;
  }

  /** Whether the text told of the measure before. */
  boolean tells(Measure measure) {
    return latest.containsKey(measure.name());
  }

  /** Whether the text told of more of the same event already. */
  boolean overtaken(Measure measure, Figure figure, Period period) {
    Draft told = latest.get(measure.name());
    if (told == null || told.figure().value().compareTo(figure.value()) <= 0) {
      return false;
    } else if (period == null || told.period() == null) {
      return period == null || day(period);
    }
    long days = Math.abs(ChronoUnit.DAYS.between(told.period().start(), period.start()));
    return days <= SAME_EVENT && day(period);
  }

  /** The last figure in a unit like that of {@code figure}, else {@code told}. */
  Draft like(Figure figure, Draft told) {
    boolean other = figure.unit() != Units.NONE && !Leaning.alike(figure, told);
    return other ? byUnit.getOrDefault(figure.unit().dimensions(), told) : told;
  }

  /** Keeps the unit of what is no claim for the next figure: "expected 600, it gained 564". */
  void hear(Draft draft) {
    last = last == null ? draft : last;
  }

  /** Those of the last two sentences that name any, nearest last. */
  List<PartyMention> parties() {
    return lately;
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
    if (!scene.parties().isEmpty()) {
      earlier = parties;
      parties = scene.parties();
      lately = new ArrayList<>(earlier);
      lately.addAll(parties);
      actor = leading == null ? actor : leading;
    }
    lastAge++;
    undated.pass();
    totals.pass();
    Period named = null;
    Period since = null;
    for (PeriodMention mention : scene.periods()) {
      spoken.note(mention.period());
      // "This year's monsoon has killed 802 people since June 26".
      boolean within = named == null || named.covers(mention.period());
      since = within && mention.role() == PeriodMention.Role.SINCE ? mention.period() : since;
      boolean yard = Yardsticks.are(scene.sentence(), mention, context);
      boolean first = named == null && !yard && mention.role() == PeriodMention.Role.PLAIN;
      first &= !ContextDays.digression(scene, mention, context);
      first &= !Asides.dates(scene.sentence(), mention, lastAge == 1 ? last : null);
      first &= lastAge == 1 || !PartPeriods.inside(scene.sentence(), mention, context);
      named = first ? mention.period() : named;
      // A comparison goes on about the same period.
      named = yard && named == null ? context : named;
    }
    Period day = scene.tellsEvent() ? EventDays.named(scene) : EventDays.counted(scene);
    named = day == null ? named : day;
    boolean here = lastAge == 1 && last != null;
    Period told = here ? ContextDays.told(scene, last, named, context) : null;
    named = here ? told == null ? named : told : ContextDays.ofClause(scene, named);
    main = here ? ContextDays.main(scene, last) : null;
    named = main == null ? named : main;
    Period meant = named;
    boolean back = told == null && named != null && ContextDays.looksBack(scene, named, context);
    named = back ? context : named;
    age = named == null ? age + 1 : 0;
    spoken.hear(since, back && ContextDays.inClause(scene, meant) ? null : meant, back);
    if (named != null) {
      context = named;
      reach = ContextDays.heading(scene) ? HEADING_REACH : day(named) ? DAY_REACH : REACH;
    } else if (context != null && age >= reach) {
      context = null;
    }
  }

  /** Two sides act together: whom a pronoun means cannot be told. */
  void forgetActor() {
    actor = null;
    roles = null;
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
    undated.settle(
        when,
        told -> {
          Draft dated = told.draft().with(opened ? told.since(when) : when);
          if (told.draft().period() == null) {
            add(dated, told.scene(), told.names());
          } else {
            findings.redate(told.draft(), dated);
            last = last == told.draft() ? dated : last;
          }
        });
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
    boolean fact = draft.stance() == Modality.Stance.FACT;
    if (fact) {
      totals.parts(draft, scene.sentence()).forEach(findings::remove);
      roles = draft.roles();
      byUnit.put(draft.figure().unit().dimensions(), draft);
      latest.put(draft.measure().name(), draft);
      if (roles.actor() != null) {
        actors.put(draft.measure().name(), roles.actor());
      }
    }
    if (Undated.vague(draft) || Undated.carried(draft) && undated.holds(draft.period())) {
      undated.add(draft, scene, own);
    }
    boolean goesOn = own.isEmpty() && fact && announced.contains(draft.measure().name());
    Supplier<List<String>> names = goesOn ? chain : () -> own;
    findings.add(draft, scene, names, goesOn ? Rule.CARRIED : Rule.OWN);
  }
}
