package org.copytaster.query;

import org.copytaster.schema.Article;
import org.copytaster.schema.internal.TextPlace;

/** Where texts are read. */
interface Texts {
  /**
   * The record at a place.
   *
   * @throws UnansweredException if the cluster does not give it in time
   */
  Article at(TextPlace place);
}
