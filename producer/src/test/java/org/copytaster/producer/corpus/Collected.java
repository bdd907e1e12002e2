package org.copytaster.producer.corpus;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.schema.Article;

/** A sink that keeps everything. */
final class Collected implements Sink {
  final List<Article> articles = new ArrayList<>();
  final List<DeadLetter> dead = new ArrayList<>();

  @Override
  public void article(Article article) {
    articles.add(article);
  }

  @Override
  public void dead(DeadLetter letter) {
    dead.add(letter);
  }

  List<String> ids() {
    return articles.stream().map(Article::getArticleId).toList();
  }
}
