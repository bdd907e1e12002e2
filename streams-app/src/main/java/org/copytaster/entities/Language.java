package org.copytaster.entities;

import com.carrotsearch.labs.langid.DetectedLanguage;
import com.carrotsearch.labs.langid.LangIdV3;
import com.carrotsearch.labs.langid.Model;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The language of an article, and how it is known.
 *
 * @param tag BCP 47 tag, or null where unknown
 * @param basis how it is known
 * @param confidence of the detection, 0 to 1; null where the language was stated or is unknown
 */
public record Language(String tag, Basis basis, Double confidence) {
  /** Of a language that the text is too short to tell. */
  private static final Language UNKNOWN = new Language(null, Basis.UNKNOWN, null);

  /** What is read of a text: more changes nothing and costs time. */
  private static final int SAMPLE = 600;

  /** What is read first: of nearly all English texts this is enough to be sure. */
  private static final int FIRST = 80;

  /** Fewer letters are a name or two, which may be of any language. */
  private static final int LEAST_LETTERS = 24;

  /** In fewer letters, names may make English look like another language. */
  private static final int LEAST_FOREIGN = 50;

  /** Below this a text in Latin letters is still read as English. */
  private static final double SURE = 0.99;

  private static final double STEPS = 1000;

  /** A detector holds arrays of the model's size and serves one thread at a time. */
  private static final ThreadLocal<LangIdV3> DETECTOR =
      ThreadLocal.withInitial(() -> new LangIdV3(Shared.MODEL));

  /** How a language is known. */
  public enum Basis {
    /** The sender says so; this wins over what the text looks like. */
    STATED,
    /** From the text. */
    DETECTED,
    /** Not known. */
    UNKNOWN
  }

  /** The stated language, else the one that the text looks like. */
  static Language of(String stated, String text) {
    if (stated != null && !stated.isBlank()) {
      return new Language(stated, Basis.STATED, null);
    }
    String sample = sample(text, SAMPLE);
    if (letters(sample, LEAST_LETTERS) < LEAST_LETTERS) {
      return UNKNOWN;
    }
    DetectedLanguage found = detected(sample(sample, FIRST));
    boolean sure = found.getConfidence() == 1 && isEnglishTag(found.getLangCode());
    if (!sure && sample.length() > FIRST) {
      found = detected(sample);
    }
    double confidence = Math.round(found.getConfidence() * STEPS) / STEPS;
    return new Language(found.getLangCode(), Basis.DETECTED, confidence);
  }

  private static DetectedLanguage detected(String sample) {
    LangIdV3 detector = DETECTOR.get();
    byte[] bytes = sample.getBytes(StandardCharsets.UTF_8);
    detector.reset();
    detector.append(bytes, 0, bytes.length);
    return detector.classify(true);
  }

  /** The beginning of a text, up to a whole character. */
  private static String sample(String text, int length) {
    int end = Math.min(text.length(), length);
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** How many letters there are; counting may stop at {@code most}. */
  private static int letters(String sample, int most) {
    int letters = 0;
    for (int i = 0; i < sample.length() && letters < most; ) {
      int codePoint = sample.codePointAt(i);
      letters += weight(codePoint);
      i += Character.charCount(codePoint);
    }
    return letters;
  }

  /** An ideograph says as much as a few letters. */
  private static int weight(int codePoint) {
    if (Character.isIdeographic(codePoint)) {
      return 3;
    }
    return Character.isLetter(codePoint) ? 1 : 0;
  }

  /** Whether the article is to be read as English. */
  boolean isEnglish(String text) {
    return switch (basis) {
      case STATED -> isEnglishTag(tag);
      case DETECTED -> isEnglishTag(tag) || isLatin(text) && (confidence < SURE || isShort(text));
      case UNKNOWN -> isLatin(text);
    };
  }

  private static boolean isShort(String text) {
    return letters(sample(text, SAMPLE), LEAST_FOREIGN) < LEAST_FOREIGN;
  }

  private static boolean isEnglishTag(String tag) {
    String lower = tag.toLowerCase(Locale.ROOT);
    return lower.equals("en") || lower.startsWith("en-") || lower.startsWith("en_");
  }

  private static boolean isLatin(String text) {
    int end = Math.min(text.length(), SAMPLE);
    int latin = 0;
    int other = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        boolean plain = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
        latin += plain ? 1 : 0;
        other += plain ? 0 : 1;
      }
    }
    return latin >= other;
  }

  /** Read when the first text without a stated language comes; shared by all threads. */
  private static final class Shared {
    static final Model MODEL = Model.defaultModel();
  }
}
