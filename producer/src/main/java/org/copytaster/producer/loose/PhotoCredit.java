package org.copytaster.producer.loose;

import java.util.List;
import java.util.Set;

/** Recognises captions and credits of pictures. */
final class PhotoCredit {
  private static final List<String> MARKS = Resource.lines("photo-marks.txt");

  /** Small words inside the names of houses: "Ministry of Defence". */
  private static final Set<String> SMALL =
      Set.of("of", "the", "for", "de", "da", "del", "du", "des", "van", "von", "and");

  private static final Set<String> CUES =
      Set.of("PHOTO", "PHOTOS", "FOTO", "PICTURE", "FILE PHOTO");

  private PhotoCredit() {}

  static boolean is(String line) {
    return cue(line) || agencyAfterSlash(line) || mark(line) || person(line);
  }

  /** "PHOTO EPA/A. NAME". */
  private static boolean cue(String line) {
    for (String cue : CUES) {
      if (line.startsWith(cue + " ") && !Shape.prose(line)) {
        return true;
      }
    }
    return false;
  }

  /** "… Name/POOL/AFP.", "… REUTERS/Name": a name and an agency joined by a slash at the end. */
  private static boolean agencyAfterSlash(String line) {
    int end = line.length();
    while (end > 0 && ".)]".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    int slash = line.lastIndexOf('/', end - 1);
    if (slash < 1 || end - slash > 40) {
      return false;
    }
    String after = line.substring(slash + 1, end).strip();
    int blank = line.lastIndexOf(' ', slash - 2);
    String before = line.substring(blank + 1, slash).strip();
    before = before.substring(before.lastIndexOf('/') + 1);
    while (!before.isEmpty() && "([".indexOf(before.charAt(0)) >= 0) {
      before = before.substring(1);
    }
    Lexicon words = Lexicon.get();
    boolean agencyLast = words.agency(after) && !after.isEmpty() && Shape.name(after);
    boolean agencyFirst = words.agency(before) && Shape.name(after) && Shape.words(after) <= 4;
    // "(AFP/Reuters)" after a sentence credits the text, not a picture.
    boolean agenciesOnly =
        agencyLast && words.agency(before) && line.charAt(blank + 1) == '(' && blank > 0;
    return (agencyLast || agencyFirst) && !agenciesOnly;
  }

  /** "The mill at dusk. Ana Lobo/Riverine": a caption in sentences, a name, its house. */
  private static boolean person(String line) {
    int slash = line.lastIndexOf('/');
    int stop = slash < 0 ? -1 : line.lastIndexOf(". ", slash);
    if (stop < 0 || line.indexOf('.', stop + 1) >= 0 || line.length() - stop > 60) {
      return false;
    }
    String before = line.substring(stop + 2, slash);
    return Shape.personLine(before) && Shape.name(line.substring(slash + 1));
  }

  /** "… (Getty Images)", with nothing but names after the mark. */
  private static boolean mark(String line) {
    String lower = Lexicon.lower(line);
    for (String mark : MARKS) {
      int at = lower.lastIndexOf(mark);
      if (at < 0 || line.length() - at - mark.length() > 40) {
        continue;
      }
      String rest = line.substring(at + mark.length());
      boolean names =
          Token.of(rest).stream().noneMatch(token -> token.word() && small(token.text()));
      // Pages lose the blank before the credit: "on the steps of the ministryPhoto by …".
      boolean glued = at > 0 && Character.isUpperCase(line.charAt(at)) && letter(line, at - 1);
      boolean setOff = at == 0 || glued || "/([|.-—–©, \"”»".indexOf(line.charAt(at - 1)) >= 0;
      if (names && setOff && (at == 0 || !clause(line.substring(0, at)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean small(String word) {
    return Character.isLowerCase(word.charAt(0)) && !SMALL.contains(word);
  }

  private static boolean letter(String line, int at) {
    return Character.isLowerCase(line.charAt(at));
  }

  /** Whether the mark is the last word of a sentence ("bought a stake in Getty Images"). */
  private static boolean clause(String before) {
    String bare = before.stripTrailing();
    if (bare.isEmpty() || !Character.isLetter(bare.charAt(bare.length() - 1))) {
      return false;
    }
    String word = bare.substring(bare.lastIndexOf(' ') + 1);
    return Character.isLowerCase(word.charAt(0));
  }
}
