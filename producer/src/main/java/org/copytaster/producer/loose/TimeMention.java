package org.copytaster.producer.loose;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * A time of day as it stands in a line.
 *
 * @param start first unit in the line
 * @param end the unit after the last one
 * @param zone null where none is named
 */
record TimeMention(int start, int end, LocalTime time, ZoneId zone) {
  private static final Set<String> SEPARATORS = Set.of(":", "h", "时", "時", "시");

  /** The first time of day in the line, or null. */
  static TimeMention find(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      TimeMention mention = at(tokens, i);
      if (mention != null) {
        return mention;
      }
    }
    return null;
  }

  private static TimeMention at(List<Token> tokens, int i) {
    int hour = twoDigits(tokens, i);
    if (hour < 0
        || i > 0 && tokens.get(i - 1).end() == tokens.get(i).start() && joined(tokens, i)) {
      return null;
    }
    int minute = 0;
    int second = 0;
    int next = i + 1;
    boolean clock = false;
    boolean stop = tokens.get(next).is('.');
    if (next + 1 < tokens.size()
        && (stop || SEPARATORS.contains(Lexicon.lower(tokens.get(next).text())))
        && tokens.get(next + 1).text().length() == 2
        && twoDigits(tokens, next + 1) >= 0) {
      minute = twoDigits(tokens, next + 1);
      clock = !stop;
      next += 2;
      if (clock && next + 1 < tokens.size() && tokens.get(next).is(':')) {
        second = twoDigits(tokens, next + 1);
        next += 2;
        if (next + 1 < tokens.size() && tokens.get(next).is('.') && tokens.get(next + 1).number()) {
          next += 2; // fractions of a second
        }
      }
    }
    // "7 pm" and "11.04 Uhr": no clock without the word behind it.
    int half = next < tokens.size() ? half(tokens, next) : 0;
    if (half > 0) {
      if (hour < 1 || hour > 12) {
        return null;
      }
      hour = hour % 12 + (Lexicon.lower(tokens.get(next).text()).startsWith("p") ? 12 : 0);
      next += half;
      clock = true;
    }
    clock |= next > i + 1 && next < tokens.size() && hourWord(tokens.get(next));
    return clock && hour <= 23 && minute <= 59 && second >= 0 && second <= 59
        ? zoned(tokens, i, next, LocalTime.of(hour, minute, second))
        : null;
  }

  /** Whether the number before goes on in this one, as in "03.12.2025" or "12:30". */
  private static boolean joined(List<Token> tokens, int i) {
    Token before = tokens.get(i - 1);
    return before.is('.') || before.is(':') || before.is('/') || before.is('-');
  }

  private static boolean hourWord(Token token) {
    return Lexicon.lower(token.text()).equals("uhr") || Lexicon.get().zone(token.text()) != null;
  }

  /** How many tokens "pm", "p.m" or "p.m." has at that place; 0 where it is none. */
  private static int half(List<Token> tokens, int at) {
    String word = Lexicon.lower(tokens.get(at).text());
    if (word.equals("am") || word.equals("pm")) {
      return 1;
    }
    if ((word.equals("a") || word.equals("p"))
        && at + 2 < tokens.size()
        && tokens.get(at + 1).is('.')
        && Lexicon.lower(tokens.get(at + 2).text()).equals("m")) {
      return at + 3 < tokens.size() && tokens.get(at + 3).is('.') ? 4 : 3;
    }
    return 0;
  }

  private static TimeMention zoned(List<Token> tokens, int first, int next, LocalTime time) {
    int start = tokens.get(first).start();
    if (next < tokens.size()) {
      Token token = tokens.get(next);
      boolean bracket = token.is('(');
      Token name = bracket && next + 1 < tokens.size() ? tokens.get(next + 1) : token;
      ZoneId zone = Lexicon.get().zone(name.text());
      if (zone != null) {
        int sign = next + (bracket ? 2 : 1);
        int hours = zone.equals(ZoneId.of("UTC")) ? hoursOff(tokens, sign) : 0;
        return hours == 0
            ? new TimeMention(start, name.end(), time, zone)
            : new TimeMention(start, tokens.get(sign + 1).end(), time, ZoneOffset.ofHours(hours));
      }
      if (token.is('+') || token.is('-')) {
        int end = offsetEnd(tokens, next);
        if (end > 0) {
          return new TimeMention(start, tokens.get(end - 1).end(), time, offset(tokens, next, end));
        }
      }
    }
    return new TimeMention(start, tokens.get(next - 1).end(), time, null);
  }

  /** The hours in "GMT+2", or 0. */
  private static int hoursOff(List<Token> tokens, int sign) {
    if (sign + 1 >= tokens.size() || !(tokens.get(sign).is('+') || tokens.get(sign).is('-'))) {
      return 0;
    }
    int hours = twoDigits(tokens, sign + 1);
    boolean touches = tokens.get(sign).end() == tokens.get(sign + 1).start();
    return touches && hours > 0 && hours <= 14 ? (tokens.get(sign).is('-') ? -hours : hours) : 0;
  }

  private static int offsetEnd(List<Token> tokens, int sign) {
    if (sign + 1 >= tokens.size() || tokens.get(sign).end() != tokens.get(sign + 1).start()) {
      return 0;
    }
    Token hours = tokens.get(sign + 1);
    if (hours.number() && hours.text().length() == 4 && hours.value() <= 1800) {
      return sign + 2;
    }
    boolean colon = sign + 3 < tokens.size() && tokens.get(sign + 2).is(':');
    return hours.number()
            && hours.text().length() == 2
            && hours.value() < 18
            && colon
            && twoDigits(tokens, sign + 3) >= 0
            && twoDigits(tokens, sign + 3) < 60
        ? sign + 4
        : 0;
  }

  private static ZoneOffset offset(List<Token> tokens, int sign, int end) {
    int value = tokens.get(sign + 1).value();
    int hours = end == sign + 2 ? value / 100 : value;
    int minutes = end == sign + 2 ? value % 100 : tokens.get(sign + 3).value();
    int seconds = hours * 3600 + Math.min(minutes, 59) * 60;
    return ZoneOffset.ofTotalSeconds(tokens.get(sign).is('-') ? -seconds : seconds);
  }

  private static int twoDigits(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    return token.number() && token.text().length() <= 2 ? token.value() : -1;
  }
}
