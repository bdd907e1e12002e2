package org.copytaster.producer;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * Shows how far long work is, with its rate and the time left: a bar on a terminal, else a plain
 * line every ten seconds. For one thread.
 */
public final class ConsoleProgress implements AutoCloseable {
  private static final long LINE_EVERY_NANOS = Duration.ofSeconds(10).toNanos();
  private static final int BAR_EVERY_MILLIS = 250;
  private static final int BAR_WIDTH = 100;

  private final String task;
  private final String unit;
  private final long unitSize;
  private final PrintStream out;
  private final LongSupplier nanos;
  private final ProgressBar bar;
  private final long begun;
  private long lastLine;
  private long done;
  private Long total;

  /**
   * Begins.
   *
   * @param task what is done, such as "reading"
   * @param unit what is counted, such as "MB"
   * @param unitSize how many of the counted things one unit is, such as 1,000,000 bytes
   * @param terminal whether a person at a terminal watches ({@code System.console() != null})
   * @param out where it goes; standard error as a rule, since standard output is for results
   */
  public ConsoleProgress(
      String task, String unit, long unitSize, boolean terminal, PrintStream out) {
    this(task, unit, unitSize, terminal, out, System::nanoTime);
  }

  ConsoleProgress(
      String task,
      String unit,
      long unitSize,
      boolean terminal,
      PrintStream out,
      LongSupplier nanos) {
    this.task = task;
    this.unit = unit;
    this.unitSize = unitSize;
    this.out = out;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
    this.lastLine = begun;
    this.bar =
        terminal
            ? new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(" " + unit, unitSize)
                .setInitialMax(-1)
                .showSpeed()
                .setUpdateIntervalMillis(BAR_EVERY_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(out, BAR_WIDTH))
                .build()
            : null;
  }

  /**
   * Tells how far it is.
   *
   * @param now how many are done
   * @param of how many there are; null where unknown
   */
  public void at(long now, Long of) {
    done = now;
    total = of;
    if (bar != null) {
      if (of != null) {
        bar.maxHint(of);
      }
      bar.stepTo(now);
    } else if (nanos.getAsLong() - lastLine >= LINE_EVERY_NANOS) {
      lastLine = nanos.getAsLong();
      out.println(line(lastLine));
    }
  }

  private String line(long at) {
    double seconds = (at - begun) / 1e9;
    double rate = seconds <= 0 ? 0 : done / seconds;
    StringBuilder line = new StringBuilder(task).append(": ").append(amount(done));
    if (total != null && total > 0) {
      line.append(" of ").append(amount(total));
      line.append(" (").append(Math.min(100, 100 * done / total)).append("%)");
    }
    line.append(' ').append(unit).append(", ").append(amount(rate)).append(' ').append(unit);
    line.append("/s");
    if (total != null && total > done && rate > 0) {
      Duration left = Duration.ofSeconds(Math.round((total - done) / rate));
      line.append(", ").append(left.toMinutes()).append(':');
      line.append(String.format(Locale.ROOT, "%02d", left.toSecondsPart())).append(" left");
    }
    return line.toString();
  }

  private String amount(double count) {
    return String.format(Locale.ROOT, unitSize == 1 ? "%,.0f" : "%,.1f", count / unitSize);
  }

  /** Ends, with a last line. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    } else {
      out.println(line(nanos.getAsLong()) + ", done");
    }
  }
}
