package org.copytaster.producer.loose;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A time of day as it stands in a line.
 *
 * @param start first unit in the line
 * @param end the unit after the last one
 * @param zone null where none is named
 */
record TimeMention(int start, int end, LocalTime time, ZoneId zone) {
  /** The first time of day in the line, or null. */
  static TimeMention find(List<Token> tokens) {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      TimeMention mention = at(tokens, i);
      if (mention != null) {
        return mention;
      }
    }
    return null;
  }

  private static TimeMention at(List<Token> tokens, int i) {
    int hour = twoDigits(tokens, i);
    String separator = Lexicon.lower(tokens.get(i + 1).text());
    int minute = twoDigits(tokens, i + 2);
    if (hour < 0
        || minute < 0
        || minute > 59
        || tokens.get(i + 2).text().length() != 2
        || !(separator.equals(":") || separator.equals("h"))) {
      return null;
    }
    int next = i + 3;
    int second = 0;
    if (next + 1 < tokens.size() && tokens.get(next).is(':')) {
      second = twoDigits(tokens, next + 1);
      next += 2;
      if (next + 1 < tokens.size() && tokens.get(next).is('.') && tokens.get(next + 1).number()) {
        next += 2; // fractions of a second
      }
    }
    if (next < tokens.size()) {
      String half = half(tokens, next);
      if (half != null) {
        if (hour < 1 || hour > 12) {
          return null;
        }
        hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
        next += half.length();
      }
    }
    if (hour > 23 || second < 0 || second > 59) {
      return null;
    }
    LocalTime time = LocalTime.of(hour, minute, second);
    return zoned(tokens, i, next, time);
  }

  /**
   * "pm" or "p.m." at that place, as its tokens joined by nothing: its length tells their count.
   */
  private static String half(List<Token> tokens, int at) {
    String word = Lexicon.lower(tokens.get(at).text());
    if (word.equals("am") || word.equals("pm")) {
      return word.substring(0, 1);
    }
    if ((word.equals("a") || word.equals("p"))
        && at + 2 < tokens.size()
        && tokens.get(at + 1).is('.')
        && Lexicon.lower(tokens.get(at + 2).text()).equals("m")) {
      return at + 3 < tokens.size() && tokens.get(at + 3).is('.') ? word + ".m." : word + ".m";
    }
    return null;
  }

  private static TimeMention zoned(List<Token> tokens, int first, int next, LocalTime time) {
    int start = tokens.get(first).start();
    if (next < tokens.size()) {
      Token token = tokens.get(next);
      boolean bracket = token.is('(');
      Token name = bracket && next + 1 < tokens.size() ? tokens.get(next + 1) : token;
      ZoneId zone = Lexicon.get().zone(name.text());
      if (zone != null) {
        return new TimeMention(start, name.end(), time, zone);
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
