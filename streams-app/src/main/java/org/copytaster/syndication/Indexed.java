package org.copytaster.syndication;

/** An article's probes and anchors in tables, to compare others with. */
final class Indexed {
  private final ProbeTable probes;
  private final ProbeTable anchors;

  Indexed(long[] probes, long[] anchors) {
    this.probes = new ProbeTable(probes);
    this.anchors = new ProbeTable(anchors);
  }

  /** Whether the anchor, which another article has too, is the first one that both have. */
  boolean meetsFirstAt(long anchor, long[] itsAnchors) {
    return anchors.firstOf(itsAnchors) == anchor;
  }

  /** Whether two articles that meet at an anchor share enough; the whole text is enough. */
  boolean sharesEnough(long anchor, long[] itsProbes, int minShared) {
    return Probes.isWholeText(anchor) || probes.holds(itsProbes, minShared);
  }
}
