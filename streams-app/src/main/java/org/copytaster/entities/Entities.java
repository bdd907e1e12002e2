package org.copytaster.entities;

import java.util.List;

/**
 * What an article names, each list sorted by first mention. An entity that stands in both title and
 * text is in both lists, with the same id and salience.
 *
 * @param inText entities whose mentions point into the text
 * @param inTitle entities whose mentions point into a separate title; empty where the title is a
 *     line of the text or unknown
 * @param language of the article
 */
public record Entities(List<Entity> inText, List<Entity> inTitle, Language language) {
  /** No names, in no known language. */
  public static final Entities NONE =
      new Entities(List.of(), List.of(), new Language(null, Language.Basis.UNKNOWN, null));

  /** Keeps its own copies. */
  public Entities {
    inText = List.copyOf(inText);
    inTitle = List.copyOf(inTitle);
  }
}
