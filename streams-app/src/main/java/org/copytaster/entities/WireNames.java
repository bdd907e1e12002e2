package org.copytaster.entities;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads names again as news wires write them: companies with forms, places and exchange codes
 * ("Ozark Corp of Osaka", "Lind and Co Inc", "BA.N"), towns with their state ("Reno, N.C.").
 * Immutable.
 */
final class WireNames {
  private static final int LONGEST_TICKER = 6;
  private static final int LONGEST_EXCHANGE = 2;

  private final KnowledgeBase base;

  WireNames(KnowledgeBase base) {
    this.base = base;
  }

  /** The same names with their edges and types put right, in order, without overlap. */
  List<Chunk> reread(Passage passage, List<Chunk> chunks) {
    List<Chunk> read = new ArrayList<>();
    for (Chunk chunk : chunks) {
      if (!read.isEmpty() && read.get(read.size() - 1).to() >= chunk.to()) {
        continue;
      }
      int end = withPartners(passage, chunk);
      boolean company = end > chunk.to() || endsInForm(chunk);
      Chunk whole =
          company
              ? new Chunk(passage, chunk.from(), end, EntityType.ORGANISATION)
              : withoutTicker(chunk);
      read.addAll(isState(whole) ? stateAndRest(whole) : companyAndPlace(whole));
    }
    return read;
  }

  /** Where a name ends with the "and Co Inc" that follows it; its own end if nothing does. */
  private static int withPartners(Passage passage, Chunk chunk) {
    int size = passage.tokens().size();
    int at = chunk.to();
    if (chunk.type() == EntityType.PLACE || at + 1 >= size || !Coreference.isAnd(passage, at)) {
      return at;
    }
    if (!passage.words(at + 1, at + 2).startsWith("Co") || !isForm(passage, at + 1)) {
      return at;
    }
    int end = at + 2;
    while (end < size && isForm(passage, end)) {
      end++;
    }
    return end;
  }

  private static boolean isForm(Passage passage, int token) {
    return (passage.flags(token) & Lexicon.CORPORATE) != 0;
  }

  /** "Inc", "Ltd" and the like make a company of any name; "SE" and "AB" may be something else. */
  private static boolean endsInForm(Chunk chunk) {
    int last = chunk.to() - 1;
    return last > chunk.from()
        && isForm(chunk.passage(), last)
        && chunk.passage().shape(last) == Shape.CAPITALISED;
  }

  /** Takes the code of a share ("BA" of "BA.N") off the end of its company's name. */
  private static Chunk withoutTicker(Chunk chunk) {
    int last = chunk.to() - 1;
    return last > chunk.from() && isTicker(chunk.passage(), last)
        ? new Chunk(chunk.passage(), chunk.from(), last, EntityType.ORGANISATION)
        : chunk;
  }

  private static boolean isTicker(Passage passage, int token) {
    String text = passage.text();
    int end = passage.tokens().end(token);
    if (passage.shape(token) != Shape.UPPER
        || end - passage.tokens().start(token) > LONGEST_TICKER
        || end >= text.length()
        || text.charAt(end) != '.') {
      return false;
    }
    int at = end + 1;
    while (at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z') {
      at++;
    }
    boolean code = at > end + 1 && at - end - 1 <= LONGEST_EXCHANGE;
    return code && (at == text.length() || !Character.isLetterOrDigit(text.charAt(at)));
  }

  /** Whether a name starts with a state's abbreviation behind a town ("Reno, N.C. Lind Corp"). */
  private boolean isState(Chunk chunk) {
    Passage passage = chunk.passage();
    int from = chunk.from();
    return from > 1
        && passage.shape(from) == Shape.DOTTED
        && passage.words(from - 1, from).equals(",")
        && passage.isCapital(from - 2)
        && isPlainPlace(passage, from, from + 1);
  }

  private boolean isPlainPlace(Passage passage, int from, int to) {
    int name = base.find(passage, from, to);
    return name >= 0
        && base.meanings(name).stream()
            .allMatch(one -> one.type() == EntityType.PLACE && !one.needsContext());
  }

  private static List<Chunk> stateAndRest(Chunk chunk) {
    int middle = chunk.from() + 1;
    Chunk state = new Chunk(chunk.passage(), chunk.from(), middle, EntityType.PLACE);
    return middle == chunk.to()
        ? List.of(state)
        : List.of(state, new Chunk(chunk.passage(), middle, chunk.to(), chunk.type()));
  }

  /** "Lind Corp of Osaka" names a place too, where it is no known name as a whole. */
  private List<Chunk> companyAndPlace(Chunk chunk) {
    Passage passage = chunk.passage();
    for (int of = chunk.from() + 2; of < chunk.to() - 1; of++) {
      if (chunk.type() == EntityType.ORGANISATION
          && passage.words(of, of + 1).equals("of")
          && isForm(passage, of - 1)
          && isPlainPlace(passage, of + 1, chunk.to())
          && base.find(passage, chunk.from(), chunk.to()) < 0) {
        return List.of(
            new Chunk(passage, chunk.from(), of, chunk.type()),
            new Chunk(passage, of + 1, chunk.to(), EntityType.PLACE));
      }
    }
    return List.of(chunk);
  }
}
