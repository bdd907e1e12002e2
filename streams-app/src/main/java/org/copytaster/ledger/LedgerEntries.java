package org.copytaster.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.copytaster.schema.ClaimParty;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.LedgerFigure;
import org.copytaster.schema.LedgerStatus;
import org.copytaster.schema.internal.LedgerValue;

/**
 * Makes a ledger entry of the distinct values reported for it. An originator's values join the
 * first figure whose first value's interval they overlap, most carried first; then unattributed
 * ones, over all figures. The order decides, so it is one of content, never of arrival.
 */
public final class LedgerEntries {
  /** Lists all carriers, outlets, stories and figures: for exports, never for a topic. */
  public static final int ALL = Integer.MAX_VALUE;

  /** How many carriers, outlets or stories a figure lists in place. */
  public static final int LISTED = 128;

  /** How many of them all figures of an entry list together: that keeps it below a megabyte. */
  private static final int LISTED_IN_ALL = 2048;

  /** How many figures an entry lists in place. */
  public static final int FIGURES = 64;

  private static final Comparator<ValueGroup> BY_WEIGHT =
      Comparator.<ValueGroup>comparingLong(g -> g.value().getClaims())
          .reversed()
          .thenComparingDouble(g -> g.value().getHigh() - g.value().getLow())
          .thenComparingLong(ValueGroup::firstReportedAt)
          .thenComparing(ValueGroup::smallestClaimId);

  private static final Comparator<ValueGroup> ATTRIBUTED_FIRST =
      Comparator.comparing(
          g -> g.value().getOriginator(), Comparator.nullsLast(Comparator.naturalOrder()));

  private LedgerEntries() {}

  /**
   * The entry, or null where no claim stands.
   *
   * @param ledgerKey its key
   * @param measure its measure
   * @param actor who acts; null where nobody is named
   * @param about who is affected; null where unknown
   * @param groups the distinct values that stand, in any order
   * @param listed how many carriers, outlets and stories a figure lists at most
   * @param figuresListed how many figures the entry lists
   */
  public static LedgerEntry entry(
      String ledgerKey,
      String measure,
      ClaimParty actor,
      ClaimParty about,
      List<ValueGroup> groups,
      int listed,
      int figuresListed) {
    if (groups.isEmpty()) {
      return null;
    }
    List<List<ValueGroup>> figures = group(groups);
    List<LedgerFigure> made = new ArrayList<>();
    TreeSet<String> sources = new TreeSet<>();
    TreeSet<String> originators = new TreeSet<>();
    double lowest = Double.MAX_VALUE;
    double highest = -Double.MAX_VALUE;
    int each = listed == ALL ? ALL : Math.min(listed, mostListed(figures.size()));
    for (List<ValueGroup> figure : figures) {
      made.add(figure(figure, each));
      for (ValueGroup group : figure) {
        sources.addAll(group.outlets());
        if (group.value().getOriginator() != null) {
          originators.add(group.value().getOriginator());
        }
        lowest = Math.min(lowest, group.value().getValue());
        highest = Math.max(highest, group.value().getValue());
      }
    }
    LedgerStatus status =
        figures.size() > 1
            ? LedgerStatus.DISPUTED
            : sources.size() > 1 ? LedgerStatus.AGREED : LedgerStatus.SINGLE;
    return LedgerEntry.newBuilder()
        .setLedgerKey(ledgerKey)
        .setMeasure(measure)
        .setActor(actor)
        .setAbout(about)
        .setPeriod(LedgerKeys.period(ledgerKey))
        .setFiguresTotal(made.size())
        .setFigures(List.copyOf(made.subList(0, Math.min(figuresListed, made.size()))))
        .setStatus(status)
        .setSpread(Numbers.minus(highest, lowest))
        .setIndependentOriginators(originators.size())
        .setCopyErrors(CopyErrors.among(made.subList(0, Math.min(FIGURES, made.size()))))
        .build();
  }

  /** Whether an entry as {@link #LISTED} and {@link #FIGURES} bound it may leave something out. */
  public static boolean isCut(LedgerEntry entry) {
    long most = mostListed(entry.getFiguresTotal());
    return entry.getFiguresTotal() > entry.getFigures().size()
        || entry.getFigures().stream().anyMatch(figure -> figure.getClaimsTotal() > most);
  }

  private static int mostListed(long figures) {
    return (int) Math.min(LISTED, LISTED_IN_ALL / Math.min(figures, FIGURES));
  }

  private static List<List<ValueGroup>> group(List<ValueGroup> groups) {
    List<ValueGroup> ordered = new ArrayList<>(groups);
    ordered.sort(ATTRIBUTED_FIRST.thenComparing(BY_WEIGHT));
    List<List<ValueGroup>> figures = new ArrayList<>();
    for (ValueGroup group : ordered) {
      List<ValueGroup> home = null;
      for (List<ValueGroup> figure : figures) {
        LedgerValue first = figure.get(0).value();
        boolean mayJoin =
            group.value().getOriginator() == null
                || group.value().getOriginator().equals(first.getOriginator());
        if (mayJoin && overlap(first, group.value())) {
          home = figure;
          break;
        }
      }
      if (home == null) {
        home = new ArrayList<>();
        figures.add(home);
      }
      home.add(group);
    }
    return figures;
  }

  private static boolean overlap(LedgerValue a, LedgerValue b) {
    return a.getLow() <= b.getHigh() && b.getLow() <= a.getHigh();
  }

  private static LedgerFigure figure(List<ValueGroup> groups, int listed) {
    LedgerValue first = groups.get(0).value();
    TreeSet<ValueGroup.Carrier> carriers = new TreeSet<>();
    TreeSet<String> sources = new TreeSet<>();
    TreeSet<String> stories = new TreeSet<>();
    long claims = 0;
    long reported = Long.MAX_VALUE;
    for (ValueGroup group : groups) {
      carriers.addAll(group.carriers());
      sources.addAll(group.outlets());
      stories.addAll(group.stories());
      claims += group.value().getClaims();
      reported = Math.min(reported, group.firstReportedAt());
    }
    return LedgerFigure.newBuilder()
        .setValue(first.getValue())
        .setUnit(first.getUnit())
        .setLow(first.getLow())
        .setHigh(first.getHigh())
        .setOriginator(first.getOriginator())
        .setFirstReportedAt(Instant.ofEpochMilli(reported))
        .setClaimsTotal(claims)
        .setCarriers(
            carriers.stream().map(ValueGroup.Carrier::articleId).distinct().limit(listed).toList())
        .setOutlets(sources.stream().filter(Sources::isOutlet).limit(listed).toList())
        .setStories(stories.stream().limit(listed).toList())
        .build();
  }
}
