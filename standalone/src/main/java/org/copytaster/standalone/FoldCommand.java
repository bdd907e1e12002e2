package org.copytaster.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.copytaster.article.ArticleTimes;
import org.copytaster.article.Document;
import org.copytaster.producer.input.StatedTime;
import org.copytaster.schema.Article;
import org.copytaster.syndication.Finding;
import org.copytaster.syndication.FoldSettings;
import org.copytaster.syndication.Folding;
import org.copytaster.syndication.Passages;
import org.copytaster.syndication.Sketch;
import org.copytaster.view.Enricher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether and why two articles fold. */
@Command(
    name = "fold",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Says whether two articles tell the same report, why, and what they share.",
      "No broker is started; the check is the one that run makes."
    })
final class FoldCommand implements Callable<Integer> {
  @Parameters(
      arity = "2",
      paramLabel = "ARTICLE",
      description = "a file with one article, or FILE#ID for one of several (.txt, .jsonl)")
  private List<String> names;

  @Option(
      names = "--default-published",
      paramLabel = "TIME",
      description = "date of articles that have none, such as 2025-12-03")
  private String defaultPublished;

  @Option(
      names = "--folding-only",
      description = "leave linked names out, which count between languages, as run does")
  private boolean foldingOnly;

  @Spec private CommandSpec spec;

  /** An article with what folding makes of it. */
  private record Read(String name, Article article, Folding.Item item) {
    Sketch sketch() {
      return item.sketch();
    }
  }

  @Override
  public Integer call() throws IOException {
    Enricher enricher = foldingOnly ? Enricher.foldingOnly() : Enricher.load();
    StatedTime date = NamedArticle.date(spec, defaultPublished);
    Read first = read(names.get(0), date, enricher);
    Read second = read(names.get(1), date, enricher);
    boolean inOrder = first.item.order().compareTo(second.item.order()) <= 0;
    Read earlier = inOrder ? first : second;
    Read later = inOrder ? second : first;
    FoldReport report =
        new FoldReport(
            side(earlier, later),
            side(later, earlier),
            Finding.of(earlier.sketch(), later.sketch()),
            apart(earlier, later),
            FoldSettings.DEFAULT);
    PrintWriter out = spec.commandLine().getOut();
    boolean colour = System.console() != null && System.getenv("NO_COLOR") == null;
    out.print(report.text(colour));
    out.flush();
    return 0;
  }

  private Read read(String name, StatedTime date, Enricher enricher) throws IOException {
    Article article = NamedArticle.read(spec, name, date);
    return new Read(name, article, enricher.enrich(article).item());
  }

  private FoldReport.Side side(Read read, Read other) {
    return new FoldReport.Side(
        read.name,
        read.article.getOutlet(),
        isUndated(read) ? null : read.article.getPublished(),
        read.sketch().isDigest(),
        read.sketch().isTemplate(),
        Passages.of(document(read), document(other)));
  }

  private static Document document(Read read) {
    return Enricher.document(read.article, ArticleTimes.of(read.article));
  }

  private boolean isUndated(Read read) {
    return defaultPublished == null && NamedArticle.isUndated(read.article);
  }

  /** How far the two published intervals lie apart; null where a date is unknown. */
  private Duration apart(Read a, Read b) {
    if (isUndated(a) || isUndated(b)) {
      return null;
    }
    long gap = Math.max(b.item.from() - a.item.to(), a.item.from() - b.item.to());
    return Duration.ofMillis(Math.max(0, gap));
  }
}
