package org.copytaster.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.copytaster.schema.Article;
import org.copytaster.schema.ArticleStatus;
import org.copytaster.schema.ChangeKind;
import org.copytaster.schema.GeneratedClasses;

/** Articles made one by one: a text that no other report shares, and the figures it carries. */
public final class Wire {
  static {
    GeneratedClasses.trust();
  }

  /** When the articles are published, unless they say otherwise. */
  public static final Instant MORNING = Instant.parse("2025-11-10T08:00:00Z");

  private static final String CONSONANTS = "bcdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  private Wire() {}

  /** A numbered first version, published in the morning and received at once. */
  public static Article.Builder article(String id, String... sentences) {
    return at(MORNING, id, sentences);
  }

  /** A numbered first version published at a time and received at once. */
  public static Article.Builder at(Instant published, String id, String... sentences) {
    return Article.newBuilder()
        .setArticleId(id)
        .setVersion(1L)
        .setOutlet("Harbour Post")
        .setTitle("WIRE " + id)
        .setBody(String.join(" ", sentences))
        .setPublished(published)
        .setReceived(published)
        .setLanguage("en");
  }

  /** The next version of an article. */
  public static Article.Builder next(Article article) {
    Long version = article.getVersion();
    Instant updated = article.getUpdated() == null ? article.getPublished() : article.getUpdated();
    return Article.newBuilder(article)
        .setVersion(version == null ? null : version + 1)
        .setChangeKind(ChangeKind.CORRECTION)
        .setUpdated(updated.plusSeconds(600));
  }

  /** The kill of an article. */
  public static Article kill(Article article) {
    return next(article)
        .setStatus(ArticleStatus.CANCELED)
        .setChangeKind(ChangeKind.KILL)
        .setBody("")
        .build();
  }

  /** The withholding of an article. */
  public static Article withhold(Article article) {
    return next(article)
        .setStatus(ArticleStatus.WITHHELD)
        .setChangeKind(ChangeKind.ADVISORY)
        .setBody("")
        .build();
  }

  /** Territory that one institute says was gained in October 2025. */
  public static String gain(int km2) {
    return gain(km2, "October");
  }

  /** Territory that one institute says was gained in a month of 2025. */
  public static String gain(int km2, String month) {
    return "According to the Institute for the Study of War, Russian forces captured "
        + km2
        + " square kilometers in Ukraine in "
        + month
        + " 2025.";
  }

  /** Nine sentences of invented words: the same for the same report. */
  public static String report(long report) {
    SplittableRandom random = new SplittableRandom(report);
    List<String> sentences = new ArrayList<>();
    for (int s = 0; s < 9; s++) {
      List<String> words = new ArrayList<>();
      for (int w = 0; w < 11; w++) {
        words.add(w % 3 == 2 ? "of" : word(random));
      }
      sentences.add("The " + String.join(" ", words) + ".");
    }
    return String.join(" ", sentences);
  }

  private static String word(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
      word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
    }
    return word.toString();
  }
}
