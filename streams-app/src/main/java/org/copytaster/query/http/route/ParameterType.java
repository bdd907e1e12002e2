package org.copytaster.query.http.route;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What values a parameter takes.
 *
 * @param <T> what it is read as
 * @param parse reads the text; throws {@link IllegalArgumentException} for anything else
 * @param wanted what to give, for a message: "a number from 1 to 500"
 * @param schema JSON schema of the text
 */
public record ParameterType<T>(
    Function<String, T> parse, String wanted, Map<String, Object> schema) {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
  private static final Pattern PERIOD =
      Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?(/[0-9]{4}-[0-9]{2}-[0-9]{2})?");
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  /** Text without control characters. */
  public static ParameterType<String> text(int longest) {
    return new ParameterType<>(
        value -> {
          check(!value.isEmpty() && value.length() <= longest);
          check(value.codePoints().noneMatch(ParameterType::unprintable));
          return value;
        },
        "text of 1 to " + longest + " characters, none of them a control character",
        Map.of("type", "string", "minLength", 1, "maxLength", longest));
  }

  /** A whole number. */
  public static ParameterType<Integer> number(int least, int most) {
    return new ParameterType<>(
        value -> {
          check(DIGITS.matcher(value).matches());
          long number = Long.parseLong(value);
          check(number >= least && number <= most);
          return (int) number;
        },
        "a whole number from " + least + " to " + most,
        Map.of("type", "integer", "minimum", least, "maximum", most));
  }

  /** An offset in a partition. */
  public static ParameterType<Long> offset() {
    return new ParameterType<>(
        value -> {
          check(DIGITS.matcher(value).matches());
          return Long.valueOf(value);
        },
        "a whole number, 0 or more",
        Map.of("type", "integer", "format", "int64", "minimum", 0));
  }

  /** One of some numbers. */
  public static ParameterType<Integer> oneOf(List<Integer> numbers) {
    return new ParameterType<>(
        value ->
            numbers.stream()
                .filter(number -> number.toString().equals(value))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new),
        "one of " + numbers,
        Map.of("type", "integer", "enum", numbers));
  }

  /** One of some words. */
  public static ParameterType<String> word(List<String> words) {
    return new ParameterType<>(
        value -> {
          check(words.contains(value));
          return value;
        },
        "one of " + String.join(", ", words),
        Map.of("type", "string", "enum", words));
  }

  /** A constant of an enum, as it is written in records. */
  public static <E extends Enum<E>> ParameterType<E> constant(Class<E> type) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    return new ParameterType<>(
        value -> Enum.valueOf(type, value.toUpperCase(Locale.ROOT)),
        "one of " + String.join(", ", names),
        Map.of("type", "string", "enum", names));
  }

  /** Yes or no. */
  public static ParameterType<Boolean> yes() {
    return new ParameterType<>(
        value -> {
          check(value.equals("true") || value.equals("false"));
          return value.equals("true");
        },
        "true or false",
        Map.of("type", "boolean"));
  }

  /** Some of several words, joined by commas. */
  public static ParameterType<List<String>> words(List<String> words) {
    String any = "(" + String.join("|", words) + ")";
    return new ParameterType<>(
        value -> {
          List<String> given = List.of(value.split(",", -1));
          check(words.containsAll(given));
          return words.stream().filter(given::contains).toList();
        },
        "some of " + String.join(",", words),
        Map.of("type", "string", "pattern", "^" + any + "(," + any + ")*$"));
  }

  /** An instant with its zone, or a day, which begins in UTC. */
  public static ParameterType<Instant> instant() {
    return new ParameterType<>(
        value -> {
          try {
            Instant at =
                value.length() == 10
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(value).toInstant();
            check(!at.isBefore(EARLIEST) && !at.isAfter(LATEST));
            return at;
          } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
          }
        },
        "a time such as 2025-12-01T06:10:00Z, or a day such as 2025-12-01",
        Map.of("type", "string", "examples", List.of("2025-12-01T06:10:00Z", "2025-12-01")));
  }

  /** A calendar period as in ledger keys. */
  public static ParameterType<String> period() {
    return new ParameterType<>(
        value -> {
          check(PERIOD.matcher(value).matches());
          return value;
        },
        "a period such as 2025-11, 2025, 2025-11-03 or 2025-11-11/2025-11-17",
        Map.of("type", "string", "pattern", "^" + PERIOD.pattern() + "$"));
  }

  /** A number behind {@code >=}. */
  public static ParameterType<Integer> atLeast(int most) {
    ParameterType<Integer> number = number(0, most);
    return new ParameterType<>(
        value -> {
          check(value.startsWith(">="));
          return number.parse().apply(value.substring(2));
        },
        ">= and " + number.wanted(),
        Map.of("type", "string", "pattern", "^>=[0-9]{1,6}$"));
  }

  private static void check(boolean right) {
    if (!right) {
      throw new IllegalArgumentException();
    }
  }

  private static boolean unprintable(int codePoint) {
    return Character.isISOControl(codePoint)
        || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
