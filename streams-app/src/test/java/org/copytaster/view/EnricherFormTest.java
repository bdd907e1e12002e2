package org.copytaster.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.copytaster.schema.Article;
import org.copytaster.schema.ArticleForm;
import org.junit.jupiter.api.Test;

class EnricherFormTest {
  @Test
  void digestsAndFormsAreMarked() {
    assertEquals(
        ArticleForm.REPORT,
        form("Ferry delayed", "The ferry to Brask left an hour late because of thick fog."));
    assertEquals(
        ArticleForm.DIGEST,
        form("News in brief", "The ferry to Brask left an hour late because of thick fog."));
    assertEquals(
        ArticleForm.TEMPLATE,
        form("Silo Exchange", "Wheat 41.2, barley 39.8, durum 55.1, oats 30.4 crowns a sack."));
  }

  private static ArticleForm form(String title, String body) {
    Enricher enricher = Enricher.foldingOnly();
    Article article =
        Article.newBuilder()
            .setArticleId("a")
            .setTitle(title)
            .setBody(body)
            .setPublished(Instant.EPOCH)
            .setReceived(Instant.EPOCH)
            .build();
    return enricher.enrich(article).facts().getForm();
  }
}
