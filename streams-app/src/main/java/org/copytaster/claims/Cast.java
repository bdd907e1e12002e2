package org.copytaster.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who has been named in one text so far, and who acted last. */
final class Cast {
  private final Map<String, Party> actors = new HashMap<>();
  private List<PartyMention> parties = List.of();
  private List<PartyMention> lately = List.of();
  private Party actor;
  private RoleFinder.Roles roles;

  /**
   * Takes in whom a sentence names.
   *
   * @param leading who acts in it, or null where that cannot be told
   */
  void hear(Scene scene, Party leading) {
    if (!scene.parties().isEmpty()) {
      lately = new ArrayList<>(parties);
      parties = scene.parties();
      lately.addAll(parties);
      actor = leading == null ? actor : leading;
    }
  }

  /** Takes in who did what a figure says. */
  void act(Draft draft) {
    roles = draft.roles();
    if (roles.actor() != null) {
      actors.put(draft.measure().name(), roles.actor());
    }
  }

  /** Two sides act together: whom a pronoun means cannot be told. */
  void forget() {
    actor = null;
    roles = null;
  }

  /**
   * Who acted last, or null.
   *
   * @param passive whether the sentence leaves out who: then it is whom the measure was told of
   */
  Party actor(Measure measure, boolean passive) {
    return passive ? actors.getOrDefault(measure.name(), actor) : actor;
  }

  /** Who acted and who was affected by the last figure, or null before the first. */
  RoleFinder.Roles roles() {
    return roles;
  }

  /** Those of the last two sentences that name any, nearest last. */
  List<PartyMention> parties() {
    return lately;
  }
}
