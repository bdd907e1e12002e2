package org.copytaster.standalone.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.ledger.SeriesPoints;
import org.copytaster.schema.ClaimParty;
import org.copytaster.schema.DatePrecision;
import org.copytaster.schema.EnrichedArticle;
import org.copytaster.schema.FoldEvidence;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.LedgerFigure;
import org.copytaster.schema.LedgerStatus;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.schema.Story;
import org.copytaster.schema.StoryMember;
import org.copytaster.schema.StoryRelation;
import org.copytaster.view.View;

/** What a newcomer looks at first: gains by month, stories with their members, disagreements. */
public final class Report {
  private static final String GAIN = "territorial-gain";
  private static final int MOST_MONTHS = 36;
  private static final int MOST_STORIES = 10;
  private static final int MOST_MEMBERS = 8;
  private static final int MOST_DISPUTES = 10;
  private static final int MOST_NAMED = 4;
  private static final int LONGEST_HEADLINE = 90;
  private static final int LEAST_SENTENCE = 40;
  private static final DateTimeFormatter MINUTE = format("uuuu-MM-dd HH:mm");
  private static final DateTimeFormatter DAY = format("uuuu-MM-dd");
  private static final DateTimeFormatter MONTH = format("uuuu-MM");

  private final View view;

  private Report(View view) {
    this.view = view;
  }

  /** The tables of a view, always the same three. */
  public static List<Table> of(View view) {
    Report report = new Report(view);
    return List.of(report.gains(), report.stories(), report.disagreements());
  }

  private Table gains() {
    List<LedgerEntry> months =
        view.ledger().values().stream()
            .filter(e -> e.getMeasure().equals(GAIN) && SeriesPoints.isMonth(e.getPeriod()))
            .sorted(
                Comparator.comparing((LedgerEntry e) -> name(e.getActor()))
                    .thenComparing(e -> name(e.getAbout()))
                    .thenComparing(LedgerEntry::getPeriod))
            .toList();
    List<List<String>> rows =
        last(months, MOST_MONTHS).stream()
            .flatMap(entry -> headline(entry).map(figure -> gain(entry, figure)))
            .toList();
    return new Table(
        "Reported territorial gains a month",
        List.of("month", "by", "in", "km²", "goes back to", "carried by", "others say"),
        rows,
        note(months.size(), MOST_MONTHS, "months", "no article reports a gain for a month"));
  }

  private List<String> gain(LedgerEntry entry, LedgerFigure figure) {
    String others =
        entry.getFigures().stream()
            .filter(f -> f != figure)
            .map(f -> number(f.getValue()) + " (" + originator(f) + ")")
            .collect(Collectors.joining(", "));
    return List.of(
        entry.getPeriod(),
        name(entry.getActor()),
        name(entry.getAbout()),
        number(figure.getValue()),
        originator(figure),
        carriers(figure),
        others);
  }

  /** The figure that the series counts. */
  private Stream<LedgerFigure> headline(LedgerEntry entry) {
    SeriesPoint point = view.series().get(entry.getLedgerKey());
    return entry.getFigures().stream()
        .filter(
            f ->
                point != null
                    && f.getValue() == point.getValue()
                    && Objects.equals(f.getOriginator(), point.getOriginator()))
        .limit(1);
  }

  private Table stories() {
    List<Story> folded =
        view.stories().values().stream()
            .filter(s -> s.getMembersTotal() > 1)
            .sorted(
                Comparator.comparing(Story::getMembersTotal)
                    .reversed()
                    .thenComparing(Story::getFirstSeen)
                    .thenComparing(Story::getStoryId))
            .toList();
    List<List<String>> rows = new ArrayList<>();
    for (Story story : folded.subList(0, Math.min(folded.size(), MOST_STORIES))) {
      List<StoryMember> members = story.getMembers();
      for (StoryMember member : members.subList(0, Math.min(members.size(), MOST_MEMBERS))) {
        rows.add(member(member));
      }
      long more = story.getMembersTotal() - Math.min(members.size(), MOST_MEMBERS);
      if (more > 0) {
        rows.add(List.of("", "", "", "", "and " + more + " more"));
      }
    }
    return new Table(
        "Stories that more than one article tells",
        List.of("headline", "how", "outlet", "published", "what it shares"),
        rows,
        note(folded.size(), MOST_STORIES, "stories", "no two articles tell the same report"));
  }

  private List<String> member(StoryMember member) {
    EnrichedArticle article = view.articles().get(member.getArticleId());
    boolean origin = member.getRelation() == StoryRelation.ORIGIN;
    return List.of(
        (origin ? "" : "  ") + headline(member.getArticleId(), article),
        member.getRelation().name().toLowerCase(Locale.ROOT),
        outlet(member.getOutlet()),
        published(member, article),
        origin ? "" : shared(member));
  }

