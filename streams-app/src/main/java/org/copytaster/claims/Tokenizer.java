package org.copytaster.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a stretch of text into words, numbers and signs in one pass. */
final class Tokenizer {
  /** What a number hangs on in markup, tags, handles and programs: it reports nothing there. */
  private static final String CODE = "=#@_\\&";

  /** The group, and no verb. */
  private static final AnyOf NAMES = AnyOf.of("IS", "WHO");

  private final String text;
  private final int end;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokenizer(String text, int start, int end) {
    this.text = text;
    this.at = start;
    this.end = end;
  }

  static List<Token> tokens(String text, int start, int end) {
    Tokenizer tokenizer = new Tokenizer(text, start, end);
    tokenizer.run();
    return tokenizer.tokens;
  }

  private void run() {
    while (at < end) {
      char c = text.charAt(at);
      if (isSpace(c)) {
        at++;
      } else if (startsAddress()) {
        opaque(chunkEnd());
      } else if (Character.isDigit(c) && follows(CODE)) {
        opaque(lettersAndDigits());
      } else if (Character.isDigit(c)) {
        number();
      } else if (Character.isLetter(c)) {
        word();
      } else if (c == '.' && shortens()) {
        at++;
      } else {
        add(Token.Kind.SIGN, at + 1);
      }
    }
  }

  /** "Harry S. Truman", "Gen. Oleksandr": a stop before a name shortens a word. */
  private boolean shortens() {
    return at > 0
        && Character.isLetter(text.charAt(at - 1))
        && at + 2 < end
        && isSpace(text.charAt(at + 1))
        && Character.isUpperCase(text.charAt(at + 2));
  }

  static boolean isSpace(char c) {
    return c == ' ' || Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2009';
  }

  private boolean startsAddress() {
    char c = text.charAt(at);
    return c == 'w' && text.startsWith("www.", at)
        || c == 'h' && (text.startsWith("http://", at) || text.startsWith("https://", at));
  }

  /** Whether one of these characters stands right before. */
  private boolean follows(String signs) {
    return at > 0 && signs.indexOf(text.charAt(at - 1)) >= 0;
  }

  private int lettersAndDigits() {
    int i = at;
    while (i < end && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int chunkEnd() {
    int i = at;
    while (i < end && !isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private void number() {
    int i = digits(at);
    boolean groupable = i - at <= 3 && text.charAt(at) != '0';
    int dotted = groupable ? dottedGroups(i) : i;
    while (groupable && dotted == i && isGroup(i)) {
      i += 4;
      dotted = i;
    }
    i = Math.max(i, dotted);
    if (isDecimalComma(i)) {
      i = digits(i + 1);
    }
    if (i + 1 < end && text.charAt(i) == '.' && Character.isDigit(text.charAt(i + 1))) {
      i = digits(i + 1);
      if (i + 1 < end && text.charAt(i) == '.' && Character.isDigit(text.charAt(i + 1))) {
        opaque(chunkEnd());
        return;
      }
    }
    if (i + 1 < end && text.charAt(i) == ':' && Character.isDigit(text.charAt(i + 1))) {
      opaque(digits(i + 1));
    } else if (i < end && Character.isLetter(text.charAt(i)) && !startsUnit(i)) {
      opaque(letters(i));
    } else {
      add(Token.Kind.NUMBER, i);
    }
  }

  /** The end of "1.200.000": two groups or more tell that the stops are no decimal point. */
  private int dottedGroups(int from) {
    int i = from;
    int groups = 0;
    while (i + 3 < end && text.charAt(i) == '.' && digits(i + 1) == i + 4) {
      i += 4;
      groups++;
    }
    boolean whole = i >= end || text.charAt(i) != '.' || digits(i + 1) == i + 1;
    return groups >= 2 && whole ? i : from;
  }

  /** "3,5": a comma before one or two digits groups nothing. */
  private boolean isDecimalComma(int i) {
    if (i + 1 >= end || text.charAt(i) != ',') {
      return false;
    }
    int to = digits(i + 1);
    boolean closed = to >= end || !Character.isLetter(text.charAt(to)) && text.charAt(to) != ',';
    return to > i + 1 && to <= i + 3 && closed;
  }

  /** A separator, three digits and no fourth: "1,234", "1 234", "1'234". */
  private boolean isGroup(int i) {
    return i + 3 < end + 0
        && ",'\u2019 \u00a0\u202f\u2009".indexOf(text.charAt(i)) >= 0
        && digits(i + 1) == i + 4;
  }

  /** "701km²", "270sq": a unit written without a space. */
  private boolean startsUnit(int i) {
    return text.startsWith("km", i) || text.startsWith("sq", i) || text.startsWith("ha ", i);
  }

  private int digits(int from) {
    int i = from;
    while (i < end && Character.isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int letters(int from) {
    int i = from;
    while (i < end && isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || Character.isLetterOrDigit(c);
  }

  private void word() {
    int i = letters(at);
    if (i - at == 1) {
      i = initials(i);
    }
    while (i + 1 < end && isApostrophe(text.charAt(i)) && Character.isLetter(text.charAt(i + 1))) {
      int next = letters(i + 1);
      if (next - i == 2 && (text.charAt(i + 1) == 's' || text.charAt(i + 1) == 'S')) {
        break;
      }
      i = next;
    }
    if (i < end && text.charAt(i) == '²') {
      i++;
    }
    if (i + 1 < end && text.charAt(i) == '.' && Calendar.shortMonth(text, at, i)) {
      i++;
    }
    add(Token.Kind.WORD, i);
    if (i + 1 < end && isApostrophe(text.charAt(i)) && letters(i + 1) == i + 2) {
      add(Token.Kind.WORD, i + 2);
    }
  }

  /** "U.S.", "U.K.": single letters, each with its full stop. */
  private int initials(int from) {
    int i = from;
    int last = from;
    while (i < end && text.charAt(i) == '.' && i + 1 <= end) {
      last = i + 1;
      if (last + 1 < end
          && Character.isUpperCase(text.charAt(last))
          && text.charAt(last + 1) == '.') {
        i = last + 1;
      } else {
        break;
      }
    }
    return last > from + 1 ? last : from;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private void opaque(int to) {
    add(Token.Kind.OPAQUE, to);
  }

  private void add(Token.Kind kind, int to) {
    boolean word = kind == Token.Kind.WORD;
    boolean capital = word && Character.isUpperCase(text.charAt(at));
    Vocabulary.Word known = Vocabulary.find(text, at, to);
    String form = known == null ? text.substring(at, to) : known.form(text, at, to);
    String lower = form;
    if (capital && NAMES.contains(form)) {
      known = null;
    } else if (word && known != null) {
      lower = known.lower();
    } else if (word) {
      lower = form.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
      known = Vocabulary.folds(form) ? null : Vocabulary.find(lower, 0, lower.length());
    } else if (known != null && !known.lower().equals(form)) {
      known = null;
    }
    int hash = known == null ? lower.hashCode() : known.hash();
    int id = known == null ? 0 : known.id();
    int marks = known == null ? 0 : known.marks();
    marks |= Vocabulary.marks(kind);
    tokens.add(new Token(kind, at, to, form, lower, hash, capital, id, marks));
    at = to;
  }
}
