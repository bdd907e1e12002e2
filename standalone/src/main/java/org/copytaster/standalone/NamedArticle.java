package org.copytaster.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.producer.corpus.CorpusReader;
import org.copytaster.producer.corpus.DeadLetter;
import org.copytaster.producer.corpus.ReadSettings;
import org.copytaster.producer.corpus.Sink;
import org.copytaster.producer.input.StatedTime;
import org.copytaster.producer.input.Unreadable;
import org.copytaster.schema.Article;
import org.copytaster.schema.ArticleStatus;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** One article that a command line names: FILE, or FILE#ID where the file holds several. */
final class NamedArticle {
  /** Stands in for dates that nothing states; it is never shown. */
  private static final String ANY_DATE = "1970-01-01";

  private NamedArticle() {}

  /** Reads the option for articles without a date; null where it was not given. */
  static StatedTime date(CommandSpec spec, String defaultPublished) {
    String date = defaultPublished == null ? ANY_DATE : defaultPublished;
    try {
      return StatedTime.parse("--default-published", date);
    } catch (Unreadable e) {
      throw usage(spec, e.getMessage());
    }
  }

  /** Whether an article has the date that stands in for a missing one. */
  static boolean isUndated(Article article) {
    return article.getPublishedBasis().equals(ReadSettings.DEFAULT_PUBLISHED);
  }

  /** Reads it; a name that fits none or several ends the command with a line of usage. */
  static Article read(CommandSpec spec, String name, StatedTime date) throws IOException {
    int mark = Files.exists(Path.of(name)) ? -1 : name.lastIndexOf('#');
    Path file = Path.of(mark < 0 ? name : name.substring(0, mark));
    if (!Files.isRegularFile(file)) {
      throw usage(spec, "there is no file " + file);
    }
    Named found = new Named(mark < 0 ? null : name.substring(mark + 1));
    new CorpusReader(new ReadSettings(date, Instant::now)).read(file, found);
    if (found.articles.size() == 1) {
      return found.articles.get(0);
    }
    if (found.id != null) {
      throw usage(
          spec,
          found.articles.isEmpty()
              ? "no usable article " + found.id + " in " + file
              : found.articles.size() + " versions of " + found.id + " in " + file + ": give one");
    }
    throw usage(
        spec,
        found.articles.isEmpty()
            ? "no usable article in " + file + (found.dead == null ? "" : ": " + found.dead)
            : found.articles.size() + " articles in " + file + ": name one as " + file + "#ID");
  }

  /** Keeps the usable articles with an id, or all where none is asked for. */
  private static final class Named implements Sink {
    private final String id;
    private final List<Article> articles = new ArrayList<>();
    private String dead;

    Named(String id) {
      this.id = id;
    }

    @Override
    public void article(Article article) {
      boolean wanted = id == null || article.getArticleId().equals(id);
      if (wanted && article.getStatus() == ArticleStatus.USABLE) {
        articles.add(article);
      }
    }

    @Override
    public void dead(DeadLetter letter) {
      dead = letter.reason();
    }
  }

  private static ParameterException usage(CommandSpec spec, String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
