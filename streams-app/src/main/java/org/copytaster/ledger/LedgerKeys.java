package org.copytaster.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.copytaster.claims.Claim;
import org.copytaster.claims.Party;
import org.copytaster.schema.ClaimParty;

/**
 * Keys of claims, ledger entries and series. Parts are joined by {@code |}; within a part {@code |}
 * and {@code \} are escaped by {@code \}. A party is its Wikidata id, else {@code local:} and its
 * name in lower case, else {@code -}.
 */
public final class LedgerKeys {
  private LedgerKeys() {}

  /** The ledger entry a claim belongs to, such as {@code territorial-gain|Q159|Q212|2025-11}. */
  public static String ledgerKey(Claim claim) {
    return join(claim.measure(), id(claim.actor()), id(claim.about()), claim.period());
  }

  /** The key of a point of a series. */
  public static String seriesKey(String series, ClaimParty actor, ClaimParty about, String period) {
    return join(series, id(actor), id(about), period);
  }

  /** What is said of one measure, actor and about, in all periods: what partitions go by. */
  public static String subject(String ledgerKey) {
    return ledgerKey.substring(0, ledgerKey.lastIndexOf('|'));
  }

  /** The period of a ledger key. */
  public static String period(String ledgerKey) {
    return ledgerKey.substring(ledgerKey.lastIndexOf('|') + 1);
  }

  /** The key of the same measure, actor and about in another period. */
  public static String withPeriod(String ledgerKey, String period) {
    return subject(ledgerKey) + '|' + period;
  }

  /** Stable id of a claim: what is claimed and who by, not where in the text it stands. */
  public static String claimId(String articleId, Claim claim) {
    String said =
        join(
            articleId,
            ledgerKey(claim),
            claim.place() == null ? "-" : claim.place(),
            claim.siValue().stripTrailingZeros().toPlainString(),
            claim.siLow().stripTrailingZeros().toPlainString(),
            claim.siHigh().stripTrailingZeros().toPlainString(),
            claim.bound().sign(),
            claim.originator() == null ? "-" : claim.originator());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Joins escaped parts. */
  public static String join(String... parts) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        key.append('|');
      }
      key.append(parts[i].replace("\\", "\\\\").replace("|", "\\|"));
    }
    return key.toString();
  }

  /** The parts of a key, as they were before they were joined. */
  public static List<String> split(String key) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c == '|') {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c == '\\' && i + 1 < key.length() ? key.charAt(++i) : c);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  private static String id(Party party) {
    return party == null ? "-" : id(party.wikidata(), party.name());
  }

  private static String id(ClaimParty party) {
    return party == null ? "-" : id(party.getWikidata(), party.getName());
  }

  private static String id(String wikidata, String name) {
    return wikidata != null ? wikidata : "local:" + name.toLowerCase(Locale.ROOT);
  }
}
