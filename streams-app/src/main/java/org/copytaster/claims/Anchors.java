package org.copytaster.claims;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copytaster.article.Precision;

/**
 * When that began which one text counts from: "the truce of January 19", and later "since the truce
 * took effect".
 */
final class Anchors {
  private static final AnyOf NOUNS =
      AnyOf.of(
          "war",
          "conflict",
          "truce",
          "ceasefire",
          "cease-fire",
          "invasion",
          "offensive",
          "coup",
          "fighting",
          "uprising",
          "siege",
          "operation",
          "campaign",
          "incursion",
          "rebellion",
          "hostilities",
          "blockade",
          "bombardment",
          "crackdown",
          "insurgency",
          "assault",
          "protests");
  private static final AnyOf BEGINNING =
      AnyOf.of(
          "launching",
          "launch",
          "began",
          "started",
          "erupted",
          "took",
          "came",
          "launched",
          "resumed",
          "begun",
          "broke");
  private static final AnyOf LAUNCHING = AnyOf.of(Words.load().words("launching"));
  private static final AnyOf ENDING =
      AnyOf.of("collapsed", "ended", "expired", "failed", "fell", "lapsed");
  private static final AnyOf FIRST = AnyOf.of("first", "initial", "opening");
  private static final AnyOf BLOWS =
      AnyOf.of(
          "strike",
          "strikes",
          "attack",
          "attacks",
          "raid",
          "raids",
          "salvo",
          "salvoes",
          "salvos",
          "shot",
          "shots",
          "bombs",
          "bombing",
          "bombings",
          "missiles",
          "rockets",
          "shells",
          "volley",
          "assault",
          "clashes",
          "blow",
          "blows",
          "wave",
          "airstrikes",
          "hostilities",
          "exchanges",
          "exchange");
  private static final AnyOf IT = AnyOf.of("it", "they");
  private static final AnyOf OF = AnyOf.of("of", "on");
  private static final AnyOf INSIDE = AnyOf.of("-", "'s", ",");
  private static final int REACH = 8;
  private static final int NOUN_REACH = 5;
  private static final int OBJECT = 3;

  private static final AnyOf POINTING = AnyOf.of("the", "those", "these", "its", "their", "whole");
  private static final AnyOf ELSEWHERE =
      AnyOf.of(
          "before",
          "after",
          "since",
          "to",
          "ending",
          "following",
          "preceding",
          "ago",
          "later",
          "earlier",
          "until",
          "from",
          "that");
  private static final int MOST_DAYS = 100;

  private static final AnyOf HEADED = AnyOf.of("-", "–", "—", ":");
  private static final int DECEMBER = 12;
  private static final int LAST = 30;

  private static final AnyOf TRUCES = AnyOf.of("ceasefire", "cease-fire", "armistice");

  private final Falls falls = new Falls();
  private final Map<Integer, Period> stretches = new HashMap<>();
  private final Map<String, LocalDate> days = new HashMap<>();
  private final Set<LocalDate> begun = new HashSet<>();
  private LocalDate last;
  private int headed;

  /** "1992 - On Feb. 26 forces kill 613": months in the lines of a year are that year's. */
  Calendar calendar(Sentence sentence, Calendar calendar) {
    int year = Calendar.year(sentence.at(0));
    boolean heads = year > 0 && sentence.has(1, HEADED);
    headed = heads ? year : sentence.opensParagraph() ? 0 : headed;
    boolean past = headed > 0 && headed < calendar.thisMonth().getYear();
    return past
        ? new Calendar(LocalDate.of(headed, DECEMBER, 1).plusDays(LAST), Precision.DAY)
        : calendar;
  }

  /** Takes note of the days on which something began or ended that a sentence names. */
  void hear(Sentence sentence, List<PeriodMention> mentions) {
    for (PeriodMention mention : mentions) {
      Period named = mention.named();
      if (named.day() && sentence.has(mention.from() - 1, OF)) {
        hear(sentence, mention.from(), named.start());
        launched(sentence, mention.to(), named.start());
        falls.hear(sentence, mention.from(), named.start());
      }
      int length = (int) ChronoUnit.DAYS.between(named.start(), named.end()) + 1;
      if (length > 1 && length <= MOST_DAYS && mention.plain()) {
        stretches.put(length, named);
      }
    }
  }

