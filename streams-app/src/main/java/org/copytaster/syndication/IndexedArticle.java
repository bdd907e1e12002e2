package org.copytaster.syndication;

import org.copytaster.syndication.CandidateIndex.Posting;

/** An article in a {@link CandidateIndex}. */
final class IndexedArticle implements Comparable<IndexedArticle> {
  final Posting posting;
  final long from;
  final long to;
  final long[] probes;
  final long[] anchors;

  /** The last change in which it was met. */
  Object met;

  IndexedArticle(Posting posting) {
    this.posting = posting;
    from = posting.from();
    to = posting.to();
    probes = posting.probes();
    anchors = posting.anchors();
  }

  String articleId() {
    return posting.order().articleId();
  }

  /** Tables to compare many others with. */
  Indexed indexed() {
    return new Indexed(probes, anchors);
  }

  /** Whether two articles meet at an anchor and share enough, asked once. */
  boolean meetsAt(long anchor, IndexedArticle other, int minShared) {
    return Probes.firstShared(anchors, other.anchors) == anchor
        && (Probes.isWholeText(anchor) || Probes.share(probes, other.probes, minShared));
  }

  @Override
  public int compareTo(IndexedArticle other) {
    return posting.order().compareTo(other.posting.order());
  }
}
