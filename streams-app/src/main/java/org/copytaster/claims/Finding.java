package org.copytaster.claims;

/**
 * A figure that an article reports or denies, and how it was found.
 *
 * @param claim where it is denied, its attribution is who denies it, nearest first
 * @param denied whether the text says that it is not so
 * @param rule how it was found, for a person to read
 */
public record Finding(Claim claim, boolean denied, Rule rule) {

  Finding with(Claim other, Rule why) {
    return new Finding(other, denied, why);
  }
}
