package org.copytaster.query.http.route;

import java.util.Arrays;
import java.util.List;

/** What a client takes, by its Accept header. */
public final class Accept {
  private Accept() {}

  /**
   * The form that the client likes best; the earlier one of equals.
   *
   * @param accept the header; null for anything
   * @throws Problem if it takes none of them
   */
  public static String best(String accept, List<String> mediaTypes) {
    if (accept == null || accept.isBlank()) {
      return mediaTypes.get(0);
    }
    String best = null;
    double highest = 0;
    for (String mediaType : mediaTypes) {
      double quality = quality(accept, mediaType);
      if (quality > highest) {
        best = mediaType;
        highest = quality;
      }
    }
    if (best == null) {
      throw new Problem(
          Problem.NOT_ACCEPTABLE,
          "The Accept header takes nothing that is given here.",
          "Given is " + String.join(", ", mediaTypes) + ".");
    }
    return best;
  }

  /** Of the most specific range that the media type falls under; 0 where there is none. */
  private static double quality(String accept, String mediaType) {
    String family = mediaType.substring(0, mediaType.indexOf('/')) + "/*";
    for (String range : List.of(mediaType, family, "*/*")) {
      for (String part : accept.split(",")) {
        String[] fields = part.split(";");
        if (fields.length > 0 && fields[0].strip().equalsIgnoreCase(range)) {
          return Arrays.stream(fields)
              .map(String::strip)
              .filter(field -> field.matches("q=[01](\\.[0-9]{0,3})?"))
              .mapToDouble(field -> Double.parseDouble(field.substring(2)))
              .findFirst()
              .orElse(1);
        }
      }
    }
    return 0;
  }
}
