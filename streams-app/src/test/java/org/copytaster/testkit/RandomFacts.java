package org.copytaster.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.copytaster.schema.Article;
import org.copytaster.schema.ArticleStatus;
import org.copytaster.schema.ChangeKind;
import org.copytaster.schema.DatePrecision;
import org.copytaster.schema.GeneratedClasses;

/**
 * Random sets of article events, the same for the same seed: stories with verbatim, trimmed, padded
 * and edited copies, versions, corrections, kills, withholds, embargoes, duplicates, odd dates and
 * rival figures. All lie within twenty days, so that no order makes any of them late.
 */
public final class RandomFacts {
  static {
    GeneratedClasses.trust();
  }

  /** First instant of every set. */
  public static final Instant START = Instant.parse("2025-11-01T00:00:00Z");

  /** When every event was received. */
  public static final Instant RECEIVED = Instant.parse("2025-12-10T00:00:00Z");

  /** The clock at the end; some embargoes last longer. */
  public static final Instant END = Instant.parse("2025-11-21T00:00:00Z");

  private static final String[] OUTLETS = {
    "Harbour Post", "Daily Lantern", "North Wire", "Valley Times", "Coast Radio", "The Ledger"
  };
  private static final String[] FEEDS = {null, "agency", "desk", "wire"};
  private static final String[] ORIGINATORS = {
    "the Institute for the Study of War", "the Defense Ministry", "the United Nations", "Reuters"
  };
  private static final String[] SYLLABLES = {
    "ba", "cor", "den", "fil", "gar", "hol", "jin", "kal", "lom", "mer", "nar", "pol", "quin",
    "ras", "sel", "tor", "ul", "ven", "wex", "yar", "zim", "stra", "plo", "ghe"
  };
  private static final String[] MONTHS = {
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October"
  };
  private static final String[] LITTLE = {"the", "of", "and", "to", "in", "a", "for", "with"};

  private final SplittableRandom random;
  private final String[] words = new String[900];
  private final List<Article> events = new ArrayList<>();

  private RandomFacts(long seed) {
    random = new SplittableRandom(seed);
    for (int i = 0; i < words.length; i++) {
      words[i] = pick(SYLLABLES) + pick(SYLLABLES) + (random.nextBoolean() ? pick(SYLLABLES) : "");
    }
  }

  /** Events of a number of stories, in no particular order. */
  public static List<Article> of(long seed, int stories) {
    RandomFacts facts = new RandomFacts(seed);
    for (int i = 0; i < stories; i++) {
      facts.story("s" + i);
    }
    return List.copyOf(shuffled(facts.delivered(seed), seed));
  }

  /** Each event by some feed, or by none; of what comes twice, mostly by two. */
  private List<Article> delivered(long seed) {
    // By itself, so that the sets stay as they are without it.
    SplittableRandom feeds = new SplittableRandom(~seed);
    return events.stream()
        .map(e -> Article.newBuilder(e).setFeedId(FEEDS[feeds.nextInt(FEEDS.length)]).build())
        .toList();
  }

