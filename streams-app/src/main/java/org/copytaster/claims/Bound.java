package org.copytaster.claims;

/** How the printed words bound a figure. */
public enum Bound {
  /** The figure as it stands. */
  EXACT("="),
  /** "At least", "more than", "dozens". */
  AT_LEAST(">="),
  /** "Up to", "fewer than". */
  AT_MOST("<="),
  /** "About", "nearly", "some". */
  ABOUT("~");

  private final String sign;

  Bound(String sign) {
    this.sign = sign;
  }

  /** The sign of the export: {@code =}, {@code >=}, {@code <=} or {@code ~}. */
  public String sign() {
    return sign;
  }
}