  private String headline(String articleId, EnrichedArticle article) {
    String title = article == null ? null : article.getTitle();
    if (title == null || title.isBlank()) {
      // A page without a headline often begins with a credit: the first whole sentence says more.
      String text = view.texts().getOrDefault(articleId, "");
      title = text.lines().filter(l -> l.length() >= LEAST_SENTENCE).findFirst().orElse(articleId);
    }
    return title.length() <= LONGEST_HEADLINE ? title : title.substring(0, lastBlank(title)) + " …";
  }

  private static int lastBlank(String title) {
    int blank = title.lastIndexOf(' ', LONGEST_HEADLINE);
    return blank > 0 ? blank : title.offsetByCodePoints(0, LONGEST_HEADLINE / 2);
  }

  private static String shared(StoryMember member) {
    FoldEvidence evidence = member.getEvidence();
    List<String> parts = new ArrayList<>();
    if (member.getRelation() == StoryRelation.COPY) {
      parts.add(Math.round(100 * evidence.getSharedOfThis()) + " % of its text");
    }
    evidence.getFigures().stream().limit(MOST_NAMED).forEach(parts::add);
    evidence.getQuotes().stream().limit(2).forEach(quote -> parts.add("“" + quote + "”"));
    if (parts.size() < MOST_NAMED) {
      evidence.getNames().stream().limit(MOST_NAMED - parts.size()).forEach(parts::add);
    }
    return String.join(", ", parts);
  }

  private static String published(StoryMember member, EnrichedArticle article) {
    DatePrecision precision =
        article == null ? DatePrecision.INSTANT : article.getPublishedPrecision();
    Instant at = member.getPublished();
    String date =
        switch (precision) {
          case INSTANT -> MINUTE.format(at);
          case DAY -> DAY.format(at);
          case MONTH -> MONTH.format(at);
        };
    return member.getPublishedInferred() ? "≈ " + date : date;
  }

  private Table disagreements() {
    List<LedgerEntry> disputed =
        view.ledger().values().stream()
            .filter(e -> e.getStatus() == LedgerStatus.DISPUTED)
            .sorted(
                Comparator.comparing(LedgerEntry::getFiguresTotal)
                    .reversed()
                    .thenComparing(LedgerEntry::getLedgerKey))
            .toList();
    List<List<String>> rows = new ArrayList<>();
    for (LedgerEntry entry : disputed.subList(0, Math.min(disputed.size(), MOST_DISPUTES))) {
      boolean first = true;
      for (LedgerFigure figure : entry.getFigures()) {
        rows.add(
            List.of(
                first ? entry.getMeasure() : "",
                first ? subject(entry) : "",
                first ? entry.getPeriod() : "",
                number(figure.getValue()),
                originator(figure),
                carriers(figure),
                copyError(entry, figure)));
        first = false;
      }
    }
    return new Table(
        "Disagreements",
        List.of("measure", "of", "period", "value", "goes back to", "carried by", "note"),
        rows,
        note(disputed.size(), MOST_DISPUTES, "entries", "no figures stand against each other"));
  }

  private static String subject(LedgerEntry entry) {
    return Stream.of(entry.getActor(), entry.getAbout())
        .filter(Objects::nonNull)
        .map(ClaimParty::getName)
        .distinct()
        .collect(Collectors.joining(" in "));
  }

  private static String copyError(LedgerEntry entry, LedgerFigure figure) {
    return entry.getCopyErrors().stream()
        .filter(e -> e.getValue() == figure.getValue())
        .map(e -> "perhaps miscopied from " + number(e.getAgainst()))
        .findFirst()
        .orElse("");
  }

  /** By outlet, or by article where that is unknown. */
  private String carriers(LedgerFigure figure) {
    List<String> carriers = figure.getCarriers().stream().map(this::carrier).distinct().toList();
    String named = carriers.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    int more = carriers.size() - MOST_NAMED;
    return more > 0 ? named + " and " + more + " more" : named;
  }

  private String carrier(String articleId) {
    EnrichedArticle article = view.articles().get(articleId);
    return article == null || article.getOutlet() == null ? articleId : article.getOutlet();
  }

  private static String originator(LedgerFigure figure) {
    return figure.getOriginator() == null ? "nobody named" : figure.getOriginator();
  }

  private static String outlet(String outlet) {
    return outlet == null ? "?" : outlet;
  }

  private static String name(ClaimParty party) {
    return party == null ? "?" : party.getName();
  }

  static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,d", (long) value)
        : String.format(Locale.ROOT, "%,.1f", value);
  }

  private static String note(int all, int most, String what, String none) {
    if (all == 0) {
      return none;
    }
    return all > most ? "and " + (all - most) + " more " + what : null;
  }

  private static <T> List<T> last(List<T> list, int most) {
    return list.subList(Math.max(0, list.size() - most), list.size());
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
