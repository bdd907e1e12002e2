package org.copytaster.producer.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.copytaster.producer.feed.config.FeedConfig;
import org.copytaster.producer.feed.config.FeedsConfig;
import org.copytaster.schema.FeedHealth;
import org.copytaster.schema.FeedState;

/** How the feeds stand, as a table of plain text. */
public final class StatusReport {
  private static final int HUNDRED = 100;

  private static final List<String> HEAD =
      List.of(
          "feed",
          "health",
          "answered",
          "new",
          "a day",
          "accepted",
          "same",
          "rejected",
          "requests",
          "304",
          "errors",
          "undated",
          "odd dates",
          "gaps",
          "hub until",
          "last error");

  private StatusReport() {}

  /**
   * The table.
   *
   * @param states where a feed stands, or null
   */
  public static String of(FeedsConfig feeds, Function<String, FeedState> states, Instant now) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    for (FeedConfig feed : feeds.feeds()) {
      rows.add(row(feed, states.apply(feed.id()), now));
    }
    int[] widths = new int[HEAD.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static List<String> row(FeedConfig feed, FeedState state, Instant now) {
    List<String> row = new ArrayList<>();
    row.add(feed.id());
    row.add(FeedHealth.of(state, feed.polled(), now).name().toLowerCase(Locale.ROOT));
    if (state == null) {
      while (row.size() < HEAD.size()) {
        row.add("-");
      }
      return row;
    }
    row.add(time(state.getLastSuccess()));
    row.add(time(state.getLastNew()));
    row.add(perDay(state, now));
    row.add(Long.toString(state.getAccepted()));
    row.add(Long.toString(state.getSame()));
    row.add(Long.toString(state.getRejected()));
    row.add(Long.toString(state.getRequests()));
    row.add(share(state.getNotModified(), state.getRequests()));
    row.add(Long.toString(state.getErrors()));
    row.add(share(state.getUndated(), state.getAccepted()));
    row.add(share(state.getImplausible(), state.getAccepted()));
    row.add(Long.toString(state.getVersionGaps()));
    row.add(time(state.getLeaseUntil()));
    row.add(state.getLastError() == null ? "-" : state.getLastError());
    return row;
  }

  private static String perDay(FeedState state, Instant now) {
    if (state.getSince() == null) {
      return "-";
    }
    double days =
        Duration.between(state.getSince(), now).toMillis() / (double) Duration.ofDays(1).toMillis();
    return days <= 0
        ? "-"
        : String.format(Locale.ROOT, "%.1f", state.getAccepted() / Math.max(1, days));
  }

  private static String share(long part, long of) {
    return of == 0 ? "-" : part * HUNDRED / of + "%";
  }

  private static String time(Instant at) {
    return at == null ? "-" : at.toString();
  }
}
