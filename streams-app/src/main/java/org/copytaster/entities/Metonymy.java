package org.copytaster.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parts mentions in which a capital stands for its government ("Moscow said") from those of the
 * city. Another city that speaks is a club or a company of its name, not the city. Immutable.
 */
final class Metonymy {
  private final Speech speech;
  private final Countries countries;

  Metonymy(Speech speech, Countries countries) {
    this.speech = speech;
    this.countries = countries;
  }

  /** The clusters, and after each the mentions of it that mean something else, if there are any. */
  List<Cluster> split(List<Cluster> clusters) {
    List<Cluster> all = new ArrayList<>(clusters.size());
    for (Cluster cluster : clusters) {
      KnownEntity known = cluster.known();
      all.add(cluster);
      if (known == null || known.type() != EntityType.PLACE || known.geonames() == null) {
        continue;
      }
      Optional<Countries.Country> country = capitalOf(known);
      if (country.isEmpty() && countries.byForm(known.name()).isPresent()) {
        continue;
      }
      Cluster apart = new Cluster(EntityType.PLACE);
      country.ifPresent(apart::setActor);
      for (Chunk chunk : cluster.chunks()) {
        if (country.isPresent() ? speech.isActor(chunk) : speech.isSpeaker(chunk)) {
          apart.chunks().add(chunk);
        }
      }
      if (apart.chunks().isEmpty()) {
        continue;
      }
      cluster.chunks().removeAll(apart.chunks());
      if (cluster.chunks().isEmpty()) {
        all.remove(all.size() - 1);
      }
      all.add(apart);
    }
    return all;
  }

  private Optional<Countries.Country> capitalOf(KnownEntity place) {
    return countries
        .byMetonym(place.name())
        .filter(country -> country.iso().equals(place.country()));
  }
}
