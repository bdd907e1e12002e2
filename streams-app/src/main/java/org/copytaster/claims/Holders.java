package org.copytaster.claims;

import java.util.Set;

/**
 * What sides have of the land that the text speaks of: "The SDF have 25 percent", "in September it
 * had 280", "the junta has 40 percent in its grip".
 */
final class Holders {
  private static final Set<String> HAVE = Set.of("have", "has", "had", "keeps", "keep", "kept");
  private static final Set<String> THEY = Set.of("it", "they");
  private static final Set<String> OF = Set.of("of");
  private static final int ADVERBS = 3;

  private final Grammar grammar;
  private final WordList agents;

  Holders(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.agents = words.list("agent");
  }

  /**
   * What a side has, where the text told of holdings before; or null.
   *
   * @param last the figure that it told
   */
  Draft find(Scene scene, Figure figure, Draft last, Calendar calendar) {
    Measure measure = last.measure();
    boolean stock = measure.time() == Measure.Time.STOCK && measure.actorRequired();
    boolean bare = figure.unit() == Units.NONE && Leaning.plain(scene, figure);
    boolean other = OF.contains(scene.sentence().lower(figure.to()));
    if (!stock
        || other
        || last.stance() != Modality.Stance.FACT
        || !bare && !Leaning.alike(figure, last)
        || bare && measure.territoryOnly()) {
      return null;
    }
    int verb = verb(scene.sentence(), figure.hedgeFrom());
    Party holder = verb < 0 ? null : holder(scene, verb, last);
    if (holder == null) {
      return null;
    }
    Period stated = PeriodChooser.stated(scene, figure, measure);
    Period month = Period.of(stated == null ? calendar.thisMonth() : stated.lastMonth());
    RoleFinder.Roles roles = new RoleFinder.Roles(holder, last.roles().about(), null);
    return Leaning.like(scene, figure, last.with(roles), month, "again");
  }

  /** The verb of having right before a figure, or -1. */
  private int verb(Sentence sentence, int hedge) {
    int i = hedge - 1;
    while (i > hedge - ADVERBS && grammar.adverb(sentence, i)) {
      i--;
    }
    return sentence.has(i, HAVE) ? i : -1;
  }

  private Party holder(Scene scene, int verb, Draft last) {
    Sentence sentence = scene.sentence();
    int end = verb;
    while (end > verb - ADVERBS && grammar.adverb(sentence, end - 1)) {
      end--;
    }
    if (THEY.contains(sentence.lower(end - 1))) {
      return last.roles().actor();
    }
    int name = end;
    while (name > 0 && agents.has(sentence.at(name - 1)) && !scene.named(name - 1)) {
      name--;
    }
    name = sentence.at(name - 1).is("'s") ? name - 1 : name;
    for (PartyMention mention : scene.parties()) {
      if (mention.to() == name && mention.kind() != PartyMention.Kind.PLACE) {
        return mention.party();
      }
    }
    return null;
  }
}
