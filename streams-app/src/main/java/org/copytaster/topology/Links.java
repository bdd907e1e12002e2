package org.copytaster.topology;

import java.util.List;
import org.copytaster.schema.internal.FoldLink;
import org.copytaster.schema.internal.FoldMatch;
import org.copytaster.schema.internal.LinkKind;

/** The messages about folding. */
final class Links {
  private Links() {}

  /** A part of the index to a later article: these match, those no longer do. */
  static FoldLink matches(int part, List<FoldMatch> found, List<String> lost) {
    return new FoldLink(LinkKind.MATCHES, Integer.toString(part), found, lost, null, true);
  }

  /** An earlier article to a later one: I am no longer to be matched with. */
  static FoldLink withdraw(String earlier) {
    return new FoldLink(LinkKind.WITHDRAW, earlier, List.of(), List.of(), null, true);
  }

  /** A later article to its best match: I point to you, which story are you in? */
  static FoldLink pointsTo(String later) {
    return new FoldLink(LinkKind.CHILD, later, List.of(), List.of(), null, true);
  }

  /** A later article to its former match: I point to you no longer. */
  static FoldLink leaves(String later) {
    return new FoldLink(LinkKind.CHILD, later, List.of(), List.of(), null, false);
  }

  /** An article to one that points to it: this is the story I am in. */
  static FoldLink root(String earlier, String root) {
    return new FoldLink(LinkKind.ROOT, earlier, List.of(), List.of(), root, true);
  }
}
