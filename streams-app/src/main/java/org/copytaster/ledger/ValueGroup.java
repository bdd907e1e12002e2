package org.copytaster.ledger;

import java.util.List;
import org.copytaster.schema.internal.LedgerValue;

/**
 * One distinct value of one originator, with the first of those who say it.
 *
 * @param value the value and how many say it
 * @param carriers the first articles, each once, in the order of {@link Carrier}; at least one
 * @param outlets the first sources in order: outlets by name, then {@link Sources} of articles with
 *     no known outlet
 * @param stories the first stories, by id
 * @param chains the first ways in which it is attributed, by {@link #chainKey}
 */
public record ValueGroup(
    LedgerValue value,
    List<Carrier> carriers,
    List<String> outlets,
    List<String> stories,
    List<Chain> chains) {

  /**
   * One way in which a value is attributed.
   *
   * @param attribution who said it, nearest first; empty where nobody is named
   * @param claims how many claims attribute it so
   * @param carriers the first articles that do, in the order of {@link Carrier}; at least one
   */
  public record Chain(List<String> attribution, long claims, List<Carrier> carriers) {
    /** Its key. */
    public String key() {
      return chainKey(attribution);
    }
  }

  /** Who said it first. */
  public Carrier first() {
    return carriers.get(0);
  }

  /** Whether an article of a story that says one of some values says this one. */
  boolean sharesStory(List<ValueGroup> others) {
    return others.stream().anyMatch(other -> other.stories().stream().anyMatch(stories::contains));
  }

  /** Whether somebody is named as a link of a chain. */
  boolean isSaidThrough(String name) {
    return chains.stream().anyMatch(chain -> chain.attribution().contains(name));
  }

  /** Key of an attribution chain. */
  public static String chainKey(List<String> attribution) {
    return LedgerKeys.join(attribution.toArray(String[]::new));
  }
}
