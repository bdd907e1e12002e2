package org.copytaster.query;

import java.util.Map;
import java.util.TreeMap;

/** Collects the filters of a list; those that ask for nothing are left out. */
final class Filters {
  private final Map<String, String> set = new TreeMap<>();

  static Filters of(StoryQuery query) {
    return new Filters()
        .with(TimelineReads.FROM, query.from())
        .with(TimelineReads.TO, query.to())
        .with(TimelineReads.ENTITY, query.entity())
        .with(TimelineReads.OUTLET, query.outlet())
        .with(TimelineReads.MIN_MEMBERS, query.minMembers())
        .with(TimelineReads.MIN_OUTLETS, query.minOutlets());
  }

  static Filters of(ArticleQuery query) {
    return new Filters()
        .with(TimelineReads.FROM, query.from())
        .with(TimelineReads.TO, query.to())
        .with(TimelineReads.ENTITY, query.entity())
        .with(TimelineReads.OUTLET, query.outlet());
  }

  static Filters of(LedgerQuery query) {
    return new Filters()
        .with(LedgerReads.MEASURE, query.measure())
        .with(LedgerReads.ACTOR, query.actor())
        .with(LedgerReads.ABOUT, query.about())
        .with(LedgerReads.PARTY, query.party())
        .with(LedgerReads.FROM, query.from())
        .with(LedgerReads.TO, query.to())
        .with(LedgerReads.STATUS, query.status() == null ? null : query.status().name())
        .with(LedgerReads.MIN_ORIGINATORS, query.minIndependentOriginators())
        .with(LedgerReads.COPY_ERRORS, query.copyErrors() ? "true" : null)
        .with(LedgerReads.AT, query.asOf());
  }

  static Filters of(SeriesQuery query) {
    return new Filters()
        .with(LedgerReads.SERIES, query.series())
        .with(LedgerReads.ACTOR, query.actor())
        .with(LedgerReads.ABOUT, query.about())
        .with(LedgerReads.FROM, query.from())
        .with(LedgerReads.TO, query.to())
        .with(LedgerReads.AT, query.asOf());
  }

  /** Null asks for nothing. */
  Filters with(String name, Object value) {
    if (value != null) {
      set.put(name, value.toString());
    }
    return this;
  }

  /** 0 asks for nothing. */
  Filters with(String name, int value) {
    return value == 0 ? this : with(name, Integer.toString(value));
  }

  Map<String, String> map() {
    return set;
  }
}
