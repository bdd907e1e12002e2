package org.copytaster.claims;

import java.util.Set;

/** "Grabbed 610 hectares of coca from a rival front": fields that change hands are land won. */
final class Spoils {
  private static final int FROM_REACH = 8;
  private static final int RIVAL_REACH = 5;
  private static final Set<String> FROM = Set.of("from");
  private static final Set<String> RIVALS =
      Set.of(
          "rival",
          "rivals",
          "rebels",
          "rebel",
          "army",
          "military",
          "front",
          "guerrillas",
          "gang",
          "gangs",
          "cartel",
          "cartels",
          "clan",
          "militia",
          "militias",
          "dissidents",
          "faction",
          "factions",
          "enemy",
          "enemies",
          "insurgents",
          "junta",
          "paramilitaries");

  private Spoils() {}

  /** Whether what {@code figure} measures is taken from somebody who fights. */
  static boolean fromRival(Sentence sentence, Figure figure) {
    int from = sentence.find(figure.to(), figure.to() + FROM_REACH, FROM);
    return from >= 0 && sentence.find(from + 1, from + RIVAL_REACH, RIVALS) >= 0;
  }
}
