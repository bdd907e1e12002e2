package org.copytaster.entities;

import java.util.HashMap;
import java.util.Map;

/** Where the states lie that American news puts behind a town ("Salem, Ore."). Immutable. */
final class States {
  private static final String COUNTRY = "US";

  private final Map<String, Box> boxes = new HashMap<>();

  private record Box(double south, double north, double west, double east) {
    boolean holds(GeoPoint point) {
      return point.latitude() >= south
          && point.latitude() <= north
          && point.longitude() >= west
          && point.longitude() <= east;
    }
  }

  private States() {}

  /** Reads the list that ships with this class. */
  static States load() {
    States states = new States();
    Resources.rows(
        "states.tsv",
        5,
        row ->
            states.boxes.put(
                row[0],
                new Box(
                    Double.parseDouble(row[1]),
                    Double.parseDouble(row[2]),
                    Double.parseDouble(row[3]),
                    Double.parseDouble(row[4]))));
    return states;
  }

  boolean isState(KnownEntity place) {
    return place.country().equals(COUNTRY) && boxes.containsKey(place.name());
  }

  /** Whether a town is in a state, as far as the state's outermost points tell. */
  boolean holds(KnownEntity state, KnownEntity town) {
    return town.country().equals(COUNTRY)
        && town.geonames() != null
        && town.point() != null
        && boxes.get(state.name()).holds(town.point());
  }
}
