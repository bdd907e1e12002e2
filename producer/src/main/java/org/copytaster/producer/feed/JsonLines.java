package org.copytaster.producer.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.copytaster.producer.corpus.CorpusReader;
import org.copytaster.producer.corpus.DeadLetter;
import org.copytaster.producer.corpus.ReadSettings;
import org.copytaster.producer.corpus.Sink;
import org.copytaster.producer.feed.format.FeedHints;
import org.copytaster.producer.feed.format.Format;
import org.copytaster.producer.feed.format.Origin;
import org.copytaster.producer.feed.format.Parsed;
import org.copytaster.producer.feed.format.ParsedSink;
import org.copytaster.producer.feed.format.Payload;
import org.copytaster.schema.Article;

/** JSON lines, as corpora have them: an article a line, with an id of its own and a date. */
final class JsonLines implements Format {
  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public FeedHints read(Payload payload, Origin origin, ParsedSink sink) throws IOException {
    new CorpusReader(new ReadSettings(null, payload::received))
        .read(
            new ByteArrayInputStream(payload.bytes()),
            new Sink() {
              @Override
              public void article(Article read) throws IOException {
                Article article = complete(read, origin);
                String fingerprint = ArticleBytes.fingerprint(article);
                sink.take(new Parsed.Item(article, article.getArticleId(), fingerprint));
              }

              @Override
              public void dead(DeadLetter letter) throws IOException {
                String line = letter.line() == null ? null : "line " + letter.line();
                sink.take(
                    new Parsed.Problem(line, letter.field(), letter.reason(), letter.bytes()));
              }
            });
    return FeedHints.NONE;
  }

  private static Article complete(Article read, Origin origin) {
    Article.Builder article = Article.newBuilder(read).setFeedId(origin.feedId());
    if (read.getOutlet() == null) {
      article.setOutlet(origin.outlet());
    }
    if (read.getCreditLine() == null) {
      article.setCreditLine(origin.credit());
    }
    if (read.getLanguage() == null) {
      article.setLanguage(origin.language());
    }
    return article.build();
  }
}