  /** The events in another order. */
  public static List<Article> shuffled(List<Article> events, long seed) {
    List<Article> shuffled = new ArrayList<>(events);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      shuffled.set(i, shuffled.set(random.nextInt(i + 1), shuffled.get(i)));
    }
    return shuffled;
  }

  private void story(String id) {
    List<String> sentences = new ArrayList<>();
    int length = 4 + random.nextInt(10);
    for (int i = 0; i < length; i++) {
      sentences.add(sentence());
    }
    if (random.nextInt(3) > 0) {
      sentences.add(random.nextInt(sentences.size()), claim());
    }
    Instant first = START.plus(Duration.ofMinutes(random.nextInt(18 * 24 * 60)));
    int members = 1 + (random.nextInt(2) == 0 ? random.nextInt(7) : 0);
    for (int member = 0; member < members; member++) {
      Instant published = first.plus(Duration.ofMinutes(random.nextInt(40 * 60)));
      article(id + "-" + member, member == 0 ? sentences : edited(sentences), published);
    }
  }

  private List<String> edited(List<String> original) {
    List<String> sentences = new ArrayList<>(original);
    switch (random.nextInt(5)) {
      case 0 -> {
        int keep = Math.max(3, sentences.size() * 2 / 3);
        sentences.subList(keep, sentences.size()).clear();
      }
      case 1 -> {
        for (int i = 0; i < 3; i++) {
          sentences.add(random.nextInt(sentences.size() + 1), sentence());
        }
      }
      case 2 -> sentences.set(random.nextInt(sentences.size()), claim());
      case 3 -> sentences.replaceAll(this::miscopied);
      default -> {
        // Verbatim.
      }
    }
    return sentences;
  }

  /** A claim with one digit wrong, under the next month, or without who said it. */
  private String miscopied(String sentence) {
    if (!sentence.endsWith(" 2025.") && !sentence.contains(" 2025, ")) {
      return sentence;
    }
    switch (random.nextInt(3)) {
      case 0:
        return sentence.replace("0 square kilometers", "7 square kilometers");
      case 1:
        for (int i = 0; i + 1 < MONTHS.length; i++) {
          if (sentence.contains(MONTHS[i])) {
            return sentence.replace(MONTHS[i], MONTHS[i + 1]);
          }
        }
        return sentence;
      default:
        return sentence.replace("an AFP analysis of data from ", "");
    }
  }

  private void article(String id, List<String> sentences, Instant published) {
    boolean numbered = random.nextInt(4) > 0;
    String outlet = random.nextInt(8) == 0 ? null : pick(OUTLETS);
    Article.Builder base =
        Article.newBuilder()
            .setArticleId(id)
            .setVersion(numbered ? 1L : null)
            .setOutlet(outlet)
            .setTitle(title())
            .setBody(String.join(" ", sentences))
            .setPublished(published)
            .setReceived(RECEIVED)
            .setLanguage("en");
    switch (random.nextInt(12)) {
      case 0 -> base.setEmbargoedUntil(published.plus(Duration.ofHours(random.nextInt(100))));
      case 1 -> base.setPublishedPrecision(DatePrecision.DAY).setPublishedInferred(true);
      case 2 -> base.setPublished(RECEIVED.plus(Duration.ofDays(30))).setReceived(published);
      default -> {
        // An ordinary item.
      }
    }
    Article article = base.build();
    events.add(article);
    int versions = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
    for (int i = 1; i <= versions; i++) {
      events.add(next(article, i, sentences));
    }
    if (random.nextInt(10) == 0) {
      events.add(Article.newBuilder(article).setReceived(RECEIVED.plusSeconds(60)).build());
    }
  }

  private Article next(Article article, int step, List<String> sentences) {
    Instant updated = article.getPublished().plus(Duration.ofMinutes(30L * step));
    Article.Builder next =
        Article.newBuilder(article)
            .setVersion(article.getVersion() == null ? null : article.getVersion() + step)
            .setUpdated(updated);
    switch (random.nextInt(5)) {
      case 0 -> next.setStatus(ArticleStatus.CANCELED).setChangeKind(ChangeKind.KILL).setBody("");
      case 1 -> next.setStatus(ArticleStatus.WITHHELD).setChangeKind(ChangeKind.ADVISORY);
      case 2 -> next.setChangeKind(ChangeKind.UPDATE).setTitle(title());
      default ->
          next.setChangeKind(ChangeKind.CORRECTION)
              .setBody(String.join(" ", edited(sentences)) + " " + claim());
    }
    return next.build();
  }

  private String title() {
    return String.join(" ", words(5)).toUpperCase(Locale.ROOT);
  }

  private String claim() {
    int value = 100 + 10 * random.nextInt(8);
    String month = pick(MONTHS);
    String who = pick(ORIGINATORS);
    return switch (random.nextInt(5)) {
      case 0 ->
          "According to an AFP analysis of data from "
              + who
              + ", Russian forces captured "
              + value
              + " square kilometers in Ukraine in "
              + month
              + " 2025.";
      case 1 ->
          "According to "
              + who
              + ", Russian forces captured "
              + value
              + " square kilometers in Ukraine in "
              + month
              + " 2025.";
      case 2 ->
          "Russian troops seized "
              + Math.round(value / 2.589988)
              + " square miles of Ukrainian territory in "
              + month
              + " 2025, "
              + who
              + " said.";
      case 3 ->
          "Russia launched "
              + value * 10
              + " missiles and drones at Ukraine in "
              + month
              + " 2025, according to "
              + who
              + ".";
      default ->
          "Russian forces captured "
              + value
              + " square kilometers in Ukraine in "
              + month
              + " 2025.";
    };
  }

  private String sentence() {
    List<String> parts = words(8 + random.nextInt(10));
    if (random.nextInt(3) == 0) {
      String name = pick(words);
      parts.add(2, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }
    if (random.nextInt(3) == 0) {
      parts.add(3, Integer.toString(10 + random.nextInt(900)));
    }
    String text = String.join(" ", parts);
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
  }

  private List<String> words(int count) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(random.nextInt(3) == 0 ? pick(LITTLE) : pick(words));
    }
    return parts;
  }

  private String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
