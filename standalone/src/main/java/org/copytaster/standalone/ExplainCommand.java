package org.copytaster.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.copytaster.article.ArticleTimes;
import org.copytaster.article.Document;
import org.copytaster.claims.ClaimExtractor;
import org.copytaster.producer.input.StatedTime;
import org.copytaster.runtime.MeasuresOption;
import org.copytaster.schema.Article;
import org.copytaster.view.Enricher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the claims of an article in its text, and how each was found. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Prints an article with its claims marked, and for each of them the rule that found it,",
      "why it has its period, and who is named for it. No broker is started."
    })
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "ARTICLE",
      description = "a file with one article, or FILE#ID for one of several (.txt, .jsonl)")
  private String name;

  @Option(
      names = "--default-published",
      paramLabel = "TIME",
      description = "date of an article that has none, such as 2025-12-03")
  private String defaultPublished;

  @Mixin private MeasuresOption measures;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ClaimExtractor extractor = ClaimExtractor.with(measures.catalogue());
    StatedTime date = NamedArticle.date(spec, defaultPublished);
    Article article = NamedArticle.read(spec, name, date);
    if (defaultPublished == null && NamedArticle.isUndated(article)) {
      throw new ParameterException(
          spec.commandLine(),
          name + " has no date, and periods depend on it: give --default-published");
    }
    Document document = Enricher.document(article, ArticleTimes.of(article));
    PrintWriter out = spec.commandLine().getOut();
    boolean colour = System.console() != null && System.getenv("NO_COLOR") == null;
    out.print(
        new ExplainReport(name, article.getOutlet(), document, extractor.read(document))
            .text(colour));
    out.flush();
    return 0;
  }
}
