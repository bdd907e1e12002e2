package org.copytaster.producer.corpus;

import java.io.IOException;
import java.io.InputStream;
import org.copytaster.producer.input.Limits;
import org.copytaster.producer.input.Unreadable;
import org.copytaster.producer.input.Utf8;
import org.copytaster.schema.Article;
import org.copytaster.schema.DeadLetters;

/** Reads one file, or standard input, with an article a line. */
final class JsonLinesFile {
  private final String name;
  private final ReadSettings settings;
  private final Tally tally;

  JsonLinesFile(String name, ReadSettings settings, Tally tally) {
    this.name = name;
    this.settings = settings;
    this.tally = tally;
  }

  void read(FileEnding format, CountingStream file) throws IOException {
    InputStream in;
    try {
      in = format.open(file);
    } catch (IOException e) {
      String reason = "the file is empty, cut off or not compressed: not even its start is there";
      tally.dead(DeadLetter.of(name, null, null, reason, new byte[0]));
      return;
    }
    LineReader lines = new LineReader(in, Limits.MAX_LINE_BYTES);
    if (lines.startsBinary()) {
      whole(lines);
    } else {
      lines(format, lines);
    }
  }

  private void lines(FileEnding format, LineReader lines) throws IOException {
    for (boolean empty = true; ; empty = false) {
      boolean more;
      try {
        more = lines.next();
      } catch (BombGuard.Bomb e) {
        tally.dead(lines.line().letter(name, lines.number(), null, e.getMessage()));
        return;
      } catch (IOException e) {
        String reason =
            (format.compressed() ? "the compressed file" : "the file")
                + " is cut off or damaged: it breaks in line "
                + lines.number()
                + "; the lines before it were read";
        tally.dead(lines.line().letter(name, lines.number(), null, reason));
        return;
      }
      if (more) {
        line(lines);
      } else {
        if (empty) {
          tally.dead(DeadLetter.of(name, null, null, "the file is empty", new byte[0]));
        }
        return;
      }
    }
  }

  private void line(LineReader lines) throws IOException {
    BoundedBytes line = lines.line();
    Article article;
    try {
      if (line.overflown()) {
        throw new Unreadable(
            null,
            "the line has %d bytes, more than the %d that are read"
                .formatted(line.length(), Limits.MAX_LINE_BYTES));
      }
      int from = lines.number() == 1 ? Utf8.bomLength(line.array(), line.kept()) : 0;
      if (blank(line, from)) {
        return;
      }
      Utf8.check(line.array(), from, line.kept(), "the line");
      article =
          JsonArticle.of(
              JsonLine.parse(line.array(), from, line.kept()),
              settings.defaultPublished(),
              settings.receipt());
    } catch (Unreadable e) {
      tally.dead(line.letter(name, lines.number(), e.field(), e.getMessage()));
      return;
    }
    tally.article(article);
  }

  private static boolean blank(BoundedBytes line, int from) {
    for (int i = from; i < line.kept(); i++) {
      byte b = line.array()[i];
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /** One letter for the file: the rest of it is read for its hash and length. */
  private void whole(LineReader lines) throws IOException {
    BoundedBytes all = new BoundedBytes(DeadLetters.MAX_KEPT_BYTES);
    String reason = "the file is binary data or UTF-16, no lines of JSON in UTF-8";
    try {
      lines.drainTo(all);
    } catch (IOException e) {
      reason += ", and it is cut off or damaged";
    }
    tally.dead(all.letter(name, null, null, reason));
  }
}
