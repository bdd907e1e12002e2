package org.copytaster.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the clusters of one article their entries in the knowledge base. A name with one plain
 * meaning of the right type is linked; one that needs its country is linked only where the article
 * names that country; everything else stays without a link.
 */
final class Linking {
  /** How many times as often as others a country is named that an article is at home in. */
  private static final int CLEARLY = 2;

  private final Resolver resolver;
  private final Countries countries;
  private final Set<String> named = new HashSet<>();
  private final Set<String> surely = new HashSet<>();
  private final Map<String, Integer> mentions = new HashMap<>();
  private String home = "";
  private final Map<Long, Integer> strangers = new HashMap<>();

  private Linking(Resolver resolver, Countries countries) {
    this.resolver = resolver;
    this.countries = countries;
  }

  /** Links the clusters and joins those that turn out to be the same entity. */
  static List<Cluster> link(List<Cluster> clusters, Resolver resolver, Countries countries) {
    Linking run = new Linking(resolver, countries);
    run.collectCountries(clusters);
    run.collectPartNames(clusters);
    Map<KnownEntity, Cluster> byEntity = new LinkedHashMap<>();
    List<Cluster> left = new ArrayList<>();
    for (Cluster cluster : clusters) {
      KnownEntity known = run.resolve(cluster);
      cluster.setKnown(known);
      Cluster same = known == null ? null : byEntity.putIfAbsent(known, cluster);
      if (same == null) {
        left.add(cluster);
      } else {
        same.absorb(cluster);
      }
    }
    return left;
  }

  /** Countries that the article names itself: by name, by people, or by a plainly known place. */
  private void collectCountries(List<Cluster> clusters) {
    Set<Passage> passages = new HashSet<>();
    for (Cluster cluster : clusters) {
      for (Chunk chunk : cluster.chunks()) {
        passages.add(chunk.passage());
      }
      if (cluster.type() == EntityType.PLACE) {
        for (KnownEntity meaning : resolver.meanings(cluster.first(), EntityType.PLACE, false)) {
          if (!meaning.needsContext()) {
            named.add(meaning.country());
            mentions.merge(meaning.country(), cluster.chunks().size(), Integer::sum);
            if (!resolver.isCountry(meaning)) {
              surely.add(meaning.country());
            }
          }
        }
      }
    }
    for (Passage passage : passages) {
      for (int i = 0; i < passage.tokens().size(); i++) {
        if ((passage.flags(i) & Lexicon.DEMONYM) != 0) {
          countries.byForm(passage.words(i, i + 1)).ifPresent(c -> count(c.iso()));
        }
      }
    }
    named.addAll(surely);
    named.remove("");
    mentions.remove("");
    home = home();
  }

  private void count(String country) {
    surely.add(country);
    mentions.merge(country, 1, Integer::sum);
  }

  /** The country named at least twice as often as any other, or the only one; else empty. */
  private String home() {
    int all = mentions.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<String> leading = new ArrayList<>();
    mentions.forEach(
        (country, count) -> {
          if (CLEARLY * count > all) {
            leading.add(country);
          }
        });
    return leading.size() == 1 ? leading.get(0) : "";
  }

  /** Words of full names that nobody knows: such a word alone means them, not a namesake. */
  private void collectPartNames(List<Cluster> clusters) {
    for (Cluster cluster : clusters) {
      for (Chunk chunk : cluster.chunks()) {
        boolean full = cluster.type() == EntityType.PERSON && chunk.to() - chunk.from() > 1;
        KnownEntity known = full ? choose(chunk, EntityType.PERSON) : null;
        for (int i = chunk.from(); full && i < chunk.to(); i++) {
          strangers.merge(chunk.passage().foldedHash(i), known == null ? 1 : 0, Math::max);
        }
      }
    }
  }

  private boolean isStranger(Chunk chunk) {
    return chunk.to() - chunk.from() == 1
        && strangers.getOrDefault(chunk.passage().foldedHash(chunk.from()), 0) == 1;
  }

  private KnownEntity resolve(Cluster cluster) {
    Set<String> tried = new HashSet<>();
    KnownEntity best = null;
    int longest = 0;
    for (Chunk chunk : cluster.chunks()) {
      if (!tried.add(chunk.text())) {
        continue;
      }
      int length = chunk.to() - chunk.from();
      if (length <= longest) {
        continue;
      }
      if (length > 1 && cluster.type() == EntityType.PERSON) {
        // A longer name that is not known outweighs a surname that is.
        best = null;
      }
      longest = length;
      boolean stranger = cluster.type() == EntityType.PERSON && isStranger(chunk);
      KnownEntity found = stranger ? null : choose(chunk, cluster.type());
      best = found != null ? found : best;
    }
    if (best == null && !isStranger(cluster.first())) {
      best = resolver.ofAnyType(cluster.first());
    }
    return best;
  }

  private KnownEntity choose(Chunk chunk, EntityType type) {
    return resolver.choose(chunk, type, named, surely, home);
  }
}
