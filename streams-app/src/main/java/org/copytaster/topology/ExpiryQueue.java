package org.copytaster.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Ids by the time after which they are no longer needed. */
final class ExpiryQueue {
  private final NavigableMap<Long, List<String>> byTime = new TreeMap<>();

  /** Notes an id. One that is noted for several times is due at each of them. */
  void add(long time, String id) {
    byTime.computeIfAbsent(time, t -> new ArrayList<>(1)).add(id);
  }

  /** Takes out what was noted for a time up to this one. */
  List<String> due(long time) {
    List<String> due = new ArrayList<>();
    NavigableMap<Long, List<String>> past = byTime.headMap(time, true);
    past.values().forEach(due::addAll);
    past.clear();
    return due;
  }
}
