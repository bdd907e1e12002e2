package org.copytaster.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The two sides of the wars in {@code wars.txt}: who wins what the other loses. */
final class Adversaries {
  private final Map<Party, Party> foes = new HashMap<>();

  Adversaries(PartyFinder parties) {
    for (Sections.Section section : Sections.resource("wars.txt")) {
      List<String> sides = section.values("sides");
      if (!sides.isEmpty()) {
        Party first = parties.named(sides.get(0));
        Party second = parties.named(sides.get(1));
        foes.put(first, second);
        foes.put(second, first);
      }
    }
  }

  /** Whom {@code party} is at war with where a text does not say; or null. */
  Party of(Party party) {
    return foes.get(party);
  }
}
