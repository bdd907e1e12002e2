package org.copytaster.query;

import java.util.Arrays;
import java.util.List;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.query.store.LedgerIndex;
import org.copytaster.query.store.ViewNames;
import org.copytaster.schema.LedgerEntry;
import org.copytaster.schema.LedgerStatus;
import org.copytaster.schema.ReportedClaim;
import org.copytaster.schema.SeriesPoint;
import org.copytaster.schema.internal.LedgerRow;

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

  /**
   * Entries by key. The index says which are wanted; an entry is read only then, and must bear the
   * index out.
   */
  static Slice entries(Question question, Stores stores) {
    ReadOnlyKeyValueStore<String, LedgerEntry> entries = stores.get(ViewNames.LEDGER_STORE);
    return Scan.of(
        stores.<byte[]>get(ViewNames.LEDGER_INDEX_STORE),
        order(question),
        first(question, question.filter(MEASURE)),
        last(question, question.filter(MEASURE)),
        question,
        (key, row) -> {
          LedgerEntry entry = wanted(question, key, LedgerIndex.row(row)) ? entries.get(key) : null;
          return entry != null && wanted(question, key, entry)
              ? Encodings.ENTRY.value(entry)
              : null;
        });
  }

  /** All claims of an entry, by id. */
  static Slice claims(Question question, Stores stores) {
    return Scan.of(
        stores.<ReportedClaim>get(ViewNames.CLAIM_STORE),
        question.keys().get(0) + JOINT,
        question,
        (id, claim) -> Encodings.CLAIM.value(claim));
  }

  static Slice series(Question question, Stores stores) {
    return Scan.of(
        stores.<SeriesPoint>get(ViewNames.SERIES_STORE),
        "",
        first(question, question.filter(SERIES)),
        last(question, question.filter(SERIES)),
        question,
        (key, point) -> wantedPoint(question, key) ? Encodings.POINT.value(point) : null);
  }

  /** Whether a list has an entry in it. */
  static boolean wanted(Question question, String key, LedgerEntry entry) {
    return wanted(question, key, LedgerIndex.row(entry));
  }

  private static boolean wanted(Question question, String key, LedgerRow row) {
    LedgerStatus status = status(question);
    return wantedKey(question, key)
        && (status == null || row.getStatus() == status)
        && row.getIndependentOriginators() >= question.number(MIN_ORIGINATORS)
        && (question.filter(COPY_ERRORS) == null || row.getCopyErrors());
  }

  private static LedgerStatus status(Question question) {
    String status = question.filter(STATUS);
    return status == null ? null : LedgerStatus.valueOf(status);
  }

  /** Whether a list has a point in it. */
  static boolean wantedPoint(Question question, String key) {
    return wantedKey(question, key, question.filter(SERIES));
  }

  /** Whether a list may have an entry of that key in it. */
  static boolean wantedKey(Question question, String key) {
    return wantedKey(question, key, question.filter(MEASURE));
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

  /** The order with the fewest rows to look at. */
  private static String order(Question question) {
    if (question.filter(MEASURE) != null && question.filter(ACTOR) != null) {
      return LedgerIndex.all();
    }
    if (question.filter(COPY_ERRORS) != null) {
      return LedgerIndex.withCopyErrors();
    }
    LedgerStatus status = status(question);
    String party = party(question);
    if (status == LedgerStatus.DISPUTED || status != null && party == null) {
      return LedgerIndex.byStatus(status);
    }
    return party == null ? LedgerIndex.all() : LedgerIndex.byParty(party);
  }

  /** Any party that is asked for. */
  private static String party(Question question) {
    for (String filter : List.of(PARTY, ACTOR, ABOUT)) {
      if (question.filter(filter) != null) {
        return question.filter(filter);
      }
    }
    return null;
  }

  /** Where keys of a measure and what else is asked for begin. */
  private static String first(Question question, String measure) {
    String from = question.filter(FROM);
    String begins = begins(question, measure);
    return from != null && whole(question, measure) ? begins + LedgerKeys.join(from) : begins;
  }

  /** What the last of these keys may begin with; null for the end. */
  private static String last(Question question, String measure) {
    String to = question.filter(TO);
    String begins = begins(question, measure);
    if (to != null && whole(question, measure)) {
      return begins + LedgerKeys.join(to);
    }
    return begins.isEmpty() ? null : begins;
  }

  /** Whether all of a key but its period is given. */
  private static boolean whole(Question question, String measure) {
    return measure != null && question.filter(ACTOR) != null && question.filter(ABOUT) != null;
  }

  /** As much of the beginning of keys as is given. */
  private static String begins(Question question, String measure) {
    StringBuilder begins = new StringBuilder();
    for (String part : Arrays.asList(measure, question.filter(ACTOR), question.filter(ABOUT))) {
      if (part == null) {
        break;
      }
      begins.append(LedgerKeys.join(part)).append(JOINT);
    }
    return begins.toString();
  }
}
