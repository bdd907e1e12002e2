package org.copytaster.producer.feed.config;

import java.util.Objects;

/**
 * What a request carries to prove who sends it.
 *
 * @param header its name
 * @param token a bearer token in the header Authorization, else the header's value as it is
 */
public record Credentials(String header, Secret token) {
  /** The header of bearer tokens. */
  public static final String AUTHORIZATION = "Authorization";

  private static final String BEARER = "Bearer ";

  /** Neither may be null. */
  public Credentials {
    Objects.requireNonNull(header);
    Objects.requireNonNull(token);
  }

  /** The header's value. */
  public String value() {
    return header.equalsIgnoreCase(AUTHORIZATION) ? BEARER + token.reveal() : token.reveal();
  }

  /** Whether a header that came in is the right one; null is not. */
  public boolean accepts(String value) {
    return value != null && new Secret(value()).matches(value);
  }
}
