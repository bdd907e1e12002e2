package org.copytaster.runtime;

/** Names what a pipeline leaves behind: its topics, stores and the schemas of internal records. */
public final class Layout {
  /** Raised whenever any of them changes; a pipeline of another number cannot go on with them. */
  public static final int VERSION = 3;

  private Layout() {}
}
