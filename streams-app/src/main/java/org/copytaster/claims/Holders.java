package org.copytaster.claims;

import java.math.BigDecimal;

/**
 * What sides have of the land that the text speaks of: "The SDF have 25 percent", "in September it
 * had 280", "the junta has 40 percent in its grip".
 */
final class Holders {
  private static final AnyOf HAVE = AnyOf.of("have", "has", "had", "keeps", "keep", "kept");
  private static final AnyOf THEY = AnyOf.of("it", "they");
  private static final AnyOf THEM = AnyOf.of("it", "them", "him");
  private static final AnyOf WITH = AnyOf.of("with", "at", "on");
  private static final AnyOf PORTIONS =
      AnyOf.of("portion", "share", "part", "slice", "proportion", "chunk", "stake", "holding");
  private static final AnyOf BE =
      AnyOf.of("was", "is", "at", "to", "reached", "stood", "stands", "been", "totalled", "came");
  private static final AnyOf TO = AnyOf.of("to");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int OWNER_REACH = 8;
  private static final int ADVERBS = 3;

  private final Grammar grammar;
  private final WordList agents;
  private final WordList giving;

  Holders(Words words, Grammar grammar) {
    this.grammar = grammar;
    this.agents = words.list("agent");
    this.giving = words.list("giving-share");
  }

  /**
   * What a side has, where the text told of holdings before; or null.
   *
   * @param last the figure that it told
   */
  Draft find(Scene scene, Figure figure, Draft last, Calendar calendar) {
    Measure measure = last.measure();
    boolean stock = measure.stock() && measure.actorRequired();
    boolean bare = figure.bare() && Leaning.plain(scene, figure);
    boolean other = scene.sentence().at(figure.to()).is("of");
    boolean share = figure.value().compareTo(HUNDRED) <= 0;
    if (!stock
        || other
        || last.stance() != Modality.Stance.FACT
        || !bare && !Leaning.alike(figure, last)
        || bare && measure.territoryOnly() && !(share && ended(scene.sentence(), figure))) {
      return null;
    }
    int verb = verb(scene.sentence(), figure.hedgeFrom());
    Party given = verb < 0 && Leaning.plain(scene, figure) ? given(scene, figure, last) : null;
    Party holder = verb < 0 ? given : holder(scene, verb, last);
    holder = holder == null ? owner(scene, figure) : holder;
    if (holder == null) {
      return null;
    }
    boolean current = verb > 0 && scene.sentence().at(verb - 1).is("now");
    Period stated = current ? null : PeriodChooser.stated(scene, figure, measure);
    Period now = given == null ? Period.of(calendar.thisMonth()) : last.period();
    Period month = stated == null ? now : Period.of(stated.lastMonth());
    RoleFinder.Roles roles = new RoleFinder.Roles(holder, last.roles().about(), null);
    return Leaning.like(scene, figure, last.with(roles), month, "again");
  }

  private static boolean ended(Sentence sentence, Figure figure) {
    return sentence.at(figure.to()).kind() == Token.Kind.SIGN && !sentence.at(figure.to()).is("-");
  }

  /** "The observatory gives it 39", "another map credits the junta with 40 percent"; or null. */
  private Party given(Scene scene, Figure figure, Draft last) {
    Sentence sentence = scene.sentence();
    int hedge = figure.hedgeFrom();
    while (hedge > 0 && grammar.adverb(sentence, hedge - 1)) {
      hedge--;
    }
    int end = WITH.has(sentence.at(hedge - 1)) ? hedge - 1 : hedge;
    if (grammar.modal(sentence, end - OWNER_REACH, end)
        || sentence.find(end - OWNER_REACH, end, TO) >= 0) {
      return null;
    }
    if (THEM.has(sentence.at(end - 1)) && sentence.has(end - 2, giving)) {
      return last.roles().actor();
    }
    int name = name(scene, end);
    for (PartyMention mention : scene.parties()) {
      int verb = sentence.at(mention.from() - 1).is("the") ? 2 : 1;
      boolean acts = mention.to() == name && mention.kind() != PartyMention.Kind.PLACE;
      if (acts && sentence.has(mention.from() - verb, giving)) {
        return mention.party();
      }
    }
    return null;
  }

  /** "The paramilitaries' portion was 46 percent", "the junta's part stood at 40"; or null. */
  private Party owner(Scene scene, Figure figure) {
    Sentence sentence = scene.sentence();
    int hedge = figure.hedgeFrom();
    int noun = sentence.find(hedge - OWNER_REACH, hedge, PORTIONS);
    for (PartyMention mention : scene.parties()) {
      Token sign = sentence.at(mention.to());
      boolean owns = noun == mention.to() + 1 && (sign.is("'s") || sign.is("'"));
      if (owns && sentence.find(noun + 1, hedge, BE) >= 0 && !scene.figureBetween(noun, hedge)) {
        return mention.party();
      }
    }
    return null;
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
    if (THEY.has(sentence.at(end - 1))) {
      return last.roles().actor();
    }
    int name = name(scene, end);
    for (PartyMention mention : scene.parties()) {
      if (mention.to() == name && mention.kind() != PartyMention.Kind.PLACE) {
        return mention.party();
      }
    }
    return null;
  }

  /** The end of the name of whose "army" or "forces" end at {@code end}. */
  private int name(Scene scene, int end) {
    Sentence sentence = scene.sentence();
    int name = end;
    while (name > 0 && agents.has(sentence.at(name - 1)) && !scene.named(name - 1)) {
      name--;
    }
    return sentence.at(name - 1).is("'s") ? name - 1 : name;
  }
}
