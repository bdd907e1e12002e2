package org.copytaster.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.copytaster.article.Span;

/** The claims and denials of one article so far, each once, with all its places in the text. */
final class Findings {
  private final String text;
  private final Map<Key, Finding> found = new LinkedHashMap<>();

  /** Those of the paragraph being read that nobody vouches for yet. */
  private final List<Key> unattributed = new ArrayList<>();

  private Sentence opening;

  Findings(String text) {
    this.text = text;
  }

  /** What makes two figures of one article the same claim. */
  private record Key(
      boolean denied, String measure, Party actor, String period, BigDecimal siValue) {
    static Key of(Draft draft) {
      return new Key(
          draft.stance() != Modality.Stance.FACT,
          draft.measure().name(),
          draft.roles().actor(),
          draft.period().toString(),
          draft.figure().unit().toSi(draft.figure().value()));
    }
  }

  /** In text order. */
  List<Finding> all() {
    return found.values().stream()
        .sorted(Comparator.comparingInt(finding -> finding.claim().span().start()))
        .toList();
  }

  /**
   * Adds what a figure says, or one more place of a claim that was told before.
   *
   * @param chain who says so; asked only for a claim that is new
   * @param why how the chain was found, for its rule
   */
  void add(Draft draft, Scene scene, Supplier<List<String>> chain, String why) {
    Key key = Key.of(draft);
    Finding before = found.get(key);
    if (before != null) {
      found.put(key, again(before, ClaimExtractor.span(scene, draft.figure())));
      return;
    }
    if (scene.sentence().opensParagraph() && scene.sentence() != opening) {
      opening = scene.sentence();
      unattributed.clear();
    }
    List<String> names = chain.get();
    if (names.isEmpty()) {
      unattributed.add(key);
    }
    Rule rule = draft.rule().chained(names.isEmpty() ? Rule.NOBODY : why);
    found.put(key, new Finding(claim(draft, scene, names, key), key.denied(), rule));
  }

  /** Takes back what a figure said that another holds. */
  void remove(Draft part) {
    found.remove(Key.of(part));
  }

  /** Gives what {@code before} said the period of {@code after}. */
  void redate(Draft before, Draft after) {
    Key key = Key.of(after);
    Finding finding = found.containsKey(key) ? null : found.remove(Key.of(before));
    if (finding != null) {
      Claim c = finding.claim();
      Rule rule = finding.rule().dated(after.rule().period());
      found.put(key, finding.with(copy(c, key.period(), c.attribution(), c.alsoAt()), rule));
    }
  }

  /** Gives an attribution line to the claims of the paragraph before it. */
  void attributeBefore(List<String> names) {
    for (Key key : unattributed) {
      found.computeIfPresent(key, (k, finding) -> attributed(finding, names));
    }
    unattributed.clear();
  }

  private Claim claim(Draft draft, Scene scene, List<String> names, Key key) {
    Figure figure = draft.figure();
    Units.Unit unit = figure.unit();
    Span span = ClaimExtractor.span(scene, figure);
    return new Claim(
        draft.measure().name(),
        draft.roles().actor(),
        draft.roles().about(),
        draft.roles().place(),
        key.period(),
        figure.value(),
        draft.unit(),
        key.siValue(),
        draft.measure().siUnit(),
        figure.low(),
        figure.high(),
        unit.toSi(figure.low()),
        unit.toSi(figure.high()),
        figure.bound(),
        names,
        names.isEmpty() ? null : names.get(names.size() - 1),
        span,
        span.in(text),
        List.of());
  }

  private static Finding again(Finding finding, Span span) {
    List<Span> also = new ArrayList<>(finding.claim().alsoAt());
    also.add(span);
    Claim claim =
        copy(finding.claim(), finding.claim().period(), finding.claim().attribution(), also);
    return finding.with(claim, finding.rule());
  }

  private static Finding attributed(Finding finding, List<String> names) {
    Claim claim = copy(finding.claim(), finding.claim().period(), names, finding.claim().alsoAt());
    return finding.with(claim, finding.rule().chained(Rule.LINE));
  }

  private static Claim copy(Claim c, String period, List<String> names, List<Span> also) {
    return new Claim(
        c.measure(),
        c.actor(),
        c.about(),
        c.place(),
        period,
        c.value(),
        c.unit(),
        c.siValue(),
        c.siUnit(),
        c.low(),
        c.high(),
        c.siLow(),
        c.siHigh(),
        c.bound(),
        names,
        names.isEmpty() ? null : names.get(names.size() - 1),
        c.span(),
        c.text(),
        also);
  }
}
