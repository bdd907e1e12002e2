package org.copytaster.producer.loose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A day without its year that a sentence reports on.
 *
 * @param date with the year worked out
 * @param weekday whether its weekday was named
 * @param words as printed
 */
record DayInText(LocalDate date, boolean weekday, String words) {
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
        }
      }
      if (mention.dayWithoutYear()
          && !ahead
          && (before == null || !Lexicon.get().behind(before.text()))) {
        LocalDate date = mention.latestNotAfter(today);
        if (date != null) {
          days.add(new DayInText(date, mention.weekday() != null, mention.in(paragraph)));
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
