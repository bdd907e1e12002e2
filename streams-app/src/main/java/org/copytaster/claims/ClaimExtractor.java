package org.copytaster.claims;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.copytaster.article.Document;
import org.copytaster.article.Span;
import org.copytaster.entities.Countries;

/**
 * Reads the figures that an English news text reports. Immutable, safe for use by many threads;
 * time and memory grow with the length of the text and no faster.
 */
public final class ClaimExtractor {
  /**
   * Sentences without a cue that wait for one: without a cue behind them, nobody asks when and of
   * whom they spoke, nor for their figures. The bound keeps few tokens of a long text in memory.
   */
  private static final int MOST_IDLE = 256;

  private final SentenceSplitter splitter;
  private final ThemeWords themes;
  private final FigureFinder figures;
  private final PeriodFinder periods;
  private final PartyFinder parties;
  private final CueFinder cues;
  private final RoleFinder roles;
  private final Drafter drafter;
  private final AttributionFinder attributions;
  private final Happenings happenings;
  private final WordList fiction;
  private final NoHarm.Lists harmless;
  private final WordList events;
  private final WordList attacks;
  private final Set<String> ofWar;
  private final Set<String> ofHarm;
  private final Set<String> ofDeath;
  private final Set<String> ofForce;

  private ClaimExtractor(Catalogue catalogue) {
    Words words = Words.load();
    this.fiction = words.list("fiction");
    this.harmless = new NoHarm.Lists(words);
    this.events = words.list("event");
    this.attacks = words.list("attack-verb");
    this.splitter = new SentenceSplitter(words.list("abbreviations"));
    Grammar grammar = new Grammar(words);
    Units units = Units.of(catalogue, words);
    this.themes = new ThemeWords(words, units);
    this.figures = new FigureFinder(units, words);
    this.periods = new PeriodFinder(words);
    SourceNames sources = new SourceNames(words);
    this.parties = new PartyFinder(Countries.load(), sources, words);
    this.cues = new CueFinder(catalogue);
    this.roles = new RoleFinder(words, grammar, new Adversaries(parties));
    this.drafter = new Drafter(catalogue, units, words, grammar, roles);
    this.attributions = new AttributionFinder(words, sources);
    this.happenings = new Happenings(words);
    this.ofWar = names(catalogue, Measure::ofWar);
    this.ofHarm = names(catalogue, measure -> measure.event() || measure.counts("force"));
    this.ofForce = names(catalogue, measure -> !measure.event() && measure.counts("force"));
    this.ofDeath = names(catalogue, ClaimExtractor::ofDeath);
  }

  private static boolean ofDeath(Measure measure) {
    return measure.cues().getOrDefault(Measure.CueKind.SUBJECT, List.of()).contains("died");
  }

