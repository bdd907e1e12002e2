package org.copytaster.producer.loose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A day that a sentence reports on.
 *
 * @param date with the year, printed or worked out
 * @param weekday whether its weekday was named
 * @param year whether its year was printed
 * @param opens whether it opens the paragraph
 * @param words as printed
 */
record DayInText(LocalDate date, boolean weekday, boolean year, boolean opens, String words) {
  /** "On December 3, 2025": so many tokens may stand before a day that opens a paragraph. */
  private static final int OPENING_TOKENS = 3;

  /** The days of a paragraph that had come, in order; no ends of spans, no days to come. */
  static List<DayInText> reported(String paragraph, LocalDate today) {
    List<DayInText> days = new ArrayList<>();
    List<Token> tokens = Token.of(paragraph);
    boolean ahead = false;
    int at = 0;
    for (DateMention mention : DateFinder.find(tokens)) {
      Token before = null;
      for (; at < tokens.size() && tokens.get(at).start() < mention.start(); at++) {
        before = tokens.get(at);
        if (sentenceEnds(tokens, at)) {
          ahead = false;
        } else if (before.word() && Lexicon.get().ahead(before.text())) {
          ahead = true;
        } else if (before.word() && Lexicon.get().said(before.text())) {
          // "They will not sign, she said on Tuesday": the day of the saying.
          ahead = false;
        }
      }
      if (mention.day() > 0
          && !mention.swappable()
          && !ahead
          && (before == null || !Lexicon.get().behind(before.text()))) {
        LocalDate date = mention.full() ? mention.date() : mention.latestNotAfter(today);
        if (date != null) {
          boolean opens = at < OPENING_TOKENS;
          String words = mention.in(paragraph);
          days.add(new DayInText(date, mention.weekday() != null, mention.full(), opens, words));
        }
      }
    }
    return days;
  }

  private static boolean sentenceEnds(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    boolean mark = token.is('.') || token.is('!') || token.is('?');
    return mark
        && at > 0
        && tokens.get(at - 1).text().length() > 3
        && at + 1 < tokens.size()
        && !Character.isLowerCase(tokens.get(at + 1).text().charAt(0));
  }
}
