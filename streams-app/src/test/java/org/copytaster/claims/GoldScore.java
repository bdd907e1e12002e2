package org.copytaster.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compares what the extractor takes from texts with what a careful reader does. */
final class GoldScore {
  private static final double NEAR = 0.006;

  private final List<String> faults = new ArrayList<>();
  private int right;
  private int wrong;
  private int missed;
  private int sprung;
  private int traps;
  private int detailsRight;
  private int details;

  static GoldScore of(ClaimExtractor extractor, List<GoldText> texts) {
    GoldScore score = new GoldScore();
    texts.forEach(text -> score.add(text, extractor.extract(text.document())));
    return score;
  }

  private void add(GoldText text, List<Claim> claims) {
    List<GoldText.Gold> left = new ArrayList<>(text.claims());
    for (Claim claim : claims) {
      String line = Cases.line(claim);
      GoldText.Gold gold =
          left.stream()
              .filter(g -> g.line().equals(line))
              .findFirst()
              .or(() -> left.stream().filter(g -> isNear(g.line(), line)).findFirst())
              .orElse(null);
      String trap = gold == null ? trap(text, claim) : null;
      if (gold != null) {
        left.remove(gold);
        right++;
        compare(text, gold, claim);
      } else if (trap != null) {
        sprung++;
        fault("sprung", text, line + " (" + trap + ")");
      } else {
        wrong++;
        fault("wrong ", text, line);
      }
    }
    missed += left.size();
    left.forEach(gold -> fault("missed", text, gold.line()));
    traps += text.traps().size() + text.denials().size();
  }

  /** As near as a value is that a reader converts by a rounded factor. */
  private static boolean isNear(String expected, String found) {
    int value = expected.lastIndexOf('|') + 1;
    if (!found.startsWith(expected.substring(0, value))) {
      return false;
    }
    double gold = Double.parseDouble(expected.substring(value));
    return Math.abs(Double.parseDouble(found.substring(value)) - gold) <= NEAR * Math.abs(gold);
  }

  private static String trap(GoldText text, Claim claim) {
    for (Map.Entry<String, String> entry : text.traps().entrySet()) {
      String digits = entry.getKey().split(" ")[0];
      if (claim.text().equalsIgnoreCase(digits)
          || claim.text().toLowerCase(Locale.ROOT).startsWith(digits.toLowerCase(Locale.ROOT))) {
        return entry.getValue();
      }
    }
    return text.denials().isEmpty() ? null : "a denial";
  }

  private void compare(GoldText text, GoldText.Gold gold, Claim claim) {
    gold.details()
        .forEach(
            (key, expected) -> {
              details++;
              String actual = detail(key, claim);
              if (actual.equals(expected)) {
                detailsRight++;
              } else {
                fault(
                    "detail", text, gold.line() + ": " + key + "=" + actual + ", not " + expected);
              }
            });
  }

  private static String detail(String key, Claim claim) {
    return switch (key) {
      case "about" -> claim.about() == null ? "-" : claim.about().name();
      case "bound" -> claim.bound().sign();
      case "from" -> claim.originator() == null ? "-" : claim.originator();
      case "chain" -> String.join("; ", claim.attribution());
      case "unit" -> claim.unit();
      default -> throw new IllegalArgumentException("no such detail: " + key);
    };
  }

  private void fault(String kind, GoldText text, String what) {
    faults.add(kind + " " + text.file() + ":" + text.line() + " " + what);
  }

  double f1() {
    return 2.0 * right / (2.0 * right + wrong + sprung + missed);
  }

  int sprung() {
    return sprung;
  }

  double details() {
    return details == 0 ? 1 : (double) detailsRight / details;
  }

  /** One line of figures, then a line for each fault. */
  String report() {
    return String.format(
            Locale.ROOT,
            "claims P %.3f R %.3f F1 %.3f (gold %d), traps sprung %d of %d, details %d of %d",
            (double) right / (right + wrong + sprung),
            (double) right / (right + missed),
            f1(),
            right + missed,
            sprung,
            traps,
            detailsRight,
            details)
        + "\n"
        + String.join("\n", faults);
  }
}
