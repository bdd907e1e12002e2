package org.copytaster.topology;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.schema.Balance;
import org.copytaster.view.Tally;

/** One partition's clock and counts, in their store's single row. */
final class BalanceStore {
  private static final String ROW = "balance";

  /** Before the first clock record no embargo has ended and nothing is late. */
  private static final Instant NO_CLOCK = Instant.ofEpochMilli(Keys.EARLIEST);

  private final KeyValueStore<String, Balance> store;

  BalanceStore(ProcessorContext<?, ?> context) {
    store = context.getStateStore(Names.BALANCE_STORE);
  }

  /** The highest clock received. */
  Instant clock() {
    Balance balance = store.get(ROW);
    return balance == null ? NO_CLOCK : balance.getClock();
  }

  /** The clock some time ago. */
  Instant clockLess(Duration duration) {
    return clock().minus(duration);
  }

  /** Sets the clock. */
  void clock(Instant at) {
    store.put(ROW, balance(0, at, tally()));
  }

  /** Adds to the counts; a part taken out counts below zero. */
  void add(Tally change) {
    store.put(ROW, balance(0, clock(), tally().plus(change)));
  }

  /** The row, made out to a partition. */
  Balance audit(int partition) {
    return balance(partition, clock(), tally());
  }

  private Tally tally() {
    Balance b = store.get(ROW);
    return b == null
        ? Tally.ZERO
        : new Tally(
            b.getCurrent(),
            b.getSuperseded(),
            b.getDuplicate(),
            b.getWithheld(),
            b.getKilled(),
            b.getEmbargoed());
  }

  private static Balance balance(int partition, Instant clock, Tally tally) {
    return new Balance(
        partition,
        clock,
        tally.events(),
        tally.current(),
        tally.superseded(),
        tally.duplicate(),
        tally.withheld(),
        tally.killed(),
        tally.embargoed());
  }
}
