package org.copytaster.producer.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.copytaster.producer.input.Limits;
import org.copytaster.producer.input.Unreadable;
import org.copytaster.producer.loose.LooseText;
import org.copytaster.schema.Article;

/** Reads one file of loose text. */
final class TextFile {
  private final String name;
  private final ReadSettings settings;
  private final Tally tally;

  TextFile(String name, ReadSettings settings, Tally tally) {
    this.name = name;
    this.settings = settings;
    this.tally = tally;
  }

  void read(InputStream in) throws IOException {
    BoundedBytes content = new BoundedBytes(Limits.MAX_BODY_BYTES + 3);
    byte[] buffer = new byte[64 * 1024];
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        content.add(buffer, 0, read);
      }
    } catch (IOException e) {
      tally.dead(content.letter(name, null, null, "the file breaks off while it is read"));
      return;
    }
    Article article;
    try {
      if (content.overflown()) {
        throw new Unreadable(
            "text",
            "the file has %d bytes, more than the %d that a text may have"
                .formatted(content.length(), Limits.MAX_BODY_BYTES));
      }
      article =
          LooseText.read(
              Arrays.copyOf(content.array(), content.kept()),
              name,
              settings.receipt(),
              settings.defaultPublished());
    } catch (Unreadable e) {
      tally.dead(content.letter(name, null, e.field(), e.getMessage()));
      return;
    }
    tally.article(article);
  }
}
