package org.copytaster.claims;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A measure as the catalogue declares it.
 *
 * @param name key of the measure ("territorial-gain")
 * @param label what a reader calls it ("Territory gained")
 * @param colour of its charts, such as {@code #b3362d}
 * @param dimensions names of the unit dimensions it accepts
 * @param siUnit unit of its SI values
 * @param time how its figures relate to time
 * @param aggregation how a series adds it up; passed on as declared
 * @param actorRequired whether a figure without a known actor is no claim
 * @param territoryOnly whether the figure must be a share of a country or of its territory
 * @param ofWar whether a text that is about something else than war has none
 * @param bare whether a figure without a unit may be a claim
 * @param cues the phrases that announce it, by the way they relate figure and actor
 * @param vetoes phrases, word by word, right before or after the figure that rule the measure out
 */
public record Measure(
    String name,
    String label,
    String colour,
    Set<String> dimensions,
    String siUnit,
    Time time,
    String aggregation,
    boolean actorRequired,
    boolean territoryOnly,
    boolean ofWar,
    boolean bare,
    Map<CueKind, List<String>> cues,
    List<List<String>> vetoes) {
  /** How figures of a measure relate to time. */
  public enum Time {
    /** Happens over a period: no period, no claim. */
    FLOW,
    /** Stands at a date: has the month of that date. */
    STOCK,
    /** Happens at a day. */
    EVENT
  }

  /** How a cue relates a figure and an actor. */
  public enum CueKind {
    /** A verb whose subject is the actor and whose object is the figure; its passive too. */
    ACTIVE,
    /** A verb whose subject is the side affected: what it loses, the other side gains. */
    LOSS,
    /** A verb that the figure is the subject of: "died", "fell to". */
    SUBJECT,
    /** A noun that the figure measures: "advance", "death toll". */
    NOUN,
    /** A word that is itself what is counted: "dead", "injuries". */
    COUNT;

    /** The field of the catalogue that lists such cues. */
    public String field() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  boolean flow() {
    return time == Time.FLOW;
  }

  boolean stock() {
    return time == Time.STOCK;
  }

  boolean event() {
    return time == Time.EVENT;
  }

  /** Whether it takes figures of a dimension: "area". */
  boolean counts(String dimension) {
    return dimensions.contains(dimension);
  }
}
