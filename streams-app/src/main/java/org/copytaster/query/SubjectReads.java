package org.copytaster.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.query.Slice.Row;
import org.copytaster.query.store.NameWords;
import org.copytaster.query.store.SortKeys;
import org.copytaster.query.store.SubjectIndex;
import org.copytaster.query.store.ViewNames;
import org.copytaster.schema.ActivityCount;
import org.copytaster.schema.internal.SubjectCounts;

/** Reads entities and outlets: their names, how many articles they have, their days. */
final class SubjectReads {
  static final String KIND = "kind";
  static final String BEGINNING = "beginning";
  static final String FROM = "from";
  static final String TO = "to";

  /** Up to so many are looked up by a word and then sorted; of more, the most named come first. */
  private static final int BY_WORD = 2_000;

  private SubjectReads() {}

  /** Subjects of one kind, the most named first; the key is number, then subject. */
  static Slice names(Question question, Stores stores) {
    ReadOnlyKeyValueStore<String, byte[]> store = stores.get(ViewNames.SUBJECT_STORE);
    String beginning = question.filter(BEGINNING);
    List<String> words = beginning == null ? List.of() : NameWords.of(beginning);
    if (beginning != null && !beginning.isBlank() && words.isEmpty()) {
      return Slice.EMPTY;
    }
    if (!words.isEmpty()) {
      TreeSet<String> few = byWord(question, store, words);
      if (few != null) {
        return sorted(question, store, few, words);
      }
    }
    return Scan.of(
        store,
        SubjectIndex.byCount(question.filter(KIND)),
        question,
        (place, nothing) -> {
          SubjectCounts line = line(store, SortKeys.last(place));
          boolean stands = line != null && place.equals(place(SortKeys.last(place), line));
          return stands && begins(SortKeys.last(place), line, words)
              ? Encodings.COUNTS.value(line)
              : null;
        });
  }

  /** Counts of the subjects asked for. */
  static Slice subjects(Question question, Stores stores) {
    ReadOnlyKeyValueStore<String, byte[]> store = stores.get(ViewNames.SUBJECT_STORE);
    List<Row> rows = new ArrayList<>();
    for (String subject : question.keys()) {
      SubjectCounts line = line(store, subject);
      if (line != null) {
        rows.add(new Row(subject, Encodings.COUNTS.value(line)));
      }
    }
    return new Slice(rows, null);
  }

  /** Days of one subject; the key is their beginning. */
  static Slice activity(Question question, Stores stores) {
    List<String> subject = LedgerKeys.split(question.keys().get(0));
    Instant from = question.time(FROM);
    Instant to = question.time(TO);
    return Scan.of(
        stores.<ActivityCount>get(ViewNames.ACTIVITY_STORE),
        LedgerKeys.join(subject.get(0), subject.get(1), "P1D") + "|",
        question,
        (start, count) -> {
          boolean within =
              (from == null || count.getEnd().isAfter(from))
                  && (to == null || count.getStart().isBefore(to));
          return within ? Encodings.ACTIVITY.value(count) : null;
        });
  }

  /** Subjects found by the longest word; null where they are too many. */
  private static TreeSet<String> byWord(
      Question question, ReadOnlyKeyValueStore<String, byte[]> store, List<String> words) {
    String longest = words.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
    String prefix = SubjectIndex.byWord(question.filter(KIND), longest);
    TreeSet<String> found = new TreeSet<>();
    try (KeyValueIterator<String, byte[]> rows = store.range(prefix, SortKeys.end(prefix))) {
      int looked = 0;
      while (rows.hasNext()) {
        KeyValue<String, byte[]> row = rows.next();
        found.add(SortKeys.last(row.key));
        if (++looked > BY_WORD) {
          return null;
        }
      }
    }
    return found;
  }

  private static Slice sorted(
      Question question,
      ReadOnlyKeyValueStore<String, byte[]> store,
      TreeSet<String> subjects,
      List<String> words) {
    List<Row> rows = new ArrayList<>();
    for (String subject : subjects) {
      SubjectCounts line = line(store, subject);
      if (line != null && begins(subject, line, words)) {
        String place = place(subject, line);
        if (question.after() == null || SortKeys.ORDER.compare(place, question.after()) > 0) {
          rows.add(new Row(place, Encodings.COUNTS.value(line)));
        }
      }
    }
    return Slice.merge(List.of(new Slice(rows, null)), question.limit());
  }

  private static String place(String subject, SubjectCounts line) {
    return SubjectIndex.place(SubjectIndex.articles(line), subject);
  }

  private static boolean begins(String subject, SubjectCounts line, List<String> words) {
    return words.isEmpty() || NameWords.begin(words, SubjectIndex.words(subject, line.getName()));
  }

  private static SubjectCounts line(ReadOnlyKeyValueStore<String, byte[]> store, String subject) {
    return Encodings.COUNTS.record(store.get(SubjectIndex.line(subject)));
  }
}
