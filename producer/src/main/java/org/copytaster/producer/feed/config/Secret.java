package org.copytaster.producer.feed.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Objects;

/** A token that no log, message or exception shows. */
public final class Secret {
  private final String value;

  /** Wraps it. */
  public Secret(String value) {
    this.value = Objects.requireNonNull(value);
  }

  /** The token, for the one place that sends it. */
  public String reveal() {
    return value;
  }

  /** Whether somebody knows it; takes the same time whatever they guess. */
  public boolean matches(String guess) {
    return MessageDigest.isEqual(value.getBytes(UTF_8), guess.getBytes(UTF_8));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && matches(secret.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
