package org.copytaster.claims;

import java.time.LocalDate;
import java.time.ZoneOffset;
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
  private final AttributionFinder attributions;

  private ClaimExtractor(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.words = Words.load();
    this.splitter = new SentenceSplitter(words.list("abbreviations"));
    Units units = Units.load();
    this.figures = new FigureFinder(units, words);
    this.periods = new PeriodFinder(words);
    SourceNames sources = new SourceNames(words);
    this.parties = new PartyFinder(Countries.load(), sources, words);
    this.cues = new CueFinder(catalogue);
    this.matcher = new CueMatcher(units, words);
    this.roles = new RoleFinder(words);
    this.modality = new Modality(words);
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
    LocalDate published = LocalDate.ofInstant(document.published(), ZoneOffset.UTC);
    Story story = new Story(document.text(), new Calendar(published, document.precision()));
    if (!document.titleInText() && document.title() != null) {
      Scene title = scene(document.title(), 0, document.title().length(), true, story);
      story.listen(title, roles.leading(title));
    }
    for (SentenceSplitter.Piece piece : splitter.split(document.text(), document.furniture())) {
      read(
          scene(document.text(), piece.start(), piece.end(), piece.opensParagraph(), story), story);
    }
    return story.claims();
  }

  private Scene scene(String text, int start, int end, boolean opensParagraph, Story story) {
    Sentence sentence = new Sentence(text, Tokenizer.tokens(text, start, end), opensParagraph);
    boolean[] dated = new boolean[sentence.size()];
    List<PeriodMention> mentions = periods.find(sentence, story.calendar(), story.context(), dated);
    return new Scene(
        sentence,
        dated,
        mentions,
        figures.find(sentence, dated),
        parties.find(sentence),
        cues.find(sentence));
  }

  private void read(Scene scene, Story story) {
    if (attributions.isLine(scene.sentence())) {
      story.attributeBefore(attributions.find(scene.sentence()));
      return;
    }
    Draft previous = null;
    for (Figure figure : scene.figures()) {
      Draft draft = draft(scene, figure, previous, story);
      if (draft != null) {
        story.add(draft, scene, attributions.find(scene.sentence(), figure.from()));
        previous = draft;
      }
    }
    story.listen(scene, roles.leading(scene));
    story.heard(scene.cues().isEmpty() ? List.of() : attributions.find(scene.sentence()), scene);
  }

  /** A figure with what it reports, before it becomes a claim. */
  record Draft(
      Figure figure, Measure measure, RoleFinder.Roles roles, Period period, String unit) {}

  private Draft draft(Scene scene, Figure figure, Draft previous, Story story) {
    Draft compared = previous == null ? null : compared(scene, figure, previous);
    if (compared != null) {
      return compared;
    }
    Cue cue = converts(scene, figure, previous) ? null : matcher.best(scene, figure);
    if (cue == null || !modality.factual(scene.sentence(), cue, figure)) {
      return null;
    }
    Measure measure = withinPeriod(scene, cue.measure());
    Cue meant = new Cue(measure, cue.kind(), cue.from(), cue.to());
    RoleFinder.Roles found =
        roles.find(scene, figure, meant, story.parties(), story.actor(), story.roles());
    Period period = PeriodChooser.choose(scene, figure, measure, story.context(), story.calendar());
    if (period == null || measure.actorRequired() && found.actor() == null) {
      return null;
    }
    Figure bounded = figure;
    if (previous != null
        && previous.figure().bound() == Bound.AT_LEAST
        && figure.bound() == Bound.EXACT
        && scene.sentence().at(figure.from() - 1).is("and")
        && previous.figure().to() >= figure.from() - 3) {
      bounded = figure.withBound(Bound.AT_LEAST);
    }
    if (cue.kind() == Measure.CueKind.COUNT
        && cue.from() == figure.to()
        && figure.unit() == Units.NONE) {
      bounded = bounded.counting(cue.to());
    }
    String unit = scene.sentence().text(bounded.unitFrom(), bounded.to());
    return new Draft(bounded, measure, found, period, unit);
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
    boolean bracket = scene.sentence().at(figure.hedgeFrom() - 1).is("(");
    if (previous == null || !bracket || figure.hedgeFrom() - previous.figure().to() != 1) {
      return false;
    }
    return figure.unit().dimensions().equals(previous.figure().unit().dimensions())
        && !figure.unit().factor().equals(previous.figure().unit().factor());
  }

  /** "Compared with 447 in September": the same measure, with a period of its own. */
  private Draft compared(Scene scene, Figure figure, Draft previous) {
    Sentence sentence = scene.sentence();
    Set<String> dimensions = figure.unit().dimensions();
    boolean sameUnit = dimensions.equals(previous.figure().unit().dimensions());
    boolean bare = figure.unit() == Units.NONE;
    boolean word =
        sentence.find(figure.hedgeFrom() - 3, figure.hedgeFrom(), words.list("comparator")) >= 0;
    boolean bracket = sentence.at(figure.hedgeFrom() - 1).is("(");
    Period period = PeriodChooser.attached(scene, figure);
    boolean close = !bare || closelyDated(scene, figure);
    boolean own = close && period != null && !period.equals(previous.period());
    if (!(sameUnit || bare) || !(word || bracket && sameUnit) || !own) {
      return null;
    }
    Figure whole = bare ? figure.withUnit(previous.figure().unit()) : figure;
    String unit = bare ? previous.unit() : sentence.text(figure.unitFrom(), figure.to());
    return new Draft(whole, previous.measure(), previous.roles(), period, unit);
  }

  private static boolean closelyDated(Scene scene, Figure figure) {
    for (PeriodMention mention : scene.periods()) {
      if (mention.from() >= figure.to() && mention.from() - figure.to() <= 2) {
        return true;
      }
    }
    return false;
  }

  static Span span(Scene scene, Figure figure) {
    return new Span(
        scene.sentence().at(figure.from()).start(), scene.sentence().at(figure.to() - 1).end());
  }
}
