package org.copytaster.producer.feed.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.copytaster.producer.feed.config.Secret;
import org.junit.jupiter.api.Test;

class SignatureTest {
  /** The second test case of RFC 4231. */
  private static final Secret KEY = new Secret("Jefe");

  private static final byte[] DATA = "what do ya want for nothing?".getBytes(UTF_8);
  private static final String SHA256 =
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

  @Test
  void whoKnowsTheSecretIsBelieved() {
    assertTrue(Signature.valid("sha256=" + SHA256, DATA, KEY));
    assertTrue(Signature.valid(" SHA256=" + SHA256.toUpperCase(Locale.ROOT), DATA, KEY));
  }

  @Test
  void nobodyElseIs() {
    assertFalse(Signature.valid(null, DATA, KEY));
    assertFalse(Signature.valid("sha256=", DATA, KEY));
    assertFalse(Signature.valid(SHA256, DATA, KEY));
    assertFalse(Signature.valid("sha1=" + SHA256, DATA, KEY));
    assertFalse(Signature.valid("sha512=" + SHA256, DATA, KEY));
    assertFalse(Signature.valid("sha256=" + SHA256, DATA, new Secret("jefe")));
    assertFalse(Signature.valid("sha256=" + SHA256, new byte[] {1}, KEY));
  }
}