  /**
   * "The 12-day war", "those twelve days": a stretch of so many days that the text gave before, or
   * "the two days of fighting" from the day on which that began; or null.
   */
  Found lasting(Sentence sentence, int i) {
    if (sentence.has(i, FIRST) && sentence.at(i - 1).is("the")) {
      return opening(sentence, i);
    }
    NumberReader.Numeral count = sentence.has(i - 1, POINTING) ? sentence.numeral(i) : null;
    if (count == null || count.value().scale() > 0 || count.value().intValue() > MOST_DAYS) {
      return null;
    }
    boolean hyphen = sentence.at(count.end()).is("-");
    int unit = hyphen ? count.end() + 1 : count.end();
    int of = sentence.at(unit + 1).is("of") ? unit + 2 : unit + 1;
    int noun = sentence.at(of).is("the") ? of + 1 : of;
    noun = Courses.lasts(sentence.at(noun)) ? noun : noun + 1;
    boolean war = (hyphen || of > unit + 1) && Courses.lasts(sentence.at(noun));
    boolean time = sentence.at(unit).is(hyphen ? "day" : "days") || sentence.at(unit).is("nights");
    boolean bare = !hyphen && of == unit + 1 && !sentence.has(of, ELSEWHERE);
    int length = count.value().intValue();
    Period told = time && length > 1 && (war || bare) ? stretches.get(length) : null;
    if (told == null && time && length > 1 && war && last != null) {
      told = new Period(last, last.plusDays(length - 1L));
    }
    return told == null ? null : new Found(war ? noun + 1 : unit + 1, told);
  }

  /** "In the first week of the truce": from the day on which that began; or null. */
  private Found opening(Sentence sentence, int i) {
    NumberReader.Numeral numeral = sentence.numeral(i + 1);
    int at = numeral == null ? i + 1 : numeral.end();
    int count = numeral == null ? 1 : numeral.value().intValue();
    boolean of = sentence.at(at + 1).is("of") && sentence.has(at + 2, POINTING);
    LocalDate day = of ? days.get(key(sentence.lower(at + 3), false)) : null;
    boolean unit = sentence.has(at, SpanPeriods.TIMES) && count > 0;
    LocalDate end =
        day == null || !unit || count > MOST_DAYS
            ? null
            : SpanPeriods.moved(day, sentence.lower(at), -count).minusDays(1);
    return end == null ? null : new Found(at + 4, new Period(day, end));
  }

  private void hear(Sentence sentence, int date, LocalDate day) {
    boolean of = sentence.at(date - 1).is("of");
    boolean begins = of;
    boolean ends = false;
    for (int i = date - 2; i > date - REACH; i--) {
      Token token = sentence.at(i);
      boolean inside = token.kind() == Token.Kind.WORD || INSIDE.contains(token.form());
      if (!inside) {
        return;
      }
      begins |= BEGINNING.has(token);
      ends |= ENDING.has(token);
      if (NOUNS.has(token)) {
        // "Launched its offensive on November 27".
        begins |= sentence.find(i - OBJECT, i, LAUNCHING) >= 0;
        if (begins && !ends) {
          last = day;
          begun.add(day);
        }
        if (begins || ends) {
          days.put(key(token.lower(), ends), day);
        }
        return;
      }
    }
  }

  /** "On Sept. 19 Azerbaijan launched a lightning offensive". */
  private void launched(Sentence sentence, int from, LocalDate day) {
    int verb = sentence.find(from, from + REACH, BEGINNING);
    int noun = verb < 0 ? -1 : sentence.find(verb + 1, verb + NOUN_REACH, NOUNS);
    if (noun >= 0) {
      last = day;
      begun.add(day);
      days.putIfAbsent(key(sentence.lower(noun), false), day);
    }
  }

  /** The day from which "since the truce began" at {@code i} counts, or null. */
  Found since(Sentence sentence, int i) {
    boolean it = last != null && sentence.has(i + 1, IT) && sentence.has(i + 2, BEGINNING);
    if (it && !Calendar.names(sentence.at(i + 4))) {
      return new Found(i + 3, Period.of(last));
    }
    Found fall = falls.since(sentence, i);
    if (fall != null) {
      return fall;
    }
    boolean first = last != null && sentence.at(i + 1).is("the") && sentence.has(i + 2, FIRST);
    if (first && sentence.has(i + 3, BLOWS)) {
      return new Found(i + 4, Period.of(last));
    }
    boolean day = first && sentence.at(i + 3).is("day") && sentence.at(i + 4).is("of");
    if (day && sentence.has(i + 6, NOUNS)) {
      return new Found(i + 7, Period.of(last));
    }
    int noun = days.isEmpty() ? -1 : sentence.find(i + 1, i + NOUN_REACH, NOUNS);
    if (noun < 0) {
      return null;
    }
    int verb = noun + 1;
    boolean ends = sentence.has(verb, ENDING);
    boolean begins = sentence.has(verb, BEGINNING) || sentence.at(verb).kind() != Token.Kind.WORD;
    LocalDate from = ends || begins ? days.get(key(sentence.lower(noun), ends)) : null;
    if (from == null || Calendar.names(sentence.at(verb + 2))) {
      return null;
    }
    boolean bare = sentence.at(verb).kind() != Token.Kind.WORD;
    boolean effect = sentence.at(verb).is("took") || sentence.at(verb).is("came");
    return new Found(bare ? verb : effect ? verb + OBJECT - 1 : verb + 1, Period.of(from));
  }

  /** The day of a period on which something began that lasts, or null. */
  LocalDate begun(Period period) {
    boolean day = Period.isDay(period);
    return day && begun.contains(period.start()) ? period.start() : null;
  }

  private static String key(String noun, boolean ends) {
    String named = TRUCES.contains(noun) ? "truce" : noun;
    return ends ? named + " ended" : named;
  }
}
