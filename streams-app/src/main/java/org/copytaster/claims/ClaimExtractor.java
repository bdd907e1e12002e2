package org.copytaster.claims;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  private static final Set<String> EQUIVALENT = Set.of("equivalent", "equal", "i.e");

  private static final Set<String> UNTIL = Set.of("until", "till");

  private final Catalogue catalogue;
  private final Words words;
  private final SentenceSplitter splitter;
  private final FigureFinder figures;
  private final PeriodFinder periods;
  private final PartyFinder parties;
  private final CueFinder cues;
  private final CueMatcher matcher;
  private final RoleFinder roles;
  private final Modality modality;
  private final Sequels sequels;
  private final AttributionFinder attributions;

  private ClaimExtractor(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.words = Words.load();
    this.splitter = new SentenceSplitter(words.list("abbreviations"));
    Grammar grammar = new Grammar(words);
    Units units = Units.of(catalogue, words);
    this.figures = new FigureFinder(units, words);
    this.periods = new PeriodFinder(words);
    SourceNames sources = new SourceNames(words);
    this.parties = new PartyFinder(Countries.load(), sources, words);
    this.cues = new CueFinder(catalogue);
    this.matcher = new CueMatcher(units, words, grammar);
    this.roles = new RoleFinder(words, grammar);
    this.modality = new Modality(words, grammar);
    this.sequels = new Sequels(words, catalogue);
    this.attributions = new AttributionFinder(words, sources);
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
    Story story = new Story(document.text(), new Calendar(published, document.precision()), new Antecedents(words));
    if (!document.titleInText() && document.title() != null) {
      Sentence line = sentence(document.title(), 0, document.title().length(), true);
      Scene title = scene(line, cues.find(line), story);
      story.listen(title, roles.leading(title));
    }
    List<Sentence> idle = new ArrayList<>();
    for (SentenceSplitter.Piece piece : splitter.split(document.text(), document.furniture())) {
      Sentence sentence =
          sentence(document.text(), piece.start(), piece.end(), piece.opensParagraph());
      List<Cue> found = cues.find(sentence);
      if (found.isEmpty() && attributions.isLine(sentence)) {
        story.attributeBefore(attributions.find(sentence));
      } else if (found.isEmpty() && story.last() == null && idle.size() < MOST_IDLE) {
        idle.add(sentence);
      } else {
        idle.forEach(before -> read(scene(before, List.of(), story), story));
        idle.clear();
        read(scene(sentence, found, story), story);
      }
    }
    return story.findings();
  }

  private static Sentence sentence(String text, int start, int end, boolean opensParagraph) {
    return new Sentence(text, Tokenizer.tokens(text, start, end), opensParagraph);
  }

  private Scene scene(Sentence sentence, List<Cue> found, Story story) {
    boolean[] dated = new boolean[sentence.size()];
    List<PeriodMention> mentions =
        periods.find(sentence, story.calendar(), story.spokenOf(), dated);
    return new Scene(
        sentence,
        dated,
        mentions,
        found.isEmpty() && story.last() == null ? List.of() : figures.find(sentence, dated),
        parties.find(sentence, story.antecedents()),
        found);
  }

  private void read(Scene scene, Story story) {
    Draft previous = null;
    for (Figure figure : scene.figures()) {
      Draft draft = draft(scene, figure, previous, story);
      if (draft == null) {
        continue;
      }
      List<String> names = attributions.find(scene.sentence(), figure.from());
      boolean nobody = names.isEmpty() && draft.stance() == Modality.Stance.NEGATED;
      if (nobody || draft.stance() == Modality.Stance.UNREAL) {
        story.hear(draft);
      } else {
        story.add(draft, scene, names);
        previous = draft;
      }
    }
    story.listen(scene, roles.leading(scene));
    if (roles.several(scene)) {
      story.forgetActor();
    }
    story.heard(() -> attributions.find(scene.sentence()), scene);
  }

  private Draft draft(Scene scene, Figure figure, Draft previous, Story story) {
    Draft compared = previous == null ? null : sequels.compared(scene, figure, previous);
    if (compared == null && previous != null) {
      compared = sequels.gapped(scene, figure, previous);
    }
    if (compared != null) {
      return compared;
    }
    Draft told = previous == null ? story.last() : previous;
    Measure measureTold = told == null ? null : told.measure();
    boolean same = converts(scene, figure, previous);
    Cue cue = same ? null : matcher.best(scene, figure, measureTold);
    if (cue == null) {
      Draft parallel = previous == null ? null : sequels.parallel(scene, figure, previous);
      if (parallel == null && previous != null) {
        parallel = sequels.more(scene, figure, previous);
      }
      if (parallel == null && previous != null) {
        parallel = sequels.source(scene, figure, previous);
      }
      if (parallel == null && previous != null) {
        parallel = sequels.contrasted(scene, figure, previous);
      }
      return same || told == null || parallel != null
          ? parallel
          : sequels.again(scene, figure, told);
    }
    Modality.Stance stance = modality.stance(scene.sentence(), cue, figure);
    Cue said = stance == Modality.Stance.UNREAL ? matcher.relative(scene, figure) : null;
    if (said != null && said != cue) {
      return draft(scene, figure, said, Modality.Stance.FACT, previous, story);
    }
    return draft(scene, goingOn(figure, cue.measure(), told), cue, stance, previous, story);
  }

  /** "It gained 564": the unit is that of the figure before. */
  private static Figure goingOn(Figure figure, Measure measure, Draft told) {
    boolean goesOn = figure.unit() == Units.NONE && told != null && measure == told.measure();
    return goesOn && !measure.bare() ? figure.withUnit(told.figure().unit()) : figure;
  }

  private Draft draft(
      Scene scene, Figure figure, Cue cue, Modality.Stance stance, Draft previous, Story story) {
    Measure measure = withinPeriod(scene, cue.measure());
    if (measure.time() == Measure.Time.STOCK && bygone(scene, figure, cue, previous)) {
      return null;
    }
    Cue meant = new Cue(measure, cue.kind(), cue.from(), cue.to());
    RoleFinder.Roles found =
        roles.find(
            scene,
            figure,
            meant,
            story.parties(),
            story.actor(measure, cue.from() >= figure.to()),
            story.roles());
    found = shared(scene, figure, measure, found, previous);
    PeriodChooser.Choice period =
        PeriodChooser.choose(scene, figure, measure, story.context(), story.calendar());
    if (period == null || measure.actorRequired() && found.actor() == null) {
      return null;
    }
    Figure bounded = bounded(scene, figure, previous);
    if (cue.kind() == Measure.CueKind.COUNT
        && cue.from() == figure.to()
        && figure.unit() == Units.NONE) {
      bounded = bounded.counting(cue.to());
    }
    boolean borrowed = figure.unitFrom() == figure.to() && figure.unit() != Units.NONE;
    String unit =
        borrowed && story.last() != null
            ? story.last().unit()
            : scene.sentence().text(bounded.unitFrom(), bounded.to());
    String words = scene.sentence().text(cue.from(), cue.to());
    Rule rule = new Rule(cue.kind().field(), words, period.why(), "");
    return new Draft(bounded, measure, found, period.period(), unit, rule, stance);
  }

  /** "A bomb killed 24 people, and 21 were injured": whoever killed in a sentence also wounded. */
  private static RoleFinder.Roles shared(
      Scene scene, Figure figure, Measure measure, RoleFinder.Roles found, Draft previous) {
    boolean events =
        previous != null
            && measure.time() == Measure.Time.EVENT
            && previous.measure().time() == Measure.Time.EVENT
            && previous.measure() != measure;
    if (!events || found.actor() != null) {
      return found;
    }
    for (int i = previous.figure().to(); i < figure.hedgeFrom(); i++) {
      Token token = scene.sentence().at(i);
      if (token.is(";") || token.is("but") || token.is("while") || scene.dated()[i]) {
        return found;
      }
    }
    return new RoleFinder.Roles(previous.roles().actor(), found.about(), found.place());
  }

  /**
   * "Gained 5,600 km², or 1 percent of Ukraine" tells no stock, nor does "where it had held 1,300".
   */
  private static boolean bygone(Scene scene, Figure figure, Cue cue, Draft previous) {
    boolean or = scene.sentence().at(figure.hedgeFrom() - 1).is("or");
    boolean gained = previous != null && previous.measure().time() == Measure.Time.FLOW;
    boolean had =
        cue.kind() == Measure.CueKind.ACTIVE && scene.sentence().at(cue.from() - 1).is("had");
    int until = scene.sentence().find(figure.to(), scene.sentence().size(), UNTIL);
    boolean ended = until >= 0 && Calendar.year(scene.sentence().at(until + 1)) > 0;
    return ended
        || or && gained
        || had && PeriodChooser.stated(scene, figure, cue.measure()) == null;
  }

  /** "At least two deaths and 14 injuries": the words bound both. */
  private static Figure bounded(Scene scene, Figure figure, Draft previous) {
    boolean both =
        previous != null
            && previous.figure().bound() == Bound.AT_LEAST
            && figure.bound() == Bound.EXACT
            && scene.sentence().at(figure.from() - 1).is("and")
            && previous.figure().to() >= figure.from() - 3;
    return both ? figure.withBound(Bound.AT_LEAST) : figure;
  }

  /** "Controlled 701 km² in one month" tells of a gain: a stock has no duration. */
  private Measure withinPeriod(Scene scene, Measure measure) {
    if (measure.time() != Measure.Time.STOCK) {
      return measure;
    }
    Sentence sentence = scene.sentence();
    for (PeriodMention mention : scene.periods()) {
      int from = mention.from();
      boolean within = sentence.at(from - 1).is("in") || sentence.at(from - 1).is("within");
      if (within
          && (sentence.at(from).is("one")
              || sentence.at(from).is("a")
              || sentence.at(from).is("single"))) {
        for (Measure other : catalogue.measures()) {
          if (other.time() == Measure.Time.FLOW
              && other.dimensions().equals(measure.dimensions())) {
            return other;
          }
        }
      }
    }
    return measure;
  }

  /** "701 square kilometres (270 square miles)" is one figure said in two units. */
  private static boolean converts(Scene scene, Figure figure, Draft previous) {
    if (previous == null || !beside(scene.sentence(), previous.figure().to(), figure)) {
      return false;
    }
    return figure.unit().dimensions().equals(previous.figure().unit().dimensions())
        && !figure.unit().factor().equals(previous.figure().unit().factor());
  }

  private static boolean beside(Sentence sentence, int from, Figure figure) {
    int gap = figure.hedgeFrom() - from;
    boolean bracket = gap == 1 && sentence.at(from).is("(");
    boolean or = gap == 2 && sentence.at(from).is(",") && sentence.at(from + 1).is("or");
    boolean equivalent =
        gap > 0
            && gap <= 9
            && sentence.find(Math.max(from, figure.hedgeFrom() - 3), from + gap, EQUIVALENT) >= 0;
    return bracket || or || equivalent;
  }

  static Span span(Scene scene, Figure figure) {
    return new Span(
        scene.sentence().at(figure.from()).start(), scene.sentence().at(figure.to() - 1).end());
  }
}