  private static Set<String> names(Catalogue catalogue, Predicate<Measure> kind) {
    return catalogue.measures().stream()
        .filter(kind)
        .map(Measure::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** With the catalogue that ships with this class. */
  public static ClaimExtractor load() {
    return with(Catalogue.load());
  }

  /** With the measures of {@code catalogue}. */
  public static ClaimExtractor with(Catalogue catalogue) {
    return new ClaimExtractor(catalogue);
  }

  /** The claims of a text, sorted by span; empty where it holds none. */
  public List<Claim> extract(Document document) {
    return read(document).stream().filter(f -> !f.denied()).map(Finding::claim).toList();
  }

  /** Claims and denials of a text, sorted by span, each with how it was found. */
  public List<Finding> read(Document document) {
    LocalDate published = LocalDate.ofInstant(document.published(), ZoneOffset.UTC);
    Calendar calendar = new Calendar(published, document.precision());
    Story story =
        new Story(
            document.text(),
            calendar,
            parties.antecedents(),
            new Fiction(fiction),
            new Themes(themes, calendar),
            new RaidDays(events, attacks));
    NoHarm noHarm = new NoHarm(harmless);
    if (!document.titleInText() && document.title() != null) {
      Sentence line = sentence(document.title(), 0, document.title().length(), true);
      Scene title = scene(line, cues.find(line), story);
      story.fiction().hear(line, false);
      story.themes().setting().hear(line);
      noHarm.hear(line);
      story.themes().setting().hear(title);
      story.themes().hear(line, false);
      story.listen(title, roles.leading(title));
    }
    List<Sentence> idle = new ArrayList<>();
    for (SentenceSplitter.Piece piece : splitter.split(document.text(), document.furniture())) {
      Sentence sentence =
          sentence(document.text(), piece.start(), piece.end(), piece.opensParagraph());
      List<Cue> found = cues.find(sentence);
      story.themes().setting().hear(sentence);
      noHarm.hear(sentence);
      if (found.isEmpty() && attributions.isLine(sentence)) {
        story.attributeBefore(attributions.find(sentence));
      } else if (quiet(found, story) && idle.size() < MOST_IDLE) {
        idle.add(sentence);
      } else {
        idle.forEach(before -> read(scene(before, List.of(), story), story));
        idle.clear();
        read(scene(sentence, found, story), story);
      }
    }
    return findings(story, noHarm);
  }

  /** What a text about something else tells is of no measure of war, or of harm. */
  private List<Finding> findings(Story story, NoHarm noHarm) {
    Setting setting = story.themes().setting();
    if (setting.sporting() || noHarm.fiction()) {
      return List.of();
    }
    Set<String> none = new HashSet<>(setting.peaceful() ? ofWar : Set.of());
    none.addAll(noHarm.told() ? ofHarm : Set.of());
    none.addAll(noHarm.nobodyDied() ? ofDeath : Set.of());
    none.addAll(noHarm.soldiersQuit() ? ofForce : Set.of());
    List<Finding> all = story.findings();
    return none.isEmpty()
        ? all
        : all.stream().filter(finding -> !none.contains(finding.claim().measure())).toList();
  }

  /** Whether nothing in a sentence can be told of a measure. */
  private static boolean quiet(List<Cue> found, Story story) {
    return found.isEmpty() && story.last() == null && !story.topics().any() && !story.waits();
  }

  private static Sentence sentence(String text, int start, int end, boolean opensParagraph) {
    return new Sentence(text, Lives.taken(Tokenizer.tokens(text, start, end)), opensParagraph);
  }

  private Scene scene(Sentence sentence, List<Cue> found, Story story) {
    boolean[] dated = new boolean[sentence.size()];
    List<PartyMention> named = parties.find(sentence, story.antecedents());
    List<PeriodMention> mentions =
        periods.find(
            sentence,
            story.anchors().calendar(sentence, story.calendar()),
            story.spokenOf(sentence),
            dated,
            named,
            story.anchors());
    return new Scene(
        sentence,
        dated,
        mentions,
        quiet(found, story) ? List.of() : figures.find(sentence, dated),
        named,
        found);
  }

  private void read(Scene scene, Story story) {
    story.fiction().hear(scene.sentence(), story.last() != null);
    story.themes().setting().hear(scene);
    story.themes().hear(scene.sentence(), story.last() != null);
    Period covered = story.waits() ? Coverage.of(scene) : null;
    Period when = story.waits() && covered == null ? happenings.when(scene) : covered;
    Period launched = story.waits() && when == null ? Launches.of(scene) : null;
    if (launched != null) {
      story.happened(launched, true);
    } else if (when != null) {
      story.happened(when, Courses.opened(scene, when));
    }
    if (WithheldDates.takenFrom(scene)) {
      story.forgetTold();
    }
    boolean mayEnd = story.last() != null && !scene.periods().isEmpty();
    LocalDate cut = mayEnd ? Coverage.lastDay(scene) : null;
    if (cut != null && story.calendar().today() != null) {
      story.cutOff(cut);
    }
    Draft previous = null;
    // "The tally covers May and includes 610 deaths": what follows are parts of it.
    for (Figure figure : covered == null ? scene.figures() : List.<Figure>of()) {
      Draft draft = drafter.draft(scene, figure, previous, story);
      if (draft == null) {
        continue;
      }
      if (draft.stance() == Modality.Stance.FACT && story.themes().ruleOut(scene, draft)) {
        story.hear(draft);
        continue;
      }
      List<String> names = attributions.find(scene.sentence(), figure.from());
      boolean nobody = names.isEmpty() && draft.stance() == Modality.Stance.NEGATED;
      if (draft.period() == null) {
        if (draft.stance() == Modality.Stance.FACT) {
          story.await(draft, scene, names);
        }
      } else if (nobody
          || draft.stance() == Modality.Stance.UNREAL
          || story.calendar().ahead(draft.period())
          || story.fiction().of(scene, draft)) {
        story.hear(draft);
      } else {
        story.add(draft, scene, names);
        previous = draft;
      }
    }
    story.topics().hear(previous == null ? drafter.topic(scene, story) : null);
    story.listen(scene, roles.leading(scene));
    if (roles.several(scene)) {
      story.cast().forget();
    }
    story.heard(() -> attributions.find(scene.sentence()), scene);
  }

  static Span span(Scene scene, Figure figure) {
    return new Span(
        scene.sentence().at(figure.from()).start(), scene.sentence().at(figure.to() - 1).end());
  }
}
