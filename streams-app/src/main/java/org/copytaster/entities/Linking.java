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
  private final KnowledgeBase base;
  private final Countries countries;
  private final Set<String> named = new HashSet<>();
  private final Map<Long, Integer> strangers = new HashMap<>();
  private final Set<String> peoples = new HashSet<>();

  private Linking(KnowledgeBase base, Countries countries) {
    this.base = base;
    this.countries = countries;
  }

  /** Links the clusters and joins those that turn out to be the same entity. */
  static List<Cluster> link(List<Cluster> clusters, KnowledgeBase base, Countries countries) {
    Linking run = new Linking(base, countries);
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
        for (KnownEntity meaning : meanings(cluster.first(), EntityType.PLACE)) {
          if (!meaning.needsContext()) {
            named.add(meaning.country());
          }
        }
      }
    }
    for (Passage passage : passages) {
      for (int i = 0; i < passage.tokens().size(); i++) {
        if ((passage.flags(i) & Lexicon.DEMONYM) != 0) {
          countries.byForm(passage.words(i, i + 1)).ifPresent(c -> peoples.add(c.iso()));
        }
      }
    }
    named.addAll(peoples);
  }

  /** Words of full names that nobody knows: such a word alone means them, not a namesake. */
  private void collectPartNames(List<Cluster> clusters) {
    for (Cluster cluster : clusters) {
      for (Chunk chunk : cluster.chunks()) {
        boolean full = cluster.type() == EntityType.PERSON && chunk.to() - chunk.from() > 1;
        for (int i = chunk.from(); full && i < chunk.to(); i++) {
          KnownEntity known = choose(chunk, EntityType.PERSON);
          strangers.merge(chunk.passage().foldedHash(i), known == null ? 1 : 0, Math::max);
        }
      }
    }
  }

  private boolean isStranger(Chunk chunk) {
    return chunk.type() == EntityType.PERSON
        && chunk.to() - chunk.from() == 1
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
      KnownEntity found = isStranger(chunk) ? null : choose(chunk, cluster.type());
      best = found != null ? found : best;
    }
    return best;
  }

  private KnownEntity choose(Chunk chunk, EntityType type) {
    List<KnownEntity> all = meanings(chunk, type);
    if (all.isEmpty() && type == EntityType.ORGANISATION) {
      all = countryMeanings(chunk);
    }
    KnownEntity plain = null;
    KnownEntity near = null;
    for (KnownEntity meaning : all) {
      boolean here = named.contains(meaning.country());
      if (!meaning.needsContext()) {
        if (plain != null) {
          return null;
        }
        plain = meaning;
      } else if (here) {
        if (near != null && plain == null) {
          return null;
        }
        near = meaning;
      }
    }
    if (plain == null) {
      return near;
    }
    String followedBy = countryBehind(chunk);
    if (followedBy != null && !followedBy.equals(plain.country()) && !isCountry(plain)) {
      return null;
    }
    boolean rivalled = isCountry(plain) && near != null && !isNamedElsewhere(plain);
    return rivalled ? null : plain;
  }

  private boolean isCountry(KnownEntity entity) {
    return entity.type() == EntityType.PLACE && countries.byForm(entity.name()).isPresent();
  }

  /** Whether the article speaks of a country by more than the name that is in question. */
  private boolean isNamedElsewhere(KnownEntity country) {
    return peoples.contains(country.country());
  }

  /** The country of the place that follows a comma ("Paris, Texas"), or null. */
  private String countryBehind(Chunk chunk) {
    Passage passage = chunk.passage();
    int at = chunk.to() + 1;
    if (at >= passage.tokens().size()
        || passage.text().charAt(passage.tokens().start(at - 1)) != ',') {
      return null;
    }
    int end = base.longestEnd(passage, at, passage.tokens().size());
    if (end == at) {
      return null;
    }
    for (KnownEntity meaning : base.meanings(base.find(passage, at, end))) {
      if (meaning.type() == EntityType.PLACE && !meaning.needsContext()) {
        return meaning.country();
      }
    }
    return null;
  }

  /** A country that was taken for an organisation, as in "Ukraine said": still the country. */
  private List<KnownEntity> countryMeanings(Chunk chunk) {
    List<KnownEntity> found = new ArrayList<>(meanings(chunk, EntityType.PLACE));
    found.removeIf(meaning -> !isCountry(meaning));
    return found;
  }

  private List<KnownEntity> meanings(Chunk chunk, EntityType type) {
    int name = base.find(chunk.passage(), chunk.from(), chunk.to());
    if (name < 0 && type == EntityType.ORGANISATION) {
      name = base.find(chunk.passage(), chunk.from(), Coreference.withoutSuffix(chunk));
    }
    if (name < 0
        && chunk.to() - chunk.from() > 1
        && chunk.passage().words(chunk.from(), chunk.from() + 1).equalsIgnoreCase("the")) {
      name = base.find(chunk.passage(), chunk.from() + 1, chunk.to());
    }
    if (name < 0) {
      return List.of();
    }
    List<KnownEntity> fitting = new ArrayList<>(base.meanings(name));
    fitting.removeIf(meaning -> meaning.type() != type);
    return fitting;
  }
}
