package org.copytaster.producer.corpus;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.copytaster.producer.input.Limits;
import org.copytaster.producer.input.StatedTime;
import org.copytaster.producer.input.Unreadable;
import org.copytaster.schema.Article;
import org.copytaster.schema.ArticleStatus;
import org.copytaster.schema.ChangeKind;
import org.copytaster.schema.GeneratedClasses;

/** Makes an article of a line of JSON. */
final class JsonArticle {
  /** Name and version of this mapping. */
  static final String ADAPTER = "jsonl/1";

  static {
    GeneratedClasses.trust();
  }

  private JsonArticle() {}

  static Article of(JsonLine line, StatedTime defaultPublished, Instant received)
      throws Unreadable {
    Article.Builder article = Article.newBuilder();
    article.setArticleId(id(line));
    article.setVersion(line.count(JsonField.VERSION));
    ChangeKind kind = changeKind(line);
    ArticleStatus status = status(line, kind);
    article.setStatus(status).setChangeKind(kind);
    article
        .setOutlet(line.text(JsonField.SOURCE))
        .setCreditLine(line.text(JsonField.CREDIT))
        .setUrl(line.text(JsonField.URL))
        .setLanguage(line.text(JsonField.LANGUAGE))
        .setByline(line.text(JsonField.BYLINE));
    words(line, status, article);
    StatedTime updated = time(line, JsonField.UPDATED);
    if (updated != null) {
      article.setUpdated(updated.at());
    }
    StatedTime embargoed = time(line, JsonField.EMBARGOED_UNTIL);
    if (embargoed != null) {
      article.setEmbargoedUntil(embargoed.at());
    }
    published(line, status, updated, defaultPublished, article);
    return article.setReceived(received).setAdapter(ADAPTER).build();
  }

  private static String id(JsonLine line) throws Unreadable {
    String id = line.raw(JsonField.ID, Limits.MAX_ID_BYTES);
    if (id == null || id.isBlank()) {
      throw new Unreadable(
          JsonField.ID.json(), id == null ? "\"id\" is missing" : "\"id\" is blank");
    }
    return id;
  }

  private static void words(JsonLine line, ArticleStatus status, Article.Builder article)
      throws Unreadable {
    String title = line.text(JsonField.TITLE);
    String text = line.raw(JsonField.TEXT, Limits.MAX_BODY_BYTES);
    if (status == ArticleStatus.USABLE) {
      if (text == null) {
        throw new Unreadable(JsonField.TEXT.json(), "\"text\" is missing");
      }
      // A flash may consist of its headline.
      if (text.isBlank() && title == null) {
        throw new Unreadable(JsonField.TEXT.json(), "\"text\" is blank, and there is no \"title\"");
      }
    }
    article.setTitle(title).setBody(text == null ? "" : text);
  }

  private static void published(
      JsonLine line,
      ArticleStatus status,
      StatedTime updated,
      StatedTime defaultPublished,
      Article.Builder article)
      throws Unreadable {
    StatedTime published = time(line, JsonField.PUBLISHED);
    boolean inferred = published == null;
    String basis = inferred ? null : published.basis(JsonField.PUBLISHED.json());
    if (inferred && status != ArticleStatus.USABLE && updated != null) {
      published = updated;
      basis = updated.basis(JsonField.UPDATED.json());
    } else if (inferred && defaultPublished != null) {
      published = defaultPublished;
      basis = ReadSettings.DEFAULT_PUBLISHED;
    } else if (inferred) {
      throw new Unreadable(
          JsonField.PUBLISHED.json(),
          "\"published\" is missing, and no " + ReadSettings.DEFAULT_PUBLISHED + " is given");
    }
    article
        .setPublished(published.at())
        .setPublishedPrecision(published.precision())
        .setPublishedInferred(inferred)
        .setPublishedBasis(basis);
  }

  private static StatedTime time(JsonLine line, JsonField field) throws Unreadable {
    String text = line.text(field);
    return text == null ? null : StatedTime.parse(field.json(), text);
  }

  private static ArticleStatus status(JsonLine line, ChangeKind kind) throws Unreadable {
    String text = line.text(JsonField.STATUS);
    if (text == null) {
      // A kill that states nothing else must not stand as usable.
      return kind == ChangeKind.KILL ? ArticleStatus.CANCELED : ArticleStatus.USABLE;
    }
    return one(
        ArticleStatus.class, JsonField.STATUS, "cancelled".equals(lower(text)) ? "canceled" : text);
  }

  private static ChangeKind changeKind(JsonLine line) throws Unreadable {
    String text = line.text(JsonField.CHANGE_KIND);
    return text == null ? ChangeKind.NEW : one(ChangeKind.class, JsonField.CHANGE_KIND, text);
  }

  private static <E extends Enum<E>> E one(Class<E> type, JsonField field, String text)
      throws Unreadable {
    for (E value : type.getEnumConstants()) {
      if (lower(value.name()).equals(lower(text))) {
        return value;
      }
    }
    String allowed =
        Arrays.stream(type.getEnumConstants())
            .map(value -> lower(value.name()))
            .collect(Collectors.joining(", "));
    String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    throw new Unreadable(
        field.json(), "\"%s\" is \"%s\", none of: %s".formatted(field.json(), shown, allowed));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
