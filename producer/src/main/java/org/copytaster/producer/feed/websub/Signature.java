package org.copytaster.producer.feed.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.copytaster.producer.feed.config.Secret;

/** The header X-Hub-Signature: {@code sha256=} and the HMAC of the body in hex. */
public final class Signature {
  /** Its name. */
  public static final String HEADER = "X-Hub-Signature";

  /** SHA-1 is left out although the standard knows it: hubs that sign have a better one. */
  private static final Map<String, String> METHODS =
      Map.of("sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

  private Signature() {}

  /** Whether a hub that knows the secret has signed the body. */
  public static boolean valid(String header, byte[] body, Secret secret) {
    int at = header == null ? -1 : header.indexOf('=');
    if (at < 0) {
      return false;
    }
    String method = METHODS.get(header.substring(0, at).strip().toLowerCase(Locale.ROOT));
    if (method == null) {
      return false;
    }
    byte[] given = header.substring(at + 1).strip().toLowerCase(Locale.ROOT).getBytes(UTF_8);
    return MessageDigest.isEqual(hmac(method, body, secret).getBytes(UTF_8), given);
  }

  private static String hmac(String method, byte[] body, Secret secret) {
    try {
      Mac mac = Mac.getInstance(method);
      mac.init(new SecretKeySpec(secret.reveal().getBytes(UTF_8), method));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + method, e);
    }
  }
}
