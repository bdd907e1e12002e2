package org.copytaster.ledger;

/**
 * Who vouches for a claim: its outlet, or the article itself where the outlet is unknown, so that
 * two pages of unknown outlets count as two.
 */
public final class Sources {
  private static final String UNKNOWN = "\uffff";

  private Sources() {}

  /** The source of a claim of {@code articleId} in {@code outlet}, which may be null. */
  public static String of(String outlet, String articleId) {
    return outlet != null ? outlet : UNKNOWN + articleId;
  }

  /** Whether a source is an outlet that can be named. */
  public static boolean isOutlet(String source) {
    return !source.startsWith(UNKNOWN);
  }
}
