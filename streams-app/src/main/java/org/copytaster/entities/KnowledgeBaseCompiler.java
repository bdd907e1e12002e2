package org.copytaster.entities;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Makes the knowledge base's compact form from its lists: {@code entries.tsv}, {@code places.tsv}
 * and {@code other-names.tsv}. The build runs it; the same lists give the same bytes.
 */
public final class KnowledgeBaseCompiler {
  private static final int LEAST_OTHER_NAME = 2;

  private KnowledgeBaseCompiler() {}

  /** Takes the folder of the lists and the file to write. */
  public static void main(String[] arguments) throws IOException {
    Path lists = Path.of(arguments[0]);
    Path target = Path.of(arguments[1]);
    Files.createDirectories(target.getParent());
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                new DeflaterOutputStream(
                    Files.newOutputStream(target), new Deflater(Deflater.BEST_COMPRESSION))))) {
      NameTable.of(entries(lists)).write(out);
    }
  }

  /** All entries: those of the lists with what GeoNames knows of them, then further places. */
  static List<ListedEntity> entries(Path lists) {
    Map<Long, ListedEntity> places = new LinkedHashMap<>();
    for (ListedEntity place : EntityTable.read(lists.resolve("places.tsv"), EntityType.PLACE)) {
      places.put(place.entity().geonames(), place);
    }
    Map<String, List<String>> others = OtherNames.read(lists.resolve("other-names.tsv"));
    List<ListedEntity> all = new ArrayList<>();
    for (ListedEntity entry : EntityTable.read(lists.resolve("entries.tsv"))) {
      ListedEntity place = places.remove(entry.entity().geonames());
      ListedEntity named = withOtherNames(entry, others.get(entry.entity().wikidata()));
      all.add(place == null ? named : joined(named, place));
    }
    for (ListedEntity place : places.values()) {
      List<String> names = new ArrayList<>(place.names());
      names.addAll(place.otherNames());
      all.add(new ListedEntity(place.entity(), List.of(), names));
    }
    NameVariants variants = new NameVariants(Countries.load(), Lexicon.load(), all);
    all.replaceAll(variants::extended);
    return all;
  }

  private static ListedEntity withOtherNames(ListedEntity entry, List<String> more) {
    List<String> plain = new ArrayList<>();
    List<String> others = new ArrayList<>(more == null ? List.of() : more);
    for (String name : entry.names()) {
      (isLatin(name) ? plain : others).add(name);
    }
    return new ListedEntity(entry.entity(), plain, others);
  }

  private static ListedEntity joined(ListedEntity entry, ListedEntity place) {
    KnownEntity own = entry.entity();
    KnownEntity there = place.entity();
    KnownEntity entity =
        new KnownEntity(
            own.name(),
            own.type(),
            own.country(),
            own.wikidata(),
            own.geonames(),
            there.point(),
            there.thousands(),
            own.role(),
            own.needsContext());
    List<String> names = new ArrayList<>(entry.names());
    List<String> others = new ArrayList<>(entry.otherNames());
    String sound = Spelling.of(own.name());
    for (String name : withOwn(place)) {
      boolean same = !sound.isEmpty() && isLatin(name) && Spelling.of(name).equals(sound);
      (same ? names : others).add(name);
    }
    return new ListedEntity(entity, names, others);
  }

  private static List<String> withOwn(ListedEntity place) {
    List<String> names = new ArrayList<>(place.names());
    names.addAll(place.otherNames());
    names.removeIf(name -> name.length() < LEAST_OTHER_NAME);
    return names;
  }

  private static boolean isLatin(String name) {
    return name.codePoints()
        .allMatch(
            c ->
                !Character.isLetter(c)
                    || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }
}
