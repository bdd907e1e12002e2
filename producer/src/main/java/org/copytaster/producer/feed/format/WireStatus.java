package org.copytaster.producer.feed.format;

import java.util.Locale;
import org.copytaster.producer.input.Unreadable;
import org.copytaster.schema.Article;
import org.copytaster.schema.ArticleStatus;
import org.copytaster.schema.ChangeKind;

/** What the words of IPTC's formats for status and signals mean. */
final class WireStatus {
  private WireStatus() {}

  /**
   * Sets the status. Withheld and canceled both recall what was delivered before.
   *
   * @param status "usable", "stat:withheld" or the address of such a term; null is usable
   * @throws Unreadable where the word is not known: what may be a kill must not be published
   */
  static void set(Article.Builder article, String field, String status) throws Unreadable {
    if (status == null) {
      return;
    }
    switch (term(status)) {
      case "usable", "published" -> article.setStatus(ArticleStatus.USABLE);
      // Until it is told when the embargo ends, or that it has ended.
      case "withheld", "embargoed" -> article.setStatus(ArticleStatus.WITHHELD);
      case "canceled", "cancelled", "killed" ->
          article.setStatus(ArticleStatus.CANCELED).setChangeKind(ChangeKind.KILL);
      default ->
          throw new Unreadable(
              field,
              "\"%s\" is \"%s\", none of: usable, withheld, canceled"
                  .formatted(field, Extras.cut(status, 40)));
    }
  }

  /** What a signal says of the reason for this version, or null. */
  static ChangeKind kind(String signal) {
    return switch (term(signal)) {
      case "update" -> ChangeKind.UPDATE;
      case "correction", "corrected" -> ChangeKind.CORRECTION;
      case "refile" -> ChangeKind.REFILE;
      case "kill", "killed" -> ChangeKind.KILL;
      case "advisory" -> ChangeKind.ADVISORY;
      default -> null;
    };
  }

  /** "correction" of "sig:correction" and of "http://cv.example/signal/correction". */
  static String term(String code) {
    return local(code).toLowerCase(Locale.ROOT);
  }

  /** What stands behind the last colon or slash. */
  static String local(String code) {
    String name = code.strip();
    return name.substring(Math.max(name.lastIndexOf(':'), name.lastIndexOf('/')) + 1);
  }

  /** Sets the kind of change; a correction says more than an update. */
  static void signal(Article.Builder article, String signal) {
    ChangeKind kind = signal == null ? null : kind(signal);
    boolean weaker = kind == ChangeKind.UPDATE && article.getChangeKind() != ChangeKind.NEW;
    if (kind != null && !weaker && article.getChangeKind() != ChangeKind.KILL) {
      article.setChangeKind(kind);
    }
  }
}
