package org.copytaster.entities;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Entries by their names, in the compact form that the build writes and a start reads. A name is
 * plain where it means its entries in English news of today, else it is another name: of another
 * language, of other times, or of a place that nobody would mean without more. Immutable.
 */
final class NameTable {
  private static final int OTHER = 1;
  private static final double MILLI = 1000;

  private final NameTrie trie;
  private final List<KnownEntity> entities;
  private final int[] starts;
  private final int[] bearers;
  private final LongIntMap bySound;

  private NameTable(
      NameTrie trie, List<KnownEntity> entities, int[] starts, int[] bearers, LongIntMap bySound) {
    this.trie = trie;
    this.entities = entities;
    this.starts = starts;
    this.bearers = bearers;
    this.bySound = bySound;
  }

  NameTrie trie() {
    return trie;
  }

  int size() {
    return starts.length - 1;
  }

  List<KnownEntity> entities() {
    return entities;
  }

  /** The entries of a name, in the order of their files. */
  List<KnownEntity> bearers(int name, boolean other) {
    List<KnownEntity> found = new ArrayList<>(starts[name + 1] - starts[name]);
    for (int i = starts[name]; i < starts[name + 1]; i++) {
      if ((bearers[i] & OTHER) == (other ? OTHER : 0)) {
        found.add(entities.get(bearers[i] >> 1));
      }
    }
    return found;
  }

  /**
   * The one person or place whose name sounds like this ({@link Spelling}): of all, else of those
   * in these countries; null where there is none or more than one.
   */
  KnownEntity bySound(String sound, Set<String> countries) {
    long key = soundKey(sound);
    int all = bySound.get(key, -1);
    if (all >= 0) {
      return entities.get(all);
    }
    KnownEntity found = null;
    for (String country : countries) {
      int here = bySound.get(Hashes.extended(key, country, 0, country.length()), -1);
      if (here >= 0 && found != null) {
        return null;
      }
      found = here >= 0 ? entities.get(here) : found;
    }
    return found;
  }

  private static long soundKey(String sound) {
    return Hashes.exact(sound, 0, sound.length());
  }

  /** A table of entries; the first ones count as the likelier meaning of a name. */
  static NameTable of(List<ListedEntity> listed) {
    List<KnownEntity> entities = new ArrayList<>(listed.size());
    TreeMap<String, List<Integer>> byName = new TreeMap<>();
    for (ListedEntity entry : listed) {
      int id = entities.size();
      entities.add(entry.entity());
      Map<String, Integer> names = new LinkedHashMap<>();
      entry.names().forEach(name -> names.putIfAbsent(name, id << 1));
      entry.otherNames().forEach(name -> names.putIfAbsent(name, id << 1 | OTHER));
      names.forEach(
          (name, bearer) -> byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(bearer));
    }
    TreeMap<String, Integer> numbers = new TreeMap<>();
    int[] starts = new int[byName.size() + 1];
    IntList bearers = new IntList();
    byName.forEach(
        (name, ids) -> {
          starts[numbers.size()] = bearers.size();
          numbers.put(name, numbers.size());
          ids.forEach(bearers::add);
        });
    starts[byName.size()] = bearers.size();
    return new NameTable(NameTrie.of(numbers), entities, starts, bearers.toArray(), sounds(listed));
  }

  private static LongIntMap sounds(List<ListedEntity> listed) {
    Map<String, Integer> bySound = new TreeMap<>();
    for (int id = 0; id < listed.size(); id++) {
      ListedEntity entry = listed.get(id);
      if (entry.entity().type() == EntityType.ORGANISATION || entry.entity().wikidata() == null) {
        continue;
      }
      TreeSet<String> sounds = new TreeSet<>();
      entry.names().forEach(name -> sounds.add(Spelling.of(name)));
      if (entry.entity().type() == EntityType.PLACE) {
        entry.otherNames().forEach(name -> sounds.add(Spelling.of(name)));
      }
      for (String sound : sounds) {
        int mine = id;
        if (sound.length() >= Spelling.LEAST) {
          bySound.merge(sound, id, (a, b) -> a == mine ? a : -1);
          bySound.merge(sound + entry.entity().country(), id, (a, b) -> a == mine ? a : -1);
        }
      }
    }
    bySound.values().removeIf(id -> id < 0);
    LongIntMap map = new LongIntMap(bySound.size());
    bySound.forEach((sound, id) -> map.put(soundKey(sound), id));
    return map;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(entities.size());
    for (KnownEntity entity : entities) {
      write(entity, out);
    }
    out.writeInt(size());
    for (int name = 0; name < size(); name++) {
      out.writeShort(starts[name + 1] - starts[name]);
      for (int i = starts[name]; i < starts[name + 1]; i++) {
        out.writeInt(bearers[i]);
      }
    }
    trie.write(out);
    out.writeInt(bySound.size());
    TreeMap<Long, Integer> sounds = new TreeMap<>();
    bySound.forEach(sounds::put);
    for (Map.Entry<Long, Integer> sound : sounds.entrySet()) {
      out.writeLong(sound.getKey());
      out.writeInt(sound.getValue());
    }
  }

  static NameTable read(PackedInput in) {
    int count = in.readInt();
    List<KnownEntity> entities = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      entities.add(entity(in));
    }
    int[] starts = new int[in.readInt() + 1];
    IntList bearers = new IntList();
    for (int name = 0; name < starts.length - 1; name++) {
      for (int i = in.readUnsignedShort(); i > 0; i--) {
        bearers.add(in.readInt());
      }
      starts[name + 1] = bearers.size();
    }
    NameTrie trie = NameTrie.read(in);
    int sounds = in.readInt();
    LongIntMap bySound = new LongIntMap(sounds);
    for (int i = 0; i < sounds; i++) {
      bySound.put(in.readLong(), in.readInt());
    }
    return new NameTable(trie, entities, starts, bearers.toArray(), bySound);
  }

  private static void write(KnownEntity entity, DataOutputStream out) throws IOException {
    out.writeByte(
        entity.type().ordinal()
            | (entity.needsContext() ? 4 : 0)
            | (entity.point() == null ? 0 : 8)
            | (entity.role() == null ? 0 : (entity.role().ordinal() + 1) << 4));
    out.writeUTF(entity.name());
    out.writeUTF(entity.country());
    out.writeLong(entity.wikidata() == null ? 0 : Long.parseLong(entity.wikidata().substring(1)));
    out.writeLong(entity.geonames() == null ? 0 : entity.geonames());
    out.writeInt(entity.thousands());
    if (entity.point() != null) {
      out.writeInt((int) Math.round(entity.point().latitude() * MILLI));
      out.writeInt((int) Math.round(entity.point().longitude() * MILLI));
    }
  }

  private static KnownEntity entity(PackedInput in) {
    int flags = in.readUnsignedByte();
    String name = in.readString();
    String country = in.readString().intern();
    long wikidata = in.readLong();
    long geonames = in.readLong();
    int thousands = in.readInt();
    boolean placed = (flags & 8) != 0;
    GeoPoint point = placed ? new GeoPoint(in.readInt() / MILLI, in.readInt() / MILLI) : null;
    int role = flags >> 4;
    return new KnownEntity(
        name,
        EntityType.values()[flags & 3],
        country,
        wikidata == 0 ? null : "Q" + wikidata,
        geonames == 0 ? null : geonames,
        point,
        thousands,
        role == 0 ? null : EntityRole.values()[role - 1],
        (flags & 4) != 0);
  }
}
