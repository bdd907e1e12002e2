package org.copytaster.claims;

/** Relative clauses whose object is the figure: "the 94 drones that Russia launched". */
final class ObjectClause {
  private static final int REACH = 9;
  private static final AnyOf FROM = AnyOf.of("from", "of", "with", "loyal", "belonging");

  private final WordList linking;
  private final WordList be;
  private final WordList forces;
  private final WordList attack;

  ObjectClause(Words words) {
    this.linking = words.list("linking");
    this.be = words.list("be");
    this.forces = words.list("forces");
    this.attack = words.list("attack");
  }

  /** Whether the figure is the object of {@code cue} behind it, with a subject in between. */
  boolean of(Scene scene, Figure figure, Cue cue) {
    int end = listEnd(scene, figure);
    if (cue.from() < end || cue.from() - end > REACH || hasOwn(scene, end, cue)) {
      return false;
    }
    Sentence sentence = scene.sentence();
    int i = cue.from() - 1;
    while (i > end
        && (sentence.has(i, linking) || sentence.has(i, forces) || sentence.has(i, attack))) {
      if (sentence.has(i, be)) {
        return false;
      }
      i--;
    }
    boolean subject = sentence.at(i).is("it") || sentence.at(i).is("they");
    for (PartyMention mention : scene.parties()) {
      boolean name = !mention.place() && mention.to() == i + 1;
      subject |= name && mention.from() >= end;
    }
    for (int t = end; t < cue.from(); t++) {
      subject &= sentence.at(t).kind() == Token.Kind.WORD;
    }
    return subject;
  }

  /** "Hundreds of fighters from Boko Haram killed 75": the verb has an object of its own. */
  private static boolean hasOwn(Scene scene, int end, Cue cue) {
    boolean own = false;
    for (Figure next : scene.figures()) {
      own |= next.hedgeFrom() == cue.to();
    }
    return own
        && scene.sentence().has(end, FROM)
        && scene.sentence().find(end, cue.from(), Clauses.RELATIVE) < 0;
  }

  /** "415 drones and 43 missiles that Russia launched": where the last of the list ends. */
  private static int listEnd(Scene scene, Figure figure) {
    for (Figure next : scene.figures()) {
      boolean beside =
          next.hedgeFrom() == figure.to() + 1 && scene.sentence().at(figure.to()).is("and");
      if (beside && next.unit().dimensions().equals(figure.unit().dimensions())) {
        return next.to();
      }
    }
    return figure.to();
  }
}
