package org.copytaster.producer.feed.format;

import java.nio.charset.StandardCharsets;
import org.copytaster.producer.input.StatedTime;
import org.copytaster.producer.input.Unreadable;
import org.copytaster.producer.loose.LooseText;
import org.copytaster.schema.Article;

/** Finds the date of a page without markup in its words, by the rules of loose text. */
final class SavedPage {
  private SavedPage() {}

  /** Offers the date that the words tell to a draft that may have none; none is no error. */
  static void date(ArticleDraft draft) {
    String title = draft.article().getTitle();
    String text = (title == null ? "" : title + "\n\n") + draft.article().getBody();
    try {
      Article read =
          LooseText.read(
              text.getBytes(StandardCharsets.UTF_8),
              "page",
              draft.intake().payload().received(),
              null);
      draft
          .dates()
          .found(
              new StatedTime(read.getPublished(), read.getPublishedPrecision(), true),
              read.getPublishedBasis(),
              read.getPublishedInferred());
    } catch (Unreadable e) {
      // The words tell no date; the draft's own rules for that follow.
    }
  }
}
