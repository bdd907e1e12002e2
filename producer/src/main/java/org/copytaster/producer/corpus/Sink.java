package org.copytaster.producer.corpus;

import java.io.IOException;
import org.copytaster.schema.Article;

/** Takes what a corpus holds, in its order; a failure ends the reading. */
public interface Sink {
  /** Takes an article. */
  void article(Article article) throws IOException;

  /** Takes what could not be read. */
  void dead(DeadLetter letter) throws IOException;
}
