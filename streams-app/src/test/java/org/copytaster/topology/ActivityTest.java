package org.copytaster.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.copytaster.schema.ActivityCount;
import org.copytaster.schema.ActivityHour;
import org.copytaster.schema.ActivityWeek;
import org.copytaster.schema.Article;
import org.copytaster.schema.Topic;
import org.copytaster.testkit.Driver;
import org.copytaster.testkit.Wire;
import org.copytaster.view.Enricher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Activity counts articles and mentions by the hour, the day and the seven days of their report.
 */
class ActivityTest {
  private static final Enricher ENRICHER = Enricher.load();
  private static final Instant MIDNIGHT = Instant.parse("2025-11-10T00:00:00Z");
  private static final String OUTLET = "OUTLET|Harbour Post|P1D|";
  private static final String RUSSIA = "ENTITY|Q159|P1D|";

  private final Driver driver = new Driver(PipelineSettings.DEFAULT, ENRICHER);
  private final SortedMap<String, SpecificRecord> state = new TreeMap<>();

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void hoursDaysAndSevenDaysAreCounted() {
    send(at(0, 8, "a").build(), at(0, 8, "b").build(), at(0, 23, "c").build());
    send(at(6, 1, "d").build(), at(7, 0, "e").build());
    ActivityCount first = count(OUTLET, 0);
    assertEquals(3, first.getOriginals());
    assertEquals("P1D", first.getWindow());
    assertEquals(
        List.of(hour(8, 2), hour(23, 1)), first.getHours(), "only hours that have any are listed");
    assertEquals(week(-6, 3), first.getSevenDays());
    assertEquals(week(0, 4), count(OUTLET, 6).getSevenDays());
    assertEquals(week(1, 2), count(OUTLET, 7).getSevenDays(), "the first day has left the window");
    assertNull(count(OUTLET, 3), "a day without any has no record");
  }

  @Test
  void anEarlierDayThatComesLateEntersTheSevenDaysOfLaterOnes() {
    send(at(5, 1, "d").build(), at(9, 0, "e").build());
    send(at(3, 0, "late").build());
    assertEquals(week(-1, 2), count(OUTLET, 5).getSevenDays());
    assertEquals(week(3, 3), count(OUTLET, 9).getSevenDays());
    send(Wire.kill(at(3, 0, "late").build()));
    assertNull(count(OUTLET, 3));
    assertEquals(week(-1, 1), count(OUTLET, 5).getSevenDays());
    assertEquals(week(3, 2), count(OUTLET, 9).getSevenDays());
  }

  @Test
  void mentionsAddUpAndCopiesAreCountedApart() {
    String text = Wire.report(1) + " Russia said no. Russia said it twice. Kenya did not.";
    send(at(0, 8, "a").setTitle("RUSSIA SAYS NO").setBody(text).build());
    send(at(0, 9, "b").setTitle("Another headline").setBody(text).build());
    ActivityCount russia = count(RUSSIA, 0);
    assertEquals(1, russia.getOriginals());
    assertEquals(1, russia.getCopies());
    assertTrue(russia.getOriginalMentions() >= 2, russia.toString());
    assertTrue(russia.getCopyMentions() >= 2, russia.toString());
    assertEquals(2, russia.getHours().size());
  }

  @Test
  void whatWasUnderEmbargoCountsWhenItCameOut() {
    Instant until = MIDNIGHT.plus(Duration.ofHours(30));
    send(at(0, 8, "sealed").setEmbargoedUntil(until).build());
    assertTrue(state.isEmpty());
    driver.clock(until);
    read();
    assertNull(count(OUTLET, 0));
    assertEquals(List.of(hour(6, 1)), count(OUTLET, 1).getHours());
  }

  @Test
  void anUpdateDoesNotMoveAnArticleToAnotherHour() {
    Article article = at(0, 8, "a").build();
    send(article);
    send(Wire.next(article).setUpdated(MIDNIGHT.plus(Duration.ofDays(2))).build());
    assertEquals(List.of(hour(8, 1)), count(OUTLET, 0).getHours());
    assertNull(count(OUTLET, 2));
  }

  @Test
  void whatComesTooLateIsCountedAndMeasured() {
    driver.clock(MIDNIGHT.plus(Duration.ofDays(60)));
    send(at(0, 8, "late").build());
    assertEquals(1, count(OUTLET, 0).getOriginals());
    double late =
        driver.driver().metrics().entrySet().stream()
            .filter(metric -> metric.getKey().name().equals("late-articles-total"))
            .mapToDouble(metric -> (double) metric.getValue().metricValue())
            .sum();
    assertEquals(1, late);
  }

  private static ActivityHour hour(int hour, long originals) {
    return new ActivityHour(hour, originals, 0L, originals, 0L);
  }

  private static ActivityWeek week(int from, long originals) {
    return new ActivityWeek(MIDNIGHT.plus(Duration.ofDays(from)), originals, 0L, originals, 0L);
  }

  private static Article.Builder at(int day, int hour, String id) {
    Instant published = MIDNIGHT.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
    return Wire.at(published, id, Wire.report(id.hashCode()));
  }

  private ActivityCount count(String key, int day) {
    return (ActivityCount) state.get(key + MIDNIGHT.plus(Duration.ofDays(day)));
  }

  private void send(Article... articles) {
    for (Article article : articles) {
      driver.article(article);
    }
    read();
  }

  private void read() {
    driver.drain(Topic.ACTIVITY).forEach(record -> state.put(record.key(), record.value()));
  }
}
