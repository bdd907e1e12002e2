package org.copytaster.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.copytaster.schema.Article;

/** Made-up articles for benchmarks, the same ones each time: reports, copies of them, figures. */
final class SyntheticArticles {
  /** When the first one is published; all lie within the lateness that is usual. */
  static final Instant START = Instant.parse("2025-11-01T00:00:00Z");

  private static final Duration SPAN = Duration.ofDays(25);
  private static final int SENTENCES = 12;
  private static final int WORDS = 14;
  private static final int VOCABULARY = 4000;
  private static final String[] OUTLETS = {
    "Harbour Wire", "Lakeside Post", "Northern Gazette", "Valley Times", "Coast Radio", "Ridge News"
  };
  private static final String[] SOURCES = {
    "the Institute for the Study of War", "DeepState", "the United Nations", "the Defense Ministry"
  };
  private static final String[] MONTHS = {
    "January", "February", "April", "June", "July", "August", "September", "October", "December"
  };
  private static final int FIRST_YEAR = 2005;
  private static final int YEARS = 20;
  private static final int LEAST = 200;
  private static final int RANGE = 600;
  private static final String[] NAMES = {
    "Volodymyr Zelensky", "Antonio Guterres", "Kyiv", "Berlin", "Pokrovsk", "Warsaw", "Kherson"
  };
  private static final String[] SYLLABLES = {
    "ba", "cor", "den", "fil", "gar", "hol", "jin", "kal", "lom", "mer", "nar", "pol", "ras", "sel"
  };

  private final SplittableRandom random = new SplittableRandom(1);
  private final String[] words = new String[VOCABULARY];

  private SyntheticArticles() {
    for (int i = 0; i < words.length; i++) {
      words[i] = pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
    }
  }

  /** So many, in the order of their publication. */
  static void each(int count, Consumer<Article> sink) {
    SyntheticArticles made = new SyntheticArticles();
    String report = "";
    for (int i = 0; i < count; i++) {
      boolean copy = i > 0 && made.random.nextInt(5) < 2;
      report = copy ? report : made.report();
      Instant published = START.plus(SPAN.multipliedBy(i).dividedBy(count));
      sink.accept(made.article("made-" + i, report, published));
    }
  }

  private Article article(String id, String report, Instant published) {
    return Article.newBuilder()
        .setArticleId(id)
        .setOutlet(pick(OUTLETS))
        .setUrl("https://news.example/" + id)
        .setTitle(report.substring(0, report.indexOf('.')))
        .setBody(report)
        .setPublished(published)
        .setReceived(published)
        .setLanguage("en")
        .build();
  }

  private String report() {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < SENTENCES; i++) {
      List<String> sentence = new ArrayList<>();
      for (int j = 0; j < WORDS; j++) {
        sentence.add(j == 3 && i % 3 == 0 ? pick(NAMES) : pick(words));
      }
      sentences.add(String.join(" ", sentence));
    }
    if (random.nextInt(3) > 0) {
      sentences.add(figure());
    }
    return String.join(". ", sentences) + ".";
  }

  /** Each source has one figure for a month, as it has in the news; one in fifty is miscopied. */
  private String figure() {
    int month = random.nextInt(MONTHS.length);
    int year = FIRST_YEAR + random.nextInt(YEARS);
    int source = random.nextInt(SOURCES.length);
    int told = LEAST + (31 * year + 17 * month + 7 * source) % RANGE;
    int printed = random.nextInt(50) == 0 ? told + 100 : told;
    return String.format(
        Locale.ROOT,
        "Russian forces seized %d square kilometres of Ukrainian territory in %s %d, according to %s",
        printed,
        MONTHS[month],
        year,
        SOURCES[source]);
  }

  private String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
