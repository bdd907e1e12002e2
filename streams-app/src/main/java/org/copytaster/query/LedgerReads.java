package org.copytaster.query;

import java.util.List;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.query.store.SortKeys;
import org.copytaster.query.store.ViewNames;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.LedgerStatus;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;

/** Reads ledger entries, claims and series by their keys. */
final class LedgerReads {
  static final String MEASURE = "measure";
  static final String SERIES = "series";
  static final String ACTOR = "actor";
  static final String ABOUT = "about";
  static final String PARTY = "party";
  static final String FROM = "from";
  static final String TO = "to";
  static final String STATUS = "status";
  static final String MIN_ORIGINATORS = "minOriginators";
  static final String COPY_ERRORS = "copyErrors";
  static final String AT = "at";

  private static final char JOINT = '|';

  private LedgerReads() {}

  static Slice entries(Question question, Stores stores) {
    ReadOnlyKeyValueStore<String, LedgerEntry> entries = stores.get(ViewNames.LEDGER_STORE);
    String measure = question.filter(MEASURE);
    String actor = question.filter(ACTOR);
    String party = party(question);
    if (measure != null || party == null) {
      return Scan.of(
          entries,
          "",
          begins(measure, actor),
          measure == null ? null : begins(measure, actor),
          question,
          (key, entry) -> wanted(question, key, entry) ? Encodings.ENTRY.bytes(entry) : null);
    }
    return Scan.of(
        stores.<byte[]>get(ViewNames.LEDGER_INDEX_STORE),
        SortKeys.prefix(party),
        question,
        (key, nothing) -> {
          LedgerEntry entry = entries.get(key);
          boolean stands = entry != null && wanted(question, key, entry);
          return stands ? Encodings.ENTRY.bytes(entry) : null;
        });
  }

  /** All claims of an entry, by id. */
  static Slice claims(Question question, Stores stores) {
    return Scan.of(
        stores.<ReportedClaim>get(ViewNames.CLAIM_STORE),
        question.keys().get(0) + JOINT,
        question,
        (id, claim) -> Encodings.CLAIM.bytes(claim));
  }

  static Slice series(Question question, Stores stores) {
    String begins = begins(question.filter(SERIES), question.filter(ACTOR));
    return Scan.of(
        stores.<SeriesPoint>get(ViewNames.SERIES_STORE),
        "",
        begins,
        begins,
        question,
        (key, point) -> wantedPoint(question, key) ? Encodings.POINT.bytes(point) : null);
  }

  /** Whether a list has an entry in it. */
  static boolean wanted(Question question, String key, LedgerEntry entry) {
    LedgerStatus status =
        question.filter(STATUS) == null ? null : LedgerStatus.valueOf(question.filter(STATUS));
    return wantedKey(question, key, question.filter(MEASURE))
        && (status == null || entry.getStatus() == status)
        && entry.getIndependentOriginators() >= question.number(MIN_ORIGINATORS)
        && (question.filter(COPY_ERRORS) == null || !entry.getCopyErrors().isEmpty());
  }

  /** Whether a list has a point in it. */
  static boolean wantedPoint(Question question, String key) {
    return wantedKey(question, key, question.filter(SERIES));
  }

  private static boolean wantedKey(Question question, String key, String measure) {
    List<String> parts = LedgerKeys.split(key);
    String party = question.filter(PARTY);
    String from = question.filter(FROM);
    String to = question.filter(TO);
    return is(measure, parts.get(0))
        && is(question.filter(ACTOR), parts.get(1))
        && is(question.filter(ABOUT), parts.get(2))
        && (party == null || parts.subList(1, 3).contains(party))
        && (from == null || parts.get(3).compareTo(from) >= 0)
        && (to == null || parts.get(3).compareTo(to) <= 0);
  }

  private static boolean is(String asked, String part) {
    return asked == null || asked.equals(part);
  }

  /** The party whose entries are fewest to look at: any that is asked for. */
  private static String party(Question question) {
    for (String filter : List.of(PARTY, ACTOR, ABOUT)) {
      if (question.filter(filter) != null) {
        return question.filter(filter);
      }
    }
    return null;
  }

  /** What keys of a measure, and of an actor where one is given, begin with. */
  private static String begins(String measure, String actor) {
    if (measure == null) {
      return "";
    }
    return (actor == null ? LedgerKeys.join(measure) : LedgerKeys.join(measure, actor)) + JOINT;
  }
}
