package org.copytaster.standalone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A corpus in which several outlets report one analysis, each in its own words: how much territory
 * one country took from another in a month, and in a month of the year before. The same seed gives
 * the same corpus.
 */
final class Paraphrase {
  /** Countries that no sentence has to distinguish from a namesake. */
  static final List<Pair> PAIRS =
      List.of(
          new Pair("Russia", "Russian", "Q159", "Ukraine", "Ukrainian", "Q212"),
          new Pair("Azerbaijan", "Azerbaijani", "Q227", "Armenia", "Armenian", "Q399"),
          new Pair("Ethiopia", "Ethiopian", "Q115", "Eritrea", "Eritrean", "Q986"),
          new Pair("Thailand", "Thai", "Q869", "Cambodia", "Cambodian", "Q424"),
          new Pair("Pakistan", "Pakistani", "Q843", "India", "Indian", "Q668"),
          new Pair("Turkey", "Turkish", "Q43", "Syria", "Syrian", "Q858"),
          new Pair("Iran", "Iranian", "Q794", "Iraq", "Iraqi", "Q796"));

  private static final double SQUARE_KILOMETRES_A_SQUARE_MILE = 2.589988110336;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter PRINTED =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.ENGLISH);

  private static final List<Source> SOURCES =
      List.of(
          new Source("the Institute for the Study of War", "ISW"),
          new Source("the Critical Threats Project", "CTP"),
          new Source("ACLED", "ACLED"),
          new Source("DeepStateMap", "DeepState"));

  /** Outlets whose houses measure land in square kilometres, and those that use square miles. */
  private static final List<String> METRIC =
      List.of("Harbour Post", "Valley Times", "Coast Radio", "North Wire", "The Daily Lantern");

  private static final List<String> IMPERIAL =
      List.of("Prairie Ledger", "Bay Courier", "Lake Star");

  /** One report each; a bar parts paragraphs. */
  static final List<String> REPORTS =
      List.of(
          // Who found it out stands in a sentence before the figures.
          "According to {source}, {A} forces made their biggest advance in a year in {month}. In that"
              + " month they seized {now} from {B} troops, the most since {then} (when they had"
              + " captured {before}).",
          "{A} troops made faster gains on the {B} front in {month} than at any time in the past year,"
              + " according to an AFP analysis of data from {source}. They gained {now} in one month, compared with"
              + " {before} in {then}.",
          "{A} forces made their largest gains on the {B} front in a year in {month}, an AFP analysis of data from"
              + " {source} showed.|In one month, {a} captured {now}, the largest area since {then}"
              + " ({before}).",
          // In the same sentence.
          "{A} forces captured {now} of {B} territory in {month}, according to {source}, compared"
              + " with {before} in {then}.",
          "According to {source}, {A} troops took {now} from {B} forces in {month}, after {before} in"
              + " {then}.",
          "{Source} said that {A} forces had seized {now} in {b} in {month}. They had taken {before}"
              + " in {then}.",
          "Data from {source} show that {B} forces lost {now} to {A} troops in {month} and {before}"
              + " in {then}.",
          "{b} lost {now} to {A} forces last month, {source} said, against {before} in {then}.",
          "{Now} of {B} territory fell to {A} forces in {month}, {source} reported, up from {before}"
              + " in {then}.",
          "The front moved again: in {month} {a} overran {now} of {B} land, up from {before} in"
              + " {then}, according to figures from {source}.",
          // After the figures.
          "The map has changed again. In {month}, {A} forces seized {now} from {B} troops, the largest area since {then}"
              + " ({before}).|According to {source}.",
          "Villages changed hands almost daily. {A} units took control of {now} in {b} in {month}, compared with {before} in"
              + " {then}.|According to {source}.");

  /** Sentences with areas and shares that tell of nothing that happened. */
  private static final List<String> TRAPS =
      List.of(
          "A general in the capital promised that his {A} brigades would take another {trap} square"
              + " kilometres before the rivers freeze.",
          "{A} forces tried and failed to capture {trap} square kilometres of marsh on the western"
              + " bank, a {B} officer said.",
          "If {A} troops seized a further {trap} square kilometres, the last railway line would lie"
              + " within range of their guns, a retired colonel wrote.",
          "The pace was {percent} percent higher than in the month before, and supplies are said to"
              + " be short on both sides.",
          "{B} engineers cleared {trap} square kilometres of fields of mines, the work of two"
              + " summers.",
          "{A} negotiators denied that their army had seized {trap} square kilometres beyond the"
              + " canal.");

  private static final List<String> PADDING =
      List.of(
          "Grain prices were little changed on Friday, and the port authority expects two more"
              + " freighters before the weekend.",
          "The mayor opened a shelter for 140 families in a former school on the edge of the city.",
          "Snow closed the pass for a third day, and lorries waited in a line 12 kilometres long.",
          "Talks on prisoners are to go on next week in a hotel by the lake; neither side would say"
              + " who is on the lists.",
          "The national park, which covers 460 square kilometres, remains closed to visitors.",
          "Teachers have not been paid since the spring, the union of schools said in a letter.",
          "The currency lost 3 percent in a week, and pharmacies run short of insulin.");

  private final long seed;
  private final SplittableRandom random;
  private final Pair pair;
  private final Source source;
  private final YearMonth month;
  private final YearMonth earlier;
  private final int area;
  private final int earlierArea;
  private final List<Item> items = new ArrayList<>();

  private Paraphrase(long seed, Pair pair) {
    this.seed = seed;
    this.pair = pair;
    random = new SplittableRandom(seed);
    source = pick(SOURCES);
    month = YearMonth.of(2024, 1).plusMonths(random.nextInt(24));
    // More than three months lie between them: no trailing sum comes about.
    earlier = month.minusMonths(random.nextBoolean() ? 12 : 10 + random.nextInt(6));
    area = 200 + random.nextInt(700);
    earlierArea = area + (random.nextBoolean() ? 1 : -1) * (20 + random.nextInt(100));
    // Metric houses are more, so that theirs is the value that a figure is told by.
    int metric = 3 + random.nextInt(3);
    for (int i = 0; i < metric; i++) {
      item(METRIC.get(i), true);
    }
    for (int i = 0; i < 1 + random.nextInt(metric - 1) && i < IMPERIAL.size(); i++) {
      item(IMPERIAL.get(i), false);
    }
  }

  /**
   * Who takes from whom.
   *
   * @param actorId Wikidata id of the country that takes
   * @param aboutId of the one that loses
   */
  record Pair(
      String actor, String actors, String actorId, String about, String abouts, String aboutId) {}

  /** Who found it out, as houses name it. */
  private record Source(String full, String brief) {}

  /**
   * An article.
   *
   * @param loose whether it is a text file of its own, otherwise a line of JSON
   * @param content of the file or line
   * @param report which of the reports it tells
   */
  record Item(String id, boolean loose, String content, int report) {}

  /** The corpus of a seed. */
  static Paraphrase of(long seed, Pair pair) {
    return new Paraphrase(seed, pair);
  }

  long seed() {
    return seed;
  }

  Pair pair() {
    return pair;
  }

  List<Item> items() {
    return List.copyOf(items);
  }

  /** Square kilometres by month: all that the corpus reports. */
  Map<String, Integer> reported() {
    return new TreeMap<>(Map.of(month.toString(), area, earlier.toString(), earlierArea));
  }

  /** Writes a file a loose article and one file with all lines of JSON. */
  void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<String> lines = new ArrayList<>();
    for (Item item : items) {
      if (item.loose()) {
        Files.writeString(folder.resolve(item.id() + ".txt"), item.content());
      } else {
        lines.add(item.content());
      }
    }
    if (!lines.isEmpty()) {
      Files.write(folder.resolve("seed" + seed + ".jsonl"), lines);
    }
  }

  private void item(String outlet, boolean metric) {
    int report = random.nextInt(REPORTS.size());
    String id = "seed" + seed + "-" + items.size();
    LocalDate day = month.plusMonths(1).atDay(1 + random.nextInt(8));
    if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.plusDays(1);
    }
    List<String> paragraphs = paragraphs(report, metric);
    String title = title();
    boolean loose = random.nextBoolean();
    items.add(
        new Item(
            id,
            loose,
            loose ? page(title, outlet, day, paragraphs) : line(id, title, outlet, day, paragraphs),
            report));
  }

  private List<String> paragraphs(int report, boolean metric) {
    List<String> others = new ArrayList<>();
    others.addAll(some(PADDING, 2 + random.nextInt(3)));
    for (String trap : some(TRAPS, 1 + random.nextInt(3))) {
      others.add(random.nextInt(others.size() + 1), fill(trap, metric));
    }
    int at = random.nextInt(others.size() + 1);
    others.addAll(at, List.of(fill(REPORTS.get(report), metric).split("\\|")));
    return others;
  }

  private String title() {
    return pick(List.of(
            "{a} presses on along the border with {b}",
            "{B} lines under strain as winter comes",
            "What is known about the fighting between {a} and {b}"))
        .replace("{a}", pair.actor())
        .replace("{b}", pair.about())
        .replace("{B}", pair.abouts());
  }

  private String fill(String template, boolean metric) {
    boolean withYear = random.nextInt(3) == 0;
    String named = random.nextBoolean() ? source.full() : source.brief();
    String now = area(area, metric);
    return template
        .replace("{A}", pair.actors())
        .replace("{B}", pair.abouts())
        .replace("{a}", pair.actor())
        .replace("{b}", pair.about())
        .replace("{source}", named)
        .replace("{Source}", capital(named))
        .replace("{month}", withYear ? printed(month) : name(month))
        .replace("{then}", printed(earlier))
        .replace("{Now}", capital(now))
        .replace("{now}", now)
        .replace("{before}", area(earlierArea, metric))
        .replace("{trap}", Integer.toString(900 + random.nextInt(90)))
        .replace("{percent}", Integer.toString(11 + random.nextInt(60)));
  }

  private String area(int squareKilometres, boolean metric) {
    if (metric) {
      return squareKilometres
          + pick(List.of(" square kilometres", " square kilometers", " sq km", " km²"));
    }
    long miles = Math.round(squareKilometres / SQUARE_KILOMETRES_A_SQUARE_MILE);
    return miles + pick(List.of(" square miles", " sq miles"));
  }

  private String page(String title, String outlet, LocalDate day, List<String> paragraphs) {
    return String.join(
        "\n\n", title, PRINTED.format(day), "Source: " + outlet, String.join("\n\n", paragraphs));
  }

  private String line(
      String id, String title, String outlet, LocalDate day, List<String> paragraphs) {
    Instant at = day.atTime(random.nextInt(24), random.nextInt(60)).toInstant(ZoneOffset.UTC);
    Map<String, String> fields = new TreeMap<>();
    fields.put("id", id);
    fields.put("source", outlet);
    fields.put("published", at.toString());
    fields.put("title", title);
    fields.put("text", String.join("\n\n", paragraphs));
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can be written", e);
    }
  }

  private <T> List<T> some(List<T> all, int count) {
    List<T> left = new ArrayList<>(all);
    List<T> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(left.remove(random.nextInt(left.size())));
    }
    return some;
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String name(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static String printed(YearMonth month) {
    return name(month) + " " + month.getYear();
  }
}
