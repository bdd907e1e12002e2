package org.copytaster.topology;

import java.util.List;
import org.copytaster.schema.internal.FoldLink;
import org.copytaster.schema.internal.FoldOffer;
import org.copytaster.schema.internal.FoldPair;
import org.copytaster.schema.internal.LinkKind;

/** The messages about folding. */
final class Links {
  private Links() {}

  /** The index to earlier articles of one partition: their pairs with a later one. */
  static FoldLink candidates(String later, List<FoldPair> pairs, long sketchHash, long to) {
    return new FoldLink(LinkKind.CANDIDATES, later, pairs, sketchHash, to, List.of(), null, true);
  }

  /** Earlier articles of one partition to a later one: check these. */
  static FoldLink offers(List<FoldOffer> offers) {
    return new FoldLink(LinkKind.OFFERS, "", List.of(), 0L, 0L, offers, null, true);
  }

  /** An earlier article to a later one: I am no longer to be matched with. */
  static FoldLink withdraw(String earlier) {
    return new FoldLink(LinkKind.WITHDRAW, earlier, List.of(), 0L, 0L, List.of(), null, true);
  }

  /** A later article to its best match: I point to you, and take you to be in this story. */
  static FoldLink pointsTo(String later, String root) {
    return new FoldLink(LinkKind.CHILD, later, List.of(), 0L, 0L, List.of(), root, true);
  }

  /** A later article to its former match: I point to you no longer. */
  static FoldLink leaves(String later) {
    return new FoldLink(LinkKind.CHILD, later, List.of(), 0L, 0L, List.of(), null, false);
  }

  /** An article to one that points to it: this is the story I am in. */
  static FoldLink root(String earlier, String root) {
    return new FoldLink(LinkKind.ROOT, earlier, List.of(), 0L, 0L, List.of(), root, true);
  }
}
