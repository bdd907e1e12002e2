package org.copytaster.query.store;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.state.KeyValueStore;
import org.copytaster.ledger.LedgerKeys;
import org.copytaster.schema.internal.DatedCount;
import org.copytaster.schema.internal.SubjectCounts;

/** How many articles entities and outlets have, by number and by the words of their names. */
public final class SubjectIndex {
  private static final String YEAR = "year";
  private static final String LINE = "line";
  private static final String COUNT = "count";
  private static final String WORD = "word";
  private static final byte[] NOTHING = {};

  private final Serde<SubjectCounts> rows = ViewRows.serde(SubjectCounts.class);
  private final KeyValueStore<String, byte[]> store;

  SubjectIndex(KeyValueStore<String, byte[]> store) {
    this.store = store;
  }

  /** The key of a subject's line: its name and how many articles it has each year. */
  public static String line(String subject) {
    return SortKeys.of(LINE, subject);
  }

  /** The prefix of subjects of one kind by how many articles they have. */
  public static String byCount(String kind) {
    return SortKeys.prefix(COUNT, kind);
  }

  /** The place of a subject among those of its kind: the most named first. */
  public static String place(long articles, String subject) {
    return SortKeys.of(SortKeys.descending(articles), subject);
  }

  /** The prefix of subjects of one kind with a name of which a word begins so. */
  public static String byWord(String kind, String beginning) {
    return SortKeys.prefix(WORD, kind) + beginning;
  }

  /** How many articles a subject has; 0 of null. */
  public static long articles(SubjectCounts line) {
    return line == null ? 0 : line.getCounts().stream().mapToLong(DatedCount::getArticles).sum();
  }

  /** The words a subject is found by: a local id is its type and the name's letters. */
  public static List<String> words(String subject, String name) {
    String id = LedgerKeys.split(subject).get(1);
    boolean local = name.equals(id) && id.indexOf(':') > 0 && subject.startsWith("ENTITY|");
    return NameWords.of(local ? id.substring(id.indexOf(':') + 1) : name);
  }

  /**
   * Takes a day's count over.
   *
   * @param name null where the day has none
   */
  void set(String subject, String name, LocalDate day, long articles) {
    String yearKey = SortKeys.of(YEAR, subject, Integer.toString(day.getYear()));
    SubjectCounts line = get(line(subject));
    String shown = name != null ? name : line == null ? "" : line.getName();
    SubjectCounts year = with(get(yearKey), shown, day.toEpochDay(), articles);
    SubjectCounts after = with(line, shown, day.getYear(), articles(year));
    String kind = LedgerKeys.split(subject).get(0);
    boolean gone = after.getCounts().isEmpty();
    String place = byCount(kind) + place(articles(after), subject);
    if (line != null) {
      String old = byCount(kind) + place(articles(line), subject);
      if (gone || !old.equals(place)) {
        store.delete(old);
      }
      if (gone || !line.getName().equals(shown)) {
        word(kind, subject, line.getName(), null);
      }
    }
    put(yearKey, year);
    if (!gone) {
      store.put(place, NOTHING);
      word(kind, subject, shown, NOTHING);
    }
    put(line(subject), after);
  }

  private void word(String kind, String subject, String name, byte[] value) {
    for (String word : new TreeSet<>(words(subject, name))) {
      store.put(SortKeys.of(byWord(kind, word), subject), value);
    }
  }

  private static SubjectCounts with(SubjectCounts counts, String name, long at, long articles) {
    TreeMap<Long, DatedCount> parts = new TreeMap<>();
    if (counts != null) {
      counts.getCounts().forEach(part -> parts.put(part.getAt(), part));
    }
    if (articles == 0) {
      parts.remove(at);
    } else {
      parts.put(at, new DatedCount(at, articles));
    }
    return new SubjectCounts(name, List.copyOf(parts.values()));
  }

  private SubjectCounts get(String key) {
    return rows.deserializer().deserialize(null, store.get(key));
  }

  private void put(String key, SubjectCounts counts) {
    boolean none = counts.getCounts().isEmpty();
    store.put(key, none ? null : rows.serializer().serialize(null, counts));
  }
}
